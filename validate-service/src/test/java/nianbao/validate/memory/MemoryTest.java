package nianbao.validate.memory;

import static nianbao.validate.memory.Story.at;
import static nianbao.validate.memory.Story.document;
import static nianbao.validate.memory.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nianbao.model.event.Outcome;
import nianbao.model.event.ReportEvent;
import nianbao.model.event.ReportEvent.Type;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Cell;
import nianbao.model.report.CellNote.State;
import nianbao.model.report.Change;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Source;
import nianbao.model.report.Statement;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.validate.ReportBuilder;
import nianbao.validate.continuity.Narratives;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of the road, each with a story of its own. */
class MemoryTest {

    private final Story story = new Story();

    /** A report on 2021 whose office granted so many applications of citizens, and got as many. */
    private static ReportBuilder granting(long many) {
        return granting(ReportBuilder.of2021(), many);
    }

    private static ReportBuilder granting(ReportBuilder report, long many) {
        for (String row : List.of("newRequests", "granted", "totalHandled")) {
            report.number("requests." + row + ".naturalPerson", many).number("requests." + row + ".total", many);
        }
        return report;
    }

    private static Cell open(String raw, long one, long other) {
        return new Cell.Ambiguous(raw, List.of(BigDecimal.valueOf(one), BigDecimal.valueOf(other)), "数字连写");
    }

    private static void assertOutcome(Outcome outcome, Outcome.Kind kind, Integer revision) {
        assertThat(outcome.outcome()).isEqualTo(kind);
        assertThat(outcome.revision()).isEqualTo(revision);
    }

    private List<Type> types() {
        return story.events().stream().map(ReportEvent::type).toList();
    }

    @Nested
    class Documents {

        @Test
        void the_first_document_stands_as_revision_one() {
            Outcome outcome = story.arrives("A", 9, granting(3));

            assertOutcome(outcome, Outcome.Kind.VALIDATED, 1);
            assertThat(outcome.reportKey()).isEqualTo("330382:测试局/2021");
            assertThat(outcome.verdict()).isEqualTo(Verdict.CONSISTENT);
            assertThat(story.events()).singleElement().satisfies(event -> {
                assertThat(event.type()).isEqualTo(Type.VALIDATED);
                assertThat(event.time()).isEqualTo(at(9));
                assertThat(event.report().revision()).isEqualTo(1);
                assertThat(event.report().validation()).isEqualTo(1);
                assertThat(event.report().current()).isTrue();
                assertThat(event.report().text()).isEqualTo("正文");
            });
        }

        @Test
        void the_same_bytes_again_are_a_duplicate_without_an_event() {
            story.arrives("A", 9, granting(3));

            Outcome outcome = story.arrives("A", 11, granting(3));

            assertOutcome(outcome, Outcome.Kind.DUPLICATE, 1);
            assertThat(outcome.receipt()).isEqualTo("0:11");
            assertThat(outcome.verdict()).isEqualTo(Verdict.CONSISTENT);
            assertThat(story.events()).hasSize(1);
        }

        @Test
        void other_bytes_with_the_same_figures_are_one_more_source() {
            story.arrives("A", 9, granting(3));

            Outcome outcome = story.arrives("B", 10, granting(3));

            assertOutcome(outcome, Outcome.Kind.VALIDATED, 1);
            assertThat(outcome.submissionId()).isEqualTo(idOf("B"));
            assertThat(story.last().type()).isEqualTo(Type.REVALIDATED);
            assertThat(story.last().time()).isEqualTo(at(10));
            assertThat(story.current(2021).submissionId()).isEqualTo(idOf("A"));
            assertThat(story.current(2021).submittedAt()).isEqualTo(at(9));
            assertThat(story.current(2021).validation()).isEqualTo(2);
            assertThat(story.current(2021).sources())
                    .extracting(Source::submissionId)
                    .containsExactly(idOf("A"), idOf("B"));
        }

        @Test
        void a_source_that_comes_again_is_a_duplicate() {
            story.arrives("A", 9, granting(3));
            story.arrives("B", 10, granting(3));

            assertOutcome(story.arrives("B", 11, granting(3)), Outcome.Kind.DUPLICATE, 1);
            assertThat(story.events()).hasSize(2);
        }

        @Test
        void a_number_written_with_other_decimals_is_the_same_figure() {
            story.arrives("A", 9, granting(3).number("proactive.fees.amount", "4.1"));

            story.arrives("B", 10, granting(3).number("proactive.fees.amount", "4.10"));

            assertThat(story.current(2021).revision()).isEqualTo(1);
        }

