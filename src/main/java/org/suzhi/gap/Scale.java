package org.suzhi.gap;

import java.util.Locale;
import org.suzhi.survey.Text;

/**
 * The scale on which two estimates are compared. Their gap is g(a) − g(b), and its error follows from the covariance of
 * the estimates times the slopes g′: the delta method.
 *
 * <p>Source: Woodruff, Journal of the American Statistical Association 66 (1971) 411–414; Lehmann and Casella, Theory of
 * Point Estimation, 2nd ed. 1998, section 1.8.
 */
public enum Scale {
    /** g(p) = p: points more or less. */
    DIFFERENCE(new Text("difference", "差")) {
        @Override
        double of(double p) {
            return p;
        }

        @Override
        double slope(double p) {
            return 1;
        }

        @Override
        boolean speaksOf(double p) {
            return Double.isFinite(p);
        }
    },
    /** g(p) = ln p: times as large. */
    RATIO(new Text("ratio", "比")) {
        @Override
        double of(double p) {
            return Math.log(p);
        }

        @Override
        double slope(double p) {
            return 1 / p;
        }

        @Override
        boolean speaksOf(double p) {
            return p > 0;
        }
    },
    /** g(p) = ln(p / (1 − p)): times the odds. */
    ODDS_RATIO(new Text("odds ratio", "优势比")) {
        @Override
        double of(double p) {
            return Math.log(p) - Math.log1p(-p);
        }

        @Override
        double slope(double p) {
            return 1 / (p * (1 - p));
        }

        @Override
        boolean speaksOf(double p) {
            return p > 0 && p < 1;
        }
    };

    private final Text text;

    Scale(Text text) {
        this.text = text;
    }

    /** g(p). */
    abstract double of(double p);

    /** g′(p). */
    abstract double slope(double p);

    /** True where g and its slope are finite: not for the ratio to a group without a literate person. */
    abstract boolean speaksOf(double p);

    /** Its word in files and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    /** True where a gap is the logarithm of a ratio. */
    public boolean isLogarithmic() {
        return this != DIFFERENCE;
    }
}
