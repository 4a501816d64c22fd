package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suzhi.design.Allocation;
import org.suzhi.design.Frames;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;

/** The tag at the end of every id tells one draw from another. */
class TagTest {

    private static final Frame FRAME = Frames.of(Map.of("A", new int[] {120, 80, 400, 35, 60, 220}));

    private static List<String> ids(Frame frame, int people, long seed) {
        Allocation allocation = new Allocation(List.of(new Allocation.Share("A", 0, 3, people, 0)), Label.NONE);
        return Draw.of(frame, allocation, new Seed(seed)).data().column("id").values();
    }

    private static String tag(List<String> ids) {
        Set<String> tags = new HashSet<>();
        ids.forEach(id -> tags.add(id.substring(id.lastIndexOf('-') + 1)));
        assertThat(tags).hasSize(1);
        return tags.iterator().next();
    }

    @Test
    void everybodyOfADrawCarriesTheSameThreeLetters() {
        assertThat(ids(FRAME, 30, 1)).allSatisfy(id -> assertThat(id).matches("A-.*-\\d\\d-[BCDFGHJKMNPQRSTVWXZ]{3}"));
        assertThat(tag(ids(FRAME, 30, 1))).isEqualTo(tag(ids(FRAME, 30, 1)));
    }

    @Test
    void anotherSeedAllocationOrFrameGivesIdsThatNobodyShares() {
        List<String> ids = ids(FRAME, 30, 1);
        assertThat(ids(FRAME, 30, 2)).doesNotContainAnyElementsOf(ids);
        assertThat(ids(FRAME, 33, 1)).doesNotContainAnyElementsOf(ids);
        Frame grown = Frames.of(Map.of("A", new int[] {121, 81, 401, 36, 61, 221}));
        assertThat(ids(grown, 30, 1)).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void tagsSpreadOverAllLetters() {
        Set<String> tags = new HashSet<>();
        for (long seed = 0; seed < 500; seed++) {
            tags.add(tag(ids(FRAME, 6, seed)));
        }
        // 500 of 6859: about 18 coincide
        assertThat(tags).hasSizeGreaterThan(450);
    }
}
