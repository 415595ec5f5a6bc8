package nianbao.system.load;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.local.Complaint;
import nianbao.local.Ports;
import nianbao.local.Progress;

/** {@code ./deploy/system-test/load}: measures the pipeline on this machine. */
public final class Load {

    private Load() {}

    /** The system property {@code nianbao.home} names the repository; for the arguments see {@code load --help}. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("nianbao.home", "."))
                .toAbsolutePath()
                .normalize();
        System.exit(run(home, out, arguments));
    }

    /** One measurement; 0 if it was made and nothing gave way, 1 if something did, 2 if it could not be made. */
    static int run(Path home, PrintStream out, String... arguments) {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (Complaint e) {
            out.println(e.getMessage());
            return 2;
        }
        try {
            return run(home, out, options, Ports.withOffset(options.portOffset())) ? 0 : 1;
        } catch (Complaint e) {
            out.println(e.getMessage());
            return 1;
        } catch (IOException | RuntimeException e) {
            e.printStackTrace(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 2;
    }

    /**
     * The same on those ports; true if nothing gave way.
     *
     * @throws Complaint if a part ends, or nothing moves any more
     */
    static boolean run(Path home, PrintStream out, Options options, Ports ports)
            throws IOException, InterruptedException {
        List<String> jvm = new ArrayList<>(List.of("-Xmx" + options.heap()));
        if (!options.transactions()) {
            jvm.add(TransactionsCost.WITHOUT);
        }
        Rig rig = new Rig(home, home.resolve("deploy/system-test/target/load"), ports, new Progress(out));
        Runtime.getRuntime().addShutdownHook(new Thread(rig::close)); // Ctrl-C comes this way
        try (rig) {
            rig.prepare();
            try (Supply supply = new Supply(rig.ports().bootstrapServers())) {
                switch (options.measure()) {
                    case STAGES -> new Stages(options, jvm, out).run(rig, supply);
                    case TRANSACTIONS -> new TransactionsCost(options, jvm, out).run(rig, supply);
                    case SCALE_OUT -> new ScaleOut(options, jvm, out).run(rig, supply);
                    case BACKLOG -> {
                        try (Backlog backlog = new Backlog(options, jvm, rig, supply)) {
                            return backlog.run(out);
                        }
                    }
                }
                return true;
            }
        }
    }
}
