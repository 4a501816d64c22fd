package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.Column;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Text;
import org.suzhi.tally.Linearization;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Tally;

/**
 * Design-based estimation: configured first, data last.
 *
 * <pre>{@code
 * Estimates literacy = Estimator.of(SurveyDesign.of("stratum", "psu", "weight"))
 *         .interval(ProportionInterval.LOGIT)
 *         .by("region").by("group").by("region", "group")
 *         .proportion("literate", data);
 * }</pre>
 */
public final class Estimator {

    private final SurveyDesign design;
    private ProportionInterval interval = ProportionInterval.LOGIT;
    private ConfidenceLevel level = ConfidenceLevel.P95;
    private DesignEffect deff = DesignEffect.WR;
    private boolean designDf;
    private List<String> cells = List.of();
    private final List<List<String>> by = new ArrayList<>();
    private final Map<String, List<String>> orders = new HashMap<>();
    private Optional<Condition> where = Optional.empty();
    private int threads = 1;

    private Estimator(SurveyDesign design) {
        this.design = design;
    }

    /** Estimation under a design. */
    public static Estimator of(SurveyDesign design) {
        return new Estimator(design);
    }

    /** The kind of interval for proportions; logit unless named. Means and totals have the symmetric t interval. */
    public Estimator interval(ProportionInterval kind) {
        this.interval = kind;
        return this;
    }

    /** The confidence of intervals; 95 % unless named. */
    public Estimator level(ConfidenceLevel confidence) {
        this.level = confidence;
        return this;
    }

    /** What design effects compare with. */
    public Estimator deff(DesignEffect base) {
        this.deff = base;
        return this;
    }

    /** Degrees of freedom of the whole design for every domain, instead of the domain's own. */
    public Estimator designDf() {
        this.designDf = true;
        return this;
    }

    /** One more cross-tabulation. */
    public Estimator by(String... columns) {
        by.add(List.of(columns));
        return this;
    }

    /** The order of a column's levels; without it they are in the order of their text. */
    public Estimator order(String column, List<String> levels) {
        orders.put(column, List.copyOf(levels));
        return this;
    }

    /** Only records for which this holds count; the design stays whole. */
    public Estimator where(Condition condition) {
        this.where = Optional.of(condition);
        return this;
    }

    /**
     * The weights were post-stratified to the cells that these columns make: variances come from the residuals within
     * them.
     */
    public Estimator postStratifiedBy(List<String> columns) {
        this.cells = List.copyOf(columns);
        return this;
    }

    /** How many threads may work; the result does not depend on it. */
    public Estimator threads(int count) {
        this.threads = count;
        return this;
    }

    /** The proportion of ones in a column of zeros and ones. */
    public Estimates proportion(String outcome, Microdata data) {
        return estimate(Statistic.PROPORTION, outcome, data);
    }

    /**
     * Estimates a statistic.
     *
     * @throws DataException when columns are missing or hold what they should not, when no outcome is left, when two
     *                       criteria are mixed, or when a stratum holds a single PSU and no rule says what then
     */
    public Estimates estimate(Statistic statistic, String outcome, Microdata data) {
        String criterion = criterion(data);
        double[] values = outcomes(statistic, outcome, data);
        Tally tally = Tally.of(data, design, values, new Tally.Request(by, orders, postStrata(data)), threads);
        boolean total = statistic == Statistic.TOTAL;
        Linearization taylor = total
                ? Linearization.ofTotals(tally, design.lonely(), data.source())
                : Linearization.ofRatios(tally, design.lonely(), data.source());
        List<Estimate> rows = new ArrayList<>();
        Covariance covariance = new Covariance(tally.domains().size());
        for (int d = 0; d < tally.domains().size(); d++) {
            rows.add(row(statistic, tally, taylor, d));
            for (int other = 0; other <= d; other++) {
                covariance.set(d + 1, other + 1, taylor.covariance(d, other));
            }
        }
        return new Estimates(
                statistic, outcome, criterion, interval, level, rows, covariance, Label.of(data), notes(data, values));
    }

