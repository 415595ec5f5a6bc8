package nianbao.testing.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import nianbao.testing.reports.Office;

/**
 * When a report was published and how its office can be reached. Addresses and numbers are of our own making.
 *
 * @param publishedOn the day, in the year after the report's
 * @param signed whether the office's name and the day stand below the text
 * @param told where the contact stands
 * @param address of the office
 * @param postcode six digits
 * @param phone with its area code
 * @param fax the same, or null where it is not told
 * @param email the mailbox
 */
public record Imprint(
        LocalDate publishedOn,
        boolean signed,
        Told told,
        String address,
        String postcode,
        String phone,
        String fax,
        String email) {

    /** Where a report says how its office can be reached. */
    public enum Told {
        NOWHERE,
        /** In brackets behind the opening sentences. */
        OPENING,
        /** In a sentence of the last section. */
        END
    }

    private static final List<String> STREETS = List.of("人民路", "建设大街", "解放东路", "文化街", "府前路", "滨河大道");
    private static final String NUMERALS = "〇一二三四五六七八九";

    /** That of an office. */
    static Imprint of(Office office, Random random) {
        String area = "0" + (310 + random.nextInt(680)) + "-";
        return new Imprint(
                LocalDate.of(office.year() + 1, 1, 5 + random.nextInt(26)),
                random.nextBoolean(),
                Told.values()[random.nextInt(Told.values().length)],
                office.name().replace(office.bureau(), "") + STREETS.get(random.nextInt(STREETS.size()))
                        + (1 + random.nextInt(300)) + "号",
                String.format("%06d", 100_000 + random.nextInt(700_000)),
                area + (2_000_000 + random.nextInt(6_000_000)),
                random.nextBoolean() ? area + (2_000_000 + random.nextInt(6_000_000)) : null,
                "xxgk" + random.nextInt(1_000) + "@example.cn");
    }

    /** The sentence that says how to reach it. */
    String contact(Office office) {
        return "如对本报告有疑问，请与" + office.name() + "办公室联系（地址：" + address + "；邮编：" + postcode + "；电话：" + phone
                + (fax == null ? "" : "；传真：" + fax) + "；电子邮箱：" + email + "）。";
    }

    /** The day as a signature has it, in the numerals that this office uses. */
    String day() {
        if (publishedOn.getDayOfMonth() % 2 == 0) {
            return publishedOn.getYear() + "年" + publishedOn.getMonthValue() + "月" + publishedOn.getDayOfMonth() + "日";
        }
        StringBuilder year = new StringBuilder();
        String.valueOf(publishedOn.getYear()).chars().forEach(digit -> year.append(NUMERALS.charAt(digit - '0')));
        return year + "年" + spoken(publishedOn.getMonthValue()) + "月" + spoken(publishedOn.getDayOfMonth()) + "日";
    }

    private static String spoken(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : NUMERALS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : NUMERALS.substring(number % 10, number % 10 + 1));
    }
}
