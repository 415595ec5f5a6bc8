package nianbao.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement;
import nianbao.model.report.Statement.Kind;
import nianbao.model.report.Statement.Precision;

/**
 * Finds what the running text says in numbers. It would rather miss a statement than make one up: a number of one channel, of a part, of
 * another office or of another stretch of time is none of the report's totals.
 */
final class StatementFinder {

    private static final int MOST = 500;
    private static final String ITEMS = "条|件|份|宗|起|个|例|次";

    private final Sentences sentences;
    private final OwnSubject own;
    private final int reportYear;
    private final List<Statement> found = new ArrayList<>();

    StatementFinder(Sentences sentences, OwnSubject own, int reportYear) {
        this.sentences = sentences;
        this.own = own;
        this.reportYear = reportYear;
    }

    /** All statements, in the order of the text. */
    List<Statement> find() {
        for (Span stretch : sentences.prose()) {
            requests(stretch);
            disclosed(stretch);
            procurement(stretch);
            decisions(stretch, Kind.PENALTY_DECISIONS, PENALTIES);
            decisions(stretch, Kind.LICENSING_DECISIONS, LICENCES);
            reviews(stretch);
        }
        found.sort(Comparator.comparingInt(statement -> statement.place().from()));
        return found;
    }

    // Applications received

    private static final Pattern RECEIVED =
            Pattern.compile("(?<verb>收到|接收到?|接到|收悉|受理)(?:了)?(?<object>[^。;!?,\\d]{0,40}?)"
                    + "(?:总数|数量|数)?(?:共计|合计|总计|共|为)?" + Quantity.counting(ITEMS + "|项"));
    private static final Pattern RECEIVED_NUMBER_FIRST = Pattern.compile(
            "(?<verb>收到|接收到?|接到|收悉|受理)(?:了)?(?:共)?" + Quantity.counting(ITEMS) + "(?<object>[^。;!?,\\d]{0,30}?申请)");
    private static final Pattern NOT_RECEIVED =
            Pattern.compile("(?:未曾|暂未|均未|未|没有|没)(?:再)?(?:收到|接收到?|接到|受理)(?:过|到)?(?<object>[^。;!?,\\d]{0,40}?"
                    + "(?:依申请公开(?:的)?(?:政府信息|信息)?(?:事项|申请|件|情况)?|信息公开(?:的|方面的)?(?:书面)?申请|申请公开(?:的)?(?:政府)?信息(?:事项)?|信息公开(?:的)?依申请(?:公开)?(?:件|事项)?|申请(?:获取)?政府信息(?:公开)?))"
                    + "(?!行政|逾期|超期|引发|引起|被|的?(?:投诉|举报|复议|诉讼)|收费)");
    private static final Pattern NO_REQUESTS = Pattern.compile("(?<![有毫])(?:无|没有|未发生|未有)(?:人|任何)?(?:提出|新增|新收)?(?:的)?"
            + "(?:(?:政府信息|信息)?依申请公开(?:的)?(?:政府信息|信息)?(?:件|事项|申请|情况|业务)?|(?:政府)?信息公开申请(?:件|事项|情况)?)(?=[。;,!?)]|$)");
    private static final Pattern NO_APPLICATION = Pattern.compile("复议|诉讼|审批|许可|结转|投诉|举报|建议|提案|救助|因|对|由");
    private static final Pattern ONE_CHANNEL = Pattern.compile("网上|网络|信函|当面|邮件|现场|传真|邮寄|平台|网站|微信|微博|公众号");

    private void requests(Span stretch) {
        each(RECEIVED, stretch, matcher -> received(matcher, stretch));
        each(RECEIVED_NUMBER_FIRST, stretch, matcher -> received(matcher, stretch));
        each(NOT_RECEIVED, stretch, matcher -> {
            if (!NO_APPLICATION.matcher(matcher.group("object")).find()) {
                none(Kind.REQUESTS_RECEIVED, matcher, stretch);
            }
        });
        each(NO_REQUESTS, stretch, matcher -> none(Kind.REQUESTS_RECEIVED, matcher, stretch));
    }

