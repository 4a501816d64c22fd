package org.suzhi.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.suzhi.survey.Interval;

class DrawsTest {

    @Test
    void limitsAreWilsons() {
        // (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = 0.95, n = 2000, z = 1.959964
        Interval limits = new Draws(1900, 2000).limits();
        assertThat(limits.lower()).isCloseTo(0.939555891065604, within(1e-12));
        assertThat(limits.upper()).isCloseTo(0.958718766381268, within(1e-12));
    }

    @Test
    void allAndNoneHaveLimitsToo() {
        assertThat(new Draws(100, 100).limits().upper()).isOne();
        assertThat(new Draws(0, 100).limits().lower()).isCloseTo(0, within(1e-15));
        assertThat(new Draws(0, 0).share()).isNaN();
        assertThat(new Draws(0, 0).limits()).isEqualTo(Interval.NONE);
        assertThatThrownBy(() -> new Draws(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
