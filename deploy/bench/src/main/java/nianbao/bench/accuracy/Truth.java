package nianbao.bench.accuracy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.model.report.CellNote;

/**
 * What a person reads in a document. Where it is silent on something, that is not compared.
 *
 * @param layout how the document is set, in a word
 * @param refusal that it must be refused, with which code; the code is empty where any will do
 * @param agencies the names that its agency may be given; none: silent
 * @param fields what it says once, by field; null where it says nothing; a field that is absent: silent
 * @param figures its figures by path, null where there is no number, and nothing for a report without tables
 * @param states how cells without a plain number are to be taken, by path
 * @param sections the headings of its sections, without their numbers, in order
 * @param phones the telephone numbers it gives
 * @param statements all that its narrative says in numbers
 * @param findings each error and warning, and the notices that must be among any number of further ones
 * @param planted the contradictions that were put into it or published with it
 */
record Truth(
        String layout,
        Optional<Refusal> refusal,
        Set<String> agencies,
        Map<Field, String> fields,
        Optional<Map<String, BigDecimal>> figures,
        Map<String, CellNote.State> states,
        Optional<List<String>> sections,
        Optional<List<String>> phones,
        Optional<List<Saying>> statements,
        Optional<List<ExpectedFinding>> findings,
        List<Plant> planted) {

    /** That a document must be refused. */
    record Refusal(Optional<String> code) {}

    /** What the narrative says: the kind by its name in JSON, and the number. */
    record Saying(String kind, BigDecimal value) {}

    /**
     * A contradiction.
     *
     * @param what in words
     * @param cells the paths of the cells that a finding on it must touch one of; none: any cells
     */
    record Plant(String what, Set<String> cells) {}
}
