package nianbao.store.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    @Test
    void a_receipt_names_a_record_or_a_member_of_an_archive() {
        assertThat(Receipt.of("3:1201")).isEqualTo(new Receipt(3, 1201));
        assertThat(Receipt.of("3:1201/2000")).isEqualTo(new Receipt(3, 1201, 2000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:0", "3:1201", "3:1201/1", "11:999999999999/2000"})
    void it_is_written_as_it_was_read(String receipt) {
        assertThat(Receipt.of(receipt)).hasToString(receipt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3:", ":1", "3:1/", "3:1/0", "3:1/01", "3:1/2/3", "3:1/-1", "a:1"})
    void anything_else_is_none(String written) {
        assertThatThrownBy(() -> Receipt.of(written)).isInstanceOf(UnreadableRecordException.class);
    }
}