        @Test
        void no_more_sources_are_named_than_sixteen() {
            for (int document = 0; document < 20; document++) {
                assertOutcome(
                        story.arrives("document " + document, 9 + document, granting(3)),
                        document < 16 ? Outcome.Kind.VALIDATED : Outcome.Kind.DUPLICATE,
                        1);
            }

            assertThat(story.current(2021).sources()).hasSize(16);
            assertThat(story.events()).hasSize(16);
        }

        @Test
        void later_figures_are_the_next_revision_and_say_what_changed() {
            story.arrives("A", 9, granting(3));

            Outcome outcome = story.arrives("B", 10, granting(4));

            assertOutcome(outcome, Outcome.Kind.VALIDATED, 2);
            assertThat(story.last().type()).isEqualTo(Type.REVISED);
            assertThat(story.last().time()).isEqualTo(at(10));
            ValidatedReport revised = story.current(2021);
            assertThat(revised.submissionId()).isEqualTo(idOf("B"));
            assertThat(revised.revision()).isEqualTo(2);
            assertThat(revised.validation()).isEqualTo(1);
            assertThat(revised.sources()).extracting(Source::submissionId).containsExactly(idOf("B"));
            assertThat(revised.changes()).hasSize(6).contains(change("requests.granted.total", 3L, 4L));
        }

        @Test
        void bytes_of_an_older_revision_stand_again_as_a_new_one() {
            story.arrives("A", 9, granting(3));
            story.arrives("B", 10, granting(4));

            Outcome outcome = story.arrives("A", 11, granting(3));

            assertOutcome(outcome, Outcome.Kind.VALIDATED, 3);
            assertThat(story.last().type()).isEqualTo(Type.REVISED);
            assertThat(story.current(2021).submissionId()).isEqualTo(idOf("A"));
            assertThat(story.current(2021).revision()).isEqualTo(3);
        }

        @Test
        void a_document_that_was_submitted_before_the_one_that_stands_is_kept_beside_it() {
            story.arrives("B", 10, granting(4));

            Outcome outcome = story.arrives("A", 9, granting(3));

            assertOutcome(outcome, Outcome.Kind.VALIDATED, 2);
            assertThat(story.last().report().current()).isFalse();
            assertThat(story.last().report().findings()).isEmpty();
            assertThat(story.current(2021).submissionId()).isEqualTo(idOf("B"));
            assertThat(story.current(2021).revision()).isEqualTo(1);
        }

        /** A was said again at eleven, after B: B comes to nothing. */
        @Test
        void what_was_said_last_stands_even_where_it_was_said_first() {
            story.arrives("A", 9, granting(3));
            story.arrives("A", 11, granting(3));

            story.arrives("B", 10, granting(4));

            assertThat(story.current(2021).submissionId()).isEqualTo(idOf("A"));
        }

        @Test
        void members_of_an_archive_have_one_time_and_come_in_its_order() {
            story.arrives(granting(3).from("A", "2:17/9", at(9)).build());

            story.arrives(granting(4).from("B", "2:17/10", at(9)).build());
            story.arrives(granting(5).from("C", "2:17/8", at(9)).build());

            assertThat(story.current(2021).submissionId()).isEqualTo(idOf("B"));
        }

        @Test
        void reports_without_tables_are_the_same_if_their_sentences_say_the_same_numbers() {
            ReportBuilder first = ReportBuilder.withoutTables(2016).says(Statement.Kind.REQUESTS_RECEIVED, 3, "收到申请3件");
            ReportBuilder second =
                    ReportBuilder.withoutTables(2016).says(Statement.Kind.REQUESTS_RECEIVED, 4, "收到申请4件");

            story.arrives("A", 9, first);
            story.arrives("B", 10, first);
            assertThat(story.current(2016).sources()).hasSize(2);
            story.arrives("C", 11, second);

            assertThat(story.current(2016).revision()).isEqualTo(2);
            assertThat(story.current(2016).changes()).isEmpty();
        }

        private Change change(String path, Long old, Long now) {
            return new Change(path, BigDecimal.valueOf(old), BigDecimal.valueOf(now));
        }
    }

    @Nested
    class Disagreeing {

