package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suzhi.design.Allocation;
import org.suzhi.design.Frames;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;

/** Allocations that do not fit the frame. */
class DrawRefusalsTest {

    private static final Frame FRAME = Frames.of(Map.of(
            "East",
            new int[] {120, 80, 400, 35, 60, 220},
            "West",
            new int[] {15, 2000, 90, 90, 40},
            "North",
            new int[] {30, 31}));

    private static Allocation.Share share(String stratum, int units, int people) {
        return new Allocation.Share(stratum, 0, units, people, 0);
    }

    @Test
    void aStratumThatTheFrameDoesNotHoldIsRefusedByName() {
        Allocation more = new Allocation(
                List.of(share("East", 3, 40), share("North", 2, 9), share("South", 2, 9), share("West", 2, 9)),
                Label.NONE);
        assertThatThrownBy(() -> Draw.of(FRAME, more, new Seed(1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("frame.csv")
                .hasMessageContaining("no unit in stratum 'South'")
                .hasMessageNotContaining("East");
    }

    @Test
    void aStratumThatTheAllocationLeavesOutIsRefusedByName() {
        Allocation fewer = new Allocation(List.of(share("East", 3, 40), share("West", 2, 9)), Label.NONE);
        assertThatThrownBy(() -> Draw.of(FRAME, fewer, new Seed(1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("stratum 'North', which the allocation does not know");
    }

    @Test
    void moreUnitsThanTheStratumHoldsAreRefused() {
        Allocation many =
                new Allocation(List.of(share("East", 3, 40), share("North", 3, 9), share("West", 2, 9)), Label.NONE);
        assertThatThrownBy(() -> Draw.of(FRAME, many, new Seed(1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("2 units in stratum 'North'");
    }

    @Test
    void morePeopleThanTheStratumHoldsAreRefused() {
        Allocation many =
                new Allocation(List.of(share("East", 3, 40), share("North", 2, 62), share("West", 2, 9)), Label.NONE);
        assertThatThrownBy(() -> Draw.of(FRAME, many, new Seed(1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("North");
    }

    @Test
    void fewerPeopleThanUnitsAreRefused() {
        Allocation few =
                new Allocation(List.of(share("East", 3, 2), share("North", 2, 9), share("West", 2, 9)), Label.NONE);
        assertThatThrownBy(() -> Draw.of(FRAME, few, new Seed(1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("East");
    }
}
