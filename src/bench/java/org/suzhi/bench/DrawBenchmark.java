package org.suzhi.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
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
import org.suzhi.draw.Cube;
import org.suzhi.draw.InclusionProbabilities;
import org.suzhi.draw.LocalPivotal;
import org.suzhi.draw.OrderedPivotal;
import org.suzhi.draw.OrderedSystematic;
import org.suzhi.draw.SimpleRandom;
import org.suzhi.survey.Seed;

/** Selections from 700,000 units with gamma-distributed sizes, and from the first 100,000 of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DrawBenchmark {

    private static final int UNITS = 700_000;
    private static final int FEWER = 100_000;
    private static final int PROVINCES = 31;

    private double[] sizes;
    private double[] fewer;
    private double[] pi;
    private double[][] variables;
    private double[][] places;
    private int[] unitsOf;
    private UniformRandomProvider random;

    /** Makes the units. */
    @Setup
    public void units() {
        random = new Seed(1).random();
        SharedStateContinuousSampler gamma = AhrensDieterMarsagliaTsangGammaSampler.of(random, 2, 500);
        sizes = new double[UNITS];
        unitsOf = new int[PROVINCES];
        for (int k = 0; k < UNITS; k++) {
            sizes[k] = gamma.sample();
            unitsOf[random.nextInt(PROVINCES)]++;
        }
        fewer = Arrays.copyOf(sizes, FEWER);
        pi = InclusionProbabilities.of(fewer, 1_000);
        variables = new double[FEWER][];
        places = new double[FEWER][];
        for (int k = 0; k < FEWER; k++) {
            variables[k] = new double[] {fewer[k], random.nextInt(PROVINCES)};
            places[k] = new double[] {random.nextDouble(), random.nextDouble()};
        }
    }

    /** 4,000 of 700,000 with probability proportional to size, the probabilities included. */
    @Benchmark
    public int[] systematic() {
        return new OrderedSystematic().draw(InclusionProbabilities.of(sizes, 4_000), random);
    }

    /** 1,000 of 100,000, the probabilities included. */
    @Benchmark
    public int[] pivotal() {
        return new OrderedPivotal().draw(InclusionProbabilities.of(fewer, 1_000), random);
    }

    /** 1,000 of 100,000, balanced on three variables: the probability, the size and the province. */
    @Benchmark
    public int[] cube() {
        return Cube.balancing(variables).draw(pi, random);
    }

    /** 1,000 of 100,000 spread over the plane. */
    @Benchmark
    public int[] localPivotal() {
        return LocalPivotal.on(places).draw(pi, random);
    }

    /** A simple random sample of 100 in each of 31 provinces. */
    @Benchmark
    public int strata() {
        int drawn = 0;
        for (int units : unitsOf) {
            drawn += new SimpleRandom().draw(InclusionProbabilities.equal(units, 100), random).length;
        }
        return drawn;
    }
}
