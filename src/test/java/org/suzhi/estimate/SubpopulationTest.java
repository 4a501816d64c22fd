package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.collect.Instruments;
import org.suzhi.survey.Condition;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.LonelyPsu;

/** A part of the sample keeps the design of the whole. */
class SubpopulationTest {

    @Test
    void aSubpopulationIsTheDomainOfItsLevel() {
        Estimates all = Estimator.of(Reference.DESIGN).by("group").proportion("literate", Reference.SURVEY);
        Estimate domain = all.of(Domain.of("group", "cadres")).orElseThrow();
        Estimate whole = Estimator.of(Reference.DESIGN)
                .where(Condition.parse("group == cadres"))
                .proportion("literate", Reference.SURVEY)
                .whole();
        assertThat(whole.value()).isEqualTo(domain.value());
        assertThat(whole.se()).isEqualTo(domain.se());
        assertThat(whole.n()).isEqualTo(domain.n()).isEqualTo(42);
        assertThat(whole.df()).isEqualTo(domain.df()).isEqualTo(20);
    }

    /** Deleting people takes away PSUs without a cadre, and with them part of the variance. */
    @Test
    void aSubpopulationKeepsTheWholeDesignUnlikeDeletedRecords() {
        Microdata survey = Reference.SURVEY;
        Estimator total =
                Estimator.of(Reference.DESIGN).df(DegreesOfFreedom.DESIGN).where(Condition.parse("group == cadres"));
        Estimate kept = total.estimate(Statistic.TOTAL, "literate", survey).whole();
        Microdata cadres = survey.rows(IntStream.range(0, survey.rows())
                .filter(row -> survey.column("group").text(row).equals("cadres"))
                .toArray());
        Estimate deleted = Estimator.of(Reference.DESIGN.whenLonely(LonelyPsu.REMOVE))
                .df(DegreesOfFreedom.DESIGN)
                .estimate(Statistic.TOTAL, "literate", cadres)
                .whole();
        assertThat(kept.value()).isEqualTo(deleted.value());
        assertThat(kept.df()).isEqualTo(38);
        assertThat(deleted.df()).isLessThan(38);
        assertThat(kept.se()).isGreaterThan(1.02 * deleted.se());
    }

    @Test
    void aMissingOutcomeIsOutsideTheDomainButItsPsuStays() {
        Microdata survey = Instruments.table(
                "survey.csv",
                "stratum,psu,weight,literate",
                "A,1,1,1",
                "A,1,1,0",
                "A,2,1,",
                "A,3,1,1",
                "B,1,1,0",
                "B,2,1,1");
        Estimate whole = Estimator.of(Reference.DESIGN)
                .df(DegreesOfFreedom.DESIGN)
                .estimate(Statistic.TOTAL, "literate", survey)
                .whole();
        assertThat(whole.n()).isEqualTo(5);
        assertThat(whole.df()).isEqualTo(3);
        // A: totals 1, 0, 1 of three PSUs; B: 0, 1 of two: 3/2 · 2/3 + 2 · 1/2
        assertThat(whole.se()).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(Estimator.of(Reference.DESIGN)
                        .proportion("literate", survey)
                        .whole()
                        .df())
                .isEqualTo(2);
    }
}
