package nianbao.store.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.model.event.Headers;

/**
 * An event on reports.validated: the columns that reports are found by, and the report as it came.
 *
 * @param reportKey {@code agency.id/year}
 * @param agencyId the agency
 * @param agencyName its normalised full name
 * @param regionCode its GB/T 2260 code, or null
 * @param year the year the report is about
 * @param form the statutory form
 * @param verdict the judgement
 * @param position where the event stands among its report's
 * @param reading what was read, by what
 * @param mediaType of the document, as found from its bytes, or null
 * @param filename of the document, or null
 * @param figures every figure the form asks for
 * @param findings what the rules found, gravest first
 * @param document the value, to the byte
 * @param effect what it does to the report that stands
 * @param cause the submission from which it follows
 */
public record ReportEvent(
        String reportKey,
        String agencyId,
        String agencyName,
        String regionCode,
        int year,
        String form,
        String verdict,
        Position position,
        Reading reading,
        String mediaType,
        String filename,
        List<Figure> figures,
        List<Finding> findings,
        byte[] document,
        Effect effect,
        Cause cause) {

    /** What an event says of the report that stands. */
    public enum Effect {
        /** It stands from now on. */
        STANDS,
        /** It is kept beside the one that stands. */
        BESIDE,
        /** It was taken back: none stands. */
        WITHDRAWN
    }

    /** A submission; of a re-validation another one than the report was read from. */
    public record Cause(Receipt receipt, String submissionId) {}

    /** A figure: its path, its number or null, and how its cell was read where that is not plain. */
    public record Figure(String path, BigDecimal value, String state) {}

    /** A finding's columns. */
    public record Finding(String id, String rule, String severity, String message) {}

    /**
     * Reads a record's value.
     *
     * @throws UnreadableRecordException if it is no validated report
     */
    public static ReportEvent read(RawRecord record) {
        byte[] value = record.value();
        Fields fields = Fields.of(value);
        String agencyId = fields.text("/agency/id");
        int year = fields.integer("/year");
        String reportKey = fields.text("/reportKey");
        if (!reportKey.equals(agencyId + "/" + year)) {
            throw new UnreadableRecordException("/reportKey is not agency.id/year");
        }
        return new ReportEvent(
                reportKey,
                agencyId,
                fields.text("/agency/name"),
                fields.textOrNull("/agency/regionCode"),
                year,
                fields.text("/form"),
                fields.text("/verdict"),
                new Position(
                        fields.integer("/revision"),
                        fields.integer("/validation"),
                        fields.time("/submittedAt"),
                        fields.receipt()),
                new Reading(fields.submissionId(), fields.text("/parser"), fields.text("/ruleSet")),
                ofSource(fields, "/mediaType"),
                ofSource(fields, "/filename"),
                figures(fields.at("/figures"), fields.at("/cells")),
                findings(fields.at("/findings")),
                value,
                effect(fields),
                cause(record, fields));
    }

    private static Effect effect(Fields fields) {
        if (fields.at("/withdrawal").isObject()) {
            return Effect.WITHDRAWN;
        }
        return fields.at("/current").asBoolean(true) ? Effect.STANDS : Effect.BESIDE;
    }

    /** The headers say it; where a record has none, it is the report's own. */
    private static Cause cause(RawRecord record, Fields fields) {
        String receipt = record.headers().get(Headers.RECEIPT);
        String submissionId = record.headers().get(Headers.SUBMISSION_ID);
        return receipt == null || submissionId == null
                ? new Cause(fields.receipt(), fields.submissionId())
                : new Cause(Receipt.of(receipt), Searchable.text(submissionId));
    }

    /** Whether it was read from what caused it, and not judged anew because of another. */
    public boolean isOfItsCause() {
        return cause.submissionId().equals(reading.submissionId());
    }

    /**
     * The value, with the text of an earlier event of the same revision where it has none: one that another document caused has not.
     *
     * @param earlier the value that stands
     */
    public byte[] documentWithTextOf(byte[] earlier) {
        return Fields.of(document).withTextOf(Fields.of(earlier)).orElse(document);
    }

    /** The same with another value. */
    public ReportEvent withDocument(byte[] other) {
        return new ReportEvent(
                reportKey,
                agencyId,
                agencyName,
                regionCode,
                year,
                form,
                verdict,
                position,
                reading,
                mediaType,
                filename,
                figures,
                findings,
                other,
                effect,
                cause);
    }

    private static String ofSource(Fields fields, String pointer) {
        for (JsonNode source : fields.at("/sources")) {
            Fields each = Fields.of(source, "a source");
            if (fields.submissionId().equals(each.textOrNull("/submissionId"))) {
                return each.textOrNull(pointer);
            }
        }
        return null;
    }

    private static List<Figure> figures(JsonNode tables, JsonNode cells) {
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, JsonNode> table : tables.properties()) {
            for (Map.Entry<String, JsonNode> row : table.getValue().properties()) {
                for (Map.Entry<String, JsonNode> column : row.getValue().properties()) {
                    String path = table.getKey() + "." + row.getKey() + "." + column.getKey();
                    JsonNode state = cells.path(path).path("state");
                    figures.add(new Figure(
                            Searchable.text(path),
                            number(path, column.getValue()),
                            state.isTextual() ? Searchable.text(state.textValue()) : null));
                }
            }
        }
        return List.copyOf(figures);
    }

    private static BigDecimal number(String path, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new UnreadableRecordException("the figure " + path + " is not a number");
        }
        return value.decimalValue();
    }

    private static List<Finding> findings(JsonNode list) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode node : list) {
            Fields finding = Fields.of(node, "a finding");
            findings.add(new Finding(
                    finding.text("/id"), finding.text("/rule"), finding.text("/severity"), finding.text("/message")));
        }
        return List.copyOf(findings);
    }
}
