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
import org.suzhi.cause.Causes;
import org.suzhi.cause.Decomposer;
import org.suzhi.cause.Decomposition;
import org.suzhi.cause.Fairlie;
import org.suzhi.cause.Kitagawa;
import org.suzhi.cause.OaxacaBlinder;
import org.suzhi.cause.ReferenceCoefficients;
import org.suzhi.estimate.Link;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Variance;

/** Gaps taken apart with 500 bootstrap replicates: 300,000 people, 2,000 PSUs in 50 strata, four background variables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class DecompositionBenchmark {

    private static final int ROWS = 300_000;
    private static final int PSUS = 2_000;
    private static final int STRATA = 50;

    private Microdata data;

    /** Makes the survey. */
    @Setup
    public void survey() {
        UniformRandomProvider random = new Seed(1).random();
        int[][] codes = new int[8][ROWS];
        double[] weight = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            int psu = row / (ROWS / PSUS);
            int urban = psu % 2;
            codes[0][row] = psu;
            codes[1][row] = psu / (PSUS / STRATA);
            codes[2][row] = urban;
            codes[3][row] = Math.min(
                    4, (int) (5 * (urban == 1 ? random.nextDouble() : random.nextDouble() * random.nextDouble())));
            codes[4][row] = random.nextInt(5);
            codes[5][row] = random.nextInt(2);
            codes[6][row] = random.nextInt(6);
            double eta = -2.2 + 0.5 * codes[3][row] - 0.2 * codes[4][row] + 0.3 * urban;
            codes[7][row] = random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
            weight[row] = 1 + random.nextDouble();
        }
        data = Microdata.of(
                "survey",
                List.of(
                        column("psu", codes[0], PSUS),
                        column("stratum", codes[1], STRATA),
                        column("residence", codes[2], 2),
                        column("education", codes[3], 5),
                        column("age_group", codes[4], 5),
                        column("sex", codes[5], 2),
                        column("occupation", codes[6], 6),
                        column("literate", codes[7], 2),
                        Column.measured("weight", weight)));
    }

    private static Column column(String name, int[] codes, int levels) {
        return Column.coded(
                name,
                codes,
                IntStream.range(0, levels).mapToObj(Integer::toString).toList());
    }

    private Causes bootstrapped(Decomposition method) {
        return Decomposer.of(SurveyDesign.of("stratum", "psu", "weight"))
                .between("residence", "1", "0")
                .on("education")
                .on("age_group")
                .on("sex")
                .on("occupation")
                .variance(new Variance.Bootstrap(500, new Seed(1), false))
                .threads(2)
                .decompose(method, "literate", data);
    }

    /** Oaxaca–Blinder with logistic models, pooled coefficients and all details. */
    @Benchmark
    public Causes oaxacaLogit() {
        return bootstrapped(new OaxacaBlinder(Link.LOGIT, ReferenceCoefficients.POOLED, 2));
    }

    /** Fairlie. */
    @Benchmark
    public Causes fairlie() {
        return bootstrapped(new Fairlie(ReferenceCoefficients.POOLED));
    }

    /** Kitagawa over 300 crossed cells. */
    @Benchmark
    public Causes kitagawa() {
        return bootstrapped(new Kitagawa());
    }
}
