package nianbao.validate.identity;

import java.util.List;
import nianbao.model.form.Identity;

/**
 * Broken identities and what would restore them together.
 *
 * @param broken the identities, in the form's order
 * @param repairs the smallest changes that restore them all, the likeliest first; never empty
 */
public record Cause(List<Identity> broken, List<Repair> repairs) {

    public Cause {
        broken = List.copyOf(broken);
        repairs = List.copyOf(repairs);
    }

    /** The likeliest change. */
    public Repair likeliest() {
        return repairs.getFirst();
    }
}
