package org.suzhi.tally;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * How the variance of Horvitz–Thompson totals follows from PSUs that were drawn with unequal probabilities π without
 * replacement. With z_i the weighted total of PSU i, and n PSUs in a stratum:
 *
 * <pre>{@code
 * Estimates literacy = Estimator.of(design)
 *         .variance(new Variance.Pps("probability_psu", new PpsVariance.Brewer()))
 *         .proportion("literate", data);
 * }</pre>
 *
 * <p>PSUs taken with certainty (π = 1) add nothing at the first stage and are no part of these sums.
 */
public sealed interface PpsVariance {

    /** What files and the command line call it. */
    String code();

    /**
     * What a stratum adds to the covariance of two totals.
     *
     * @param stratum number of the stratum
     * @param psus    numbers of its PSUs that were not taken with certainty, two or more
     * @param pi      inclusion probability of each of them, above 0 and below 1
     * @param a       z of the one total
     * @param b       z of the other
     */
    double covariance(int stratum, int[] psus, double[] pi, double[] a, double[] b);

    /**
     * Makes sure that the variance exists for a stratum.
     *
     * @throws DataException when it does not
     */
    default void check(int[] psus, String source) {}

    /**
     * Brewer's approximation n/(n − 1) Σ_i (1 − π_i)(z_i − z̄)², which needs no joint probabilities. Applies to fixed-size
     * designs of high entropy.
     *
     * <p>Source: R survey 4.5, {@code pps = "brewer"}, after Brewer, Combined Survey Sampling Inference, 2002.
     */
    record Brewer() implements PpsVariance {
        @Override
        public String code() {
            return "brewer";
        }

        @Override
        public double covariance(int stratum, int[] psus, double[] pi, double[] a, double[] b) {
            double sum = 0;
            for (double p : pi) {
                sum += p;
            }
            return HartleyRao.covariance(sum, pi, a, b);
        }
    }

    /**
     * Hartley and Rao's approximation 1/(n − 1) Σ_{i&lt;j} (1 − π_i − π_j + Σ_U π²/n)(z_i − z_j)², for systematic sampling
     * from a list in random order. With Σ_U π² estimated by the sum of π over the sample it is Brewer's.
     *
     * <p>Source: Hartley and Rao, Annals of Mathematical Statistics 33 (1962) 350–374; R survey 4.5, {@code HR}.
     *
     * @param squares Σ π² over all units of a stratum's population
     */
    record HartleyRao(SumOfSquares squares) implements PpsVariance {
        @Override
        public String code() {
            return "hartley-rao";
        }

        @Override
        public double covariance(int stratum, int[] psus, double[] pi, double[] a, double[] b) {
            return covariance(squares.of(stratum), pi, a, b);
        }

        /** By Σ_{i<j} (k − π_i − π_j) d_ij = k Σ_{i<j} d_ij − Σ_i π_i Σ_j d_ij, around the means, so in one pass. */
        private static double covariance(double squares, double[] pi, double[] a, double[] b) {
            int n = pi.length;
            double meanA = 0;
            double meanB = 0;
            for (int i = 0; i < n; i++) {
                meanA += a[i] / n;
                meanB += b[i] / n;
            }
            double products = 0;
            double weighted = 0;
            double sumOfPi = 0;
            for (int i = 0; i < n; i++) {
                double product = (a[i] - meanA) * (b[i] - meanB);
                products += product;
                weighted += pi[i] * product;
                sumOfPi += pi[i];
            }
            double k = 1 + squares / n;
            return (k * n * products - n * weighted - sumOfPi * products) / (n - 1);
        }
    }

    /**
     * The Yates–Grundy form Σ_{i&lt;j} (π_i π_j − π_ij)/π_ij (z_i − z_j)², unbiased for designs of fixed size in which every
     * pair has a chance.
     *
     * <p>Source: Yates and Grundy, Journal of the Royal Statistical Society B 15 (1953) 253–261.
     *
     * @param joint joint inclusion probability of two PSUs, by their numbers in the sample
     */
    record YatesGrundy(JointProbability joint) implements PpsVariance {
        @Override
        public String code() {
            return "yates-grundy";
        }

        @Override
        public double covariance(int stratum, int[] psus, double[] pi, double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < psus.length; i++) {
                for (int j = i + 1; j < psus.length; j++) {
                    double both = joint.of(psus[i], psus[j]);
                    sum += (pi[i] * pi[j] - both) / both * (a[i] - a[j]) * (b[i] - b[j]);
                }
            }
            return sum;
        }

        @Override
        public void check(int[] psus, String source) {
            List<String> never = new ArrayList<>();
            for (int i = 0; i < psus.length; i++) {
                for (int j = i + 1; j < psus.length; j++) {
                    if (!(joint.of(psus[i], psus[j]) > 0)) {
                        never.add(psus[i] + "–" + psus[j]);
                    }
                }
            }
            if (!never.isEmpty()) {
                String shown = String.join(", ", never.subList(0, Math.min(20, never.size())));
                throw new DataException(
                        source,
                        Text.of(
                                "%d pairs of PSUs that are never drawn together: %s",
                                "%d对初级抽样单元不可能同时入样：%s", never.size(), shown),
                        new Text("a joint probability above 0 for every pair", "每对单元的联合入样概率大于0"),
                        new Text(
                                "no unbiased variance exists, as in systematic PPS: use Brewer or Hartley–Rao",
                                "此时不存在无偏方差估计（如系统PPS抽样）：请改用Brewer或Hartley–Rao"));
            }
        }
    }

    /** Σ π² over all units of a stratum's population. */
    @FunctionalInterface
    interface SumOfSquares {
        /** Of a stratum, by its number in the sample. */
        double of(int stratum);
    }

    /** The probability that two PSUs are both drawn. */
    @FunctionalInterface
    interface JointProbability {
        /** Of two PSUs, by their numbers in the sample. */
        double of(int a, int b);
    }
}
