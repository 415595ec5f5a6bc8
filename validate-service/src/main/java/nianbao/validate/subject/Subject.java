package nianbao.validate.subject;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Figures;

/**
 * The report that is judged, with its tables each in its own form.
 *
 * @param report as the parser read it
 * @param sheets the tables it holds, in the form's order
 */
public record Subject(AnnualReport report, List<Sheet> sheets) {

    public Subject {
        sheets = List.copyOf(sheets);
    }

    /** A report and its tables. */
    public static Subject of(AnnualReport report) {
        return new Subject(
                report,
                Arrays.stream(TableId.values())
                        .filter(id -> report.forms().containsKey(id.key()))
                        .map(id -> new Sheet(formOf(id, report), report))
                        .toList());
    }

    /** The table of that id, if the report holds it. */
    public Optional<Sheet> sheet(TableId id) {
        return sheets.stream().filter(sheet -> sheet.id() == id).findFirst();
    }

    /** The table that asks for that cell, if the report holds one. */
    public Optional<Sheet> sheetOf(String path) {
        return sheets.stream().filter(sheet -> sheet.asksFor(path)).findFirst();
    }

    /** The form of a table by its name; one whose blocks are in different forms is put together from them. */
    private static Table formOf(TableId id, AnnualReport report) {
        String name = report.forms().get(id.key());
        return Arrays.stream(FormVersion.values())
                .filter(version -> version.wireName().equals(name))
                .findFirst()
                .map(version -> Form.of(version).table(id))
                .orElseGet(() -> fromBlocks(id, report.figures()));
    }

    private static Table fromBlocks(TableId id, Figures figures) {
        Map<String, List<Block>> byKey = Stream.of(FormVersion.values())
                .flatMap(version -> Form.of(version).table(id).blocks().stream())
                .collect(Collectors.groupingBy(Block::key));
        List<Block> blocks = byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(versions -> versions.stream()
                        .max(Comparator.comparingLong(block -> likeness(id, block, figures)))
                        .orElseThrow())
                .filter(block -> asked(id, block, figures) > 0)
                .toList();
        Table any = Form.of(FormVersion.FORM_2021).table(id);
        return new Table(id, any.labels(), any.version(), blocks);
    }

    /** The more, the more of the block's cells the report has and the fewer it lacks. */
    private static long likeness(TableId id, Block block, Figures figures) {
        long cells = (long) block.rowLeaves().size() * block.columnLeaves().size();
        return 2 * asked(id, block, figures) - cells;
    }

    private static long asked(TableId id, Block block, Figures figures) {
        return block.rowLeaves().stream()
                .flatMap(row ->
                        block.columnLeaves().stream().map(column -> id.key() + "." + row.key() + "." + column.key()))
                .filter(figures::asksFor)
                .count();
    }
}
