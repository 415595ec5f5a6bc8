package nianbao.parse.extract.isolated;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.Level;
import java.util.logging.LogManager;
import nianbao.model.event.RejectionCode;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.Extractor;
import nianbao.parse.extract.isolated.Wire.Request;

/** The child's side of the conversation. */
final class Serving {

    /** Formats whose classes are loaded before the first document comes. */
    private static final List<String> WARM = List.of(
            "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "text/plain");

    private static final long STACK_BYTES = 8L << 20;
    private static final int OUT_OF_ORDER = 70;

    private final Extractor extractor;
    private final DataOutputStream out;
    private final SynchronousQueue<Request> requests = new SynchronousQueue<>();

    private Serving(Extractor extractor, DataOutputStream out) {
        this.extractor = extractor;
        this.out = out;
    }

    /**
     * Serves until stdin ends, then ends the process, whatever it is at: a parent that was killed leaves no orphan. What the
     * extractor throws is an answer; what the JVM cannot go on after ends the process.
     */
    static void of(Extractor extractor) {
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err); // stdout is the conversation's
        LogManager.getLogManager().reset(); // libraries quote what they read
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        NoNetwork.settle();
        Serving serving = new Serving(extractor, out);
        Thread worker = new Thread(null, serving::work, "extractor", STACK_BYTES);
        worker.setUncaughtExceptionHandler((thread, e) -> {
            System.err.println(named(e));
            Runtime.getRuntime().halt(OUT_OF_ORDER);
        });
        worker.start();
        serving.listen(new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16)));
        Runtime.getRuntime().halt(0);
    }

    private void listen(DataInputStream in) {
        try {
            while (true) {
                requests.put(Wire.asked(in));
            }
        } catch (IOException e) {
            // the parent is gone, or has closed the pipe
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        for (String mediaType : WARM) {
            extracted(new Request(new byte[0], mediaType, null));
        }
        try {
            Wire.greet(out);
            while (true) {
                Wire.answer(out, extracted(requests.take()));
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0); // nobody listens
        }
    }

    private Extraction.Result extracted(Request request) {
        try {
            return extractor.extract(request.bytes(), request.mediaType(), request.charset());
        } catch (RuntimeException | StackOverflowError e) {
            return new Extraction.Refused(RejectionCode.EXTRACTOR_CRASHED, named(e));
        }
    }

    /** The class and where it was thrown; never the message, which may quote the document. */
    private static String named(Throwable e) {
        return e.getClass().getName()
                + Arrays.stream(e.getStackTrace())
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }
}
