package org.suzhi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

class KindCountsTest {

    private static final int REGIONS = 12;
    private static final List<String> GROUPS = List.of("youth", "farmers", "elderly");
    private static final Tally.Request REQUEST =
            new Tally.Request(List.of(List.of("region"), List.of("group"), List.of("region", "group")), Map.of());
    private static final Microdata KINDS = kinds();

    private static Microdata kinds() {
        Column.Builder region = new Column.Builder("region");
        Column.Builder group = new Column.Builder("group");
        for (int r = 0; r < REGIONS; r++) {
            for (String name : GROUPS) {
                region.add("R%02d".formatted(r));
                group.add(name);
            }
        }
        return Microdata.of("kinds", List.of(region.build(), group.build()));
    }

    @Test
    void countsMakeTheTallyThatRecordsMake() {
        UniformRandomProvider random = new Seed(3).random();
        KindCounts counts = new KindCounts(Kinds.of(KINDS, REQUEST), List.of("A", "B", "C"));
        Column.Builder stratum = new Column.Builder("stratum");
        Column.Builder psu = new Column.Builder("psu");
        Column.Builder weight = new Column.Builder("weight");
        Column.Builder outcome = new Column.Builder("literate");
        Column.Builder region = new Column.Builder("region");
        Column.Builder group = new Column.Builder("group");
        for (int i = 0; i < 120; i++) {
            counts.psu(i < 60 ? 0 : 2);
            for (int k = 0; k < KINDS.rows(); k++) {
                int people = random.nextInt(3);
                int ones = random.nextInt(people + 1);
                double w = 1 + random.nextDouble();
                counts.add(k, w, people, ones);
                for (int person = 0; person < people; person++) {
                    stratum.add(i < 60 ? "A" : "C");
                    psu.add("%03d".formatted(i));
                    weight.add(Double.toString(w));
                    outcome.add(person < ones ? "1" : "0");
                    region.add(KINDS.column("region").text(k));
                    group.add(KINDS.column("group").text(k));
                }
            }
        }
        Microdata people = Microdata.of(
                "people",
                List.of(stratum.build(), psu.build(), weight.build(), outcome.build(), region.build(), group.build()));
        Tally expected =
                Tally.of(people, SurveyDesign.of("stratum", "psu", "weight"), people.numbers("literate"), REQUEST, 1);
        Tally tally = counts.tally("counts");
        assertThat(tally.domains()).isEqualTo(expected.domains());
        assertThat(tally.psus()).isEqualTo(expected.psus());
        assertThat(tally.strata()).containsExactly("A", "C");
        assertThat(tally.df()).containsExactly(expected.df());
        Linearization own = Linearization.ofMeans(tally, LonelyPsu.FAIL);
        Linearization theirs = Linearization.ofMeans(expected, LonelyPsu.FAIL);
        for (int d = 0; d < tally.domains().size(); d++) {
            assertThat(tally.n(d)).isEqualTo(expected.n(d));
            assertThat(tally.weight(d)).isCloseTo(expected.weight(d), within(1e-9));
            assertThat(tally.total(d)).isCloseTo(expected.total(d), within(1e-9));
            assertThat(tally.squares(d)).isCloseTo(expected.squares(d), within(1e-9));
            assertThat(own.covariance(0, d)).isCloseTo(theirs.covariance(0, d), within(1e-15));
            assertThat(own.variance(d)).isCloseTo(theirs.variance(d), within(1e-15));
        }
    }

    @Test
    void aUnitWithoutAnybodyStaysInTheDesign() {
        KindCounts counts = new KindCounts(Kinds.of(KINDS, REQUEST), List.of("A"));
        counts.psu(0);
        counts.add(0, 2, 3, 1);
        counts.psu(0);
        assertThat(counts.tally("counts").psus()).isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        KindCounts counts = new KindCounts(Kinds.of(KINDS, REQUEST), List.of("A", "B"));
        assertThatThrownBy(() -> counts.add(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        counts.psu(1);
        assertThatThrownBy(() -> counts.psu(0)).hasMessageContaining("expected them in order");
        assertThatThrownBy(() -> counts.add(0, 1, 1, 2)).hasMessageContaining("at most all of them");
        assertThatThrownBy(() -> counts.add(0, Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
