package org.suzhi.rehearse;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.draw.Selection;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.Statistic;
import org.suzhi.estimate.SurveyData;
import org.suzhi.gap.Gap;
import org.suzhi.gap.Gaps;
import org.suzhi.gap.Verdict;
import org.suzhi.survey.Interval;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Seed;
import org.suzhi.tally.Tally;

/** One draw, answered, estimated and judged as the survey itself will be. */
final class Round {

    private static final int METHODS = ProportionInterval.values().length;

    private final Selection selection;
    private final Answers answers;
    private final Estimates estimates;
    private final List<Gap> gaps;
    private final List<Verdict> verdicts;
    /** At [cell × methods + method]: the width of the interval, NaN for none, negative where it misses the truth. */
    private final double[] widths;

    Round(Rehearsal rehearsal, Cells cells, Seed seed) {
        this.selection = rehearsal.design().select(seed.derive("draw"));
        this.answers = new Answers(
                rehearsal.population(), selection, seed.derive("answers").random());
        Tally tally = answers.tally(cells);
        Estimator estimator = Estimator.of(SurveyData.DESIGN.whenLonely(rehearsal.lonely()))
                .level(rehearsal.level())
                .order(KeyGroup.COLUMN, rehearsal.population().groups());
        cells.request().by().forEach(columns -> estimator.by(columns.toArray(String[]::new)));
        this.estimates =
                estimator.estimate(Statistic.PROPORTION, "literate", (design, outcome, where, request) -> tally);
        this.gaps = gaps(estimates, cells.request().by());
        this.verdicts = rehearsal.plan().stream()
                .flatMap(plan -> Verdict.of(plan, estimates, rehearsal.year()).stream())
                .toList();
        this.widths = new double[cells.size() * METHODS];
        for (int c = 0; c < cells.size(); c++) {
            intervals(estimates.rows().get(c), cells.truth(c), c * METHODS);
        }
    }

    /** As the gap stage has them: between all pairs of groups, and every other level of one column against the whole. */
    private static List<Gap> gaps(Estimates estimates, List<List<String>> by) {
        List<Gap> all = new ArrayList<>();
        for (List<String> columns : by) {
            if (columns.equals(List.of(KeyGroup.COLUMN))) {
                all.addAll(Gaps.between(estimates, KeyGroup.COLUMN));
            } else if (columns.size() == 1) {
                all.addAll(Gaps.againstWhole(estimates, columns.get(0)));
            }
        }
        return all;
    }

    private void intervals(Estimate estimate, double truth, int from) {
        List<Interval> intervals =
                ProportionInterval.all(estimate.value(), estimate.se(), estimate.n(), estimate.df(), estimates.level());
        for (int m = 0; m < intervals.size(); m++) {
            Interval interval = intervals.get(m);
            // a width of 0, as of a census, must be told apart from none and from a miss
            double width = Math.max(interval.width(), Double.MIN_NORMAL);
            widths[from + m] = interval.contains(truth) ? width : -width;
        }
    }

    Selection selection() {
        return selection;
    }

    Answers answers() {
        return answers;
    }

    Estimates estimates() {
        return estimates;
    }

    List<Gap> gaps() {
        return gaps;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    double width(int cell, int method) {
        return widths[cell * METHODS + method];
    }
}
