package nianbao.parse.extract.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    Path application;

    @Test
    void a_built_services_is_the_jars_of_its_folder_wherever_its_launcher_stands() throws IOException {
        Path own = jar("app/parse-service.jar");
        Path library = jar("lib/main/library.jar");
        Path boot = jar("lib/boot/logging.jar");
        jar("quarkus/generated.jar");

        String classPath = ClassPath.of("elsewhere" + File.pathSeparator + application.resolve("quarkus-run.jar"));

        assertThat(classPath.split(File.pathSeparator))
                .containsExactly(own.toString(), library.toString(), boot.toString());
    }

    @Test
    void any_other_is_the_same_seen_from_another_folder() {
        String classPath = ClassPath.of("target/classes" + File.pathSeparator + "/lib/a.jar");

        assertThat(classPath.split(File.pathSeparator))
                .containsExactly(Path.of("target/classes").toAbsolutePath().toString(), "/lib/a.jar");
    }

    private Path jar(String name) throws IOException {
        Path jar = application.resolve(name);
        Files.createDirectories(jar.getParent());
        return Files.createFile(jar);
    }
}
