package nianbao.parse.extract.pdf;

import java.util.stream.IntStream;

/** Things by number, joined into groups. */
final class Groups {

    private final int[] parent;

    Groups(int size) {
        parent = IntStream.range(0, size).toArray();
    }

    /** The group that a thing is in. */
    int of(int thing) {
        int root = thing;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int one, int other) {
        parent[of(one)] = of(other);
    }
}
