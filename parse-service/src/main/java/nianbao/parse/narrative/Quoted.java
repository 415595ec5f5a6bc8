package nianbao.parse.narrative;

/** Titles of documents that a text cites, 《…》: what they name, a year or a time, is not what the text is about. */
final class Quoted {

    /** A longer title is none, but a mark that was never closed. */
    private static final int LONGEST = 80;

    private Quoted() {}

    /** The words without the titles in them. */
    static String removed(String words) {
        int open = words.indexOf('《');
        if (open < 0) {
            return words;
        }
        StringBuilder left = new StringBuilder(words.length());
        int from = 0;
        for (int next; open >= 0; open = words.indexOf('《', next)) {
            next = open + 1;
            int close = close(words, next);
            if (close >= 0) {
                left.append(words, from, open);
                from = close + 1;
                next = from;
            }
        }
        return left.append(words, from, words.length()).toString();
    }

    /** Where a title ends that begins there, or -1. */
    private static int close(String words, int from) {
        for (int i = from; i < words.length() && i <= from + LONGEST && words.charAt(i) != '《'; i++) {
            if (words.charAt(i) == '》') {
                return i;
            }
        }
        return -1;
    }
}
