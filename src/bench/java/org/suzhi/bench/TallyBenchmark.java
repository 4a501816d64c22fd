package org.suzhi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.tally.Linearization;
import org.suzhi.tally.LonelyPsu;
import org.suzhi.tally.ReplicateEstimates;
import org.suzhi.tally.Sampling;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Tally;
import org.suzhi.tally.Uncertainty;
import org.suzhi.tally.Variance;

/** A survey in memory: 1,000,000 records, 50 strata, 2,000 PSUs; as surveys are filed, PSU after PSU, or shuffled. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TallyBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int PSUS = 2_000;
    private static final int STRATA = 50;
    private static final int REGIONS = 80;
    private static final int GROUPS = 12;
    private static final int PROVINCES = 31;
    private static final int KEY_GROUPS = 5;
    private static final int THREADS = 2;

    /** Whether the records stand PSU after PSU. */
    @Param({"true", "false"})
    public boolean sorted;

    private Microdata data;
    private Sampling sampling;
    private double[] y;

    /** Makes the survey. */
    @Setup
    public void survey() {
        UniformRandomProvider random = new Seed(1).random();
        int[] stratum = new int[ROWS];
        int[] psu = new int[ROWS];
        int[] region = new int[ROWS];
        int[] group = new int[ROWS];
        int[] province = new int[ROWS];
        int[] keyGroup = new int[ROWS];
        double[] weight = new double[ROWS];
        y = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            psu[row] = sorted ? row / (ROWS / PSUS) : random.nextInt(PSUS);
            stratum[row] = psu[row] / (PSUS / STRATA);
            region[row] = random.nextInt(REGIONS);
            group[row] = random.nextInt(GROUPS);
            province[row] = region[row] % PROVINCES;
            keyGroup[row] = group[row] % KEY_GROUPS;
            weight[row] = 1 + random.nextDouble();
            y[row] = random.nextDouble() < 0.2 ? 1 : 0;
        }
        data = Microdata.of(
                "survey",
                List.of(
                        Column.coded("stratum", stratum, labels("s", STRATA)),
                        Column.coded("psu", psu, labels("p", PSUS)),
                        Column.coded("region", region, labels("r", REGIONS)),
                        Column.coded("group", group, labels("g", GROUPS)),
                        Column.coded("province", province, labels("v", PROVINCES)),
                        Column.coded("key_group", keyGroup, labels("k", KEY_GROUPS)),
                        Column.measured("weight", weight)));
        sampling = Sampling.of(data, SurveyDesign.of("stratum", "psu", "weight"));
    }

    private static List<String> labels(String letter, int count) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(String.format(Locale.ROOT, "%s%04d", letter, i));
        }
        return labels;
    }

    /** The mean with its variance. */
    @Benchmark
    public double mean() {
        return estimate(List.of()).variance(0);
    }

    /** The means of 12 groups with their variances. */
    @Benchmark
    public double groups12() {
        return estimate(List.of(List.of("group"))).variance(GROUPS);
    }

    /** The means of 960 domains with their variances. */
    @Benchmark
    public double domains960() {
        return estimate(List.of(List.of("region", "group"))).variance(REGIONS * GROUPS);
    }

    /** 500 bootstrap replicates of 155 domains from the tally's PSU totals. */
    @Benchmark
    public double bootstrap500() {
        Tally tally = tally(List.of(List.of("province", "key_group")));
        return ReplicateEstimates.of(tally, null, false, new Variance.Bootstrap(500, new Seed(1), false), THREADS)
                .variance(PROVINCES * KEY_GROUPS);
    }

    private Uncertainty estimate(List<List<String>> by) {
        return Linearization.ofMeans(tally(by), LonelyPsu.FAIL);
    }

    private Tally tally(List<List<String>> by) {
        return Tally.of(data, sampling, y, new Tally.Request(by, Map.of()), THREADS);
    }
}
