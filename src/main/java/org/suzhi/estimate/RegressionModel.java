package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Tally;
import org.suzhi.tally.Uncertainty;

/**
 * Regression of an outcome on factors and numbers in a survey: the coefficients that the whole population would give,
 * estimated by the weighted score Σ w x (y − μ) = 0, with variance A⁻¹ V A⁻¹, where A = Σ w x x' V(μ) and V is the
 * design-based covariance of the totals Σ w x (y − μ). Records with a missing outcome or predictor are outside the
 * model; their PSUs stay in the design.
 *
 * <pre>{@code
 * RegressionFit model = RegressionModel.logistic("literate").on("group").on("residence", "rural").onNumber("age")
 *         .fit(data, design);
 * }</pre>
 *
 * <p>Source: Binder, On the variances of asymptotically normal estimators from complex surveys, International
 * Statistical Review 51 (1983) 279–292; R survey's {@code svyglm}.
 */
public final class RegressionModel {

    private final String outcome;
    private final Link link;
    private final List<Predictor> predictors = new ArrayList<>();
    private ConfidenceLevel level = ConfidenceLevel.P95;
    private Optional<Condition> where = Optional.empty();
    private Optional<CalibratedWeights> calibration = Optional.empty();

    private RegressionModel(String outcome, Link link) {
        this.outcome = outcome;
        this.link = link;
    }

    /** Logistic regression of a column of zeros and ones: ln(μ / (1 − μ)) = x'β. */
    public static RegressionModel logistic(String outcome) {
        return new RegressionModel(outcome, Link.LOGIT);
    }

    /** Linear regression of a column of numbers: μ = x'β. */
    public static RegressionModel linear(String outcome) {
        return new RegressionModel(outcome, Link.IDENTITY);
    }

    /** A factor more; its first level in the order of their text is the reference. */
    public RegressionModel on(String column) {
        return with(new Predictor.Levels(column, Optional.empty()));
    }

    /** A factor more, with the level that the others are compared with. */
    public RegressionModel on(String column, String reference) {
        return with(new Predictor.Levels(column, Optional.of(reference)));
    }

    /** A number more, as it is. */
    public RegressionModel onNumber(String column) {
        return with(new Predictor.Number(column));
    }

    private RegressionModel with(Predictor predictor) {
        if (predictors.stream().anyMatch(known -> known.column().equals(predictor.column()))) {
            throw new IllegalArgumentException("predictor '%s' is there twice".formatted(predictor.column()));
        }
        predictors.add(predictor);
        return this;
    }

    /** The confidence of intervals; 95 % unless named. */
    public RegressionModel level(ConfidenceLevel confidence) {
        this.level = confidence;
        return this;
    }

    /** Only records for which this holds count; the design stays whole. */
    public RegressionModel where(Condition condition) {
        this.where = Optional.of(condition);
        return this;
    }

    /** Weights are calibrated to known totals first, over all records; variances come from the residuals. */
    public RegressionModel calibrated(CalibratedWeights how) {
        this.calibration = Optional.of(how);
        return this;
    }

    /**
     * Fits the model.
     *
     * @throws DataException when columns are missing or hold what they should not, when a factor has one level or a
     *     cell with several, when a term follows from others, when the outcome of a logistic model is separated (all 0
     *     or all 1 at a level, or on either side of some combination of the predictors: no finite coefficients), when
     *     two criteria are mixed, or when a stratum holds a single PSU and no rule says what then
     */
    public RegressionFit fit(Microdata data, SurveyDesign design) {
        data.require(predictors.stream().map(Predictor::column).toList());
        double[] y = Outcome.values(data, outcome, where);
        if (link == Link.LOGIT) {
            Outcome.requireBinary(data, outcome, y);
        }
        WeightedSample sample = WeightedSample.of(data, design, calibration);
        List<Text> notes = leaveOutMissing(data, y);
        Tally tally = Tally.of(data, sample.sampling(), y, new Tally.Request(List.of(), Map.of()), 1);
        EstimationPart part = EstimationPart.of(tally, data, List.of(), y);
        part.requireSomething(outcome);
        boolean[] counts = new boolean[y.length];
        for (int row = 0; row < y.length; row++) {
            counts[row] = !Double.isNaN(y[row]) && sample.sampling().weight(row) != 0;
        }
        ModelMatrix x =
                new ModelMatrix(data, predictors, counts, sample.sampling().weights());
        double[] outcomes = new double[x.rows()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = y[x.row(i)];
        }
        if (link == Link.LOGIT) {
            refuseSeparation(data, x, outcomes);
        }
        NewtonFit fit = new NewtonFit(x, outcomes, link);
        if (!fit.converged()) {
            throw separated(data, fit.runaways());
        }
        Uncertainty uncertainty = sample.ofTotals(influence(x, outcomes, fit, y.length, tally.weight(0)));
        double[] beta = fit.beta().clone();
        x.unscale(beta);
        double df = tally.df(0) + 1 - beta.length;
        List<Coefficient> coefficients = new ArrayList<>();
        Covariance covariance = Covariance.blank(beta.length);
        for (int a = 0; a < beta.length; a++) {
            for (int b = 0; b <= a; b++) {
                covariance.set(a + 1, b + 1, uncertainty.covariance(a, b));
            }
            TTest test = TTest.of(beta[a], covariance.of(a + 1, a + 1), df, level);
            coefficients.add(Coefficient.of(a + 1, x.terms().get(a), test));
        }
        return new RegressionFit(
                outcome,
                part.criterion(),
                coefficients,
                covariance,
                x.rows(),
                df,
                fit.iterations(),
                fit.deviance(),
                part.label(),
                notes);
    }

