package nianbao.model.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.model.Json;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final String JSON = "{\"proactive\":{\"fees\":{\"amount\":96171.6}},"
            + "\"requests\":{\"granted\":{\"naturalPerson\":1,\"total\":null}}}";

    @Test
    void figuresNestByTableRowAndColumn() {
        assertThat(new String(Json.write(figures()), UTF_8)).isEqualTo(JSON);
    }

    @Test
    void nestedFiguresAreReadByPathInTheirOrder() {
        Figures read = Json.read(JSON.getBytes(UTF_8), Figures.class);

        assertThat(read).isEqualTo(figures());
        assertThat(read.byPath().keySet())
                .containsExactlyElementsOf(figures().byPath().keySet());
    }

    @Test
    void aNumberIsWrittenWithoutExponent() {
        Figures large = Figures.of(Map.of("proactive.procurement.amount", new BigDecimal("1.2E+8")));

        assertThat(new String(Json.write(large), UTF_8)).contains("120000000");
    }

    @Test
    void aFigureThatIsAskedForAndOneThatIsNotAreToldApart() {
        assertThat(figures().asksFor("requests.granted.total")).isTrue();
        assertThat(figures().get("requests.granted.total")).isNull();
        assertThat(figures().asksFor("requests.other.total")).isFalse();
        assertThat(figures().get("requests.other.total")).isNull();
    }

    private static Figures figures() {
        Map<String, BigDecimal> byPath = new LinkedHashMap<>();
        byPath.put("proactive.fees.amount", new BigDecimal("96171.6"));
        byPath.put("requests.granted.naturalPerson", BigDecimal.ONE);
        byPath.put("requests.granted.total", null);
        return Figures.of(byPath);
    }
}
