package nianbao.bench.accuracy;

import java.util.Objects;
import java.util.function.Function;
import nianbao.model.report.ValidatedReport;

/** What a report says once, in one word: the truth names it by the same key as the report's JSON. */
enum Field {
    REGION("regionCode", Group.REGION, report -> report.agency().regionCode()),
    YEAR("year", Group.YEAR, ValidatedReport::year),
    FORM("form", Group.FORM, ValidatedReport::form),
    ADDRESS("contact.address", Group.CONTACT, report -> report.contact().address()),
    POSTCODE("contact.postcode", Group.CONTACT, report -> report.contact().postcode()),
    FAX("contact.fax", Group.CONTACT, report -> report.contact().fax()),
    EMAIL("contact.email", Group.CONTACT, report -> report.contact().email()),
    WEBSITE("contact.website", Group.CONTACT, report -> report.contact().website()),
    PUBLISHED_ON("publishedOn", Group.PUBLICATION, ValidatedReport::publishedOn),
    VERDICT("verdict", Group.VERDICT, report -> report.verdict().wireName());

    private final String key;
    private final Group group;
    private final Function<ValidatedReport, Object> reader;

    Field(String key, Group group, Function<ValidatedReport, Object> reader) {
        this.key = key;
        this.group = group;
        this.reader = reader;
    }

    String key() {
        return key;
    }

    Group group() {
        return group;
    }

    /** What the report says, null where it says nothing. */
    String of(ValidatedReport report) {
        return Objects.toString(reader.apply(report), null);
    }
}
