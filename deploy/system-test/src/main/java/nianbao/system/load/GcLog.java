package nianbao.system.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM wrote of its collections.
 *
 * @param peakMib the fullest heap that a collection found, in MiB
 * @param peakLeftMib the fullest heap that a collection left, in MiB
 * @param pauseSeconds all pauses together
 */
record GcLog(int peakMib, int peakLeftMib, double pauseSeconds) {

    private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\) ([0-9.]+)ms");

    /** The option that makes a JVM write it. */
    static String option(Path file) {
        return "-Xlog:gc:file=" + file;
    }

    /** Reads what {@link #option} made. */
    static GcLog read(Path file) throws IOException {
        int peak = 0;
        int left = 0;
        double millis = 0;
        for (String line : Files.readAllLines(file)) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.find()) {
                peak = Math.max(peak, Integer.parseInt(pause.group(1)));
                left = Math.max(left, Integer.parseInt(pause.group(2)));
                millis += Double.parseDouble(pause.group(3));
            }
        }
        return new GcLog(peak, left, millis / 1_000);
    }
}
