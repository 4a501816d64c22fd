package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTest {

    private static Label labelOf(String... cells) {
        return Label.of(Microdata.of("x.csv", List.of(Column.of(Label.COLUMN, List.of(cells)))));
    }

    @Test
    void aTableWithoutALabelColumnIsReal() {
        assertThat(Label.of(Microdata.of("x.csv", List.of(Column.of("id", List.of("synthetic"))))))
                .isEqualTo(Label.NONE);
    }

    @Test
    void oneLabelledRecordLabelsTheTable() {
        assertThat(labelOf("", "quota", "")).isEqualTo(Label.QUOTA);
        assertThat(labelOf("", "")).isEqualTo(Label.NONE);
    }

    @Test
    void syntheticWinsOverQuotaInWhateverOrder() {
        assertThat(labelOf("quota", "synthetic")).isEqualTo(Label.SYNTHETIC);
        assertThat(labelOf("synthetic", "", "quota")).isEqualTo(Label.SYNTHETIC);
    }

    @Test
    void combiningIsCommutativeAndNeverLosesALabel() {
        for (Label a : Label.values()) {
            for (Label b : Label.values()) {
                assertThat(a.and(b)).isEqualTo(b.and(a)).isIn(a, b);
                assertThat(a.and(b) == Label.NONE).isEqualTo(a == Label.NONE && b == Label.NONE);
            }
        }
        assertThat(Label.QUOTA.and(Label.SYNTHETIC)).isEqualTo(Label.SYNTHETIC);
    }

    @Test
    void everyLabelReadsBackFromItsCode() {
        for (Label label : Label.values()) {
            assertThat(labelOf(label.code())).isEqualTo(label);
        }
    }
}
