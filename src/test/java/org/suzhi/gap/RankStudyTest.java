package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.tally.SurveyDesign;

/** Joint rank sets of regions that were surveyed in clusters, against the ranks of the population. */
class RankStudyTest {

    /** Ties, near ties and regions far apart. */
    private static final double[] TRUTH = {0.10, 0.10, 0.14, 0.15, 0.15, 0.15, 0.20, 0.24};

    private static final int PSUS = 14;
    private static final int PEOPLE = 25;

    @Test
    void jointRankSetsCover() {
        assertThat(covered(250)).isGreaterThanOrEqualTo(0.91);
    }

    /** {@code mvn -P study test}. */
    @Test
    @Tag("study")
    void jointRankSetsCoverInTwoThousandRuns() {
        double covered = covered(2000);
        System.out.printf("joint rank sets cover in %.2f %% of 2,000 runs%n", 100 * covered);
        assertThat(covered).isGreaterThanOrEqualTo(0.94);
    }

    private static double covered(int runs) {
        int covered = 0;
        for (int run = 0; run < runs; run++) {
            Ranks ranks =
                    Ranks.of(survey(new Seed(run)), "region", new Seed(run)).orElseThrow();
            boolean all = true;
            for (int r = 0; r < TRUTH.length; r++) {
                Place place = ranks.place("r" + r).orElseThrow();
                int rank = 1;
                for (double other : TRUTH) {
                    rank += other > TRUTH[r] ? 1 : 0;
                }
                all &= place.lower() <= rank && rank <= place.upper();
            }
            covered += all ? 1 : 0;
        }
        return (double) covered / runs;
    }

    /** PSUs differ: the people of one have a probability of their own, whose mean is the region's truth. */
    private static Estimates survey(Seed seed) {
        UniformRandomProvider random = seed.derive("study").random();
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        Column.Builder region = new Column.Builder("region");
        Column.Builder psu = new Column.Builder("psu");
        Column.Builder literate = new Column.Builder("literate");
        for (int r = 0; r < TRUTH.length; r++) {
            for (int c = 0; c < PSUS; c++) {
                double shift = Math.max(-0.09, Math.min(0.09, 0.03 * gaussian.sample()));
                for (int i = 0; i < PEOPLE; i++) {
                    region.add("r" + r);
                    psu.add(r + "-" + c);
                    literate.add(random.nextDouble() < TRUTH[r] + shift ? "1" : "0");
                }
            }
        }
        Column weight = Column.constant("weight", "1", TRUTH.length * PSUS * PEOPLE);
        Microdata data = Microdata.of("study", List.of(region.build(), psu.build(), literate.build(), weight));
        return Estimator.of(SurveyDesign.of("region", "psu", "weight"))
                .by("region")
                .proportion("literate", data);
    }
}
