package org.suzhi.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Label;

class AllocationFileTest {

    private static Allocation read(String csv) {
        return AllocationFile.of(Tables.readCsv("allocation.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void whatIsWrittenIsRead(Label label, @TempDir Path folder) {
        Allocation allocation = new Allocation(
                List.of(
                        new Allocation.Share("城区/urban", 3_000_000_000L, 12, 240, 0.0625),
                        new Allocation.Share("a,\"b\"", 41, 2, 5, 0.5)),
                label);
        for (String ending : List.of("csv", "xlsx", "json")) {
            Path file = folder.resolve("allocation." + ending);
            AllocationFile.write(file, allocation);
            assertThat(AllocationFile.read(file)).as(ending).isEqualTo(allocation);
        }
    }

    @Test
    void theMarginMayBeLeftOut() {
        assertThat(read("stratum,population,sample,units\nEast,100,20,2\n").strata())
                .containsExactly(new Allocation.Share("East", 100, 2, 20, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "sample, -3",
        "sample, 0",
        "sample, 1.5",
        "sample, ''",
        "sample, many",
        "units, -3",
        "units, 0",
        "units, 2.5",
        "units, ''",
        "units, x",
        "population, many",
        "population, -3",
        "population, ''"
    })
    void aNumberThatIsNotWholeAndPositiveIsAFindingWithItsLine(String column, String cell) {
        String row = "West,%s,%s,%s\n"
                .formatted(
                        column.equals("population") ? cell : "100",
                        column.equals("sample") ? cell : "20",
                        column.equals("units") ? cell : "2");
        assertThatThrownBy(() -> read("stratum,population,sample,units\nEast,100,20,2\n" + row))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("allocation.csv:3: column '" + column + "'")
                .hasMessageContaining(cell.isEmpty() ? "an empty cell" : "'" + cell + "'");
    }

    @Test
    void allFindingsAreReportedTogether() {
        assertThatThrownBy(() -> read("stratum,population,sample,units\nEast,100,0,2\nWest,100,20,0.5\n"))
                .hasMessageContaining("allocation.csv:2: column 'sample'")
                .hasMessageContaining("allocation.csv:3: column 'units'");
    }

    @Test
    void aStratumIsThereOnce() {
        assertThatThrownBy(() -> read("stratum,population,sample,units\nEast,100,20,2\nEast,100,20,2\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("allocation.csv:3: column 'stratum'")
                .hasMessageContaining("already in line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stratum", "population", "sample", "units"})
    void aMissingColumnIsNamed(String column) {
        String header = "stratum,population,sample,units".replace(column, "other");
        assertThatThrownBy(() -> read(header + "\nEast,100,20,2\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a column named '" + column + "'");
    }
}
