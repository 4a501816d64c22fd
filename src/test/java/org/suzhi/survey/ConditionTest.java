package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {

    /** Every pair of true, false and unknown for the rules a == 1 and b == 1. */
    private static final Microdata PAIRS = Microdata.of(
            "pairs.csv",
            List.of(
                    Column.of("a", List.of("1", "1", "1", "0", "0", "0", "", "NA", ".")),
                    Column.of("b", List.of("1", "0", "", "1", "0", "", "1", "0", ""))));

    private static byte[] truth(String rule) {
        return Condition.parse(rule).truth(PAIRS);
    }

    /** Whether a rule holds for a table of one cell. */
    private static boolean holds(String rule, String column, String cell) {
        return Condition.parse(rule).holds(Microdata.of("one.csv", List.of(Column.of(column, List.of(cell)))))[0];
    }

    @Test
    void andIsTrueOnlyForTwoTruthsAndFalseOnceOneSideIsFalse() {
        assertThat(truth("a == 1 and b == 1")).containsExactly(1, 0, -1, 0, 0, 0, -1, 0, -1);
    }

    @Test
    void orIsTrueOnceOneSideIsTrueAndFalseOnlyForTwoFalsehoods() {
        assertThat(truth("a == 1 or b == 1")).containsExactly(1, 1, 1, 1, 0, -1, 1, -1, -1);
    }

    @Test
    void theOppositeOfUnknownIsUnknown() {
        assertThat(truth("not a == 1")).containsExactly(0, 0, 0, 1, 1, 1, -1, -1, -1);
    }

    @Test
    void deMorganHoldsForUnknownsToo() {
        assertThat(truth("not (a == 1 and b == 1)")).containsExactly(truth("not a == 1 or not b == 1"));
        assertThat(truth("not (a == 1 or b == 1)")).containsExactly(truth("not a == 1 and not b == 1"));
    }

    @Test
    void aComparisonAndItsOppositeTogetherLeaveOutWhoeverDidNotAnswer() {
        boolean[] below = Condition.parse("a < 1").holds(PAIRS);
        boolean[] notBelow = Condition.parse("not a < 1").holds(PAIRS);
        for (int row = 0; row < PAIRS.rows(); row++) {
            assertThat(below[row] || notBelow[row]).isEqualTo(!PAIRS.column("a").isMissing(row));
        }
    }

    @Test
    void onlyTheRuleAboutMissingSpeaksOfMissingValues() {
        assertThat(truth("a is missing")).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1);
        assertThat(truth("a is not missing")).containsExactly(1, 1, 1, 1, 1, 1, 0, 0, 0);
        assertThat(truth("a in (0, 1)")).containsExactly(1, 1, 1, 1, 1, 1, -1, -1, -1);
    }

    @Test
    void numbersAreComparedAsNumbersAndTheRestAsText() {
        assertThat(holds("age > 9", "age", "10")).isTrue();
        assertThat(holds("age == 60", "age", "60.0")).isTrue();
        assertThat(holds("age in (18, 60)", "age", "060")).isTrue();
        assertThat(holds("village > v9", "village", "v10")).isFalse();
        assertThat(holds("village == v10", "village", "v10")).isTrue();
    }

    @Test
    void everyComparisonKnowsItsBoundary() {
        List<Boolean> atTheBoundary = new ArrayList<>();
        for (String operator : List.of("==", "!=", "<", "<=", ">", ">=")) {
            atTheBoundary.add(holds("age " + operator + " 60", "age", "60"));
        }
        assertThat(atTheBoundary).containsExactly(true, false, false, true, false, true);
    }

    @Test
    void textThatIsNoNumberInAColumnIsNoNumberInARule() {
        assertThatThrownBy(() -> Microdata.of("x.csv", List.of(Column.of("age", List.of("60d"))))
                        .numbers("age"))
                .isInstanceOf(DataException.class);
        assertThat(holds("age == 60", "age", "60d")).isFalse();
    }

    @Test
    void namesItsColumnsOnce() {
        assertThat(Condition.parse("age >= 60 and (职业 in (农民, 工人) or not age is missing)")
                        .columns())
                .containsExactlyInAnyOrder("age", "职业");
    }

    @Test
    void aColumnThatIsNotThereIsAFindingAboutTheTable() {
        assertThatThrownBy(() -> Condition.parse("income > 3").holds(PAIRS))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("pairs.csv:1")
                .hasMessageContaining("a, b")
                .hasMessageContaining("'income'");
    }
}
