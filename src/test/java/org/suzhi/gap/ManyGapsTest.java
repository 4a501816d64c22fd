package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.tally.SurveyDesign;

/** All pairs of 155 domains of one sample. */
class ManyGapsTest {

    private static final int DOMAINS = 155;

    private static Estimates estimates() {
        UniformRandomProvider random = new Seed(3).random();
        Column.Builder domain = new Column.Builder("domain");
        Column.Builder psu = new Column.Builder("psu");
        Column.Builder literate = new Column.Builder("literate");
        int rows = 60_000;
        for (int i = 0; i < rows; i++) {
            int d = random.nextInt(DOMAINS);
            domain.add("d" + d);
            psu.add("c" + random.nextInt(400));
            literate.add(random.nextDouble() < 0.1 + 0.001 * d ? "1" : "0");
        }
        Microdata data = Microdata.of(
                "many",
                List.of(
                        domain.build(),
                        psu.build(),
                        literate.build(),
                        Column.constant("stratum", "1", rows),
                        Column.constant("weight", "1", rows)));
        return Estimator.of(SurveyDesign.of("stratum", "psu", "weight"))
                .by("domain")
                .proportion("literate", data);
    }

    @Test
    void allPairsOf155DomainsWithSimultaneousIntervalsTakeLessThanASecond() {
        Estimates estimates = estimates();
        long best = Long.MAX_VALUE;
        Family family = null;
        for (int run = 0; run < 4; run++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            family = Question.parse("domain: all").simultaneously(estimates, Scale.DIFFERENCE, List.of(), new Seed(1));
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            best = Math.min(best, took);
        }
        assertThat(family.gaps()).hasSize(11_935);
        assertThat(family.method()).isEqualTo("max-t");
        assertThat(family.critical()).isBetween(4.0, 4.9);
        assertThat(family.error()).isLessThan(0.003);
        assertThat(best).as("nanoseconds of processor time").isLessThan(1_000_000_000L);
    }
}
