package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Text;

/**
 * Two waves of a survey that can be compared: the same statistic of the same outcome under the same criterion.
 *
 * @param now     the later
 * @param before  the earlier
 * @param overlap what they have in common
 */
public record Waves(Estimates now, Estimates before, Overlap overlap) {

    /**
     * Refuses what cannot be compared.
     *
     * @throws DataException with the reason
     */
    public Waves {
        if (!now.criterion().equals(before.criterion())) {
            throw new DataException(
                    "--before",
                    Text.of(
                            "criterion %s before, %s now",
                            "上次调查的判定标准为%s，本次为%s", name(before.criterion()), name(now.criterion())),
                    new Text("one criterion: a change of the rule is not a change of people", "同一判定标准：标准的变化不是公众素质的变化"),
                    new Text("score both waves by one criterion and estimate again", "请按同一标准对两次调查评分并重新估计"));
        }
        if (now.statistic() != before.statistic() || !now.outcome().equals(before.outcome())) {
            throw new DataException(
                    "--before",
                    Text.of(
                            "%s of '%s' before, %s of '%s' now",
                            "上次为“%2$s”的%1$s，本次为“%4$s”的%3$s",
                            before.statistic().text(),
                            before.outcome(),
                            now.statistic().text(),
                            now.outcome()),
                    new Text("the same statistic of the same column", "同一列的同一统计量"),
                    new Text("estimate both waves alike", "请以相同方式估计两次调查"));
        }
    }

    /**
     * The two waves of a table that holds both, with a column that says which: PSUs that both share give the
     * covariance.
     *
     * @param column the column, of which there must be a table of estimates
     * @throws DataException when a wave is not among its levels
     */
    public static Waves within(Estimates both, String column, String now, String before) {
        Levels levels = Levels.of(both, column, List.of());
        levels.place(now);
        levels.place(before);
        return new Waves(
                wave(both, column, now), wave(both, column, before), new Overlap.SharedPsus(both.covariance()));
    }

    /** The estimates of one wave, whose rows keep their numbers and lose the wave from their domain. */
    private static Estimates wave(Estimates both, String column, String wave) {
        List<Estimate> rows = new ArrayList<>();
        for (Estimate row : both.rows()) {
            if (row.domain().level(column).equals(wave)) {
                rows.add(new Estimate(
                        row.row(),
                        without(row.domain(), column),
                        row.n(),
                        row.weightedN(),
                        row.value(),
                        row.se(),
                        row.interval(),
                        row.df(),
                        row.deff(),
                        row.flag()));
            }
        }
        rows.sort((a, b) ->
                Boolean.compare(!a.domain().by().isEmpty(), !b.domain().by().isEmpty()));
        return new Estimates(
                both.statistic(),
                both.outcome(),
                both.criterion(),
                both.variance(),
                both.interval(),
                both.level(),
                rows,
                both.covariance(),
                both.label(),
                both.notes());
    }

    private static Domain without(Domain domain, String column) {
        List<String> by = new ArrayList<>(domain.by());
        List<String> levels = new ArrayList<>(domain.levels());
        int at = by.indexOf(column);
        by.remove(at);
        levels.remove(at);
        return new Domain(by, levels);
    }

    private static Text name(String criterion) {
        return criterion.isEmpty() ? new Text("not named", "未注明") : Text.same(criterion);
    }
}