    private void received(Matcher matcher, Span stretch) {
        String object = matcher.group("object");
        String clause = sentences.clauseBefore(matcher.start(), stretch);
        if (!object.contains("申请") || NO_APPLICATION.matcher(object).find()) {
            return;
        }
        boolean plain = object.contains("公开") || object.contains("政府信息");
        if (!plain && !sentences.before(matcher.start(), 150, stretch).contains("依申请公开")) {
            return;
        }
        String manner = clause + object;
        boolean oneChannel = ONE_CHANNEL.matcher(manner).find()
                && !Pattern.compile("各类|等|、|共").matcher(manner).find();
        Quantity quantity = Quantity.of(matcher);
        // 受理 may count what came over from the year before as well.
        boolean mayHoldOlder =
                matcher.group("verb").equals("受理") && quantity.value().signum() != 0;
        if (!oneChannel && !mayHoldOlder) {
            total(Kind.REQUESTS_RECEIVED, quantity, matcher.start(), matcher.end(), stretch);
        }
    }

    // Information disclosed

    private static final Pattern DISCLOSED = Pattern.compile("(?<verb>主动公开|公开|公布|发布)(?:了)?(?:的)?"
            + "(?<object>(?:我[\\p{IsHan}]|本[\\p{IsHan}]{1,3}|全[省市县区州])?(?:各级|各类|各|有关)?(?:单位|部门)?(?:的)?(?:政府|政务|公开|各类|各种|各项)?信息(?:公开)?)"
            + "(?:总数|数量|条数|数)?(?<sum>(?:共计|合计|总计|累计|共|为|达|达到){0,2})" + Quantity.counting("条|件|项|份|篇"));
    private static final Pattern DISCLOSED_AMONG =
            Pattern.compile("主动公开的" + Quantity.counting("条|件") + "(?:政府|政务)?信息中(?=[,:])");
    private static final Pattern WHOLE = Pattern.compile("全年|累计|共|合计|总计");
    private static final Pattern CHANNEL =
            Pattern.compile("(?:通过|利用|在|依托)[^,]{0,40}(?:网|微信|公众号|微博|平台|客户端|专栏|栏目)|网站|公众号|微博");
    private static final Pattern OTHERS = Pattern.compile("其[他它]|各(?:乡镇|镇|街道|部门|单位|县|区|科室|工作部门)|[省市县区]直");

    private void disclosed(Span stretch) {
        each(DISCLOSED, stretch, matcher -> {
            Quantity quantity = Quantity.of(matcher);
            String clause = sentences.clauseBefore(matcher.start(), stretch);
            boolean share = sentences.after(matcher.end(), 3, stretch).matches("[,(]?占.*");
            if (share || OTHERS.matcher(clause).find()) {
                return;
            }
            Enumeration parts = Enumeration.after(sentences, matcher.end(), stretch, quantity);
            boolean active = matcher.group("verb").equals("主动公开");
            boolean whole = WHOLE.matcher(clause + matcher.group("sum")).find();
            boolean government = matcher.group("object").contains("政府")
                    || matcher.group("object").contains("政务");
            boolean counts = parts.isEmpty()
                    ? !CHANNEL.matcher(clause).find() && (active || whole && government)
                    : active || whole;
            if (counts) {
                total(Kind.INFORMATION_DISCLOSED, quantity, parts, matcher.start(), matcher.end(), stretch);
            }
        });
        each(DISCLOSED_AMONG, stretch, matcher -> {
            Quantity quantity = Quantity.of(matcher);
            Enumeration parts = Enumeration.among(sentences, matcher.end(), stretch, quantity);
            if (!parts.isEmpty()) {
                total(Kind.INFORMATION_DISCLOSED, quantity, parts, matcher.start(), matcher.end(), stretch);
            }
        });
    }

    // Procurement

    private static final Pattern PURCHASES =
            Pattern.compile("采购项目(?:信息|数量)?(?:共计|合计|共|为|数)?" + Quantity.counting("条|件|个|项|次|批|宗"));
    private static final Pattern PURCHASE_AMOUNT =
            Pattern.compile("采购(?:项目)?(?:总|合同|预算)?(?:金额|总额|额|资金)(?:共计|总计|合计|共|为|达){0,2}" + Quantity.money());

