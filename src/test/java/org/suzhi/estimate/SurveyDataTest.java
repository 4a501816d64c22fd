package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.suzhi.collect.Instruments;
import org.suzhi.draw.Sample;
import org.suzhi.score.Scores;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.weight.Weights;

class SurveyDataTest {

    private static final Sample SAMPLE = Instruments.sample("a", "b", "c", "d", "e", "f");

    private static Microdata join(String label) {
        Weights weights = new Weights(Instruments.table("weights.csv", "id,weight", "c,30", "a,20", "b,10"));
        Scores scores = new Scores(Instruments.table(
                "scores.csv",
                "id,criterion,literate,label",
                "f,c,," + label,
                "e,c,," + label,
                "d,c,," + label,
                "c,c,0," + label,
                "b,c,1," + label,
                "a,c,0," + label));
        return SurveyData.join(SAMPLE, weights, scores);
    }

    @Test
    void everySampledPersonIsThereOnceWithItsOwnWeightAndScore() {
        Microdata data = join("");
        assertThat(data.rows()).isEqualTo(6);
        assertThat(data.numbers("weight")).containsExactly(20, 10, 30, 0, 0, 0);
        assertThat(data.column("literate").text(1)).isEqualTo("1");
        assertThat(data.column("literate").text(2)).isEqualTo("0");
    }

    /** P2 gave no interview: it is one of three PSUs nevertheless. */
    @Test
    void aPsuWithoutAnInterviewStaysInTheDesign() {
        Estimate whole = Estimator.of(SurveyData.DESIGN)
                .df(DegreesOfFreedom.DESIGN)
                .proportion("literate", join(""))
                .whole();
        assertThat(whole.df()).isEqualTo(2);
        assertThat(whole.n()).isEqualTo(3);
        assertThat(whole.value()).isCloseTo(10 / 60., within(1e-15));
        // z = (10 − 30/6)/60, (0 − 30/6)/60, 0: V = 3/2 Σ z²
        assertThat(whole.se()).isCloseTo(Math.sqrt(1.5 * 2 * 25 / 3600.), within(1e-15));
    }

    /** Frames carry columns of their own through to the sample, and some call one of them weight. */
    @Test
    void aColumnOfTheFrameDoesNotStandInForAWeightOrAScore() {
        int people = SAMPLE.data().rows();
        Sample sample = new Sample(SAMPLE.data()
                .with(Column.constant("weight", "7", people))
                .with(Column.constant("literate", "1", people)));
        Weights weights = new Weights(Instruments.table("weights.csv", "id,weight", "a,20", "c,30"));
        Scores scores = new Scores(Instruments.table("scores.csv", "id,literate", "a,0", "c,1"));
        Microdata data = SurveyData.join(sample, weights, scores);
        assertThat(data.numbers("weight")).containsExactly(20, 0, 30, 0, 0, 0);
        assertThat(data.column("literate").text(0)).isEqualTo("0");
        assertThat(data.column("literate").text(1)).isEmpty();
    }

    @Test
    void aLabelOfAnyPartIsTheLabelOfTheWhole() {
        assertThat(Label.of(join("synthetic"))).isEqualTo(Label.SYNTHETIC);
        assertThat(Label.of(join("quota"))).isEqualTo(Label.QUOTA);
        assertThat(Label.of(join(""))).isEqualTo(Label.NONE);
    }
}
