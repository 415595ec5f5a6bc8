package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.form.Identity;

/**
 * Cells without a number that cannot all be zero.
 *
 * @param failing the identities that do not hold where they are zero, in the form's order
 * @param forced the cells, in printed order, that can be only one number, and that number
 */
public record HiddenSum(List<Identity> failing, Map<String, BigDecimal> forced) {

    public HiddenSum {
        failing = List.copyOf(failing);
        forced = Collections.unmodifiableMap(new LinkedHashMap<>(forced));
    }
}
