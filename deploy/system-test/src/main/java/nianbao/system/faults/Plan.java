package nianbao.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nianbao.local.Part;

/** Which fault comes when: drawn from the seed, spread over the run, no process hit twice within {@link #APART}. */
final class Plan {

    static final Duration APART = Duration.ofSeconds(15);

    private static final Set<Part> STAGES = Set.of(Part.INGEST, Part.PARSE, Part.VALIDATE);
    private static final List<Part> SERVICES = List.of(Part.INGEST, Part.PARSE, Part.VALIDATE, Part.STORE);

    /** For so many kills one pause, one second instance and one cut. */
    private static final int KILLS_A_ROUND = 4;

    private final Random random;
    private final List<Fault> drawn = new ArrayList<>(); // without their times
    private final Map<Part, Duration> free = new EnumMap<>(Part.class);
    private final Map<Part, Duration> alone = new EnumMap<>(Part.class);

    private Plan(Random random) {
        this.random = random;
    }

    static List<Fault> of(long seed, int kills, Duration run) {
        Plan plan = new Plan(new Random(seed));
        plan.draw(kills);
        return plan.spread(run);
    }

    private void draw(int kills) {
        List<Part> deck = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            if (deck.isEmpty()) { // every part is killed once before any is killed again
                deck.addAll(List.of(Part.values()));
                Collections.shuffle(deck, random);
            }
            Part part = deck.removeLast();
            boolean inBatch = STAGES.contains(part) && random.nextInt(3) > 0;
            add(inBatch ? Fault.Kind.KILL_IN_BATCH : Fault.Kind.KILL, part, 0);
        }
        for (int i = 0; i < (kills + KILLS_A_ROUND - 1) / KILLS_A_ROUND; i++) {
            add(Fault.Kind.PAUSE, Part.values()[random.nextInt(Part.values().length)], 2 + random.nextInt(11));
            add(Fault.Kind.SECOND_INSTANCE, SERVICES.get(random.nextInt(SERVICES.size())), 8 + random.nextInt(13));
            add(Fault.Kind.CUT, random.nextInt(3) > 0 ? Part.BROKER : Part.DATABASE, 1 + random.nextInt(4));
        }
        Collections.shuffle(drawn, random);
    }

    private void add(Fault.Kind kind, Part part, int seconds) {
        drawn.add(new Fault(Duration.ZERO, kind, part, Duration.ofSeconds(seconds)));
    }

    private List<Fault> spread(Duration run) {
        List<Fault> planned = new ArrayList<>();
        int count = drawn.size();
        for (int slot = 0; slot < count; slot++) {
            Duration at = run.multipliedBy(100L * slot + random.nextInt(100)).dividedBy(100L * count);
            Fault next = drawn.stream()
                    .min((one, other) -> later(at, one).compareTo(later(at, other)))
                    .orElseThrow();
            drawn.remove(next);
            Fault timed = new Fault(later(at, next), next.kind(), next.part(), next.lasting());
            planned.add(timed);
            (timed.kind().hitsProcess() ? free : alone)
                    .put(timed.part(), timed.at().plus(timed.lasting()).plus(APART));
        }
        planned.sort((one, other) -> one.at().compareTo(other.at()));
        return planned;
    }

    /** That time, or the first after it when the fault may come. */
    private Duration later(Duration at, Fault fault) {
        Duration from = (fault.kind().hitsProcess() ? free : alone).getOrDefault(fault.part(), Duration.ZERO);
        return from.compareTo(at) > 0 ? from : at;
    }
}
