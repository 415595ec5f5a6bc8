package nianbao.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.model.report.CellNote;

/**
 * Reads {@code DOCUMENT.expected.json}, or {@code truth.json} of a golden case, the truth beside a document. Every key is optional; one
 * that is not there is not compared, JSON null means that the document says nothing of it.
 *
 * <pre>
 * layout      how it is set: a word to group by
 * expect      "rejected" where it must be refused; then only code counts
 * code        the code it must be refused with
 * agency      the agency's full name
 * agencies    further names that are right as well
 * regionCode, year, form, verdict, publishedOn       as in the report's JSON
 * contact     {address, postcode, phones, fax, email, website}
 * figures     every figure by its path; {} for a report in no statutory form
 * cells       {path: {"state": …}} for cells without a plain number
 * sections    [heading, …] without their numbers, in order
 * statements  [{"kind", "value"}, …], all of them
 * findings    [{"rule", "severity", "cells", "identities", "set"}, …]: every error and warning
 * planted     [{"what", "cells"}, …]: contradictions, each of which some error or warning must tell
 * </pre>
 *
 * <p>{@code file}, {@code other}, {@code findingsNote} and whatever else stands there is for people.
 */
final class TruthFile {

    /** What the names of these files end with. */
    static final String ENDING = ".expected.json";

    /** The name of those of the golden corpus, each in a folder with its document, {@code input.ENDING}. */
    static final String GOLDEN = "truth.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode json;

    private TruthFile(JsonNode json) {
        this.json = json;
    }

    /**
     * The truth in a file.
     *
     * @throws IOException if it cannot be read or is no truth
     */
    static Truth read(Path file) throws IOException {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IOException("the truth " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The truth in JSON.
     *
     * @throws IOException if it is none
     */
    static Truth read(byte[] bytes) throws IOException {
        JsonNode json = MAPPER.readTree(bytes);
        if (!json.isObject()) {
            throw new IOException("no JSON object");
        }
        try {
            return new TruthFile(json).truth();
        } catch (IllegalArgumentException e) {
            throw new IOException(e.toString(), e);
        }
    }

    private Truth truth() {
        return new Truth(
                json.path("layout").asText(""),
                refusal(),
                agencies(),
                fields(),
                numbers(json.path("figures")),
                states(),
                list(json.path("sections"), JsonNode::asText),
                list(json.path("contact").path("phones"), JsonNode::asText),
                list(json.path("statements"), TruthFile::saying),
                list(json.path("findings"), TruthFile::finding),
                list(json.path("planted"), TruthFile::plant).orElse(List.of()));
    }

    private Optional<Truth.Refusal> refusal() {
        return json.path("expect").asText().equals("rejected")
                ? Optional.of(new Truth.Refusal(text(json.path("code"))))
                : Optional.empty();
    }

    private Set<String> agencies() {
        Set<String> names = new LinkedHashSet<>();
        text(json.path("agency")).ifPresent(names::add);
        json.path("agencies").forEach(name -> names.add(name.asText()));
        return names;
    }

    private Map<Field, String> fields() {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            JsonNode value = json.at("/" + field.key().replace('.', '/'));
            if (!value.isMissingNode()) {
                fields.put(field, text(value).orElse(null));
            }
        }
        return fields;
    }

    private Map<String, CellNote.State> states() {
        Map<String, CellNote.State> states = new LinkedHashMap<>();
        json.path("cells").properties().forEach(cell -> {
            String name = cell.getValue().path("state").asText();
            states.put(
                    cell.getKey(),
                    Stream.of(CellNote.State.values())
                            .filter(state -> state.wireName().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("no cell has the state '" + name + "'")));
        });
        return states;
    }

    private static Truth.Saying saying(JsonNode json) {
        return new Truth.Saying(
                json.path("kind").asText(), new BigDecimal(json.path("value").asText()));
    }

    private static ExpectedFinding finding(JsonNode json) {
        return new ExpectedFinding(
                text(json.path("rule")),
                text(json.path("severity")),
                list(json.path("cells"), JsonNode::asText).map(LinkedHashSet::new),
                list(json.path("identities"), JsonNode::asText).map(LinkedHashSet::new),
                numbers(json.path("set")));
    }

    private static Truth.Plant plant(JsonNode json) {
        return new Truth.Plant(
                json.path("what").asText(json.toString()),
                list(json.path("cells"), JsonNode::asText)
                        .<Set<String>>map(LinkedHashSet::new)
                        .orElse(Set.of()));
    }

    private static Optional<Map<String, BigDecimal>> numbers(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> numbers.put(
                        entry.getKey(),
                        text(entry.getValue()).map(BigDecimal::new).orElse(null)));
        return Optional.of(numbers);
    }

    private static <T> Optional<List<T>> list(JsonNode json, Function<JsonNode, T> reader) {
        if (!json.isArray()) {
            return Optional.empty();
        }
        List<T> list = new ArrayList<>();
        json.forEach(element -> list.add(reader.apply(element)));
        return Optional.of(list);
    }

    private static Optional<String> text(JsonNode json) {
        return json.isValueNode() && !json.isNull() ? Optional.of(json.asText()) : Optional.empty();
    }
}
