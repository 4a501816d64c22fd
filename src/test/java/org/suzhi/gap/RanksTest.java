package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.estimate.Estimate;
import org.suzhi.plan.Target;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

class RanksTest {

    private static final Seed SEED = new Seed(5);

    private static Reference place(String name, double ratio, double se) {
        return new Reference(Text.same(name), 2025, ratio, se, "composite-70");
    }

    private static List<Reference> places(double se, double... ratios) {
        List<Reference> places = new ArrayList<>();
        for (int i = 0; i < ratios.length; i++) {
            places.add(place("p" + i, ratios[i], se));
        }
        return places;
    }

    private static Ranks ranks(List<Reference> places) {
        return Ranks.of(places, 60, ConfidenceLevel.P95, SEED).orElseThrow();
    }

    private static Estimate own(double p, double se) {
        return new Estimate(1, Domain.ALL, 1000, 1000, p, se, Interval.NONE, 60, 1, "");
    }

    @Test
    void placesFarApartHaveTheRanksOfTheirEstimates() {
        Ranks ranks = ranks(places(0.001, 0.1, 0.3, 0.2, 0.4));
        assertThat(ranks.places()).extracting(Place::name).containsExactly("p3", "p1", "p2", "p0");
        for (int i = 0; i < 4; i++) {
            Place place = ranks.places().get(i);
            assertThat(place.rank()).isEqualTo(i + 1);
            assertThat(place.lower()).isEqualTo(i + 1);
            assertThat(place.upper()).isEqualTo(i + 1);
        }
        assertThat(ranks.alike()).hasSize(4).allSatisfy(set -> assertThat(set).hasSize(1));
    }

    @Test
    void placesThatNobodyCanTellApartMayHaveAnyRank() {
        Ranks ranks = ranks(places(0.05, 0.18, 0.19, 0.2, 0.21));
        assertThat(ranks.places()).allSatisfy(place -> {
            assertThat(place.lower()).isEqualTo(1);
            assertThat(place.upper()).isEqualTo(4);
            assertThat(place.letters()).isEqualTo("a");
        });
        assertThat(ranks.alike()).hasSize(1);
    }

