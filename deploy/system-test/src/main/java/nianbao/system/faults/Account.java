package nianbao.system.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found wrong, by sort. */
final class Account {

    /** The sorts. */
    enum Sort {
        /** Acknowledged or submitted, and no outcome, event or row came of it. */
        LOST,
        /** More outcomes, events or rows than one. */
        TWICE,
        /** Still on its way after the time allowed. */
        STUCK,
        /** An outcome, an event or a row that is not what the document says. */
        WRONG
    }

    private final Map<Sort, List<String>> found = new EnumMap<>(Sort.class);

    void add(Sort sort, String sentence) {
        found.computeIfAbsent(sort, key -> new ArrayList<>()).add(sentence);
    }

    List<String> of(Sort sort) {
        return found.getOrDefault(sort, List.of());
    }

    boolean isClean() {
        return found.isEmpty();
    }
}
