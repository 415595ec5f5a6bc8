package nianbao.system.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import nianbao.local.Complaint;

/** Clocks for tests, which are skipped and say why where the library is not. */
final class MovableClocks {

    private MovableClocks() {}

    static Clocks in(Path folder) throws IOException, InterruptedException {
        Clocks clocks = null;
        String why = "";
        try {
            clocks = Clocks.in(folder);
        } catch (Complaint e) {
            why = e.getMessage();
        }
        assumeTrue(clocks != null, why);
        return clocks;
    }
}
