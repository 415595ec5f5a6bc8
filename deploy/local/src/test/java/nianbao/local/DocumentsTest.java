package nianbao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @TempDir
    private Path folder;

    @Test
    void every_file_of_a_folder_is_a_document_but_json_and_hidden_ones() throws IOException {
        Path report = file("b.txt");
        Path page = file("deeper/a.html");
        file("b.txt.expected.json");
        file(".hidden");
        file(".git/config");

        assertThat(Documents.in(List.of(folder))).containsExactly(report, page);
    }

    @Test
    void files_keep_the_order_in_which_they_were_given() throws IOException {
        Path second = file("2.txt");
        Path first = file("1.txt");

        assertThat(Documents.in(List.of(second, first))).containsExactly(second, first);
    }

    @Test
    void what_does_not_exist_is_named() {
        assertThatThrownBy(() -> Documents.in(List.of(folder.resolve("none.txt"))))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("none.txt");
    }

    @Test
    void a_folder_without_a_document_is_refused() throws IOException {
        file("only.json");

        assertThatThrownBy(() -> Documents.in(List.of(folder))).isInstanceOf(Complaint.class);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "text");
    }
}
