package nianbao.validate.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import nianbao.model.Json;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;

/** Whether two readings or two judgements say the same, without keeping both: 128 bits of their JSON, in one order of its fields. */
final class Fingerprint {

    private static final int BYTES = 16;
    private static final List<String> NOT_SAID = List.of("parser", "receipt", "submittedAt", "source", "text");

    private static final ObjectMapper ORDERED = Json.configure(JsonMapper.builder())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Fingerprint() {}

    /** Of what a document says, whichever parser read it and however it came; its text aside. */
    static String of(AnnualReport reading) {
        ObjectNode said = ORDERED.valueToTree(reading);
        return of((Object) said.without(NOT_SAID));
    }

    /** Of what is told of a report: its figures and what the rules make of them. */
    static String of(ValidatedReport judged) {
        return of(List.of(
                judged.figures(),
                judged.cells(),
                judged.verdict(),
                judged.missing(),
                judged.checks(),
                judged.findings()));
    }

    private static String of(Object value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ORDERED.writeValueAsBytes(value));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
