package nianbao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.model.event.SubmissionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents on disk, on their way. */
class SpoolTest {

    @TempDir
    Path temporary;

    private Path folder;
    private SpoolFolder spools;

    @BeforeEach
    void folder() throws IOException {
        folder = temporary.resolve("spool");
        spools = new SpoolFolder(folder, 100);
        spools.prepare();
    }

    @Test
    void whatIsWrittenIsReadAgainAndHasItsIdentity() throws IOException {
        Spool spool = spools.open();
        spool.begin();
        append(spool, "一份");
        append(spool, "年报");
        Spool.Section first = spool.end();
        spool.begin();
        append(spool, "forgotten, being too large");
        spool.begin();
        append(spool, "另一份");
        Spool.Section second = spool.end();

        assertThat(spool.read(first)).isEqualTo(bytes("一份年报"));
        assertThat(first.submissionId()).isEqualTo(SubmissionId.of(bytes("一份年报")));
        assertThat(first.beginning()).isEqualTo(bytes("一份年报"));
        assertThat(spool.read(second)).isEqualTo(bytes("另一份"));
        assertThat(second.submissionId()).isEqualTo(SubmissionId.of(bytes("另一份")));
        spool.close();
    }

    @Test
    void theDiskIsSharedWithinItsLimitAndGivenBack() {
        Spool one = spools.open();
        append(one, "x".repeat(60));
        Spool other = spools.open();

        assertThatThrownBy(() -> append(other, "x".repeat(41)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.problem().status()).isEqualTo(429));
        one.close();
        one.close();
        append(other, "x".repeat(100));

        assertThat(spools.held()).isEqualTo(100);
        other.close();
        assertThat(spools.held()).isZero();
    }

    @Test
    void aDocumentOnDiskHasNoNameThatAnyoneCouldOpen() throws IOException {
        Spool spool = spools.open();
        append(spool, "x");

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        spool.close();
    }

    @Test
    void whatAKilledProcessLeftIsDeletedAndNothingElse() throws IOException {
        Path leftover = Files.createFile(folder.resolve("nianbao-ingest-1.spool"));
        Path other = Files.createFile(folder.resolve("other.spool"));

        spools.prepare();

        assertThat(leftover).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void aDiskThatFailsIsAPassingProblem() throws IOException {
        Files.delete(folder);

        assertThatThrownBy(() -> append(spools.open(), "x"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.problem().code()).isEqualTo("spool-unavailable"));
    }

    private static void append(Spool spool, String text) {
        spool.append(bytes(text), 0, bytes(text).length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
