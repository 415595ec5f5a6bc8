package nianbao.testing.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nianbao.testing.reports.Office;

/** The running text of a report, which says in words what its tables say. */
final class Narrative {

    /** What some reports say of fees. */
    static final String NO_FEES = "本年度没有收取信息处理费。";

    private static final List<String> SENTENCES = List.of(
            "全年按月检查栏目，过期的内容及时更换，错字和失效链接当日改正。",
            "办事窗口备有纸质目录，老年人可以请工作人员代为查找。",
            "新出台的文件配有图解，由起草的人自己写，尽量不用行话。",
            "网站留言由专人答复，答复之后再打一次电话，问是否还有不明白的地方。",
            "每季度同档案馆和图书馆交接一次资料，交接清单由双方签字留存。",
            "培训安排在三月和九月，新到岗的人员先学条例，再学本单位的目录。",
            "群众查得最多的是办事流程和收费标准，两个栏目因此移到首页。",
            "公文在拟稿时就写明公开属性，不公开的须说明理由，由分管领导签字。");

    private final Office office;
    private final BigDecimal received;
    private final Random random;

    Narrative(Office office, BigDecimal received, Random random) {
        this.office = office;
        this.received = received;
        this.random = random;
    }

    String title() {
        int year = office.year();
        return switch (random.nextInt(5)) {
            case 0 -> office.name() + "\n" + year + "年政府信息公开工作年度报告";
            case 1 -> office.name() + year + "年度政府信息公开工作年度报告";
            case 2 -> year + "年" + office.name() + "政府信息公开工作年度报告";
            case 3 -> office.name() + "\n政府信息公开工作年度报告\n（" + year + "年）";
            default -> office.name() + year + "年政府信息公开工作年度报告";
        };
    }

    String opening() {
        return "本报告由" + office.name() + "根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自" + office.year() + "年1月1日起至" + office.year()
                + "年12月31日止。";
    }

    /** The paragraphs of a section; those of two, three and four stand below its table. */
    List<String> section(int number) {
        return switch (number) {
            case 1 -> general();
            case 5 -> List.of(sentences(2), "下一步，我局将加强培训，完善制度。" + sentences(1));
            case 6 -> List.of(random.nextBoolean() ? "无。" : NO_FEES);
            default -> List.of();
        };
    }

    private List<String> general() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("（一）主动公开。" + sentences(1 + random.nextInt(3)));
        paragraphs.add("（二）依申请公开。" + requests() + sentences(1));
        for (String theme : List.of("（三）政府信息管理。", "（四）平台建设。", "（五）监督保障。")) {
            paragraphs.add(theme + sentences(1 + random.nextInt(3)));
        }
        return paragraphs;
    }

    private String requests() {
        return received.signum() == 0 ? "全年未收到政府信息公开申请。" : "全年共收到政府信息公开申请" + received.toPlainString() + "件。";
    }

    private String sentences(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        return text.toString();
    }
}
