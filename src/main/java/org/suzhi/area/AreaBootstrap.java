package org.suzhi.area;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.suzhi.survey.Seed;

/**
 * Mean squared errors by parametric bootstrap: area effects and direct estimates are made up from the fitted model, the
 * model is fitted to them again, and its estimates are compared with the truth that was made up, on the scale of the
 * proportions.
 *
 * <p>Source: González-Manteiga, Lombardía, Molina, Morales and Santamaría, Journal of Statistical Computation and
 * Simulation 78 (2008) 443–462.
 */
final class AreaBootstrap {

    private final FayHerriot model;
    private final Scale scale;
    private final List<double[]> others;

    /**
     * @param others the covariates of areas without sample
     */
    AreaBootstrap(FayHerriot model, Scale scale, List<double[]> others) {
        this.model = model;
        this.scale = scale;
        this.others = others;
    }

    /** The mean squared errors of the areas of the model, then of those without sample. */
    double[] errors(int replicates, Seed seed) {
        UniformRandomProvider random = seed.derive("area/bootstrap").random();
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        int m = model.areas();
        double between = Math.sqrt(model.variance());
        double[] v = new double[m];
        double[] sd = new double[m];
        for (int d = 0; d < m; d++) {
            v[d] = model.directVariance(d);
            sd[d] = Math.sqrt(v[d]);
        }
        double[] sum = new double[m + others.size()];
        double[] theta = new double[sum.length];
        double[] y = new double[m];
        for (int r = 0; r < replicates; r++) {
            for (int d = 0; d < sum.length; d++) {
                double fixed = d < m ? model.synthetic(d) : model.synthetic(others.get(d - m));
                theta[d] = fixed + between * normal.sample();
            }
            for (int d = 0; d < m; d++) {
                y[d] = theta[d] + sd[d] * normal.sample();
            }
            FayHerriot again = FayHerriot.of(model.method(), model.x(), y.clone(), v);
            for (int d = 0; d < sum.length; d++) {
                double estimate = d < m
                        ? scale.mean(again.predicted(d), again.conditionalVariance(d))
                        : scale.mean(again.synthetic(others.get(d - m)), again.variance());
                double off = estimate - scale.from(theta[d]);
                sum[d] += off * off / replicates;
            }
        }
        return sum;
    }
}
