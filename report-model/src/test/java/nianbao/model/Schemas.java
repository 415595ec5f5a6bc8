package nianbao.model;

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
import java.util.List;
import java.util.Set;

/** The published schemas and samples, as a consumer would load them. */
final class Schemas {

    /** The schemas' names, as their files have them. */
    static final List<String> NAMES = List.of("annual-report", "validated-report", "rejection", "outcome");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Schemas() {}

    /** What of that JSON is not as the schema says, one sentence each. */
    static Set<ValidationMessage> deviations(String schema, JsonNode json) {
        JsonSchema loaded = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        resource("schemas/" + schema + ".schema.json"),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        return loaded.validate(json);
    }

    static void assertMatches(String schema, byte[] json) {
        assertThat(deviations(schema, read(json)))
                .as("deviations from the schema %s", schema)
                .isEmpty();
    }

    static JsonNode schema(String name) {
        return resource("schemas/" + name + ".schema.json");
    }

    static JsonNode sample(String name) {
        return resource("samples/" + name + ".json");
    }

    static byte[] sampleBytes(String name) {
        return bytes("samples/" + name + ".json");
    }

    static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode resource(String path) {
        return read(bytes(path));
    }

    private static byte[] bytes(String path) {
        try (InputStream in = Json.class.getResourceAsStream(path)) {
            assertThat(in).as("the resource %s", path).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
