package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.suzhi.plan.Plan;
import org.suzhi.plan.Target;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Text;

/**
 * What waves would come to if they went on as they did: two scenarios, a linear and a logit-linear one, with prediction
 * intervals. Not a forecast: few waves leave few degrees of freedom, and nothing promises that a trend goes on.
 *
 * @param series    the waves behind it
 * @param weighted  true when they count by their precision: weighted least squares
 * @param df        waves less two
 * @param scatter   of weighted waves on the linear scale, their scatter as a multiple of what their sampling errors explain; NaN
 *                  of others
 * @param level     confidence of the intervals
 * @param points    the years ahead on both scales
 * @param growths   what the targets still ask for
 */
public record Projection(
        WaveSeries series,
        boolean weighted,
        int df,
        double scatter,
        ConfidenceLevel level,
        List<Point> points,
        List<Growth> growths) {

    private static final List<Integer> AHEAD = List.of(2025, 2030, 2035);

    /** The lists are copied. */
    public Projection {
        points = List.copyOf(points);
        growths = List.copyOf(growths);
    }

    /**
     * The ratio in a year to come.
     *
     * @param scenario    the scenario
     * @param year     the year
     * @param ratio    where the trend leads; NaN where a straight line leaves what a ratio can be
     * @param interval where a wave of that year is to be expected, between 0 and 1; none where there is no ratio
     */
    public record Point(Scenario scenario, int year, double ratio, Interval interval) {

        static Point of(Scenario scenario, int year, Trend trend, ConfidenceLevel level) {
            double ratio = trend.ratio(year);
            if (!(ratio >= 0 && ratio <= 1)) {
                return new Point(scenario, year, Double.NaN, Interval.NONE);
            }
            Interval around = trend.around(year, level);
            return new Point(
                    scenario, year, ratio, new Interval(Math.max(0, around.lower()), Math.min(1, around.upper())));
        }

        /** True where the trend leads to a ratio. */
        public boolean isPossible() {
            return !Double.isNaN(ratio);
        }
    }

    /**
     * What a target still asks for.
     *
     * @param target  the target
     * @param years   from the latest wave to its year; 0 or less for a target in the past
     * @param needed  rise per year from the latest wave to the goal, a fraction; NaN for a target in the past
     * @param trend   rise per year so far, on the linear scale
     */
    public record Growth(Target.Ratio target, int years, double needed, double trend) {

        /** True when the target's year lies not after the latest wave. */
        public boolean isPast() {
            return years <= 0;
        }

        /** What it asks for, in words. */
        public Text sentence(WaveSeries series) {
            WaveRatio last = series.last();
            if (isPast()) {
                return Text.of(
                        "%s: the target is of %d, not after the latest wave of %d, and asks for no more growth; the verdict tells"
                                + " whether it was met",
                        "%s：目标年份%d年不晚于最近一次调查（%d年），不再推算所需增幅；是否达成见判定", target.text(), target.year(), last.year());
            }
            if (needed <= 0) {
                return Text.of(
                        "%s: the latest wave of %d found %.2f %% by criterion %s, beyond the goal of %.2f %%",
                        "%s：最近一次调查（%d年）按标准%4$s为%3$.2f%%，已超过目标值%5$.2f%%",
                        target.text(),
                        last.year(),
                        100 * last.ratio(),
                        series.criterion(),
                        100 * target.goal());
            }
            return Text.of(
                    "%s: from %.2f %% in %d (criterion %s) to %.2f %% in %d, %.2f points per year are still needed; so far the trend"
                            + " was %.2f points per year",
                    "%s：从%3$d年的%2$.2f%%（标准：%4$s）到%6$d年的%5$.2f%%，每年尚需增长%7$.2f个百分点；此前趋势为每年%8$.2f个百分点",
                    target.text(),
                    100 * last.ratio(),
                    last.year(),
                    series.criterion(),
                    100 * target.goal(),
                    target.year(),
                    100 * needed,
                    100 * trend);
        }
    }

    /**
     * Of at least three waves to 2025, 2030, 2035 and the years of the plan's targets, as far as they lie after the latest
     * wave.
     *
     * @throws DataException when the waves are too few
     */
    public static Projection of(WaveSeries series, Plan plan, ConfidenceLevel level) {
        List<WaveRatio> waves = series.waves();
        if (waves.size() < Trend.FEWEST) {
            throw new DataException(
                    series.source(),
                    Text.of("%d waves: %s", "%d次调查：%s", waves.size(), series.years()),
                    Text.of(
                            "at least %d waves by one criterion, the survey counted",
                            "同一标准下至少%d次调查（含本次）", Trend.FEWEST),
                    new Text("add earlier waves, or leave out the file of waves", "请补充以往的调查，或不给出以往调查的文件"));
        }
        Trend linear = Trend.of(Scenario.LINEAR, waves);
        TreeSet<Integer> years = new TreeSet<>(AHEAD);
        List<Growth> growths = new ArrayList<>();
        for (Target target : plan.targets()) {
            years.add(target.year());
            if (target instanceof Target.Ratio ratio) {
                int left = ratio.year() - series.last().year();
                double needed = left > 0 ? (ratio.goal() - series.last().ratio()) / left : Double.NaN;
                growths.add(new Growth(ratio, left, needed, linear.slope()));
            }
        }
        List<Point> points = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            Trend trend = Trend.of(scenario, waves);
            for (int year : years.tailSet(series.last().year(), false)) {
                points.add(Point.of(scenario, year, trend, level));
            }
        }
        double scatter = linear.isWeighted() ? linear.scatter() : Double.NaN;
        return new Projection(series, linear.isWeighted(), linear.df(), scatter, level, points, growths);
    }

    /** What is to be read: first what stands behind it, then each scenario, then what the targets still ask for. */
    public List<Text> sentences() {
        List<Text> all = new ArrayList<>();
        all.add(basis());
        for (Point point : points) {
            if (!point.isPossible()) {
                all.add(Text.of(
                        "%d, %s scenario: the straight line leaves 0 to 100 %% by then and says nothing (criterion %s, %d waves)",
                        "%d年，%s情景：直线届时超出0至100%%的范围，不作推算（标准：%s，%d次调查）",
                        point.year(),
                        point.scenario().text(),
                        series.criterion(),
                        series.waves().size()));
                continue;
            }
            all.add(Text.of(
                    "%d, %s scenario: %.2f %% (%.0f %% prediction interval %.2f to %.2f %%, criterion %s, %d waves)",
                    "%d年，%s情景：%.2f%%（%.0f%%预测区间%.2f%%—%.2f%%，标准：%s，%d次调查）",
                    point.year(),
                    point.scenario().text(),
                    100 * point.ratio(),
                    100 * level.value(),
                    100 * point.interval().lower(),
                    100 * point.interval().upper(),
                    series.criterion(),
                    series.waves().size()));
        }
        growths.forEach(growth -> all.add(growth.sentence(series)));
        return all;
    }

    /** What stands behind it: waves, criterion, and that it is no forecast. */
    public Text basis() {
        return Text.of(
                "projection from %d waves (%s) by criterion %s, %s least squares, %d degrees of freedom%s: two scenarios of how the"
                        + " ratio goes on if nothing changes, not a forecast",
                "按%3$s标准，由%1$d次调查（%2$s）推算，%4$s最小二乘，自由度%5$d%6$s：趋势不变时的两种情景，并非预测",
                series.waves().size(),
                series.years(),
                series.criterion(),
                weighted ? new Text("weighted", "加权") : new Text("ordinary", "普通"),
                df,
                weighted
                        ? Text.of(
                                ", scatter %.2f times what the sampling errors explain",
                                "，离散程度为抽样误差所能解释的%.2f倍", scatter)
                        : Text.same(""));
    }
}
