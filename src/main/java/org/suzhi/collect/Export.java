package org.suzhi.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.suzhi.io.LabelledTable;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** What a platform has exported, as it came: titles above the cells, and what the file itself says about both. */
public final class Export {

    private final Microdata cells;
    private final Map<String, LabelledTable.Variable> variables;
    private final boolean isSystemFile;

    private Export(Microdata cells, Map<String, LabelledTable.Variable> variables, boolean isSystemFile) {
        this.cells = cells;
        this.variables = variables;
        this.isSystemFile = isSystemFile;
    }

    /**
     * Reads an export: CSV, XLSX, JSON or a file of SPSS.
     *
     * @throws DataException when the file is missing, empty, no table, damaged or without records
     */
    public static Export read(Path path) {
        LabelledTable table = LabelledTable.read(path);
        if (table.codes().rows() == 0) {
            throw noRecords(table.codes().source());
        }
        String ending = Tables.ending(path);
        return new Export(table.codes(), table.variables(), ending.equals("sav") || ending.equals("zsav"));
    }

    /** An export that is a table already. */
    static Export of(Microdata cells) {
        return new Export(cells, Map.of(), false);
    }

    /** The cells as they came, also those that the file declares to stand for no value. */
    public Microdata cells() {
        return cells;
    }

    boolean isSystemFile() {
        return isSystemFile;
    }

    /**
     * The records, below all lines of titles.
     *
     * @throws DataException when there are none
     */
    Microdata records(int headerRows) {
        if (headerRows == 1) {
            return cells;
        }
        if (headerRows - 1 >= cells.rows()) {
            throw noRecords(cells.source());
        }
        return cells.rows(IntStream.range(headerRows - 1, cells.rows()).toArray());
    }

    /** What is said about a column: its name, the lines of titles below it, the label of the variable. */
    List<String> titles(String column, int headerRows) {
        List<String> titles = new ArrayList<>(List.of(column));
        for (int row = 0; row < headerRows - 1 && row < cells.rows(); row++) {
            titles.add(cells.column(column).text(row));
        }
        if (variables.containsKey(column)) {
            titles.add(variables.get(column).label());
        }
        titles.removeIf(String::isBlank);
        return titles;
    }

    /** What a cell says: the label of its value where the file has one. */
    String meaning(String column, String cell) {
        String label =
                variables.containsKey(column) ? variables.get(column).values().getOrDefault(cell, "") : "";
        return label.isBlank() ? cell : label;
    }

    /** Whether the file declares that a cell stands for no value. */
    boolean isDeclaredMissing(String column, String cell) {
        return variables.containsKey(column) && variables.get(column).missing().contains(cell);
    }

    /** The texts that stand in a column, or may as the file says, without blank ones. */
    List<String> texts(Column column) {
        Set<String> texts = new LinkedHashSet<>();
        if (variables.containsKey(column.name())) {
            texts.addAll(variables.get(column.name()).values().keySet());
            texts.addAll(variables.get(column.name()).missing());
        }
        texts.addAll(column.values());
        return List.copyOf(texts);
    }

    private static DataException noRecords(String source) {
        return new DataException(
                source,
                new Text("titles and no records", "只有标题行，没有记录"),
                new Text("at least one record", "至少一条记录"),
                new Text("export the data again", "请重新导出数据"));
    }
}
