package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.Reference;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;

class ChangesTest {

    private static final Estimates NOW = estimates(Reference.SURVEY);
    private static final Overlap APART = new Overlap.Independent();

    private static Estimates estimates(Microdata data) {
        return Estimator.of(Reference.DESIGN).by("group").by("region").proportion("literate", data);
    }

    /** The survey twice in one table: the second wave has the same PSUs. */
    private static Microdata twice() {
        Microdata first = Reference.SURVEY.with(Column.constant("wave", "2023", Reference.SURVEY.rows()));
        Microdata second = Reference.SURVEY.with(Column.constant("wave", "2025", Reference.SURVEY.rows()));
        return Microdata.concatenated(List.of(first, second));
    }

    private static Estimates scored(Estimates e, String criterion) {
        return new Estimates(
                e.statistic(),
                e.outcome(),
                criterion,
                e.variance(),
                e.interval(),
                e.level(),
                e.rows(),
                e.covariance(),
                e.label(),
                e.notes());
    }

    private static Changes between(Estimates now, Estimates before, Overlap overlap, double linking) {
        return Changes.between(new Waves(now, before, overlap), linking, Advantage.NONE);
    }

    /** Nobody among the young then tells no error of then: the change is said, and not tested. */
    @Test
    void aChangeFromNobodyIsNotTested() {
        Estimates before = Estimator.of(Reference.DESIGN)
                .by("group")
                .by("region")
                .where(org.suzhi.survey.Condition.parse("group != youth or literate == 0"))
                .proportion("literate", Reference.SURVEY);
        Change change = between(NOW, before, APART, 0).changes().stream()
                .filter(one -> one.domain().equals(Domain.of("group", "youth")))
                .findFirst()
                .orElseThrow();
        assertThat(change.before()).isZero();
        assertThat(change.difference()).isPositive();
        assertThat(change.se()).isNaN();
        assertThat(change.p()).isNaN();
    }

    @Test
    void aSurveyDoesNotChangeFromItself() {
        Changes changes = between(NOW, NOW, APART, 0);
        assertThat(changes.changes()).hasSize(NOW.rows().size());
        for (Change change : changes.changes()) {
            assertThat(change.difference()).isZero();
            assertThat(change.p()).isEqualTo(1);
            double se = NOW.of(change.domain()).orElseThrow().se();
            assertThat(change.se()).isCloseTo(Math.sqrt(2) * se, within(1e-14));
            assertThat(change.df())
                    .isCloseTo(2 * NOW.of(change.domain()).orElseThrow().df(), within(1e-9));
        }
        assertThat(changes.imbalance())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.difference()).isZero());
    }

    @Test
    void theLinkingErrorAddsToTheVariance() {
        Change without = between(NOW, NOW, APART, 0).changes().get(0);
        Change with = between(NOW, NOW, APART, 0.01).changes().get(0);
        assertThat(with.se() * with.se()).isCloseTo(without.se() * without.se() + 1e-4, within(1e-15));
        assertThat(with.df()).isGreaterThan(without.df());
    }

    @Test
    void theCorrelationTakesFromIt() {
        Change change =
                between(NOW, NOW, new Overlap.Correlated(0.6), 0).changes().get(0);
        double se = NOW.whole().se();
        assertThat(change.se() * change.se()).isCloseTo(2 * (1 - 0.6) * se * se, within(1e-15));
        assertThatThrownBy(() -> new Overlap.Correlated(1.1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Waves with the same people have no sampling error of change, and the shared PSUs say so. */
    @Test
    void sharedPsusGiveTheCovariance() {
        Estimates both =
                Estimator.of(Reference.DESIGN).by("wave").by("wave", "group").proportion("literate", twice());
        Waves waves = Waves.within(both, "wave", "2025", "2023");
        assertThat(waves.now().whole().value()).isCloseTo(NOW.whole().value(), within(1e-14));
        Changes changes = Changes.between(waves, 0, Advantage.NONE);
        assertThat(changes.changes()).hasSize(6);
        for (Change change : changes.changes()) {
            assertThat(change.difference()).isCloseTo(0, within(1e-14));
            assertThat(change.se()).isCloseTo(0, within(1e-7));
        }
        assertThat(changes.changes().get(0).domain()).isEqualTo(Domain.ALL);
        assertThat(changes.changes().get(1).domain().table()).isEqualTo("group");
    }

    @Test
    void changesOfImbalanceHaveTheErrorOfBothWaves() {
        Changes changes = between(NOW, NOW, APART, 0);
        ImbalanceChange cv = changes.imbalance().stream()
                .filter(change -> change.table().equals("group") && change.kind() == Inequality.CV)
                .findFirst()
                .orElseThrow();
        double se = Imbalance.of(NOW, "group", Advantage.NONE)
                .orElseThrow()
                .measure(Inequality.CV)
                .orElseThrow()
                .se();
        assertThat(cv.se()).isCloseTo(Math.sqrt(2) * se, within(1e-12));
        assertThat(cv.p()).isEqualTo(1);
    }

    @Test
    void wavesUnderTwoCriteriaAreRefusedWithTheReason() {
        assertThatThrownBy(() -> new Waves(scored(NOW, "composite-70"), scored(NOW, "benchmark-60"), APART))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("benchmark-60")
                .hasMessageContaining("composite-70")
                .hasMessageContaining("a change of the rule is not a change of people");
        assertThatThrownBy(() -> new Waves(scored(NOW, "composite-70"), NOW, APART))
                .isInstanceOf(DataException.class);
        Estimates mean = Estimator.of(Reference.DESIGN).by("group").mean("score", Reference.SURVEY);
        assertThatThrownBy(() -> new Waves(NOW, mean, APART))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("score");
    }

    @Test
    void domainsOfOneWaveOnlyAreSaid() {
        List<Estimate> fewer = new ArrayList<>(NOW.rows());
        Estimate gone = fewer.remove(fewer.size() - 1);
        Estimates before = new Estimates(
                NOW.statistic(),
                NOW.outcome(),
                NOW.criterion(),
                NOW.variance(),
                NOW.interval(),
                NOW.level(),
                fewer,
                NOW.covariance(),
                NOW.label(),
                List.of());
        Changes changes = between(NOW, before, APART, 0);
        assertThat(changes.changes()).hasSize(fewer.size());
        assertThat(changes.notes()).hasSize(1);
        assertThat(changes.notes().get(0).en()).contains(gone.domain().toString());
    }
}
