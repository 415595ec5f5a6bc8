package nianbao.parse.agency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The regions of the country by code and by name, those of 2008 and later included, and the places that a name begins with. */
public final class Regions {

    private static final List<String> SUFFIXES =
            List.of("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区", "省", "市", "县", "区", "盟", "旗");
    private static final List<String> SHORT_AUTONOMOUS = List.of("内蒙古", "新疆", "广西", "宁夏", "西藏");

    private static final Regions CURRENT = load();

    private final Map<String, Region> byCode = new HashMap<>();
    private final Map<String, List<Named>> byName = new HashMap<>();
    private final Map<String, List<Region>> byStem = new HashMap<>();
    private final Map<String, Region> provincesByShortName = new HashMap<>();

    private int longestName;

    private Regions() {}

    /** The regions as the committed list has them. */
    public static Regions current() {
        return CURRENT;
    }

    /**
     * A name that a region has or had.
     *
     * @param code the region's code under that name: says which places it lay in then
     * @param region the region as it is now, or as it was last
     */
    private record Named(String code, Region region) {

        boolean wasWithin(Named other) {
            return new Region(code, "").isWithin(new Region(other.code, ""));
        }
    }

    /** The region with that code, or that had it, or null. */
    public Region withCode(String code) {
        return byCode.get(code);
    }

    /** The regions that have or had that full name; several districts share some names. */
    public List<Region> named(String name) {
        return regions(byName.getOrDefault(name, List.of()));
    }

    private static List<Region> regions(List<Named> names) {
        return names.stream().map(Named::region).distinct().toList();
    }

    /** The regions whose name without 省, 市, 县 or the like is that. */
    List<Region> withStem(String stem) {
        return byStem.getOrDefault(stem, List.of());
    }

    /** The names of a region from its province down. */
    public List<String> path(Region region) {
        List<String> path = new ArrayList<>();
        for (String code :
                List.of(region.code().substring(0, 2) + "0000", region.code().substring(0, 4) + "00")) {
            Region parent = byCode.get(code);
            if (parent != null && !parent.equals(region)) {
                path.add(parent.name());
            }
        }
        path.add(region.name());
        return path;
    }

    /**
     * The longest chain of places, each within the one before, that the text has at that position: 浙江省温州市乐清市.
     *
     * @return how long it is and which regions its last place may be; length 0 and none where there is no place
     */
    public Match matchAt(String text, int from) {
        Match match = chain(text, from, List.of());
        if (match.length() > 0) {
            return match;
        }
        for (int length = 2; length <= 3 && from + length <= text.length(); length++) {
            Region province = provincesByShortName.get(text.substring(from, from + length));
            if (province != null) {
                Match below = chain(text, from + length, List.of(new Named(province.code(), province)));
                if (below.length() > 0) {
                    return new Match(length + below.length(), below.candidates());
                }
            }
        }
        return match;
    }

    private Match chain(String text, int from, List<Named> above) {
        int position = from;
        List<Named> candidates = above;
        while (true) {
            Step next = longestWithin(text, position, candidates);
            if (next.length() == 0) {
                return position == from ? Match.NONE : new Match(position - from, regions(candidates));
            }
            position += next.length();
            candidates = next.candidates();
        }
    }

    private Step longestWithin(String text, int from, List<Named> above) {
        for (int length = Math.min(longestName, text.length() - from); length >= 2; length--) {
            List<Named> found = byName.get(text.substring(from, from + length));
            if (found != null) {
                List<Named> within = found.stream()
                        .filter(named -> above.isEmpty()
                                || above.stream()
                                        .anyMatch(parent ->
                                                !named.region().equals(parent.region()) && isWithin(named, parent)))
                        .toList();
                if (!within.isEmpty()) {
                    return new Step(length, within);
                }
            }
        }
        return Step.NONE;
    }

    private static boolean isWithin(Named named, Named parent) {
        return named.wasWithin(parent) || named.region().isWithin(parent.region());
    }

    private record Step(int length, List<Named> candidates) {
        static final Step NONE = new Step(0, List.of());
    }

    /** A chain of places: its length in characters and what its last place may be. */
    public record Match(int length, List<Region> candidates) {
        static final Match NONE = new Match(0, List.of());
    }

    private void add(Region region) {
        byCode.put(region.code(), region);
        addName(region.name(), new Named(region.code(), region));
        String stem = stem(region.name());
        if (stem.length() >= 2) {
            byStem.computeIfAbsent(stem, name -> new ArrayList<>()).add(region);
            if (region.isProvince() && stem.length() <= 3) {
                provincesByShortName.put(stem, region);
            }
        }
        if (region.isProvince()) {
            SHORT_AUTONOMOUS.stream()
                    .filter(region.name()::startsWith)
                    .forEach(shortName -> provincesByShortName.put(shortName, region));
        }
    }

    /** A name of the past; where the present region of that name holds the one meant, such as 毕节市, the present one is meant. */
    private void addFormer(String code, String name, Region region) {
        byCode.putIfAbsent(code, region);
        boolean overshadowed =
                byName.getOrDefault(name, List.of()).stream().anyMatch(present -> region.isWithin(present.region()));
        if (!overshadowed) {
            addName(name, new Named(code, region));
        }
    }

    private void addName(String name, Named named) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(named);
        longestName = Math.max(longestName, name.length());
    }

    private static String stem(String name) {
        for (String suffix : SUFFIXES) {
            if (name.endsWith(suffix)) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
    }

    private static Regions load() {
        Regions regions = new Regions();
        for (String line : Resource.lines("regions.tsv")) {
            int tab = line.indexOf('\t');
            regions.add(new Region(line.substring(0, tab), line.substring(tab + 1)));
        }
        for (String line : Resource.lines("region-changes.tsv")) {
            String[] columns = line.split("\t", -1);
            String code = columns[0];
            String name = columns[1];
            Region present = columns[2].isEmpty() ? new Region(code, name) : regions.withCode(columns[2]);
            regions.addFormer(code, name, present);
        }
        return regions;
    }

    /** The committed lists of this package, without their comments. */
    static final class Resource {

        private Resource() {}

        static List<String> lines(String name) {
            try (InputStream stream = Regions.class.getResourceAsStream("/nianbao/parse/agency/" + name);
                    BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
