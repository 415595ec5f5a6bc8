package nianbao.bench.accuracy;

/** How what was read stands to the truth. */
enum Grade {
    RIGHT("right"),
    /** Something else was read, or something where there is nothing. */
    WRONG("WRONG"),
    /** Nothing was read where there is something. */
    MISSING("missing"),
    /** Right, and said to be deduced rather than plainly there. */
    INFERRED("inferred"),
    /** Left open between numbers of which one is right. */
    AMBIGUOUS("ambiguous"),
    /** Left open between numbers of which none is right. */
    ASTRAY("astray");

    private final String title;

    Grade(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isRight() {
        return this == RIGHT || this == INFERRED;
    }
}
