package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Seed;

class MaxTTest {

    private static final Seed SEED = new Seed(1);

    private static Joint alike(int k, double df) {
        double[] se = new double[k];
        Arrays.fill(se, 0.013);
        return Joint.independent(new double[k], se, df == 0 ? Double.POSITIVE_INFINITY : df);
    }

    private static MaxT allPairs(int k, double df) {
        return MaxT.twoSided(alike(k, df), Gaps.pairs(k), ConfidenceLevel.P95, SEED);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 12", "3, 40", "3, 0", "5, 12", "5, 40", "5, 0", "10, 12", "10, 40", "10, 0", "31, 12", "31, 40", "31, 0"
    })
    void allPairsOfEqualErrorsAreTukeys(int k, double df) {
        MaxT found = allPairs(k, df);
        GapNumbers.agrees(found.value(), "tukey", k + " " + (int) df, 0.004);
        assertThat(found.method()).isEqualTo("max-t");
        assertThat(found.pairs()).isEqualTo(k * (k - 1) / 2);
        assertThat(found.error()).isBetween(0.0, 0.002);
    }

    @ParameterizedTest
    @CsvSource({"2, 12", "2, 40", "4, 12", "4, 40", "9, 12", "9, 40"})
    void manyAgainstOneAreDunnetts(int k, double df) {
        String part = k + " " + (int) df;
        List<Pair> pairs = Gaps.againstLast(k);
        double two = MaxT.twoSided(alike(k + 1, df), pairs, ConfidenceLevel.P95, SEED)
                .value();
        GapNumbers.agrees(two, "dunnett_two_sided", part, 0.004);
    }

    @Test
    void oneDifferenceNeedsStudentsQuantileOnly() {
        assertThat(allPairs(2, 17).value()).isEqualTo(ConfidenceLevel.P95.quantile(17));
    }

    @Test
    void moreDifferencesAskForMoreAndBonferroniForMost() {
        double before = ConfidenceLevel.P95.quantile(30);
        for (int k = 3; k < 9; k++) {
            double value = allPairs(k, 30).value();
            double bonferroni = -ConfidenceLevel.oneSided(30, 0.025 / (k * (k - 1) / 2));
            assertThat(value).isGreaterThan(before).isLessThan(bonferroni);
            before = value;
        }
    }

    @Test
    void theUnitOfErrorsDoesNotMatterNorDoesTheSeedMuch() {
        Joint one = Joint.independent(new double[4], new double[] {1, 2, 3, 4}, 25);
        Joint other = Joint.independent(new double[4], new double[] {1e-3, 2e-3, 3e-3, 4e-3}, 25);
        double value =
                MaxT.twoSided(one, Gaps.pairs(4), ConfidenceLevel.P95, SEED).value();
        assertThat(MaxT.twoSided(other, Gaps.pairs(4), ConfidenceLevel.P95, SEED)
                        .value())
                .isCloseTo(value, within(1e-9));
        assertThat(MaxT.twoSided(one, Gaps.pairs(4), ConfidenceLevel.P95, new Seed(2))
                        .value())
                .isNotEqualTo(value)
                .isCloseTo(value, within(0.01));
    }

    @Test
    void withoutErrorsOrDegreesOfFreedomThereIsNone() {
        assertThat(MaxT.twoSided(
                        Joint.independent(new double[3], new double[3], 20), Gaps.pairs(3), ConfidenceLevel.P95, SEED))
                .isEqualTo(MaxT.NONE);
        assertThat(MaxT.twoSided(
                                Joint.independent(new double[3], new double[] {1, 1, 1}, 0.0),
                                Gaps.pairs(3),
                                ConfidenceLevel.P95,
                                SEED)
                        .value())
                .isNaN();
    }
}
