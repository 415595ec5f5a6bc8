package nianbao.local;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import nianbao.model.report.Finding;
import nianbao.model.report.ValidatedReport;

/** Prints one line per report. */
final class Printer {

    private final PrintStream out;

    Printer(PrintStream out) {
        this.out = out;
    }

    /** A report: whose, which, how it was judged and why, how long it took where that is known, and of which document. */
    void report(ValidatedReport report, String name, OptionalLong millis) {
        out.println(String.join(
                " · ",
                report.agency().name(),
                Integer.toString(report.year()),
                "form " + report.form(),
                report.verdict().wireName(),
                findings(report.findings()),
                took(millis),
                name));
    }

    private static String findings(List<Finding> findings) {
        return findings.isEmpty()
                ? "no findings"
                : findings.stream().map(Printer::sentence).collect(Collectors.joining(" "));
    }

    /** What was found, and the likeliest way to put it right. */
    private static String sentence(Finding finding) {
        String fix = finding.explanations().isEmpty()
                ? ""
                : "（" + finding.explanations().getFirst().why() + "）";
        return "[" + finding.severity().wireName() + "] " + finding.message() + fix;
    }

    /** A document that could not be processed: which, why, and what to do. */
    void rejection(String name, Rejection rejection, OptionalLong millis) {
        out.println(String.join(
                " · ",
                name,
                "rejected",
                rejection.code().wireName(),
                rejection.message() + rejection.remedy(),
                took(millis)));
    }

    /** A document that ended without an event of its own. */
    void outcome(String name, Outcome outcome, OptionalLong millis) {
        String about = "";
        if (outcome.reportKey() != null) {
            about = " (" + outcome.reportKey() + ")";
        } else if (outcome.childCount() != null) {
            about = " (" + outcome.childCount() + " documents)";
        }
        out.println(String.join(" · ", name, outcome.outcome().wireName() + about, took(millis)));
    }

    private static String took(OptionalLong millis) {
        return millis.isPresent() ? millis.getAsLong() + " ms" : "submitted elsewhere";
    }
}
