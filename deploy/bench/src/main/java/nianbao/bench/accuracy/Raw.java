package nianbao.bench.accuracy;

import java.util.List;
import nianbao.model.report.CellNote;
import nianbao.model.report.Place;
import nianbao.model.report.Span;
import nianbao.model.report.ValidatedReport;

/** The characters that a figure was read from. */
final class Raw {

    private static final int LONGEST = 160;

    private Raw() {}

    /** Those of the cell, if the report knows, and those of its row; empty where the report has no place for them. */
    static String of(ValidatedReport report, String path) {
        String row = path.substring(0, path.lastIndexOf('.'));
        Place place = report.places().get(row);
        String cell = cell(report, path, row, place);
        return place == null ? cell : cell + " in " + quoted(report.text(), place.from(), place.to());
    }

    private static String cell(ValidatedReport report, String path, String row, Place place) {
        CellNote note = report.cells().get(path);
        if (note != null && note.raw() != null) {
            return quoted(note.raw());
        }
        List<String> paths = report.figures().byPath().keySet().stream()
                .filter(other -> other.startsWith(row + "."))
                .toList();
        int column = paths.indexOf(path);
        if (place == null
                || place.cells() == null
                || column < 0
                || column >= place.cells().size()) {
            return "";
        }
        Span span = place.cells().get(column);
        return span == null ? "no cell" : quoted(report.text(), span.from(), span.to());
    }

    private static String quoted(String text, int from, int to) {
        return quoted(text.substring(from, to));
    }

    private static String quoted(String text) {
        String line = text.replace("\n", "⏎").replace("\t", "⇥");
        return "“" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "”";
    }
}
