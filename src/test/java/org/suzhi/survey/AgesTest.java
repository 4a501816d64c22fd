package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgesTest {

    private static Microdata sample(List<String> from, List<String> to) {
        return Microdata.of("sample.csv", List.of(Column.of(Ages.FROM, from), Column.of(Ages.TO, to)));
    }

    @Test
    void bothEndsBelongToThem() {
        Ages pupils = new Ages(6, 17);
        assertThat(pupils.contains(6)).isTrue();
        assertThat(pupils.contains(17)).isTrue();
        assertThat(pupils.contains(18)).isFalse();
        assertThat(pupils.contains(Double.NaN)).isFalse();
        assertThat(pupils.count()).isEqualTo(12);
        assertThat(pupils.meets(Ages.TARGET)).isFalse();
        assertThat(new Ages(6, 18).meets(Ages.TARGET)).isTrue();
        assertThat(new Ages(69, 80).meets(Ages.TARGET)).isTrue();
        assertThat(new Ages(70, 80).meets(Ages.TARGET)).isFalse();
    }

    @Test
    void aSampleThatSaysNothingSpeaksOfTheTargetPopulation() {
        assertThat(Ages.of(Microdata.of("sample.csv", List.of(Column.of("id", List.of("a", "b"))))))
                .containsExactly(Ages.TARGET, Ages.TARGET);
        assertThat(Ages.of(sample(List.of("6", "", "18"), List.of("17", "", "69"))))
                .containsExactly(new Ages(6, 17), Ages.TARGET, Ages.TARGET);
    }

    @Test
    void agesThatAreNoneAreRefused() {
        assertThat(Raised.by(() -> Ages.of(sample(List.of("6", "17", "6.5"), List.of("", "6", "9")))))
                .extracting(Finding::line)
                .containsExactly(2L, 3L, 4L);
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(9, 8));
    }
}
