package nianbao.parse.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.Json;
import nianbao.model.report.Statement;
import nianbao.testing.render.Format;
import nianbao.testing.render.GeneratedReport;
import nianbao.testing.render.Imprint;

/** What is true of a document that was drawn: what it was made from. */
final class DrawnTruth {

    private DrawnTruth() {}

    static JsonNode of(GeneratedReport report, Layout layout) {
        Imprint imprint = report.imprint();
        boolean dated = layout.format().map(Format::isDated).orElse(false);
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("layout", layout.name());
        layout.format()
                .map(Format::charset)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .ifPresent(charset -> truth.put("charset", charset.name()));
        truth.put("agency", report.office().name());
        truth.put("regionCode", report.office().regionCode());
        truth.put("year", report.office().year());
        truth.put("form", report.form().wireName());
        truth.put("publishedOn", dated || imprint.signed() ? imprint.publishedOn() : null);
        truth.put("contact", contact(imprint));
        truth.put("sections", report.headings());
        List<Map<String, Object>> statements = new ArrayList<>();
        statements.add(said(Statement.Kind.REQUESTS_RECEIVED, report.received()));
        if (report.deniesFees()) {
            statements.add(said(Statement.Kind.FEES_CHARGED, BigDecimal.ZERO));
        }
        truth.put("statements", statements);
        Map<String, Object> figures = new LinkedHashMap<>();
        Map<String, Object> cells = new LinkedHashMap<>();
        report.entries().forEach((path, entry) -> {
            figures.put(path, entry.number());
            if (entry.state() != null) {
                cells.put(path, Map.of("state", entry.state().wireName()));
            }
        });
        truth.put("figures", figures);
        truth.put("cells", cells);
        return Json.read(Json.write(truth), JsonNode.class);
    }

    private static Map<String, Object> said(Statement.Kind kind, BigDecimal value) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("kind", kind.wireName());
        statement.put("value", value);
        return statement;
    }

    private static Map<String, Object> contact(Imprint imprint) {
        boolean told = imprint.told() != Imprint.Told.NOWHERE;
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("address", told ? imprint.address() : null);
        contact.put("postcode", told ? imprint.postcode() : null);
        contact.put("phones", told ? List.of(imprint.phone()) : List.of());
        contact.put("fax", told ? imprint.fax() : null);
        contact.put("email", told ? imprint.email() : null);
        contact.put("website", null);
        return contact;
    }
}
