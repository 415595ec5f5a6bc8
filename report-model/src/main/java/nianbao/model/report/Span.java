package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A stretch of a report's extracted text, in UTF-16 code units as Java and JavaScript count; in JSON {@code [from, to]}.
 *
 * @param from the first unit
 * @param to the unit after the last
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"from", "to"})
public record Span(int from, int to) {}
