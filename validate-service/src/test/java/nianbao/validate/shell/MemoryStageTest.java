package nianbao.validate.shell;

import static io.restassured.RestAssured.get;
import static nianbao.testing.Records.awaitRecord;
import static nianbao.testing.Records.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nianbao.model.Json;
import nianbao.model.event.Headers;
import nianbao.model.event.Topic;
import nianbao.model.report.AnnualReport;
import nianbao.stage.AgencyPartitioner;
import nianbao.testing.BrokerResource;
import nianbao.testing.Contracts;
import nianbao.testing.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;

/** The stage between a real broker's topics. */
@QuarkusTest
@WithTestResource(BrokerResource.class)
class MemoryStageTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void a_parsed_report_becomes_an_event_in_its_agencys_partition_and_an_outcome() throws IOException {
        AnnualReport report = sample("1:100");
        String key = report.agency().id() + "/2021";

        sendParsed("1:100", report.agency().id(), Map.of(), Json.write(report));

        ConsumerRecord<String, byte[]> event =
                awaitRecord(Topic.VALIDATED, record -> receipt(record).equals("1:100"), SOON);
        assertThat(event.key()).isEqualTo(key);
        assertThat(event.partition()).isEqualTo(partitionOf(report.agency().id()));
        assertThat(header(event, "ce_specversion")).contains("1.0");
        assertThat(header(event, "ce_id")).contains(key + "/1/1");
        assertThat(header(event, "ce_source")).contains("/nianbao/validate");
        assertThat(header(event, "ce_type")).contains("report.validated");
        assertThat(header(event, "ce_subject")).contains(key);
        assertThat(header(event, "ce_time")).contains(report.submittedAt().toString());
        assertThat(header(event, "content-type")).contains("application/json");
        Contracts.assertMatches("validated-report", event.value());
        assertThat(text(event)).contains("\"verdict\":\"inconsistent\"");
        ConsumerRecord<String, byte[]> outcome =
                awaitRecord(Topic.OUTCOMES, record -> text(record).contains("\"receipt\":\"1:100\""), SOON);
        Contracts.assertMatches("outcome", outcome.value());
        assertThat(text(outcome)).contains("\"outcome\":\"validated\"", "\"reportKey\":\"" + key + "\"");
    }

    @Test
    void a_check_is_answered_on_reports_checked_and_published_nowhere_else() throws IOException {
        AnnualReport report = sample("1:200");

        sendParsed("1:200", report.agency().id(), Map.of(Headers.CHECK_ONLY, "true"), Json.write(report));

        ConsumerRecord<String, byte[]> checked =
                awaitRecord(Topic.CHECKED, record -> receipt(record).equals("1:200"), SOON);
        assertThat(checked.key()).isEqualTo(report.submissionId());
        Contracts.assertMatches("validated-report", checked.value());
        assertThat(Records.all(Topic.VALIDATED))
                .noneMatch(record -> receipt(record).equals("1:200"));
    }

    @Test
    void the_same_bytes_again_are_a_duplicate_and_no_event() throws IOException {
        String agency = sample("1:150").agency().id();
        sendParsed("1:150", agency, Map.of(), Json.write(sample("1:150")));

        sendParsed("1:151", agency, Map.of(), Json.write(sample("1:151", agency, 2021)));

        ConsumerRecord<String, byte[]> outcome =
                awaitRecord(Topic.OUTCOMES, record -> text(record).contains("\"receipt\":\"1:151\""), SOON);
        Contracts.assertMatches("outcome", outcome.value());
        assertThat(text(outcome)).contains("\"outcome\":\"duplicate\"", "\"revision\":1");
        assertThat(Records.all(Topic.VALIDATED))
                .filteredOn(record -> record.key().equals(agency + "/2021"))
                .hasSize(1);
    }

    @Test
    void what_is_no_report_is_rejected_and_the_next_goes_through() throws IOException {
        AnnualReport report = sample("1:301");
        String agency = report.agency().id();

        sendParsed("1:300", agency, Map.of(), "no JSON at all".getBytes(StandardCharsets.UTF_8));
        sendParsed("1:301", agency, Map.of(), Json.write(report));

        ConsumerRecord<String, byte[]> rejection =
                awaitRecord(Topic.REJECTED, record -> receipt(record).equals("1:300"), SOON);
        Contracts.assertMatches("rejection", rejection.value());
        assertThat(text(rejection)).contains("\"code\":\"internal\"", "\"stage\":\"validate\"");
        awaitRecord(
                Topic.OUTCOMES,
                record -> text(record).contains("\"receipt\":\"1:300\"")
                        && text(record).contains("\"outcome\":\"rejected\""),
                SOON);
        awaitRecord(Topic.VALIDATED, record -> receipt(record).equals("1:301"), SOON);
    }

    @Test
    void a_report_without_a_submission_id_is_rejected_and_the_next_goes_through() throws IOException {
        AnnualReport report = sample("1:501");
        String agency = report.agency().id();
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode nameless = (ObjectNode) mapper.readTree(Json.write(sample("1:500")));

        sendParsed("1:500", agency, Map.of(), mapper.writeValueAsBytes(nameless.putNull("submissionId")));
        sendParsed("1:501", agency, Map.of(), Json.write(report));

        awaitRecord(
                Topic.OUTCOMES,
                record -> text(record).contains("\"receipt\":\"1:500\"")
                        && text(record).contains("\"code\":\"internal\""),
                SOON);
        awaitRecord(Topic.VALIDATED, record -> receipt(record).equals("1:501"), SOON);
    }

    @Test
    void a_record_without_a_value_is_rejected_and_the_next_goes_through() throws IOException {
        AnnualReport report = sample("1:601");
        String agency = report.agency().id();

        sendParsed("1:600", agency, Map.of(), null);
        sendParsed("1:601", agency, Map.of(), Json.write(report));

        awaitRecord(Topic.OUTCOMES, record -> rejectedAsInternal(record, "1:600"), SOON);
        awaitRecord(Topic.VALIDATED, record -> receipt(record).equals("1:601"), SOON);
    }

    @Test
    void a_record_without_headers_is_rejected_under_its_own_place_and_the_next_goes_through() throws IOException {
        AnnualReport report = sample("1:701");
        String agency = report.agency().id();

        String place = Records.send(Topic.PARSED.topicName(), agency, Map.of(), Json.write(report));
        sendParsed("1:701", agency, Map.of(), Json.write(report));

        awaitRecord(Topic.OUTCOMES, record -> rejectedAsInternal(record, place), SOON);
        awaitRecord(Topic.VALIDATED, record -> receipt(record).equals("1:701"), SOON);
    }

    private static boolean rejectedAsInternal(ConsumerRecord<String, byte[]> outcome, String receipt) {
        return text(outcome).contains("\"receipt\":\"" + receipt + "\"")
                && text(outcome).contains("\"code\":\"internal\"");
    }

    @Test
    void judgements_are_counted_by_verdict_and_health_is_told() throws IOException {
        AnnualReport report = sample("1:400");

        sendParsed("1:400", report.agency().id(), Map.of(), Json.write(report));

        awaitRecord(Topic.VALIDATED, record -> receipt(record).equals("1:400"), SOON);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get("/q/health/ready").statusCode()).isEqualTo(200));
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/q/metrics").asString()).contains("nianbao_reports_judged_total{verdict=\"inconsistent\"}");
    }

    /** The published sample, as if it had come with that receipt, of an office of its own. */
    private static AnnualReport sample(String receipt) throws IOException {
        return sample(receipt, "330382:第" + receipt.replace(':', '-') + "局", 2021);
    }

    private static AnnualReport sample(String receipt, String agency, int year) throws IOException {
        try (InputStream in = AnnualReport.class.getResourceAsStream("/nianbao/model/samples/annual-report.json")) {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode sample = (ObjectNode) mapper.readTree(in);
            sample.put("receipt", receipt).put("year", year);
            ((ObjectNode) sample.get("agency")).put("id", agency);
            return Json.read(mapper.writeValueAsBytes(sample), AnnualReport.class);
        }
    }

    private static void sendParsed(String receipt, String agency, Map<String, String> more, byte[] value)
            throws IOException {
        AnnualReport report = sample(receipt);
        Map<String, String> headers = new HashMap<>(more);
        headers.put(Headers.SUBMISSION_ID, report.submissionId());
        headers.put(Headers.RECEIPT, receipt);
        headers.put(Headers.SUBMITTED_AT, report.submittedAt().toString());
        headers.put(Headers.SIZE, "1234");
        Records.send(Topic.PARSED.topicName(), agency, headers, value);
    }

    /** Where a producer with the project's partitioner puts the agency's reports on reports.parsed. */
    private static int partitionOf(String agency) {
        Node node = new Node(1, "localhost", 9092);
        Node[] nodes = {node};
        var partitions = IntStream.range(0, BrokerResource.PARTITIONS)
                .mapToObj(index -> new PartitionInfo(Topic.PARSED.topicName(), index, node, nodes, nodes))
                .toList();
        var cluster = new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
        try (var partitioner = new AgencyPartitioner()) {
            byte[] key = agency.getBytes(StandardCharsets.UTF_8);
            return partitioner.partition(Topic.PARSED.topicName(), agency, key, null, null, cluster);
        }
    }

    private static String receipt(ConsumerRecord<String, byte[]> record) {
        return header(record, Headers.RECEIPT).orElse("");
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
