package nianbao.store.rest;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.report.Severity;
import nianbao.store.entity.FindingEntity;
import nianbao.store.entity.ReportEntity;
import nianbao.store.query.Paths;
import nianbao.store.query.ReportQuery;
import nianbao.store.query.SortOrder;

/** Finds reports by their columns. */
@ApplicationScoped
public class ReportSearch {

    /** The page of reports that the query asks for. */
    @Transactional
    public ReportPage page(ReportQuery query) {
        List<String> conditions = new ArrayList<>();
        Parameters values = new Parameters();
        if (query.agency() != null) {
            conditions.add("(agencyId = :agency or agencyName = :agency)");
            values.and("agency", query.agency());
        }
        if (query.region() != null && query.region().unsettled()) {
            conditions.add("regionCode is null");
        } else if (query.region() != null) {
            conditions.add("regionCode like :region");
            values.and("region", query.region().prefix() + "%");
        }
        equal(conditions, values, "year", query.year());
        equal(conditions, values, "form", query.form());
        equal(conditions, values, "verdict", query.verdict());
        if (query.rule() != null) {
            conditions.add("exists (select 1 from FindingEntity f where f.reportKey = r.reportKey and f.rule = :rule)");
            values.and("rule", query.rule());
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        PanacheQuery<ReportEntity> found = ReportEntity.find("from ReportEntity r" + where, sort(query.sort()), values);
        List<ReportEntity.Row> rows = found.project(ReportEntity.Row.class)
                .range(query.offset(), query.offset() + query.size() - 1)
                .list();
        return new ReportPage(summaries(rows), query.page(), query.size(), found.count());
    }

    private static void equal(List<String> conditions, Parameters values, String field, Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            values.and(field, value);
        }
    }

    private static Sort sort(SortOrder order) {
        String field =
                switch (order.by()) {
                    case SUBMITTED_AT -> "submittedAt";
                    case YEAR -> "year";
                    case AGENCY -> "agencyName";
                    case REGION -> "regionCode";
                    case FORM -> "form";
                    case VERDICT -> "verdict";
                };
        Sort.Direction direction = order.descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        return Sort.by(field, direction, Sort.NullPrecedence.NULLS_LAST).and("reportKey");
    }

    private static List<ReportSummary> summaries(List<ReportEntity.Row> rows) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        if (!rows.isEmpty()) {
            FindingEntity.countsOf(
                            rows.stream().map(ReportEntity.Row::reportKey).toList())
                    .forEach(count -> counts.computeIfAbsent(count.reportKey(), key -> new HashMap<>())
                            .put(count.severity(), count.findings()));
        }
        return rows.stream()
                .map(row -> summary(row, counts.getOrDefault(row.reportKey(), Map.of())))
                .toList();
    }

    private static ReportSummary summary(ReportEntity.Row row, Map<String, Long> findings) {
        return new ReportSummary(
                row.reportKey(),
                new ReportSummary.AgencyView(row.agencyId(), row.agencyName(), row.regionCode()),
                row.year(),
                row.form(),
                row.verdict(),
                new ReportSummary.Findings(
                        findings.getOrDefault(Severity.ERROR.wireName(), 0L),
                        findings.getOrDefault(Severity.WARNING.wireName(), 0L),
                        findings.getOrDefault(Severity.NOTICE.wireName(), 0L)),
                row.submittedAt(),
                Paths.report(row.agencyId(), row.year()));
    }
}
