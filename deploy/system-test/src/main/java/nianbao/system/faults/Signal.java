package nianbao.system.faults;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Signals to processes of our own. */
enum Signal {
    KILL,
    STOP,
    CONT;

    /** Sends it; a process that is gone already is no fault. */
    void to(long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!kill.waitFor(10, TimeUnit.SECONDS)) {
            throw new IOException("kill -" + name() + " " + pid + " does not end");
        }
    }
}
