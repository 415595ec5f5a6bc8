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

    /** For so many kills one pause, one second instance, one cut, one full disk and one clock that jumps. */
    private static final int KILLS_A_ROUND = 4;

    private final Random random;
    private final List<Part> brokers;
    private final List<Part> services;
    private final List<Fault> drawn = new ArrayList<>(); // without their times
    private final Map<Part, Duration> free = new EnumMap<>(Part.class);
    private final Map<Part, Duration> alone = new EnumMap<>(Part.class);

    private Plan(Random random, List<Part> parts) {
        this.random = random;
        this.brokers =
                new ArrayList<>(parts.stream().filter(Part::isBroker).toList()); // those that have not died for good
        this.services = parts.stream().filter(Part::isService).toList();
    }

    /** The faults of a run of that length, on these parts; where there are brokers to spare, one of them dies for good half way. */
    static List<Fault> of(long seed, int kills, Duration run, List<Part> parts) {
        Plan plan = new Plan(new Random(seed), parts);
        plan.draw(kills);
        return plan.spread(run);
    }

    private void draw(int kills) {
        List<Part> deck = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            if (deck.isEmpty()) { // every part is killed once before any is killed again; the brokers are one
                deck.addAll(services);
                deck.add(Part.DATABASE);
                deck.add(anyBroker());
                Collections.shuffle(deck, random);
            }
            Part part = deck.removeLast();
            boolean inBatch = STAGES.contains(part) && random.nextInt(3) > 0;
            add(inBatch ? Fault.Kind.KILL_IN_BATCH : Fault.Kind.KILL, part, 0);
        }
        for (int i = 0; i < (kills + KILLS_A_ROUND - 1) / KILLS_A_ROUND; i++) {
            add(Fault.Kind.PAUSE, anyPart(), 2 + random.nextInt(11));
            add(Fault.Kind.SECOND_INSTANCE, anyService(), 8 + random.nextInt(13));
            add(Fault.Kind.CUT, random.nextInt(3) > 0 ? anyBroker() : Part.DATABASE, 1 + random.nextInt(4));
            add(Fault.Kind.DISK_FULL, random.nextBoolean() ? anyBroker() : Part.DATABASE, 3 + random.nextInt(8));
            add(
                    random.nextBoolean() ? Fault.Kind.CLOCK_AHEAD : Fault.Kind.CLOCK_BEHIND,
                    random.nextInt(3) > 0 ? anyService() : anyBroker(),
                    5 + random.nextInt(16));
        }
        Collections.shuffle(drawn, random);
    }

    private Part anyPart() {
        int choice = random.nextInt(services.size() + 2);
        return switch (choice) {
            case 0 -> anyBroker();
            case 1 -> Part.DATABASE;
            default -> services.get(choice - 2);
        };
    }

    private Part anyService() {
        return services.get(random.nextInt(services.size()));
    }

    private Part anyBroker() {
        return brokers.get(random.nextInt(brokers.size()));
    }

    private void add(Fault.Kind kind, Part part, int seconds) {
        drawn.add(new Fault(Duration.ZERO, kind, part, Duration.ofSeconds(seconds)));
    }

    private List<Fault> spread(Duration run) {
        List<Fault> planned = new ArrayList<>();
        int count = drawn.size();
        for (int slot = 0; slot < count; slot++) {
            Duration at = run.multipliedBy(100L * slot + random.nextInt(100)).dividedBy(100L * count);
            if (slot == count / 2 && brokers.size() > 1) {
                planned.add(death(at));
            }
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

    /** One of the brokers dies at that time or soon after it; what was drawn for it hits one of the others. */
    private Fault death(Duration at) {
        Part dying = anyBroker();
        brokers.remove(dying);
        drawn.replaceAll(fault ->
                fault.part() == dying ? new Fault(fault.at(), fault.kind(), anyBroker(), fault.lasting()) : fault);
        Fault death = new Fault(at, Fault.Kind.DEATH, dying, Duration.ZERO);
        Duration left = alone.getOrDefault(dying, Duration.ZERO); // whatever was planned for it before is over by then
        return new Fault(later(left.compareTo(at) > 0 ? left : at, death), death.kind(), dying, Duration.ZERO);
    }

    /** That time, or the first after it when the fault may come. */
    private Duration later(Duration at, Fault fault) {
        Duration from = (fault.kind().hitsProcess() ? free : alone).getOrDefault(fault.part(), Duration.ZERO);
        return from.compareTo(at) > 0 ? from : at;
    }
}
