package org.suzhi.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Microdata;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tablesaw tables in and out, at the library's edge. */
public final class TablesawTables {

    private static final int DIGITS = 15;

    private TablesawTables() {}

    /** Reads a file (CSV, XLSX or JSON by its ending) into a Tablesaw table. */
    public static Table read(Path path) {
        return of(Tables.read(path));
    }

    /** A Tablesaw table as microdata; its name stands for the file in findings. */
    public static Microdata of(Table table) {
        List<Column> columns = new ArrayList<>();
        for (tech.tablesaw.columns.Column<?> column : table.columns()) {
            Column.Builder cells = new Column.Builder(column.name());
            for (int row = 0; row < table.rowCount(); row++) {
                if (column.isMissing(row)) {
                    cells.add("");
                } else if (column instanceof NumericColumn<?> numbers) {
                    cells.add(Decimal.text(numbers.getDouble(row)));
                } else {
                    cells.add(column.getString(row));
                }
            }
            columns.add(cells.build());
        }
        return Microdata.of(table.name() == null ? "table" : table.name(), columns);
    }

    /** Microdata as a Tablesaw table: a column of numbers where every value is one, otherwise text. */
    public static Table of(Microdata data) {
        Table table = Table.create(data.source());
        for (Column column : data.columns()) {
            table.addColumns(isNumeric(column) ? numbers(data, column) : text(column));
        }
        return table;
    }

    private static boolean isNumeric(Column column) {
        return !column.values().isEmpty() && column.values().stream().allMatch(TablesawTables::isNumber);
    }

    /** Identifiers with leading zeros, or longer than a number can hold, are no numbers. */
    private static boolean isNumber(String value) {
        return value.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE]-?\\d+)?")
                && value.chars().filter(Character::isDigit).count() <= DIGITS;
    }

    private static DoubleColumn numbers(Microdata data, Column column) {
        return DoubleColumn.create(column.name(), data.numbers(column.name()));
    }

    private static StringColumn text(Column column) {
        StringColumn text = StringColumn.create(column.name());
        for (int row = 0; row < column.rows(); row++) {
            text.append(column.text(row));
        }
        return text;
    }
}
