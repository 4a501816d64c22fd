package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesawTablesTest {

    private static Microdata back(Microdata data) {
        return TablesawTables.of(TablesawTables.of(data));
    }

    @Test
    void aTableComesBackAsItWent() {
        Microdata data = Microdata.of(
                "people",
                List.of(
                        Column.of("id", List.of("0071", "0072", "0073")),
                        Column.of("weight", List.of("1.5", "-2", "0.333333333333333")),
                        Column.of("group", List.of("farmers|elderly", "", "青年"))));
        assertThat(back(data).source()).isEqualTo("people");
        assertThat(back(data).names()).isEqualTo(data.names());
        assertThat(Cells.of(back(data))).isEqualTo(Cells.of(data));
    }

    @Test
    void onlyAColumnOfNumbersIsNumeric() {
        Table table = TablesawTables.of(Microdata.of(
                "x",
                List.of(
                        Column.of("number", List.of("1", "", "2.5")),
                        Column.of("mixed", List.of("1", "two", "3")),
                        Column.of("code", List.of("01", "02", "03")),
                        Column.of("blank", List.of("", "", "")))));
        assertThat(table.types())
                .containsExactly(ColumnType.DOUBLE, ColumnType.STRING, ColumnType.STRING, ColumnType.STRING);
    }

    @Test
    void missingValuesAreMissingOnBothSides() {
        Table table = Table.create(
                "x",
                DoubleColumn.create("d", 1.5, Double.NaN),
                IntColumn.create("i", new Integer[] {null, 7}),
                StringColumn.create("s", "a", ""));
        Microdata data = TablesawTables.of(table);
        assertThat(Cells.of(data)).containsExactly(List.of("1.5", "", "a"), List.of("", "7", ""));
        assertThat(TablesawTables.of(data).column("d").isMissing(1)).isTrue();
    }

    @Test
    void identifiersThatAreTooLongForANumberStayApart() {
        Microdata data =
                Microdata.of("x", List.of(Column.of("id", List.of("110101199003070012", "110101199003070013"))));
        assertThat(Cells.of(back(data))).isEqualTo(Cells.of(data));
    }
}
