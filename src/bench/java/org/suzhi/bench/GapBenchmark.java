package org.suzhi.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
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
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.gap.Family;
import org.suzhi.gap.Question;
import org.suzhi.gap.Scale;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.tally.SurveyDesign;

/** All 11,935 pairs of 155 domains, their estimates in memory: 60,000 people, 2,000 PSUs in 50 strata. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GapBenchmark {

    private static final int ROWS = 60_000;
    private static final int PSUS = 2_000;
    private static final int STRATA = 50;
    private static final int DOMAINS = 155;

    private final Question question = Question.parse("domain: all");
    private Estimates estimates;

    /** Estimates the domains. */
    @Setup
    public void domains() {
        UniformRandomProvider random = new Seed(1).random();
        int[] psu = new int[ROWS];
        int[] stratum = new int[ROWS];
        int[] domain = new int[ROWS];
        int[] literate = new int[ROWS];
        double[] weight = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            psu[row] = row / (ROWS / PSUS);
            stratum[row] = psu[row] / (PSUS / STRATA);
            domain[row] = random.nextInt(DOMAINS);
            literate[row] = random.nextDouble() < 0.1 + 0.001 * domain[row] ? 1 : 0;
            weight[row] = 1 + random.nextDouble();
        }
        Microdata data = Microdata.of(
                "survey",
                List.of(
                        column("psu", psu, PSUS),
                        column("stratum", stratum, STRATA),
                        column("domain", domain, DOMAINS),
                        column("literate", literate, 2),
                        Column.measured("weight", weight)));
        estimates = Estimator.of(SurveyDesign.of("stratum", "psu", "weight"))
                .by("domain")
                .proportion("literate", data);
    }

    private static Column column(String name, int[] codes, int levels) {
        return Column.coded(
                name,
                codes,
                IntStream.range(0, levels).mapToObj(Integer::toString).toList());
    }

    /** Each pair alone, p-values adjusted by Holm. */
    @Benchmark
    public Family oneByOne() {
        return question.of(estimates, Scale.DIFFERENCE, List.of());
    }

    /** The same with intervals that hold at once. */
    @Benchmark
    public Family simultaneous() {
        return question.simultaneously(estimates, Scale.DIFFERENCE, List.of(), new Seed(1));
    }
}
