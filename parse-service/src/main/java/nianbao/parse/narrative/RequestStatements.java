package nianbao.parse.narrative;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;

/** Finds how many applications for information a report says it received; 未收到 and 无 say zero. */
final class RequestStatements {

    private static final String ITEMS = "条|件|份|宗|起|个|例|次";

    private static final String VERBS = "收到|新收|接收|接到|收悉|受理";

    private static final Saying RECEIVED = Saying.counting(
            VERBS,
            "(?<verb>收到|新收|接收到?|接到|收悉|受理)(?:了)?(?<object>[^。;!?,\\d]{0,40}?)" + "(?:总数|数量|数)?(?:共计|合计|总计|共|为)?"
                    + Quantity.counting(ITEMS + "|项"));
    private static final Saying RECEIVED_NUMBER_FIRST = Saying.counting(
            VERBS,
            "(?<verb>收到|新收|接收到?|接到|收悉|受理)(?:了)?(?:共)?" + Quantity.counting(ITEMS) + "(?<object>[^。;!?,\\d]{0,30}?申请)");
    private static final Saying RECEIVED_LAST = Saying.counting(
            "政府信息公开申请|信息公开申请|依申请公开",
            "(?<object>(?:政府信息|信息)公开申请|依申请公开(?:的)?(?:政府信息)?(?:申请|事项|件)?)(?:共计|共|总共|实际)?(?<verb>收到|接收|接到|受理)(?:了)?(?:共)?"
                    + Quantity.counting(ITEMS));
    private static final Saying NOT_RECEIVED = Saying.plain(
            "暂未|均未|未|没",
            "(?:未曾|暂未|均未|未|没有|没)(?:再)?(?:收到|接收到?|接到|受理)(?:过|到)?(?<object>[^。;!?,\\d]{0,40}?"
                    + "(?:依申请公开(?:的)?(?:政府信息|信息)?(?:事项|申请|件|情况)?|信息公开(?:的|方面的)?(?:书面)?申请|申请公开(?:的)?(?:政府)?信息(?:事项)?|(?:公开|获取)(?:的)?政府信息(?:的)?申请|信息公开(?:的)?依申请(?:公开)?(?:件|事项)?|申请(?:获取)?政府信息(?:公开)?))"
                    + "(?!行政|逾期|超期|引发|引起|被|的?(?:投诉|举报|复议|诉讼)|收费)");
    private static final Saying NO_REQUESTS = Saying.plain(
            "无|没有|未发生|未有",
            "(?<![有毫])(?:无|没有|未发生|未有)(?:人|任何)?(?:提出|新增|新收)?(?:的)?"
                    + "(?:(?:政府信息|信息)?依申请公开(?:的)?(?:政府信息|信息)?(?:件|事项|申请|情况|业务)?|(?:政府)?信息公开申请(?:件|事项|情况)?)(?=[。;,!?)]|$)");
    private static final Saying NUMBER_IS_ZERO = Saying.plain(
            "依申请公开|信息公开申请",
            "(?:依申请公开|信息公开申请)(?:的)?(?:政府信息|信息)?(?:事项|申请|件|数量|总数|数|量|情况){0,3}(?:均)?(?:为|是)(?:零|0)(?:[件条宗份])?(?=[。;,!]|$)");
    private static final Pattern NO_APPLICATION =
            Pattern.compile("复议|诉讼|审批|许可|结转|投诉|举报|建议|提案|救助|增加|减少|增长|下降|来信|来电|热线|因|对|由");
    private static final Pattern FOR_INFORMATION = Pattern.compile("信息公开|公开[^,]{0,12}信息|政府信息|依申请公开|公开申请");

    /** That the number holds what came over from the year before belongs to what it says. */
    private static final Pattern CARRIED_OVER_WITHIN =
            Pattern.compile("\\((?:含|包含|包括|其中)[^()]{0,20}结转[^()]{0,12}\\)|,其中[^,。;()]{0,8}结转[^,。;()]{0,16}");

    private static final int LONGEST_AMONG = 40;

    private static final Pattern ONE_CHANNEL = Pattern.compile("网上|网络|信函|当面|邮件|现场|传真|邮寄|平台|网站|微信|微博|公众号");

    private static final Pattern AMONG_OTHERS = Pattern.compile("各类|等|、|共");

    private final Sentences sentences;
    private final StatementLog log;

    RequestStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        log.each(RECEIVED, stretch, matcher -> received(matcher, stretch));
        log.each(RECEIVED_NUMBER_FIRST, stretch, matcher -> received(matcher, stretch));
        log.each(RECEIVED_LAST, stretch, matcher -> received(matcher, stretch));
        log.each(NOT_RECEIVED, stretch, matcher -> {
            if (!NO_APPLICATION.matcher(matcher.group("object")).find()) {
                log.none(Kind.REQUESTS_RECEIVED, matcher, stretch);
            }
        });
        log.each(NO_REQUESTS, stretch, matcher -> log.none(Kind.REQUESTS_RECEIVED, matcher, stretch));
        log.each(NUMBER_IS_ZERO, stretch, matcher -> log.none(Kind.REQUESTS_RECEIVED, matcher, stretch));
    }

    private void received(Matcher matcher, Span stretch) {
        String object = matcher.group("object");
        String clause = sentences.clauseBefore(matcher.start(), stretch);
        if (!object.contains("申请") && !object.contains("依申请公开")
                || NO_APPLICATION.matcher(object).find()) {
            return;
        }
        boolean plain = FOR_INFORMATION.matcher(object).find();
        if (!plain && !sentences.before(matcher.start(), 150, stretch).contains("依申请公开")) {
            return;
        }
        String manner = clause + object;
        boolean oneChannel = ONE_CHANNEL.matcher(manner).find()
                && !AMONG_OTHERS.matcher(manner).find();
        Quantity quantity = Quantity.of(matcher);
        if (!oneChannel) {
            int end = matcher.end() + carriedOverWithin(matcher.end(), stretch);
            log.total(Kind.REQUESTS_RECEIVED, quantity, matcher.start(), end, stretch);
        }
    }

    private int carriedOverWithin(int position, Span stretch) {
        Matcher within = CARRIED_OVER_WITHIN.matcher(sentences.after(position, LONGEST_AMONG, stretch));
        return within.lookingAt() ? within.end() : 0;
    }
}