    private void procurement(Span stretch) {
        each(PURCHASES, stretch, matcher -> {
            // Without an amount beside it, items of information may be counted and not purchases.
            Matcher amount = PURCHASE_AMOUNT
                    .matcher(sentences.text())
                    .region(matcher.end(), sentences.sentenceEnd(matcher.end(), stretch));
            if (amount.find()) {
                total(Kind.PROCUREMENT_ITEMS, Quantity.of(matcher), matcher.start(), matcher.end(), stretch);
            }
        });
        each(
                PURCHASE_AMOUNT,
                stretch,
                matcher ->
                        total(Kind.PROCUREMENT_AMOUNT, Quantity.of(matcher), matcher.start(), matcher.end(), stretch));
    }

    // Decisions

    private static final Pattern PENALTIES = Pattern.compile(
            "(?:公示|作出|做出|下达|实施)(?:了)?(?:各类)?(?:的)?行政处罚(?:决定书|决定|案件)?(?:共计|共)?" + Quantity.counting("条|件|起|宗|例|份"));
    private static final Pattern LICENCES = Pattern.compile(
            "(?:公示|作出|做出|办理|办结|准予)(?:了)?(?:各类)?(?:的)?行政许可(?:决定书|决定|事项)?(?:共计|共)?" + Quantity.counting("条|件|宗|例|份"));
    private static final Pattern POWERS = Pattern.compile("职权|权力|权责|清单|目录");

    private void decisions(Span stretch, Kind kind, Pattern pattern) {
        each(pattern, stretch, matcher -> {
            String sentence = sentences.sentenceBefore(matcher.start(), stretch);
            boolean yearly = Pattern.compile("年|共|累计")
                    .matcher(sentence + matcher.group())
                    .find();
            if (yearly && !POWERS.matcher(sentence).find()) {
                total(kind, Quantity.of(matcher), matcher.start(), matcher.end(), stretch);
            }
        });
    }

    // Reviews and lawsuits

    private static final String CASES = "件|起|宗|份|条|例|次";
    private static final String ABOUT_DISCLOSURE =
            "[因由对我局委县市区镇本单位机关就针有关涉及与政府信息公开申请依工作事项而引起发导致产生的被提出或和及、等方面案件答复]{0,30}?";
    private static final String NONE = "(?:未(?:曾)?(?:收到|接到|发生|产生|出现|引发|引起|有|因|涉及|被)|没有(?:收到|接到|发生|产生|出现|因|被)?|无)";
    private static final Pattern NO_REVIEW = Pattern.compile(NONE + ABOUT_DISCLOSURE + "行政复议(?:申请|案件|情况|事项)?");
    private static final Pattern NO_LAWSUIT =
            Pattern.compile(NONE + ABOUT_DISCLOSURE + "(?:行政复议)?" + ABOUT_DISCLOSURE + "行政诉讼(?:的)?(?:申请|案件|情况|事项)?");
    private static final Pattern REVIEWS =
            Pattern.compile("行政复议(?:申请|案件|案)?(?:数量|数)?(?:共计|合计|共|为|有)?" + Quantity.counting(CASES));
    private static final Pattern REVIEWS_NUMBER_FIRST = Pattern.compile(
            "(?:收到|发生|涉及|接到|有)(?:了)?" + Quantity.counting(CASES) + "[^。;!?,\\d]{0,24}?行政复议(?!决定|、|和|及)");
    private static final Pattern LAWSUITS =
            Pattern.compile("行政诉讼(?:案件|案)?(?:数量|数)?(?:共计|合计|共|为|有)?" + Quantity.counting(CASES));
    private static final Pattern LAWSUITS_NUMBER_FIRST =
            Pattern.compile("(?:收到|发生|涉及|接到|有)(?:了)?" + Quantity.counting(CASES) + "[^。;!?,\\d复]{0,24}?行政诉讼");
    private static final Pattern OUTCOME = Pattern.compile("纠错|纠正|败诉|撤销|违法|改判|维持|审结|结转|未结");
    private static final Pattern BOTH = Pattern.compile("行政复议(?:申请|案件)?(?:、|和|及|与|或|以及)?(?:被)?(?:提起)?(?:的)?$");

