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
 * Uncertainty totals = sampling.ofTotals(weighted, probabilities, new PpsVariance.Brewer());
 * }</pre>
 */
public sealed interface PpsVariance {

    /**
     * The coefficient of (z_i − z_j)² for every pair of PSUs of a stratum.
     *
     * @param psus numbers of the stratum's PSUs
     * @param pi   inclusion probability of each of them
     * @return c_ij at [i][j] for i &lt; j
     */
    double[][] pairs(int[] psus, double[] pi, String source);

    /**
     * Brewer's approximation n/(n − 1) Σ_i (1 − π_i)(z_i − z̄)², which needs no joint probabilities. Applies to fixed-size
     * designs of high entropy.
     *
     * <p>Source: R survey 4.5, {@code pps = "brewer"}, after Brewer, Combined Survey Sampling Inference, 2002.
     */
    record Brewer() implements PpsVariance {
        @Override
        public double[][] pairs(int[] psus, double[] pi, String source) {
            double mean = 0;
            for (double p : pi) {
                mean += p / pi.length;
            }
            return new HartleyRao(mean * pi.length).pairs(psus, pi, source);
        }
    }

    /**
     * Hartley and Rao's approximation 1/(n − 1) Σ_{i&lt;j} (1 − π_i − π_j + Σ_U π²/n)(z_i − z_j)², for systematic sampling
     * from a list in random order. With Σ_U π² estimated by the sum of π over the sample it is Brewer's.
     *
     * <p>Source: Hartley and Rao, Annals of Mathematical Statistics 33 (1962) 350–374; R survey 4.5, {@code HR}.
     *
     * @param squares Σ π² over all units of the stratum's population
     */
    record HartleyRao(double squares) implements PpsVariance {
        @Override
        public double[][] pairs(int[] psus, double[] pi, String source) {
            int n = pi.length;
            double[][] c = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    c[i][j] = (1 - pi[i] - pi[j] + squares / n) / (n - 1);
                }
            }
            return c;
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
        public double[][] pairs(int[] psus, double[] pi, String source) {
            int n = pi.length;
            double[][] c = new double[n][n];
            List<String> never = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    double both = joint.of(psus[i], psus[j]);
                    if (!(both > 0)) {
                        never.add(psus[i] + "–" + psus[j]);
                    }
                    c[i][j] = (pi[i] * pi[j] - both) / both;
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
            return c;
        }
    }

    /** The probability that two PSUs are both drawn. */
    @FunctionalInterface
    interface JointProbability {
        /** Of two PSUs, by their numbers in the sample. */
        double of(int a, int b);
    }
}
