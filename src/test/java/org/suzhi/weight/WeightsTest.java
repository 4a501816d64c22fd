package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.Instruments;
import org.suzhi.draw.Sample;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

class WeightsTest {

    private static final List<String> FATES =
            List.of("complete", "complete", "complete", "partial", "break-off", "refusal", "non-contact", "ineligible");

    private static final Margins MARGINS = margins("sex,female,1234.5", "sex,male,987.25");

    /** 240 people in four strata with base weights between 1 and 30 times a factor, and what became of them. */
    private static Sample sample(double factor) {
        UniformRandomProvider random = new Seed(20).random();
        List<String> lines = new ArrayList<>(List.of("id,stratum,psu,probability,base_weight"));
        for (int i = 0; i < 240; i++) {
            double weight = factor * (1 + Math.floor(2900 * random.nextDouble()) / 100);
            lines.add("p%d,S%d,P%d,%s,%s".formatted(i, i % 4, i % 20, 1 / weight, weight));
        }
        return new Sample(Instruments.table("sample.csv", lines.toArray(String[]::new)));
    }

    private static Fieldwork fieldwork(String more) {
        UniformRandomProvider random = new Seed(21).random();
        List<String> lines = new ArrayList<>(List.of("id,disposition,sex" + more));
        for (int i = 0; i < 240; i++) {
            String fate = FATES.get(random.nextInt(FATES.size()));
            lines.add("p%d,%s,%s%s"
                    .formatted(i, fate, random.nextBoolean() ? "male" : "female", more.isEmpty() ? "" : ",synthetic"));
        }
        return new Fieldwork(Instruments.table("responses.csv", lines.toArray(String[]::new)));
    }

    private static Margins margins(String... lines) {
        List<String> all = new ArrayList<>(List.of("variable,level,total"));
        all.addAll(List.of(lines));
        return Margins.of(Instruments.table("margins.csv", all.toArray(String[]::new)));
    }

    private static Microdata weights(double factor) {
        return Weights.of(sample(factor), fieldwork(""), List.of("stratum"), MARGINS)
                .data();
    }

    @Test
    void weightsOfEveryPostStratumAddUpToItsTotal() {
        Microdata weights = weights(1);
        Map<String, Double> sums = sums(weights, "sex", weights.numbers("weight"));
        assertThat(sums.get("female")).isCloseTo(1234.5, within(1e-9 * 1234.5));
        assertThat(sums.get("male")).isCloseTo(987.25, within(1e-9 * 987.25));
    }

    @Test
    void theWeightIsTheProductOfItsSteps() {
        Microdata weights = weights(1);
        double[] product = weights.numbers("base");
        for (String step : List.of("nonresponse", "calibration", "trimming")) {
            double[] factor = weights.numbers(step);
            for (int i = 0; i < product.length; i++) {
                product[i] *= factor[i];
            }
        }
        double[] weight = weights.numbers("weight");
        for (int i = 0; i < product.length; i++) {
            assertThat(weight[i]).isPositive().isCloseTo(product[i], within(1e-13 * product[i]));
        }
    }

    @Test
    void whoAnsweredCarriesTheWeightOfAllWhoWereEligible() {
        Microdata people = sample(1).data().join(fieldwork("").data(), "id");
        double[] base = people.numbers("base_weight");
        for (int row = 0; row < base.length; row++) {
            base[row] = people.column("disposition").text(row).equals("ineligible") ? 0 : base[row];
        }
        Map<String, Double> eligible = sums(people, "stratum", base);

        Microdata weights = weights(1);
        double[] adjusted = weights.numbers("base");
        double[] nonresponse = weights.numbers("nonresponse");
        for (int i = 0; i < adjusted.length; i++) {
            adjusted[i] *= nonresponse[i];
        }
        Map<String, Double> carried = sums(weights, Weights.CLASS, adjusted);
        assertThat(carried.keySet()).isEqualTo(eligible.keySet()).hasSize(4);
        eligible.forEach((stratum, total) -> assertThat(carried.get(stratum)).isCloseTo(total, within(1e-12 * total)));
    }

    @Test
    void aConstantInTheBaseWeightsCancels() {
        double[] once = weights(1).numbers("weight");
        double[] thousandfold = weights(1000).numbers("weight");
        for (int i = 0; i < once.length; i++) {
            assertThat(thousandfold[i]).isCloseTo(once[i], within(1e-12 * once[i]));
        }
    }

    @Test
    void onlyInterviewsHaveWeights() {
        Fieldwork fieldwork = fieldwork("");
        Microdata weights = weights(1);
        Map<String, Integer> rowOf = fieldwork.data().index("id");
        int interviews = 0;
        for (int row = 0; row < fieldwork.data().rows(); row++) {
            String fate = fieldwork.data().column("disposition").text(row);
            interviews += fate.equals("complete") || fate.equals("partial") ? 1 : 0;
        }
        assertThat(weights.rows()).isEqualTo(interviews);
        for (int row = 0; row < weights.rows(); row++) {
            int there = rowOf.get(weights.column("id").text(row));
            assertThat(fieldwork.data().column("disposition").text(there)).isIn("complete", "partial");
        }
    }

    @Test
    void weightsDoNotDependOnTheOrderOfTheResponses() {
        Microdata responses = fieldwork("").data();
        int rows = responses.rows();
        int[] reversed = IntStream.range(0, rows).map(row -> rows - 1 - row).toArray();
        double[] weights = Weights.of(sample(1), new Fieldwork(responses.rows(reversed)), List.of("stratum"), MARGINS)
                .data()
                .numbers("weight");
        assertThat(weights).containsExactly(weights(1).numbers("weight"));
    }

    @Test
    void aClassInWhichNobodyWasEligibleIsLeftOut() {
        Sample sample = Instruments.sample("a", "b", "c", "d");
        Fieldwork fieldwork = new Fieldwork(Instruments.table(
                "responses.csv",
                "id,disposition,sex",
                "a,complete,male",
                "b,partial,female",
                "c,ineligible,",
                "d,ineligible,"));
        Microdata weights =
                Weights.of(sample, fieldwork, List.of("psu"), MARGINS).data();
        assertThat(weights.numbers("weight")).containsExactly(new double[] {987.25, 1234.5}, within(1e-9));
    }

    @Test
    void syntheticResponsesMakeSyntheticWeights() {
        Microdata weights = Weights.of(sample(1), fieldwork(",label"), List.of("stratum"), MARGINS)
                .data();
        assertThat(Label.of(weights)).isEqualTo(Label.SYNTHETIC);
        assertThat(weights(1).has("label")).isFalse();
    }

    @Test
    void theCellsAreTheColumnsOfTheVariable() {
        assertThat(new Weights(weights(1)).cells()).containsExactly("sex");
    }

    private static Map<String, Double> sums(Microdata data, String column, double[] values) {
        Map<String, Double> sums = new TreeMap<>();
        for (int row = 0; row < values.length; row++) {
            sums.merge(data.column(column).text(row), values[row], Double::sum);
        }
        return sums;
    }
}
