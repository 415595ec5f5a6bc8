package nianbao.model.report;

/**
 * A section of the report.
 *
 * @param number one to six, by what it is about and not by the number printed; 0 for one that the form does not ask for, such as 收费及减免情况
 * @param heading its heading without the printed number
 * @param place from its heading to the next section's
 */
public record Section(int number, String heading, Place place) {}
