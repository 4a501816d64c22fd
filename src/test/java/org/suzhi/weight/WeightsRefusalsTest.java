package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.Instruments;
import org.suzhi.draw.Sample;
import org.suzhi.survey.DataException;

/** Classes and cells that cannot be weighted. */
class WeightsRefusalsTest {

    private static final Margins MARGINS = margins("sex,female,1234.5", "sex,male,987.25");

    private static Margins margins(String... lines) {
        List<String> all = new ArrayList<>(List.of("variable,level,total"));
        all.addAll(List.of(lines));
        return Margins.of(Instruments.table("margins.csv", all.toArray(String[]::new)));
    }

    @Test
    void aClassInWhichNobodyAnsweredIsRefusedByName() {
        Sample sample = Instruments.sample("a", "b", "c", "d");
        Fieldwork fieldwork = new Fieldwork(Instruments.table(
                "responses.csv",
                "id,disposition,sex",
                "a,complete,male",
                "b,partial,female",
                "c,refusal,",
                "d,non-contact,"));
        assertThatThrownBy(() -> Weights.of(sample, fieldwork, List.of("stratum", "psu"), MARGINS))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("nobody who answered in class 'S/P1'")
                .hasMessageNotContaining("S/P0");
    }

    @Test
    void noInterviewAtAllIsRefused() {
        Fieldwork nobody = new Fieldwork(Instruments.table("responses.csv", "id,disposition,sex", "a,refusal,"));
        assertThatThrownBy(() -> Weights.of(Instruments.sample("a"), nobody, List.of("stratum"), MARGINS))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no interview");
    }

    @Test
    void aLevelWithoutATotalIsRefusedWithItsLine() {
        Sample sample = Instruments.sample("a", "b");
        Fieldwork fieldwork = new Fieldwork(
                Instruments.table("responses.csv", "id,disposition,sex", "a,complete,male", "b,complete,other"));
        assertThatThrownBy(() -> Weights.of(sample, fieldwork, List.of("stratum"), MARGINS))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("margins.csv: column 'sex': found no total for 'other'")
                .hasMessageContaining("the first in line 3 of responses.csv")
                .hasMessageContaining("female, male");
    }

    @Test
    void aTotalThatNobodyCarriesIsRefusedByName() {
        Sample sample = Instruments.sample("a", "b");
        Fieldwork fieldwork = new Fieldwork(
                Instruments.table("responses.csv", "id,disposition,sex", "a,complete,male", "b,refusal,female"));
        assertThatThrownBy(() -> Weights.of(sample, fieldwork, List.of("stratum"), MARGINS))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("margins.csv:2: column 'sex'")
                .hasMessageContaining("a total for 'female', which no record holds");
    }

    @Test
    void severalVariablesNeedRakingAndAreRefused() {
        Sample sample = Instruments.sample("a", "b");
        Fieldwork fieldwork = new Fieldwork(
                Instruments.table("responses.csv", "id,disposition,sex", "a,complete,male", "b,complete,female"));
        Margins two = margins("sex,female,1", "sex,male,1", "residence,urban,2");
        assertThatThrownBy(() -> Weights.of(sample, fieldwork, List.of("stratum"), two))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("2 variables: sex, residence");
    }
}
