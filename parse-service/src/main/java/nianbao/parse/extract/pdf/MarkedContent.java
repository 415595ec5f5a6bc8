package nianbao.parse.extract.pdf;

import java.util.ArrayDeque;
import java.util.Deque;

/** The marked stretches of a page's content that are open, of which some are hidden with all that is in them. */
final class MarkedContent {

    private final Deque<Boolean> open = new ArrayDeque<>();
    private int hidden;
    private int outer;

    void begin(boolean hides) {
        open.push(hides);
        hidden += hides ? 1 : 0;
    }

    /** Ends the last one; an end without a beginning is none. */
    void end() {
        if (open.size() > outer) {
            hidden -= open.pop() ? 1 : 0;
        }
    }

    boolean isHidden() {
        return hidden > 0;
    }

    /** Begins content of its own within the page's, such as a form's. */
    int enter() {
        int before = outer;
        outer = open.size();
        return before;
    }

    /** Ends it with all that it left open. */
    void leave(int before) {
        while (open.size() > outer) {
            end();
        }
        outer = before;
    }
}
