package nianbao.validate.continuity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.form.TableId;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/** 上年结转 is what the year before's report gives as 结转下年度继续办理, in each of the seven columns. */
final class CarriedOver implements Comparison {

    static final String ROW = "requests.carriedOver";
    static final String ROW_BEFORE = "requests.carriedForward";

    @Override
    public RuleId id() {
        return RuleId.CONTINUITY_CARRIED_OVER;
    }

    @Override
    public List<Finding> findings(Years years) {
        return years.now().sheet(TableId.REQUESTS).stream()
                .flatMap(sheet -> finding(years, sheet))
                .toList();
    }

    private Stream<Finding> finding(Years years, Sheet sheet) {
        List<String> broken = sheet.paths().stream()
                .filter(path -> path.startsWith(ROW + "."))
                .filter(path -> differs(years, path))
                .toList();
        if (broken.isEmpty()) {
            return Stream.empty();
        }
        String columns = broken.stream()
                .map(path -> "“" + sheet.position(path).columnName() + "”栏填"
                        + Numbers.text(years.number(path).orElseThrow()) + "（"
                        + years.before().year() + "年度填"
                        + Numbers.text(years.numberBefore(before(path)).orElseThrow()) + "）")
                .collect(Collectors.joining("、"));
        String message = "“" + sheet.position(broken.getFirst()).rowName() + "”一行与" + years.nameBefore() + "“"
                + years.positionBefore(before(broken.getFirst())).rowName() + "”一行不一致：" + columns;
        return Stream.of(years.finding(id(), ROW, broken, message));
    }

    private static boolean differs(Years years, String path) {
        return years.number(path)
                .flatMap(now -> years.numberBefore(before(path)).map(before -> now.compareTo(before) != 0))
                .orElse(false);
    }

    /** The cell of the year before that it takes up. */
    static String before(String path) {
        return ROW_BEFORE + path.substring(ROW.length());
    }
}
