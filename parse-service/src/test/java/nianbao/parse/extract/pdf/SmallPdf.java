package nianbao.parse.extract.pdf;

/** A page with a title, a ruled table and running text, for tests of other packages. */
public final class SmallPdf {

    private static final double[] COLUMNS = {60, 200, 300, 400, 500};
    private static final double[] ROWS = {160, 190, 220, 250};

    private SmallPdf() {}

    /** Its bytes. */
    public static byte[] titled(String title) {
        Sheets sheets = new Sheets();
        sheets.sheet()
                .text(120, 60, 16, title)
                .text(60, 120, 12, "二、主动公开政府信息情况")
                .grid(COLUMNS, ROWS)
                .row(COLUMNS, 168, 12, "信息内容", "制发", "废止", "有效")
                .row(COLUMNS, 198, 12, "规章", "0", "0", "3")
                .row(COLUMNS, 228, 12, "规范性文件", "1", "0", "15")
                .text(60, 300, 12, "一、总体情况 全年收到申请12件。");
        sheets.sheet().text(60, 60, 12, "六、其他需要报告的事项 无。").turned(300, 300, 12, 0, 1, "竖排");
        return sheets.bytes();
    }
}
