package nianbao.parse.narrative;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Agency;
import nianbao.parse.agency.AgencyResolver;
import nianbao.parse.text.Condensed;

/** Tells whether a clause is about another office than the report's own. */
final class OwnSubject {

    /** An office at the beginning of a sentence, which all that follows is about; not one that something is asked by or done with. */
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:[(\\[]?[一二三四五六七八九十\\d]{1,2}[)\\]、.:]{1,2}|[一二三四五六七八九十]是)?(?:20\\d\\d年度?,?|全年,?|今年,?|本年度?,?)?" + "(["
                    + Condensed.HAN + "]{2,20}?(?:局|厅|镇|乡|街道|委员会|办公室))(?![" + Condensed.HAN
                    + "]?(?:的|要求|统一|部署|安排|关于|和|与|及|等|指导|组织|内|各|共))(?![理结公托面长村事法员会、])");

    private static final Pattern OWN = Pattern.compile("我[局委办镇乡厅县市区院]|本[局委办镇乡厅县市区院机部单]|全[省市区县旗镇乡]");

    /** What may stand between a year and an office. */
    private static final Pattern LEAD = Pattern.compile("^度?(?:期间|全年)?[在由向与对据经]?");

    /** 承办, 督办 are no offices. */
    private static final String VERBS_OF_HANDLING = "承主会协交督转经催举";

    private static final String SUFFIXES = "局委办镇乡厅会院";
    private static final String NO_SUFFIX_BEFORE = "理结公托面长村事法员会";

    private final AgencyResolver agencies;
    private final Agency agency;

    OwnSubject(AgencyResolver agencies, Agency agency) {
        this.agencies = agencies;
        this.agency = agency;
    }

    /**
     * Whether a statement is about another office: the last one that its clause names, or else the one that the sentence up to there begins
     * with. 我局, 本委 and short names of the own are no other.
     */
    boolean isForeign(String clause, String sentence) {
        if (isForeign(clause)) {
            return true;
        }
        Matcher subject = SUBJECT.matcher(sentence);
        return subject.find()
                && subject.group(1).indexOf('的') < 0
                && subject.group(1).indexOf('各') < 0
                && !OWN.matcher(sentence).find()
                && subject.end() <= sentence.length() - clause.length()
                && !agencies.mayBe(subject.group(1), agency);
    }

    private boolean isForeign(String clause) {
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
        name = LEAD.matcher(name.substring(year + 1)).replaceFirst("");
        return name.length() > 1
                && name.charAt(0) != '全'
                && name.indexOf('我') < 0
                && name.indexOf('本') < 0
                && name.indexOf('该') < 0
                && !agencies.mayBe(name, agency);
    }

    private static boolean endsOffice(String clause, int at) {
        char last = clause.charAt(at);
        boolean committee = last != '会' || at > 0 && "员委".indexOf(clause.charAt(at - 1)) >= 0;
        boolean verb = last == '办' && at > 0 && VERBS_OF_HANDLING.indexOf(clause.charAt(at - 1)) >= 0;
        return committee
                && !verb
                && SUFFIXES.indexOf(last) >= 0
                && (at + 1 == clause.length() || NO_SUFFIX_BEFORE.indexOf(clause.charAt(at + 1)) < 0);
    }
}
