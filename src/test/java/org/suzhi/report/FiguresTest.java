package org.suzhi.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.suzhi.survey.Interval;

class FiguresTest {

    @Test
    void fractionsBecomePercent() {
        assertThat(Figures.percent(0.18456)).isEqualTo("18.46");
        assertThat(Figures.interval(new Interval(0.1, 0.25))).isEqualTo("10.00–25.00");
        assertThat(Figures.level(0.95)).isEqualTo("95");
        assertThat(Figures.level(0.975)).isEqualTo("97.5");
    }

    @Test
    void differencesCarryTheirSign() {
        assertThat(Figures.points(0.031)).isEqualTo("+3.10");
        assertThat(Figures.points(-0.031)).isEqualTo("−3.10");
        assertThat(Figures.points(-0.00001)).isEqualTo("0.00");
        assertThat(Figures.points(0.00001)).isEqualTo("0.00");
    }

    @Test
    void whatIsNoNumberIsADash() {
        assertThat(Figures.percent(Double.NaN)).isEqualTo(Figures.NONE);
        assertThat(Figures.points(Double.NaN)).isEqualTo(Figures.NONE);
        assertThat(Figures.decimals(Double.POSITIVE_INFINITY)).isEqualTo(Figures.NONE);
        assertThat(Figures.interval(Interval.NONE)).isEqualTo(Figures.NONE);
        assertThat(Figures.pointsInterval(Interval.NONE)).isEqualTo(Figures.NONE);
    }

    @Test
    void noConfidenceIsRoundedToCertainty() {
        assertThat(Figures.confidence(0.99996)).isEqualTo("> 99.9");
        assertThat(Figures.confidence(0.00004)).isEqualTo("< 0.1");
        assertThat(Figures.confidence(0.9512)).isEqualTo("95.1");
        assertThat(Figures.p(0.0000001)).isEqualTo("< 0.001");
    }
}
