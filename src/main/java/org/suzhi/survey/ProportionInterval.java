package org.suzhi.survey;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Confidence intervals for a proportion p with design-based standard error s, n records and df degrees of freedom.
 * Notation: α = 1 − level, t = quantile of Student's t with df degrees of freedom at 1 − α/2, n_eff = p (1 − p) / s².
 *
 * <p>All of them are {@link Interval#NONE} where s is NaN, df is not positive (NaN included) or n is less than one. At
 * p = 0 and p = 1 the standard error is 0 and tells nothing; n then stands for n_eff in those intervals that still say
 * something, and the end itself is one limit. {@link #MEAN}, {@link #LOGIT}, {@link #XLOGIT} and {@link #ASIN} are NONE
 * there. A standard error of 0 between 0 and 1 is that of a census: both limits are p, except for {@link #NCHS}.
 *
 * <p>Which to choose: Franco, Little, Louis and Slud, Comparative study of confidence intervals for proportions in
 * complex sample surveys, Journal of Survey Statistics and Methodology 7, 2019, compare most of them.
 */
public enum ProportionInterval {
    /**
     * Wald interval on the log-odds scale, the default: logit⁻¹(logit p ± t s / (p (1 − p))). Stays within (0, 1).
     * Applies unless there are only a handful of literate, or of other, people.
     *
     * <p>Source: Korn and Graubard, Analysis of Health Surveys, 1999, section 3.2; R survey's {@code svyciprop} with
     * method {@code logit} reaches the same limits, to 1e-6, by fitting a model.
     */
    LOGIT {
        @Override
        Interval around(Evidence e) {
            return onLogOdds(e);
        }
    },

    /**
     * Score interval: the x with |p − x| ≤ t √(x (1 − x) / n_eff), that is
     * (p + t²/(2 n_eff) ± t √(p (1 − p)/n_eff + t²/(4 n_eff²))) / (1 + t²/n_eff). Applies to small proportions too;
     * its coverage is closest to the level on the average.
     *
     * <p>Source: Wilson, Journal of the American Statistical Association 22, 1927; with n_eff and t as in R survey 4.5's
     * {@code svyciprop} with method {@code wilson}. (SAS takes the normal quantile and a smaller effective size.)
     */
    WILSON {
        @Override
        Interval around(Evidence e) {
            double k = e.t() * e.t() / e.effective();
            double centre = (e.p() + k / 2) / (1 + k);
            double half = Math.sqrt(k * e.p() * (1 - e.p()) + k * k / 4) / (1 + k);
            return new Interval(centre - half, centre + half);
        }
    },

    /**
     * Korn and Graubard: the limits of Clopper and Pearson, quantiles α/2 of beta(x, m − x + 1) and 1 − α/2 of
     * beta(x + 1, m − x), with x = m p and m = n_eff (t_{n−1}/t)², not capped at n. Applies to small proportions and
     * small samples; rather too wide than too narrow.
     *
     * <p>Source: Korn and Graubard, Confidence intervals for proportions with small expected number of positive counts
     * estimated from survey data, Survey Methodology 24, 1998, pages 193–201; R survey's {@code svyciprop}, {@code beta}.
     */
    BETA {
        @Override
        Interval around(Evidence e) {
            return exact(e, e.adjusted());
        }
    },

    /**
     * {@link #BETA} with m capped at n, so never narrower: no domain claims more than a simple random sample would.
     * Applies where publication follows the NCHS rules.
     *
     * <p>Source: Parker et al., National Center for Health Statistics Data Presentation Standards for Proportions, Vital
     * and Health Statistics 2(175), 2017, which also sets m = n at p = 0 and p = 1.
     */
    NCHS {
        @Override
        Interval around(Evidence e) {
            double m = e.adjusted();
            return Double.isNaN(m) ? Interval.NONE : exact(e, Math.min(m, e.n()));
        }
    },

    /**
     * Likelihood ratio: the roots x of 2 n_eff ((n − 1)/n) KL(p‖x) = t², KL(p‖x) = p ln(p/x) + (1 − p) ln((1 − p)/(1 − x)).
     * Applies to small proportions too; keeps its meaning on any scale. At p = 0 the upper root is
     * 1 − exp(−t² n / (2 n_eff (n − 1))), the same mirrored at p = 1; n = 1 gives none.
     *
     * <p>Source: Rao and Scott's scaled likelihood ratio, Annals of Statistics 12, 1984, inverted; R survey's
     * {@code svyciprop} with method {@code likelihood} interpolates the same profile, to about 5e-4.
     */
    LIKELIHOOD {
        @Override
        Interval around(Evidence e) {
            double c = e.t() * e.t() / (2 * e.effective() * (1 - 1 / e.n()));
            return Double.isInfinite(c) ? Interval.NONE : LikelihoodLimit.of(e.p(), c);
        }
    },

    /**
     * Wald interval on the arc sine scale, which steadies the variance: sin²(arcsin √p ± t s / (2 √(p (1 − p)))), no
     * farther than to 0 and 1. Applies between about 0.1 and 0.9. At 0 and 1 it would end at sin²(t / (2 √n)), four times
     * too near, so it is not given.
     *
     * <p>Source: Anscombe, Biometrika 35, 1948, for the transformation; R survey's {@code svyciprop} with method
     * {@code asin}, which does not stop at the ends and folds back there.
     */
    ASIN {
        @Override
        Interval around(Evidence e) {
            double centre = Math.asin(Math.sqrt(e.p()));
            double half = e.t() / (2 * Math.sqrt(e.effective()));
            double lower = Math.sin(Math.max(0, centre - half));
            double upper = Math.sin(Math.min(Math.PI / 2, centre + half));
            return new Interval(lower * lower, upper * upper);
        }
    },

    /**
     * Wald interval p ± t s; may leave [0, 1]. Applies to proportions near one half with many degrees of freedom.
     *
     * <p>Source: Cochran, Sampling Techniques, 3rd ed. 1977, section 3.6; R survey's {@code mean}.
     */
    MEAN {
        @Override
        Interval around(Evidence e) {
            return new Interval(e.p() - e.t() * e.s(), e.p() + e.t() * e.s());
        }
    },

    /**
     * The name R survey gives to {@link #LOGIT} without the detour over a fitted model; the same numbers here.
     *
     * <p>Source: R survey's {@code svyciprop} with method {@code xlogit}.
     */
    XLOGIT {
        @Override
        Interval around(Evidence e) {
            return onLogOdds(e);
        }
    },

    /**
     * Wald interval after adding t²/2 successes and t²/2 failures: p̃ ± t √(p̃ (1 − p̃) / m) with m = n_eff + t² and
     * p̃ = (n_eff p + t²/2) / m, no farther than to 0 and 1. Has the centre of {@link #WILSON} and holds it. Applies where
     * a simple formula is wanted that does not fail for small proportions.
     *
     * <p>Source: Agresti and Coull, The American Statistician 52, 1998; with n_eff, Franco et al. 2019.
     */
    AGRESTI_COULL {
        @Override
        Interval around(Evidence e) {
            double k = e.t() * e.t() / e.effective();
            double centre = (e.p() + k / 2) / (1 + k);
            double half = Math.sqrt(centre * (1 - centre) * k / (1 + k));
            return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
        }
    },

    /**
     * Bayesian interval under Jeffreys' prior: quantiles α/2 and 1 − α/2 of beta(x + ½, m − x + ½), with x = m p and
     * m = n_eff (t_{n−1}/t)², not capped. The lower limit is 0 at x = 0, the upper 1 at x = m, and neither passes p (it
     * could where x or m − x is far below one person). Applies to small proportions, less wide than {@link #BETA},
     * inside of which it lies.
     *
     * <p>Source: Brown, Cai and DasGupta, Interval estimation for a binomial proportion, Statistical Science 16, 2001,
     * section 3.1; with n_eff, Franco et al. 2019.
     */
    JEFFREYS {
        @Override
        Interval around(Evidence e) {
            double m = e.adjusted();
            if (Double.isNaN(m)) {
                return Interval.NONE;
            }
            double a = m * e.p() + 0.5;
            double b = m * (1 - e.p()) + 0.5;
            double tail = e.level().tail();
            return new Interval(
                    e.p() == 0 ? 0 : Math.min(e.p(), BetaQuantile.lower(a, b, tail)),
                    e.p() == 1 ? 1 : Math.max(e.p(), BetaQuantile.upper(a, b, tail)));
        }
    };

    /** Those to which a proportion of 0 or 1 says nothing. */
    private static final Set<ProportionInterval> NEED_AN_ERROR = EnumSet.of(MEAN, LOGIT, XLOGIT, ASIN);

    /** The interval; {@link Interval#NONE} where it cannot be given, see above. */
    public Interval of(double p, double s, double n, double df, ConfidenceLevel level) {
        return of(new Evidence(p, s, n, level.quantile(df), level));
    }

    /** The intervals of every kind, in their order: quicker than one by one, as the quantile of t is the same. */
    public static List<Interval> all(double p, double s, double n, double df, ConfidenceLevel level) {
        Evidence evidence = new Evidence(p, s, n, level.quantile(df), level);
        return Arrays.stream(values()).map(kind -> kind.of(evidence)).toList();
    }

    private Interval of(Evidence evidence) {
        if (!evidence.isSound() || evidence.isAtAnEnd() && NEED_AN_ERROR.contains(this)) {
            return Interval.NONE;
        }
        return evidence.isCensus() && this != NCHS ? new Interval(evidence.p(), evidence.p()) : around(evidence);
    }

    /** The word for it on the command line and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The interval of a word; none for a word that is not one. */
    public static Optional<ProportionInterval> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    abstract Interval around(Evidence evidence);

    private static Interval onLogOdds(Evidence e) {
        double centre = Odds.log(e.p());
        double half = e.t() * e.s() / (e.p() * (1 - e.p()));
        return new Interval(Odds.share(centre - half), Odds.share(centre + half));
    }

    /** The limits of Clopper and Pearson, Biometrika 26, 1934, for m p of m. */
    private static Interval exact(Evidence e, double m) {
        if (Double.isNaN(m)) {
            return Interval.NONE;
        }
        double x = m * e.p();
        double rest = m * (1 - e.p());
        double tail = e.level().tail();
        return new Interval(
                e.p() == 0 ? 0 : BetaQuantile.lower(x, rest + 1, tail),
                e.p() == 1 ? 1 : BetaQuantile.upper(x + 1, rest, tail));
    }
}
