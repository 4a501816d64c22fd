package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;

class SampleTest {

    private static final String HEADER = "id,stratum,psu,probability,base_weight";

    private static Sample read(String... lines) {
        return new Sample(Tables.readCsv("sample.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "", "ten"})
    void aBaseWeightThatIsNotPositiveIsRefusedWithItsLine(String weight) {
        assertThatThrownBy(() -> read(HEADER, "a,S,P,0.1,10", "b,S,P,0.1," + weight))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("sample.csv:3: column 'base_weight'");
    }

    @Test
    void aPersonIsThereOnce() {
        assertThatThrownBy(() -> read(HEADER, "a,S,P,0.1,10", "a,S,P,0.1,10"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("sample.csv:3: column 'id': found 'a', already in line 2");
    }

    @Test
    void missingColumnsAreNamedTogether() {
        assertThatThrownBy(() -> read("id,stratum,probability", "a,S,0.1"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a column named 'psu'")
                .hasMessageContaining("a column named 'base_weight'");
    }
}
