package nianbao.system.faults.documents;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.testing.reports.Draw;
import nianbao.testing.reports.Grid;
import nianbao.testing.reports.Habits;
import nianbao.testing.reports.Office;

/** Makes the documents of a run: the same seed and number give the same document, and no two reports are of one agency and year. */
public final class Specimens {

    /** How many reports can be told apart. */
    public static final int MOST = Office.COUNT;

    /** The total that is off in one report of five. */
    private static final String SLIPPED = "requests.granted.total";

    private static final List<String> SENTENCES = List.of(
            "全年按月检查栏目，过期的内容及时更换，错字和失效链接当日改正。",
            "办事窗口备有纸质目录，老年人可以请工作人员代为查找。",
            "新出台的文件配有图解，由起草的人自己写，尽量不用行话。",
            "网站留言由专人答复，答复之后再打一次电话，问是否还有不明白的地方。",
            "每季度同档案馆和图书馆交接一次资料，交接清单由双方签字留存。",
            "培训安排在三月和九月，新到岗的人员先学条例，再学本单位的目录。");

    private final long seed;

    /** The documents of that seed. */
    public Specimens(long seed) {
        this.seed = seed;
    }

    /** The document of that number, from 0 up to {@link #MOST}. */
    public Specimen of(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        return switch (random.nextInt(50)) {
            case 0 -> broken(number, Specimen.Kind.EMPTY, new byte[0]);
            case 1 -> broken(number, Specimen.Kind.NOISE, noise(random));
            case 2 -> broken(number, Specimen.Kind.LETTER, letter(number, random));
            case 3, 4 -> report(number, true, random);
            default -> report(number, false, random);
        };
    }

    private static Specimen broken(int number, Specimen.Kind kind, byte[] bytes) {
        return new Specimen(number, kind, bytes, "application/octet-stream", null, Map.of());
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[200 + random.nextInt(5_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] letter(int number, Random random) {
        if (random.nextBoolean()) {
            byte[] letters = new byte[300 + random.nextInt(3_000)];
            for (int i = 0; i < letters.length; i++) {
                letters[i] = (byte) ('a' + random.nextInt(26));
            }
            return letters;
        }
        return ("老张：\n\n来信收到，编号" + number + "。家里都好，院子里的枣树今年结了不少，等你回来一起打枣。\n\n顺祝安好。\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Specimen report(int number, boolean cut, Random random) {
        Office office = Office.of(number);
        FormVersion version = FormVersion.FORM_2021.fits(office.year()) ? FormVersion.FORM_2021 : FormVersion.FORM_2019;
        Form form = Form.of(version);
        Map<String, BigDecimal> figures = Draw.figures(form, random);
        if (random.nextInt(5) == 0) {
            figures.merge(SLIPPED, BigDecimal.valueOf(1 + random.nextInt(9)), BigDecimal::add);
        }
        Layout layout = Layout.values()[random.nextInt(Layout.values().length)];
        String text = text(office, form, figures, layout, random);
        byte[] bytes = (cut ? cut(text, random) : text).getBytes(layout.charset());
        Specimen.Kind kind = cut ? Specimen.Kind.CUT : Specimen.Kind.REPORT;
        return new Specimen(number, kind, bytes, layout.mediaType(), office.reportKey(), figures);
    }

    private static String text(
            Office office, Form form, Map<String, BigDecimal> figures, Layout layout, Random random) {
        String title = office.name() + office.year() + "年政府信息公开工作年度报告";
        Map<String, String> texts = new LinkedHashMap<>();
        figures.forEach((path, figure) -> texts.put(path, figure.toPlainString()));
        StringBuilder body = new StringBuilder(layout.title(title));
        body.append(layout.paragraph("本报告由" + office.name() + "根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自" + office.year()
                + "年1月1日起至" + office.year() + "年12月31日止。"));
        body.append(layout.heading("一、总体情况"));
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            body.append(layout.paragraph(SENTENCES.get(random.nextInt(SENTENCES.size()))));
        }
        body.append(layout.heading("二、主动公开政府信息情况"));
        body.append(layout.table(Grid.of(form, TableId.PROACTIVE, texts, Habits.PLAIN)));
        body.append(layout.heading("三、收到和处理政府信息公开申请情况"));
        body.append(layout.table(Grid.of(form, TableId.REQUESTS, texts, Habits.PLAIN)));
        body.append(layout.heading("四、政府信息公开行政复议、行政诉讼情况"));
        body.append(layout.table(Grid.of(form, TableId.REVIEW, texts, Habits.PLAIN)));
        body.append(layout.heading("五、存在的主要问题及改进情况"));
        body.append(layout.paragraph(SENTENCES.get(random.nextInt(SENTENCES.size()))));
        body.append(layout.heading("六、其他需要报告的事项"));
        body.append(layout.paragraph("无。"));
        return layout.document(title, body.toString());
    }

    /** Its first half or more, whole lines. */
    private static String cut(String text, Random random) {
        List<String> lines = Arrays.asList(text.split("(?<=\n)"));
        return String.join("", lines.subList(0, lines.size() * (50 + random.nextInt(40)) / 100));
    }
}
