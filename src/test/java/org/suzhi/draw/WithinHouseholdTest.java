package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Fingerprint;
import org.suzhi.survey.Seed;

class WithinHouseholdTest {

    private static final KishGrid KISH = new KishGrid(new Seed(5));
    private static final HashOrder HASH = new HashOrder(new Seed(42));

    private static double[] probabilities(WithinHousehold rule, int adults) {
        return IntStream.rangeClosed(1, adults)
                .mapToDouble(person -> rule.probability(adults, person).orElseThrow())
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 9})
    void probabilitiesAddUpToOneInHouseholdsOfEverySize(int adults) {
        assertThat(Arrays.stream(probabilities(KISH, adults)).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(probabilities(HASH, adults)).sum()).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6})
    void kishGivesEqualProbabilitiesWhereTwelveCanBeDivided(int adults) {
        assertThat(probabilities(KISH, adults)).containsOnly(new double[] {1.0 / adults}, within(1e-12));
    }

    @Test
    void fiveAdultsAreNotEqualWithKish() {
        assertThat(probabilities(KISH, 5))
                .containsExactly(new double[] {1 / 6.0, 1 / 6.0, 1 / 4.0, 1 / 6.0, 1 / 4.0}, within(1e-12));
    }

    @Test
    void theSeventhAdultIsNeverSelectedWithKish() {
        assertThat(KISH.probability(8, 6).orElseThrow()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(KISH.probability(8, 7).orElseThrow()).isZero();
        assertThat(KISH.probability(8, 8).orElseThrow()).isZero();
    }

    /** Kish, JASA 44 (1949) 380–387; the American National Election Study of 2000 used them in cycles of twelve too. */
    @Test
    void tablesHaveKishsFrequencies() {
        assertThat(Arrays.stream(KishGrid.Table.values())
                        .mapToDouble(KishGrid.Table::frequency)
                        .toArray())
                .containsExactly(
                        new double[] {1 / 6.0, 1 / 12.0, 1 / 12.0, 1 / 6.0, 1 / 6.0, 1 / 12.0, 1 / 12.0, 1 / 6.0},
                        within(1e-12));
    }

    /** Laid out by frequency along a line of length 1, person j of k has the stretch from (j − 1)/k to j/k. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6})
    void exceptForFiveTheTablesFollowFromTheirFrequencies(int adults) {
        double before = 0;
        for (KishGrid.Table table : KishGrid.Table.values()) {
            double middle = before + table.frequency() / 2;
            assertThat(table.select(adults)).as("%s, %d adults", table, adults).isEqualTo((int) (middle * adults) + 1);
            before += table.frequency();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 8})
    void simulatedFrequenciesAreTheProbabilities(int adults) {
        int households = 12_000;
        double[] kish = new double[adults];
        double[] hash = new double[adults];
        for (KishGrid.Table table : KISH.tables(households)) {
            kish[table.select(adults) - 1] += 1.0 / households;
        }
        for (int household = 0; household < households; household++) {
            hash[HASH.select("H-" + household, adults) - 1] += 1.0 / households;
        }
        assertThat(kish).containsExactly(probabilities(KISH, adults), within(1e-9));
        assertThat(hash).containsExactly(probabilities(HASH, adults), within(4.5 * 0.5 / Math.sqrt(households)));
    }

    @Test
    void everyTwelveHouseholdsInARowHoldEachTableAsOftenAsItShouldBe() {
        List<KishGrid.Table> tables = KISH.tables(40);
        assertThat(tables).isEqualTo(KISH.tables(40)).hasSize(40);
        for (int start = 0; start + 12 <= tables.size(); start++) {
            Map<KishGrid.Table, Integer> counts = new EnumMap<>(KishGrid.Table.class);
            tables.subList(start, start + 12).forEach(table -> counts.merge(table, 1, Integer::sum));
            counts.forEach((table, count) -> assertThat(count / 12.0).isCloseTo(table.frequency(), within(1e-12)));
        }
    }

    /** A single household gets each table by its frequency over all seeds. */
    @Test
    void theCycleBeginsAnywhere() {
        double[] first = new double[KishGrid.Table.values().length];
        for (long seed = 0; seed < 6_000; seed++) {
            first[new KishGrid(new Seed(seed)).tables(1).get(0).ordinal()] += 1 / 6_000.0;
        }
        for (KishGrid.Table table : KishGrid.Table.values()) {
            assertThat(first[table.ordinal()]).isCloseTo(table.frequency(), within(0.02));
        }
    }

    @Test
    void theHashOrderCanBeComputedByAnybody() {
        List<Integer> order = Arrays.stream(HASH.order("N-07-113", 4)).boxed().toList();
        List<String> hashes = order.stream()
                .map(person -> Fingerprint.of("42/N-07-113/" + person))
                .toList();
        assertThat(hashes).isSorted();
        assertThat(order).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(HASH.select("N-07-113", 4)).isEqualTo(order.get(0));
    }

    @Test
    void theHashOrderIsTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(HASH.order("N-07-113", 9)).isEqualTo(new HashOrder(new Seed(42)).order("N-07-113", 9));
        assertThat(HASH.order("N-07-113", 9)).isNotEqualTo(new HashOrder(new Seed(43)).order("N-07-113", 9));
        assertThat(HASH.order("N-07-113", 9)).isNotEqualTo(HASH.order("N-07-114", 9));
    }

    @Test
    void birthdaysAreNoProbabilitySampling() {
        assertThat(KISH.isProbability()).isTrue();
        assertThat(HASH.isProbability()).isTrue();
        for (Birthday birthday : Birthday.values()) {
            assertThat(birthday.isProbability()).isFalse();
            assertThat(birthday.probability(3, 1)).isEmpty();
        }
    }

    @Test
    void everyRuleCanBeReadInBothLanguages() {
        for (WithinHousehold rule : List.of(KISH, HASH, Birthday.LAST, Birthday.NEXT)) {
            assertThat(rule.rule().en()).isNotBlank();
            assertThat(rule.rule().zh()).isNotBlank();
        }
    }

    @Test
    void aHouseholdOfNobodyAndAPersonBeyondItsListAreRefused() {
        for (WithinHousehold rule : List.of(KISH, HASH, Birthday.LAST)) {
            assertThatIllegalArgumentException().isThrownBy(() -> rule.probability(0, 1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rule.probability(2, 3))
                    .withMessage("person 3 of 2 adults, expected a person from 1 to the number of adults");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> KishGrid.Table.A.select(0));
        assertThatIllegalArgumentException().isThrownBy(() -> HASH.order("x", 0));
        assertThat(KISH.tables(0)).isEqualTo(Collections.emptyList());
    }
}
