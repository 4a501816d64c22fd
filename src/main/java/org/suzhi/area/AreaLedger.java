package org.suzhi.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.survey.Interval;

/** The ledger of all areas while it is being written: estimates and errors first, then what benchmarking adds. */
final class AreaLedger {

    private static final double FAR = 3;
    private static final double HALF = 0.5;

    private final DirectEstimates source;
    private final FayHerriot fit;
    private final Scale scale;
    private final SortedAreas sorted;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * An area before benchmarking.
     *
     * @param theta      the estimate on the scale of the model
     * @param thetaError its mean squared error there
     * @param fitError   the mean squared error by the formula, where {@code error} may be simulated
     * @param member     its number in the model; -1 outside
     */
    private record Entry(
            Direct direct,
            double usedSe,
            double synthetic,
            double theta,
            double thetaError,
            double estimate,
            double error,
            double fitError,
            double borrowed,
            int member,
            List<AreaFlag> flags) {}

    AreaLedger(DirectEstimates source, FayHerriot fit, Scale scale, SortedAreas sorted) {
        this.source = source;
        this.fit = fit;
        this.scale = scale;
        this.sorted = sorted;
    }

    /**
     * Writes an entry for each area, in the order of the estimates, then of the covariates.
     *
     * @param simulated mean squared errors of the areas of the model and those without sample; null for the formula's
     */
    void fill(double[] simulated) {
        for (int d = 0; d < fit.areas(); d++) {
            entries.add(modelled(d, simulated));
        }
        for (Direct area : sorted.alone) {
            entries.add(alone(area));
        }
        for (int i = 0; i < sorted.empty.size(); i++) {
            entries.add(empty(i, simulated));
        }
        Map<String, Integer> place = new HashMap<>();
        source.areas().forEach(area -> place.put(area.area(), place.size()));
        entries.sort(Comparator.comparingInt(entry -> place.getOrDefault(entry.direct.area(), place.size())));
    }

    private Entry modelled(int d, double[] simulated) {
        SortedAreas.Member member = sorted.members.get(d);
        Direct area = member.direct();
        double theta = fit.predicted(d);
        double thetaError = fit.error(d);
        double fitError = scale.variance(theta, thetaError);
        List<AreaFlag> flags = new ArrayList<>();
        note(flags, AreaFlag.SMOOTHED, member.isSmoothed());
        note(flags, AreaFlag.SMALL_N, area.n() < SmallAreas.SMALL);
        note(flags, AreaFlag.NO_AREA_VARIANCE, fit.variance() == 0);
        note(flags, AreaFlag.MODEL_DOMINATES, 1 - fit.gamma(d) > HALF);
        note(flags, AreaFlag.OUTLIER, Math.abs(fit.standardised(d)) > FAR);
        return new Entry(
                area,
                Math.sqrt(member.variance()),
                scale.mean(fit.synthetic(d), fit.variance()),
                theta,
                thetaError,
                scale.mean(theta, fit.conditionalVariance(d)),
                simulated == null ? fitError : simulated[d],
                fitError,
                1 - fit.gamma(d),
                d,
                flags);
    }

    private static Entry alone(Direct area) {
        List<AreaFlag> flags = new ArrayList<>(List.of(AreaFlag.NO_COVARIATES));
        note(flags, AreaFlag.SMALL_N, area.n() < SmallAreas.SMALL);
        return new Entry(
                area,
                area.se(),
                Double.NaN,
                Double.NaN,
                area.variance(),
                area.estimate(),
                area.variance(),
                area.variance(),
                0,
                -1,
                flags);
    }

    private Entry empty(int i, double[] simulated) {
        double[] x = sorted.emptyX.get(i);
        double theta = fit.synthetic(x);
        double thetaError = fit.error(x);
        double synthetic = scale.mean(theta, fit.variance());
        double fitError = scale.variance(theta, thetaError);
        List<AreaFlag> flags = new ArrayList<>(List.of(AreaFlag.NO_SAMPLE));
        note(flags, AreaFlag.EXTRAPOLATED, fit.x().isBeyond(x));
        note(flags, AreaFlag.NO_AREA_VARIANCE, fit.variance() == 0);
        note(flags, AreaFlag.MODEL_DOMINATES, true);
        return new Entry(
                new Direct(sorted.empty.get(i), 0, 0, Double.NaN, Double.NaN, Double.NaN),
                Double.NaN,
                synthetic,
                theta,
                thetaError,
                synthetic,
                simulated == null ? fitError : simulated[fit.areas() + i],
                fitError,
                1,
                -1,
                flags);
    }

    private static void note(List<AreaFlag> flags, AreaFlag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    List<String> names() {
        return entries.stream().map(entry -> entry.direct.area()).toList();
    }

    double[] direct() {
        return entries.stream().mapToDouble(entry -> entry.direct.estimate()).toArray();
    }

    double[] estimates() {
        return entries.stream().mapToDouble(Entry::estimate).toArray();
    }

    /** Mean squared errors. */
    double[] errors() {
        return entries.stream().mapToDouble(Entry::error).toArray();
    }

    /**
     * The finished ledger.
     *
     * @param z quantile of the normal distribution for intervals
     */
    List<AreaEstimate> close(double[] shifts, double[] weights, double z) {
        List<AreaEstimate> areas = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            double estimate = entry.estimate + shifts[i];
            double rmse = Math.sqrt(entry.error + shifts[i] * shifts[i]);
            List<AreaFlag> flags = new ArrayList<>(entry.flags);
            note(flags, AreaFlag.OUTSIDE, source.proportion() && !(estimate >= 0 && estimate <= 1));
            areas.add(new AreaEstimate(
                    entry.direct.area(),
                    entry.direct.n(),
                    entry.direct.estimate(),
                    entry.direct.se(),
                    entry.usedSe,
                    entry.synthetic,
                    estimate,
                    rmse,
                    entry.borrowed,
                    shifts[i],
                    interval(entry, estimate, shifts[i], rmse, z),
                    entry.member < 0 ? Double.NaN : fit.standardised(entry.member),
                    weights[i],
                    flags));
        }
        return areas;
    }

    /**
     * Limits on the scale of the model go back as they are and move with the estimate; they widen by as much as the error
     * is larger than that of the formula.
     */
    private Interval interval(Entry entry, double estimate, double shift, double rmse, double z) {
        if (scale == Scale.RAW || Double.isNaN(entry.theta)) {
            return new Interval(estimate - z * rmse, estimate + z * rmse);
        }
        double half = z * Math.sqrt(entry.thetaError) * rmse / Math.sqrt(entry.fitError);
        return new Interval(
                Math.max(0, scale.from(entry.theta - half) + shift),
                Math.min(1, scale.from(entry.theta + half) + shift));
    }
}
