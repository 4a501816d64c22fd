package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.tally.LonelyPsu;

class ConventionsTest {

    private static List<String> names(Conventions conventions) {
        return conventions.differences().stream()
                .map(Conventions.Difference::convention)
                .toList();
    }

    @Test
    void ourOwnDifferInNothing() {
        assertThat(Conventions.SUZHI.differences()).isEmpty();
    }

    @Test
    void eachProgramDiffersWhereItsManualSaysSo() {
        assertThat(names(Conventions.R)).containsExactly("deff", "calibration_residuals");
        assertThat(names(Conventions.STATA)).containsExactly("df");
        assertThat(names(Conventions.SAS)).containsExactly("interval", "df", "lonely_psu");
        assertThat(names(Conventions.NCHS)).containsExactly("interval", "df");
    }

    @Test
    void whatIsNamedGoesBeforeAndIsNoDifferenceWhereItIsOurs() {
        Conventions mixed = Conventions.SAS
                .interval(ProportionInterval.LOGIT)
                .df(DegreesOfFreedom.DOMAIN)
                .lonely(LonelyPsu.ADJUST)
                .deff(DesignEffect.WOR);
        assertThat(names(mixed)).containsExactly("deff", "lonely_psu");
        assertThat(mixed.differences().get(1).used()).isEqualTo("adjust");
        assertThat(mixed.differences().get(1).numbers()).contains("se");
    }
}
