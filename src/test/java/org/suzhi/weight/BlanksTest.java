package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.Instruments;
import org.suzhi.draw.Sample;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Language;

/** Fieldwork with gaps: blanks in calibration variables, people who are not in both files, levels without totals. */
class BlanksTest {

    private static final Sample SAMPLE = Instruments.sample("a", "b", "c", "d");

    private static final Margins MARGINS =
            Margins.of(Instruments.table("margins.csv", "variable,level,total", "sex,female,60", "sex,male,40"));

    private static Fieldwork fieldwork(String... records) {
        String[] lines = new String[records.length + 1];
        lines[0] = "id,disposition,sex";
        System.arraycopy(records, 0, lines, 1, records.length);
        return new Fieldwork(Instruments.table("responses.csv", lines));
    }

    private static Weights weights(Fieldwork fieldwork) {
        return Weights.of(SAMPLE, fieldwork, List.of("stratum"), MARGINS);
    }

    @Test
    void anInterviewWithoutACellIsWeightedAsIfItHadBeenRefused() {
        Fieldwork blank = fieldwork("a,complete,male", "b,complete,female", "c,partial,", "d,complete,female");
        Fieldwork refused = fieldwork("a,complete,male", "b,complete,female", "c,refusal,", "d,complete,female");
        assertThat(weights(blank).data().column("id").values()).containsExactly("a", "b", "d");
        assertThat(weights(blank).data().numbers("weight"))
                .containsExactly(weights(refused).data().numbers("weight"), within(0.0))
                .containsExactly(new double[] {40, 30, 30}, within(1e-12));
        assertThat(weights(blank).notes(blank))
                .extracting(note -> note.in(Language.EN))
                .containsExactly(
                        "1 interviews have a blank in sex and get no weight: others of their class stand for them");
        assertThat(weights(refused).notes(refused)).isEmpty();
    }

    @Test
    void peopleOfOneFileOnlyAreRefusedByName() {
        assertThatThrownBy(() ->
                        weights(fieldwork("a,complete,male", "b,complete,female", "c,refusal,", "x,complete,female")))
                .isInstanceOfSatisfying(
                        DataException.class,
                        refused -> assertThat(refused.findings()).hasSize(2))
                .hasMessageContaining("responses.csv:5: column 'id': found 'x', expected the id of a sampled person")
                .hasMessageContaining("responses.csv: column 'id': found nothing about 'd' of line 5 in sample.csv");
    }

    @Test
    void aLevelWithoutATotalIsOneFindingHoweverManyHoldIt() {
        assertThatThrownBy(() -> weights(
                        fieldwork("a,complete,Male", "b,complete,female", "c,complete,Male", "d,complete,other")))
                .isInstanceOfSatisfying(
                        DataException.class,
                        refused -> assertThat(refused.findings()).hasSize(2))
                .hasMessageContaining(
                        "margins.csv: column 'sex': found no total for 'Male', the level of 2 interviews (the first in line 2"
                                + " of responses.csv), expected a total for every level; it has female, male")
                .hasMessageContaining("no total for 'other', the level of 1 interviews");
    }
}
