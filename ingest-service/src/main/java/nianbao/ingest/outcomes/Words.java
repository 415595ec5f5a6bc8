package nianbao.ingest.outcomes;

/** What has been said of one receipt so far: outcome and report stand on two topics, and either may be seen first. */
final class Words {

    private String outcome;
    private String report;
    private String rejection;
    private boolean nothingElse;
    private long bytes;

    void add(Word word) {
        switch (word.kind()) {
            case OUTCOME -> outcome = word.json();
            case OUTCOME_ALONE -> {
                outcome = word.json();
                nothingElse = true;
            }
            case REPORT -> report = word.json();
            case REJECTION -> rejection = word.json();
        }
        bytes += size(word);
    }

    /** Memory that a word takes: two bytes a character where any is Chinese. */
    static long size(Word word) {
        return 2L * word.json().length();
    }

    long bytes() {
        return bytes;
    }

    boolean suffice(boolean check) {
        return outcome != null && (!check || nothingElse || report != null || rejection != null);
    }

    Answer answer() {
        return new Answer(outcome, report, rejection);
    }
}
