package nianbao.validate.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.model.report.Remark;

/** The details of a remark, as a sentence needs them. */
record Details(Remark remark) {

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    static Details of(Remark remark) {
        return new Details(remark);
    }

    /** The detail of that name, if it says anything. */
    Optional<String> value(String name) {
        return Optional.ofNullable(remark.details().get(name)).filter(value -> !value.isBlank());
    }

    /** Whether both are counts and the first is the smaller. */
    static boolean isLess(String one, String other) {
        return COUNT.matcher(one).matches()
                && COUNT.matcher(other).matches()
                && Integer.parseInt(one) < Integer.parseInt(other);
    }
}
