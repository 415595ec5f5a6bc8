package nianbao.parse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

    @Test
    void eachCharacterStandsOnThePageThatBeganLast() {
        Document document = new Document("一二三四五六", List.of(), List.of(0, 2, 5));

        assertThat(List.of(document.page(0), document.page(1), document.page(2), document.page(4), document.page(5)))
                .containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void aPageWithoutTextHasNoCharacter() {
        Document document = new Document("一二三", List.of(), List.of(0, 2, 2));

        assertThat(document.page(2)).isEqualTo(3);
    }

    @Test
    void aDocumentWithoutPagesHasNone() {
        assertThat(new Document("一", List.of()).page(0)).isNull();
    }
}
