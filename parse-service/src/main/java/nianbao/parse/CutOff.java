package nianbao.parse;

import java.util.List;
import nianbao.model.report.Cell;
import nianbao.model.report.Cells;
import nianbao.model.report.Span;
import nianbao.parse.table.TableReading;

/** A number that ends where the text ends, without even a line break behind it, may have lost its last digits. */
final class CutOff {

    private static final String NOTE = "文件在此处中断，数字可能不全";

    private CutOff() {}

    /** The tables with such a number unreadable. */
    static TableReading marked(TableReading tables, String text) {
        boolean open = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        if (!open) {
            return tables;
        }
        Cells cells = new Cells();
        tables.cells().forEach(cells::put);
        tables.places().forEach((row, place) -> {
            List<Span> spans = place.cells();
            List<String> paths = tables.cells().paths().stream()
                    .filter(path -> path.startsWith(row + "."))
                    .toList();
            for (int i = 0; spans != null && spans.size() == paths.size() && i < spans.size(); i++) {
                Span span = spans.get(i);
                if (span != null && span.to() == text.length() && cells.get(paths.get(i)) instanceof Cell.Read) {
                    cells.put(paths.get(i), new Cell.Unreadable(text.substring(span.from()), NOTE));
                }
            }
        });
        return new TableReading(
                tables.form(), tables.forms(), cells, tables.units(), tables.places(), tables.remarks());
    }
}
