package org.suzhi.area;

import java.util.List;
import java.util.Optional;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/** How estimates for small areas are made, step by step, and then made. */
public final class SmallAreas {

    /** People below whom a direct estimate is called small. */
    public static final int SMALL = 30;

    private final FitMethod method;
    private Scale scale = Scale.RAW;
    private int smoothBelow;
    private boolean withoutAreStill;
    private Benchmark benchmark = Benchmark.NONE;
    private ConfidenceLevel level = ConfidenceLevel.P95;
    private int replicates;
    private Seed seed;

    private SmallAreas(FitMethod method) {
        this.method = method;
    }

    /** Estimates whose variance between areas is found by a method. */
    public static SmallAreas by(FitMethod method) {
        return new SmallAreas(method);
    }

    /** On which scale areas are modelled. */
    public SmallAreas scale(Scale modelled) {
        this.scale = modelled;
        return this;
    }

    /** Smooths the variances of areas with fewer people, and of those without a variance. */
    public SmallAreas smoothingBelow(int people) {
        if (people < 1) {
            throw new IllegalArgumentException("smoothing below %d people, expected at least 1".formatted(people));
        }
        this.smoothBelow = people;
        return this;
    }

    /** Keeps the direct estimates of areas without covariates, which are an error otherwise. */
    public SmallAreas keepingThoseWithoutCovariates() {
        this.withoutAreStill = true;
        return this;
    }

    /** Makes the estimates add up. */
    public SmallAreas benchmark(Benchmark kind) {
        this.benchmark = kind;
        return this;
    }

    /** How sure intervals are. */
    public SmallAreas level(ConfidenceLevel confidence) {
        this.level = confidence;
        return this;
    }

    /** Takes mean squared errors from a parametric bootstrap and not from the formula. */
    public SmallAreas bootstrap(int times, Seed chance) {
        if (times < 2) {
            throw new IllegalArgumentException("%d bootstrap replicates, expected at least 2".formatted(times));
        }
        this.replicates = times;
        this.seed = chance;
        return this;
    }

    /**
     * Estimates the areas: those of the estimates in their order, then those that only the covariates know.
     *
     * @throws DataException when a scale is for proportions and these are none, and for areas that the model cannot take
     */
    public AreaEstimates estimate(DirectEstimates direct, Covariates covariates) {
        if (scale != Scale.RAW && !direct.proportion()) {
            throw new DataException(
                    direct.source(),
                    new Text("estimates that are no proportions", "不是比例的估计值"),
                    Text.of("proportions for the %s", "%s须为比例", scale.text()),
                    new Text("take --scale raw", "请用--scale raw"));
        }
        Optional<VarianceFunction> smoothing =
                smoothBelow > 0 ? Optional.of(VarianceFunction.of(direct, covariates)) : Optional.empty();
        SortedAreas sorted = SortedAreas.of(direct, covariates, scale, smoothing, smoothBelow, withoutAreStill);
        FayHerriot fit = FayHerriot.of(method, sorted.x(), sorted.y(), sorted.v());
        double[] simulated =
                replicates > 0 ? new AreaBootstrap(fit, scale, sorted.emptyX).errors(replicates, seed) : null;
        AreaLedger ledger = new AreaLedger(direct, fit, scale, sorted);
        ledger.fill(simulated);
        Shares shares = Shares.of(direct, covariates, ledger.names());
        if (benchmark != Benchmark.NONE) {
            shares.require(direct, covariates);
        }
        double target = shares.target(direct, ledger);
        double before = shares.sum(ledger.estimates());
        double[] shifts = shares.spread(
                benchmark.shifts(shares.known(), shares.of(ledger.estimates()), shares.of(ledger.errors()), target));
        List<AreaEstimate> areas = ledger.close(shifts, shares.all(), level.quantile(Double.POSITIVE_INFINITY));
        double deff = smoothing.map(VarianceFunction::factor).orElse(Double.NaN);
        return new AreaEstimates(
                direct.by(),
                direct.criterion(),
                direct.label().and(covariates.label()),
                level,
                replicates,
                AreaModel.of(fit, scale, covariates.names(), deff),
                benchmark,
                target,
                before,
                areas);
    }
}
