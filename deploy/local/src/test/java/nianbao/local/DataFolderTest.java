package nianbao.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_begins_with_empty_logs_and_keeps_everything_else() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("logs/broker.log"), "yesterday");
        Files.writeString(folder.resolve("kept"), "data");

        try (DataFolder taken = DataFolder.take(folder)) {
            assertThat(taken.logs()).isEmptyDirectory();
            assertThat(folder.resolve("kept")).exists();
        }
    }

    @Test
    void a_folder_that_was_left_can_be_taken_again() throws IOException {
        DataFolder.take(folder).close();

        try (DataFolder again = DataFolder.take(folder)) {
            assertThat(again.path()).isEqualTo(folder);
        }
    }

    @Test
    void a_database_set_up_that_was_cut_off_is_done_again() throws IOException {
        Path database = folder.resolve("database");
        Files.createDirectories(database.resolve("program/PG-half/bin"));
        Files.createDirectories(database.resolve("data"));
        Files.writeString(database.resolve("data/half"), "of a cluster");

        try (EmbeddedDatabase server = EmbeddedDatabase.onFreePort(database)) {
            server.start();
        }

        assertThat(database.resolve("data/half")).doesNotExist();
        assertThat(database.resolve("data/PG_VERSION")).exists();
    }
}
