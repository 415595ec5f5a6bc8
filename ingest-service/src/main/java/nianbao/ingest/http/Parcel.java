package nianbao.ingest.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request's body, received whole: its documents, in order. Whoever has it closes it.
 *
 * @param items the documents
 * @param fields what a form says besides its files, by name
 * @param spool where the documents lie
 */
record Parcel(List<Item> items, Map<String, String> fields, Spool spool) implements AutoCloseable {

    /**
     * One document, or why it is none.
     *
     * @param filename as the client calls it, or null
     * @param contentType as the client believes, or null
     * @param section where it lies; null where it was refused
     * @param refusal null where it is to be submitted
     */
    record Item(String filename, String contentType, Spool.Section section, Problem refusal) {

        static Item of(String filename, String contentType, Spool.Section section) {
            Optional<Problem> problem = problemOf(section);
            return new Item(filename, contentType, problem.isPresent() ? null : section, problem.orElse(null));
        }

        static Item refused(String filename, String contentType, Problem refusal) {
            return new Item(filename, contentType, null, refusal);
        }

        private static Optional<Problem> problemOf(Spool.Section section) {
            return section.length() == 0
                    ? Optional.of(Problem.empty())
                    : NeverReport.in(section.beginning()).map(Problem::neverAReport);
        }
    }

    @Override
    public void close() {
        spool.close();
    }
}
