package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suzhi.survey.Seed;

class NumberedSelectionTest {

    static Stream<NumberedSelection> ofFixedSize() {
        return Stream.of(new SequentialPoisson(), new Pareto());
    }

    private static double[] numbers(int units, String seed) {
        return PermanentRandomNumber.of(
                IntStream.range(0, units).mapToObj(k -> "U" + k).toList(), seed);
    }

    private static Set<Integer> set(int[] drawn) {
        Set<Integer> set = new HashSet<>();
        for (int k : drawn) {
            set.add(k);
        }
        return set;
    }

    @Test
    void addingAUnitChangesASampleOfEqualProbabilityByOneUnitAtMost() {
        for (int seed = 0; seed < 300; seed++) {
            double[] numbers = numbers(60, "seed" + seed);
            Set<Integer> before = set(new SequentialRandom().draw(12, Arrays.copyOf(numbers, 59)));
            Set<Integer> after = set(new SequentialRandom().draw(12, numbers));
            assertThat(after).hasSize(12);
            after.removeAll(before);
            assertThat(after.size()).isLessThanOrEqualTo(1);
            assertThat(after).isSubsetOf(59);
        }
    }

    @Test
    void theSmallestNumbersAreASimpleRandomSample() {
        UniformRandomProvider random = new Seed(1).random();
        double[] pi = new double[12];
        Arrays.fill(pi, 0.25);
        Trials trials = new Trials(
                12,
                10_000,
                () -> new SequentialRandom().draw(3, random.doubles(12).toArray()));
        assertThat(trials.chiSquare(pi)).isGreaterThan(1e-3);
        assertThat(trials.worst(new SimpleRandom().joint(pi).orElseThrow())).isLessThan(4.2);
    }

    @Test
    void poissonByNumberKeepsTheProbabilities() {
        UniformRandomProvider random = new Seed(2).random();
        double[] pi = PpsReference.vector("pik");
        Trials trials = new Trials(
                14,
                10_000,
                () -> new NumberedPoisson().draw(pi, random.doubles(14).toArray()));
        assertThat(trials.chiSquare(pi)).isGreaterThan(1e-3);
    }

    @ParameterizedTest
    @MethodSource("ofFixedSize")
    void orderSamplesHaveTheirSizeAndAlmostTheirProbabilities(NumberedSelection method) {
        UniformRandomProvider random = new Seed(3).random();
        double[] size = random.doubles(60).map(u -> 1 + 4 * u).toArray();
        size[7] = 1_000;
        double[] pi = InclusionProbabilities.of(size, 21);
        int[] hits = new int[60];
        int draws = 6_000;
        for (int i = 0; i < draws; i++) {
            int[] drawn = method.draw(pi, random.doubles(60).toArray());
            assertThat(drawn).hasSize(21).isSorted();
            for (int k : drawn) {
                hits[k]++;
            }
        }
        assertThat(hits[7]).isEqualTo(draws);
        for (int k = 0; k < 60; k++) {
            assertThat((double) hits[k] / draws).isCloseTo(pi[k], within(0.03));
        }
    }

    /** Sequential Poisson takes the smallest u/π, worked out by hand: 0.5/0.5, 0.2/0.8, 0.6/0.4, 0.24/0.3. */
    @Test
    void sequentialPoissonTakesTheSmallestRatio() {
        assertThat(new SequentialPoisson().draw(new double[] {0.5, 0.8, 0.4, 0.3}, new double[] {0.5, 0.2, 0.6, 0.24}))
                .containsExactly(1, 3);
    }

    @Test
    void aWaveFromTheSameStartKeepsItsUnitsAndOneFromBeyondAvoidsThem() {
        double[] numbers = numbers(1_000, "waves");
        NumberedSelection method = new SequentialRandom();
        double[] pi = new double[1_000];
        Arrays.fill(pi, 0.1);
        Set<Integer> first = set(method.draw(pi, numbers));
        assertThat(set(method.draw(pi, Rotation.NONE.of(numbers)))).isEqualTo(first);
        Set<Integer> second = set(method.draw(pi, new Rotation(0.3).of(numbers)));
        assertThat(second).hasSize(100).doesNotContainAnyElementsOf(first);
        Set<Integer> half = set(method.draw(pi, new Rotation(0.05).of(numbers)));
        half.retainAll(first);
        assertThat(half.size()).isBetween(35, 65);
    }

    @Test
    void overlapIsTheShareOfPoissonSamplesThatHaveAUnitTwice() {
        UniformRandomProvider random = new Seed(4).random();
        double[][] cases = {{0.1, 0.3, 0.25}, {0.9, 0.5, 0.4}, {0.5, 0.2, 0.9}, {0, 0.6, 0.3}, {0.2, 0.1, 0.1}};
        for (double[] each : cases) {
            Rotation rotation = new Rotation(each[0]);
            double[] numbers = random.doubles(100_000).toArray();
            double[] seen = rotation.of(numbers);
            int both = 0;
            for (int k = 0; k < numbers.length; k++) {
                both += numbers[k] < each[1] && seen[k] < each[2] ? 1 : 0;
            }
            assertThat(both / 100_000.).isCloseTo(rotation.overlap(each[1], each[2]), within(0.006));
        }
    }

    @Test
    void rotatedNumbersStayOnTheCircle() {
        assertThat(new Rotation(0.25).of(new double[] {0.25, 0, Math.nextDown(0.25), 0.75}))
                .satisfies(seen -> {
                    assertThat(seen[0]).isZero();
                    assertThat(seen[1]).isEqualTo(0.75);
                    assertThat(seen[2]).isLessThan(1).isGreaterThan(0.999);
                    assertThat(seen[3]).isEqualTo(0.5);
                });
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> new Rotation(1)).hasMessage("start is 1.0, expected at least 0 and below 1");
        assertThatThrownBy(() -> new Rotation(0.1).overlap(0.5, 2))
                .hasMessage("inclusion probabilities are 0.5 and 2.0, expected from 0 to 1");
        assertThatThrownBy(() -> new NumberedPoisson().draw(new double[] {0.5, 0.5}, new double[] {0.1, 1}))
                .hasMessage("random number of unit 1 is 1.0, expected at least 0 and below 1");
        assertThatThrownBy(() -> new Pareto().draw(new double[] {0.5, 0.5}, new double[] {0.1}))
                .hasMessage("1 random numbers, expected 2 as there are units");
        assertThatThrownBy(() -> new Pareto().draw(new double[] {0.5, 0.6}, new double[] {0.1, 0.2}))
                .hasMessageStartingWith("method 'pareto': the inclusion probabilities add up to 1.1");
        assertThatThrownBy(() -> new SequentialRandom().draw(4, new double[3]))
                .hasMessage("4 units to draw of 3, expected from 0 to 3");
        assertThat(List.of(new SequentialRandom().code(), new SequentialPoisson().code(), new NumberedPoisson().code()))
                .containsExactly("sequential-random", "sequential-poisson", "poisson-numbered");
    }
}
