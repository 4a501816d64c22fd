package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.tally.Linearization;
import org.suzhi.tally.PpsSample;
import org.suzhi.tally.Regressors;
import org.suzhi.tally.ReplicateEstimates;
import org.suzhi.tally.ReplicateSums;
import org.suzhi.tally.Sampling;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Tally;
import org.suzhi.tally.TallySource;
import org.suzhi.tally.Uncertainty;
import org.suzhi.tally.Variance;

/**
 * Design-based estimation: configured first, data last.
 *
 * <pre>{@code
 * Estimates literacy = Estimator.of(SurveyDesign.of("stratum", "psu", "weight"))
 *         .variance(new Variance.Jackknife(false))
 *         .interval(ProportionInterval.LOGIT)
 *         .by("region").by("group").by("region", "group")
 *         .proportion("literate", data);
 * }</pre>
 */
public final class Estimator {

    private final SurveyDesign design;
    private Variance variance = new Variance.Taylor();
    private Conventions conventions = Conventions.SUZHI;
    private ConfidenceLevel level = ConfidenceLevel.P95;
    private List<String> cells = List.of();
    private Optional<CalibratedWeights> calibration = Optional.empty();
    private Optional<GivenReplicates> given = Optional.empty();
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

    /** How variances are estimated; Taylor linearisation unless named. */
    public Estimator variance(Variance method) {
        this.variance = method;
        return this;
    }

    /** Variances come from replicate weights in the data. */
    public Estimator replicates(GivenReplicates replicates) {
        this.given = Optional.of(replicates);
        return this;
    }

    /**
     * Every choice that the literature leaves open, at once; what is named afterwards goes before. The rule for strata
     * of one PSU belongs to the design.
     */
    public Estimator conventions(Conventions all) {
        this.conventions = all;
        return this;
    }

    /** The kind of interval for proportions; logit unless named. Other statistics have the symmetric t interval. */
    public Estimator interval(ProportionInterval kind) {
        return conventions(conventions.interval(kind));
    }

    /** The confidence of intervals; 95 % unless named. */
    public Estimator level(ConfidenceLevel confidence) {
        this.level = confidence;
        return this;
    }

    /** What design effects compare with. */
    public Estimator deff(DesignEffect base) {
        return conventions(conventions.deff(base));
    }

