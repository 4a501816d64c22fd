package org.suzhi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.suzhi.area.AreaEstimates;
import org.suzhi.area.Covariates;
import org.suzhi.area.Direct;
import org.suzhi.area.DirectEstimates;
import org.suzhi.area.FitMethod;
import org.suzhi.area.Scale;
import org.suzhi.area.SmallAreas;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/** The model of Fay and Herriot for 3,000 areas with 10 to 59 people each and three covariates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AreaBenchmark {

    private static final int AREAS = 3_000;
    private static final List<String> KNOWN = List.of("schooling", "income", "age");

    private DirectEstimates direct;
    private Covariates covariates;

    /** Makes the areas: proportions about 0.3, with errors of simple random samples. */
    @Setup
    public void areas() {
        UniformRandomProvider random = new Seed(1).random();
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[][] x = new double[KNOWN.size()][AREAS];
        List<String> names = new ArrayList<>();
        List<Direct> areas = new ArrayList<>();
        for (int d = 0; d < AREAS; d++) {
            double mean = 0.3 + 0.04 * normal.sample();
            for (int j = 0; j < x.length; j++) {
                x[j][d] = random.nextDouble();
                mean += 0.1 * (x[j][d] - 0.5);
            }
            int people = 10 + random.nextInt(50);
            double se = Math.sqrt(mean * (1 - mean) / people);
            double found = Math.max(0.01, Math.min(0.99, mean + se * normal.sample()));
            names.add("A" + d);
            areas.add(new Direct("A" + d, 0, people, 1, found, se));
        }
        direct = new DirectEstimates("survey", "area", true, "composite-70", Label.SYNTHETIC, Double.NaN, areas);
        List<Column> columns = new ArrayList<>(List.of(Column.of("area", names)));
        for (int j = 0; j < x.length; j++) {
            columns.add(Column.measured(KNOWN.get(j), x[j]));
        }
        covariates = Covariates.of(Microdata.of("known", columns), "area", KNOWN, null);
    }

    /** By residual maximum likelihood, errors by the formula. */
    @Benchmark
    public AreaEstimates reml() {
        return SmallAreas.by(FitMethod.REML).estimate(direct, covariates);
    }

    /** By Fay and Herriot's moments. */
    @Benchmark
    public AreaEstimates moments() {
        return SmallAreas.by(FitMethod.FH).estimate(direct, covariates);
    }

    /** By residual maximum likelihood on the arcsine scale, variances of less than 30 people smoothed. */
    @Benchmark
    public AreaEstimates arcsineSmoothed() {
        return SmallAreas.by(FitMethod.REML)
                .scale(Scale.ARCSINE)
                .smoothingBelow(SmallAreas.SMALL)
                .estimate(direct, covariates);
    }

    /** By residual maximum likelihood, errors from 100 bootstrap replicates. */
    @Benchmark
    public AreaEstimates bootstrap100() {
        return SmallAreas.by(FitMethod.REML).bootstrap(100, new Seed(1)).estimate(direct, covariates);
    }
}
