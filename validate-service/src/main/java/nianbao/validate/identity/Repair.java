package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change of cells that restores broken identities.
 *
 * @param set the cells' paths, in printed order, and the numbers they should have
 * @param totalOfItsParts whether the cell is a total that contradicts its own parts
 * @param slip how the printed number may have come from the right one; {@link Slip#NONE} where several cells change
 *     that are no moved row
 */
public record Repair(Map<String, BigDecimal> set, boolean totalOfItsParts, Slip slip) {

    public Repair {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }
}
