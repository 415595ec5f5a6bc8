package nianbao.parse.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.model.Json;
import nianbao.model.form.FormVersion;
import nianbao.testing.render.GeneratedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Not run by the build but by {@code deploy/bench/golden}: writes what documents of the corpus are read as today, never what is true of one. */
@EnabledIfSystemProperty(named = "golden", matches = "rewrite")
class GoldenRewrite {

    @Test
    void the_corpus_is_written_anew_and_is_true() throws IOException {
        drawMissing();
        List<String> untrue = new ArrayList<>();
        for (Case golden : Case.all()) {
            Reading reading = Reading.of(golden);
            Path text = golden.folder().resolve(Case.TEXT);
            if (reading.text().isPresent()) {
                Files.writeString(text, reading.text().get());
            } else {
                Files.deleteIfExists(text);
            }
            Files.writeString(golden.folder().resolve(Case.REPORT), reading.report());
            Truth.disagreements(golden.truth(), Json.read(reading.json(), JsonNode.class))
                    .forEach(line -> untrue.add(golden.name() + ": " + line));
        }
        assertThat(untrue).as("what is not true of what was written").isEmpty();
    }

    /** A layout without a folder gets one; documents that were drawn once stay as they are. */
    private static void drawMissing() throws IOException {
        for (Layout layout : Layout.all().toList()) {
            for (FormVersion form : FormVersion.values()) {
                Path folder = Case.CORPUS.resolve(layout.folder(form));
                if (!Files.exists(folder)) {
                    GeneratedReport report = layout.draw(form);
                    byte[] document = layout.document(report);
                    Files.createDirectories(folder);
                    Files.write(folder.resolve(Case.INPUT + layout.ending()), document);
                    Files.writeString(folder.resolve(Case.TRUTH), LegibleJson.of(DrawnTruth.of(report, layout)));
                }
            }
        }
    }
}
