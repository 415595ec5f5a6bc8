package nianbao.system.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.local.Complaint;
import nianbao.local.Part;

/** What faults need of the machine, and which of them it does not allow. */
final class Means implements AutoCloseable {

    private final Disks disks = new Disks();
    private final Set<Fault.Kind> impossible = EnumSet.noneOf(Fault.Kind.class);
    private final List<String> skipped = new ArrayList<>();
    private final Path data;
    private final List<Part> parts;
    private Clocks clocks;

    /** For a run on that folder with these parts. */
    Means(Path data, List<Part> parts) {
        this.data = data;
        this.parts = parts;
    }

    /**
     * Gets them all; what cannot be had is skipped.
     *
     * @return what the parts' processes are started with, so that their clocks can jump
     */
    Map<Part, Map<String, String>> provide(int documents) throws IOException, InterruptedException {
        try {
            disks.mount(data, parts.stream().filter(part -> !part.isService()).toList(), documents);
        } catch (IOException e) {
            disks.close();
            skip("full disks, no tmpfs can be mounted: " + e.getMessage(), Fault.Kind.DISK_FULL);
        }
        try {
            clocks = Clocks.in(data.resolve("clocks"));
            return clocks.environments(
                    parts.stream().filter(part -> part != Part.DATABASE).toList());
        } catch (Complaint e) {
            skip("jumping clocks, " + e.getMessage(), Fault.Kind.CLOCK_AHEAD, Fault.Kind.CLOCK_BEHIND);
            return Map.of();
        }
    }

    private void skip(String why, Fault.Kind... kinds) {
        impossible.addAll(List.of(kinds));
        skipped.add(why);
    }

    boolean allow(Fault fault) {
        return !impossible.contains(fault.kind());
    }

    /** What is skipped and why, a line each. */
    List<String> skipped() {
        return List.copyOf(skipped);
    }

    Disks disks() {
        return disks;
    }

    Clocks clocks() {
        return clocks;
    }

    @Override
    public void close() throws IOException {
        disks.close();
        if (clocks != null) {
            clocks.close();
        }
    }
}
