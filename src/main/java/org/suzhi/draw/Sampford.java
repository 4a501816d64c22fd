package org.suzhi.draw;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Sampford's method: a sample s of n units has p(s) ∝ Σ_s (1 − π_k) · Π_s π_k / (1 − π_k), which is what Sampford's n
 * draws with replacement, kept when all differ, lead to. Here it is drawn as a Poisson sample with probabilities π, kept
 * when it has n units and then with a probability in proportion to Σ_s (1 − π_k), which also for large n takes few
 * tries. The size is Σπ, which must be whole.
 *
 * <p>Source: Sampford, On sampling without replacement with unequal probabilities of selection, Biometrika 54 (1967)
 * 499–513; in this form Bondesson, Traat and Lundqvist, Pareto sampling versus Sampford and conditional Poisson
 * sampling, Scandinavian Journal of Statistics 33 (2006) 699–720, section 2.
 */
public record Sampford() implements SelectionMethod {

    @Override
    public String code() {
        return "sampford";
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits open = OpenUnits.of(pi);
        int n = open.size(code());
        if (n == 0 || n == open.count()) {
            return open.sample(MaximumEntropy.all(open, n));
        }
        double[] p = open.pi();
        double[] rising = p.clone();
        Arrays.sort(rising);
        double most = 0;
        for (int i = 0; i < n; i++) {
            most += 1 - rising[i];
        }
        while (true) {
            boolean[] taken = ConditionalPoisson.draw(p, n, random);
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                sum += taken[k] ? 1 - p[k] : 0;
            }
            if (random.nextDouble() * most < sum) {
                return open.sample(taken);
            }
        }
    }

    @Override
    public Optional<double[][]> joint(double[] pi) {
        OpenUnits open = OpenUnits.of(pi);
        double[] p = open.pi();
        double[] out = Arrays.stream(p).map(each -> 1 - each).toArray();
        return Optional.of(open.joint(new Spectrum(p, open.size(code())).joint(out)));
    }
}
