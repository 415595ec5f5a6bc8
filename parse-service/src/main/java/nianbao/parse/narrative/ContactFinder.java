package nianbao.parse.narrative;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.model.report.Contact;
import nianbao.parse.text.Anchored;
import nianbao.parse.text.CharSet;

/** Finds how an agency can be reached, in the opening paragraph or at the end of the condensed text. */
final class ContactFinder {

    private static final String TELEPHONE =
            "(?:\\(?0\\d{2,3}\\)?-?)?\\d{7,8}(?!\\d)|1\\d{10}(?!\\d)|400-?\\d{3}-?\\d{4}(?!\\d)";
    private static final Anchored ADDRESS = Anchored.of(
            "地址|地点",
            "(?<!网站|网络|网页|邮箱|邮件|下载)(?:地址|地点)(?:为|是)?:?([^;,。:(){}<>|]{4,60}?)(?=[;,。(){}<>|]|邮编|邮政编码|电话|联系|传真|$)");
    private static final Anchored POSTCODE = Anchored.of("邮编|邮政编码", "(?:邮编|邮政编码)(?:为|是)?:?(\\d{6})(?!\\d)");

    /** One number for both: 电话(传真). */
    private static final String AND_FAX = "(?:\\((?:兼)?传真\\)|[/、及和兼]传真)";

    private static final Anchored PHONE = Anchored.of(
            "电话|热线",
            "(?<!技术支持|维护)(?:电话|热线)(?:号码)?" + AND_FAX + "?(?:为|是)?:?(" + TELEPHONE + ")((?:[、,/](?:" + TELEPHONE
                    + ")){0,4})");
    private static final Anchored FAX =
            Anchored.of("电话|传真", "(?:电话" + AND_FAX + "|传真)(?:号码|电话)?(?:为|是)?:?(" + TELEPHONE + ")");
    private static final int MOST = 6;
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![A-Za-z0-9._-])([A-Za-z0-9._-]{1,40})[@＠]([A-Za-z0-9-]{1,40}(?:\\.[A-Za-z0-9-]{1,20}){1,4})");
    private static final CharSet IN_ACCOUNTS = CharSet.of(
            IntStream.rangeClosed(0, 'z').filter(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
    private static final Pattern END_OF_DOMAIN = Pattern.compile("[.-]$");
    private static final Anchored WEBSITE = Anchored.of(
            "网|门户",
            "(?:网站|网址|门户|网)[^。;\\d]{0,24}?((?:https?://)?(?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,6}(?:/[A-Za-z0-9./_-]{0,80})?)(?![A-Za-z0-9@])");

    private ContactFinder() {}

    /** Reads what is there; the first of the stretches that names a thing counts. */
    static Contact find(List<String> stretches) {
        return new Contact(
                first(ADDRESS, stretches),
                first(POSTCODE, stretches),
                phones(stretches),
                telephone(first(FAX, stretches)),
                email(stretches),
                first(WEBSITE, stretches));
    }

    private static String first(Anchored pattern, List<String> stretches) {
        return stretches.stream()
                .map(pattern::firstIn)
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> found.group(1))
                .orElse(null);
    }

    /** All that the first stretch with any names. */
    private static List<String> phones(List<String> stretches) {
        Set<String> phones = new LinkedHashSet<>();
        for (String stretch : stretches) {
            Anchored.Places places = PHONE.in(stretch);
            while (phones.size() < MOST && places.next()) {
                phones.add(telephone(places.matcher().group(1)));
                for (String more : places.matcher().group(2).split("[、,/]")) {
                    if (!more.isEmpty()) {
                        phones.add(telephone(more));
                    }
                }
            }
            if (!phones.isEmpty()) {
                return List.copyOf(phones);
            }
        }
        return List.of();
    }

    /** (0908)5621523 as 0908-5621523. */
    private static String telephone(String written) {
        if (written == null || !written.startsWith("(")) {
            return written;
        }
        return written.substring(1).replaceFirst("\\)-?", "-");
    }

    private static String email(List<String> stretches) {
        for (String stretch : stretches) {
            Matcher matcher = EMAIL.matcher(stretch).useTransparentBounds(true);
            boolean marked = stretch.indexOf('@') >= 0 || stretch.indexOf('＠') >= 0;
            for (int at = 0; marked && at < stretch.length(); at++) {
                char c = stretch.charAt(at);
                if ((c == '@' || c == '＠')
                        && matcher.region(account(stretch, at), stretch.length())
                                .lookingAt()) {
                    return matcher.group(1) + "@"
                            + END_OF_DOMAIN.matcher(matcher.group(2)).replaceFirst("");
                }
            }
        }
        return null;
    }

    /** Where the account begins that ends there. */
    private static int account(String stretch, int end) {
        int from = end;
        while (from > 0 && IN_ACCOUNTS.has(stretch.charAt(from - 1))) {
            from--;
        }
        return from;
    }
}
