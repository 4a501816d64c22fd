package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Seed;

/** Laws that hold for every method. */
class SelectionMethodTest {

    private static final int DRAWS = 5_000;

    /** Methods whose probabilities must be equal. */
    private static final Set<String> EQUAL = Set.of("simple-random", "systematic", "bernoulli");

    private static final Set<String> RANDOM_SIZE = Set.of("bernoulli", "poisson");

    /** Methods that need Σπ to be whole. */
    private static final Set<String> WHOLE = Set.of("simple-random", "sampford", "brewer", "tille", "maximum-entropy");

    /** One unit certain, one impossible, five of fifteen to draw. */
    private static double[] unequal() {
        double[] pi = Arrays.copyOf(PpsReference.vector("pik"), 15);
        return pi;
    }

    private static double[] equal() {
        double[] pi = new double[15];
        Arrays.fill(pi, 4 / 13.);
        pi[2] = 1;
        pi[14] = 0;
        return pi;
    }

    private static double[] pi(SelectionMethod method) {
        return EQUAL.contains(method.code()) ? equal() : unequal();
    }

    static Stream<SelectionMethod> methods() {
        UniformRandomProvider random = new Seed(5).random();
        double[][] places = new double[15][];
        Arrays.setAll(places, k -> new double[] {random.nextDouble(), random.nextDouble()});
        return Stream.concat(
                SelectionMethod.plain().stream(), Stream.of(Cube.balancing(places), LocalPivotal.on(places)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void unitsComeAsOftenAsTheirProbabilitySays(SelectionMethod method) {
        double[] pi = pi(method);
        UniformRandomProvider random = new Seed(11).random();
        Trials trials = new Trials(pi.length, DRAWS, () -> method.draw(pi, random));
        assertThat(trials.chiSquare(pi)).as(method.code()).isGreaterThan(1e-3);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void pairsComeAsOftenAsTheirJointProbabilitySays(SelectionMethod method) {
        double[] pi = pi(method);
        UniformRandomProvider random = new Seed(12).random();
        method.joint(pi).ifPresent(joint -> {
            Trials trials = new Trials(pi.length, DRAWS, () -> method.draw(pi, random));
            assertThat(trials.worst(joint)).as(method.code()).isLessThan(4.2);
        });
    }

    /** Sampford's method is Brewer's of 1963 carried on beyond two units. */
    @Test
    void withTwoUnitsBrewerDrawsThePairsOfSampford() {
        double[] pi = InclusionProbabilities.of(new double[] {4, 9, 2, 7, 5, 6}, 2);
        UniformRandomProvider random = new Seed(15).random();
        Trials trials = new Trials(6, 100_000, () -> new Brewer().draw(pi, random));
        assertThat(trials.worst(new Sampford().joint(pi).orElseThrow())).isLessThan(4.2);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theHorvitzThompsonTotalIsUnbiased(SelectionMethod method) {
        double[] pi = pi(method);
        double[] y = new double[15];
        Arrays.setAll(y, k -> pi[k] == 0 ? 0 : 3 + Math.cos(k) + k % 4);
        UniformRandomProvider random = new Seed(13).random();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double total = 0;
            for (int k : method.draw(pi, random)) {
                total += y[k] / pi[k];
            }
            sum += total;
            squares += total * total;
        }
        double mean = sum / DRAWS;
        double error = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
        assertThat(mean).as(method.code()).isCloseTo(Trials.sum(y), within(4 * error));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void samplesAreSortedAndOfTheSizeThatProbabilitiesAddUpTo(SelectionMethod method) {
        double[] pi = pi(method);
        for (int seed = 0; seed < 300; seed++) {
            int[] drawn = method.draw(pi, new Seed(seed).random());
            assertThat(drawn).isSorted().doesNotHaveDuplicates().contains(2).doesNotContain(14);
            if (!RANDOM_SIZE.contains(method.code())) {
                assertThat(drawn).as(method.code()).hasSize(5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSameSeedGivesTheSameSample(SelectionMethod method) {
        assertThat(method.draw(pi(method), new Seed(9).random()))
                .isEqualTo(method.draw(pi(method), new Seed(9).random()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aSizeBetweenTwoWholeNumbersIsRefusedOrRoundedEitherWay(SelectionMethod method) {
        double[] pi = pi(method).clone();
        for (int k = 0; k < pi.length; k++) {
            pi[k] = pi[k] == 1 ? 1 : pi[k] * 0.9;
        }
        UniformRandomProvider random = new Seed(14).random();
        if (WHOLE.contains(method.code())) {
            assertThatThrownBy(() -> method.draw(pi, random))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("method '%s'", method.code())
                    .hasMessageContaining("add up to 4.")
                    .hasMessageContaining("expected a whole number");
        } else {
            Trials trials = new Trials(pi.length, DRAWS, () -> {
                int[] drawn = method.draw(pi, random);
                assertThat(RANDOM_SIZE.contains(method.code()) || drawn.length == 4 || drawn.length == 5)
                        .isTrue();
                return drawn;
            });
            assertThat(trials.chiSquare(pi)).as(method.code()).isGreaterThan(1e-3);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aCensusAndAnEmptySampleAreNoSpecialCase(SelectionMethod method) {
        double[] all = new double[15];
        Arrays.fill(all, 1);
        assertThat(method.draw(all, new Seed(1).random())).hasSize(15);
        assertThat(method.draw(new double[15], new Seed(1).random())).isEmpty();
        method.joint(all).ifPresent(joint -> assertThat(joint[3]).containsOnly(1));
        method.joint(new double[15]).ifPresent(joint -> assertThat(joint[3]).containsOnly(0));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void allButRoundingOfACensusAndOfNothingIsDrawnWhole(SelectionMethod method) {
        double[] nearly = new double[15];
        Arrays.fill(nearly, 1 - 1e-11);
        double[] hardly = new double[15];
        Arrays.fill(hardly, 1e-11);
        for (int seed = 0; seed < 100; seed++) {
            assertThat(method.draw(nearly, new Seed(seed).random())).hasSize(15);
            assertThat(method.draw(hardly, new Seed(seed).random())).isEmpty();
        }
    }

    /** Equal tenths do not add up to a whole number in floating point. */
    @ParameterizedTest
    @MethodSource("methods")
    void sizesAreExactWhereSumsRoundBadly(SelectionMethod method) {
        if (RANDOM_SIZE.contains(method.code())) {
            return;
        }
        for (int n = 1; n < 15; n++) {
            double[] pi = new double[15];
            Arrays.fill(pi, n / 15.);
            for (int seed = 0; seed < 50; seed++) {
                assertThat(method.draw(pi, new Seed(seed).random()))
                        .as("%s, %d", method.code(), n)
                        .hasSize(n);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void extremeProbabilitiesStillGiveTheSize(SelectionMethod method) {
        if (EQUAL.contains(method.code()) || RANDOM_SIZE.contains(method.code())) {
            return;
        }
        UniformRandomProvider random = new Seed(21).random();
        for (int round = 0; round < 300; round++) {
            double[] size = random.doubles(15).map(u -> Math.pow(10, 8 * u)).toArray();
            int n = 1 + random.nextInt(14);
            assertThat(method.draw(InclusionProbabilities.of(size, n), random))
                    .as("%s, %d of %s", method.code(), n, Arrays.toString(size))
                    .hasSize(n);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aProbabilityOutsideItsRangeIsRefusedByItsUnit(SelectionMethod method) {
        for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
            double[] pi = equal();
            pi[3] = bad;
            assertThatThrownBy(() -> method.draw(pi, new Seed(1).random()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("inclusion probability of unit 3 is %s, expected from 0 to 1", bad);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple-random", "systematic", "bernoulli"})
    void methodsOfEqualProbabilityRefuseUnequalOnes(String code) {
        assertThatThrownBy(() -> SelectionMethod.of(code).draw(unequal(), new Seed(1).random()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("method '%s': inclusion probability of unit 1 is 0.256", code)
                .hasMessageContaining("expected 0.2247")
                .hasMessageEndingWith("as for unit 0");
    }

    @Test
    void everyWordLeadsBackToItsMethod() {
        List<String> codes = new ArrayList<>();
        for (SelectionMethod method : SelectionMethod.plain()) {
            assertThat(SelectionMethod.of(method.code())).isEqualTo(method);
            codes.add(method.code());
        }
        assertThat(codes)
                .containsExactly(
                        "bernoulli",
                        "brewer",
                        "maximum-entropy",
                        "pivotal",
                        "pivotal-random",
                        "poisson",
                        "pps-systematic",
                        "pps-systematic-random",
                        "sampford",
                        "simple-random",
                        "systematic",
                        "tille");
    }

    @Test
    void aWordThatIsNoneOrNotEnoughIsRefused() {
        assertThatThrownBy(() -> SelectionMethod.of("quota"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("selection method 'quota', expected one of bernoulli, brewer");
        assertThatThrownBy(() -> SelectionMethod.of("cube"))
                .hasMessage("selection method 'cube' needs more than its name: balancing variables");
        assertThatThrownBy(() -> SelectionMethod.of("local-pivotal"))
                .hasMessage("selection method 'local-pivotal' needs more than its name: coordinates");
    }
}
