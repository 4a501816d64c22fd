package org.suzhi.design;

import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.ProportionInterval;

/** What a sample is to show of a proportion. Each goal knows n₀, from which {@link SampleSize} goes on. */
public sealed interface Goal {

    /** n₀: respondents of a simple random sample from an endless population, not rounded. */
    double respondents();

    /**
     * An interval no wider than asked for: the smallest n whose interval, where the proportion comes out as expected,
     * is within the margin.
     *
     * <p>Source: Wald's interval, Cochran, Sampling Techniques, 3rd ed. 1977, section 4.4, n₀ = z² p (1 − p) / e². The
     * others have no closed form in common; the width falls with n and n₀ is where it meets the margin. Compare Piegorsch,
     * Sample sizes for improved binomial confidence intervals, Computational Statistics and Data Analysis 46, 2004.
     *
     * @param margin   e, a fraction between 0 and 1
     * @param level    confidence of the interval
     * @param expected p, a fraction between 0 and 1
     * @param interval the interval that will be published
     * @param width    what of it must be within the margin
     */
    record Margin(double margin, ConfidenceLevel level, double expected, ProportionInterval interval, Width width)
            implements Goal {

        /** Fewer people than this have no interval of every kind. */
        private static final double FEWEST = 2;

        /** More people than this there are not. */
        private static final double MOST = 1e13;

        /** Fractions between 0 and 1; an average width needs an interval at 0 and 1 too. */
        public Margin {
            Precision.check("margin", margin, margin > 0 && margin < 1, "between 0 and 1");
            Precision.check("expected proportion", expected, expected > 0 && expected < 1, "between 0 and 1");
            if (width == Width.AVERAGE && Double.isNaN(Width.HALF.of(interval, 0, 10, level))) {
                throw new IllegalArgumentException(
                        "average width: interval %s is not given for a proportion of 0 or 1, expected one that is, such as wilson or beta"
                                .formatted(interval.code()));
            }
        }

        /** With Wald's interval. */
        public static Margin wald(double margin, ConfidenceLevel level, double expected) {
            return new Margin(margin, level, expected, ProportionInterval.MEAN, Width.HALF);
        }

        /** What of the interval must be within the margin, with n respondents of a simple random sample. */
        public double with(double respondents) {
            return width.of(interval, expected, respondents, level);
        }

        /** {@inheritDoc} At least 2 unless the interval is Wald's, and whole for {@link Width#AVERAGE}. */
        @Override
        public double respondents() {
            if (width == Width.AVERAGE) {
                return whole();
            }
            if (interval == ProportionInterval.MEAN) {
                double z = level.quantile(Double.POSITIVE_INFINITY);
                return z * z * expected * (1 - expected) / (margin * margin);
            }
            double few = FEWEST;
            double many = FEWEST;
            while (!(with(many) <= margin)) {
                few = many;
                many = twice(many);
            }
            while (many - few > 1e-12 * many) {
                double middle = (few + many) / 2;
                if (middle <= few || middle >= many) {
                    break;
                }
                if (with(middle) <= margin) {
                    many = middle;
                } else {
                    few = middle;
                }
            }
            return many;
        }

        private double whole() {
            double few = FEWEST - 1;
            double many = FEWEST;
            while (!(with(many) <= margin)) {
                few = many;
                many = twice(many);
            }
            while (many - few > 1) {
                double middle = Math.floor((few + many) / 2);
                if (with(middle) <= margin) {
                    many = middle;
                } else {
                    few = middle;
                }
            }
            return many;
        }

        private double twice(double many) {
            if (many > MOST) {
                throw new IllegalArgumentException(
                        "margin: %s, expected one that fewer than %.0e people can meet".formatted(margin, MOST));
            }
            return 2 * many;
        }
    }

    /**
     * A difference between two groups or two waves that is found with a given power, by comparing two proportions with
     * the normal distribution and the pooled variance. n₀ is the number in the first group or wave:
     *
     * <p>n₁ = (z_α √(p̄ (1 − p̄) (1 + 1/r − 2 P R / r)) + z_β √(p₁ (1 − p₁) + p₂ (1 − p₂)/r − 2 (P/r) R
     * √(p₁ (1 − p₁) p₂ (1 − p₂))))² / (p₁ − p₂)², with p̄ = (p₁ + r p₂)/(1 + r), r = n₂/n₁, P the share of the first sample
     * that is in the second, R the correlation of the answers of those who are in both.
     *
     * <p>Source: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed. 2003, chapter 4, without
     * continuity correction; the covariance of overlapping samples as in Kish, Survey Sampling, 1965, section 12.4, and
     * Valliant, Dever and Kreuter, Practical Tools for Designing and Weighting Survey Samples, 2nd ed. 2018, chapter 4.
     *
     * @param first     p₁, a fraction between 0 and 1
     * @param second    p₂, another one
     * @param assurance level, sides and power
     * @param ratio     r: people in the second sample for one in the first, above 0
     * @param overlap   the people in both; no more than the second sample holds
     */
    record Comparison(double first, double second, Assurance assurance, double ratio, Overlap overlap) implements Goal {

