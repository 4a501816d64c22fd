package org.suzhi.project;

import java.util.List;
import java.util.function.Consumer;
import org.suzhi.draw.Multiplicity;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.IndependentEstimates;
import org.suzhi.score.Scores;
import org.suzhi.survey.Ages;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;

/** People of other ages than the target population's, such as pupils: estimated apart, one line for each frame. */
final class ApartEstimates {

    private ApartEstimates() {}

    /** The estimates of the target population and behind them those of the others; says what is not in the ratio. */
    static Estimates beside(Estimates ratio, Microdata people, SurveyDesign design, Consumer<Text> notes) {
        Estimates apart = Estimator.of(design).by(Multiplicity.FRAME).proportion(Scores.LITERATE, people);
        List<Text> lines = apart.table(Multiplicity.FRAME).stream()
                .map(row -> Text.of(
                        "%s %.2f %% ± %.2f points (n = %d)",
                        "%s %.2f%% ± %.2f个百分点（样本量%d人）",
                        row.domain().levels().get(0),
                        100 * row.value(),
                        50 * row.interval().width(),
                        row.n()))
                .toList();
        Text note = Text.of(
                "not in the ratio, as they are outside the ages %d to %d, and estimated apart by %s: %s",
                "以下人员不在%d至%d岁之内，不计入比例，另行估计（标准：%s）：%s",
                Ages.TARGET.youngest(),
                Ages.TARGET.oldest(),
                apart.criterion(),
                new Text(
                        String.join(", ", lines.stream().map(Text::en).toList()),
                        String.join("，", lines.stream().map(Text::zh).toList())));
        notes.accept(note);
        return IndependentEstimates.of(ratio, apart, Multiplicity.FRAME, note);
    }
}
