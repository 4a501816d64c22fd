package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.suzhi.survey.Column;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Tally;
import org.suzhi.tally.Uncertainty;

/**
 * Weighted quantiles of a column by domain, with Woodruff's intervals: q = F⁻¹(p) by a {@link QuantileRule}; F(q), the
 * share of values up to q, is an estimated proportion with a design-based error and an interval (a, b) as any other;
 * the interval of the quantile is (F⁻¹(a), F⁻¹(b)), and its standard error (F⁻¹(b) − F⁻¹(a)) / 2t, t with the domain's
 * degrees of freedom. The interval is that around F(q) and not around p, as in R; the two differ where many values are
 * equal.
 *
 * <pre>{@code
 * List<QuantileEstimate> scores = Quantiles.of("score").at(0.25, 0.5, 0.75).by("group").estimate(data, design);
 * }</pre>
 *
 * <p>Source: Woodruff, Journal of the American Statistical Association 47 (1952) 635–646; R survey's
 * {@code svyquantile}.
 */
public final class Quantiles {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(KeyGroup.SEPARATOR));

    private final String outcome;
    private double[] shares = {0.25, 0.5, 0.75};
    private QuantileRule rule = QuantileRule.MATH;
    private ProportionInterval interval = ProportionInterval.MEAN;
    private ConfidenceLevel level = ConfidenceLevel.P95;
    private DegreesOfFreedom df = DegreesOfFreedom.DOMAIN;
    private final List<List<String>> by = new ArrayList<>();
    private final Map<String, List<String>> orders = new HashMap<>();
    private Optional<Condition> where = Optional.empty();
    private Optional<CalibratedWeights> calibration = Optional.empty();

    private Quantiles(String outcome) {
        this.outcome = outcome;
    }

    /** Quantiles of a column of numbers. */
    public static Quantiles of(String outcome) {
        return new Quantiles(outcome);
    }

    /** Which quantiles, as shares strictly between 0 and 1; the quartiles unless named. */
    public Quantiles at(double... p) {
        for (double share : p) {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("quantile %s, expected between 0 and 1".formatted(share));
            }
        }
        this.shares = p.clone();
        return this;
    }

    /** How a quantile is read off the distribution; {@link QuantileRule#MATH} unless named. */
    public Quantiles rule(QuantileRule kind) {
        this.rule = kind;
        return this;
    }

    /** The kind of interval for the share; {@link ProportionInterval#MEAN}, Woodruff's own, unless named. */
    public Quantiles interval(ProportionInterval kind) {
        this.interval = kind;
        return this;
    }

    /** The confidence of intervals; 95 % unless named. */
    public Quantiles level(ConfidenceLevel confidence) {
        this.level = confidence;
        return this;
    }

    /** Whose degrees of freedom a domain has. */
    public Quantiles df(DegreesOfFreedom rule) {
        this.df = rule;
        return this;
    }

    /** One more cross-tabulation. */
    public Quantiles by(String... columns) {
        by.add(List.of(columns));
        return this;
    }

    /** The order of a column's levels; without it they are in the order of their text. */
    public Quantiles order(String column, List<String> levels) {
        orders.put(column, List.copyOf(levels));
        return this;
    }

    /** Only records for which this holds count; the design stays whole. */
    public Quantiles where(Condition condition) {
        this.where = Optional.of(condition);
        return this;
    }

    /** Weights are calibrated to known totals first, over all records; variances come from the residuals. */
    public Quantiles calibrated(CalibratedWeights how) {
        this.calibration = Optional.of(how);
        return this;
    }

    /**
     * Estimates them: the whole first, then domain by domain, and within a domain quantile by quantile.
     *
     * @throws org.suzhi.survey.DataException when columns are missing or hold what they should not, when no outcome is
     *     left, when two criteria are mixed, or when a stratum holds a single PSU and no rule says what then
     */
    public List<QuantileEstimate> estimate(Microdata data, SurveyDesign design) {
        double[] x = Outcome.values(data, outcome, where);
        WeightedSample sample = WeightedSample.of(data, design, calibration);
        Tally tally = Tally.of(data, sample.sampling(), x, new Tally.Request(by, orders), 1);
        EstimationPart part = EstimationPart.of(tally, data, by, x);
        part.requireSomething(outcome);
        part.criterion();
        double[] weight = sample.sampling().weights();
        requireOrder(data, weight);
        int[] order = IntStream.range(0, x.length)
                .filter(row -> !Double.isNaN(x[row]) && weight[row] > 0)
                .boxed()
                .sorted((a, b) -> x[a] != x[b] ? Double.compare(x[a], x[b]) : Double.compare(weight[a], weight[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] freedom = df.of(tally);
        List<QuantileEstimate> estimates = new ArrayList<>();
        for (int d = 0; d < freedom.length; d++) {
            Domain domain = tally.domains().get(d);
            boolean[] members = members(data, domain);
            WeightedValues values = new WeightedValues(order, members, x, weight);
            estimates.addAll(of(domain, values, x, members, sample, freedom[d]));
        }
        return estimates;
    }

    private List<QuantileEstimate> of(
            Domain domain, WeightedValues values, double[] x, boolean[] members, WeightedSample sample, double df) {
        int n = values.size();
        List<QuantileEstimate> estimates = new ArrayList<>();
        if (n == 0) {
            for (double p : shares) {
                estimates.add(new QuantileEstimate(domain, p, 0, 0, Double.NaN, Double.NaN, Interval.NONE, 0));
            }
            return estimates;
        }
        double weight = values.below(n);
        double[] quantile = new double[shares.length];
        double[] share = new double[shares.length];
        double[][] u = new double[shares.length][x.length];
        for (int k = 0; k < shares.length; k++) {
            quantile[k] = rule.of(shares[k], values);
            share[k] = values.share(quantile[k]);
            for (int row = 0; row < x.length; row++) {
                if (members[row] && !Double.isNaN(x[row])) {
                    u[k][row] = ((x[row] <= quantile[k] ? 1 : 0) - share[k]) / weight;
                }
            }
        }
        Uncertainty uncertainty = sample.ofTotals(u);
        double t = level.quantile(df);
        for (int k = 0; k < shares.length; k++) {
            double s = Math.sqrt(uncertainty.variance(k));
            Interval ofShare = interval.of(share[k], s, n, df, level);
            Interval limits = new Interval(
                    ofShare.lower() >= 0 ? rule.of(ofShare.lower(), values) : Double.NaN,
                    ofShare.upper() <= 1 ? rule.of(ofShare.upper(), values) : Double.NaN);
            estimates.add(new QuantileEstimate(
                    domain, shares[k], n, weight, quantile[k], limits.width() / (2 * t), limits, df));
        }
        return estimates;
    }

    /** Linear calibration may give negative weights: the distribution function would turn back. */
    private static void requireOrder(Microdata data, double[] weight) {
        int negative = 0;
        for (double w : weight) {
            negative += w < 0 ? 1 : 0;
        }
        if (negative > 0) {
            throw new DataException(
                    data.source(),
                    Text.of("%d negative weights after calibration", "校准后有%d个负权数", negative),
                    new Text("weights of at least 0, or quantiles have no meaning", "不小于0的权数，否则分位数无意义"),
                    new Text("calibrate by raking, or by logit with bounds", "请改用raking或有界logit校准"));
        }
    }

    private static boolean[] members(Microdata data, Domain domain) {
        boolean[] members = new boolean[data.rows()];
        Arrays.fill(members, true);
        for (int c = 0; c < domain.by().size(); c++) {
            Column column = data.column(domain.by().get(c));
            String level = domain.levels().get(c);
            boolean[] holds = new boolean[column.levels().size()];
            for (int code = 0; code < holds.length; code++) {
                holds[code] = SEPARATOR
                        .splitAsStream(column.levels().get(code))
                        .map(String::strip)
                        .anyMatch(level::equals);
            }
            for (int row = 0; row < members.length; row++) {
                members[row] &= holds[column.code(row)];
            }
        }
        return members;
    }
}
