package nianbao.parse.narrative;

import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;

/** Finds how much a report says was charged for answering applications; 未收取 and 无 say nothing was. */
final class FeeStatements {

    private static final String FEE =
            "(?:任何)?(?:的)?(?:依申请公开|政府信息公开|政府信息|信息公开)?(?:的)?(?:信息)?(?:公开)?(?:处理|检索|工本|复制|邮寄)(?:等)?(?:费用|费)";
    private static final Saying CHARGED = Saying.counting(
                    "收取|征收|收缴", "(?:收取|征收|收缴)(?:了)?" + FEE + "(?:总额|总金额|金额|总计|合计|共计|共|为|计){0,2}" + Quantity.money())
            .needing("费");
    private static final Saying CHARGED_LAST = Saying.counting(
                    "任何|的|依申请公开|政府信息|信息|公开|处理|检索|工本|复制|邮寄",
                    FEE + "(?:收取|征收)?(?:总额|总金额|金额|总计|合计|共计|共|为|计){1,2}" + Quantity.money())
            .needing("费");
    private static final Saying NOT_CHARGED = Saying.plain(
                    "暂未|均未|未|没有|不|无",
                    "(?:(?:未|没有|暂未|均未|未曾|不)(?:产生|发生|收取|征收|收)(?:过)?|无(?:收取|产生|征收)?|没有)" + FEE + "(?:的)?(?:情况|事项|现象)?")
            .needing("费");

    private final StatementLog log;

    FeeStatements(StatementLog log) {
        this.log = log;
    }

    void read(Span stretch) {
        for (Saying saying : new Saying[] {CHARGED, CHARGED_LAST}) {
            log.each(
                    saying,
                    stretch,
                    matcher -> log.total(
                            Kind.FEES_CHARGED, Quantity.of(matcher), matcher.start(), matcher.end(), stretch));
        }
        log.each(NOT_CHARGED, stretch, matcher -> log.none(Kind.FEES_CHARGED, matcher, stretch));
    }
}