        @Test
        void other_figures_read_by_ocr_do_not_stand_and_say_so() {
            story.arrives("A", 9, granting(3));

            Outcome outcome = story.arrives("B", 10, granting(8).ocr());

            assertOutcome(outcome, Outcome.Kind.VALIDATED, 2);
            ValidatedReport kept = story.last().report();
            assertThat(kept.current()).isFalse();
            assertThat(kept.revision()).isEqualTo(2);
            assertThat(kept.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(RuleId.SOURCES_DISAGREE);
                assertThat(finding.against()).containsExactly(idOf("A"));
                assertThat(finding.cells()).hasSize(6).contains("requests.granted.total");
                assertThat(finding.message())
                        .startsWith("本件与现行版本不一致：“本年新收政府信息公开申请数量”一行“自然人”栏本件为8、现行版本为3、")
                        .endsWith("等6处；因本件由图像识别读取，未取代现行版本，请核对");
            });
            assertThat(story.current(2021).submissionId()).isEqualTo(idOf("A"));
        }

        @Test
        void nor_do_those_of_a_document_with_more_open_cells() {
            story.arrives("A", 9, granting(3));

            story.arrives("B", 10, granting(3).cell("proactive.licensing.decisions", open("12", 1, 12)));

            assertThat(story.last().report().findings())
                    .filteredOn(finding -> finding.rule() == RuleId.SOURCES_DISAGREE)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message())
                            .isEqualTo("本件与现行版本不一致：“行政许可”一行“本年处理决定数量”栏本件没有数、现行版本为0；因本件有更多数字不能确定，未取代现行版本，请核对"));
            assertThat(story.current(2021).submissionId()).isEqualTo(idOf("A"));
        }

        @Test
        void a_document_with_fewer_open_cells_stands() {
            story.arrives("A", 9, granting(3).cell("proactive.licensing.decisions", open("12", 1, 12)));

            story.arrives("B", 10, granting(3).number("proactive.licensing.decisions", 12));

            assertThat(story.last().type()).isEqualTo(Type.REVISED);
            assertThat(story.last().report().changes())
                    .containsExactly(new Change("proactive.licensing.decisions", null, BigDecimal.valueOf(12)));
        }

        @Test
        void one_that_was_kept_is_a_duplicate_when_it_comes_again() {
            story.arrives("A", 9, granting(3));
            story.arrives("B", 10, granting(8).ocr());

            assertOutcome(story.arrives("B", 11, granting(8).ocr()), Outcome.Kind.DUPLICATE, 2);
            assertThat(story.events()).hasSize(2);
        }

        @Test
        void the_same_figures_read_by_ocr_are_one_more_source() {
            story.arrives("A", 9, granting(3));

            story.arrives("B", 10, granting(3).ocr());

            assertThat(story.current(2021).sources()).extracting(Source::ocr).containsExactly(false, true);
        }

        @Test
        void the_next_revision_counts_on_from_what_was_kept() {
            story.arrives("A", 9, granting(3));
            story.arrives("B", 10, granting(8).ocr());

            story.arrives("C", 11, granting(4));

            assertThat(story.current(2021).revision()).isEqualTo(3);
        }
    }

    @Nested
    class Rereading {

        @Test
        void a_newer_parser_that_reads_the_same_changes_nothing() {
            story.arrives("A", 9, granting(3));

            assertOutcome(story.arrives("A", 10, granting(3).parser("newer")), Outcome.Kind.DUPLICATE, 1);
        }

        @Test
        void a_newer_parser_that_reads_otherwise_is_told() {
            story.arrives("A", 9, granting(3));
            story.arrives("B", 10, granting(3));

            Outcome outcome = story.arrives("A", 11, granting(5).parser("newer"));

            assertOutcome(outcome, Outcome.Kind.VALIDATED, 1);
            assertThat(outcome.receipt()).isEqualTo("0:11");
            assertThat(story.last().type()).isEqualTo(Type.REREAD);
            assertThat(story.last().time()).isEqualTo(at(11));
            ValidatedReport reread = story.current(2021);
            assertThat(reread.revision()).isEqualTo(1);
            assertThat(reread.validation()).isEqualTo(3);
            assertThat(reread.parser()).isEqualTo("newer");
            assertThat(reread.receipt()).isEqualTo("0:9");
            assertThat(reread.submittedAt()).isEqualTo(at(9));
            assertThat(reread.changes()).hasSize(6);
            assertThat(reread.sources()).extracting(Source::submissionId).containsExactly(idOf("A"));
        }

        @Test
        void a_statement_read_otherwise_is_told_as_well() {
            story.arrives("A", 9, granting(3));

            story.arrives("A", 10, granting(3).says(Statement.Kind.REQUESTS_RECEIVED, 3, "收到申请3件"));

            assertThat(story.last().type()).isEqualTo(Type.REREAD);
            assertThat(story.last().report().changes()).isEmpty();
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void a_withdrawn_report_stands_no_more() {
            story.arrives("A", 9, granting(3));

            Outcome outcome = story.isWithdrawn("A", 10);

            assertOutcome(outcome, Outcome.Kind.WITHDRAWN, 1);
            assertThat(outcome.reportKey()).isEqualTo("330382:测试局/2021");
            assertThat(story.last().type()).isEqualTo(Type.WITHDRAWN);
            assertThat(story.last().time()).isEqualTo(at(10));
            assertThat(story.last().report().current()).isFalse();
            assertThat(story.last().report().validation()).isEqualTo(2);
            assertThat(story.last().report().withdrawal().reason()).isEqualTo("误报");
            assertThat(story.last().report().withdrawal().receipt()).isEqualTo("0:10");
            assertThat(story.remembered().standing(2021)).isEmpty();
        }

        @Test
        void the_next_document_counts_on() {
            story.arrives("A", 9, granting(3));
            story.isWithdrawn("A", 10);

            story.arrives("B", 11, granting(4));

            assertThat(story.last().type()).isEqualTo(Type.VALIDATED);
            assertThat(story.current(2021).revision()).isEqualTo(2);
            assertThat(story.current(2021).changes()).isEmpty();
        }

        @Test
        void what_was_submitted_before_it_was_withdrawn_stays_so_and_what_comes_later_counts() {
            story.arrives("A", 8, granting(3));
            story.isWithdrawn("A", 10);

            assertOutcome(story.arrives("A", 9, granting(3)), Outcome.Kind.WITHDRAWN, null);
            assertThat(story.current()).isEmpty();

            assertOutcome(story.arrives("A", 11, granting(3)), Outcome.Kind.VALIDATED, 2);
        }

        @Test
        void one_of_several_sources_is_taken_from_them() {
            story.arrives("A", 9, granting(3));
            story.arrives("B", 10, granting(3));

            assertOutcome(story.isWithdrawn("B", 11), Outcome.Kind.WITHDRAWN, 1);

            assertThat(story.last().type()).isEqualTo(Type.REVALIDATED);
            assertThat(story.current(2021).sources())
                    .extracting(Source::submissionId)
                    .containsExactly(idOf("A"));
        }

        @Test
        void an_older_revision_is_taken_back_in_silence() {
            story.arrives("A", 9, granting(3));
            story.arrives("B", 10, granting(4));

            assertOutcome(story.isWithdrawn("A", 11), Outcome.Kind.WITHDRAWN, 1);

            assertThat(story.events()).hasSize(2);
            assertThat(story.current(2021).submissionId()).isEqualTo(idOf("B"));
        }

        @Test
        void what_was_submitted_again_after_the_wish_stands_though_the_wish_is_heard_last() {
            story.arrives("A", 9, granting(3));
            story.arrives("A", 11, granting(3));

            assertOutcome(story.isWithdrawn("A", 10), Outcome.Kind.WITHDRAWN, null);

            assertThat(story.events()).hasSize(1);
            assertThat(story.current(2021).submissionId()).isEqualTo(idOf("A"));
            assertOutcome(story.arrives("A", 8, granting(3)), Outcome.Kind.WITHDRAWN, null);
        }

        @Test
        void what_another_document_said_after_the_wish_stands() {
            story.arrives("A", 9, granting(3));
            story.arrives("B", 11, granting(3));

            assertOutcome(story.isWithdrawn("A", 10), Outcome.Kind.WITHDRAWN, null);

            assertThat(story.current(2021).sources())
                    .extracting(Source::submissionId)
                    .containsExactly(idOf("A"), idOf("B"));
        }

        @Test
        void one_of_several_sources_is_taken_from_them_by_its_own_time() {
            story.arrives("A", 9, granting(3));
            story.arrives("B", 9, granting(3));
            story.arrives("C", 9, granting(3));
            story.arrives("B", 11, granting(3));

            assertOutcome(story.isWithdrawn("B", 10), Outcome.Kind.WITHDRAWN, null);
            assertOutcome(story.isWithdrawn("C", 10), Outcome.Kind.WITHDRAWN, 1);

            assertThat(story.current(2021).sources())
                    .extracting(Source::submissionId)
                    .containsExactly(idOf("A"), idOf("B"));
        }

        @Test
        void a_wish_that_is_heard_again_changes_nothing() {
            story.arrives("A", 9, granting(3));
            story.isWithdrawn("A", 10);
            story.arrives("A", 11, granting(3));
            story.arrives("B", 12, granting(4));
            YearMemory before = story.remembered().year(2021);

            assertOutcome(story.isWithdrawn("A", 10), Outcome.Kind.WITHDRAWN, null);

            assertThat(StoredYear.write(story.remembered().year(2021))).isEqualTo(StoredYear.write(before));
        }

        @Test
        void a_wish_that_is_heard_before_its_document_counts() {
            story.isWithdrawn("A", 10);

            assertOutcome(story.arrives("A", 9, granting(3)), Outcome.Kind.WITHDRAWN, null);
            assertThat(story.events()).isEmpty();
        }

        @Test
        void what_is_not_remembered_is_taken_back_without_a_report() {
            assertOutcome(story.isWithdrawn("A", 9), Outcome.Kind.WITHDRAWN, null);
            assertThat(story.events()).isEmpty();
        }
    }

    @Nested
    class Years {

        private static ReportBuilder carryingForward(long many) {
            ReportBuilder report = ReportBuilder.of2021();
            for (String row : List.of("newRequests", "carriedForward")) {
                report.number("requests." + row + ".naturalPerson", many).number("requests." + row + ".total", many);
            }
            return report;
        }

        private static ReportBuilder carriedOver(long many) {
            ReportBuilder report = ReportBuilder.of2021().year(2022);
            for (String row : List.of("carriedOver", "granted", "totalHandled")) {
                report.number("requests." + row + ".naturalPerson", many).number("requests." + row + ".total", many);
            }
            return report;
        }

        @Test
        void a_finding_across_years_stands_on_the_later_and_names_the_earlier() {
            story.arrives("2021", 9, carryingForward(5));
            story.arrives("2022", 10, carriedOver(3));

            assertThat(types()).containsExactly(Type.VALIDATED, Type.VALIDATED);
            assertThat(story.current(2021).findings()).isEmpty();
            assertThat(story.current(2022).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(RuleId.CONTINUITY_CARRIED_OVER);
                assertThat(finding.against()).containsExactly(idOf("2021"));
            });
            assertThat(story.current(2022).verdict()).isEqualTo(Verdict.CONSISTENT);
        }

        @Test
        void the_earlier_year_that_comes_later_judges_the_year_after_anew() {
            story.arrives("2022", 9, carriedOver(3));
            story.arrives("2021", 10, carryingForward(5));

            assertThat(types()).containsExactly(Type.VALIDATED, Type.VALIDATED, Type.REVALIDATED);
            ValidatedReport revalidated = story.last().report();
            assertThat(revalidated.year()).isEqualTo(2022);
            assertThat(revalidated.validation()).isEqualTo(2);
            assertThat(revalidated.revision()).isEqualTo(1);
            assertThat(revalidated.text()).isEmpty();
            assertThat(revalidated.findings())
                    .extracting(Finding::rule)
                    .containsExactly(RuleId.CONTINUITY_CARRIED_OVER);
            assertThat(story.last().time()).isEqualTo(at(10));
        }

        @Test
        void what_was_found_in_the_words_stays_found_when_they_are_not_at_hand() {
            story.arrives("2022", 9, carriedOver(3).section(5, "无"));
            story.arrives("2021", 10, carryingForward(5));

            assertThat(story.current(2022).validation()).isEqualTo(2);
            assertThat(story.current(2022).findings())
                    .extracting(Finding::rule)
                    .containsExactlyInAnyOrder(RuleId.SECTION_IMPROVEMENTS, RuleId.CONTINUITY_CARRIED_OVER);
        }

        @Test
        void no_event_follows_where_the_findings_are_the_same() {
            story.arrives("2022", 9, carriedOver(3));
            story.arrives("2021", 10, carryingForward(3));

            assertThat(types()).containsExactly(Type.VALIDATED, Type.VALIDATED);
        }

        @Test
        void a_revision_of_the_earlier_year_may_settle_the_matter() {
            story.arrives("2021", 9, carryingForward(5));
            story.arrives("2022", 10, carriedOver(3));
            story.arrives("2021 again", 11, carryingForward(3));

            assertThat(types()).containsExactly(Type.VALIDATED, Type.VALIDATED, Type.REVISED, Type.REVALIDATED);
            assertThat(story.current(2022).findings()).isEmpty();
        }

        @Test
        void what_is_kept_beside_the_report_that_stands_is_nothing_to_the_year_after() {
            story.arrives("2021", 9, carryingForward(3));
            story.arrives("2022", 10, carriedOver(3));

            story.arrives("2021 scanned", 11, carryingForward(8).ocr());

            assertThat(types()).containsExactly(Type.VALIDATED, Type.VALIDATED, Type.VALIDATED);
        }

        @Test
        void a_withdrawn_report_is_nothing_to_the_year_after_any_more() {
            story.arrives("2021", 9, carryingForward(5));
            story.arrives("2022", 10, carriedOver(3));

            story.isWithdrawn("2021", 11);

            assertThat(types()).containsExactly(Type.VALIDATED, Type.VALIDATED, Type.WITHDRAWN, Type.REVALIDATED);
            assertThat(story.current(2022).findings()).isEmpty();
        }

        @Test
        void a_check_is_held_against_the_year_before_and_not_remembered() {
            story.arrives("2021", 9, carryingForward(5));

            ValidatedReport checked = story.isChecked(carriedOver(3));

            assertThat(checked.findings()).extracting(Finding::rule).containsExactly(RuleId.CONTINUITY_CARRIED_OVER);
            assertThat(checked.text()).isEqualTo("正文");
            assertThat(story.remembered().year(2022)).isEqualTo(YearMemory.EMPTY);
        }

        /** 3960181 on 2020 next to 390 + 6 on 2019, which comes later. */
        @Test
        void the_year_before_settles_a_cell_and_the_event_says_which() {
            ReportBuilder of2020 = ReportBuilder.of2019()
                    .cell("proactive.licensing.previousItems", open("3960181", 39, 396))
                    .cell("proactive.licensing.change", open("3960181", 60, 0))
                    .cell("proactive.licensing.decisions", open("3960181", 1, 181));
            ReportBuilder of2019 = ReportBuilder.of2019()
                    .year(2019)
                    .number("proactive.licensing.previousItems", 390)
                    .number("proactive.licensing.change", 6);
            story.arrives("2020", 9, of2020);
            assertThat(story.current(2020).figures().get("proactive.licensing.decisions"))
                    .isNull();

            story.arrives("2019", 10, of2019);

            assertThat(story.last().type()).isEqualTo(Type.REVALIDATED);
            assertThat(story.last().report().changes())
                    .containsExactly(
                            new Change("proactive.licensing.previousItems", null, BigDecimal.valueOf(396)),
                            new Change("proactive.licensing.change", null, BigDecimal.ZERO),
                            new Change("proactive.licensing.decisions", null, BigDecimal.valueOf(181)));
            assertThat(story.current(2020)
                            .cells()
                            .get("proactive.licensing.decisions")
                            .state())
                    .isEqualTo(State.INFERRED);
            assertThat(story.current(2020).findings()).noneMatch(finding -> finding.rule() == RuleId.CELL_DOUBTFUL);
        }

        /** What 2020 settles of 2021 is not what 2022 is held against: nothing follows from a re-validation. */
        @Test
        void a_revalidation_triggers_nothing_further() {
            story.arrives("2022", 9, carriedOver(3));
            story.arrives(
                    "2021",
                    10,
                    carryingForward(3)
                            .cell("requests.carriedOver.total", open("12", 1, 12))
                            .cell("requests.carriedForward.total", open("32", 3, 32)));
            int before = story.events().size();

            story.arrives("2020", 11, carryingForward(12).year(2020));

            assertThat(story.events().subList(before, story.events().size()))
                    .extracting(event -> event.report().year())
                    .containsExactly(2020, 2021);
        }

        @Test
        void bytes_taken_for_another_year_are_no_neighbour_of_themselves() {
            story.arrives("A", 9, carryingForward(5));

            story.arrives("A", 10, carriedOver(3).parser("newer"));

            assertThat(story.current(2022).findings()).isEmpty();
        }
    }

    @Test
    void memory_of_a_year_is_small() {
        AnnualReport report = document("A", 9, granting(3).text(Narratives.of(1, 40_000)));
        story.arrives(report);

        assertThat(StoredYear.write(story.remembered().year(2021))).hasSizeLessThan(4_000);
    }

    @Test
    void of_one_time_the_place_on_the_topic_tells() {
        assertThat(new Moment(Instant.EPOCH, "0:7/2").compareTo(new Moment(Instant.EPOCH, "0:7/10")))
                .isNegative();
        assertThat(new Moment(Instant.EPOCH, "0:7").compareTo(new Moment(Instant.EPOCH, "0:7/1")))
                .isNegative();
    }
}
