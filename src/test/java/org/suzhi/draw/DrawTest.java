package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.design.Allocation;
import org.suzhi.design.Frames;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

class DrawTest {

    private static final Frame FRAME = Frames.of(Map.of(
            "East",
            new int[] {120, 80, 400, 35, 60, 220},
            "West",
            new int[] {15, 2000, 90, 90, 40},
            "North",
            new int[] {30, 31}));

    private static final Allocation ALLOCATION =
            new Allocation(List.of(share("East", 3, 40), share("North", 2, 10), share("West", 2, 21)), Label.NONE);

    private static Allocation.Share share(String stratum, int units, int people) {
        return new Allocation.Share(stratum, 0, units, people, 0);
    }

    private static Map<String, Double> weightsByStratum(Microdata sample) {
        double[] weights = sample.numbers("base_weight");
        Map<String, Double> sums = new TreeMap<>();
        for (int row = 0; row < weights.length; row++) {
            sums.merge(sample.column("stratum").text(row), weights[row], Double::sum);
        }
        return sums;
    }

    private static List<List<String>> cells(Microdata data) {
        return data.columns().stream()
                .map(column ->
                        IntStream.range(0, data.rows()).mapToObj(column::text).toList())
                .toList();
    }

    @Test
    void asManyPeopleAndUnitsComeAsTheAllocationAsks() {
        for (long seed = 1; seed <= 100; seed++) {
            Microdata sample = Draw.of(FRAME, ALLOCATION, new Seed(seed)).data();
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

    /** With probability proportional to size a unit's weight is the same whichever unit is drawn: N_h every time. */
    @Test
    void baseWeightsAddUpToThePopulationOfEveryStratumWhateverTheSeed() {
        for (long seed = 1; seed <= 100; seed++) {
            Map<String, Double> sums =
                    weightsByStratum(Draw.of(FRAME, ALLOCATION, new Seed(seed)).data());
            FRAME.list()
                    .forEach(stratum -> assertThat(sums.get(stratum.name()))
                            .as(stratum.name())
                            .isCloseTo(stratum.population(), within(1e-9 * stratum.population())));
        }
    }

    /** A list of fifteen cannot give two hundred: the other unit gives the rest, and the weights still add up. */
    @Test
    void aUnitThatIsTooSmallLeavesItsShareToTheOthers() {
        Frame frame = Frames.of(Map.of("all", new int[] {15, 2000, 90}));
        Allocation allocation = new Allocation(List.of(share("all", 2, 400)), Label.NONE);
        for (long seed = 1; seed <= 50; seed++) {
            Microdata sample = Draw.of(frame, allocation, new Seed(seed)).data();
            assertThat(sample.rows()).isEqualTo(400);
            assertThat(weightsByStratum(sample).get("all")).isCloseTo(2105, within(1e-9));
        }
    }

    /** The same number of people from every unit drawn by size: one weight for all, N / n. */
    @Test
    void theSameTakeInEveryUnitMakesTheSampleSelfWeighting() {
        Frame frame = Frames.of(Map.of("all", new int[] {100, 250, 175, 90, 300, 85}));
        Allocation allocation = new Allocation(List.of(share("all", 3, 60)), Label.NONE);
        double[] weights = Draw.of(frame, allocation, new Seed(11)).data().numbers("base_weight");
        assertThat(weights).hasSize(60);
        for (double weight : weights) {
            assertThat(weight).isCloseTo(1000 / 60., within(1e-11));
        }
    }

    /** E Σ w over people of one unit is the number of its people (Horvitz and Thompson 1952). */
    @Test
    void onAverageEveryUnitIsEstimatedByItsSize() {
        Frame frame = Frames.of(Map.of("all", new int[] {40, 10, 25, 60, 15}));
        Allocation allocation = new Allocation(List.of(share("all", 2, 9)), Label.NONE);
        double[] estimate = new double[5];
        double[] square = new double[5];
        int draws = 4_000;
        for (int i = 0; i < draws; i++) {
            Microdata sample = Draw.of(frame, allocation, new Seed(i)).data();
            double[] weights = sample.numbers("base_weight");
            double[] one = new double[5];
            for (int row = 0; row < weights.length; row++) {
                one[Integer.parseInt(sample.column("psu").text(row).substring(4)) - 1] += weights[row];
            }
            for (int unit = 0; unit < 5; unit++) {
                estimate[unit] += one[unit] / draws;
                square[unit] += one[unit] * one[unit] / draws;
            }
        }
        double[] sizes = frame.data().numbers(Frame.SIZE);
        for (int unit = 0; unit < 5; unit++) {
            double error = Math.sqrt((square[unit] - estimate[unit] * estimate[unit]) / draws);
            assertThat(estimate[unit]).isCloseTo(sizes[unit], within(4 * error));
        }
    }

    @Test
    void theProbabilityIsTheProductOfItsStagesAndTheWeightItsInverse() {
        Microdata sample = Draw.of(FRAME, ALLOCATION, new Seed(5)).data();
        double[] p = sample.numbers("probability");
        double[] unit = sample.numbers("probability_1");
        double[] person = sample.numbers("probability_2");
        double[] weight = sample.numbers("base_weight");
        for (int row = 0; row < p.length; row++) {
            assertThat(p[row]).isCloseTo(unit[row] * person[row], within(1e-13 * p[row]));
            assertThat(p[row] * weight[row]).isCloseTo(1, within(1e-13));
            assertThat(p[row]).isGreaterThan(0).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void nobodyIsListedTwiceAndEveryNumberIsOnTheUnitsList() {
        for (long seed = 1; seed <= 100; seed++) {
            Microdata sample = Draw.of(FRAME, ALLOCATION, new Seed(seed)).data();
            double[] listed = sample.numbers("list_number");
            double[] sizes = sample.numbers(Frame.SIZE);
            Set<String> seen = new HashSet<>();
            for (int row = 0; row < listed.length; row++) {
                assertThat(listed[row]).isBetween(1.0, sizes[row]);
                assertThat(seen.add(sample.column("psu").text(row) + " " + listed[row]))
                        .isTrue();
            }
        }
    }

    @Test
    void theSameSeedDrawsTheSamePeopleAndAnotherSeedOthers() {
        Microdata once = Draw.of(FRAME, ALLOCATION, new Seed(8)).data();
        Microdata again = Draw.of(FRAME, ALLOCATION, new Seed(8)).data();
        Microdata other = Draw.of(FRAME, ALLOCATION, new Seed(9)).data();
        assertThat(cells(again)).isEqualTo(cells(once));
        assertThat(cells(other)).isNotEqualTo(cells(once));
    }

    @Test
    void theOrderOfTheFramesRowsDoesNotMatter() {
        int rows = FRAME.data().rows();
        Frame reversed = new Frame(
                FRAME.data()
                        .rows(IntStream.range(0, rows)
                                .map(row -> rows - 1 - row)
                                .toArray()),
                FRAME.strata());
        assertThat(cells(Draw.of(reversed, ALLOCATION, new Seed(8)).data()))
                .isEqualTo(cells(Draw.of(FRAME, ALLOCATION, new Seed(8)).data()));
    }

    /** Each stratum has a stream of its own, so that a change in one redraws no other. */
    @Test
    void aStratumIsDrawnTheSameWhateverHappensInOthers() {
        Allocation more =
                new Allocation(List.of(share("East", 5, 99), share("North", 2, 10), share("West", 2, 21)), Label.NONE);
        assertThat(ids(Draw.of(FRAME, more, new Seed(8)), "West"))
                .isEqualTo(ids(Draw.of(FRAME, ALLOCATION, new Seed(8)), "West"))
                .hasSize(21);
    }

    /** Strata of the same shape under one seed: as often as not the draw takes different places of the list. */
    @Test
    void strataAreDrawnIndependently() {
        int[] sizes = {10, 10, 10, 10, 10, 10};
        Frame twins = Frames.of(Map.of("A", sizes, "B", sizes));
        Allocation two = new Allocation(List.of(share("A", 2, 4), share("B", 2, 4)), Label.NONE);
        int alike = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Sample sample = Draw.of(twins, two, new Seed(seed));
            alike += units(sample, "A").equals(units(sample, "B")) ? 1 : 0;
        }
        // two units of six by systematic sampling: three samples, so that one pair in three is alike
        assertThat(alike / 300.).isCloseTo(1 / 3., within(4 * Math.sqrt(2 / 9. / 300)));
    }

    private static Set<String> units(Sample sample, String stratum) {
        return ids(sample, stratum).stream()
                .map(id -> id.substring(stratum.length(), stratum.length() + 3))
                .collect(Collectors.toSet());
    }

    private static List<String> ids(Sample sample, String stratum) {
        Microdata data = sample.data();
        return IntStream.range(0, data.rows())
                .filter(row -> data.column("stratum").text(row).equals(stratum))
                .mapToObj(row -> data.column("id").text(row).replaceFirst("-[A-Z]{3}$", "") + "@"
                        + data.column("list_number").text(row))
                .toList();
    }

    @Test
    void aSampleOfASyntheticFrameSaysSoInEveryRow() {
        Microdata sample =
                Draw.of(Frames.synthetic(FRAME), ALLOCATION, new Seed(1)).data();
        assertThat(Label.of(sample)).isEqualTo(Label.SYNTHETIC);
        assertThat(sample.column("label").values()).containsExactly("synthetic");
        assertThat(Draw.of(FRAME, ALLOCATION, new Seed(1)).data().has("label")).isFalse();
    }

    @Test
    void columnsOfTheFrameTravelWithThePeople() {
        Microdata sample = Draw.of(FRAME, ALLOCATION, new Seed(1)).data();
        for (int row = 0; row < sample.rows(); row++) {
            assertThat(sample.column("county").text(row))
                    .isEqualTo(sample.column("stratum").text(row));
        }
    }
}