    private void reviews(Span stretch) {
        each(NO_REVIEW, stretch, matcher -> noCase(Kind.RECONSIDERATIONS, matcher, stretch));
        each(NO_LAWSUIT, stretch, matcher -> noCase(Kind.LAWSUITS, matcher, stretch));
        each(REVIEWS, stretch, matcher -> cases(Kind.RECONSIDERATIONS, matcher, stretch));
        each(REVIEWS_NUMBER_FIRST, stretch, matcher -> cases(Kind.RECONSIDERATIONS, matcher, stretch));
        each(LAWSUITS, stretch, matcher -> cases(Kind.LAWSUITS, matcher, stretch));
        each(LAWSUITS_NUMBER_FIRST, stretch, matcher -> cases(Kind.LAWSUITS, matcher, stretch));
    }

    private void noCase(Kind kind, Matcher matcher, Span stretch) {
        if (!OUTCOME.matcher(sentences.after(matcher.end(), 12, stretch)).find()) {
            none(kind, matcher, stretch);
        }
    }

    private void cases(Kind kind, Matcher matcher, Span stretch) {
        Quantity quantity = Quantity.of(matcher);
        String before = sentences.before(matcher.start(), 16, stretch);
        String sentence = sentences.sentenceBefore(matcher.start(), stretch);
        String closely = sentence.substring(Math.max(0, sentence.length() - 12));
        // One number for reviews and lawsuits together says nothing of either, unless it is zero.
        boolean both = kind == Kind.LAWSUITS && BOTH.matcher(before).find();
        boolean aboutDisclosure = (sentences.before(matcher.start(), 120, stretch) + matcher.group()).contains("公开");
        if (aboutDisclosure
                && !OUTCOME.matcher(closely).find()
                && (!both || quantity.value().signum() == 0)) {
            total(kind, quantity, matcher.start(), matcher.end(), stretch);
            if (both) {
                total(Kind.RECONSIDERATIONS, quantity, matcher.start(), matcher.end(), stretch);
            }
        }
    }

    // Common ground

    private void none(Kind kind, Matcher matcher, Span stretch) {
        String clause = sentences.clauseBefore(matcher.start(), stretch);
        if (Sentences.isOtherTime(clause) || own.isForeign(clause)) {
            return;
        }
        add(
                kind,
                new Quantity(BigDecimal.ZERO, null, Precision.EXACT),
                true,
                Enumeration.NONE,
                matcher.start(),
                matcher.end(),
                stretch);
    }

    private void total(Kind kind, Quantity quantity, int from, int to, Span stretch) {
        total(kind, quantity, Enumeration.NONE, from, to, stretch);
    }

    private void total(Kind kind, Quantity quantity, Enumeration parts, int from, int to, Span stretch) {
        String sentence = sentences.sentenceBefore(from, stretch);
        String clause = sentences.clauseBefore(from, stretch);
        if (!sentence.contains("其中") && !Sentences.isOtherTime(clause) && !own.isForeign(clause)) {
            add(kind, quantity, false, parts, from, to, stretch);
        }
    }

    private void add(Kind kind, Quantity quantity, boolean negated, Enumeration parts, int from, int to, Span stretch) {
        Integer year = Sentences.yearIn(sentences.sentenceBefore(from, stretch));
        int end = Math.max(to, parts.to());
        Statement statement = new Statement(
                kind,
                quantity.value(),
                quantity.unit(),
                quantity.precision(),
                negated,
                year == null || year == reportYear ? null : year,
                parts.parts(),
                sentences.quote(from, end),
                sentences.place(from, end));
        boolean said = found.stream()
                .anyMatch(other -> other.kind() == kind
                        && other.place().from() < statement.place().to()
                        && statement.place().from() < other.place().to());
        if (!said) {
            found.add(statement);
        }
    }

    private void each(Pattern pattern, Span stretch, Consumer<Matcher> action) {
        Matcher matcher = pattern.matcher(sentences.text());
        for (Span sentence : sentences.sentences(stretch)) {
            matcher.region(sentence.from(), sentence.to());
            while (found.size() < MOST && matcher.find()) {
                action.accept(matcher);
            }
        }
    }
}
