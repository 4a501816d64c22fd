package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Instruments;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

class MarginsTest {

    private static final Margins CROSSED = Margins.of(Instruments.table(
            "margins.csv",
            "variable,level,total,label",
            "sex:age_group,male:18-29,10,synthetic",
            "sex:age_group,female:18-29,11,synthetic",
            "sex:age_group,female:30-39,12.5,synthetic"));

    private static Margins read(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "variable,level,total";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Margins.of(Instruments.table("margins.csv", lines));
    }

    @Test
    void aVariableMayCrossColumns() {
        Microdata data = Instruments.table(
                "responses.csv", "id,age_group,sex", "a,30-39,female", "b,18-29,male", "c,18-29,female");
        assertThat(CROSSED.cells("sex:age_group", data, new boolean[] {true, true, true}))
                .containsExactly(2, 0, 1);
        assertThat(CROSSED.totals("sex:age_group")).containsExactly(10, 11, 12.5);
        assertThat(CROSSED.single()).isEqualTo("sex:age_group");
        assertThat(CROSSED.label()).isEqualTo(Label.SYNTHETIC);
    }

    @Test
    void recordsThatDoNotCountHaveNoCell() {
        Microdata data = Instruments.table(
                "responses.csv", "age_group,sex", "30-39,female", "18-29,male", "18-29,female", "80-89,none");
        assertThat(CROSSED.cells("sex:age_group", data, new boolean[] {true, true, true, false}))
                .containsExactly(2, 0, 1, -1);
    }

    @Test
    void everyRecordWithoutATotalIsNamedWithItsLine() {
        Microdata data =
                Instruments.table("responses.csv", "age_group,sex", "30-39,female", "30-39,male", ",", "18-29,male");
        assertThatThrownBy(() -> CROSSED.cells("sex:age_group", data, new boolean[] {true, true, true, true}))
                .isInstanceOfSatisfying(
                        DataException.class,
                        refused -> assertThat(refused.findings()).hasSize(2))
                .hasMessageContaining(
                        "responses.csv:3: column 'sex:age_group': found 'male:30-39', a level without a total")
                .hasMessageContaining("responses.csv:4: column 'sex:age_group': found no level");
    }

    @Test
    void codesCoverEveryVariableInTheOrderOfTheTotals() {
        Margins margins = read("sex,male,10", "sex:age,male:old,4", "sex:age,female:old,16", "sex,female,10");
        Microdata data = Instruments.table("responses.csv", "age,sex", "old,female", "old,male", "old,none");
        assertThat(margins.codes(data, new boolean[] {true, true, false}))
                .isDeepEqualTo(new int[][] {{1, 0, -1}, {1, 0, -1}});
    }

    @Test
    void codesReportTheFindingsOfAllVariablesTogether() {
        Margins margins = read("sex,male,10", "sex,female,10", "age,old,4", "age,young,16");
        Microdata data = Instruments.table("responses.csv", "age,sex", "old,female", "old,male", "old,none");
        assertThatThrownBy(() -> margins.codes(data, new boolean[] {true, true, true}))
                .isInstanceOfSatisfying(
                        DataException.class,
                        refused -> assertThat(refused.findings()).hasSize(2))
                .hasMessageContaining("responses.csv:4: column 'sex': found 'none', a level without a total")
                .hasMessageContaining("margins.csv:5: column 'age': found a total for 'young', which no record holds");
    }

    @Test
    void crossingsTooManyToRememberGiveTheSameLevels() {
        String[] lines = new String[2001];
        lines[0] = "a,b";
        for (int row = 1; row < lines.length; row++) {
            lines[row] = row + "," + -row;
        }
        Microdata data = Instruments.table("responses.csv", lines);
        boolean[] two = new boolean[2000];
        two[0] = true;
        two[1999] = true;
        int[] cells = read("a:b,2000:-2000,5", "a:b,1:-1,6").cells("a:b", data, two);
        assertThat(cells[0]).isEqualTo(1);
        assertThat(cells[1]).isEqualTo(-1);
        assertThat(cells[1999]).isZero();
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        Microdata data = Instruments.table("responses.csv", "sex", "female");
        assertThatThrownBy(() -> CROSSED.cells("sex:age_group", data, new boolean[] {true}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a column named 'age_group'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "many", "1e999", "NaN"})
    void aTotalThatIsNoPositiveNumberIsRefusedWithItsLine(String total) {
        assertThatThrownBy(() -> read("sex,male,10", "sex,female," + total))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("margins.csv:3: column 'total'");
    }

    @Test
    void aLevelThatIsThereTwiceIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("sex,male,10", "sex,female,11", "sex,male,12"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("margins.csv:4: column 'level': found 'male'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"variable", "level", "total"})
    void aMissingColumnIsNamed(String column) {
        Microdata data =
                Instruments.table("margins.csv", "variable,level,total".replace(column, "other"), "sex,male,10");
        assertThatThrownBy(() -> Margins.of(data))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a column named '" + column + "'");
    }
}
