package org.suzhi.area;

import java.util.Locale;
import org.suzhi.survey.Text;

/**
 * How the variance A between areas is estimated: where a likelihood is highest, or where a moment is what it should be.
 * With V = diag(A + v_d), r the residuals of the weighted regression and P = V⁻¹ − V⁻¹X (X'V⁻¹X)⁻¹ X'V⁻¹.
 */
public enum FitMethod {
    /**
     * Residual maximum likelihood: −½ (Σ log(A + v) + log|X'V⁻¹X| + r'V⁻¹r). Source: Rao and Molina, Small Area Estimation,
     * 2nd ed. 2015, section 6.1.2.
     */
    REML(new Text("residual maximum likelihood (REML)", "残差极大似然法（REML）")) {
        @Override
        double objective(Gls fit) {
            return fit.profile() - fit.logDeterminant() / 2;
        }

        @Override
        double score(Gls fit) {
            return (fit.squares2() - fit.traceP()) / 2;
        }

        @Override
        double spread(Gls fit) {
            return 2 / fit.weights2();
        }

        @Override
        double bias(Gls fit) {
            return 0;
        }
    },
    /** Maximum likelihood: −½ (Σ log(A + v) + r'V⁻¹r). Source: Rao and Molina (2015), section 6.1.2. */
    ML(new Text("maximum likelihood (ML)", "极大似然法（ML）")) {
        @Override
        double objective(Gls fit) {
            return fit.profile();
        }

        @Override
        double score(Gls fit) {
            return (fit.squares2() - fit.weights()) / 2;
        }

        @Override
        double spread(Gls fit) {
            return 2 / fit.weights2();
        }

        /** Source: Datta and Lahiri, Statistica Sinica 10 (2000) 613–627. */
        @Override
        double bias(Gls fit) {
            return -fit.traceQN() / fit.weights2();
        }
    },
    /**
     * Fay and Herriot's moment: r'V⁻¹r = m − p. Source: Fay and Herriot, Journal of the American Statistical Association
     * 74 (1979) 269–277.
     */
    FH(new Text("the moment method of Fay and Herriot", "Fay–Herriot矩估计法")) {
        @Override
        double objective(Gls fit) {
            return -Math.abs(score(fit));
        }

        @Override
        double score(Gls fit) {
            return fit.squares() - fit.freedom();
        }

        /** Source: Datta, Rao and Smith, Biometrika 92 (2005) 183–196, section 2. */
        @Override
        double spread(Gls fit) {
            return 2 * fit.areas() / (fit.weights() * fit.weights());
        }

        /** Source: Datta, Rao and Smith (2005), section 3. */
        @Override
        double bias(Gls fit) {
            double sum = fit.weights();
            return 2 * (fit.areas() * fit.weights2() - sum * sum) / (sum * sum * sum);
        }
    },
    /**
     * REML with the factor arctan(t)^(1/m), t = Σ A / (A + v), in the likelihood: A is always positive, and the error has
     * the terms of REML. Source: Yoshimori and Lahiri, Journal of Multivariate Analysis 124 (2014) 281–294.
     */
    YL(new Text("the adjusted REML of Yoshimori and Lahiri", "Yoshimori–Lahiri调整REML")) {
        @Override
        double objective(Gls fit) {
            return REML.objective(fit) + Math.log(Math.atan(fit.variance() * fit.weights())) / fit.areas();
        }

        @Override
        double score(Gls fit) {
            double t = fit.variance() * fit.weights();
            // dt/dA = Σ v / (A + v)²
            double slope = fit.weights() - fit.variance() * fit.weights2();
            return REML.score(fit) + slope / (1 + t * t) / Math.atan(t) / fit.areas();
        }

        @Override
        double spread(Gls fit) {
            return REML.spread(fit);
        }

        @Override
        double bias(Gls fit) {
            return 0;
        }
    };

    private final Text text;

    FitMethod(Text text) {
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

    /** What the estimate of A makes as large as possible. */
    abstract double objective(Gls fit);

    /** What the estimate of A makes zero, unless A is 0; positive below it. */
    abstract double score(Gls fit);

    /** Asymptotic variance of the estimate of A. */
    abstract double spread(Gls fit);

    /** Its asymptotic bias, of the order 1/m. */
    abstract double bias(Gls fit);
}
