package nianbao.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static final List<Part> THREE = List.of(Part.values());
    private static final List<Part> ONE = THREE.stream()
            .filter(part -> part != Part.BROKER_2 && part != Part.BROKER_3)
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_process_is_hit_twice_within_fifteen_seconds(long seed) {
        List<Fault> plan = Plan.of(seed, 100, Duration.ofMinutes(30), THREE);

        Map<Part, Duration> over = new EnumMap<>(Part.class);
        for (Fault fault : plan) {
            if (fault.kind().hitsProcess()) {
                assertThat(fault.at()).isGreaterThanOrEqualTo(over.getOrDefault(fault.part(), Duration.ZERO));
                over.put(fault.part(), fault.at().plus(fault.lasting()).plusSeconds(15));
            }
        }
        assertThat(over).isNotEmpty();
    }

    @Test
    void the_kills_are_as_many_as_asked_for_and_reach_every_part_evenly() {
        List<Fault> plan = Plan.of(1, 60, Duration.ofMinutes(30), THREE);

        Map<Part, Long> kills = plan.stream()
                .filter(fault -> fault.kind().isKill())
                .collect(Collectors.groupingBy(Fault::part, Collectors.counting()));
        long ofBrokers = THREE.stream()
                .filter(Part::isBroker)
                .mapToLong(broker -> kills.getOrDefault(broker, 0L))
                .sum();
        assertThat(ofBrokers).isEqualTo(10);
        assertThat(kills).allSatisfy((part, times) -> assertThat(times).isLessThanOrEqualTo(10));
        assertThat(kills.entrySet().stream().filter(part -> !part.getKey().isBroker()))
                .hasSize(5)
                .allMatch(part -> part.getValue() == 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void half_way_one_of_three_brokers_dies_for_good_and_nothing_hits_it_any_more(long seed) {
        List<Fault> plan = Plan.of(seed, 100, Duration.ofMinutes(30), THREE);

        List<Fault> deaths =
                plan.stream().filter(fault -> fault.kind() == Fault.Kind.DEATH).toList();
        assertThat(deaths).hasSize(1);
        Fault death = deaths.getFirst();
        assertThat(death.part().isBroker()).isTrue();
        assertThat(death.at()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(17));
        List<Fault> later = plan.subList(plan.indexOf(death) + 1, plan.size());
        assertThat(later).extracting(Fault::part).doesNotContain(death.part());
        assertThat(plan.subList(0, plan.indexOf(death)).stream().filter(fault -> fault.part() == death.part()))
                .isNotEmpty()
                .allMatch(fault -> fault.at().plus(fault.lasting()).compareTo(death.at()) <= 0);
    }

    @Test
    void the_only_broker_never_dies_for_good() {
        List<Fault> plan = Plan.of(1, 100, Duration.ofMinutes(30), ONE);

        assertThat(plan)
                .noneMatch(fault -> fault.kind() == Fault.Kind.DEATH)
                .allMatch(fault -> ONE.contains(fault.part()));
    }

    @Test
    void every_kind_of_fault_comes_and_only_what_has_a_disk_or_a_clock_of_its_own_loses_it() {
        List<Fault> plan = Plan.of(1, 40, Duration.ofMinutes(12), THREE);

        assertThat(plan).extracting(Fault::kind).contains(Fault.Kind.values());
        assertThat(plan)
                .filteredOn(fault -> fault.kind() == Fault.Kind.DISK_FULL)
                .hasSize(10)
                .noneMatch(fault -> fault.part().isService());
        assertThat(plan)
                .filteredOn(fault -> fault.kind() == Fault.Kind.CLOCK_AHEAD || fault.kind() == Fault.Kind.CLOCK_BEHIND)
                .hasSize(10)
                .noneMatch(fault -> fault.part() == Part.DATABASE);
    }

    @Test
    void the_same_seed_gives_the_same_plan_and_another_seed_another() {
        List<Fault> plan = Plan.of(7, 20, Duration.ofMinutes(5), THREE);

        assertThat(plan)
                .isEqualTo(Plan.of(7, 20, Duration.ofMinutes(5), THREE))
                .isNotEqualTo(Plan.of(8, 20, Duration.ofMinutes(5), THREE));
    }
}
