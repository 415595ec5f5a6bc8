package nianbao.store;

import static io.restassured.RestAssured.given;
import static nianbao.store.ServiceUnderTest.SOON;
import static nianbao.store.ServiceUnderTest.alive;
import static nianbao.store.ServiceUnderTest.allRows;
import static nianbao.store.ServiceUnderTest.awaitAllConsumed;
import static nianbao.store.ServiceUnderTest.awaitStatus;
import static nianbao.store.ServiceUnderTest.get;
import static nianbao.store.ServiceUnderTest.notCommitted;
import static nianbao.store.ServiceUnderTest.ready;
import static nianbao.store.ServiceUnderTest.rows;
import static nianbao.store.ServiceUnderTest.submission;
import static nianbao.store.ServiceUnderTest.submit;
import static nianbao.store.ServiceUnderTest.utf8;
import static nianbao.store.ServiceUnderTest.validate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.model.rule.RuleCatalogue;
import nianbao.testing.BrokerResource;
import nianbao.testing.DatabaseResource;
import nianbao.testing.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** Events in, rows and answers out, against a real broker and a real database. Each test has documents and agencies of its own. */
@QuarkusTest
@WithTestResource(BrokerResource.class)
@WithTestResource(DatabaseResource.class)
class StoreServiceTest {

    /** Farther than any record that a test submits can come to lie. */
    private static final String NO_RECEIPT = "0:700000000";

    @Inject
    SessionFactory sessionFactory;

    @Test
    void the_entities_are_those_of_the_migrated_schema() {
        await().atMost(SOON).until(ServiceUnderTest::ready);

        assertThatCode(() -> sessionFactory.getSchemaManager().validate()).doesNotThrowAnyException();
    }

    @Test
    void a_validated_report_is_stored_and_answered_to_the_byte() {
        byte[] document = utf8("一份报告");
        String id = SubmissionId.of(document);
        String receipt = submit(document, Map.of());
        Samples report = Samples.report()
                .of(document, receipt)
                .agency("330302:卫生健康局", "温州市鹿城区卫生健康局", "330302", 2021)
                .with("title", "标\0题");

        validate(report, document, receipt);

        awaitStatus(id, "stored");
        Response submission = submission(id);
        assertThat(submission.<String>path("submissionId")).isEqualTo(id);
        assertThat(submission.<String>path("agency")).isEqualTo("温州市鹿城区卫生健康局");
        assertThat(submission.<Integer>path("year")).isEqualTo(2021);
        assertThat(submission.<String>path("outcome.receipt")).isEqualTo(receipt);
        assertThat(submission.<Object>path("rejection")).isNull();
        Response answer = get(submission.path("report"));
        assertThat(answer.contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.asByteArray()).isEqualTo(report.json());
        assertThat(
                        get("/reports/%E6%B8%A9%E5%B7%9E%E5%B8%82%E9%B9%BF%E5%9F%8E%E5%8C%BA%E5%8D%AB%E7%94%9F%E5%81%A5%E5%BA%B7%E5%B1%80/2021")
                                .asByteArray())
                .isEqualTo(report.json());
        assertThat(get("/reports/330302%3A%E5%8D%AB%E7%94%9F%E5%81%A5%E5%BA%B7%E5%B1%80/2021")
                        .asByteArray())
                .isEqualTo(report.json());
    }

