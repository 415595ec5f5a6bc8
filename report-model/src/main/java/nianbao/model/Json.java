package nianbao.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** The one way in which records of this model become JSON and come back: unknown fields are ignored, dates are ISO 8601. */
public final class Json {

    private static final ObjectMapper MAPPER = configure(JsonMapper.builder()).build();

    private Json() {}

    /** Applies the model's settings to a mapper under construction, such as a framework's own. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    /** The value as UTF-8 JSON. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /**
     * The value that UTF-8 JSON describes.
     *
     * @throws UnreadableJsonException if it describes none of that type
     */
    public static <T> T read(byte[] json, Class<T> type) {
        if (json == null) {
            throw new UnreadableJsonException("no " + type.getSimpleName() + ": the record has no value", null);
        }
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new UnreadableJsonException("no " + type.getSimpleName() + ": the value is JSON null", null);
            }
            return value;
        } catch (IOException e) {
            throw new UnreadableJsonException("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** Bytes that are not the JSON they should be. */
    public static final class UnreadableJsonException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnreadableJsonException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
