package nianbao.parse.agency;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.parse.text.Condensed;

/** The names of offices without their places: full names for short ones, their kinds, and what looks like an office's name at all. */
public final class OfficeNames {

    private static final Pattern OFFICE = Pattern.compile(
            "[" + Condensed.HAN + "()·、]{0,38}(?:局|委员会|委|政府|办公室|办|厅|部|院|中心|办事处|公司|大学|学院|学校|队|站|所|处|署|会|社|馆"
                    + "|海关|台|医院|集团|银行|省|市|县|区|旗|盟|州|镇|乡|街道|园|场|实验区|开发区|示范区|党工委)");
    private static final Pattern NAME = Pattern.compile("[" + Condensed.HAN + "]{2}");
    private static final Pattern NOT_A_NAME =
            Pattern.compile("根据|编制|公布|做好|现将|按照|首页|位置|栏目|公开|信息(?!化|中心|产业)|年报|报告|打印|通知|附件|来源|标题|正文"
                    // What hijacked mirrors put in the agency's place.
                    + "|官方|官网|网站|网址|娱乐|博彩|棋牌|葡京|彩票(?!管理|发行)|下载|登录|注册|入口|国际\\(");
    private static final String ZONES = "(?:实验区|试验区|开发区|园区|示范区|管理区|高新区|度假区|风景区|风景名胜区|保税区|新区|示范园)";
    private static final Pattern ZONE = Pattern.compile(ZONES + "$");

    /** A town's or a street's zone is none of the region whose name it begins with. */
    private static final Pattern ZONE_AT_START = Pattern.compile("[" + Condensed.HAN + "&&[^镇乡村街]]{0,10}?" + ZONES);

    private static final Pattern PLACE =
            Pattern.compile("[" + Condensed.HAN + "]{1,20}[镇乡]|[" + Condensed.HAN + "]{2,8}[市县区旗]");
    private static final Pattern LEVEL = Pattern.compile("^[省市县区州旗](?=.{2})");
    private static final Set<String> MINISTRIES = Set.of(
            "外交部",
            "国防部",
            "国家发展和改革委员会",
            "教育部",
            "科学技术部",
            "工业和信息化部",
            "国家民族事务委员会",
            "公安部",
            "国家安全部",
            "民政部",
            "司法部",
            "财政部",
            "人力资源和社会保障部",
            "自然资源部",
            "生态环境部",
            "住房和城乡建设部",
            "交通运输部",
            "水利部",
            "农业农村部",
            "商务部",
            "文化和旅游部",
            "国家卫生健康委员会",
            "退役军人事务部",
            "应急管理部",
            "中国人民银行",
            "审计署",
            "海关总署",
            "国家税务总局",
            "国家市场监督管理总局",
            "国务院办公厅");

    /** By their names. */
    private static final Map<String, Office> OFFICES = Regions.Resource.lines("kinds.tsv").stream()
            .map(line -> line.split("\t", -1))
            .map(columns -> new Office(
                    columns[0], columns[1], columns[2].isEmpty() ? List.of() : List.of(columns[2].split(","))))
            .collect(Collectors.toUnmodifiableMap(Office::name, office -> office));

    /** The names of offices by their short ones. */
    private static final Map<String, String> SHORT_NAMES = OFFICES.values().stream()
            .flatMap(office -> office.shortNames().stream().map(shortName -> Map.entry(shortName, office.name())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private OfficeNames() {}

    private record Office(String kind, String name, List<String> shortNames) {}

    /** Whether these characters look like an office's, or only a place's, name. */
    public static boolean looksLikeOne(String name) {
        return name.length() >= 2
                && name.length() <= 40
                && OFFICE.matcher(name).matches()
                && !NOT_A_NAME.matcher(name).find();
    }

    /** Whether a person may have meant these words as an office's name: they need not look like one that is cut out of a text. */
    static boolean mayBeOne(String name) {
        return NAME.matcher(name).find()
                && !NOT_A_NAME.matcher(Condensed.fold(name)).find();
    }

    /** The full name of an office without its place: 卫健局 is 卫生健康局. Nothing at all, a bare place, is its government. */
    static String full(String office) {
        if (office.isEmpty()) {
            return "人民政府";
        }
        if (ZONE.matcher(office).find()) {
            return office + "管理委员会";
        }
        if (PLACE.matcher(office).matches()) {
            return office + "人民政府";
        }
        if (office.endsWith("街道")) {
            return office + "办事处";
        }
        // The longest of the names that it ends with; a short name of two characters has to be all of it.
        for (int from = 0; from < office.length(); from++) {
            String end = office.substring(from);
            if (OFFICES.containsKey(end)) {
                return office;
            }
            String name = from == 0 || end.length() > 2 ? SHORT_NAMES.get(end) : null;
            if (name != null) {
                return office.substring(0, from) + name;
            }
        }
        return office;
    }

    /** The full name of an office without the word for its level that stands where a place should: 市科委 is 科学技术委员会, but 市监局 begins with none. */
    static String fullWithoutLevel(String office) {
        return full(isShort(office) ? office : LEVEL.matcher(office).replaceFirst(""));
    }

    /** Whether these words, behind a place's name without 市, 县 or the like, go on as those of a zone or its offices: 综合实验区教育局, but not 镇人民政府. */
    static boolean beginsWithZone(String words) {
        return ZONE_AT_START.matcher(words).lookingAt();
    }

    /** The kind of an office by its full name, such as 卫生健康, or null. */
    static String kind(String fullName) {
        for (int from = 0; from < fullName.length(); from++) {
            Office office = OFFICES.get(fullName.substring(from));
            if (office != null) {
                return office.kind();
            }
        }
        return null;
    }

    /** Whether it is an authority of the whole country. */
    static boolean isNational(String name) {
        return MINISTRIES.contains(name) || name.startsWith("国家") && (name.endsWith("局") || name.endsWith("委员会"));
    }

    /** Whether an office of that full name reports for a whole government. */
    public static boolean isGovernment(String fullName) {
        return fullName.endsWith("人民政府") || fullName.endsWith("管理委员会") || fullName.endsWith("人民政府办公室");
    }

    private static boolean isShort(String office) {
        return SHORT_NAMES.containsKey(office);
    }
}
