package org.suzhi.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Frame;

class TwoStageBudgetTest {

    private static final ClusterDesign DESIGN = new ClusterDesign(400, 25, 0.06, 60);

    /** 5,000 people in ten units, 1,200 in three, 20 in two. */
    private static final Frame FRAME = Frames.of(Map.of(
            "a",
            new int[] {500, 500, 500, 500, 500, 500, 500, 500, 500, 500},
            "b",
            new int[] {400, 400, 400},
            "c",
            new int[] {10, 10}));

    private static List<Long> people(double money, Limits limits, Rule rule) {
        PlannedFrame frame = PlannedFrame.of(FRAME).within(limits);
        return new TwoStageBudget(DESIGN, 16, money)
                .over(frame, rule).parts().stream()
                        .map(Apportionment.Part::people)
                        .toList();
    }

    /** A unit costs 800: 8,400 pays for ten, of which 8.1 · 5000/6220 …: two in b and c at least. */
    @Test
    void unitsAreWholeAndTheirPeopleNoMoreThanThereAre() {
        assertThat(people(8_400, Limits.NONE, new Rule.Proportional())).containsExactly(96L, 32L, 20L);
        assertThat(people(8_400, Limits.NONE, new Rule.Equal())).containsExactly(5 * 16L, 3 * 16L, 20L);
    }

    @Test
    void aBudgetLargerThanTheFrameTakesAllUnits() {
        assertThat(people(1e6, Limits.NONE, new Rule.Equal())).containsExactly(160L, 48L, 20L);
    }

    @Test
    void limitsOfPeopleHoldInUnits() {
        assertThat(people(1e6, new Limits(2, 50), new Rule.Equal())).containsExactly(48L, 48L, 20L);
        assertThat(people(9 * 800, new Limits(33, 1000), new Rule.Proportional()))
                .containsExactly(64L, 48L, 20L);
        assertThatThrownBy(() -> people(1e6, new Limits(2, 31), new Rule.Equal()))
                .hasMessage("stratum 'a': at most 31 people, expected room for 2 units of 16");
    }

    @Test
    void theLeastUnitsMustBePaidFor() {
        assertThatThrownBy(() -> people(4_799, Limits.NONE, new Rule.Equal()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("4800.00");
        assertThatThrownBy(() -> new TwoStageBudget(DESIGN, 0, 9)).hasMessageContaining("people in a unit");
        assertThatThrownBy(() -> new TwoStageBudget(DESIGN, 5, Double.NaN)).hasMessageContaining("budget: NaN");
    }
}
