package nianbao.parse.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import nianbao.testing.render.Chromium;
import nianbao.testing.render.Format;
import nianbao.testing.render.GeneratedReport;
import nianbao.testing.render.Print;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same report says the same in every format. More reports than the usual few: {@code -Drender.seeds=FROM-TO}. */
class SameFiguresTest {

    private static final int USUAL = 12;
    private static final int USUAL_PRINTS = 30;
    private static final int USUAL_CUT_PRINTS = 3;
    private static final String PDF = "application/pdf";

    @ParameterizedTest
    @EnumSource
    void a_report_is_read_as_it_was_written(Format format) {
        Findings findings = new Findings();

        Seeds.reports(USUAL)
                .filter(report -> format.showsBlanks() || !report.hasBlanks())
                .forEach(report -> findings.add(
                        format.name(),
                        report,
                        Comparison.of(report, format.of(report), format.mediaType(), format.charset())));

        check(findings);
    }

    @Test
    void a_printed_report_is_read_as_it_was_written() {
        Findings findings = new Findings();

        print(USUAL_PRINTS, (chromium, report) -> {
            Print print = Print.of(report.seed());
            byte[] pdf = chromium.print(print.page(report), print);
            findings.add(print.name(), report, Comparison.of(report, pdf, PDF, StandardCharsets.UTF_8));
        });

        check(findings);
    }

    @Test
    void what_is_cut_off_in_print_is_never_read_as_a_shorter_number() {
        Findings findings = new Findings();

        print(USUAL_CUT_PRINTS, (chromium, report) -> {
            Print print = Print.of(report.seed()).cutOff(report.seed());
            byte[] pdf = chromium.print(print.page(report), print);
            findings.add(print.name(), report, Comparison.ofFigures(report, pdf, PDF));
        });

        System.out.println(findings.summary());
        assertThat(findings.wrong()).as(findings::table).isZero();
        assertThat(findings.count()).as("cells that are cut off").isPositive();
    }

    private static void print(int usual, BiConsumer<Chromium, GeneratedReport> printing) {
        Optional<Path> program = Chromium.installed();
        if (program.isEmpty()) {
            System.err.println("SKIPPED: no chromium on the path, NO REPORT WAS PRINTED");
        }
        assumeTrue(program.isPresent(), "no chromium on the path");
        try (Chromium chromium = Chromium.start(program.get())) {
            Seeds.reports(usual).forEach(report -> printing.accept(chromium, report));
        }
    }

    /** Nothing may ever be read wrong; of the usual reports nothing may be left unread either. */
    private static void check(Findings findings) {
        System.out.println(findings.summary());
        assertThat(Seeds.areUsual() ? findings.count() : findings.wrong())
                .as(findings::table)
                .isZero();
    }
}
