package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.report.Cell;
import nianbao.model.report.Span;
import nianbao.parse.text.CharSet;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.Numerals;

/** Reads what stands in one cell. Whatever it does not recognise is unreadable, never a guess. */
final class CellReader {

    private static final String COUNTED = "件|条|宗|项|起|份|个|次|批次|件次|人次|部|例|人|家|户";
    private static final String UNIT = "(?:\\((万元|元|万|(?:" + COUNTED + "))\\)|(万元|元|万?(?:" + COUNTED + ")|万))?";

    /** A mark behind a figure that refers to a note and can be none of its digits: 3*, 14①, 5[1], 7注, 1¹. */
    static final String NOTE_MARK =
            "(?:\\*(?!\\*)|[※#]|[①-⑳]|[¹²³⁰⁴-⁹]{1,2}|[\\[〔]注?\\d{1,2}[\\]〕]|\\[[①-⑳]\\]|注[\\d①-⑳]?)";

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,10})?|\\d{1,18}(?:\\.\\d{1,10})?)" + UNIT
                    + "(\\(.{1,60}\\)|(?:其中|含|包括)[^()]{1,60})?(" + NOTE_MARK + ")?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Pattern WORDED_SIGN = Pattern.compile("([增减])[加少]?(\\d{1,18})(?:" + COUNTED + ")?");
    private static final Pattern NUMERALS = Pattern.compile("([〇零两一二三四五六七八九十百千]{1,9})(?:" + COUNTED + ")?");

    /** Digits and more digits, which no office has so many of anything for. */
    private static final Pattern OUT_OF_RANGE = Pattern.compile("[+-]?\\d[\\d,]{18,}(?:\\.\\d+)?" + UNIT);

    private static final Pattern DASH = Pattern.compile("[-/]{1,4}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\n\\s*");
    private static final Pattern ZERO = Pattern.compile("(?:此项|本项|均|全|皆)?无。?|零|〇|没有|(?:均|全|全部)为[0零]");

    private static final String OVER_LINES = "同一格内的数字分在几行，是一个数还是几个数不能确定";

    private static final int LONGEST_PLAIN = 18;

    /** What a number, a dash, a word for zero and a numeral begin with. */
    private static final CharSet BEGINNINGS = CharSet.of("0123456789+-/增减无没零〇两一二三四五六七八九十百千");

    private CellReader() {}

    /** The cell that these characters are. */
    static Cell read(String raw) {
        return isPlain(raw) ? new Cell.Read(new BigDecimal(raw)) : readClosely(raw);
    }

    /** A few plain digits, as nearly all cells are. */
    private static boolean isPlain(String raw) {
        if (raw.isEmpty() || raw.length() > LONGEST_PLAIN) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static Cell readClosely(String raw) {
        Condensed condensed = Condensed.of(raw);
        String words = condensed.text();
        if (words.isEmpty()) {
            return new Cell.Blank();
        }
        if (DASH.matcher(words).matches()) {
            return new Cell.Dash(raw.strip());
        }
        if (ZERO.matcher(words).matches()) {
            return new Cell.ZeroInWords(raw.strip());
        }
        List<Value> ways = overLines(new Value(raw, new Span(0, raw.length()), -1));
        if (!ways.isEmpty()) {
            return open(raw, ways);
        }
        Matcher number = NUMBER.matcher(words);
        if (number.matches()) {
            return number(raw.strip(), number, condensed);
        }
        Matcher worded = WORDED_SIGN.matcher(words);
        if (worded.matches()) {
            BigDecimal value = new BigDecimal(worded.group(2));
            boolean less = worded.group(1).equals("减");
            return new Cell.Inferred(less ? value.negate() : value, raw.strip(), less ? "“减”读作负数" : "“增”读作正数");
        }
        Matcher numerals = NUMERALS.matcher(words);
        if (numerals.matches() && Numerals.isWellFormed(numerals.group(1))) {
            BigDecimal value = Numerals.value(numerals.group(1), null);
            return new Cell.Inferred(value, raw.strip(), "汉字数字“" + numerals.group(1) + "”读作" + value.toPlainString());
        }
        return new Cell.Unreadable(
                raw.strip(), OUT_OF_RANGE.matcher(words).matches() ? "这个数字过大，超出可以读取的范围" : "这一格里不是数字");
    }

    private static Cell number(String raw, Matcher number, Condensed condensed) {
        BigDecimal value = new BigDecimal(number.group(2).replace(",", ""));
        BigDecimal signed = number.group(1).equals("-") ? value.negate() : value;
        String unit = unitOf(number);
        if (unit != null && unit.startsWith("万") && !unit.equals("万元")) {
            BigDecimal whole = signed.multiply(TEN_THOUSAND).stripTrailingZeros();
            return new Cell.Inferred(new BigDecimal(whole.toPlainString()), raw, "“万”按一万计");
        }
        if (number.group(5) != null) {
            return new Cell.Inferred(signed, raw, "括号内的文字视为说明，取括号前的数字");
        }
        if (number.group(6) != null) {
            return new Cell.Inferred(signed, raw, "数字后面的“" + number.group(6) + "”视为注释标记，不计入数字");
        }
        if (raw.indexOf('，') >= 0) {
            return new Cell.Inferred(signed, raw, "数字中的全角逗号视为千位分隔符");
        }
        if (isPartedByBlanks(number, condensed)) {
            return new Cell.Inferred(signed, raw, "同一格内的数字被空格隔开，合为一个数");
        }
        return new Cell.Read(signed);
    }

    /**
     * What a cell with a number on each of its lines may say: first one number of all their digits, then that of each line. Nothing for any
     * other cell.
     */
    static List<Value> overLines(Value cell) {
        if (cell.raw().indexOf('\n') < 0) {
            return List.of();
        }
        String[] lines = LINE_BREAK.split(cell.raw().strip());
        List<Value> ways = Stream.concat(Stream.of(String.join("", lines)), Arrays.stream(lines))
                .map(digits -> new Value(digits, cell.place(), cell.column()))
                .toList();
        boolean numbers = lines.length > 1 && ways.stream().allMatch(way -> read(way.raw()) instanceof Cell.Read);
        return numbers ? ways : List.of();
    }

    /** One number or several: nothing in the cell tells. */
    private static Cell.Ambiguous open(String raw, List<Value> ways) {
        TreeSet<BigDecimal> candidates = new TreeSet<>();
        ways.forEach(way -> read(way.raw()).number().ifPresent(candidates::add));
        return new Cell.Ambiguous(raw.strip(), List.copyOf(candidates), OVER_LINES);
    }

    private static boolean isPartedByBlanks(Matcher number, Condensed condensed) {
        return IntStream.range(number.start(2) + 1, number.end(2)).anyMatch(condensed::gapBefore);
    }

    /**
     * The same in a column of money, where 万 is 万元.
     *
     * @param cell what {@link #read} says
     */
    static Cell ofMoney(Cell cell) {
        if (cell instanceof Cell.Inferred inferred && isTenThousands(inferred.raw())) {
            BigDecimal amount = inferred.value().divide(TEN_THOUSAND).stripTrailingZeros();
            return new Cell.Inferred(new BigDecimal(amount.toPlainString()), inferred.raw(), "金额一栏的“万”读作“万元”");
        }
        return cell;
    }

    /** The unit of money written behind the number, or null. */
    static String unit(String raw) {
        Matcher number = NUMBER.matcher(Condensed.fold(raw));
        if (!number.matches()) {
            return null;
        }
        if (isTenThousands(raw)) {
            return "万元";
        }
        String unit = unitOf(number);
        return unit != null && unit.endsWith("元") ? unit : null;
    }

    private static boolean isTenThousands(String raw) {
        Matcher number = NUMBER.matcher(Condensed.fold(raw));
        return number.matches() && "万".equals(unitOf(number));
    }

    private static String unitOf(Matcher number) {
        return number.group(3) != null ? number.group(3) : number.group(4);
    }

    /**
     * Whether these characters are something that stands in a cell of figures: a number, a dash, a word for zero. Chinese numerals may as
     * well be words.
     */
    static boolean isFigure(String raw) {
        return isPlain(raw)
                || !raw.isBlank()
                        && mayBeRead(raw)
                        && raw.length() <= 200
                        && !(read(raw) instanceof Cell.Unreadable)
                        && (isZero(raw)
                                || !NUMERALS.matcher(Condensed.fold(raw)).matches());
    }

    /** Whether these characters are what stands in a cell of figures where only a cell can be, Chinese numerals among them. */
    static boolean isNumber(String raw) {
        return isPlain(raw) || !raw.isBlank() && mayBeRead(raw) && !(read(raw) instanceof Cell.Unreadable);
    }

    /** Whether it begins as something that can be read: the words of a label do not. */
    private static boolean mayBeRead(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (!Condensed.isBlank(raw.charAt(i))) {
                return BEGINNINGS.has(Condensed.fold(raw.charAt(i)));
            }
        }
        return true;
    }

    private static boolean isZero(String raw) {
        return ZERO.matcher(Condensed.fold(raw)).matches();
    }
}
