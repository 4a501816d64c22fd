package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPopulationTest {

    @ParameterizedTest
    @CsvSource({"18, 18-29", "19, 18-29", "29, 18-29", "30, 30-39", "49, 40-49", "50, 50-59", "60, 60-69", "69, 60-69"})
    void bandsBeginAndEndWhereTheirNamesSay(int age, String band) {
        assertThat(TargetPopulation.ageGroup(age)).isEqualTo(band);
    }

    @ParameterizedTest
    @ValueSource(doubles = {17, 70, 0, -1, 17.99, Double.NaN, Double.POSITIVE_INFINITY})
    void nobodyOutsideThePopulationHasABand(double age) {
        assertThat(TargetPopulation.contains(age)).isFalse();
        assertThat(TargetPopulation.ageGroup(age)).isEmpty();
    }

    @Test
    void everyAgeOfThePopulationLiesWithinItsBand() {
        for (int age = TargetPopulation.YOUNGEST; age <= TargetPopulation.OLDEST; age++) {
            String[] limits = TargetPopulation.ageGroup(age).split("-");
            assertThat(age).isBetween(Integer.parseInt(limits[0]), Integer.parseInt(limits[1]));
        }
    }
}
