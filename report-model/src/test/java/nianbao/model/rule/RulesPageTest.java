package nianbao.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} is what the catalogue says; {@code -Drules.page=write} writes it anew. */
class RulesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "rules.md");

    @Test
    void the_page_is_up_to_date() throws IOException {
        String page = RulesPage.of(RuleCatalogue.standard());
        if ("write".equals(System.getProperty("rules.page"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("./mvnw -pl report-model test -Dtest=RulesPageTest -Drules.page=write")
                .hasContent(page);
    }
}
