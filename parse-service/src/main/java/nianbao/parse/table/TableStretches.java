package nianbao.parse.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;
import nianbao.model.report.Section;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document;

/** Where each table is looked for: in its own section, else from its own headers on, since the narrative uses the labels' words too. */
final class TableStretches {

    private static final int SHORTEST = 4;
    private static final int UPPER_LINES = 3;

    /** The results of table four stand once for each of its groups. */
    private static final int GROUPS = 3;

    private static final Map<TableId, List<String>> HEADERS = Stream.of(TableId.values())
            .collect(Collectors.toMap(id -> id, id -> Stream.of(FormVersion.values())
                    .map(version -> Form.of(version).table(id))
                    .flatMap(TableStretches::labels)
                    .distinct()
                    .toList()));

    private final Document document;
    private final List<Section> sections;
    private Strip whole;

    TableStretches(Document document, List<Section> sections) {
        this.document = document;
        this.sections = sections;
    }

    /** Where the table may be, best first; each is looked for when it is asked for. */
    Stream<Span> of(TableId table) {
        Stream<Supplier<Optional<Span>>> ways =
                Stream.of(() -> inSection(table), () -> byHeader(table), () -> outOfOrder(table));
        return ways.map(Supplier::get).flatMap(Optional::stream);
    }

    private Optional<Span> inSection(TableId table) {
        return sections.stream()
                .filter(section -> section.number() == table.section())
                .map(section -> new Span(section.place().from(), section.place().to()))
                .reduce((a, b) -> new Span(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
    }

    /** Whether the table's names stand so often in the document that it may be there a second time. */
    boolean mayStandTwice(TableId table) {
        return switch (table) {
            case PROACTIVE -> times("行政强制") > 1 && times("行政事业性收费") > 1 && times("制发件数") + times("新制作数量") > 1;
            case REQUESTS -> times("不掌握相关政府信息") > 1 && times("公开出版物") > 1;
            case REVIEW -> times("尚未审结") > GROUPS;
        };
    }

    private int times(String words) {
        int times = 0;
        for (int at = whole().firstOf(words, 0); at >= 0 && times <= GROUPS; at = whole().firstOf(words, at + 1)) {
            times++;
        }
        return times;
    }

    /** What the document has in a stretch. */
    Strip strip(Span stretch) {
        return whole().part(stretch);
    }

    private Strip whole() {
        if (whole == null) {
            whole = Strip.of(document);
        }
        return whole;
    }

    /** From the table's first header to that of the next table. */
    private Optional<Span> byHeader(TableId table) {
        int from = 0;
        int to = 0;
        for (TableId id : TableId.values()) {
            if (id.ordinal() > table.ordinal() + 1) {
                break;
            }
            int at = header(id, from);
            if (id.ordinal() <= table.ordinal()) {
                from = at < 0 && id != table ? from : at;
            } else {
                to = at;
            }
        }
        if (from < 0) {
            return Optional.empty();
        }
        return stretch(table, from, to);
    }

    /** The same where the tables do not stand in the form's order: to whichever table's header comes next. */
    private Optional<Span> outOfOrder(TableId table) {
        int from = header(table, 0);
        if (from < 0) {
            return Optional.empty();
        }
        int to = Stream.of(TableId.values())
                .filter(other -> other != table)
                .mapToInt(other -> header(other, from + 1))
                .filter(at -> at > from)
                .min()
                .orElse(-1);
        return stretch(table, from, to);
    }

    private Optional<Span> stretch(TableId table, int from, int to) {
        Span stretch = new Span(
                table == TableId.PROACTIVE ? start(whole, from) : upperHeaders(whole, from),
                to > from ? whole.origin(to) : document.text().length());
        return stretch.from() < stretch.to() ? Optional.of(stretch) : Optional.empty();
    }

    /** Names that stand above those of the columns are looked for in a few lines or rows before. */
    private static int upperHeaders(Strip strip, int at) {
        int piece = strip.owner(at);
        int from = Math.min(start(strip, at), strip.pieces().get(piece).place().from());
        for (int lines = 0; piece > 0 && lines < UPPER_LINES; piece--) {
            Strip.Piece before = strip.pieces().get(piece - 1);
            int start = before.isCell()
                    ? before.row().place().from()
                    : before.place().from();
            lines += start < from ? 1 : 0;
            from = Math.min(from, start);
        }
        return from;
    }

    /** Of a cell the whole row. */
    private static int start(Strip strip, int at) {
        Strip.Piece piece = strip.pieces().get(strip.owner(at));
        return piece.isCell() ? piece.row().place().from() : strip.origin(at);
    }

    private int header(TableId id, int from) {
        return HEADERS.get(id).stream()
                .mapToInt(label -> whole().firstOf(label, from))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /** The captions and column headers that no narrative uses: those that are no row's label as well. */
    private static Stream<String> labels(Table table) {
        List<String> rows = table.blocks().stream()
                .flatMap(block -> RequestsReader.all(block.rows()))
                .flatMap(row -> row.labels().stream())
                .map(label -> LabelFinder.wording(label).whole())
                .toList();
        Stream<String> columns = table.blocks().stream()
                .map(Block::columnLeaves)
                .flatMap(List::stream)
                .map(Line::label);
        Stream<String> captions = table.blocks().stream().flatMap(block -> block.labels().stream());
        return Stream.concat(captions, columns)
                .map(label -> LabelFinder.wording(label).whole())
                .filter(label -> label.length() >= SHORTEST && !rows.contains(label));
    }
}
