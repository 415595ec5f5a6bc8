package nianbao.model.report;

import java.util.List;

/**
 * Whose report it is.
 *
 * @param id {@code <GB/T 2260 code>:<normalised name without its region's names>}, see DESIGN: settled agencies only share an id with
 *     themselves
 * @param name the normalised full name
 * @param asWritten the name as the document writes it
 * @param formerNames earlier names under the same id
 * @param kind the normalised kind of agency, such as 卫生健康, or null
 * @param regionCode the GB/T 2260 code, or null where the region is not settled
 * @param region the region's names from the province down; empty where it is not settled
 */
public record Agency(
        String id,
        String name,
        String asWritten,
        List<String> formerNames,
        String kind,
        String regionCode,
        List<String> region) {

    public Agency {
        formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
        region = region == null ? List.of() : List.copyOf(region);
    }
}
