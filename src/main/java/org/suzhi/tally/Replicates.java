package org.suzhi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/** The factor of every PSU in every replicate, and the coefficient with which a replicate's deviation counts. */
public final class Replicates {

    private final double[][] factors;
    private final double[] coefficients;

    private Replicates(double[][] factors, double[] coefficients) {
        this.factors = factors;
        this.coefficients = coefficients;
    }

    /** Number of replicates. */
    public int count() {
        return factors.length;
    }

    /** The factor of a PSU in a replicate. */
    public double factor(int replicate, int psu) {
        return factors[replicate][psu];
    }

    /** The coefficient of a replicate. */
    public double coefficient(int replicate) {
        return coefficients[replicate];
    }

    double[] factors(int replicate) {
        return factors[replicate];
    }

    static Replicates jackknife(Units psus) {
        List<double[]> factors = new ArrayList<>();
        List<Double> coefficients = new ArrayList<>();
        for (int i = 0; i < psus.count(); i++) {
            int h = psus.group()[i];
            int n = psus.sampled()[h];
            if (n == 1) {
                continue;
            }
            double[] factor = new double[psus.count()];
            Arrays.fill(factor, 1);
            for (int j = 0; j < factor.length; j++) {
                factor[j] = psus.group()[j] == h ? n / (n - 1.0) : 1;
            }
            factor[i] = 0;
            factors.add(factor);
            coefficients.add((n - 1.0) / n * (1 - psus.fraction(h)));
        }
        return new Replicates(
                factors.toArray(double[][]::new),
                coefficients.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static Replicates halfSamples(Units psus, List<String> strata, double fay, String source) {
        List<String> others = new ArrayList<>();
        for (int h = 0; h < psus.groups(); h++) {
            if (psus.sampled()[h] != 2) {
                others.add(strata.get(h) + " (" + psus.sampled()[h] + ")");
            }
        }
        if (!others.isEmpty()) {
            String shown = String.join(", ", others.subList(0, Math.min(20, others.size())));
            throw new DataException(new Finding(
                    source,
                    0,
                    "",
                    Text.of("%d strata with other than two PSUs: %s", "%d个层的初级抽样单元数不是2：%s", others.size(), shown),
                    new Text("two PSUs in every stratum for half-samples", "半样本法要求每层恰有两个初级抽样单元"),
                    new Text("use --variance jackknife or bootstrap", "请改用--variance jackknife或bootstrap")));
        }
        int order = 4;
        while (order <= psus.groups()) {
            order *= 2;
        }
        double[][] factors = new double[order][psus.count()];
        boolean[] seen = new boolean[psus.groups()];
        for (int i = 0; i < psus.count(); i++) {
            int h = psus.group()[i];
            for (int r = 0; r < order; r++) {
                // Sylvester's Hadamard matrix: the sign of row r and column h + 1 is the parity of their common bits
                boolean first = Integer.bitCount(r & (h + 1)) % 2 == 0;
                factors[r][i] = first == seen[h] ? fay : 2 - fay;
            }
            seen[h] = true;
        }
        double[] coefficients = new double[order];
        Arrays.fill(coefficients, 1 / (order * (1 - fay) * (1 - fay)));
        return new Replicates(factors, coefficients);
    }

    static Replicates bootstrap(Units psus, int count, Seed seed) {
        int[][] members = new int[psus.groups()][];
        int[] filled = new int[psus.groups()];
        for (int h = 0; h < members.length; h++) {
            members[h] = new int[psus.sampled()[h]];
        }
        for (int i = 0; i < psus.count(); i++) {
            int h = psus.group()[i];
            members[h][filled[h]++] = i;
        }
        UniformRandomProvider random = seed.derive("bootstrap").random();
        double[][] factors = new double[count][psus.count()];
        for (double[] factor : factors) {
            for (int h = 0; h < members.length; h++) {
                int n = members[h].length;
                if (n == 1) {
                    factor[members[h][0]] = 1;
                    continue;
                }
                for (int k = 1; k < n; k++) {
                    factor[members[h][random.nextInt(n)]] += n / (n - 1.0);
                }
                double kept = Math.sqrt(1 - psus.fraction(h));
                for (int i : members[h]) {
                    factor[i] = 1 + kept * (factor[i] - 1);
                }
            }
        }
        double[] coefficients = new double[count];
        Arrays.fill(coefficients, 1.0 / count);
        return new Replicates(factors, coefficients);
    }

    /** Replicates given from outside, with their coefficients; their factors are in the weights already. */
    public static Replicates given(double[] coefficients) {
        return new Replicates(new double[coefficients.length][0], coefficients.clone());
    }
}
