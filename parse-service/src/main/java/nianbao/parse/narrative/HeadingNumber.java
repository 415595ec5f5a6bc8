package nianbao.parse.narrative;

import nianbao.parse.text.CharSet;

/** The numbers before headings. They are looked for at every character of a text, and are too plain for regular expressions there. */
final class HeadingNumber {

    private static final CharSet NUMERALS = CharSet.of("一二三四五六七八九十");
    private static final CharSet OF_MAIN = CharSet.of("一二三四五六七八九十壹贰叁肆伍陆柒捌");
    private static final CharSet OF_LESSER = CharSet.of("一二三四五六七八九十0123456789");
    private static final CharSet DIGITS = CharSet.of("0123456789");
    private static final CharSet ROMAN = CharSet.of("ⅠⅡⅢⅣⅤⅥⅦⅧ");
    private static final CharSet MAIN_MARKS = CharSet.of("、.,:");
    private static final CharSet LESSER_MARKS = CharSet.of("、.");
    private static final String[] PARTS = {"部分", "章", "节"};
    private static final int NONE = -1;

    private final String text;

    HeadingNumber(String condensed) {
        this.text = condensed;
    }

    /** Where 一、 or 第一部分 ends that begins there, printed twice at times; -1 if none begins there. */
    int mainEnd(int from) {
        int once = mainOnce(from);
        int twice = once == NONE ? NONE : mainOnce(once);
        return twice == NONE ? once : twice;
    }

    /** Where 1. or (一) ends that begins there, or -1. */
    int lesserEnd(int from) {
        boolean bracketed = is(from, '(');
        int end = several(bracketed ? from + 1 : from, bracketed ? OF_LESSER : DIGITS);
        boolean marked = bracketed ? is(end, ')') : is(end, LESSER_MARKS);
        return marked && end > (bracketed ? from + 1 : from) ? end + 1 : NONE;
    }

    /** Where a number ends that begins there and whose mark was lost, as in 一总体情况; the same place if none begins there. */
    int unmarkedEnd(int from) {
        return several(from, NUMERALS);
    }

    /** Where 附表1 or 附件二、 ends that begins there, or -1. */
    int annexEnd(int from) {
        if (!is(from, '附') || !is(from + 1, '件') && !is(from + 1, '表')) {
            return NONE;
        }
        int end = several(from + 2, OF_LESSER);
        if (end == from + 2) {
            return NONE;
        }
        return is(end, MAIN_MARKS) ? end + 1 : end;
    }

    private int mainOnce(int from) {
        if (is(from, ROMAN)) {
            return is(from + 1, MAIN_MARKS) ? from + 2 : from + 1;
        }
        if (is(from, '第')) {
            int end = several(from + 1, NUMERALS);
            return end == from + 1 ? NONE : partEnd(end);
        }
        int end = several(from, OF_MAIN);
        return end > from && is(end, MAIN_MARKS) ? end + 1 : NONE;
    }

    private int partEnd(int from) {
        for (String part : PARTS) {
            if (text.startsWith(part, from)) {
                int end = from + part.length();
                return is(end, MAIN_MARKS) ? end + 1 : end;
            }
        }
        return NONE;
    }

    /** Where one or two of these characters end; the same place if none stands there. */
    private int several(int from, CharSet characters) {
        int end = is(from, characters) ? from + 1 : from;
        return end > from && is(end, characters) ? end + 1 : end;
    }

    private boolean is(int at, CharSet characters) {
        return at < text.length() && characters.has(text.charAt(at));
    }

    private boolean is(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
