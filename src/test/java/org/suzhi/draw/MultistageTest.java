package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.design.Allocation;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Seed;

/** Three stages: counties, villages within them, people. */
class MultistageTest {

    private static final int COUNTIES = 6;
    private static final Frame FRAME = frame();
    private static final Allocation ALLOCATION =
            new Allocation(List.of(share("East", 3, 60), share("West", 2, 44)), Label.NONE);

    private static Allocation.Share share(String stratum, int units, int people) {
        return new Allocation.Share(stratum, 0, units, people, 0);
    }

    /** Two provinces of six counties, with the same names in both, of three to eight villages. */
    private static Frame frame() {
        Column.Builder unit = new Column.Builder("unit");
        Column.Builder province = new Column.Builder("province");
        Column.Builder county = new Column.Builder("county");
        Column.Builder size = new Column.Builder("size");
        Column.Builder height = new Column.Builder("height");
        SplittableRandom random = new SplittableRandom(4);
        for (String name : List.of("East", "West")) {
            for (int c = 1; c <= COUNTIES; c++) {
                for (int v = 1; v <= 2 + c; v++) {
                    unit.add("%s-%d-%02d".formatted(name, c, v));
                    province.add(name);
                    county.add("C" + c);
                    size.add(Integer.toString(40 + random.nextInt(160)));
                    height.add(Integer.toString(random.nextInt(900)));
                }
            }
        }
        return new Frame(
                Microdata.of(
                        "frame.csv",
                        List.of(unit.build(), province.build(), county.build(), size.build(), height.build())),
                List.of("province"));
    }

    private static Scheme scheme(String first, String second) {
        return new Scheme(List.of(
                new SelectionStage("county", 0, Selector.of(first).orElseThrow()),
                new SelectionStage(Frame.UNIT, 2, Selector.of(second).orElseThrow())));
    }

    private static final Scheme SYSTEMATIC = scheme("pps-systematic", "pps-systematic");

