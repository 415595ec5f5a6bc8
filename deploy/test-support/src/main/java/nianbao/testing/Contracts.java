package nianbao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.Set;

/** Holds JSON against the published schemas of report-model. */
public final class Contracts {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Contracts() {}

    /**
     * Fails, naming each deviation, unless the JSON is what the schema describes.
     *
     * @param schemaName annual-report, validated-report, rejection or outcome
     */
    public static void assertMatches(String schemaName, byte[] json) {
        Set<ValidationMessage> deviations = schema(schemaName).validate(parsed(json));
        assertThat(deviations).as("deviations from the schema %s", schemaName).isEmpty();
    }

    private static JsonSchema schema(String name) {
        String resource = "/nianbao/model/schemas/" + name + ".schema.json";
        try (InputStream schema = Contracts.class.getResourceAsStream(resource)) {
            assertThat(schema).as("the schema %s on the class path", resource).isNotNull();
            // Schemas name each other by their public addresses; they lie beside each other on the class path.
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(
                            Contracts.class.getResource(resource).toURI(),
                            MAPPER.readTree(schema),
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("this is no JSON", e);
        }
    }
}
