package nianbao.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nianbao.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisksTest {

    @TempDir
    private Path data;

    @Test
    void a_full_disk_takes_nothing_more_and_has_room_again_afterwards() throws Exception {
        Disks disks = new Disks();
        try (disks) {
            mount(disks);
            Path file = data.resolve("database/file");

            disks.fill(Part.DATABASE);

            assertThatThrownBy(() -> Files.write(file, new byte[1]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
            disks.keepFull(Part.DATABASE, Duration.ofSeconds(1));
            Files.write(file, new byte[1]);
            assertThat(file).hasSize(1);
        }
        assertThat(data.resolve("database")).isEmptyDirectory();
    }

    @Test
    void what_a_killed_run_left_mounted_is_unmounted_by_the_next() throws Exception {
        Disks disks = new Disks();
        mount(disks);
        Files.write(data.resolve("database/file"), new byte[1]);

        Disks.unmountLeftovers(data);

        assertThat(data.resolve("database")).isEmptyDirectory();
    }

    private void mount(Disks disks) throws InterruptedException {
        boolean allowed = true;
        try {
            disks.mount(data, List.of(Part.DATABASE), 1);
        } catch (IOException e) {
            allowed = false;
        }
        assumeTrue(allowed, "this machine does not let a tmpfs be mounted");
    }
}
