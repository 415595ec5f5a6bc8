package nianbao.store.event;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.model.Json;

/**
 * The fields of a JSON object that a column is made of. Only these are looked at: what a newer producer adds, be it a field, a rule or
 * a code, goes through untouched.
 */
final class Fields {

    private static final ObjectMapper MAPPER = Json.configure(JsonMapper.builder())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Pattern SUBMISSION_ID = Pattern.compile("[0-9a-f]{64}");

    private final JsonNode node;

    private Fields(JsonNode node) {
        this.node = node;
    }

    /**
     * The fields of a record's value.
     *
     * @throws UnreadableRecordException if it is no JSON object
     */
    static Fields of(byte[] value) {
        if (value == null) {
            throw new UnreadableRecordException("the record has no value");
        }
        JsonNode node;
        try {
            node = MAPPER.readTree(value);
        } catch (IOException e) {
            throw new UnreadableRecordException("the value is not JSON", e);
        }
        return of(node, "the value");
    }

    /** The fields of a node, which must be an object. */
    static Fields of(JsonNode node, String name) {
        if (node == null || !node.isObject()) {
            throw new UnreadableRecordException(name + " is not a JSON object");
        }
        return new Fields(node);
    }

    /** The node at a JSON pointer; a missing node where there is none. */
    JsonNode at(String pointer) {
        return node.at(JsonPointer.compile(pointer));
    }

    /** The text at a JSON pointer, fit for a column. */
    String text(String pointer) {
        String text = textOrNull(pointer);
        if (text == null) {
            throw new UnreadableRecordException(pointer + " is missing");
        }
        return text;
    }

    /** The text at a JSON pointer, fit for a column, or null where there is none. */
    String textOrNull(String pointer) {
        JsonNode found = at(pointer);
        if (found.isMissingNode() || found.isNull()) {
            return null;
        }
        if (!found.isTextual()) {
            throw new UnreadableRecordException(pointer + " is not a text");
        }
        return Searchable.text(found.textValue());
    }

    int integer(String pointer) {
        Integer integer = integerOrNull(pointer);
        if (integer == null) {
            throw new UnreadableRecordException(pointer + " is missing");
        }
        return integer;
    }

    Integer integerOrNull(String pointer) {
        JsonNode found = at(pointer);
        if (found.isMissingNode() || found.isNull()) {
            return null;
        }
        if (!found.isIntegralNumber() || !found.canConvertToInt()) {
            throw new UnreadableRecordException(pointer + " is not a whole number");
        }
        return found.intValue();
    }

    boolean flag(String pointer) {
        return at(pointer).asBoolean(false);
    }

    Instant time(String pointer) {
        try {
            return Instant.parse(text(pointer));
        } catch (DateTimeParseException e) {
            throw new UnreadableRecordException(pointer + " is not a time", e);
        }
    }

    String submissionId() {
        String id = text("/submissionId");
        if (!SUBMISSION_ID.matcher(id).matches()) {
            throw new UnreadableRecordException("/submissionId is not a SHA-256");
        }
        return id;
    }

    Receipt receipt() {
        return Receipt.of(text("/receipt"));
    }

    /** The object with the other's text, where its own is empty and the other's is not. */
    Optional<byte[]> withTextOf(Fields other) {
        JsonNode text = other.at("/text");
        if (!at("/text").asText().isEmpty() || text.asText().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Json.write(((ObjectNode) node).set("text", text)));
    }
}
