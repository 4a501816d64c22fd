package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.Instruments;
import org.suzhi.draw.Sample;

/** Weights where people were replaced, and where nobody could find out who is eligible. */
class ReplacedWeightsTest {

    private static final Margins MARGINS =
            Margins.of(Instruments.table("margins.csv", "variable,level,total", "sex,female,100", "sex,male,100"));

    private static Weights weights(String... outcomes) {
        String[] lines = new String[outcomes.length + 1];
        String[] ids = new String[outcomes.length];
        lines[0] = "id,disposition,outcome_before,sex";
        for (int i = 0; i < outcomes.length; i++) {
            ids[i] = "p" + i;
            lines[i + 1] = "p%d,%s,%s".formatted(i, outcomes[i], i % 2 == 0 ? "female" : "male");
        }
        Sample sample = Instruments.sample(ids);
        Fieldwork fieldwork = new Fieldwork(Instruments.table("responses.csv", lines));
        return Weights.of(sample, fieldwork, List.of("stratum"), MARGINS);
    }

    private static double sum(Weights weights) {
        double[] base = weights.data().numbers("base");
        double[] nonresponse = weights.data().numbers("nonresponse");
        return DoubleStream.iterate(0, i -> i + 1)
                .limit(base.length)
                .map(i -> base[(int) i] * nonresponse[(int) i])
                .sum();
    }

    @Test
    void aReplacedPersonWeighsWhatThePersonWouldWithoutTheWord() {
        Weights said = weights("complete,", "replaced,refusal", "complete,", "complete,", "replaced,ineligible");
        Weights plain = weights("complete,", "refusal,", "complete,", "complete,", "ineligible,");
        assertThat(said.data().numbers("weight")).isEqualTo(plain.data().numbers("weight"));
    }

    @Test
    void theWeightOfReplacedPeopleIsLaidOnThoseWhoAnswered() {
        assertThat(sum(weights("complete,", "replaced,", "complete,", "complete,")))
                .isCloseTo(40, within(1e-12));
    }

    /** Of four whose eligibility is known three are eligible: of the one who may be, three quarters count. */
    @Test
    void ofUnknownEligibilityTheShareOfTheOthersCounts() {
        assertThat(sum(weights("complete,", "complete,", "refusal,", "ineligible,", "unknown-eligibility,")))
                .isCloseTo(10 * (3 + 3 / 4.), within(1e-12));
    }
}
