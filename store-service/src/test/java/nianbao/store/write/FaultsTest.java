package nianbao.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22003", "23502", "23505", "54000"})
    void what_cannot_be_kept_is_the_records_fault(String state) {
        assertThat(Faults.ofTheRecord(new SQLException("", state))).isTrue();
    }

    /** Connection lost, shut down, disk full, too many connections, deadlock, no such table yet, standby, wrong password. */
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"08006", "57P01", "53100", "53300", "40P01", "42P01", "25006", "28P01", "3D000", "XX000", ""})
    void what_passes_or_an_operator_puts_right_is_not(String state) {
        assertThat(Faults.ofTheRecord(new SQLException("", state))).isFalse();
    }
}
