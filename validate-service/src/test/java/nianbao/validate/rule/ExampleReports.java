package nianbao.validate.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nianbao.model.Json;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.model.report.Remark;
import nianbao.model.report.Statement;
import nianbao.validate.ReportBuilder;

/**
 * The reports of the catalogue's examples. Each says how it differs from a whole report of zeros:
 *
 * <ul>
 *   <li>{@code year}: 2021 where it is not given
 *   <li>{@code form}: 2021 where it is not given; {@code mixed}, with {@code tables}: the form of a table by its key
 *   <li>{@code figures}: numbers by path, null for a blank cell; {@code cells}: ambiguous and unreadable ones
 *   <li>{@code units}: by path; {@code says}: statements; {@code remarks} of the parser
 *   <li>{@code sections}: what they say, by number, 0 for what stands before the first; {@code period}; {@code agency}: name and region
 *   <li>{@code without}: rows and {@code section.N} that are not there
 * </ul>
 *
 * <p>{@code after} are reports that came before it.
 */
public final class ExampleReports {

    private ExampleReports() {}

    /** The report itself. */
    public static ReportBuilder of(JsonNode example) {
        String form = example.path("form").asText("2021");
        ReportBuilder report = form.equals("2019") ? ReportBuilder.of2019() : ReportBuilder.of2021();
        if (example.has("year")) {
            report.year(example.path("year").asInt());
        }
        if (form.equals("mixed")) {
            report.form(form);
        }
        example.path("tables")
                .properties()
                .forEach(table -> report.table(
                        TableId.of(table.getKey()), version(table.getValue().asText())));
        example.path("figures").properties().forEach(figure -> {
            if (figure.getValue().isNull()) {
                report.blank(figure.getKey());
            } else {
                report.number(figure.getKey(), figure.getValue().decimalValue().toPlainString());
            }
        });
        example.path("cells").properties().forEach(cell -> report.cell(cell.getKey(), cell(cell.getValue())));
        example.path("units")
                .properties()
                .forEach(unit -> report.unit(unit.getKey(), unit.getValue().asText()));
        example.path("says").forEach(statement -> report.says(read(statement, Statement.class)));
        example.path("remarks").forEach(remark -> report.remark(read(remark, Remark.class)));
        example.path("sections")
                .properties()
                .forEach(section -> report.section(
                        Integer.parseInt(section.getKey()), section.getValue().asText()));
        if (example.has("period")) {
            report.period(day(example, "/period/from"), day(example, "/period/to"));
        }
        if (example.has("agency")) {
            report.agency(
                    example.at("/agency/name").asText(),
                    example.at("/agency/region")
                            .valueStream()
                            .map(JsonNode::asText)
                            .toArray(String[]::new));
        }
        example.path("without").forEach(part -> without(report, part.asText()));
        return report;
    }

    private static LocalDate day(JsonNode example, String pointer) {
        return LocalDate.parse(example.at(pointer).asText());
    }

    private static FormVersion version(String name) {
        return List.of(FormVersion.values()).stream()
                .filter(version -> version.wireName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(JsonNode cell) {
        String raw = cell.path("raw").asText();
        List<BigDecimal> candidates = new ArrayList<>();
        cell.path("candidates").forEach(candidate -> candidates.add(candidate.decimalValue()));
        return candidates.isEmpty() ? new Cell.Unreadable(raw, null) : new Cell.Ambiguous(raw, candidates, null);
    }

    private static void without(ReportBuilder report, String part) {
        if (part.startsWith("section.")) {
            report.withoutSection(Integer.parseInt(part.substring("section.".length())));
        } else {
            report.withoutPlace(part);
        }
    }

    private static <T> T read(JsonNode node, Class<T> type) {
        return Json.read(Json.write(node), type);
    }
}
