package nianbao.parse.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;
import nianbao.parse.text.Anchored;

/** Finds how many applications a report says it answered, in which way, and how many came from the year before or go to the next. */
final class OutcomeStatements {

    private static final String ITEMS = "条|件|份|宗|起|个|例|项";

    /** 予以公开及部分公开42件 counts neither of both; 9件、部分公开2件 does. */
    private static final String ALONE = "(?<![^件条份宗起个例项][、及和与或])(?<!以及)";

    private static final String COUNTED = "(?:的)?(?:答复|申请|情形|情况){0,2}(?:总数|数量|数)?(?:共计|合计|共|为|有)?";

    private record Outcome(Kind kind, List<Saying> sayings) {

        Outcome(Kind kind, String words) {
            this(
                    kind,
                    List.of(
                            Saying.counting(words, ALONE + "(?:" + words + ")" + COUNTED + Quantity.counting(ITEMS)),
                            Saying.numberFirst(
                                    words,
                                    "(?<![公开供理])" + Quantity.counting(ITEMS) + "(?:申请)?(?:为|属于|系|作出|作)?(?:" + words
                                            + ")(?:的)?(?:答复|决定|处理)?(?=[,。;、()]|$)")));
        }
    }

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome(Kind.REQUESTS_GRANTED, "予以公开|同意公开|全部公开|准予公开"),
            new Outcome(Kind.REQUESTS_PARTIALLY_GRANTED, "部分公开|同意部分公开|予以部分公开"),
            new Outcome(Kind.REQUESTS_DENIED, "不予公开|不同意公开|否决公开"),
            new Outcome(Kind.REQUESTS_UNAVAILABLE, "无法提供"),
            new Outcome(Kind.REQUESTS_NOT_PROCESSED, "不予处理"),
            new Outcome(Kind.REQUESTS_OTHERWISE_HANDLED, "其他处理|其它处理"));

    private static final Saying ANSWERED = Saying.counting(
            "办结|办理|答复|办复|共办理",
            "(?<!公开|提供|处理|未|否决|同意|按时|按期|现场|当场|电话)(?:(?:办结|办理完毕|办理答复|答复|办复)(?:了)?(?:政府信息公开|政府信息|信息公开|依申请公开)?(?:的)?(?:申请|事项|件)?|共办理)"
                    + "(?:总数|数量|数)?(?:共计|合计|共|为)?" + Quantity.counting(ITEMS));
    private static final Saying ANSWERED_NUMBER_FIRST = Saying.numberFirst(
            "办结|办理完毕|答复|办复",
            Quantity.counting(ITEMS)
                    + "(?:申请)?(?:均|全部|都)?(?:已)?(?:全部)?(?:按[时期规])?(?:予以)?(?:办结|办理完毕|答复|办复)(?=[,。;、(]|$)");

    private static final String NEXT = "(?:下一?个?年度?|次年|明年|(?<to>20\\d\\d)年度?)";
    private static final Saying CARRIED_FORWARD = Saying.counting(
                    "结转|转",
                    "(?:结转|转)(?:至|到|入)?" + NEXT
                            + "(?:继续)?(?:办理|答复|处理|办结){0,2}(?:的)?(?:政府信息公开)?(?:申请|事项)?(?:数量|数)?(?:共计|共|为|有)?"
                            + Quantity.counting(ITEMS))
            .needing("结转|转下|转入下");
    private static final Saying CARRIED_FORWARD_NUMBER_FIRST = Saying.numberFirst(
            "结转|转下|转入下", Quantity.counting(ITEMS) + "(?:政府信息公开)?(?:申请)?[^,。;、\\d]{0,6}?(?:结转|转)(?:至|到|入)?" + NEXT);
    private static final Saying NONE_CARRIED_FORWARD = Saying.plain(
            "无|没有|未",
            "(?:无|没有|未)(?:有)?(?:需要?|申请|件)?结转(?:至|到|入)?(?:下一?个?年度?|次年|明年)(?:继续)?(?:办理|答复|处理)?(?:的)?(?:政府信息公开)?(?:申请|事项|件|情况)?");

    private static final String PREVIOUS = "(?:上一?个?年度?|去年|(?<from>20\\d\\d)年度?)";
    private static final Saying CARRIED_OVER = Saying.counting(
                    "上|去年|20|结转",
                    "(?:" + PREVIOUS
                            + "结转(?:至|到|入)?(?:今年|本年度?|20\\d\\d年度?)?|结转(?:自)?上一?个?年度?)(?:办理|答复|处理)?(?:的)?(?:政府信息公开|依申请公开)?(?:申请|事项|件)?(?:数量|数)?(?:共计|共|为|有)?"
                            + Quantity.counting(ITEMS))
            .needing("结转");
    private static final Saying CARRIED_OVER_NUMBER_FIRST =
            Saying.numberFirst("结转", Quantity.counting(ITEMS) + "(?:申请)?(?:为|系|是)?(?:由)?" + PREVIOUS + "结转");
    private static final Saying NONE_CARRIED_OVER = Saying.plain(
            "无|没有", "(?:无|没有)(?:上一?个?年度?|去年)?结转(?:上一?个?年度?)?(?:的)?(?:政府信息公开|依申请公开)?(?:申请|件|事项|情况)?(?=[。;,!?、]|$)");

    /** What also is answered and handled. */
    private static final Anchored OF_ANOTHER_KIND = Anchored.of(
            "复议|诉讼|建议|提案|议案|信访|投诉|举报|热线|留言|信箱|来信|咨询|工单|诉求|审批|许可|网民|网友|问政|来电|案件|意见",
            "复议|诉讼|建议|提案|议案|信访|投诉|举报|热线|留言|信箱|来信|咨询|工单|诉求|审批|许可|网民|网友|问政|来电|案件|意见");

    private static final Pattern GOES_ON_OTHERWISE = Pattern.compile("(?:人大|政协|建议|提案|信访|留言|来信).*");

    private final Sentences sentences;
    private final StatementLog log;

    OutcomeStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        for (Outcome outcome : OUTCOMES) {
            for (Saying saying : outcome.sayings()) {
                log.each(saying, stretch, matcher -> {
                    if (isAboutApplications(matcher, stretch)) {
                        part(outcome.kind(), matcher, stretch);
                    }
                });
            }
        }
        for (Saying saying : List.of(ANSWERED, ANSWERED_NUMBER_FIRST)) {
            log.each(saying, stretch, matcher -> {
                if (isAboutApplications(matcher, stretch)) {
                    Quantity quantity = Quantity.of(matcher);
                    log.total(Kind.REQUESTS_ANSWERED, quantity, matcher.start(), matcher.end(), stretch);
                }
            });
        }
        for (Saying saying : List.of(CARRIED_FORWARD, CARRIED_FORWARD_NUMBER_FIRST)) {
            log.each(saying, stretch, matcher -> carriedForward(matcher, stretch));
        }
        for (Saying saying : List.of(CARRIED_OVER, CARRIED_OVER_NUMBER_FIRST)) {
            log.each(saying, stretch, matcher -> carriedOver(matcher, stretch));
        }
        log.each(
                NONE_CARRIED_FORWARD,
                stretch,
                matcher -> log.noneOfAnotherYear(Kind.REQUESTS_CARRIED_FORWARD, matcher, stretch));
        log.each(
                NONE_CARRIED_OVER,
                stretch,
                matcher -> log.noneOfAnotherYear(Kind.REQUESTS_CARRIED_OVER, matcher, stretch));
    }

    private void part(Kind kind, Matcher matcher, Span stretch) {
        log.part(kind, Quantity.of(matcher), matcher.start(), matcher.end(), stretch);
    }

    private void carriedForward(Matcher matcher, Span stretch) {
        String to = matcher.group("to");
        boolean next = to == null || Integer.parseInt(to) == log.reportYear() + 1;
        if (next && isAboutApplications(matcher, stretch)) {
            log.ofAnotherYear(
                    Kind.REQUESTS_CARRIED_FORWARD, Quantity.of(matcher), matcher.start(), matcher.end(), stretch);
        }
    }

    private void carriedOver(Matcher matcher, Span stretch) {
        String from = matcher.group("from");
        boolean previous = from == null || Integer.parseInt(from) == log.reportYear() - 1;
        if (previous && isAboutApplications(matcher, stretch)) {
            log.ofAnotherYear(
                    Kind.REQUESTS_CARRIED_OVER, Quantity.of(matcher), matcher.start(), matcher.end(), stretch);
        }
    }

    /** Whether applications were spoken of in the sentence or just before, and nothing else that is answered as well in the sentence. */
    private boolean isAboutApplications(Matcher matcher, Span stretch) {
        String sentence = sentences.sentenceBefore(matcher.start(), stretch);
        String own = sentence + matcher.group();
        String after = sentences.after(matcher.end(), 8, stretch);
        return OF_ANOTHER_KIND.firstIn(own).isEmpty()
                && !GOES_ON_OTHERWISE.matcher(after).matches()
                && (own.contains("申请")
                        || sentences.before(matcher.start(), 150, stretch).contains("申请"));
    }
}
