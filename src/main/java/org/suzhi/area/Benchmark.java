package org.suzhi.area;

import java.util.Arrays;
import java.util.Locale;
import org.suzhi.survey.Text;

/**
 * How estimates for areas are brought to add up to the estimate for the whole: Σ w_d θ̂_d = t with shares w_d of the
 * population. None knows how wrong it makes an area; the square of the shift goes into the mean squared error, and the sampling
 * error of t itself does not.
 */
public enum Benchmark {
    /** They are left as they are. */
    NONE(new Text("no benchmarking", "不作基准调整")) {
        @Override
        double[] shifts(double[] w, double[] estimate, double[] error, double target) {
            return new double[w.length];
        }
    },
    /** The same difference for all: θ̂ + (t − Σ w θ̂). */
    DIFFERENCE(new Text("the same difference", "等差调整")) {
        @Override
        double[] shifts(double[] w, double[] estimate, double[] error, double target) {
            double[] shifts = new double[w.length];
            Arrays.fill(shifts, target - sum(w, estimate));
            return shifts;
        }
    },
    /** The same ratio for all: θ̂ t / Σ w θ̂. */
    RATIO(new Text("the same ratio", "等比调整")) {
        @Override
        double[] shifts(double[] w, double[] estimate, double[] error, double target) {
            double factor = target / sum(w, estimate) - 1;
            double[] shifts = new double[w.length];
            for (int d = 0; d < shifts.length; d++) {
                shifts[d] = factor * estimate[d];
            }
            return shifts;
        }
    },
    /**
     * Areas that are known well move less: θ̂ + w mse (t − Σ w θ̂) / Σ w² mse makes Σ (b − θ̂)² / mse as small as it can be.
     * Source: Wang, Fuller and Qu, Survey Methodology 34 (2008) 29–36; Bell, Datta and Ghosh, Biometrika 100 (2013) 189–202.
     */
    OPTIMAL(new Text("the optimal shift", "最优调整")) {
        @Override
        double[] shifts(double[] w, double[] estimate, double[] error, double target) {
            double gap = target - sum(w, estimate);
            double norm = 0;
            for (int d = 0; d < w.length; d++) {
                norm += w[d] * w[d] * error[d];
            }
            double[] shifts = new double[w.length];
            for (int d = 0; d < w.length; d++) {
                shifts[d] = norm > 0 ? w[d] * error[d] / norm * gap : gap;
            }
            return shifts;
        }
    };

    private final Text text;

    Benchmark(Text text) {
        this.text = text;
    }

    /** Its word on the command line and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    /**
     * What is added to each estimate.
     *
     * @param w     shares of the population, which add up to 1
     * @param error mean squared errors
     */
    abstract double[] shifts(double[] w, double[] estimate, double[] error, double target);

    /** Σ w θ̂. */
    static double sum(double[] w, double[] estimate) {
        double sum = 0;
        for (int d = 0; d < w.length; d++) {
            sum += w[d] * estimate[d];
        }
        return sum;
    }
}
