package nianbao.validate.subject;

import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.model.form.Line;

/** The form's labels as a sentence names them: without the printed numbering and without what stands in brackets behind them. */
final class Labels {

    private static final Pattern NUMBERING = Pattern.compile("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+[.、．])");
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）$");
    private static final String OTHER = "其他";

    private Labels() {}

    /** The bare label: 本机关不掌握相关政府信息 for 1.本机关不掌握相关政府信息. */
    static String plain(Line line) {
        String label = NUMBERING.matcher(line.label()).replaceFirst("");
        return BRACKETS.matcher(label).replaceFirst("");
    }

    /** The bare label, with its group's before it where it says nothing alone (其他, 总计). */
    static String telling(Line line, Optional<Line> group) {
        String label = plain(line);
        boolean saysNothing = label.equals(OTHER) || line.role() == Line.Role.TOTAL;
        return group.isPresent() && saysNothing ? plain(group.get()) + "：" + label : label;
    }
}
