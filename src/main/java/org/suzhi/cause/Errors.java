package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.estimate.GivenReplicates;
import org.suzhi.estimate.TTest;
import org.suzhi.estimate.WeightedSample;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.PpsSample;
import org.suzhi.tally.ReplicateEstimates;
import org.suzhi.tally.Replicates;
import org.suzhi.tally.Sampling;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Uncertainty;
import org.suzhi.tally.Variance;

/**
 * Variances of components: linearised, from the totals Σ w u of u = ∂θ/∂W_c + y ∂θ/∂Y_c over the cells of each record;
 * or from replicates, in each of which all models are fitted anew.
 */
final class Errors {

    /** Amounts and errors below this are rounding. */
    private static final double NOTHING = 1e-12;

    private final WeightedSample sample;
    private final CellTotals totals;
    private final double[] y;
    private final Comparison whole;
    private final Decomposition method;
    private final int threads;
    private int failed;
    private int count;

    /**
     * @param y outcome of every record
     */
    Errors(WeightedSample sample, CellTotals totals, double[] y, Comparison whole, Decomposition method, int threads) {
        this.sample = sample;
        this.totals = totals;
        this.y = y;
        this.whole = whole;
        this.method = method;
        this.threads = threads;
    }

    /** Replicates in which some component could not be computed. */
    int failed() {
        return failed;
    }

    /** Number of replicates. */
    int count() {
        return count;
    }

    /** Linearised variances; one component after another, as each has a value for every record. */
    double[] linearised(List<Component> components, Microdata data, SurveyDesign design, Variance how) {
        Sampling sampling = sample.sampling();
        double[] variances = new double[components.size()];
        for (int k = 0; k < variances.length; k++) {
            double[][] u = {influence(components.get(k).amount())};
            if (how instanceof Variance.Pps pps) {
                for (int row = 0; row < u[0].length; row++) {
                    u[0][row] *= sampling.weight(row);
                }
                PpsSample drawn = PpsSample.of(data, sampling, pps.probability(), pps.method());
                variances[k] = sampling.ofTotals(u, drawn, design.lonely()).variance(0);
            } else {
                variances[k] = sample.ofTotals(u).variance(0);
            }
        }
        return variances;
    }

    private double[] influence(Traced amount) {
        Profiles profiles = totals.profiles();
        double[] u = new double[y.length];
        for (int row = 0; row < u.length; row++) {
            for (Side side : Side.values()) {
                int c = profiles.cell(side, row);
                if (c >= 0) {
                    u[row] += amount.slope(c) + y[row] * amount.slope(profiles.cells() + c);
                }
            }
        }
        return u;
    }

    /** Variances from replicates of PSUs. */
    double[] replicated(Variance.Replicated how, List<Component> components) {
        Replicates replicates = sample.sampling().replicates(how);
        double[][] theta = new double[replicates.count()][];
        int parts = Math.max(1, threads);
        IntStream.range(0, parts).parallel().forEach(part -> {
            for (int r = part; r < theta.length; r += parts) {
                theta[r] = amounts(totals.of(replicates, r));
            }
        });
        notice(theta);
        return variances(
                ReplicateEstimates.of(
                        theta, full(components), replicates, how.mse(), how instanceof Variance.Bootstrap),
                components.size());
    }

    /** Variances from replicate weights that came with the data. */
    double[] given(GivenReplicates given, Microdata data, List<Component> components) {
        List<double[]> theta = new ArrayList<>();
        for (String column : given.columns()) {
            CellTotals replicate = new CellTotals(totals.profiles(), sample.sampling(), data.numbers(column), y);
            theta.add(amounts(new double[][] {replicate.w(), replicate.y()}));
        }
        double[][] all = theta.toArray(double[][]::new);
        notice(all);
        return variances(given.of(all, full(components)), components.size());
    }

    private double[] amounts(double[][] cells) {
        return method.of(whole.replicate(cells[0], cells[1])).stream()
                .mapToDouble(component -> component.amount().value())
                .toArray();
    }

    private static double[] full(List<Component> components) {
        return components.stream()
                .mapToDouble(component -> component.amount().value())
                .toArray();
    }

    private void notice(double[][] theta) {
        count = theta.length;
        for (double[] replicate : theta) {
            boolean isWhole = true;
            for (double amount : replicate) {
                isWhole &= !Double.isNaN(amount);
            }
            failed += isWhole ? 0 : 1;
        }
    }

    private static double[] variances(Uncertainty uncertainty, int size) {
        double[] variances = new double[size];
        for (int k = 0; k < size; k++) {
            variances[k] = uncertainty.variance(k);
        }
        return variances;
    }

    /** A component with its test; where both it and its error are nothing but rounding, nothing can be there. */
    static Cause tested(Component component, double variance, double df, ConfidenceLevel level) {
        double amount = component.amount().value();
        if (Math.abs(amount) < NOTHING && variance < NOTHING * NOTHING) {
            return new Cause(component.part(), component.column(), component.level(), 0, 0, new Interval(0, 0), 1);
        }
        TTest test = TTest.of(amount, variance, df, level);
        return new Cause(
                component.part(), component.column(), component.level(), amount, test.se(), test.interval(), test.p());
    }
}