    @Test
    void theSetHoldsTheRankAndSharedLettersMeanNotToldApart() {
        UniformRandomProvider random = SEED.random();
        for (int run = 0; run < 40; run++) {
            List<Reference> places = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                places.add(place("p" + i, 0.1 + 0.2 * random.nextDouble(), 0.005 + 0.03 * random.nextDouble()));
            }
            Ranks ranks = ranks(places);
            for (Place a : ranks.places()) {
                assertThat(a.rank()).isBetween(a.lower(), a.upper());
                for (Place b : ranks.places()) {
                    double t = Math.abs(a.ratio() - b.ratio()) / Math.hypot(a.se(), b.se());
                    List<String> shared = new ArrayList<>(List.of(a.letters().split(" ")));
                    shared.retainAll(List.of(b.letters().split(" ")));
                    assertThat(shared.isEmpty()).as(a + " " + b).isEqualTo(t > ranks.critical());
                }
            }
        }
    }

    @Test
    void noSetOfPlacesIsPartOfAnother() {
        Ranks ranks = ranks(places(0.012, 0.10, 0.12, 0.14, 0.16, 0.18, 0.20, 0.22));
        assertThat(ranks.alike().size()).isGreaterThan(1);
        for (List<String> set : ranks.alike()) {
            assertThat(ranks.alike().stream().filter(other -> other.containsAll(set)))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, a", "25, z", "26, aa", "51, az", "52, ba"})
    void lettersGoOn(int number, String letter) {
        assertThat(Alike.letter(number)).isEqualTo(letter);
    }

    @Test
    void twoOrMorePlacesRank() {
        assertThat(Ranks.of(places(0.01, 0.2), 60, ConfidenceLevel.P95, SEED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"third, 9, 3", "third, 10, 4", "half, 9, 5", "quarter, 9, 3", "1, 9, 1", "20, 9, 9"})
    void theFirstAreWhatIsSaid(String word, int places, int first) {
        assertThat(Front.of(word).of(places)).isEqualTo(first);
        assertThat(Front.of(word).text(places).en()).contains("" + first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "top", "2.5"})
    void otherWordsAreRefused(String word) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Front.of(word)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected half, third");
    }

    @Test
    void aRankTargetIsMetNotMetOrUndecided() {
        Target.Rank target = new Target.Rank("r", true, new Text("districts", "各区"), 2025, Text.same(""));
        List<Reference> others = places(0.004, 0.10, 0.12, 0.14, 0.16, 0.18);
        Front front = Front.of("2");
        assertThat(verdict(target, own(0.25, 0.004), others, front).outcome()).isEqualTo(Verdict.Outcome.MET);
        assertThat(verdict(target, own(0.11, 0.004), others, front).outcome()).isEqualTo(Verdict.Outcome.NOT_MET);
        Verdict close = verdict(target, own(0.165, 0.02), others, front);
        assertThat(close.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(close.reason().en()).contains("the first 2 of 6");
        assertThat(close.reason().zh()).contains("前2位");
        assertThat(RankTarget.of(own(0.25, 0.004), others, front)
                        .verdict(target, own(0.25, 0.004), front, 2024)
                        .outcome())
                .isEqualTo(Verdict.Outcome.NOT_DUE);
    }

    private static Verdict verdict(Target.Rank target, Estimate own, List<Reference> others, Front front) {
        return RankTarget.of(own, others, front).verdict(target, own, front, 2025);
    }

    /** First of all: each of the others must be shown to be lower, at the full level. */
    @Test
    void toBeTheFirstIsToBeatTheSecond() {
        RankTarget judge = RankTarget.of(own(0.2, 0.01), places(0.01, 0.15, 0.18), Front.of("1"));
        double t = 0.02 / Math.hypot(0.01, 0.01);
        double p =
                org.apache.commons.statistics.distribution.TDistribution.of(60).survivalProbability(t);
        assertThat(judge.within()).isCloseTo(1 - p, within(1e-12));
        assertThat(judge.rank()).isEqualTo(1);
    }

    /** As many interviews as are needed decide, one in a hundred fewer do not; the others' own errors are no matter of more. */
    @ParameterizedTest
    @CsvSource({"0.17, 2", "0.15, 2", "0.13, 4"})
    void anUndecidedRankSaysHowManyWouldDecide(double ratio, int first) {
        List<Reference> others = places(0.004, 0.10, 0.12, 0.14, 0.16, 0.18);
        Front front = Front.of("" + first);
        Estimate own = own(ratio, 0.02);
        RankTarget judge = RankTarget.of(own, others, front);
        long needed = judge.needed();
        assertThat(needed).isGreaterThan(own.n());
        assertThat(decided(own, needed, others, front)).isTrue();
        assertThat(decided(own, (long) (0.99 * needed), others, front)).isFalse();
        Target.Rank target = new Target.Rank("r", true, Text.same("districts"), 2025, Text.same(""));
        assertThat(judge.verdict(target, own, front, 2025).needed()).isEqualTo(needed);
        assertThat(judge.verdict(target, own, front, 2024).needed()).isZero();
        assertThat(RankTarget.of(own, places(0.04, 0.10, 0.12, 0.14, 0.16, 0.18), front)
                        .needed())
                .isZero();
    }

    private static boolean decided(Estimate own, long people, List<Reference> others, Front front) {
        RankTarget then =
                RankTarget.of(own(own.value(), own.se() * Math.sqrt((double) own.n() / people)), others, front);
        return Math.max(then.within(), then.without()) >= Verdict.CONFIDENCE - 1e-12;
    }

    @Test
    void ranksAreThoseOfOneYearAndTheFirstFewerThanAll() {
        Target.Rank target = new Target.Rank("r", true, Text.same("districts"), 2025, Text.same(""));
        Estimate own = own(0.25, 0.004);
        List<Verdict> before = List.of(Verdict.of(target, own, 2025));
        List<Reference> earlier = List.of(new Reference(Text.same("A"), 2020, 0.1, 0.004, "composite-70"));
        Verdict untimely =
                RankTarget.judged(before, own, earlier, Front.of("1"), 2025).get(0);
        assertThat(untimely.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(untimely.reason().en()).contains("of 2020").contains("those of one year");
        List<Reference> others = places(0.004, 0.10, 0.12);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> RankTarget.judged(before, own, others, Front.of("3"), 2025)))
                .hasMessageContaining("the first 3 of 3 places")
                .hasMessageContaining("fewer than 3");
    }

    @Test
    void withEverybodyAmongTheFirstTheTargetIsMet() {
        assertThat(RankTarget.of(own(0.1, 0.02), places(0.01, 0.15, 0.18), Front.of("3"))
                        .within())
                .isEqualTo(1);
    }
}
