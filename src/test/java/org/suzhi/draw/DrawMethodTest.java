package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suzhi.design.Allocation;
import org.suzhi.design.Frames;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/** The two-stage draw with every method of selecting units. */
class DrawMethodTest {

    private static final Frame FRAME =
            Frames.of(Map.of("East", new int[] {120, 80, 400, 35, 60, 220}, "West", new int[] {15, 2000, 90, 90, 40}));

    private static final Allocation ALLOCATION =
            new Allocation(List.of(share("East", 3, 40), share("West", 2, 21)), Label.NONE);

    private static Allocation.Share share(String stratum, int units, int people) {
        return new Allocation.Share(stratum, 0, units, people, 0);
    }

    static Stream<SelectionMethod> ofFixedSize() {
        return SelectionMethod.plain().stream()
                .filter(method -> !Set.of("bernoulli", "poisson").contains(method.code()));
    }

    static Stream<SelectionMethod> neverEmpty() {
        return SelectionMethod.plain().stream().filter(method -> !method.code().equals("bernoulli"));
    }

    @ParameterizedTest
    @MethodSource("ofFixedSize")
    void everyStratumGetsExactlyItsUnitsAndPeople(SelectionMethod method) {
        for (long seed = 1; seed <= 50; seed++) {
            Microdata sample = Draw.of(FRAME, ALLOCATION, new Seed(seed), Scheme.of(method))
                    .data();
            for (Allocation.Share share : ALLOCATION.strata()) {
                Set<String> units = new HashSet<>();
                int people = 0;
                for (int row = 0; row < sample.rows(); row++) {
                    if (sample.column("stratum").text(row).equals(share.stratum())) {
                        units.add(sample.column("psu").text(row));
                        people++;
                    }
                }
                assertThat(people).as("%s, seed %d", share.stratum(), seed).isEqualTo(share.sample());
                assertThat(units).hasSize(share.units());
            }
        }
    }

    /** E Σ w is the number of people whatever the method, as each keeps its probabilities; one unit is certain. */
    @ParameterizedTest
    @MethodSource("neverEmpty")
    void onAverageTheWeightsAddUpToThePopulation(SelectionMethod method) {
        Frame frame = Frames.of(Map.of("all", new int[] {400, 10, 25, 60, 15}));
        Allocation allocation = new Allocation(List.of(share("all", 3, 9)), Label.NONE);
        int draws = 2_000;
        double sum = 0;
        double square = 0;
        for (int i = 0; i < draws; i++) {
            double total = 0;
            for (double weight : Draw.of(frame, allocation, new Seed(i), Scheme.of(method))
                    .data()
                    .numbers("base_weight")) {
                total += weight;
            }
            sum += total / draws;
            square += total * total / draws;
        }
        double error = Math.sqrt(Math.max(0, square - sum * sum) / draws);
        assertThat(sum).isCloseTo(510, within(4 * error + 1e-9));
    }

    @Test
    void aUnitThatIsCertainHasProbabilityOneAndTheOthersShareTheRest() {
        Frame frame = Frames.of(Map.of("all", new int[] {400, 10, 25, 60, 15}));
        Allocation allocation = new Allocation(List.of(share("all", 2, 8)), Label.NONE);
        Microdata sample = Draw.of(frame, allocation, new Seed(3), Scheme.of(new Sampford()))
                .data();
        double[] size = sample.numbers(Frame.SIZE);
        double[] probability = sample.numbers("probability_1");
        for (int row = 0; row < size.length; row++) {
            assertThat(probability[row]).isCloseTo(size[row] == 400 ? 1 : size[row] / 110, within(1e-14));
        }
        assertThat(sample.column("psu").values()).contains("all-01");
    }

    @Test
    void simpleRandomSamplingGivesEveryUnitTheSameProbability() {
        double[] probability = Draw.of(FRAME, ALLOCATION, new Seed(3), Scheme.of(new SimpleRandom()))
                .data()
                .numbers("probability_1");
        assertThat(probability).containsOnly(0.5, 0.4);
    }

    @Test
    void poissonSamplingDrawsPeopleInProportionToTheUnitsThatCame() {
        Set<Integer> sizes = new HashSet<>();
        Frame frame = Frames.of(Map.of("all", new int[] {100, 100, 100, 100, 100, 100}));
        Allocation allocation = new Allocation(List.of(share("all", 4, 20)), Label.NONE);
        for (long seed = 1; seed <= 20; seed++) {
            Sample sample = Draw.of(frame, allocation, new Seed(seed), Scheme.of(new Poisson()));
            assertThat(sample.people()).isEqualTo(5 * sample.units());
            sizes.add(sample.units());
        }
        assertThat(sizes).hasSizeGreaterThan(1);
    }

    @Test
    void aStratumThatChanceLeavesWithoutAUnitIsSaid() {
        Frame frame = Frames.of(Map.of("all", new int[] {100, 100, 100, 100, 100, 100}));
        Allocation allocation = new Allocation(List.of(share("all", 1, 5)), Label.NONE);
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= 100; seed++) {
                        Draw.of(frame, allocation, new Seed(seed), Scheme.of(new Poisson()));
                    }
                })
                .isInstanceOf(DataException.class)
                .hasMessageContaining("frame.csv: found no unit drawn in stratum 'all', expected at least one");
    }
}
