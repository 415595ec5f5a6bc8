package nianbao.parse.narrative;

import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;

/** Finds how much information a report says it disclosed in all, with the parts it enumerates. */
final class DisclosureStatements {

    private static final Pattern DISCLOSED = Pattern.compile("(?<verb>主动公开|公开|公布|发布)(?:了)?(?:的)?"
            + "(?<object>(?:我[\\p{IsHan}]|本[\\p{IsHan}]{1,3}|全[省市县区州])?(?:各级|各类|各|有关)?(?:单位|部门)?(?:的)?(?:政府|政务|公开|各类|各种|各项)?信息(?:公开)?)"
            + "(?:总数|数量|条数|数)?(?<sum>(?:共计|合计|总计|累计|共|为|达|达到){0,2})" + Quantity.counting("条|件|项|份|篇"));
    private static final Pattern DISCLOSED_AMONG =
            Pattern.compile("主动公开的" + Quantity.counting("条|件") + "(?:政府|政务)?信息中(?=[,:])");
    private static final Pattern WHOLE = Pattern.compile("全年|累计|共|合计|总计");
    private static final Pattern CHANNEL =
            Pattern.compile("(?:通过|利用|在|依托)[^,]{0,40}(?:网|微信|公众号|微博|平台|客户端|专栏|栏目)|网站|公众号|微博");
    private static final Pattern OTHERS = Pattern.compile("其[他它]|各(?:乡镇|镇|街道|部门|单位|县|区|科室|工作部门)|[省市县区]直");

    private final Sentences sentences;
    private final StatementLog log;

    DisclosureStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        log.each(DISCLOSED, stretch, matcher -> {
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
                log.total(Kind.INFORMATION_DISCLOSED, quantity, parts, matcher.start(), matcher.end(), stretch);
            }
        });
        log.each(DISCLOSED_AMONG, stretch, matcher -> {
            Quantity quantity = Quantity.of(matcher);
            Enumeration parts = Enumeration.among(sentences, matcher.end(), stretch, quantity);
            if (!parts.isEmpty()) {
                log.total(Kind.INFORMATION_DISCLOSED, quantity, parts, matcher.start(), matcher.end(), stretch);
            }
        });
    }
}
