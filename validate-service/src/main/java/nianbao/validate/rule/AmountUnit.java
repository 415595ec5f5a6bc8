package nianbao.validate.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.report.Finding;
import nianbao.model.report.Place;
import nianbao.model.report.RuleId;
import nianbao.model.report.Statement;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Subject;

/**
 * An amount of table two is ten thousand times what the text says, or the ten thousandth part: 元 were written under 万元, or the other way
 * round. Only where both units are known. The fees of table two are 行政事业性收费, which no kind of statement counts, so these are looked
 * for in the text itself.
 */
final class AmountUnit implements TextRule {

    private static final String PROCUREMENT = "proactive.procurement.amount";
    private static final String FEES = "proactive.fees.amount";

    /** The power of ten between 元 and 万元. */
    private static final int POWER = 4;

    private static final Pattern FEES_SAID =
            Pattern.compile("行政事业性收费[^。；;，,\\n\\d]{0,12}?(\\d{1,12}(?:\\.\\d{1,6})?)\\s?(万元|亿元|元)");
    private static final Pattern NOT_CHARGED = Pattern.compile("减免|免征|免收|降低|取消|停征|返还|下降|减少|增加|增长");
    private static final int BEFORE = 12;

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.PROACTIVE_AMOUNT_UNIT);
    }

    @Override
    public List<Finding> findings(Subject subject) {
        Stream<Said> purchases = subject.report().statements().stream()
                .filter(statement -> statement.kind() == Statement.Kind.PROCUREMENT_AMOUNT)
                .filter(statement ->
                        Statements.isOfYear(statement, subject.report().year()))
                .flatMap(statement -> Said.of(statement).stream());
        return Stream.concat(purchases, fees(subject).stream())
                .flatMap(said -> finding(said, subject).stream())
                .toList();
    }

    /** Whether the statement is told here, so that nobody else need tell it. */
    static boolean tells(Statement statement, Subject subject) {
        return Said.of(statement)
                .filter(said -> powerBetween(said, subject) != 0)
                .isPresent();
    }

    /** An amount of the text and the cell that it should be in. */
    private record Said(String cell, Money amount, String quote, List<Place> places) {

        static Optional<Said> of(Statement statement) {
            return statement.kind() != Statement.Kind.PROCUREMENT_AMOUNT
                            || statement.value().signum() == 0
                            || !Numbers.isReckonable(statement.value())
                    ? Optional.empty()
                    : Money.of(statement.value(), statement.unit())
                            .map(amount ->
                                    new Said(PROCUREMENT, amount, statement.quote(), Statements.places(statement)));
        }
    }

    private static List<Said> fees(Subject subject) {
        String text = subject.report().text();
        List<Said> said = new ArrayList<>();
        Matcher matcher = FEES_SAID.matcher(text);
        while (matcher.find()) {
            String words = text.substring(Math.max(0, matcher.start() - BEFORE), matcher.end());
            BigDecimal value = new BigDecimal(matcher.group(1));
            if (value.signum() > 0
                    && !NOT_CHARGED.matcher(words).find()
                    && !Years.namesAnother(words, subject.report().year())) {
                Money.of(value, matcher.group(2))
                        .ifPresent(amount -> said.add(new Said(
                                FEES, amount, matcher.group(), List.of(Place.of(matcher.start(), matcher.end())))));
            }
        }
        return said;
    }

    private static Optional<BigDecimal> printed(String cell, Subject subject) {
        return subject.sheetOf(cell).flatMap(sheet -> sheet.number(cell)).filter(number -> number.signum() > 0);
    }

    private static Optional<String> unitOf(String cell, Subject subject) {
        return Optional.ofNullable(subject.report().units().get(cell)).map(unit -> unit.unit());
    }

    /** 4 where the cell holds ten thousand times too much, -4 where ten thousand times too little, else 0. */
    private static int powerBetween(Said said, Subject subject) {
        Optional<Money> printed = printed(said.cell(), subject)
                .flatMap(number -> unitOf(said.cell(), subject).flatMap(unit -> Money.of(number, unit)));
        if (printed.isEmpty() || printed.get().meets(said.amount())) {
            return 0;
        }
        if (printed.get().scaled(-POWER).meets(said.amount())) {
            return POWER;
        }
        return printed.get().scaled(POWER).meets(said.amount()) ? -POWER : 0;
    }

    private static Optional<Finding> finding(Said said, Subject subject) {
        int power = powerBetween(said, subject);
        if (power == 0) {
            return Optional.empty();
        }
        BigDecimal number = printed(said.cell(), subject).orElseThrow();
        String unit = unitOf(said.cell(), subject).orElseThrow();
        String message = "文中写“" + said.quote() + "”，表中" + Findings.nameOf(subject, said.cell()) + "填"
                + Numbers.text(number) + "（单位：" + unit + "），是文中的" + (power > 0 ? "一万倍" : "一万分之一") + "，单位可能弄错了，应为"
                + Numbers.text(number.scaleByPowerOfTen(-power)) + unit + "，请核对";
        List<String> cells = List.of(said.cell());
        return Optional.of(Findings.of(
                RuleId.PROACTIVE_AMOUNT_UNIT,
                said.cell(),
                cells,
                message,
                Stream.concat(said.places().stream(), Findings.places(subject, cells).stream())
                        .toList()));
    }
}
