package nianbao.validate.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.model.form.Identity;
import nianbao.model.form.TableId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Position;
import nianbao.validate.subject.Sheet;

/** Says in a sentence what the two sides of an identity come to in a report. */
final class IdentitySentence {

    private final Sheet sheet;

    IdentitySentence(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The sentence, without a full stop. */
    String of(Identity identity) {
        return switch (identity.kind()) {
            case ROW_TOTAL -> row(identity);
            case COLUMN_TOTAL -> column(identity);
            case COLUMN_BALANCE -> balance(identity);
        };
    }

    private String row(Identity identity) {
        Position total = first(identity.left());
        String parts = sheet.id() == TableId.REVIEW ? "各项结果" : "一行各栏";
        return "“" + total.rowName() + "”" + parts + "之和为" + sum(identity.right()) + "，" + total.columnName() + "栏"
                + stated(identity.left());
    }

    private String column(Identity identity) {
        Position total = first(identity.left());
        return "“" + total.columnName() + "”一栏各项之和为" + sum(identity.right()) + "，“" + total.rowName() + "”一行"
                + stated(identity.left());
    }

    private String balance(Identity identity) {
        return "“" + first(identity.left()).columnName() + "”一栏，" + rows(identity.left()) + "为" + sum(identity.left())
                + "，" + rows(identity.right()) + "为" + sum(identity.right());
    }

    private String rows(List<String> paths) {
        return paths.stream()
                .map(path -> "“" + sheet.position(path).rowName() + "”")
                .collect(Collectors.joining("加"));
    }

    private String stated(List<String> paths) {
        return sheet.number(paths.getFirst())
                .map(number -> "填" + Numbers.text(number))
                .orElse("没有数");
    }

    /** The sum of the numbers that are there. */
    private String sum(List<String> paths) {
        BigDecimal sum =
                paths.stream().map(sheet::number).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = paths.stream().allMatch(path -> sheet.number(path).isPresent());
        return Numbers.text(sum) + (whole ? "" : "（有空格未计）");
    }

    private Position first(List<String> paths) {
        return sheet.position(paths.getFirst());
    }
}
