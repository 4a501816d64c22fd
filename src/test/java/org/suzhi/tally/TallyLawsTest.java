package org.suzhi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/** What must hold of any tally and of the variances that follow from it. */
class TallyLawsTest {

    private static final SurveyDesign DESIGN = SurveyDesign.of("stratum", "psu", "weight");
    private static final List<List<String>> BY =
            List.of(List.of("region"), List.of("group"), List.of("region", "group"));

    private final Microdata survey = survey(4000, 5);

    private static Microdata survey(int rows, long seed) {
        Random random = new Random(seed);
        List<String> stratum = new ArrayList<>();
        List<String> psu = new ArrayList<>();
        List<String> region = new ArrayList<>();
        List<String> group = new ArrayList<>();
        double[] weight = new double[rows];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            int h = random.nextInt(7);
            stratum.add("h" + h);
            psu.add("p" + random.nextInt(3 + h));
            region.add("r" + h % 3);
            group.add(random.nextInt(4) == 0 ? "a|b" : "abc".substring(row % 3, row % 3 + 1));
            weight[row] = Math.exp(random.nextGaussian());
            y[row] = random.nextInt(20) == 0 ? Double.NaN : random.nextGaussian();
        }
        return Microdata.of(
                "survey",
                List.of(
                        Column.of("stratum", stratum),
                        Column.of("psu", psu),
                        Column.of("region", region),
                        Column.of("group", group),
                        Column.measured("weight", weight),
                        Column.measured("y", y)));
    }

    private static Tally tally(Microdata data, int threads) {
        return Tally.of(data, DESIGN, data.numbers("y"), new Tally.Request(BY, Map.of()), threads);
    }

    private static List<Double> numbers(Tally tally) {
        Linearization means = Linearization.ofMeans(tally, LonelyPsu.FAIL);
        List<Double> numbers = new ArrayList<>();
        for (int d = 0; d < tally.domains().size(); d++) {
            numbers.add((double) tally.n(d));
            numbers.add(tally.weight(d));
            numbers.add(tally.total(d));
            numbers.add(tally.squares(d));
            numbers.add(tally.df(d));
            numbers.add(means.variance(d));
            numbers.add(means.covariance(0, d));
        }
        return numbers;
    }

    @Test
    void theOrderOfTheRecordsAndTheNumberOfThreadsChangeNoBit() {
        List<Double> expected = numbers(tally(survey, 1));
        for (int seed = 0; seed < 5; seed++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, survey.rows()).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            Microdata shuffled =
                    survey.rows(order.stream().mapToInt(Integer::intValue).toArray());
            for (int threads : new int[] {1, 2, 8}) {
                assertThat(numbers(tally(shuffled, threads))).isEqualTo(expected);
            }
        }
    }

    @Test
    void talliesOfPartsAddUpToTheTallyOfTheWholeBitByBit() {
        Tally whole = tally(survey, 2);
        for (int parts : new int[] {2, 3, 17}) {
            Tally sum = null;
            for (int p = 0; p < parts; p++) {
                int from = survey.rows() * p / parts;
                int to = survey.rows() * (p + 1) / parts;
                Tally part = tally(survey.rows(IntStream.range(from, to).toArray()), 1);
                sum = sum == null ? part : sum.plus(part);
            }
            assertThat(sum.domains()).isEqualTo(whole.domains());
            assertThat(sum.psus()).isEqualTo(whole.psus());
            assertThat(numbers(sum)).isEqualTo(numbers(whole));
        }
    }

    @Test
    void aCensusHasNoSamplingErrorAndAFullTakeOfPsusOnlyThatOfTheNextStage() {
        int rows = survey.rows();
        double[] people = new double[rows];
        double[] units = new double[rows];
        Sampling sampling = Sampling.of(survey, DESIGN);
        int[] inPsu = new int[sampling.psus()];
        for (int row = 0; row < rows; row++) {
            inPsu[sampling.psu(row)]++;
        }
        int[] inStratum = new int[sampling.strata().size()];
        for (int i = 0; i < inPsu.length; i++) {
            inStratum[sampling.stratum(i)]++;
        }
        List<String> id = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            id.add("id" + row);
            people[row] = inPsu[sampling.psu(row)];
            units[row] = inStratum[sampling.stratum(sampling.psu(row))];
        }
        Microdata data = survey.with(Column.of("id", id))
                .with(Column.measured("N", units))
                .with(Column.measured("M", people));
        SurveyDesign design = SurveyDesign.NONE.stratifiedBy("stratum").clusteredBy("psu", "id");
        Tally.Request request = new Tally.Request(BY, Map.of());
        Tally census = Tally.of(data, design.outOf("N", "M"), data.numbers("y"), request, 1);
        Linearization none = Linearization.ofTotals(census, LonelyPsu.FAIL);
        for (int d = 0; d < census.domains().size(); d++) {
            assertThat(none.variance(d)).isZero();
        }
        Microdata half = data.with(Column.measured(
                "M",
                IntStream.range(0, rows).mapToDouble(row -> 2 * people[row]).toArray()));
        Tally second = Tally.of(half, design.outOf("N", "M"), data.numbers("y"), request, 1);
        Sampling stages = Sampling.of(half, design.outOf("N", "M"));
        double expected = 0;
        double[][] sums = new double[inPsu.length][3];
        double[] y = data.numbers("y");
        for (int row = 0; row < rows; row++) {
            double z = Double.isNaN(y[row]) ? 0 : stages.weight(row) * y[row];
            sums[stages.psu(row)][0] += z;
            sums[stages.psu(row)][1] += z * z;
        }
        for (int i = 0; i < inPsu.length; i++) {
            double n = inPsu[i];
            expected += (1 - 0.5) * n / (n - 1) * (sums[i][1] - sums[i][0] * sums[i][0] / n);
        }
        assertThat(Linearization.ofTotals(second, LonelyPsu.FAIL).variance(0))
                .isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void theJackknifeOfATotalIsTaylors() {
        Tally tally = tally(survey, 1);
        Linearization taylor = Linearization.ofTotals(tally, LonelyPsu.FAIL);
        ReplicateEstimates jackknife = ReplicateEstimates.of(tally, null, true, new Variance.Jackknife(true));
        for (int d = 0; d < tally.domains().size(); d++) {
            assertThat(jackknife.variance(d)).isCloseTo(taylor.variance(d), within(1e-9 * taylor.variance(d)));
        }
    }

    @Test
    void balancedHalfSamplesOfATotalAreTaylors() {
        Random random = new Random(9);
        List<String> stratum = new ArrayList<>();
        List<String> psu = new ArrayList<>();
        double[] y = new double[130];
        for (int row = 0; row < y.length; row++) {
            stratum.add("h" + row % 13);
            psu.add("p" + row / 13 % 2);
            y[row] = random.nextGaussian();
        }
        Microdata data = Microdata.of(
                "halves", List.of(Column.of("stratum", stratum), Column.of("psu", psu), Column.measured("y", y)));
        SurveyDesign design = SurveyDesign.NONE.stratifiedBy("stratum").clusteredBy("psu");
        Tally tally = Tally.of(data, design, y, new Tally.Request(List.of(), Map.of()), 1);
        double taylor = Linearization.ofTotals(tally, LonelyPsu.FAIL).variance(0);
        for (double fay : new double[] {0, 0.3, 0.5}) {
            ReplicateEstimates halves = ReplicateEstimates.of(tally, null, true, new Variance.HalfSamples(fay, true));
            assertThat(halves.variance(0)).isCloseTo(taylor, within(1e-10 * taylor));
        }
    }

    @Test
    void theBootstrapOfATotalIsTaylorsWithinMonteCarloError() {
        Tally tally = tally(survey, 1);
        double taylor = Linearization.ofTotals(tally, LonelyPsu.FAIL).variance(0);
        ReplicateEstimates bootstrap =
                ReplicateEstimates.of(tally, null, true, new Variance.Bootstrap(2000, new Seed(3), false));
        // the relative standard error of a variance from R replicates is about √(2/R)
        assertThat(bootstrap.variance(0)).isCloseTo(taylor, within(4 * taylor * Math.sqrt(2.0 / 2000)));
    }

    @Test
    void theSameSeedGivesTheSameReplicates() {
        Tally tally = tally(survey, 1);
        Variance.Bootstrap bootstrap = new Variance.Bootstrap(50, new Seed(3), false);
        double once = ReplicateEstimates.of(tally, null, false, bootstrap).variance(1);
        assertThat(ReplicateEstimates.of(tally, null, false, bootstrap).variance(1))
                .isEqualTo(once);
    }

    @Test
    void aReplicateInWhichADomainIsEmptySaysNothingOfIt() {
        Microdata data = TallyTest.table(
                "stratum,psu,weight,group,y",
                "A,1,1,rare,1",
                "A,1,1,rare,0",
                "A,1,1,often,1",
                "A,2,1,often,0",
                "A,3,1,often,1");
        Tally tally =
                Tally.of(data, DESIGN, data.numbers("y"), new Tally.Request(List.of(List.of("group")), Map.of()), 1);
        ReplicateEstimates jackknife = ReplicateEstimates.of(tally, null, false, new Variance.Jackknife(false));
        int rare = 2;
        assertThat(tally.domains().get(rare).levels()).containsExactly("rare");
        // the group is in one PSU: the replicates that keep it all give the same mean
        assertThat(jackknife.variance(rare)).isZero();
        assertThat(jackknife.variance(1)).isPositive();
    }
}
