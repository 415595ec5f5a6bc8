package nianbao.parse.table;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.model.report.Cells;
import nianbao.model.report.FormOfReport;
import nianbao.model.report.Section;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document;

/** Reads the three statutory tables of a report: rows by their labels, the form table by table from its own headers and rows. */
public final class TableReader {

    private static final String TABLE_ABSENT = "文件中没有这张表";

    private TableReader() {}

    /** Reads the tables of a document whose sections are not known. */
    public static TableReading read(Document document) {
        return read(document, List.of());
    }

    /**
     * Reads the tables.
     *
     * @param report the report
     * @param sections its sections; the tables are looked for in sections two, three and four first
     */
    public static TableReading read(Document report, List<Section> sections) {
        Document document = PlainBlanks.of(report);
        TableStretches stretches = new TableStretches(document, sections);
        Map<TableId, Draft> drafts = new EnumMap<>(TableId.class);
        for (TableId table : TableId.values()) {
            InStretch reader = stretch -> read(table, stretches.strip(stretch));
            best(table, stretches.of(table), reader).ifPresent(draft -> {
                if (stretches.mayStandTwice(table)) {
                    Twins.compare(draft, document.text().length(), reader);
                }
                drafts.put(table, draft);
            });
        }
        return reading(
                drafts,
                table -> Remains.form(table, document, stretches.of(table).toList()));
    }

    /** Reads a table in a stretch of a document, if it is there. */
    interface InStretch {
        Optional<Draft> read(Span stretch);
    }

    /** The table of the first stretch that has most of its rows; if none has, that with most. */
    private static Optional<Draft> best(TableId table, Stream<Span> stretches, InStretch reader) {
        Draft best = null;
        for (Iterator<Span> next = stretches.iterator(); next.hasNext(); ) {
            Draft draft = reader.read(next.next()).orElse(null);
            if (draft != null && (best == null || draft.rowsRead() > best.rowsRead())) {
                best = draft;
            }
            if (best != null && 2 * best.rowsRead() >= rows(table)) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rows(TableId table) {
        return Form.of(FormVersion.FORM_2021).table(table).rowCount();
    }

    private static Optional<Draft> read(TableId table, Strip strip) {
        return switch (table) {
            case PROACTIVE -> new ProactiveReader(strip).read();
            case REQUESTS -> new RequestsReader(strip).read();
            case REVIEW -> new ReviewReader(strip).read();
        };
    }

    private static TableReading reading(Map<TableId, Draft> drafts, Function<TableId, Optional<FormVersion>> remains) {
        Cells cells = new Cells();
        if (drafts.isEmpty()) {
            return new TableReading(FormOfReport.NONE, Map.of(), cells, Map.of(), Map.of(), List.of());
        }
        FormVersion usual = usual(drafts, remains);
        Map<String, String> forms = new LinkedHashMap<>();
        for (TableId table : TableId.values()) {
            Draft draft = drafts.get(table);
            if (draft == null) {
                absent(table, remains.apply(table).orElse(usual), cells);
            } else {
                draft.cells().forEach(cells::put);
                forms.put(table.key(), form(draft.versions(), usual));
            }
        }
        List<FormVersion> versions = drafts.values().stream()
                .flatMap(draft -> draft.versions().stream())
                .toList();
        return new TableReading(
                form(versions, usual),
                forms,
                cells,
                joined(drafts, Draft::units),
                joined(drafts, Draft::places),
                drafts.values().stream()
                        .flatMap(draft -> draft.remarks().stream())
                        .toList());
    }

    /**
     * The form of the tables that cannot tell by themselves: that of table three, else of table two, else of what is left of them, else the
     * one now in force.
     */
    private static FormVersion usual(Map<TableId, Draft> drafts, Function<TableId, Optional<FormVersion>> remains) {
        List<TableId> telling = List.of(TableId.REQUESTS, TableId.PROACTIVE);
        return Stream.concat(
                        telling.stream()
                                .filter(drafts::containsKey)
                                .flatMap(table -> drafts.get(table).versions().stream()),
                        telling.stream()
                                .filter(table -> !drafts.containsKey(table))
                                .flatMap(table -> remains.apply(table).stream()))
                .findFirst()
                .orElse(FormVersion.FORM_2021);
    }

    private static String form(List<FormVersion> versions, FormVersion usual) {
        List<FormVersion> distinct = versions.stream().distinct().toList();
        if (distinct.size() > 1) {
            return FormOfReport.MIXED;
        }
        return distinct.isEmpty() ? usual.wireName() : distinct.getFirst().wireName();
    }

    private static void absent(TableId table, FormVersion version, Cells cells) {
        Form.of(version).table(table).paths().forEach(path -> cells.put(path, new Cell.Missing(TABLE_ABSENT)));
    }

    private static <T> Map<String, T> joined(Map<TableId, Draft> drafts, Function<Draft, Map<String, T>> part) {
        Map<String, T> all = new LinkedHashMap<>();
        drafts.values().forEach(draft -> all.putAll(part.apply(draft)));
        return all;
    }
}
