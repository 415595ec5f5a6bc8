package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * A figure that an event brings otherwise than the one before it.
 *
 * @param path the figure
 * @param old the number that stood, or null where there was none
 * @param now the number that stands, or null where there is none; {@code new} in JSON
 */
public record Change(
        String path, BigDecimal old, @JsonProperty("new") BigDecimal now) {}
