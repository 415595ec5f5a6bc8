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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_process_is_hit_twice_within_fifteen_seconds(long seed) {
        List<Fault> plan = Plan.of(seed, 100, Duration.ofMinutes(30));

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
        List<Fault> plan = Plan.of(1, 60, Duration.ofMinutes(30));

        Map<Part, Long> kills = plan.stream()
                .filter(fault -> fault.kind().isKill())
                .collect(Collectors.groupingBy(Fault::part, Collectors.counting()));
        assertThat(kills).containsOnlyKeys(Part.values());
        assertThat(kills.values()).containsOnly(10L);
    }

    @Test
    void the_same_seed_gives_the_same_plan_and_another_seed_another() {
        List<Fault> plan = Plan.of(7, 20, Duration.ofMinutes(5));

        assertThat(plan)
                .isEqualTo(Plan.of(7, 20, Duration.ofMinutes(5)))
                .isNotEqualTo(Plan.of(8, 20, Duration.ofMinutes(5)));
    }
}
