package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.RejectionCode;
import nianbao.parse.narrative.NarrativeReading.Narrative;
import nianbao.parse.narrative.NarrativeReading.Refused;

/** Reports of our own writing for tests, and shortcuts to read them. */
final class Reports {

    static final String SUBMISSION = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /** A day after every report of these tests has been published. */
    static final Instant SUBMITTED = Instant.parse("2026-03-01T00:00:00Z");

    private Reports() {}

    /** A whole report of an office for 2021 with these words in its first section. */
    static String withOverview(String words) {
        return withTitleAndOverview("乐清市教育局2021年政府信息公开工作年度报告", words);
    }

    static String withTitle(String title) {
        return withTitleAndOverview(title, "工作有序。");
    }

    static String withTitleAndOverview(String title, String words) {
        return title + "\n本报告按照条例的规定编制。\n一、总体情况\n" + words
                + "\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容 本年制发件数\n规章 0\n"
                + "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 0 0\n二、上年结转政府信息公开申请数量 0 0\n三、本年度办理结果 0\n四、结转下年度继续办理 0 0\n"
                + "四、政府信息公开行政复议、行政诉讼情况\n结果维持 0 0\n五、存在的主要问题及改进情况\n人手不足，将加强培训。\n六、其他需要报告的事项\n无。\n";
    }

    static Narrative read(String text) {
        return read(text, ProducerHints.NONE);
    }

    static Narrative read(String text, ProducerHints hints) {
        return read(text, hints, SUBMITTED);
    }

    static Narrative read(String text, ProducerHints hints, Instant submittedAt) {
        NarrativeReading reading = new NarrativeReader().read(text, hints, SUBMISSION, submittedAt);
        assertThat(reading).isInstanceOf(Narrative.class);
        return (Narrative) reading;
    }

    static RejectionCode refusal(String text) {
        NarrativeReading reading = new NarrativeReader().read(text, ProducerHints.NONE, SUBMISSION, SUBMITTED);
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused) reading).code();
    }

    static ProducerHints hints(String agency, String regionCode, String year) {
        return new ProducerHints(null, null, null, agency, regionCode, year, false);
    }
}
