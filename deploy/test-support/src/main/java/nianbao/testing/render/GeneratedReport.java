package nianbao.testing.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.testing.reports.Draw;
import nianbao.testing.reports.Entry;
import nianbao.testing.reports.Grid;
import nianbao.testing.reports.Habits;
import nianbao.testing.reports.Office;

/**
 * A whole report and what a person reads in it.
 *
 * @param seed what it was made from: the same seed gives the same report
 * @param office whose it is, and of which year
 * @param form whose tables it has
 * @param entries what is printed in the cell of each figure, by path
 * @param headings of its sections one to six, without their numbers
 * @param imprint when it was published and how its office can be reached, printed or not
 * @param slip the path of the one figure that contradicts the others, or null
 * @param parts what it is made of, in order
 */
public record GeneratedReport(
        long seed,
        Office office,
        FormVersion form,
        Map<String, Entry> entries,
        List<String> headings,
        Imprint imprint,
        String slip,
        List<Part> parts) {

    /** A part of a report. */
    public sealed interface Part {}

    /** Its title; where it stands on two lines, these are parted by a line feed. */
    public record Title(String text) implements Part {}

    /** The heading of a section, number included. */
    public record Heading(String text) implements Part {}

    /** A paragraph of running text. */
    public record Paragraph(String text) implements Part {}

    /** One of the three tables. */
    public record Table(List<List<Grid.Cell>> rows) implements Part {}

    private static final List<List<String>> HEADINGS = List.of(
            List.of("总体情况", "政府信息公开工作总体情况"),
            List.of("主动公开政府信息情况", "政府信息主动公开情况", "行政机关主动公开政府信息情况"),
            List.of("收到和处理政府信息公开申请情况", "行政机关收到和处理政府信息公开申请情况"),
            List.of("政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
            List.of("存在的主要问题及改进情况", "存在问题和改进措施", "政府信息公开工作存在的主要问题及改进情况"),
            List.of("其他需要报告的事项", "其他需要报告的情况"));

    private static final String RECEIVED = "requests.newRequests.total";
    private static final String NUMERALS = "一二三四五六";
    private static final int FORM_2021_FROM = 2021;
    private static final int FORM_2019_FROM = 2019;
    private static final int FORM_2019_YEARS = 2;
    private static final int FORM_2021_YEARS = 5;
    private static final long PRIME = 7_919;
    private static final int FIRST_OUTCOME = 2;
    private static final int BEHIND_OUTCOMES = 2;

    /** The report of that seed, without contradictions; of two seeds in a row one is in either form. */
    public static GeneratedReport of(long seed) {
        return of(seed, false);
    }

    /** The same with one total that is none, and every zero in digits. */
    public static GeneratedReport contradicting(long seed) {
        return of(seed, true);
    }

    private static GeneratedReport of(long seed, boolean contradicting) {
        Random random = new Random(seed * 1_000_003 + 17);
        FormVersion version = seed % 2 == 0 ? FormVersion.FORM_2021 : FormVersion.FORM_2019;
        Form form = Form.of(version);
        Entry.Zeros zeros = random.nextBoolean()
                ? Entry.Zeros.DIGIT
                : Entry.Zeros.values()[random.nextInt(Entry.Zeros.values().length)];
        Map<String, BigDecimal> figures = Draw.figures(form, random);
        Random others = new Random(seed); // so that what is drawn by the first stays as it is
        String slip = contradicting ? slip(form, others) : null;
        if (contradicting) {
            figures.merge(slip, BigDecimal.valueOf(1 + others.nextInt(9)), BigDecimal::add);
        }
        Map<String, Entry> entries = Entry.of(figures, contradicting ? Entry.Zeros.DIGIT : zeros, random);
        Habits habits = random.nextInt(4) == 0 ? Habits.PLAIN : Habits.of(random);
        List<String> headings = HEADINGS.stream()
                .map(choices -> choices.get(random.nextInt(choices.size())))
                .toList();
        Office office = office(seed, version);
        Imprint imprint = Imprint.of(office, others);
        List<Part> parts = parts(office, form, entries, habits, headings, imprint, random);
        return new GeneratedReport(seed, office, version, entries, headings, imprint, slip, parts);
    }

    /** The total of one of the outcomes of table three. */
    private static String slip(Form form, Random random) {
        List<String> rows = form.table(TableId.REQUESTS).rowPaths().toList();
        return rows.get(FIRST_OUTCOME + random.nextInt(rows.size() - FIRST_OUTCOME - BEHIND_OUTCOMES)) + ".total";
    }

    /** Whether some cell holds nothing. */
    public boolean hasBlanks() {
        return entries.values().stream().anyMatch(entry -> entry.text().isEmpty());
    }

    /** Whether it says in words that no fees were charged. */
    public boolean deniesFees() {
        return parts.contains(new Paragraph(Narrative.NO_FEES));
    }

    /** How many applications it says in words were received: nothing in the cell is told as none. */
    public BigDecimal received() {
        return received(entries);
    }

    private static BigDecimal received(Map<String, Entry> entries) {
        return Optional.ofNullable(entries.get(RECEIVED).number()).orElse(BigDecimal.ZERO);
    }

    /** Some office in a year of that form. */
    private static Office office(long seed, FormVersion version) {
        Office office = Office.of((int) Math.floorMod(seed * PRIME, (long) Office.COUNT));
        boolean recent = version == FormVersion.FORM_2021;
        int year = recent
                ? FORM_2021_FROM + (int) Math.floorMod(seed / 2, (long) FORM_2021_YEARS)
                : FORM_2019_FROM + (int) Math.floorMod(seed / 2, (long) FORM_2019_YEARS);
        return new Office(office.regionCode(), office.name(), office.bureau(), year);
    }

    private static List<Part> parts(
            Office office,
            Form form,
            Map<String, Entry> entries,
            Habits habits,
            List<String> headings,
            Imprint imprint,
            Random random) {
        BigDecimal received = received(entries);
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((path, entry) -> texts.put(path, entry.text()));
        Narrative narrative = new Narrative(office, received, random);
        List<Part> parts = new ArrayList<>();
        parts.add(new Title(narrative.title()));
        parts.add(new Paragraph(
                narrative.opening() + (imprint.told() == Imprint.Told.OPENING ? imprint.contact(office) : "")));
        for (int section = 1; section <= headings.size(); section++) {
            parts.add(new Heading(NUMERALS.charAt(section - 1) + "、" + headings.get(section - 1)));
            for (TableId table : TableId.values()) {
                if (table.section() == section) {
                    parts.add(new Table(Grid.of(form, table, texts, habits)));
                }
            }
            narrative.section(section).forEach(text -> parts.add(new Paragraph(text)));
        }
        if (imprint.told() == Imprint.Told.END) {
            parts.add(new Paragraph(imprint.contact(office)));
        }
        if (imprint.signed()) {
            parts.add(new Paragraph(office.name()));
            parts.add(new Paragraph(imprint.day()));
        }
        return parts;
    }
}
