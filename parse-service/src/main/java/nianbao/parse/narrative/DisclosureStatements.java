package nianbao.parse.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;
import nianbao.parse.text.Anchored;
import nianbao.parse.text.Condensed;

/** Finds how much information a report says it disclosed, in all or by one channel, with the parts it enumerates. */
final class DisclosureStatements {

    private static final Saying DISCLOSED = Saying.counting(
            "主动公开|公开|公布|发布",
            "(?<!依申请|不予|免予|免于|不)(?<verb>主动公开|公开|公布|发布)(?:了)?(?:的)?"
                    + "(?<object>(?:我[" + Condensed.HAN + "]|本[" + Condensed.HAN
                    + "]{1,3}|全[省市县区州])?(?:各级|各类|各|有关)?(?:单位|部门)?(?:的)?(?:政府|政务|公开|各类|各种|各项)?信息(?:公开)?)"
                    + "(?:总数|数量|条数|数)?(?<sum>(?:共计|合计|总计|累计|共|为|达|达到){0,2})"
                    + Quantity.counting("条|件|项|份|篇"));
    private static final Saying DISCLOSED_AMONG =
            Saying.counting("主动公开的", "主动公开的" + Quantity.counting("条|件") + "(?:政府|政务)?信息中(?=[,:])");

    /** What is said of a channel in particular: any information, and not one subject or kind of it. */
    private static final Saying BY_CHANNEL = Saying.counting(
                    "公开|发布|推送|刊登|刊发|编发|刊载|推出",
                    "(?<verb>公开|发布|推送|刊登|刊发|编发|刊载|推出)(?:了)?(?:的)?(?:各类|各种|政府|政务|相关|有关|原创|图文)?(?<object>信息|消息|文章|推文|稿件|资讯|内容|文件|图文)?(?:总数|数量|数)?"
                            + "(?<sum>(?:共计|合计|总计|累计|共|达){0,2})"
                            + Quantity.counting("条|件|项|份|篇|则"))
            .needing("网|微信|公众号|微博|公报");

    private static final Pattern WHOLE = Pattern.compile("全年|累计|共|合计|总计");

    /** Of all that was made, what was disclosed stands behind 其中 and is a total of its own. */
    private static final Pattern OF_ALL_MADE =
            Pattern.compile("(?:制作|获取|产生|形成|生成)[^,。;]{0,20}信息[^,。;]{0,4}\\d{1,9}[条件],其中$");

    private static final Pattern SHARE = Pattern.compile("[,(]?占.*|/.*");

    private static final Anchored OTHERS =
            Anchored.of("其|各|省直|市直|县直|区直", "其[他它]|各(?:乡镇|镇|街道|部门|单位|县|区|科室|工作部门)|[省市县区]直");

    private final Sentences sentences;
    private final StatementLog log;

    DisclosureStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        log.each(DISCLOSED, stretch, matcher -> disclosed(matcher, stretch));
        log.each(DISCLOSED_AMONG, stretch, matcher -> {
            Quantity quantity = Quantity.of(matcher);
            Enumeration parts = Enumeration.among(sentences, matcher.end(), stretch, quantity);
            List<Channel> channels = Channel.in(sentences.clauseBefore(matcher.start(), stretch));
            if (!parts.isEmpty() && channels.size() < 2) {
                Kind kind = channels.isEmpty() ? Kind.INFORMATION_DISCLOSED : kind(channels);
                log.total(kind, quantity, parts, matcher.start(), matcher.end(), stretch);
            }
        });
        log.each(BY_CHANNEL, stretch, matcher -> {
            List<Channel> channels = Channel.in(sentences.clauseBefore(matcher.start(), stretch));
            if (channels.size() == 1 && !isOfOthers(matcher, stretch)) {
                byChannel(channels, matcher, stretch);
            }
        });
    }

    private void disclosed(Matcher matcher, Span stretch) {
        if (isOfOthers(matcher, stretch)) {
            return;
        }
        String clause = sentences.clauseBefore(matcher.start(), stretch);
        List<Channel> channels = Channel.in(clause);
        if (channels.size() == 1) {
            byChannel(channels, matcher, stretch);
            return;
        }
        Quantity quantity = Quantity.of(matcher);
        Enumeration parts = Enumeration.after(sentences, matcher.end(), stretch, quantity);
        boolean active = matcher.group("verb").equals("主动公开");
        boolean whole = WHOLE.matcher(clause + matcher.group("sum")).find();
        boolean government = matcher.group("object").contains("政府")
                || matcher.group("object").contains("政务");
        boolean counts = parts.isEmpty() ? channels.isEmpty() && (active || whole && government) : active || whole;
        if (active
                && OF_ALL_MADE
                        .matcher(sentences.sentenceBefore(matcher.start(), stretch))
                        .find()) {
            log.part(Kind.INFORMATION_DISCLOSED, quantity, matcher.start(), matcher.end(), stretch);
        } else if (counts) {
            log.total(Kind.INFORMATION_DISCLOSED, quantity, parts, matcher.start(), matcher.end(), stretch);
        }
    }

    private void byChannel(List<Channel> channels, Matcher matcher, Span stretch) {
        Kind kind = kind(channels);
        if (kind != null) {
            String clause = sentences.clauseBefore(matcher.start(), stretch);
            int from = matcher.start() - clause.length() + channels.getFirst().indexIn(clause);
            log.total(kind, Quantity.of(matcher), from, matcher.end(), stretch);
        }
    }

    private static Kind kind(List<Channel> channels) {
        return channels.getFirst().kind();
    }

    /** A share of the whole, a number a day, or the work of others. */
    private boolean isOfOthers(Matcher matcher, Span stretch) {
        boolean share =
                SHARE.matcher(sentences.after(matcher.end(), 3, stretch)).matches();
        return share
                || OTHERS.firstIn(sentences.clauseBefore(matcher.start(), stretch))
                        .isPresent();
    }
}
