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

/** The regions of the country by code and by name, and the places that a name begins with. */
public final class Regions {

    private static final int LONGEST_NAME = 20;
    private static final List<String> SUFFIXES =
            List.of("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区", "省", "市", "县", "区", "盟", "旗");
    private static final List<String> SHORT_AUTONOMOUS = List.of("内蒙古", "新疆", "广西", "宁夏", "西藏");

    private static final Regions CURRENT = load();

    private final Map<String, Region> byCode = new HashMap<>();
    private final Map<String, List<Region>> byName = new HashMap<>();
    private final Map<String, List<Region>> byStem = new HashMap<>();
    private final Map<String, Region> provincesByShortName = new HashMap<>();

    private Regions() {}

    /** The regions as the committed list has them. */
    public static Regions current() {
        return CURRENT;
    }

    /** The region with that code, or null. */
    public Region withCode(String code) {
        return byCode.get(code);
    }

    /** The regions with that full name; several districts share some names. */
    public List<Region> named(String name) {
        return byName.getOrDefault(name, List.of());
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
                Match below = chain(text, from + length, List.of(province));
                if (below.length() > 0) {
                    return new Match(length + below.length(), below.candidates());
                }
            }
        }
        return match;
    }

    private Match chain(String text, int from, List<Region> above) {
        int position = from;
        List<Region> candidates = above;
        while (true) {
            Match next = longestWithin(text, position, candidates);
            if (next.length() == 0) {
                return position == from ? Match.NONE : new Match(position - from, candidates);
            }
            position += next.length();
            candidates = next.candidates();
        }
    }

    private Match longestWithin(String text, int from, List<Region> above) {
        for (int length = Math.min(LONGEST_NAME, text.length() - from); length >= 2; length--) {
            List<Region> found = byName.get(text.substring(from, from + length));
            if (found != null) {
                List<Region> within = found.stream()
                        .filter(region -> above.isEmpty()
                                || above.stream().anyMatch(parent -> !region.equals(parent) && region.isWithin(parent)))
                        .toList();
                if (!within.isEmpty()) {
                    return new Match(length, within);
                }
            }
        }
        return Match.NONE;
    }

    /** A chain of places: its length in characters and what its last place may be. */
    public record Match(int length, List<Region> candidates) {
        static final Match NONE = new Match(0, List.of());
    }

    private void add(Region region) {
        byCode.put(region.code(), region);
        byName.computeIfAbsent(region.name(), name -> new ArrayList<>()).add(region);
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
