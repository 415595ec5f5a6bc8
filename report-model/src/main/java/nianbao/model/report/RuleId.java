package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** The stable ids of the rules: what a finding's {@code rule} can be. Each says its usual severity. */
public enum RuleId {
    /** One or a few cells of table three, changed, would restore every broken identity. */
    REQUESTS_CELL("requests.cell", Severity.ERROR),
    /** The same for table four. */
    REVIEW_CELL("review.cell", Severity.ERROR),
    /** Broken identities of table three that no few cells explain. */
    REQUESTS_IDENTITY("requests.identity", Severity.ERROR),
    /** The same for table four. */
    REVIEW_IDENTITY("review.identity", Severity.ERROR),
    /** Cells of table three hold no number, and the identities force what they are. */
    REQUESTS_UNKNOWN("requests.unknown", Severity.WARNING),
    /** The same for table four. */
    REVIEW_UNKNOWN("review.unknown", Severity.WARNING),
    /** A row of table two holds more or fewer values than it has columns. */
    PROACTIVE_ROW_CELLS("proactive.row-cells", Severity.WARNING),
    /** A row of table three does. */
    REQUESTS_ROW_CELLS("requests.row-cells", Severity.WARNING),
    /** The values of table four are more or fewer than fifteen. */
    REVIEW_ROW_CELLS("review.row-cells", Severity.WARNING),
    /** A cell's characters can be read as more than one number, or as none. */
    CELL_DOUBTFUL("cell.doubtful", Severity.WARNING),
    /** Reviews or lawsuits in a year without applications. */
    REVIEW_WITHOUT_REQUESTS("review.without-requests", Severity.NOTICE),
    /** The text says that no information-processing fee was charged, table three that applications ended because it was not paid. */
    REQUESTS_FEE_UNPAID("requests.fee-unpaid", Severity.WARNING),
    /** What the narrative says in numbers is not what the table says. */
    STATEMENT_DISAGREES("statement.disagrees", Severity.WARNING),
    /** The parts of a sum in the narrative do not make the sum. */
    STATEMENT_SUM("statement.sum", Severity.WARNING),
    /** Fewer documents in force than the year's issued less the repealed. */
    PROACTIVE_IN_FORCE("proactive.in-force", Severity.WARNING),
    /** More disclosed in the year than in all. */
    PROACTIVE_TOTAL_DISCLOSED("proactive.total-disclosed", Severity.WARNING),
    /** As many decisions as there are items of power: items may have been counted as decisions. */
    PROACTIVE_ITEMS_AS_DECISIONS("proactive.items-as-decisions", Severity.NOTICE),
    /** Purchases without an amount, or an amount without purchases. */
    PROACTIVE_PROCUREMENT("proactive.procurement", Severity.WARNING),
    /** An amount is ten thousand times that of the text, or the ten thousandth part: 元 and 万元 were mixed up. */
    PROACTIVE_AMOUNT_UNIT("proactive.amount-unit", Severity.WARNING),
    /** A figure is negative, or has decimals, where it cannot. */
    FIGURE_RANGE("figure.range", Severity.WARNING),
    /** The period that the figures are of is not the report's year, from its first day to its last. */
    PERIOD_YEAR("period.year", Severity.WARNING),
    /** The text tells of another year as if it were the report's: copied from an earlier report. */
    TEXT_OTHER_YEAR("text.other-year", Severity.WARNING),
    /** The text names another agency as the report's: copied from another's report. */
    TEXT_OTHER_AGENCY("text.other-agency", Severity.WARNING),
    /** The section on problems and improvements says nothing. */
    SECTION_IMPROVEMENTS("section.improvements", Severity.WARNING),
    /** The form is not the one in force for the year. */
    FORM_YEAR("form.year", Severity.NOTICE),
    /** The tables are in different forms. */
    FORM_MIXED("form.mixed", Severity.NOTICE),
    /** Tables, rows or sections that the form requires are missing: what {@code missing} of the report lists, in one sentence. */
    FORM_INCOMPLETE("form.incomplete", Severity.NOTICE),
    /** Whose report it is could not be settled. */
    AGENCY_UNRESOLVED("agency.unresolved", Severity.WARNING),
    /** The producer's header names another agency or region than the document. */
    AGENCY_DISAGREES("agency.disagrees", Severity.WARNING),
    /** The year is doubtful: title, period or the producer's header disagree. */
    YEAR_DOUBTFUL("year.doubtful", Severity.WARNING),
    /** A header of the producer cannot be used: an unknown region code, a year that is none. */
    HINT_UNUSABLE("hint.unusable", Severity.NOTICE),
    /** Another source of the same report says otherwise. */
    SOURCES_DISAGREE("report.sources-disagree", Severity.WARNING),
    /** What was carried over from the year before is not what that year's report carried forward. */
    CONTINUITY_CARRIED_OVER("continuity.carried-over", Severity.WARNING),
    /** Documents in force are not those of the year before, plus issued, less repealed. */
    CONTINUITY_IN_FORCE("continuity.in-force", Severity.WARNING),
    /** The items of the year before are not those that that year's report comes to. */
    CONTINUITY_ITEMS("continuity.items", Severity.WARNING),
    /** Fewer reviews or lawsuits than were pending at the end of the year before. */
    CONTINUITY_PENDING("continuity.pending", Severity.NOTICE),
    /** A figure is ten times that of the year before, or a tenth. */
    CONTINUITY_JUMP("continuity.jump", Severity.NOTICE),
    /** The narrative is nearly that of the year before. */
    CONTINUITY_NARRATIVE("continuity.narrative", Severity.NOTICE);

    private final String wireName;
    private final Severity severity;

    RuleId(String wireName, Severity severity) {
        this.wireName = wireName;
        this.severity = severity;
    }

    /** The id in JSON. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** How grave a finding of this rule is. */
    public Severity severity() {
        return severity;
    }
}
