package nianbao.parse.agency;

import java.util.List;

/**
 * What a document says of whose it is.
 *
 * @param title the name in the title, or null
 * @param named names elsewhere, the most telling first: 由…编制, the signature
 * @param head the condensed beginning of the text, where parents of a place and full names are looked for
 * @param contact the condensed text about how it can be reached: telephones, postcode, web domain
 */
public record AgencyClues(String title, List<String> named, String head, String contact) {}