    /** Whose degrees of freedom a domain has. */
    public Estimator df(DegreesOfFreedom rule) {
        return conventions(conventions.df(rule));
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

    /** Weights are calibrated to known totals first, over all records; variances come from the residuals. */
    public Estimator calibrated(CalibratedWeights how) {
        this.calibration = Optional.of(how);
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

    /** The mean of a column. */
    public Estimates mean(String outcome, Microdata data) {
        return estimate(Statistic.MEAN, outcome, data);
    }

    /** The sum of a column over the population. */
    public Estimates total(String outcome, Microdata data) {
        return estimate(Statistic.TOTAL, outcome, data);
    }

    /**
     * The sum of one column over the population by the sum of another; records where either is missing do not count.
     *
     * @throws org.suzhi.survey.DataException as {@link #estimate} does
     */
    public Estimates ratio(String numerator, String denominator, Microdata data) {
        if (given.isPresent() || calibration.isPresent() && variance instanceof Variance.Replicated) {
            throw new IllegalArgumentException(
                    "the variance of a ratio comes from linearisation, or from replicates of weights that are not calibrated");
        }
        requireResiduals();
        double[] above = Outcome.values(data, numerator, where);
        double[] below = Outcome.values(data, denominator, where);
        for (int row = 0; row < above.length; row++) {
            if (Double.isNaN(above[row]) || Double.isNaN(below[row])) {
                above[row] = Double.NaN;
                below[row] = Double.NaN;
            }
        }
        Sampling sampling = Sampling.of(data, design);
        Prepared prepared = prepared(data, sampling);
        Tally y = prepared.tally(data, above);
        Tally x = prepared.tally(data, below);
        Uncertainty uncertainty = variance instanceof Variance.Replicated replicated
                ? ReplicateEstimates.of(y, x, false, replicated, threads)
                : Linearization.ofRatios(y, x, design.lonely(), pps(data, prepared.sampling));
        String name = numerator + " / " + denominator;
        return finish(Statistic.RATIO, name, EstimationPart.of(y, data, by, above), x, uncertainty);
    }

    /**
     * Estimates a statistic.
     *
     * @throws org.suzhi.survey.DataException when columns are missing or hold what they should not, when no outcome is
     *     left, when two criteria are mixed, or when a stratum holds a single PSU and no rule says what then
     */
    public Estimates estimate(Statistic statistic, String outcome, Microdata data) {
        if (statistic == Statistic.RATIO) {
            throw new IllegalArgumentException("a ratio has two columns: ask for ratio(numerator, denominator, data)");
        }
        requireResiduals();
        double[] values = outcomes(statistic, outcome, data);
        Sampling sampling = Sampling.of(data, design);
        Prepared prepared = prepared(data, sampling);
        EstimationPart whole = part(prepared.tally(data, values), data, values);
        Uncertainty uncertainty;
        if (given.isPresent()) {
            uncertainty = uncertainty(statistic, whole, Optional.empty());
        } else if (calibration.isPresent() && variance instanceof Variance.Replicated replicated) {
            uncertainty = recalibrated(statistic, data, sampling, values, replicated, whole.tally());
        } else if (calibration.isPresent()
                && conventions.unweighted()
                && !(variance instanceof Variance.Pps)
                && statistic != Statistic.TOTAL) {
            uncertainty = RakeResiduals.ofMeans(
                    prepared.sampling,
                    values,
                    whole.tally(),
                    Tally.members(data, prepared.request),
                    prepared.codes,
                    design.lonely());
        } else {
            uncertainty = uncertainty(statistic, whole, pps(data, prepared.sampling));
        }
        return finish(statistic, outcome, whole, null, uncertainty);
    }

    /**
     * The tally of a block of records, to be added up with those of other blocks of the same file; for estimation from
     * files larger than memory.
     */
    public EstimationPart part(Statistic statistic, String outcome, Microdata block) {
        double[] values = outcomes(statistic, outcome, block);
        Tally tally = Tally.of(block, design, values, new Tally.Request(by, orders), 1);
        return part(tally, block, values);
    }

    private EstimationPart part(Tally tally, Microdata data, double[] values) {
        EstimationPart part = EstimationPart.of(tally, data, by, values);
        return given.map(replicates ->
                        part.with(ReplicateSums.of(data, replicates.columns(), values, new Tally.Request(by, orders))))
                .orElse(part);
    }

    /**
     * Estimates a statistic from the blocks of a file, added up.
     *
     * @throws org.suzhi.survey.DataException as {@link #estimate} does
     */
    public Estimates estimate(Statistic statistic, String outcome, EstimationPart whole) {
        return finish(statistic, outcome, whole, null, uncertainty(statistic, whole, Optional.empty()));
    }

    /**
     * Estimates a statistic from a tally that somebody else makes.
     *
     * @throws org.suzhi.survey.DataException when no outcome is left, when a proportion's outcomes are not all 0 or 1, or
     *     when a stratum holds a single PSU and no rule says what then
     */
    public Estimates estimate(Statistic statistic, String outcome, TallySource source) {
        if (statistic == Statistic.RATIO
                || calibration.isPresent()
                || given.isPresent()
                || !cells.isEmpty()
                || variance instanceof Variance.Pps) {
            throw new IllegalArgumentException(
                    "a tally knows of no second column, calibration, replicate weights or probabilities: estimate from the data");
        }
        EstimationPart whole =
                EstimationPart.of(source.tally(design, outcome, where, new Tally.Request(by, orders)), outcome);
        if (statistic == Statistic.PROPORTION) {
            whole.requireZerosAndOnes(outcome);
        }
        return finish(statistic, outcome, whole, null, uncertainty(statistic, whole, Optional.empty()));
    }

    /** Replicates of weights that somebody else has post-stratified would need the weights before it. */
    private void requireResiduals() {
        if (given.isPresent() && calibration.isPresent()) {
            throw new IllegalArgumentException(
                    "replicate weights that came with the data cannot be calibrated with the others: calibrate neither or give none");
        }
        if (!cells.isEmpty() && variance instanceof Variance.Replicated) {
            throw new IllegalArgumentException(
                    "weights that are post-stratified already have their variance from residuals (taylor), not from replicates");
        }
    }

    private Optional<PpsSample> pps(Microdata data, Sampling sampling) {
        return variance instanceof Variance.Pps method
                ? Optional.of(PpsSample.of(data, sampling, method.probability(), method.method()))
                : Optional.empty();
    }

    private Uncertainty uncertainty(Statistic statistic, EstimationPart part, Optional<PpsSample> pps) {
        boolean total = statistic == Statistic.TOTAL;
        Tally tally = part.tally();
        if (given.isPresent()) {
            return given.get().of(part.replicates().orElseThrow(), tally, total);
        }
        if (variance instanceof Variance.Replicated replicated) {
            return ReplicateEstimates.of(tally, null, total, replicated, threads);
        }
        return total
                ? Linearization.ofTotals(tally, design.lonely(), pps)
                : Linearization.ofMeans(tally, design.lonely(), pps);
    }

    /** The sample with its final weights, and what residuals are taken from. */
    private record Prepared(
            Sampling sampling,
            Regressors regressors,
            double[] before,
            int[][] codes,
            Tally.Request request,
            int threads) {
        Tally tally(Microdata data, double[] values) {
            return regressors == null
                    ? Tally.of(data, sampling, values, request, threads)
                    : Tally.calibrated(data, sampling, values, request, regressors, before, threads);
        }
    }

    private Prepared prepared(Microdata data, Sampling sampling) {
        Tally.Request request = new Tally.Request(by, orders);
        if (calibration.isPresent()) {
            CalibratedWeights.Result result = calibration.get().of(data, sampling.weights());
            return new Prepared(
                    sampling.withWeights(result.weights()),
                    result.regressors(),
                    sampling.weights(),
                    result.codes(),
                    request,
                    threads);
        }
        if (!cells.isEmpty()) {
            return new Prepared(sampling, PostStrata.of(data, cells), sampling.weights(), null, request, threads);
        }
        return new Prepared(sampling, null, null, null, request, threads);
    }

    /** Replicates whose weights are calibrated again, each for itself. */
    private Uncertainty recalibrated(
            Statistic statistic,
            Microdata data,
            Sampling sampling,
            double[] values,
            Variance.Replicated method,
            Tally full) {
        boolean total = statistic == Statistic.TOTAL;
        CalibratedWeights.Repeated again = calibration.get().repeated(data, sampling.weights());
        return ReplicateEstimates.recalibrated(
                sampling,
                method,
                again::of,
                weights ->
                        Tally.of(data, sampling.withWeights(weights), values, new Tally.Request(by, orders), threads),
                full,
                total);
    }

    private Estimates finish(
            Statistic statistic, String outcome, EstimationPart part, Tally denominator, Uncertainty uncertainty) {
        part.requireSomething(outcome);
        Tally tally = part.tally();
        double[] df = conventions.df().of(tally);
        List<Estimate> rows = new ArrayList<>();
        int domains = tally.domains().size();
        Covariance covariance = Covariance.of(domains, uncertainty);
        EstimateRow row = new EstimateRow(statistic, conventions, level);
        for (int d = 0; d < domains; d++) {
            rows.add(row.of(tally, denominator, covariance.of(d + 1, d + 1), df[d], d));
        }
        return new Estimates(
                statistic,
                outcome,
                part.criterion(),
                given.isPresent() ? "replicate-weights" : variance.code(),
                statistic == Statistic.PROPORTION ? conventions.interval() : ProportionInterval.MEAN,
                level,
                rows,
                covariance,
                part.label(),
                part.notes());
    }

    private double[] outcomes(Statistic statistic, String outcome, Microdata data) {
        double[] values = Outcome.values(data, outcome, where);
        if (statistic == Statistic.PROPORTION) {
            Outcome.requireBinary(data, outcome, values);
        }
        return values;
    }
}
