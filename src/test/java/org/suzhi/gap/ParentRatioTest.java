package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.suzhi.estimate.Estimate;
import org.suzhi.plan.Target;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Text;

class ParentRatioTest {

    private static final Estimate LOCAL =
            new Estimate(1, Domain.ALL, 1200, 1200, 0.171, 0.012, Interval.NONE, 40, 1.6, "");

    private static Reference parent(double ratio, double se) {
        return new Reference(new Text("Hunan", "湖南省"), 2025, ratio, se, "composite-70");
    }

    @Test
    void surveysApartAddTheirVariances() {
        ParentRatio ratio = ParentRatio.apart(parent(0.152, 0.004), LOCAL, ConfidenceLevel.P95);
        assertThat(ratio.difference()).isCloseTo(0.019, within(1e-15));
        assertThat(ratio.se()).isCloseTo(Math.hypot(0.012, 0.004), within(1e-15));
        double v = 0.012 * 0.012;
        assertThat(ratio.df()).isCloseTo(Math.pow(v + 0.004 * 0.004, 2) / (v * v / 40), within(1e-9));
        assertThat(ratio.above()).isBetween(0.9, 0.95);
    }

    /** With S the whole there is nothing but the region, and p − (S p + (1 − S) q) has variance (1 − S)² V. */
    @Test
    void aSampleThatIsPartOfTheParentsSharesItsError() {
        double share = 0.3;
        double rest = 0.006;
        double se = Math.sqrt(Math.pow(share * LOCAL.se(), 2) + Math.pow((1 - share) * rest, 2));
        ParentRatio ratio = ParentRatio.part(parent(0.152, se), LOCAL, share, ConfidenceLevel.P95);
        double direct = (1 - share) * Math.hypot(LOCAL.se(), rest);
        assertThat(ratio.se()).isCloseTo(direct, within(1e-12));
        assertThat(ParentRatio.part(parent(0.171, LOCAL.se()), LOCAL, 1, ConfidenceLevel.P95)
                        .se())
                .isZero();
    }

    /** The sentence on the region above and the verdict on a relative target have one confidence. */
    @Test
    void theVerdictHasTheConfidenceOfTheComparison() {
        Target.Relative target = new Target.Relative(
                "beyond", false, Target.Comparator.MORE, new Text("Hunan", "湖南省"), 2025, Text.same(""));
        ParentRatio part = ParentRatio.part(parent(0.152, 0.006), LOCAL, 0.3, ConfidenceLevel.P95);
        Verdict verdict = Verdict.of(target, LOCAL, 2025, new Yardsticks(List.of(), Optional.of(part)), "composite-70");
        assertThat(verdict.confidence()).isEqualTo(part.above());
        Verdict apart = Verdict.of(target, LOCAL, 2025, new Yardsticks(List.of(parent(0.152, 0.006))), "composite-70");
        assertThat(apart.confidence())
                .isEqualTo(ParentRatio.apart(parent(0.152, 0.006), LOCAL, ConfidenceLevel.P95)
                        .above())
                .isLessThan(part.above());
        Composite both = Composite.of(LOCAL.value(), LOCAL.se(), 0.15, 0.03);
        ParentRatio combined = ParentRatio.composite(parent(0.152, 0.004), LOCAL, both, 0.1, ConfidenceLevel.P95);
        Verdict of = Verdict.of(target, LOCAL, 2025, new Yardsticks(List.of(), Optional.of(combined)), "composite-70");
        assertThat(of.estimate()).isEqualTo(both.value());
        assertThat(of.confidence()).isEqualTo(combined.above());
    }

    /** With n people here, and as many times fewer errors in the part that the parent's survey shares, it is decided. */
    @Test
    void theNumberNeededCountsThePartInCommon() {
        double share = 0.3;
        double rest = 0.005;
        ParentRatio now = ParentRatio.part(
                parent(0.16, Math.hypot(share * 0.012, (1 - share) * rest)), LOCAL, share, ConfidenceLevel.P95);
        long needed = now.beyond().needed();
        assertThat(needed).isGreaterThan(LOCAL.n());
        double se = 0.012 * Math.sqrt((double) LOCAL.n() / needed);
        Estimate more = new Estimate(1, Domain.ALL, (int) needed, 1200, 0.171, se, Interval.NONE, LOCAL.df(), 1.6, "");
        ParentRatio then = ParentRatio.part(
                parent(0.16, Math.hypot(share * se, (1 - share) * rest)), more, share, ConfidenceLevel.P95);
        assertThat(then.above()).isCloseTo(Verdict.CONFIDENCE, within(1e-4));
    }

    @Test
    void aParentSurerThanItsOwnPartIsRefused() {
        assertThatThrownBy(() -> ParentRatio.part(parent(0.152, 0.001), LOCAL, 0.9, ConfidenceLevel.P95))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a standard error of 0.0010")
                .hasMessageContaining("at least 0.0108");
    }

    @Test
    void theLevelAboveWithoutErrorSaysNothingOfChance() {
        ParentRatio ratio = ParentRatio.apart(parent(0.152, Double.NaN), LOCAL, ConfidenceLevel.P95);
        assertThat(ratio.difference()).isCloseTo(0.019, within(1e-15));
        assertThat(ratio.above()).isNaN();
        assertThat(ratio.interval()).isEqualTo(Interval.NONE);
    }

    @Test
    void aCompositeLiesBetweenAndIsSurer() {
        Composite both = Composite.of(0.171, 0.012, 0.15, 0.03);
        assertThat(both.value()).isBetween(0.15, 0.171);
        assertThat(both.se()).isLessThan(0.012);
        assertThat(1 / (both.se() * both.se())).isCloseTo(1 / (0.012 * 0.012) + 1 / (0.03 * 0.03), within(1e-6));
        assertThat(both.value()).isCloseTo(both.weight() * 0.171 + (1 - both.weight()) * 0.15, within(1e-15));
        assertThat(Composite.of(0.2, 0.01, 0.1, 0.01).value()).isCloseTo(0.15, within(1e-15));
    }

    @Test
    void aCompositeIsNotIndependentOfTheParent() {
        Composite both = Composite.of(LOCAL.value(), LOCAL.se(), 0.15, 0.03);
        ParentRatio ratio = ParentRatio.composite(parent(0.152, 0.004), LOCAL, both, 0.1, ConfidenceLevel.P95);
        assertThat(ratio.covariance()).isCloseTo((1 - both.weight()) * 0.1 * 0.03 * 0.03, within(1e-15));
        assertThat(ratio.se())
                .isCloseTo(Math.sqrt(both.se() * both.se() + 0.004 * 0.004 - 2 * ratio.covariance()), within(1e-15));
    }

    @Test
    void anotherCriterionIsRefused() {
        assertThatThrownBy(() -> ParentRatio.requireCriterion(parent(0.152, 0.004), "benchmark-60"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("composite-70")
                .hasMessageContaining("benchmark-60");
        ParentRatio.requireCriterion(parent(0.152, 0.004), "composite-70");
    }

    @Test
    void impossibleReferencesAreRefused() {
        assertThatThrownBy(() -> parent(15.2, 0.4)).hasMessageContaining("15.2");
        assertThatThrownBy(() -> parent(0.152, -0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> ParentRatio.part(parent(0.1, 0.1), LOCAL, 1.5, ConfidenceLevel.P95))
                .hasMessageContaining("1.5");
    }
}