    @Test
    void everyStageTakesWhatItIsToldAndProbabilitiesMultiply() {
        Microdata sample = Draw.of(FRAME, ALLOCATION, new Seed(3), SYSTEMATIC).data();
        assertThat(sample.names())
                .startsWith(
                        "id",
                        "stratum",
                        "psu",
                        "ssu",
                        "probability",
                        "probability_1",
                        "probability_2",
                        "probability_3",
                        "base_weight",
                        "order",
                        "list_number",
                        "province",
                        "county",
                        "size");
        Set<String> counties = new HashSet<>();
        Set<String> villages = new HashSet<>();
        double[] all = sample.numbers("probability");
        for (int row = 0; row < sample.rows(); row++) {
            counties.add(
                    sample.column("stratum").text(row) + sample.column("psu").text(row));
            villages.add(sample.column("ssu").text(row));
            assertThat(sample.column("psu").text(row))
                    .isEqualTo(sample.column("county").text(row));
            assertThat(sample.numbers("probability_1")[row]
                            * sample.numbers("probability_2")[row]
                            * sample.numbers("probability_3")[row])
                    .isCloseTo(all[row], within(1e-14));
            assertThat(sample.numbers("base_weight")[row] * all[row]).isCloseTo(1, within(1e-12));
        }
        assertThat(counties).hasSize(5);
        assertThat(villages).hasSize(10);
        assertThat(sample.rows()).isEqualTo(104);
        assertThat(new Sample(sample).units())
                .as("C1 of East and C1 of West are two")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pps-systematic",
                "pps-systematic-random",
                "sampford",
                "brewer",
                "tille",
                "pivotal",
                "maximum-entropy",
                "cube:size",
                "local-pivotal:height"
            })
    void villagesComeAsOftenAsTheirChainedProbabilitiesSay(String method) {
        Multistage design = Multistage.of(FRAME, ALLOCATION, scheme(method, "sampford"));
        double[] pi = new double[FRAME.data().rows()];
        int draws = 2_500;
        int[][] drawn = new int[draws][];
        for (int i = 0; i < draws; i++) {
            Selection selection = design.select(new Seed(i));
            drawn[i] = IntStream.range(0, selection.units()).map(selection::row).toArray();
            for (int u = 0; u < selection.units(); u++) {
                pi[selection.row(u)] = selection.probability(u);
            }
        }
        assertThat(Arrays.stream(pi).sum()).as("10 villages").isCloseTo(10, within(1e-9));
        int[] next = {0};
        Trials trials = new Trials(pi.length, draws, () -> drawn[next[0]++]);
        // villages of a county come together, so that the sum varies more than chi-square
        assertThat(trials.chiSquare(pi)).isGreaterThan(1e-6);
    }

    @Test
    void theWeightedNumberOfPeopleIsUnbiased() {
        double sum = 0;
        double squares = 0;
        int draws = 3_000;
        for (int i = 0; i < draws; i++) {
            Microdata sample = Draw.of(FRAME, ALLOCATION, new Seed(i), scheme("simple-random", "simple-random"))
                    .data();
            double total = Arrays.stream(sample.numbers("base_weight")).sum();
            sum += total;
            squares += total * total;
        }
        double mean = sum / draws;
        double error = Math.sqrt((squares / draws - mean * mean) / draws);
        assertThat(error).isGreaterThan(0);
        assertThat(Math.abs(mean - FRAME.population())).isLessThan(3.5 * error);
    }

    @Test
    void underProportionalSizesEverybodyHasTheSameWeightInTheEnd() {
        Allocation even = new Allocation(List.of(share("East", 3, 60), share("West", 2, 40)), Label.NONE);
        Microdata sample = Draw.of(FRAME, even, new Seed(8), SYSTEMATIC).data();
        double[] weights = sample.numbers("base_weight");
        double east = 0;
        for (int row = 0; row < weights.length; row++) {
            east += sample.column("stratum").text(row).equals("East") ? weights[row] : 0;
        }
        long people = FRAME.list().get(0).population();
        assertThat(east).isCloseTo(people, within(1e-6 * people));
    }

    @Test
    void theOrderOfTheRecordsChangesNothing() {
        int[] reversed = IntStream.range(0, FRAME.data().rows())
                .map(i -> FRAME.data().rows() - 1 - i)
                .toArray();
        Frame other = new Frame(FRAME.data().rows(reversed), FRAME.strata());
        for (long seed = 1; seed <= 20; seed++) {
            Column ids = Draw.of(FRAME, ALLOCATION, new Seed(seed), SYSTEMATIC)
                    .data()
                    .column("id");
            assertThat(Draw.of(other, ALLOCATION, new Seed(seed), SYSTEMATIC)
                            .data()
                            .column("id")
                            .values())
                    .isEqualTo(ids.values());
        }
    }

    @Test
    void aPartWithFewerPartsThanAreTakenGivesAllOfThem() {
        Scheme all = new Scheme(List.of(
                new SelectionStage("county", 0, new Selector.Chance(new OrderedSystematic())),
                new SelectionStage(Frame.UNIT, 5, new Selector.Chance(new Sampford()))));
        Allocation six = new Allocation(List.of(share("East", 6, 60), share("West", 2, 44)), Label.NONE);
        Selection selection = Multistage.of(FRAME, six, all).select(new Seed(1));
        long ofTheFirst = IntStream.range(0, selection.units())
                .filter(u -> FRAME.data().column("unit").text(selection.row(u)).startsWith("East-1-"))
                .peek(u -> assertThat(selection.probability(u, 1)).isEqualTo(1))
                .count();
        assertThat(ofTheFirst).as("C1 has three villages").isEqualTo(3);
    }

    @Test
    void partsAreNumberedThroughAllStrata() {
        Selection selection = Multistage.of(FRAME, ALLOCATION, SYSTEMATIC).select(new Seed(2));
        assertThat(selection.psus()).isEqualTo(5);
        assertThat(IntStream.range(0, 10).map(selection::psu)).containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4);
        assertThat(IntStream.range(0, 10).map(selection::stratum)).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
        assertThat(IntStream.range(0, 10).map(selection::people).sum()).isEqualTo(104);
    }

    @Test
    void wavesWithPermanentNumbersKeepTheShareThatIsAskedFor() {
        Allocation one = new Allocation(List.of(share("East", 6, 60), share("West", 6, 44)), Label.NONE);
        double half = kept(one, "sequential-random", "sequential-random:2:0.5");
        assertThat(kept(one, "sequential-random", "sequential-random:2:1")).isEqualTo(1);
        assertThat(kept(one, "sequential-poisson", "sequential-poisson:2:1")).isEqualTo(1);
        assertThat(half).isBetween(0.4, 0.6);
        assertThat(kept(one, "sequential-poisson", "sequential-poisson:2:0")).isLessThan(0.15);
    }

    private static double kept(Allocation allocation, String first, String second) {
        int kept = 0;
        int drawn = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Set<Integer> before = rows(allocation, first, seed);
            Set<Integer> after = rows(allocation, second, seed);
            drawn += after.size();
            after.retainAll(before);
            kept += after.size();
        }
        return (double) kept / drawn;
    }

    private static Set<Integer> rows(Allocation allocation, String method, long seed) {
        Scheme scheme = Scheme.of(Selector.of(method).orElseThrow());
        Selection selection = Multistage.of(FRAME, allocation, scheme).select(new Seed(seed));
        Set<Integer> rows = new HashSet<>();
        IntStream.range(0, selection.units()).forEach(u -> rows.add(selection.row(u)));
        return rows;
    }

    @Test
    void theCubeBringsTheTotalOfTheColumnNearer() {
        double[] height = FRAME.data().numbers("height");
        double truth = Arrays.stream(height).sum();
        Allocation many = new Allocation(List.of(share("East", 15, 60), share("West", 15, 44)), Label.NONE);
        assertThat(error(many, "cube:height", height, truth))
                .isLessThan(0.5 * error(many, "pps-systematic-random", height, truth));
    }

    private static double error(Allocation allocation, String method, double[] values, double truth) {
        double squares = 0;
        Multistage design =
                Multistage.of(FRAME, allocation, Scheme.of(Selector.of(method).orElseThrow()));
        for (long seed = 1; seed <= 100; seed++) {
            Selection selection = design.select(new Seed(seed));
            double total = 0;
            for (int u = 0; u < selection.units(); u++) {
                total += values[selection.row(u)] / selection.probability(u);
            }
            squares += (total - truth) * (total - truth);
        }
        return Math.sqrt(squares / 100);
    }

    @Test
    void whatTheFrameDoesNotHaveIsNamed() {
        Scheme towns = new Scheme(List.of(
                new SelectionStage("town", 0, new Selector.Chance(new Sampford())),
                new SelectionStage(Frame.UNIT, 2, new Selector.Balanced(List.of("depth")))));
        assertThat(Raised.by(() -> Multistage.of(FRAME, ALLOCATION, towns)))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.column()).isIn("town", "depth"));
        Allocation few = new Allocation(List.of(share("East", 3, 5), share("West", 2, 44)), Label.NONE);
        assertThatThrownBy(() -> Multistage.of(FRAME, few, SYSTEMATIC))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("5 people to draw from 6 units");
        Allocation counties = new Allocation(List.of(share("East", 7, 60), share("West", 2, 44)), Label.NONE);
        assertThatThrownBy(() -> Multistage.of(FRAME, counties, SYSTEMATIC))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("6 units in stratum 'East'");
    }

    @Test
    void aSelectorsWordsReadBack() {
        for (String words : List.of(
                "sampford",
                "cube:size+height",
                "local-pivotal:height",
                "pareto",
                "sequential-random:2:0.5",
                "poisson-numbered:3:0")) {
            assertThat(Selector.of(words).orElseThrow().code()).isEqualTo(words);
        }
        for (String wrong : List.of("lottery", "cube", "cube:", "cube:a+", "pareto:2", "pareto:x:1", "sampford:2:1")) {
            assertThat(Selector.of(wrong)).as(wrong).isEmpty();
        }
        assertThatThrownBy(() -> Selector.of("pareto:2:1.5")).hasMessageContaining("share from 0 to 1");
    }
}
