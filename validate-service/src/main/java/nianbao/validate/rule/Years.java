package nianbao.validate.rule;

import java.util.regex.Pattern;

/** Years as a text names them. */
final class Years {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=\\s?年)");

    private Years() {}

    /** Whether the words name another year than that one. */
    static boolean namesAnother(String words, int year) {
        return YEAR.matcher(words).results().anyMatch(named -> Integer.parseInt(named.group()) != year);
    }
}