        /** Two proportions that differ, an overlap that can be and a correlation that such proportions can have. */
        public Comparison {
            Precision.check("first proportion", first, first > 0 && first < 1, "between 0 and 1");
            Precision.check("second proportion", second, second > 0 && second < 1, "between 0 and 1");
            Precision.check("second proportion", second, second != first, "another than the first");
            Precision.check("ratio", ratio, ratio > 0 && ratio < Double.POSITIVE_INFINITY, "above 0");
            Precision.check(
                    "overlap",
                    overlap.share(),
                    overlap.share() <= ratio * (1 + 1e-12),
                    "no more than the ratio " + ratio + ", as the second sample holds no more");
            double most = covariance(first, second, 1) / spread(first, second);
            double least = covariance(first, second, -1) / spread(first, second);
            Precision.check(
                    "correlation",
                    overlap.correlation(),
                    overlap.correlation() <= most + 1e-12 && overlap.correlation() >= least - 1e-12,
                    "%.4f to %.4f, as answers with proportions %s and %s have no other"
                            .formatted(least, most, first, second));
        }

        /** Two samples of the same size without common members. */
        public static Comparison of(double first, double second, Assurance assurance) {
            return new Comparison(first, second, assurance, 1, Overlap.NONE);
        }

        /** With common members. */
        public Comparison with(Overlap common) {
            return new Comparison(first, second, assurance, ratio, common);
        }

        /** With so many people in the second sample for one in the first. */
        public Comparison withRatio(double secondForOne) {
            return new Comparison(first, second, assurance, secondForOne, overlap);
        }

        /** The same comparison seen from the other group, whose number is then n₀. */
        public Comparison reversed() {
            Overlap back = new Overlap(Math.min(1, overlap.share() / ratio), overlap.correlation());
            return new Comparison(second, first, assurance, 1 / ratio, back);
        }

        @Override
        public double respondents() {
            return respondents(first, second, assurance, ratio, overlap);
        }

        /** n₁; a correlation that the two proportions cannot have counts as the nearest that they can. */
        static double respondents(double p1, double p2, Assurance assurance, double r, Overlap overlap) {
            double pooled = (p1 + r * p2) / (1 + r);
            double common = overlap.share() / r;
            double none = pooled * (1 - pooled) * (1 + 1 / r - 2 * common * overlap.correlation());
            double some = p1 * (1 - p1) + p2 * (1 - p2) / r - 2 * common * covariance(p1, p2, overlap.correlation());
            double root = assurance.zAlpha() * Math.sqrt(Math.max(0, none))
                    + assurance.zBeta() * Math.sqrt(Math.max(0, some));
            return root * root / ((p1 - p2) * (p1 - p2));
        }

        private static double spread(double p1, double p2) {
            return Math.sqrt(p1 * (1 - p1) * p2 * (1 - p2));
        }

        /** Of two answers with a correlation, within max(0, p₁ + p₂ − 1) ≤ P(both) ≤ min(p₁, p₂) (Fréchet). */
        private static double covariance(double p1, double p2, double correlation) {
            double least = Math.max(0, p1 + p2 - 1) - p1 * p2;
            double most = Math.min(p1, p2) - p1 * p2;
            return Math.max(least, Math.min(most, correlation * spread(p1, p2)));
        }
    }

    /**
     * The proof that a target is passed (or missed): that the one-sided score test finds the proportion beyond the
     * target with a given power, where the truth is p₁:
     *
     * <p>n₀ = (z_α √(p₀ (1 − p₀)) + z_β √(p₁ (1 − p₁)))² / (p₁ − p₀)², that p₀ lies outside the one-sided Wilson interval;
     * or, where that is more, (z_α + z_β)² / ((logit p₁ − logit p₀)² p₁ (1 − p₁)), that it lies outside the one-sided interval
     * on the log-odds scale, by which verdicts are given.
     *
     * <p>Source: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed. 2003, chapter 2, without
     * continuity correction; the second is the Wald test with V(logit p) = 1/(n p (1 − p)) (Agresti, Categorical Data
     * Analysis, 3rd ed. 2013, section 3.1).
     *
     * @param target    p₀, a fraction between 0 and 1
     * @param truth     p₁, another one: above the target to show it passed, below it to show it missed
     * @param assurance level, sides (customarily one) and power
     */
    record Proof(double target, double truth, Assurance assurance) implements Goal {

        /** Two proportions that differ. */
        public Proof {
            Precision.check("target", target, target > 0 && target < 1, "between 0 and 1");
            Precision.check("true proportion", truth, truth > 0 && truth < 1, "between 0 and 1");
            Precision.check(
                    "true proportion", truth, truth != target, "another than the target, else there is no proof");
        }

        @Override
        public double respondents() {
            double root = assurance.zAlpha() * Math.sqrt(target * (1 - target))
                    + assurance.zBeta() * Math.sqrt(truth * (1 - truth));
            double distance = Math.log(truth / (1 - truth)) - Math.log(target / (1 - target));
            double sure = assurance.zAlpha() + assurance.zBeta();
            return Math.max(
                    root * root / ((truth - target) * (truth - target)),
                    sure * sure / (distance * distance * truth * (1 - truth)));
        }
    }
}
