package org.suzhi.estimate;

import org.suzhi.draw.Sample;
import org.suzhi.score.Scores;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.weight.Weights;

/** What estimation needs of a survey, put together. */
public final class SurveyData {

    /** The design of a sample drawn by suzhi: columns {@code stratum}, {@code psu} and {@code weight}. */
    public static final SurveyDesign DESIGN = SurveyDesign.of("stratum", "psu", "weight");

    private SurveyData() {}

    /**
     * One record per sampled person: sample, weights and scores joined on {@code id}. People who gave no interview have
     * weight 0 and no outcome, so that their PSUs still count in the design.
     */
    public static Microdata join(Sample sample, Weights weights, Scores scores) {
        Label label = Label.of(sample.data()).and(Label.of(weights.data())).and(Label.of(scores.data()));
        // a frame may have columns of these names, which are not what is meant here
        Microdata drawn = sample.data().without(Weights.OWN).without(scores.own());
        Microdata all = drawn.join(weights.data(), "id").join(scores.data(), "id");
        Column weight = all.column("weight");
        Column.Builder filled = new Column.Builder("weight");
        for (int row = 0; row < all.rows(); row++) {
            filled.add(weight.isMissing(row) ? "0" : weight.text(row));
        }
        all = all.with(filled.build()).named("sample.csv, weights.csv, scores.csv");
        return label == Label.NONE ? all : all.with(Column.constant(Label.COLUMN, label.code(), all.rows()));
    }
}
