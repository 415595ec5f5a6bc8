package nianbao.parse.extract.isolated;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A process with a pool whose only child never ends by itself; its second argument is the marker that the child is at work. */
public final class ParentToBeKilled {

    private ParentToBeKilled() {}

    public static void main(String[] arguments) throws Exception {
        ExtractorPool pool = new ExtractorPool(
                new ExtractorPool.Settings(
                        1, 64, Duration.ofHours(1), 100, Isolation.OFF, System.getProperty("java.class.path")),
                end -> {},
                Misbehaving.class,
                Path.of(arguments[0]));
        pool.start();
        pool.extract(("hang-once " + arguments[1]).getBytes(StandardCharsets.UTF_8), "application/pdf", null);
    }
}
