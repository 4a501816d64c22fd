package org.suzhi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

class SparseTotalsTest {

    private static Microdata elements(int rows, int levels) {
        Random random = new Random(5);
        String[] place = new String[rows];
        String[] stratum = new String[rows];
        double[] y = new double[rows];
        double[] weight = new double[rows];
        double[] population = new double[rows];
        for (int row = 0; row < rows; row++) {
            place[row] = "P" + random.nextInt(levels);
            stratum[row] = row == 0 ? "alone" : "S" + random.nextInt(4);
            y[row] = random.nextInt(2);
            weight[row] = 1 + random.nextDouble();
            population[row] = row == 0 ? 3 : 2 * rows;
        }
        return Microdata.of(
                "elements.csv",
                List.of(
                        Column.of("place", Arrays.asList(place)),
                        Column.of("stratum", Arrays.asList(stratum)),
                        Column.measured("y", y),
                        Column.measured("weight", weight),
                        Column.measured("N", population)));
    }

    @ParameterizedTest
    @EnumSource(
            value = LonelyPsu.class,
            names = {"REMOVE", "CERTAINTY", "AVERAGE"})
    void itIsTheSumOfSquaresAroundTheMeansOfTheStrata(LonelyPsu lonely) {
        Microdata data = elements(300, 12);
        SurveyDesign design =
                SurveyDesign.NONE.stratifiedBy("stratum").weightedBy("weight").outOf("N");
        double[] y = data.numbers("y");
        Tally tally = Tally.of(data, design, y, new Tally.Request(List.of(List.of("place")), Map.of()), 1);
        int domains = tally.domains().size();
        UnitSums cells = tally.sums(0);
        double[] z = new double[cells.domain.length];
        double[] table = new double[tally.psus() * domains];
        for (int u = 0; u < cells.units(); u++) {
            for (int c = cells.start[u]; c < cells.start[u + 1]; c++) {
                z[c] = cells.value(c, Sums.Y) - 0.3 * cells.value(c, Sums.W);
                table[u * domains + cells.domain[c]] = z[c];
            }
        }
        Units units = tally.stages().get(0);
        Uncertainty sparse = new SparseTotals(units, tally.strata(), cells, z, domains, lonely, "elements.csv");
        Uncertainty dense =
                new Multistage(List.of(units), tally.strata(), new double[][] {table}, domains, lonely, "elements.csv");
        for (int a = 0; a < domains; a++) {
            for (int b = 0; b < domains; b++) {
                assertThat(sparse.covariance(a, b)).isCloseTo(dense.covariance(a, b), within(1e-9));
            }
        }
    }

    @Test
    void manyPlacesOfASampleOfPeopleNeedNoTableOfAllPairs() {
        Microdata data = elements(50_000, 40_000);
        SurveyDesign design =
                SurveyDesign.NONE.stratifiedBy("stratum").weightedBy("weight").whenLonely(LonelyPsu.CERTAINTY);
        double[] y = data.numbers("y");
        Tally tally = Tally.of(data, design, y, new Tally.Request(List.of(List.of("place")), Map.of()), 1);
        assertThat((long) tally.psus() * tally.domains().size()).isGreaterThan(1_000_000_000L);
        Linearization means = Linearization.ofMeans(tally, design.lonely());
        Tally alone = Tally.of(data, design, y, new Tally.Request(List.of(), Map.of()), 1);
        double expected = Linearization.ofMeans(alone, design.lonely()).variance(0);
        assertThat(means.variance(0)).isCloseTo(expected, within(1e-12 * expected));
    }
}
