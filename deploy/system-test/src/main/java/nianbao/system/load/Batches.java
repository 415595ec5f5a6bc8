package nianbao.system.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many documents a stage took at a time, as its log says. */
final class Batches {

    private static final Pattern BATCH = Pattern.compile(" stage=\\w+ records=(\\d+) ");

    private final Path log;
    private final long from;

    /** Of what will be logged from now on. */
    Batches(Path log) throws IOException {
        this.log = log;
        this.from = Files.exists(log) ? Files.size(log) : 0;
    }

    /** The mean; 0 if there was none. */
    double mean() throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        String since = new String(bytes, (int) from, (int) (bytes.length - from), StandardCharsets.UTF_8);
        Matcher batch = BATCH.matcher(since);
        int batches = 0;
        long documents = 0;
        while (batch.find()) {
            batches++;
            documents += Long.parseLong(batch.group(1));
        }
        return batches == 0 ? 0 : (double) documents / batches;
    }
}
