package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.collect.Instruments;
import org.suzhi.draw.Multiplicity;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Text;

/** People whom several ways lead to. */
class MultiplicityWeightsTest {

    private static final MultiplicityWeights WAYS = new MultiplicityWeights("ways");

    private static Microdata responses(String... ways) {
        String[] lines = new String[ways.length + 1];
        lines[0] = "id,ways";
        for (int i = 0; i < ways.length; i++) {
            lines[i + 1] = "p" + i + "," + ways[i];
        }
        return Instruments.table("responses.csv", lines);
    }

    @Test
    void theWeightIsDividedByTheNumberOfWays() {
        assertThat(WAYS.factors(responses("1", "2", "4"))).containsExactly(1, 0.5, 0.25);
        assertThat(WAYS.notes(responses("1", "2", "4")))
                .extracting(Text::en)
                .containsExactly("base weights divided by 'ways': 2 people could be drawn in more than one way");
    }

    @Test
    void blankZeroNegativeAndBrokenNumbersAreRefusedWithTheirLines() {
        assertThat(Raised.by(() -> WAYS.factors(responses("1", "", "0", "-1", "1.5", "2"))))
                .extracting(Finding::line)
                .containsExactly(3L, 4L, 5L, 6L);
        assertThat(Raised.by(() -> WAYS.factors(responses("1", "both"))))
                .extracting(Finding::line)
                .containsExactly(3L);
        assertThat(Raised.by(() -> new MultiplicityWeights("frames").factors(responses("1"))))
                .extracting(Finding::column)
                .containsExactly("frames");
        assertThatIllegalArgumentException().isThrownBy(() -> new MultiplicityWeights(" "));
    }

    /** Base weights of one draw, divided by the number of frames, are the multiplicity estimator of several frames. */
    @Test
    void thatIsHowSeveralFramesShareAnOverlapEqually() {
        Microdata people = Instruments.table(
                "sample.csv",
                "id,frame,frames,probability_by_home,probability_by_work,base_weight,ways",
                "a,home,home,0.1,,10,1",
                "b,home,home|work,0.1,0.4,10,2",
                "c,work,home|work,0.1,0.4,2.5,2",
                "d,work,work,,0.5,2,1");
        double[] base = people.numbers("base_weight");
        double[] factors = WAYS.factors(people);
        double[] expected = people.with(
                        Multiplicity.Shared.equally(List.of("home", "work")).weights(people))
                .numbers("base_weight");
        for (int row = 0; row < base.length; row++) {
            assertThat(base[row] * factors[row]).isCloseTo(expected[row], within(1e-12));
        }
    }
}
