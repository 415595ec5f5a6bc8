package nianbao.validate.continuity;

import java.util.List;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Finding;
import nianbao.validate.ReportBuilder;
import nianbao.validate.subject.Subject;

/** Holds two reports of tests against each other. */
final class Neighbours {

    private Neighbours() {}

    static List<Finding> findings(ReportBuilder before, ReportBuilder now) {
        AnnualReport report = now.build();
        return new Continuity(Continuity.COPIED_FROM)
                .findings(Subject.of(report), Sketch.of(report), yearBefore(before));
    }

    static YearBefore yearBefore(ReportBuilder before) {
        AnnualReport report = before.build();
        return new YearBefore(Subject.of(report.withoutText()), Sketch.of(report));
    }
}
