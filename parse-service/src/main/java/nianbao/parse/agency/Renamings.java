package nianbao.parse.agency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Offices that went on under another name ({@code renamings.tsv}): their reports of all years share one agency id. */
final class Renamings {

    private static final Map<String, String> PRESENT_NAMES = load();

    private Renamings() {}

    /** The name that an office, named without its place, has now; the same name where it was not renamed. */
    static String present(String office) {
        return PRESENT_NAMES.getOrDefault(office, office);
    }

    private static Map<String, String> load() {
        try (InputStream in = Renamings.class.getResourceAsStream("renamings.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(fields -> fields[0], fields -> fields[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read renamings.tsv", e);
        }
    }
}
