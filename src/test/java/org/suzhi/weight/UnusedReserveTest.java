package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.Instruments;
import org.suzhi.draw.Sample;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/** Base weights when replacements were drawn and not needed. */
class UnusedReserveTest {

    private static final Margins MARGINS =
            Margins.of(Instruments.table("margins.csv", "variable,level,total", "sex,female,1200", "sex,male,1000"));

    /** Thirty units of up to eight people, whose last ones were unused as chance has it. */
    private static Microdata people(long seed, boolean equal) {
        UniformRandomProvider random = new Seed(seed).random();
        List<String> lines = new ArrayList<>(List.of("id,stratum,psu,probability,base_weight,disposition"));
        for (int unit = 0; unit < 30; unit++) {
            int drawn = 1 + random.nextInt(8);
            int worked = 1 + random.nextInt(drawn);
            double weight = 1 + 99 * random.nextDouble();
            for (int i = 0; i < drawn; i++) {
                double own = equal ? weight : 1 + 99 * random.nextDouble();
                lines.add("%d-%d,S%d,P%d,0.1,%s,%s"
                        .formatted(unit, i, unit % 3, unit / 3, own, i < worked ? "refusal" : "unused"));
            }
        }
        return Instruments.table("sample.csv", lines.toArray(String[]::new));
    }

    private static Map<String, Double> sums(Microdata people, double[] weights) {
        Map<String, Double> sums = new TreeMap<>();
        for (int row = 0; row < weights.length; row++) {
            sums.merge(people.column("stratum").text(row) + people.column("psu").text(row), weights[row], Double::sum);
        }
        return sums;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void unusedReservesLeaveTheSumOfEveryUnitAsItWas(long seed) {
        for (boolean equal : new boolean[] {true, false}) {
            Microdata people = people(seed, equal);
            double[] spread = UnusedReserve.spread(people, people.column("disposition"));
            Map<String, Double> after = sums(people, spread);
            sums(people, people.numbers("base_weight"))
                    .forEach((unit, sum) -> assertThat(after.get(unit)).isCloseTo(sum, within(1e-12 * sum)));
        }
    }

    @Test
    void withEqualWeightsTheFactorIsDrawnByWorked() {
        Microdata people = people(7, true);
        double[] before = people.numbers("base_weight");
        double[] after = UnusedReserve.spread(people, people.column("disposition"));
        Map<String, Double> drawn = sums(people, ones(before.length));
        double[] worked = ones(before.length);
        for (int row = 0; row < worked.length; row++) {
            worked[row] = people.column("disposition").text(row).equals("unused") ? 0 : 1;
        }
        Map<String, Double> left = sums(people, worked);
        for (int row = 0; row < before.length; row++) {
            String unit =
                    people.column("stratum").text(row) + people.column("psu").text(row);
            assertThat(after[row])
                    .isCloseTo(worked[row] * before[row] * drawn.get(unit) / left.get(unit), within(1e-9));
        }
    }

    private static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void whereNobodyIsUnusedNoBitChanges() {
        Sample sample = Instruments.sample("a", "b", "c");
        Microdata people = sample.data()
                .join(Instruments.table("r.csv", "id,disposition", "a,complete", "b,refusal", "c,ineligible"), "id");
        assertThat(UnusedReserve.spread(people, people.column("disposition")))
                .containsExactly(people.numbers("base_weight"));
    }

    @Test
    void weightsDoNotTakeTheUnusedForNonRespondents() {
        Sample sample = Instruments.sample("a", "b", "c", "d");
        Fieldwork fieldwork = new Fieldwork(Instruments.table(
                "responses.csv",
                "id,disposition,sex",
                "a,complete,female",
                "b,unused,",
                "c,complete,male",
                "d,refusal,"));
        Microdata weights =
                Weights.of(sample, fieldwork, List.of("psu"), MARGINS).data();
        assertThat(weights.numbers("base")).containsExactly(20, 10);
        assertThat(weights.numbers("nonresponse")).containsExactly(1, 2);
    }

    @Test
    void aUnitInWhichNobodyWasWorkedIsRefused() {
        Sample sample = Instruments.sample("a", "b", "c");
        Fieldwork fieldwork = new Fieldwork(
                Instruments.table("responses.csv", "id,disposition,sex", "a,unused,", "b,unused,", "c,complete,male"));
        assertThatThrownBy(() -> Weights.of(sample, fieldwork, List.of("stratum"), MARGINS))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("nobody worked in unit 'P0'");
    }

    /** In a sample of several stages people are drawn in the units of the last one. */
    @Test
    void aVillageStandsForItselfAndNotForItsTown() {
        Microdata people = Instruments.table(
                "sample.csv",
                "id,stratum,psu,ssu,base_weight,disposition",
                "a,S,town,v1,10,complete",
                "b,S,town,v1,10,unused",
                "c,S,town,v2,10,complete",
                "d,S,town,v2,10,refusal");
        assertThat(UnusedReserve.spread(people, people.column("disposition"))).containsExactly(20, 0, 10, 10);
    }
}