    @Test
    void the_rules_are_answered_with_the_version_of_their_set_and_each_by_its_id() {
        Response all = get("/rules");

        assertThat(all.<String>path("ruleSet"))
                .isEqualTo(RuleCatalogue.standard().version());
        assertThat(all.<List<String>>path("rules.id"))
                .isEqualTo(RuleCatalogue.standard().rules().stream()
                        .map(rule -> rule.id().wireName())
                        .toList());
        Response one = get("/rules/requests.cell");
        assertThat(one.<String>path("severity")).isEqualTo("error");
        assertThat(one.<String>path("invalid.message")).isEqualTo("“本机关不掌握相关政府信息”一行各栏之和为1，总计栏填0");
        Response none = get("/rules/requests.cel");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.contentType()).startsWith("application/problem+json");
        assertThat(none.<String>path("code")).isEqualTo("rule-unknown");
    }

    @Test
    void an_outcome_that_comes_before_its_report_leaves_the_submission_in_processing() {
        byte[] document = utf8("结果先到");
        String receipt = submit(document, Map.of());

        Records.send(
                Topic.OUTCOMES,
                Samples.outcomeValidated()
                        .of(document, receipt)
                        .reportKey("330304:局/2021")
                        .json());

        await().atMost(SOON).until(() -> submission(SubmissionId.of(document)).path("outcome") != null);
        assertThat(submission(SubmissionId.of(document)).<String>path("status")).isEqualTo("processing");
    }

    @Test
    void a_rejected_submission_says_why_and_its_bytes_come_back() {
        byte[] document = new byte[70_000];
        new Random(1).nextBytes(document);
        String receipt = submit(document, Map.of("filename", "2021年报.png", "content-type", "text/html"));

        Records.send(Topic.REJECTED, Samples.rejection().of(document, receipt).json());
        Records.send(
                Topic.OUTCOMES, Samples.outcomeRejected().of(document, receipt).json());

        awaitStatus(SubmissionId.of(document), "rejected");
        assertThat(submission(SubmissionId.of(document)).<String>path("rejection.code"))
                .isEqualTo("unsupported-media-type");
        assertThat(submission(SubmissionId.of(document)).<String>path("rejection.remedy"))
                .isEqualTo("请改为上传网页（HTML）、PDF、Word（.docx）或纯文本格式的年度报告，扫描件除外。");
        Response original = get("/submissions/" + SubmissionId.of(document) + "/original");
        assertThat(original.asByteArray()).isEqualTo(document);
        assertThat(original.contentType()).isEqualTo("image/png");
        assertThat(original.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"2021__.png\"; filename*=UTF-8''2021%E5%B9%B4%E6%8A%A5.png");
    }

    @Test
    void an_archive_names_its_members_and_each_has_its_own_answer_and_its_bytes() {
        byte[] good = utf8("压缩包中的一份报告");
        byte[] bad = new byte[5_000];
        new Random(3).nextBytes(bad);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("乐清/报告.txt", good);
        files.put("乐清/扫描.png", bad);
        byte[] archive = zip(files);
        String receipt = submit(archive, Map.of("filename", "全部.zip"));
        Samples report = Samples.report().of(good, receipt + "/1").agency("330326:局", "平阳县局", "330326", 2021);
        ((ObjectNode) report.node().get("sources").get(0)).put("filename", "乐清/报告.txt");

        validate(report, good, receipt + "/1");
        Records.send(Topic.REJECTED, Samples.rejection().of(bad, receipt + "/2").json());
        Records.send(
                Topic.OUTCOMES,
                Samples.outcomeRejected().of(bad, receipt + "/2").json());
        Records.send(
                Topic.OUTCOMES, Samples.outcomeUnpacked().of(archive, receipt).json());

        awaitStatus(SubmissionId.of(archive), "unpacked");
        awaitStatus(SubmissionId.of(good), "stored");
        awaitStatus(SubmissionId.of(bad), "rejected");
        Response whole = submission(SubmissionId.of(archive));
        assertThat(whole.<Integer>path("childCount")).isEqualTo(2);
        assertThat(whole.<List<String>>path("children.status")).containsExactly("stored", "rejected");
        assertThat(whole.<List<String>>path("children.receipt")).containsExactly(receipt + "/1", receipt + "/2");
        assertThat(whole.<List<String>>path("children.filename")).containsExactly("乐清/报告.txt", "2021年报.png");
        assertThat(whole.<List<String>>path("children.submissionId"))
                .containsExactly(SubmissionId.of(good), SubmissionId.of(bad));
        assertThat(get(whole.path("children[0].url")).<String>path("report"))
                .isEqualTo("/reports/330326:%E5%B1%80/2021");
        assertThat(submission(SubmissionId.of(bad)).<String>path("archive"))
                .isEqualTo("/submissions/" + SubmissionId.of(archive));
        for (byte[] document : List.of(good, bad, archive)) {
            assertThat(get("/submissions/" + SubmissionId.of(document) + "/original")
                            .asByteArray())
                    .isEqualTo(document);
        }
        assertThat(get("/submissions/" + SubmissionId.of(good) + "/original").header("Content-Disposition"))
                .endsWith("%E6%8A%A5%E5%91%8A.txt");
    }

    @Test
    void a_member_whose_archive_is_only_checked_is_not_kept() {
        byte[] member = utf8("只检查的压缩包中的报告");
        byte[] archive = zip(Map.of("a.txt", member));
        String receipt = submit(archive, Map.of("check-only", "true"));

        Records.send(
                Topic.OUTCOMES,
                Samples.outcomeRejected().of(member, receipt + "/1").json());

        awaitStatus(SubmissionId.of(member), "rejected");
        awaitAllConsumed();
        assertThat(get("/submissions/" + SubmissionId.of(member) + "/original").statusCode())
                .isEqualTo(404);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_stored_page_is_never_run_in_a_browser() {
        byte[] document = utf8("<script>alert(1)</script>");
        submit(document, Map.of("content-type", "text/html"));
        awaitStatus(SubmissionId.of(document), "processing");

        Response original = get("/submissions/" + SubmissionId.of(document) + "/original");

        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(original.header("Content-Disposition")).startsWith("attachment");
        assertThat(original.asByteArray()).isEqualTo(document);
    }

    @Test
    void an_empty_submission_is_archived_too() {
        submit(new byte[0], Map.of());

        awaitStatus(SubmissionId.of(new byte[0]), "processing");
        Response original = get("/submissions/" + SubmissionId.of(new byte[0]) + "/original");
        assertThat(original.statusCode()).isEqualTo(200);
        assertThat(original.asByteArray()).isEmpty();
    }

    @Test
    void the_largest_document_comes_back_to_the_byte() {
        byte[] document = new byte[Topic.MAX_DOCUMENT_BYTES];
        new Random(2).nextBytes(document);
        submit(document, Map.of());

        awaitStatus(SubmissionId.of(document), "processing");
        assertThat(SubmissionId.of(get("/submissions/" + SubmissionId.of(document) + "/original")
                        .asByteArray()))
                .isEqualTo(SubmissionId.of(document));
    }

    @Test
    void a_check_is_never_archived_and_says_no_more_than_its_outcome() {
        byte[] document = utf8("只检查");
        String receipt = submit(document, Map.of("check-only", "true"));

        Records.send(
                Topic.OUTCOMES,
                Samples.outcomeValidated()
                        .of(document, receipt)
                        .with("outcome", "checked")
                        .json());

        awaitStatus(SubmissionId.of(document), "checked");
        awaitAllConsumed();
        assertThat(get("/submissions/" + SubmissionId.of(document) + "/original")
                        .statusCode())
                .isEqualTo(404);
        assertThat(submission(SubmissionId.of(document)).<Object>path("report")).isNull();
        assertThat(rows("SELECT submitted_at FROM receipt WHERE submission_id = '" + SubmissionId.of(document) + "'"))
                .containsExactly((String) null);
    }

    @Test
    void what_was_taken_back_says_so_and_is_no_report_and_its_bytes_come_back_as_they_were_named() {
        byte[] document = utf8("收回的报告");
        String id = SubmissionId.of(document);
        String receipt = submit(document, Map.of("filename", "a.txt"));
        Samples report = Samples.report().of(document, receipt).agency("330305:局", "温州市洞头区局", "330305", 2021);
        validate(report, document, receipt);
        awaitStatus(id, "stored");

        String wish = submit(null, Map.of("withdraw", id.toUpperCase(Locale.ROOT), "reason", "数据有误"));
        awaitStatus(id, "processing");
        Records.send(
                Topic.VALIDATED.topicName(),
                "330305:局/2021",
                Map.of("receipt", wish, "submission-id", id),
                report.with("validation", 2)
                        .with("current", false)
                        .with("withdrawal", Map.of("receipt", wish, "at", "2026-11-22T12:00:00Z", "reason", "数据有误"))
                        .json());
        Records.send(
                Topic.OUTCOMES,
                Samples.outcomeWithdrawn()
                        .of(document, wish)
                        .reportKey("330305:局/2021")
                        .json());

        awaitStatus(id, "withdrawn");
        assertThat(submission(id).<String>path("outcome.receipt")).isEqualTo(wish);
        assertThat(submission(id).<Object>path("report")).isNull();
        await().atMost(SOON).until(() -> get("/reports/330305:%E5%B1%80/2021").statusCode() == 404);
        Response original = get("/submissions/" + id + "/original");
        assertThat(original.asByteArray()).isEqualTo(document);
        assertThat(original.header("Content-Disposition")).contains("a.txt");
        assertThat(rows("SELECT size FROM submission WHERE submission_id = '" + id + "'"))
                .containsExactly(Integer.toString(document.length));
    }

    @Test
    void a_replay_is_the_document_with_what_was_said_of_it_as_a_new_submission() {
        byte[] document = utf8("再处理一次的报告");
        String id = SubmissionId.of(document);
        Map<String, String> said = Map.of(
                "filename", "年报.txt",
                "content-type", "text/plain",
                "source-url", "https://example.org/1",
                "agency", "某局",
                "region-code", "330382",
                "year", "2021");
        submit(document, said);
        submit(null, Map.of("withdraw", id));
        awaitAllConsumed();

        Response answer = given().post("/submissions/" + id.toUpperCase(Locale.ROOT) + "/replay");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.<String>path("submissionId")).isEqualTo(id);
        assertThat(answer.<String>path("location")).isEqualTo("/submissions/" + id);
        String receipt = answer.path("receipt");
        ConsumerRecord<String, byte[]> replayed = Records.awaitRecord(
                Topic.SUBMITTED, record -> (record.partition() + ":" + record.offset()).equals(receipt), SOON);
        assertThat(replayed.value()).isEqualTo(document);
        assertThat(Records.header(replayed, "replay")).contains("true");
        said.forEach((name, value) -> assertThat(Records.header(replayed, name)).contains(value));
        assertThat(given().post("/submissions/" + "d".repeat(64) + "/replay").<String>path("code"))
                .isEqualTo("submission-unknown");
    }

    @Test
    void a_member_of_an_archive_is_replayed_alone_with_what_was_said_of_the_archive() {
        byte[] member = utf8("压缩包中再处理一次的报告");
        String receipt = submit(zip(Map.of("甲.txt", member)), Map.of("agency", "某局", "filename", "全部.zip"));
        Samples report = Samples.report().of(member, receipt + "/1").agency("330327:局", "苍南县局", "330327", 2021);
        ((ObjectNode) report.node().get("sources").get(0)).put("filename", "甲.txt");
        validate(report, member, receipt + "/1");
        awaitStatus(SubmissionId.of(member), "stored");

        String replay = given().post("/submissions/" + SubmissionId.of(member) + "/replay")
                .path("receipt");

        ConsumerRecord<String, byte[]> replayed = Records.awaitRecord(
                Topic.SUBMITTED, record -> (record.partition() + ":" + record.offset()).equals(replay), SOON);
        assertThat(replayed.value()).isEqualTo(member);
        assertThat(Records.header(replayed, "filename")).contains("甲.txt");
        assertThat(Records.header(replayed, "agency")).contains("某局");
    }

    @Test
    void a_wish_is_no_document_and_is_not_archived() {
        byte[] bytes = utf8("撤回请求带着的字节");
        submit(bytes, Map.of("withdraw", "c".repeat(64)));
        submit(bytes, Map.of("withdraw", "not an id"));

        awaitStatus("c".repeat(64), "processing");
        awaitAllConsumed();
        assertThat(submission(SubmissionId.of(bytes)).statusCode()).isEqualTo(404);
        assertThat(get("/submissions/" + "c".repeat(64) + "/original").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_submission_is_a_problem_that_says_when_to_ask_again() {
        Response answer = submission("0".repeat(64));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.<String>path("code")).isEqualTo("submission-unknown");
        assertThat(answer.<String>path("title")).isEqualTo("Not Found");
        assertThat(answer.<Integer>path("status")).isEqualTo(404);
        assertThat(answer.<String>path("type")).isEqualTo("urn:nianbao:problem:submission-unknown");
        assertThat(answer.<String>path("detail")).isNotBlank();
    }

    @Test
    void an_unknown_report_an_odd_year_and_an_odd_path_are_problems() {
        Response unknown = get("/reports/330382:%E6%97%A0/2021");
        Response oddYear = get("/reports/330382:%E6%97%A0/last");
        Response oddPath = get("/nothing/here");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.<String>path("code")).isEqualTo("report-unknown");
        assertThat(oddYear.statusCode()).isEqualTo(400);
        assertThat(oddYear.<String>path("detail")).isEqualTo("year must be a whole number from 1900 to 2999");
        assertThat(oddPath.statusCode()).isEqualTo(404);
        assertThat(oddPath.contentType()).startsWith("application/problem+json");
    }

    @Test
    void the_same_events_again_change_nothing_in_any_table() {
        byte[] document = utf8("重复投递");
        String receipt = submit(document, Map.of());
        Samples report = Samples.report().of(document, receipt).agency("330303:局", "温州市龙湾区局", "330303", 2021);
        validate(report, document, receipt);
        Records.send(
                Topic.REJECTED, Samples.rejection().of(utf8("重复拒绝"), "0:99999").json());
        awaitStatus(SubmissionId.of(document), "stored");
        awaitAllConsumed();
        List<String> once = allRows();

        validate(report, document, receipt);
        Records.send(
                Topic.REJECTED, Samples.rejection().of(utf8("重复拒绝"), "0:99999").json());

        awaitAllConsumed();
        assertThat(allRows()).isEqualTo(once);
    }

    @Test
    void a_garbage_record_blocks_nothing_and_is_kept() {
        byte[] document = utf8("垃圾之后");
        String receipt = submit(document, Map.of());
        Samples report = Samples.report().of(document, receipt).agency("330305:局", "温州市洞头区局", "330305", 2021);
        String key = report.node().get("reportKey").textValue();

        String garbage = Records.send(Topic.VALIDATED.topicName(), key, Map.of(), utf8("{\"half\": "));
        validate(report, document, receipt);

        awaitStatus(SubmissionId.of(document), "stored");
        assertThat(rows("SELECT record_partition || ':' || record_offset FROM unreadable_record"
                        + " WHERE topic = 'reports.validated' AND convert_from(value, 'UTF8') = '{\"half\": '"))
                .containsExactly(garbage);
        assertThat(get("/q/metrics").asString())
                .containsPattern(
                        "nianbao_store_records_total\\{outcome=\"unreadable\",topic=\"reports.validated\"\\} [1-9]");
    }

    @Test
    void reports_are_filtered_sorted_and_paged() {
        report("650100:甲局", "乌鲁木齐市甲局", "650100", 2020, "2019", "consistent", "2026-01-01T00:00:00Z");
        report("650102:甲局", "乌鲁木齐市天山区甲局", "650102", 2020, "2019", "inconsistent", "2026-01-02T00:00:00Z");
        report("652901:甲局", "阿克苏市甲局", "652901", 2021, "2021", "consistent", "2026-01-03T00:00:00Z");
        report("000000:某局:abcdef012345", "某局", null, 2021, "none", "unchecked", "2026-01-04T00:00:00Z");
        awaitAllConsumed();

        assertThat(keys("region=650000")).containsExactly("652901:甲局/2021", "650102:甲局/2020", "650100:甲局/2020");
        assertThat(keys("region=650100")).containsExactly("650102:甲局/2020", "650100:甲局/2020");
        assertThat(keys("region=650102")).containsExactly("650102:甲局/2020");
        assertThat(keys("region=65&year=2021")).containsExactly("652901:甲局/2021");
        assertThat(keys("region=65&verdict=inconsistent")).containsExactly("650102:甲局/2020");
        assertThat(keys("region=65&form=2019&sort=region")).containsExactly("650100:甲局/2020", "650102:甲局/2020");
        assertThat(keys("region=65&sort=submittedAt&size=1&page=2")).containsExactly("650102:甲局/2020");
        assertThat(keys("region=000000")).containsExactly("000000:某局:abcdef012345/2021");
        assertThat(keys("agency=652901%3A%E7%94%B2%E5%B1%80")).containsExactly("652901:甲局/2021");
        assertThat(keys("agency=%E9%98%BF%E5%85%8B%E8%8B%8F%E5%B8%82%E7%94%B2%E5%B1%80"))
                .containsExactly("652901:甲局/2021");
        assertThat(keys("region=65&rule=requests.cell")).hasSize(3);
        assertThat(keys("region=65&rule=figure.range")).isEmpty();
        assertThat(keys("agency=%00")).isEmpty();

        Response page = get("/reports?region=65&sort=-year&size=2");
        assertThat(page.<Integer>path("total")).isEqualTo(3);
        assertThat(page.<Integer>path("page")).isEqualTo(1);
        assertThat(page.<Integer>path("size")).isEqualTo(2);
        assertThat(page.<List<?>>path("items")).hasSize(2);
        assertThat(page.<Map<String, Object>>path("items[0].agency"))
                .isEqualTo(Map.of("id", "652901:甲局", "name", "阿克苏市甲局", "regionCode", "652901"));
        assertThat(page.<Integer>path("items[0].findings.error")).isEqualTo(1);
        assertThat(page.<String>path("items[0].submittedAt")).isEqualTo("2026-01-03T00:00:00Z");
        assertThat(page.<String>path("items[0].url")).isEqualTo("/reports/652901:%E7%94%B2%E5%B1%80/2021");
    }

    @Test
    void a_bad_parameter_is_refused_with_a_sentence() {
        Response answer = get("/reports?sort=colour");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("code")).isEqualTo("bad-parameter");
        assertThat(answer.<String>path("detail"))
                .isEqualTo(
                        "sort must be one of submittedAt, year, agency, region, form, verdict, with a minus before it"
                                + " for descending order");
    }

    @Test
    void a_name_of_several_agencies_is_answered_with_the_candidates() {
        report("440100:乙局", "同名局", "440100", 2021, "2021", "consistent", "2026-01-01T00:00:00Z");
        report("440200:乙局", "同名局", "440200", 2020, "2019", "consistent", "2026-01-01T00:00:00Z");
        awaitAllConsumed();

        Response answer = get("/reports/%E5%90%8C%E5%90%8D%E5%B1%80/2021");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo("agency-ambiguous");
        assertThat(answer.<List<String>>path("candidates.id")).containsExactly("440100:乙局", "440200:乙局");
        assertThat(get(answer.path("candidates[0].url")).statusCode()).isEqualTo(200);
    }

    @Test
    void an_agency_whose_id_holds_a_slash_is_found_by_its_encoded_path() {
        report("000000:a/b 局:0123456789ab", "a/b 局", null, 2021, "2021", "consistent", "2026-01-01T00:00:00Z");
        awaitAllConsumed();

        assertThat(get("/reports/000000:a%2Fb%20%E5%B1%80:0123456789ab/2021").statusCode())
                .isEqualTo(200);
    }

    @Test
    void without_the_database_events_wait_the_service_lives_and_goes_on_by_itself() throws Exception {
        await().atMost(SOON).until(ServiceUnderTest::ready);
        awaitAllConsumed();
        byte[] document = utf8("数据库不在");
        DatabaseResource.stopDatabase();
        try {
            await().atMost(SOON).until(() -> !ready());

            String receipt = submit(document, Map.of());
            Samples report = Samples.report().of(document, receipt).agency("330324:局", "永嘉县局", "330324", 2021);
            validate(report, document, receipt);

            await().atMost(SOON).until(() -> submission("0".repeat(64)).statusCode() == 503);
            Response unavailable = submission("0".repeat(64));
            assertThat(unavailable.<String>path("code")).isEqualTo("database-unavailable");
            assertThat(unavailable.header("Retry-After")).isEqualTo("5");
            assertThat(alive()).isTrue();
            assertThat(ready()).isFalse();
            assertThat(notCommitted()).hasSize(3);
        } finally {
            DatabaseResource.startDatabase();
        }

        awaitStatus(SubmissionId.of(document), "stored");
        await().atMost(SOON).until(ServiceUnderTest::ready);
        awaitAllConsumed();
        assertThat(alive()).isTrue();
    }

    @Test
    void while_the_database_hangs_the_service_is_not_ready_answers_in_time_and_goes_on_by_itself() {
        await().atMost(SOON).until(ServiceUnderTest::ready);
        try (ServiceUnderTest.Hang hang = ServiceUnderTest.hangDatabase()) {
            long asked = System.nanoTime();

            Response unavailable = get("/reports");

            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(8));
            assertThat(unavailable.statusCode()).isEqualTo(503);
            assertThat(unavailable.<String>path("code")).isEqualTo("database-unavailable");
            assertThat(unavailable.header("Retry-After")).isEqualTo("5");
            await().atMost(Duration.ofSeconds(5)).until(() -> !ready());
            assertThat(alive()).isTrue();
        }

        await().atMost(SOON).until(ServiceUnderTest::ready);
        await().atMost(SOON).until(() -> get("/reports").statusCode() == 200);
    }

    @Test
    void without_the_broker_the_service_is_not_ready_lives_and_goes_on_by_itself() {
        await().atMost(SOON).until(ServiceUnderTest::ready);
        BrokerResource.stopBroker();
        try {
            await().atMost(SOON).until(() -> !ready());
            assertThat(alive()).isTrue();
            assertThat(get("/reports").statusCode()).isEqualTo(200);
        } finally {
            BrokerResource.startBroker();
        }

        await().atMost(SOON).until(ServiceUnderTest::ready);
        byte[] document = utf8("代理又在");
        submit(document, Map.of());
        awaitStatus(SubmissionId.of(document), "processing");
    }

    @Test
    void the_api_describes_itself() {
        String description = get("/q/openapi?format=json").asString();

        assertThat(description)
                .contains("/submissions/{id}/original", "/reports/{agency}/{year}", "agency-ambiguous", "ReportPage");
    }

    private static void report(
            String agencyId, String name, String region, int year, String form, String verdict, String submittedAt) {
        Samples report = Samples.report()
                .of(utf8(agencyId), NO_RECEIPT)
                .agency(agencyId, name, region, year)
                .with("form", form)
                .with("verdict", verdict)
                .at(submittedAt);
        Records.send(Topic.VALIDATED.topicName(), agencyId + "/" + year, Map.of(), report.json());
    }

    private static List<String> keys(String query) {
        return get("/reports?" + query).then().statusCode(200).extract().path("items.reportKey");
    }
}
