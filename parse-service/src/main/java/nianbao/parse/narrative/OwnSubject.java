package nianbao.parse.narrative;

import nianbao.model.report.Agency;
import nianbao.parse.agency.AgencyResolver;

/** Tells whether a clause is about another office than the report's own. */
final class OwnSubject {

    private static final String SUFFIXES = "局委办镇乡厅会院";
    private static final String NO_SUFFIX_BEFORE = "理结公托面长村事法员会";

    private final AgencyResolver agencies;
    private final Agency agency;

    OwnSubject(AgencyResolver agencies, Agency agency) {
        this.agencies = agencies;
        this.agency = agency;
    }

    /** Whether the last office that the clause names is another one; 我局, 本委 and short names of the own are not. */
    boolean isForeign(String clause) {
        int at = clause.length() - 1;
        while (at >= 0 && !endsOffice(clause, at)) {
            at--;
        }
        if (at < 1) {
            return false;
        }
        int from = at;
        while (from > 0
                && at - from < 20
                && Character.UnicodeScript.of(clause.charAt(from - 1)) == Character.UnicodeScript.HAN) {
            from--;
        }
        String name = clause.substring(from, at + 1);
        int year = name.lastIndexOf('年', name.length() - 2);
        name = name.substring(year + 1).replaceFirst("^度?(?:期间|全年)?[在由向与对据经]?", "");
        return name.length() > 1
                && name.indexOf('我') < 0
                && name.indexOf('本') < 0
                && name.indexOf('该') < 0
                && !agencies.mayBe(name, agency);
    }

    private static boolean endsOffice(String clause, int at) {
        char last = clause.charAt(at);
        boolean committee = last != '会' || at > 0 && "员委".indexOf(clause.charAt(at - 1)) >= 0;
        return committee
                && SUFFIXES.indexOf(last) >= 0
                && (at + 1 == clause.length() || NO_SUFFIX_BEFORE.indexOf(clause.charAt(at + 1)) < 0);
    }
}
