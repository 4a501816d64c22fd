package org.suzhi.gap;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.suzhi.survey.Text;

/**
 * Measures of imbalance between the levels of a table, with p the proportions, s the shares of the population, μ = Σ s p
 * and R the rank of a level. Each knows its slopes ∂/∂p, from which its standard error follows.
 *
 * <p>Source: Cowell, Measuring Inequality, 3rd ed. 2011, chapter 3 (variation, Gini, Theil) and appendix A (parts);
 * Kakwani, Wagstaff and van Doorslaer, Journal of Econometrics 77 (1997) 87–103, equation 5 (concentration); Wagstaff,
 * Health Economics 14 (2005) 429–432, and Erreygers, Journal of Health Economics 28 (2009) 504–515, equation 30, for
 * proportions, which are bounded.
 */
public enum Inequality {
    /** √(Σ s (p − μ)²) / μ. */
    CV(new Text("coefficient of variation", "变异系数")) {
        @Override
        double of(Shares x) {
            return BETWEEN_SD.of(x) / x.mean();
        }

        @Override
        double[] slopes(Shares x) {
            double sd = BETWEEN_SD.of(x);
            double mu = x.mean();
            return each(x, i -> x.share(i) * ((x.p(i) - mu) / (sd * mu) - sd / (mu * mu)));
        }
    },
    /** √(Σ s (p − μ)²). */
    BETWEEN_SD(new Text("standard deviation between", "组间标准差")) {
        @Override
        double of(Shares x) {
            return Math.sqrt(sum(x, i -> x.share(i) * Math.pow(x.p(i) - x.mean(), 2)));
        }

        @Override
        double[] slopes(Shares x) {
            double sd = of(x);
            return each(x, i -> x.share(i) * (x.p(i) - x.mean()) / sd);
        }
    },
    /** Σ Σ s s |p − p| / 2μ, which is 2 Σ s p R / μ − 1 with ranks by p. */
    GINI(new Text("Gini coefficient", "基尼系数")) {
        @Override
        double of(Shares x) {
            return CONCENTRATION.of(x.rankedByItself());
        }

        @Override
        double[] slopes(Shares x) {
            return CONCENTRATION.slopes(x.rankedByItself());
        }
    },
    /** Σ s (p/μ) ln(p/μ): what lies between the levels. */
    THEIL_T(new Text("Theil's T between the levels", "泰尔指数（各类别之间）")) {
        @Override
        double of(Shares x) {
            return sum(x, i -> entropy(x.share(i), x.p(i), x.mean()));
        }

        @Override
        double[] slopes(Shares x) {
            double t = of(x);
            return each(x, i -> x.share(i) / x.mean() * (Math.log(x.p(i) / x.mean()) - t));
        }
    },
    /** Σ s (p/μ) ln(1/p): what lies between people within the levels; with Theil's T between them ln(1/μ). */
    THEIL_PERSONS(new Text("Theil's T between people within the levels", "泰尔指数（各类别内部的人之间）")) {
        @Override
        double of(Shares x) {
            return sum(x, i -> x.p(i) == 0 ? 0 : -x.share(i) * x.p(i) / x.mean() * Math.log(x.p(i)));
        }

        @Override
        double[] slopes(Shares x) {
            double within = of(x);
            return each(x, i -> x.share(i) / x.mean() * (-Math.log(x.p(i)) - 1 - within));
        }
    },
    /** Σ S (P/μ) ln(P/μ) over the larger parts, P being their proportions. */
    THEIL_BETWEEN(new Text("Theil's T between the parts", "泰尔指数（大组之间）")) {
        @Override
        boolean speaksOf(Shares x) {
            return x.isParted();
        }

        @Override
        double of(Shares x) {
            return sum(x, i -> {
                double larger = x.partMean(i);
                return larger == 0 ? 0 : x.share(i) * x.p(i) / x.mean() * Math.log(larger / x.mean());
            });
        }

        @Override
        double[] slopes(Shares x) {
            double t = of(x);
            return each(x, i -> x.share(i) / x.mean() * (Math.log(x.partMean(i) / x.mean()) - t));
        }
    },
    /** Theil's T less what lies between the larger parts. */
    THEIL_WITHIN(new Text("Theil's T within the parts", "泰尔指数（大组内部）")) {
        @Override
        boolean speaksOf(Shares x) {
            return x.isParted();
        }

        @Override
        double of(Shares x) {
            return THEIL_T.of(x) - THEIL_BETWEEN.of(x);
        }

        @Override
        double[] slopes(Shares x) {
            double[] all = THEIL_T.slopes(x);
            double[] between = THEIL_BETWEEN.slopes(x);
            return each(x, i -> all[i] - between[i]);
        }
    },
    /** C = 2 Σ s p R / μ − 1: positive when the advantaged have more. */
    CONCENTRATION(new Text("concentration index", "集中指数")) {
        @Override
        double least() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        boolean speaksOf(Shares x) {
            return x.isRanked();
        }

        @Override
        double of(Shares x) {
            return 2 * sum(x, i -> x.share(i) * x.p(i) * x.rank(i)) / x.mean() - 1;
        }

        @Override
        double[] slopes(Shares x) {
            double c = of(x);
            return each(x, i -> x.share(i) / x.mean() * (2 * x.rank(i) - (c + 1)));
        }
    },
    /** C / (1 − μ), which a proportion can drive to 1. */
    WAGSTAFF(new Text("concentration index after Wagstaff", "集中指数（Wagstaff修正）")) {
        @Override
        double least() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        boolean speaksOf(Shares x) {
            return x.isRanked();
        }

        @Override
        double of(Shares x) {
            return CONCENTRATION.of(x) / (1 - x.mean());
        }

        @Override
        double[] slopes(Shares x) {
            double[] slopes = CONCENTRATION.slopes(x);
            double c = CONCENTRATION.of(x);
            double rest = 1 - x.mean();
            return each(x, i -> slopes[i] / rest + c * x.share(i) / (rest * rest));
        }
    },
    /** 4 μ C, the same for those who are literate and those who are not, up to the sign. */
    ERREYGERS(new Text("concentration index after Erreygers", "集中指数（Erreygers修正）")) {
        @Override
        double least() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        boolean speaksOf(Shares x) {
            return x.isRanked();
        }

        @Override
        double of(Shares x) {
            return 4 * x.mean() * CONCENTRATION.of(x);
        }

        @Override
        double[] slopes(Shares x) {
            return each(x, i -> 4 * x.share(i) * (2 * x.rank(i) - 1));
        }
    },
    /** The highest less the lowest; which they are is taken as known. */
    MAX_MIN_DIFFERENCE(new Text("highest less lowest", "最高与最低之差")) {
        @Override
        double of(Shares x) {
            return x.p(x.highest()) - x.p(x.lowest());
        }

        @Override
        double[] slopes(Shares x) {
            return each(x, i -> i == x.highest() ? 1 : i == x.lowest() ? -1 : 0);
        }
    },
    /** The highest by the lowest; not defined where nobody is literate. */
    MAX_MIN_RATIO(new Text("highest by lowest", "最高与最低之比")) {
        @Override
        double least() {
            return 1;
        }

        @Override
        boolean speaksOf(Shares x) {
            return x.p(x.lowest()) > 0;
        }

        @Override
        double of(Shares x) {
            return x.p(x.highest()) / x.p(x.lowest());
        }

        @Override
        double[] slopes(Shares x) {
            double least = x.p(x.lowest());
            return each(x, i -> i == x.highest() ? 1 / least : i == x.lowest() ? -of(x) / least : 0);
        }
    };

    private final Text text;

    Inequality(Text text) {
        this.text = text;
    }

    /** Its value. */
    abstract double of(Shares x);

    /** Its slopes ∂/∂p; not finite where it has none, as where all levels are equal. */
    abstract double[] slopes(Shares x);

    /** The smallest value that it can have, that of equality, below which no interval reaches. */
    double least() {
        return 0;
    }

    /** True where it is defined. */
    boolean speaksOf(Shares x) {
        return true;
    }

    /** Its word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    /** s (p/μ) ln(p/μ), nothing where nobody is literate. */
    private static double entropy(double s, double p, double mu) {
        return p == 0 ? 0 : s * p / mu * Math.log(p / mu);
    }

    private static double sum(Shares x, IntToDoubleFunction term) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += term.applyAsDouble(i);
        }
        return sum;
    }

    private static double[] each(Shares x, IntToDoubleFunction slope) {
        double[] slopes = new double[x.size()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = slope.applyAsDouble(i);
        }
        return slopes;
    }
}
