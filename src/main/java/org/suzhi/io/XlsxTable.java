package org.suzhi.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Tables in the first sheet of Excel workbooks. */
final class XlsxTable {

    private XlsxTable() {}

    static Microdata read(String name, byte[] bytes) {
        int[] lines = new int[64];
        int rows = 0;
        Header header = null;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                if (header == null) {
                    List<String> titles = new ArrayList<>();
                    for (int c = 0; c < row.getCellCount(); c++) {
                        titles.add(text(row, c));
                    }
                    header = new Header(name, titles);
                    continue;
                }
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < header.size(); c++) {
                    cells.add(text(row, c));
                }
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                for (int c = header.size(); c < row.getCellCount(); c++) {
                    if (!text(row, c).isEmpty()) {
                        throw Header.nameless(name, c);
                    }
                }
                header.add(cells);
                if (rows == lines.length) {
                    lines = Arrays.copyOf(lines, 2 * rows);
                }
                lines[rows++] = row.getRowNum();
            }
        } catch (IOException | ExcelReaderException unreadable) {
            throw new DataException(
                    name,
                    new Text("no Excel workbook", "不是Excel工作簿"),
                    new Text("a workbook in the .xlsx format", ".xlsx格式的工作簿"),
                    new Text("save the file as .xlsx or CSV again", "请重新保存为.xlsx或CSV"));
        }
        if (header == null) {
            throw Header.none(name);
        }
        return Microdata.of(name, header.columns(), Arrays.copyOf(lines, rows));
    }

    static void write(OutputStream out, Microdata data) throws IOException {
        write(out, Map.of("data", data));
    }

    /** One sheet for each table, in order. */
    static void write(OutputStream out, Map<String, Microdata> tables) throws IOException {
        try (Workbook workbook = new Workbook(out, "suzhi", "1.0")) {
            tables.forEach((name, data) -> write(workbook.newWorksheet(name), data));
        }
    }

    static void write(Worksheet sheet, Microdata data) {
        List<Column> columns = data.columns();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            sheet.value(0, c, column.name());
            sheet.style(0, c).bold().set();
            Object[] values = column.levels().stream().map(XlsxTable::value).toArray();
            for (int row = 0; row < data.rows(); row++) {
                Object value = values[column.code(row)];
                if (value instanceof Number number) {
                    sheet.value(row + 1, c, number);
                } else {
                    sheet.value(row + 1, c, (String) value);
                }
            }
        }
        sheet.freezePane(0, 1);
    }

    /** A number where the text is just how a number is written; identifiers such as 0071 stay text. */
    private static Object value(String text) {
        try {
            double number = Double.parseDouble(text);
            return Decimal.text(number).equals(text) ? (Object) number : text;
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private static String text(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return Decimal.text(number.doubleValue());
        }
        return cell.getText().strip();
    }
}
