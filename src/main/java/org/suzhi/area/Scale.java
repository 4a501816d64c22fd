package org.suzhi.area;

import java.util.Locale;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.suzhi.survey.Text;

/**
 * The scale θ = h(y) on which areas are modelled. Variances go there by the delta method. On the way back the estimate is
 * the mean of h⁻¹(θ) for θ ~ N(θ̂, s²), the distribution of the area's parameter given its direct estimate: h⁻¹(θ̂) alone
 * would be biased, as h⁻¹ is curved.
 *
 * <p>Source: Sugasawa and Kubokawa, Computational Statistics and Data Analysis 114 (2017) 47–60.
 */
public enum Scale {
    /** As it is. */
    RAW(new Text("raw scale", "原始尺度")) {
        @Override
        double to(double y) {
            return y;
        }

        @Override
        double from(double theta) {
            return theta;
        }

        @Override
        double slope(double theta) {
            return 1;
        }

        @Override
        double mean(double theta, double variance) {
            return theta;
        }

        @Override
        double variance(double theta, double variance) {
            return variance;
        }
    },
    /** log(p / (1 − p)), with variance v / (p (1 − p))². The mean is a Gauss–Hermite sum. */
    LOGIT(new Text("logit scale", "logit尺度")) {
        @Override
        double to(double y) {
            return Math.log(y / (1 - y));
        }

        @Override
        double from(double theta) {
            return 1 / (1 + Math.exp(-theta));
        }

        @Override
        double slope(double theta) {
            double p = from(theta);
            return p * (1 - p);
        }

        @Override
        double mean(double theta, double variance) {
            double spread = Math.sqrt(2 * variance);
            double sum = 0;
            for (int i = 0; i < HERMITE.getNumberOfPoints(); i++) {
                sum += HERMITE.getWeight(i) * from(theta + spread * HERMITE.getPoint(i));
            }
            return sum / Math.sqrt(Math.PI);
        }

        @Override
        double variance(double theta, double variance) {
            double spread = Math.sqrt(2 * variance);
            double mean = mean(theta, variance);
            double sum = 0;
            for (int i = 0; i < HERMITE.getNumberOfPoints(); i++) {
                double apart = from(theta + spread * HERMITE.getPoint(i)) - mean;
                sum += HERMITE.getWeight(i) * apart * apart;
            }
            return sum / Math.sqrt(Math.PI);
        }
    },
    /**
     * arcsin √p, with variance 1 / (4 n_eff), n_eff = p (1 − p) / v. The mean of sin²θ is (1 − exp(−2 s²) cos 2θ̂) / 2.
     */
    ARCSINE(new Text("arcsine scale", "反正弦尺度")) {
        @Override
        double to(double y) {
            return Math.asin(Math.sqrt(y));
        }

        @Override
        double from(double theta) {
            double sine = Math.sin(Math.max(0, Math.min(Math.PI / 2, theta)));
            return sine * sine;
        }

        @Override
        double slope(double theta) {
            return Math.sin(2 * Math.max(0, Math.min(Math.PI / 2, theta)));
        }

        @Override
        double mean(double theta, double variance) {
            double inside = Math.max(0, Math.min(Math.PI / 2, theta));
            return (1 - Math.exp(-2 * variance) * Math.cos(2 * inside)) / 2;
        }

        /** A quarter of the variance of cos 2θ, as cos² 2θ = (1 + cos 4θ) / 2. */
        @Override
        double variance(double theta, double variance) {
            double inside = Math.max(0, Math.min(Math.PI / 2, theta));
            double first = Math.exp(-2 * variance) * Math.cos(2 * inside);
            double second = (1 + Math.exp(-8 * variance) * Math.cos(4 * inside)) / 2;
            return Math.max(0, second - first * first) / 4;
        }
    };

    private static final GaussIntegrator HERMITE = new GaussIntegratorFactory().hermite(24);

    private final Text text;

    Scale(Text text) {
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

    /** θ = h(y). */
    abstract double to(double y);

    /** h⁻¹(θ), within the range of proportions where h is one of them. */
    abstract double from(double theta);

    /** dh⁻¹/dθ. */
    abstract double slope(double theta);

    /** The mean of h⁻¹(θ) for θ ~ N(θ̂, s²). */
    abstract double mean(double theta, double variance);

    /**
     * The variance of h⁻¹(θ) for θ ~ N(θ̂, s²): (dh⁻¹/dθ)² s² to the first order, as the delta method has it, and above 0
     * also where the slope is 0.
     */
    abstract double variance(double theta, double variance);
}
