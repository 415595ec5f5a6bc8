package nianbao.validate.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.report.Agency;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Finding;
import nianbao.model.report.Place;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Subject;

/**
 * The opening says that another agency drew up the report: copied from there. Only of departments: for a government any of its offices may
 * do so. A name is the agency's own where its characters stand in one of the agency's names in the same order (卫健委 in 卫生健康委员会),
 * or the other way round, and where it begins with no other place.
 */
final class OtherAgency implements TextRule {

    private static final int OPENING = 3_000;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_PLACE = 3;

    private static final Pattern DRAWN_UP =
            Pattern.compile("(?:本(?:年度)?(?:报告|年报)|本年度报告)(?:是)?由([\\p{IsHan}]{3,30}?)(?:编制|编写|撰写|根据|依据|按照|按)"
                    + "|现(?:将|公布)([\\p{IsHan}]{3,30}?)(?=20\\d\\d\\s?年度?(?:政府)?信息公开)");
    private static final Pattern OFFICE = Pattern.compile("(?:局|委|委员会|办|办公室|厅|中心|院|所|处|会|社|队|站|署)$");
    private static final Pattern KIND = Pattern.compile("(?:局|委员会|委|办公室|办|厅|中心|院|所|处|会|社|队|站|署)+$");
    private static final Pattern GOVERNMENT = Pattern.compile("政府|管委会|管理委员会|街道|[镇乡]$");
    private static final Pattern OWN = Pattern.compile("^(?:本|我|该|县|区|市|省|局|委)?(?:局|委|办|单位|机关|中心|厅|部门)?(?:办公室)?$");
    private static final Pattern PLACE = Pattern.compile(".*[省市县区旗州盟]$");

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.TEXT_OTHER_AGENCY);
    }

    @Override
    public List<Finding> findings(Subject subject) {
        AnnualReport report = subject.report();
        if (GOVERNMENT.matcher(report.agency().name()).find()) {
            return List.of();
        }
        String opening =
                report.text().substring(0, Math.min(OPENING, report.text().length()));
        return DRAWN_UP
                .matcher(opening)
                .results()
                .map(said -> said.group(1) != null ? said.group(1) : said.group(2))
                .filter(name -> isOther(name, report.agency()))
                .findFirst()
                .map(name -> finding(name, opening.indexOf(name), report.agency()))
                .stream()
                .toList();
    }

    private static boolean isOther(String name, Agency agency) {
        if (!OFFICE.matcher(name).find()
                || OWN.matcher(name).matches()
                || GOVERNMENT.matcher(name).find()) {
            return false;
        }
        String bare = bare(name, agency);
        return bare.length() >= SHORTEST
                && (beginsElsewhere(name, agency)
                        || names(agency)
                                .map(own -> bare(own, agency))
                                .noneMatch(own -> isShortFor(bare, own) || isShortFor(own, bare)));
    }

    private static Stream<String> names(Agency agency) {
        return Stream.concat(
                Stream.of(agency.name(), agency.asWritten()).filter(name -> name != null),
                agency.formerNames().stream());
    }

    /** The name without its own region's names and without what every office is called by. */
    private static String bare(String name, Agency agency) {
        String bare = name;
        for (String region : agency.region()) {
            bare = bare.replace(region, "").replace(stem(region), "");
        }
        return KIND.matcher(bare).replaceFirst("");
    }

    private static String stem(String region) {
        return region.length() > SHORTEST ? region.substring(0, region.length() - 1) : region;
    }

    /** Whether it ends as one of the agency's names does, behind the name of a place that is none of the agency's. */
    private static boolean beginsElsewhere(String name, Agency agency) {
        return names(agency)
                .map(own -> withoutRegion(own, agency))
                .filter(own -> own.length() > SHORTEST && name.endsWith(own))
                .map(own -> name.substring(0, name.length() - own.length()))
                .anyMatch(place -> place.length() >= SHORTEST_PLACE
                        && PLACE.matcher(place).matches()
                        && agency.region().stream().noneMatch(region -> place.contains(stem(region))));
    }

    private static String withoutRegion(String name, Agency agency) {
        String bare = name;
        for (String region : agency.region()) {
            bare = bare.replace(region, "");
        }
        return bare;
    }

    private static boolean isShortFor(String name, String full) {
        int next = 0;
        for (int i = 0; i < full.length() && next < name.length(); i++) {
            if (full.charAt(i) == name.charAt(next)) {
                next++;
            }
        }
        return next == name.length() && !name.isEmpty();
    }

    private static Finding finding(String name, int at, Agency agency) {
        return Findings.of(
                RuleId.TEXT_OTHER_AGENCY,
                "",
                List.of(),
                "文中写本报告由“" + name + "”编制，而这是“" + agency.name() + "”的报告；如系沿用别处的文字，请改正",
                List.of(Place.of(at, at + name.length())));
    }
}
