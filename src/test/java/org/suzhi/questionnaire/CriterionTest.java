package org.suzhi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Text;

class CriterionTest {

    private static final List<Tier> TIERS = List.of(
            new Tier("basic", Text.same("basic"), 55),
            new Tier("literate", Text.same("literate"), 70),
            new Tier("advanced", Text.same("advanced"), 85));

    private static Criterion of(List<String> items, List<Tier> tiers) {
        return new Criterion("c", Text.same("c"), 70, items, tiers);
    }

    private static Item item(String id) {
        return new Item(id, "knowledge", 1, Text.same(id), List.of(), "a", 1, Text.same(""));
    }

    @Test
    void aTierHoldsFromItsOwnScoreUpToTheNext() {
        Criterion criterion = of(List.of(), TIERS);
        assertThat(criterion.tier(54.999)).isEmpty();
        assertThat(criterion.tier(55)).isEqualTo("basic");
        assertThat(criterion.tier(84.999)).isEqualTo("literate");
        assertThat(criterion.tier(85)).isEqualTo("advanced");
        assertThat(criterion.tier(100)).isEqualTo("advanced");
    }

    @Test
    void withoutTiersThereIsNone() {
        assertThat(of(List.of(), List.of()).tier(100)).isEmpty();
    }

    @Test
    void noScoreHasNoTier() {
        assertThat(of(List.of(), TIERS).tier(Double.NaN)).isEmpty();
    }

    @Test
    void allItemsCountUnlessSomeAreNamed() {
        assertThat(of(List.of(), TIERS).counts(item("K01"))).isTrue();
        assertThat(of(List.of("K01"), TIERS).counts(item("K01"))).isTrue();
        assertThat(of(List.of("K01"), TIERS).counts(item("K02"))).isFalse();
    }
}
