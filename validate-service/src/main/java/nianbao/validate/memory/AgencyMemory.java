package nianbao.validate.memory;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is remembered of an agency's reports, year by year. A function of it needs the arrival's year and its two neighbours only, so that
 * years can be stored, and loaded, one by one.
 *
 * @param years by year
 */
public record AgencyMemory(Map<Integer, YearMemory> years) {

    /** Nothing is remembered. */
    public static final AgencyMemory EMPTY = new AgencyMemory(Map.of());

    public AgencyMemory {
        years = Collections.unmodifiableMap(new TreeMap<>(years));
    }

    /** What is remembered of that year. */
    public YearMemory year(int year) {
        return years.getOrDefault(year, YearMemory.EMPTY);
    }

    /** The report that stands for that year. */
    Optional<Standing> standing(int year) {
        return Optional.ofNullable(year(year).standing());
    }

    /** The same, but for that year. */
    AgencyMemory with(int year, YearMemory memory) {
        Map<Integer, YearMemory> others = new TreeMap<>(years);
        others.put(year, memory);
        return new AgencyMemory(others);
    }
}
