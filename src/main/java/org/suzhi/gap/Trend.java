package org.suzhi.gap;

import java.util.List;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Interval;

/**
 * A straight line through waves on some scale: y = a + b (x − x̄), by least squares with weights w = 1/se², or 1 when the
 * error of any wave is not known. With s² = Σ w r² / (k − 2), the value of a wave in year x lies with confidence within
 * y ± t_{k−2} √(s² (1/w₀ + 1/Σw + (x − x̄)² / Σ w (x − x̄)²)), where the new wave is as precise as the waves are on the
 * average: 1/w₀ is the mean of 1/w.
 *
 * <p>With weights, s² says how many times the scatter of the waves is what their sampling errors explain. Few waves may scatter
 * less by chance, but their errors stay what they are, so that the interval is the wider of two: that of the errors alone, which
 * are known (z in the place of t and 1 in that of s²), and that of the scatter, max(z, t_{k−2} s) for t_{k−2} s. Birge's factor
 * is max(1, s); it stands beside z here and not beside t, which few waves would make as wide as if their errors were not known.
 *
 * <p>Source: Draper and Smith, Applied Regression Analysis, 3rd ed. 1998, sections 3.1 (prediction of a new observation) and
 * 9.2 (weights); that scatter beyond the errors widens them: Birge, Physical Review 40 (1932) 207–227.
 */
final class Trend {

    /** Fewer waves leave nothing to tell a trend from chance. */
    static final int FEWEST = 3;

    private final Scenario scenario;
    private final boolean weighted;
    private final int df;
    private final double centre;
    private final double level;
    private final double slope;
    private final double weight;
    private final double spread;
    private final double residual;
    private final double fresh;

    private Trend(Scenario scenario, List<WaveRatio> waves) {
        this.scenario = scenario;
        weighted = waves.stream().allMatch(WaveRatio::hasError);
        df = waves.size() - 2;
        double[] w = waves.stream().mapToDouble(this::weight).toArray();
        double[] y =
                waves.stream().mapToDouble(wave -> scenario.of(wave.ratio())).toArray();
        double sw = 0;
        double swx = 0;
        double swy = 0;
        double reciprocals = 0;
        for (int i = 0; i < w.length; i++) {
            sw += w[i];
            swx += w[i] * waves.get(i).year();
            swy += w[i] * y[i];
            reciprocals += 1 / w[i];
        }
        centre = swx / sw;
        level = swy / sw;
        weight = sw;
        fresh = reciprocals / w.length;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < w.length; i++) {
            double x = waves.get(i).year() - centre;
            sxx += w[i] * x * x;
            sxy += w[i] * x * (y[i] - level);
        }
        spread = sxx;
        slope = sxy / sxx;
        double squares = 0;
        for (int i = 0; i < w.length; i++) {
            double r = y[i] - value(waves.get(i).year());
            squares += w[i] * r * r;
        }
        residual = squares / df;
    }

    /** Through at least {@link #FEWEST} waves. */
    static Trend of(Scenario scenario, List<WaveRatio> waves) {
        if (waves.size() < FEWEST) {
            throw new IllegalArgumentException("%d waves, expected at least %d".formatted(waves.size(), FEWEST));
        }
        return new Trend(scenario, waves);
    }

    private double weight(WaveRatio wave) {
        double error = wave.se() * scenario.slope(wave.ratio());
        return weighted ? 1 / (error * error) : 1;
    }

    private double value(int year) {
        return level + slope * (year - centre);
    }

    boolean isWeighted() {
        return weighted;
    }

    int df() {
        return df;
    }

    /** s²: of weighted waves, their scatter as a multiple of what their sampling errors explain. */
    double scatter() {
        return residual;
    }

    /** Rise per year on the scale. */
    double slope() {
        return slope;
    }

    /** The ratio in a year; outside 0 and 1 where the linear scale leads there. */
    double ratio(int year) {
        return scenario.ratio(value(year));
    }

    /** Where a wave of that year is to be expected. */
    Interval around(int year, ConfidenceLevel confidence) {
        double x = year - centre;
        double scattered = confidence.quantile(df) * Math.sqrt(residual);
        double known = weighted ? confidence.quantile(Double.POSITIVE_INFINITY) : 0;
        double half = Math.max(known, scattered) * Math.sqrt(fresh + 1 / weight + x * x / spread);
        return new Interval(scenario.ratio(value(year) - half), scenario.ratio(value(year) + half));
    }
}