    /** For each coefficient u = A⁻¹ x (y − μ) of every record, whose weighted totals have the covariance A⁻¹ V A⁻¹. */
    private double[][] influence(ModelMatrix x, double[] y, NewtonFit fit, int records, double weight) {
        int size = x.size();
        double[][] inverse = fit.information().inverse();
        for (double[] column : inverse) {
            x.unscale(column);
        }
        double[][] u = new double[size][records];
        double mean = weight / y.length;
        double[] values = new double[size];
        for (int i = 0; i < y.length; i++) {
            Arrays.fill(values, 0);
            x.add(i, (y[i] - link.mean(x.predicted(i, fit.beta()))) / mean, values);
            for (int k = 0; k < size; k++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += inverse[j][k] * values[j];
                }
                u[k][x.row(i)] = sum;
            }
        }
        return u;
    }

    /** Takes records without a predictor out of the model, and says how many. */
    private List<Text> leaveOutMissing(Microdata data, double[] y) {
        List<Text> notes = new ArrayList<>();
        int counted = 0;
        for (double value : y) {
            counted += Double.isNaN(value) ? 0 : 1;
        }
        boolean[] out = new boolean[y.length];
        for (Predictor predictor : predictors) {
            int missing = 0;
            for (int row = 0; row < y.length; row++) {
                if (!Double.isNaN(y[row]) && data.column(predictor.column()).isMissing(row)) {
                    out[row] = true;
                    missing++;
                }
            }
            if (missing > 0) {
                notes.add(Text.of(
                        "%d of %d records have no '%s' and are outside the model",
                        "%d条（共%d条）记录缺少“%s”，不计入模型", missing, counted, predictor.column()));
            }
        }
        for (int row = 0; row < y.length; row++) {
            y[row] = out[row] ? Double.NaN : y[row];
        }
        return notes;
    }

    /**
     * A level whose answers are all alike has no finite coefficient.
     *
     * <p>Source: Albert and Anderson, Biometrika 71 (1984) 1–10.
     */
    private void refuseSeparation(Microdata data, ModelMatrix x, double[] y) {
        double ones = 0;
        for (double value : y) {
            ones += value;
        }
        Findings findings = new Findings();
        if (ones == 0 || ones == y.length) {
            findings.add(alike(
                    data,
                    outcome,
                    Text.of("all %d outcomes in the model are %d", "模型中全部%d个结果均为%d", y.length, ones > 0 ? 1 : 0)));
            findings.raise();
        }
        for (Factor factor : x.factors()) {
            int levels = factor.levels().size();
            int[] n = new int[levels];
            int[] n1 = new int[levels];
            for (int i = 0; i < y.length; i++) {
                int l = factor.level(x.row(i));
                n[l]++;
                n1[l] += (int) y[i];
            }
            for (int l = 0; l < levels; l++) {
                if (n1[l] == 0 || n1[l] == n[l]) {
                    findings.add(alike(
                            data,
                            factor.column(),
                            Text.of(
                                    "all %2$d outcomes at the level '%1$s' are %3$d",
                                    "水平“%s”的%d个结果均为%d", factor.levels().get(l), n[l], n1[l] > 0 ? 1 : 0)));
                }
            }
        }
        findings.raise();
    }

    private static Finding alike(Microdata data, String column, Text found) {
        return new Finding(
                data.source(),
                0,
                column,
                found,
                new Text("both 0 and 1, or there is no finite coefficient", "0与1均有，否则系数不存在"),
                new Text("join levels, or leave the column out", "请合并水平，或去掉该列"));
    }

    private DataException separated(Microdata data, List<String> terms) {
        return new DataException(new Finding(
                data.source(),
                0,
                outcome,
                Text.of(
                        "a combination of terms that separates 0 from 1, along: %s",
                        "各项的组合将0与1完全分开，涉及：%s", String.join(", ", terms)),
                new Text(
                        "0 and 1 on both sides of every combination, or there are no finite coefficients",
                        "任一组合两侧均有0与1，否则系数不存在"),
                new Text("join levels, or leave a predictor out", "请合并水平，或去掉某个自变量")));
    }
}
