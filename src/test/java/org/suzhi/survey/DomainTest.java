package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DomainTest {

    @Test
    void aDomainIsNamedByItsColumnsAndLevels() {
        Domain domain = new Domain(List.of("region", "group"), List.of("East", "youth"));
        assertThat(domain.table()).isEqualTo("region,group");
        assertThat(domain).hasToString("region=East, group=youth");
        assertThat(Domain.of("group", "youth")).hasToString("group=youth");
    }

    @Test
    void withoutColumnsItIsTheWhole() {
        assertThat(Domain.ALL).hasToString("all").isEqualTo(new Domain(List.of(), List.of()));
    }

    @Test
    void everyColumnNeedsALevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Domain(List.of("region", "group"), List.of("East")))
                .withMessageContaining("1 levels for 2 columns");
    }
}
