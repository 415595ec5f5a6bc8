package nianbao.validate.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts numbers that belong together into groups (union-find). */
final class Groups {

    private final Map<Integer, Integer> parents = new LinkedHashMap<>();

    Groups(Iterable<Integer> members) {
        members.forEach(member -> parents.put(member, member));
    }

    /** Puts all of these into one group; does nothing where there are none. */
    void join(Collection<Integer> members) {
        Iterator<Integer> all = members.iterator();
        if (all.hasNext()) {
            int first = root(all.next());
            all.forEachRemaining(member -> parents.put(root(member), first));
        }
    }

    /** The groups, each in the members' first order. */
    List<List<Integer>> all() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        parents.keySet().forEach(member -> groups.computeIfAbsent(root(member), root -> new ArrayList<>())
                .add(member));
        return List.copyOf(groups.values());
    }

    private int root(int member) {
        int parent = parents.get(member);
        return parent == member ? member : root(parent);
    }
}
