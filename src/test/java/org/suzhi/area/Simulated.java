package org.suzhi.area;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/** Areas made up from a known truth: proportions about 0.2 that one covariate explains in part, 20 people in each. */
final class Simulated {

    static final int PEOPLE = 20;

    final double[] truth;
    final Covariates covariates;
    private final UniformRandomProvider random;

    Simulated(int areas, Seed seed) {
        this.random = seed.random();
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        truth = new double[areas];
        double[] x = new double[areas];
        List<String> names = new ArrayList<>();
        for (int d = 0; d < areas; d++) {
            x[d] = random.nextDouble();
            double theta = -2 + 1.2 * x[d] + 0.3 * normal.sample();
            truth[d] = 1 / (1 + Math.exp(-theta));
            names.add(name(d));
        }
        covariates = Covariates.of(
                Microdata.of("known.csv", List.of(Column.of("area", names), Column.ofNumbers("x", x))),
                "area",
                List.of("x"),
                null);
    }

    private static String name(int d) {
        return "A" + d;
    }

    /** A survey of all areas: a simple random sample of 20 people in each. */
    DirectEstimates survey() {
        List<Direct> areas = new ArrayList<>();
        for (int d = 0; d < truth.length; d++) {
            int literate = 0;
            for (int i = 0; i < PEOPLE; i++) {
                literate += random.nextDouble() < truth[d] ? 1 : 0;
            }
            double p = (double) literate / PEOPLE;
            areas.add(new Direct(name(d), 0, PEOPLE, 1, p, Math.sqrt(p * (1 - p) / (PEOPLE - 1))));
        }
        return new DirectEstimates("survey", "area", true, "composite-70", Label.SYNTHETIC, Double.NaN, areas);
    }
}
