package org.suzhi.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AllocationTest {

    private static final Precision PRECISION = new Precision(0.03, ConfidenceLevel.P95, 0.18, 1.5, 0.8);

    /** Two to eight strata of up to 20,000 people each, different for every seed. */
    private static Frame frame(long seed) {
        UniformRandomProvider random = new Seed(seed).random();
        Map<String, int[]> sizes = new TreeMap<>();
        int strata = 2 + random.nextInt(7);
        for (int h = 0; h < strata; h++) {
            int[] units = new int[2 + random.nextInt(20)];
            for (int i = 0; i < units.length; i++) {
                units[i] = 50 + random.nextInt(950);
            }
            sizes.put("S" + h, units);
        }
        return Frames.of(sizes);
    }

    @Test
    void theSharesAddUpToTheRequest() {
        for (long seed = 1; seed <= 200; seed++) {
            int request = 100 + (int) (seed * 7 % 300);
            assertThat(Allocation.proportional(frame(seed), request, 0, 10, PRECISION)
                            .people())
                    .as("seed %d", seed)
                    .isEqualTo(request);
        }
    }

    @Test
    void theSharesAddUpToTheRequestAlsoWithMinima() {
        for (long seed = 1; seed <= 200; seed++) {
            Frame frame = frame(seed);
            int minimum = 30;
            int least = minimum * frame.list().size();
            int request = least + (int) (seed % 50);
            Allocation allocation = Allocation.proportional(frame, request, minimum, 10, PRECISION);
            assertThat(allocation.people()).as("seed %d", seed).isEqualTo(request);
            assertThat(allocation.strata()).allMatch(share -> share.sample() >= minimum);
        }
    }

    @Test
    void minimaWinOverASmallerRequest() {
        Frame frame = frame(3);
        Allocation allocation = Allocation.proportional(frame, 1, 40, 10, PRECISION);
        assertThat(allocation.strata()).allMatch(share -> share.sample() == 40);
    }

    @Test
    void aMinimumAsksForNobodyWhoDoesNotExist() {
        Frame frame = Frames.of(Map.of("big", new int[] {900, 900}, "tiny", new int[] {3, 4}));
        Allocation allocation = Allocation.proportional(frame, 200, 50, 10, PRECISION);
        assertThat(allocation.strata().get(1).sample()).isEqualTo(7);
        assertThat(allocation.people()).isEqualTo(200);
    }

    @Test
    void withoutMinimaEveryShareIsTheProportionalOneRoundedUpOrDown() {
        for (long seed = 1; seed <= 200; seed++) {
            Frame frame = frame(seed);
            double people = 1_000;
            for (Allocation.Share share :
                    Allocation.proportional(frame, 1_000, 0, 10, PRECISION).strata()) {
                double exact = people * share.population() / frame.population();
                if (exact >= 2) {
                    assertThat((double) share.sample()).isBetween(Math.floor(exact), Math.ceil(exact));
                }
            }
        }
    }

    @Test
    void theLargestRemaindersAreRoundedUp() {
        // exact shares 3.6, 3.3 and 3.1: the one left over goes to the first
        Frame frame =
                Frames.of(Map.of("a", new int[] {180, 180}, "b", new int[] {165, 165}, "c", new int[] {155, 155}));
        assertThat(Allocation.proportional(frame, 10, 0, 5, PRECISION).strata())
                .extracting(Allocation.Share::sample)
                .containsExactly(4, 3, 3);
    }

    @Test
    void morePeopleInAStratumNeverGetFewerInterviews() {
        for (long seed = 1; seed <= 200; seed++) {
            for (int minimum : new int[] {0, 25}) {
                List<Allocation.Share> shares = Allocation.proportional(frame(seed), 400, minimum, 10, PRECISION)
                        .strata();
                for (Allocation.Share a : shares) {
                    for (Allocation.Share b : shares) {
                        assertThat(a.population() > b.population() && a.sample() < b.sample())
                                .as("seed %d: %s and %s", seed, a, b)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void sharesAgreeWithTheReference() throws Exception {
        JsonNode expected;
        try (InputStream in = getClass().getResourceAsStream("/reference/design/expected.json")) {
            expected = JsonMapper.shared().readTree(in);
        }
        Map<String, int[]> sizes = new TreeMap<>();
        for (JsonNode stratum : expected.get("strata")) {
            int population = stratum.get("N").asInt();
            sizes.put(stratum.get("stratum").asString(), new int[] {population / 2, population - population / 2});
        }
        Allocation allocation =
                Allocation.proportional(Frames.of(sizes), expected.get("n").asInt(), 0, 10, PRECISION);
        for (int h = 0; h < sizes.size(); h++) {
            assertThat((double) allocation.strata().get(h).sample())
                    .isCloseTo(expected.get("proportional").get(h).asDouble(), within(1.0));
        }
        assertThat(allocation.people()).isEqualTo(1200);
    }

    @Test
    void everyStratumHasTwoUnitsAtLeastAndNoMoreThanItHolds() {
        for (long seed = 1; seed <= 50; seed++) {
            Frame frame = frame(seed);
            Allocation allocation = Allocation.proportional(frame, 500, 10, 8, PRECISION);
            for (int h = 0; h < allocation.strata().size(); h++) {
                assertThat(allocation.strata().get(h).units())
                        .isBetween(2, frame.list().get(h).units());
            }
        }
    }

    @Test
    void theExpectedMarginIsThatOfTheStratumsOwnSample() {
        for (Allocation.Share share :
                Allocation.proportional(frame(5), 600, 20, 10, PRECISION).strata()) {
            assertThat(share.expectedMoe()).isEqualTo(PRECISION.marginOf(share.sample()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 400})
    void anAllocationOfASyntheticFrameSaysSo(int people) {
        Frame synthetic = Frames.synthetic(frame(1));
        assertThat(Allocation.proportional(synthetic, people, 2, 10, PRECISION).label())
                .isEqualTo(Label.SYNTHETIC);
    }

    @Test
    void everyStratumWithASingleUnitIsRefusedByName() {
        Frame frame = Frames.of(Map.of("East", new int[] {50, 60}, "North", new int[] {70}, "West", new int[] {80}));
        assertThatThrownBy(() -> Allocation.proportional(frame, 100, 2, 10, PRECISION))
                .isInstanceOfSatisfying(
                        DataException.class,
                        refused -> assertThat(refused.findings()).hasSize(2))
                .hasMessageContaining("frame.csv")
                .hasMessageContaining("'North'")
                .hasMessageContaining("'West'")
                .hasMessageNotContaining("'East'");
    }
}
