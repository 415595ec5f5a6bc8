package nianbao.bench.accuracy;

/** What is compared, in the order in which it is told. */
enum Group {
    OUTCOME("outcome"),
    AGENCY("agency"),
    REGION("region"),
    YEAR("year"),
    FORM("form"),
    SECTIONS("sections"),
    TABLE_TWO("table two"),
    TABLE_THREE("table three"),
    TABLE_FOUR("table four"),
    STATEMENTS("statements"),
    CONTACT("contact"),
    PUBLICATION("publication date"),
    VERDICT("verdict"),
    FINDINGS("findings expected"),
    PLANTED("findings planted");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The table that a figure's path lies in. */
    static Group ofFigure(String path) {
        return switch (path.substring(0, path.indexOf('.'))) {
            case "proactive" -> TABLE_TWO;
            case "requests" -> TABLE_THREE;
            case "review" -> TABLE_FOUR;
            default -> throw new IllegalArgumentException("no table has the figure " + path);
        };
    }
}
