package nianbao.parse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import nianbao.model.event.SubmissionId;
import org.junit.jupiter.api.Test;

/** Mutated samples of every format. The ordinary run takes the same ones each time; {@code -Dfuzz.minutes=N} takes new ones for so long. */
class FuzzTest {

    private static final long SEED = 20_211_231;
    private static final Duration ORDINARY = Duration.ofSeconds(20);

    /** What one input may take on top of the time for all: it hangs, and is named. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final AtomicReference<Sample> current = new AtomicReference<>();
    private int inputs;

    @Test
    void whatever_the_bytes_are_there_is_an_answer_soon_and_it_is_sound() {
        Integer minutes = Integer.getInteger("fuzz.minutes");
        Duration budget = minutes == null ? ORDINARY : Duration.ofMinutes(minutes);
        long seed = minutes == null ? SEED : ThreadLocalRandom.current().nextLong();

        try {
            assertTimeoutPreemptively(budget.plus(GRACE), () -> run(new Mutator(seed, Samples.all()), budget));
        } catch (Throwable broken) {
            throw new AssertionError(
                    "input " + inputs + " of seed " + seed + " is kept in " + kept(current.get()), broken);
        }
        System.out.printf("fuzz: %d inputs of seed %d held%n", inputs, seed);
        assertThat(inputs).isGreaterThan(Samples.all().size());
    }

    @Test
    void the_samples_themselves_are_sound() {
        List<Sample> samples = Samples.all();

        samples.forEach(Invariants::check);

        assertThat(samples).extracting(Sample::mediaType).contains("text/plain", "text/markdown", "text/html");
    }

    private void run(Mutator mutator, Duration budget) {
        long end = System.nanoTime() + budget.toNanos();
        while (System.nanoTime() < end) {
            inputs++;
            current.set(mutator.next());
            Invariants.check(current.get());
        }
    }

    private static Path kept(Sample sample) {
        String ending = sample.mediaType().substring(sample.mediaType().indexOf('/') + 1);
        String name = SubmissionId.of(sample.bytes()).substring(0, 12) + "." + sample.charset() + "." + ending;
        try {
            return Files.write(Files.createDirectories(Path.of("target/fuzz")).resolve(name), sample.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