    private Estimate row(Statistic statistic, Tally tally, Linearization taylor, int d) {
        Domain domain = tally.domains().get(d);
        int n = tally.n(d);
        double weight = tally.weight(d);
        if (n == 0) {
            return new Estimate(d + 1, domain, 0, 0, Double.NaN, Double.NaN, Interval.NONE, 0, Double.NaN, "empty");
        }
        double mean = tally.total(d) / weight;
        double value = statistic == Statistic.TOTAL ? tally.total(d) : mean;
        double variance = taylor.variance(d);
        double se = Math.sqrt(variance);
        double df = designDf ? tally.designDf() : tally.df(d);
        double spread = tally.squares(d) / weight - mean * mean;
        double effect = variance / deff.variance(spread, n, weight, statistic == Statistic.TOTAL);
        ProportionInterval kind = statistic == Statistic.PROPORTION ? interval : ProportionInterval.MEAN;
        Interval limits = statistic == Statistic.PROPORTION
                ? kind.of(value, se, df, level)
                : new Interval(value - level.quantile(df) * se, value + level.quantile(df) * se);
        return new Estimate(d + 1, domain, n, weight, value, se, limits, df, effect, flag(statistic, n, df, variance));
    }

    private static String flag(Statistic statistic, int n, double df, double variance) {
        List<String> flags = new ArrayList<>();
        if (statistic == Statistic.PROPORTION && !(variance > 0)) {
            flags.add("no-variation");
        }
        if (n < 30) {
            flags.add("small-n");
        }
        if (df < 8) {
            flags.add("few-df");
        }
        return String.join(";", flags);
    }

    private double[] outcomes(Statistic statistic, String outcome, Microdata data) {
        double[] values = data.numbers(outcome);
        boolean[] counts = where.map(condition -> {
                    data.require(condition.columns());
                    return condition.holds(data);
                })
                .orElse(null);
        Findings findings = new Findings();
        int present = 0;
        for (int row = 0; row < values.length; row++) {
            if (statistic == Statistic.PROPORTION
                    && !(Double.isNaN(values[row]) || values[row] == 0 || values[row] == 1)) {
                findings.add(data.cell(row, outcome, new Text("0, 1 or a blank cell", "0、1或空白")));
            }
            present += Double.isNaN(values[row]) ? 0 : 1;
            if (counts != null && !counts[row]) {
                values[row] = Double.NaN;
            }
        }
        findings.raise();
        if (present == 0) {
            findings.add(
                    data.source(),
                    0,
                    outcome,
                    new Text("no values: all are missing", "全部缺失"),
                    new Text("at least one value", "至少一个值"),
                    new Text("check that the right column is named", "请检查列名是否正确"));
        }
        findings.raise();
        return values;
    }

    private static String criterion(Microdata data) {
        if (!data.has(Criterion.COLUMN)) {
            return "";
        }
        List<String> criteria = data.column(Criterion.COLUMN).values();
        if (criteria.size() > 1) {
            String names = String.join(", ", criteria);
            throw new DataException(new Finding(
                    data.source(),
                    0,
                    Criterion.COLUMN,
                    Text.of("%d criteria: %s", "%d个评分标准：%s", criteria.size(), names),
                    new Text("one criterion, as ratios by different criteria are not comparable", "单一评分标准（不同标准的比例不可比）"),
                    new Text("keep the records of one criterion", "请只保留同一标准的记录")));
        }
        return criteria.isEmpty() ? "" : criteria.get(0);
    }

    private int[] postStrata(Microdata data) {
        if (cells.isEmpty()) {
            return null;
        }
        data.require(cells);
        Map<String, Integer> numbers = new HashMap<>();
        int[] cellOf = new int[data.rows()];
        for (int row = 0; row < cellOf.length; row++) {
            List<String> levels = new ArrayList<>();
            for (String column : cells) {
                levels.add(data.column(column).text(row));
            }
            cellOf[row] = levels.stream().allMatch(Column::isMissing)
                    ? -1
                    : numbers.computeIfAbsent(String.join(":", levels), level -> numbers.size());
        }
        return cellOf;
    }

    /** Says how many of the records that count have no level of a column. */
    private List<Text> notes(Microdata data, double[] values) {
        List<Text> notes = new ArrayList<>();
        by.stream().flatMap(List::stream).distinct().forEach(name -> {
            Column column = data.column(name);
            int missing = 0;
            int counted = 0;
            for (int row = 0; row < values.length; row++) {
                if (!Double.isNaN(values[row])) {
                    counted++;
                    missing += column.isMissing(row) ? 1 : 0;
                }
            }
            if (missing > 0) {
                notes.add(Text.of(
                        "%d of %d records have no level of '%s' and are outside that table",
                        "%d条（共%d条）记录缺少“%s”的水平，不计入该表", missing, counted, name));
            }
        });
        return notes;
    }
}
