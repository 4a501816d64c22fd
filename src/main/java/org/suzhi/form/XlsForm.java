package org.suzhi.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Encoding;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * A form for ODK and KoboToolbox as its three sheets; a sheet that a file lacks is null.
 *
 * @param source   its file, for findings
 * @param survey   the questions
 * @param choices  the lists of answers
 * @param settings the settings
 */
record XlsForm(String source, XlsSheet survey, XlsSheet choices, XlsSheet settings) {

    /**
     * Reads a workbook.
     *
     * @throws DataException when it is none
     */
    static XlsForm read(Path path) {
        byte[] bytes = Encoding.bytes(path);
        String source = path.toString();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return new XlsForm(
                    source, sheet(workbook, "survey"), sheet(workbook, "choices"), sheet(workbook, "settings"));
        } catch (IOException | ExcelReaderException unreadable) {
            throw new DataException(
                    source,
                    new Text("no Excel workbook", "不是Excel工作簿"),
                    new Text("a workbook in the .xlsx format", ".xlsx格式的工作簿"),
                    new Text("save the file as .xlsx again", "请重新保存为.xlsx"));
        }
    }

    private static XlsSheet sheet(ReadableWorkbook workbook, String name) throws IOException {
        Optional<Sheet> found = workbook.findSheet(name);
        if (found.isEmpty()) {
            return null;
        }
        List<String> header = new ArrayList<>();
        XlsSheet sheet = null;
        try (Stream<Row> rows = found.get().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (sheet == null) {
                    for (int c = 0; c < row.getCellCount(); c++) {
                        header.add(row.getCellText(c).strip());
                    }
                    sheet = new XlsSheet(name, header);
                    continue;
                }
                Map<String, String> cells = new LinkedHashMap<>();
                for (int c = 0; c < Math.min(header.size(), row.getCellCount()); c++) {
                    String text = row.getCellText(c).strip();
                    if (!text.isEmpty()) {
                        cells.put(header.get(c), text);
                    }
                }
                if (!cells.isEmpty()) {
                    sheet.add(row.getRowNum(), cells);
                }
            }
        }
        return sheet == null ? new XlsSheet(name, header) : sheet;
    }

    /** Writes the workbook. Excel's format asks for the time of writing, so compare workbooks by their cells. */
    void write(Path path) {
        AtomicFile.write(path, out -> {
            try (Workbook workbook = new Workbook(out, "suzhi", "1.0")) {
                write(workbook, survey);
                write(workbook, choices);
                write(workbook, settings);
            }
        });
    }

    private static void write(Workbook workbook, XlsSheet sheet) {
        Worksheet target = workbook.newWorksheet(sheet.name());
        int c = 0;
        for (String column : sheet.columns()) {
            target.value(0, c, column);
            target.style(0, c).bold().set();
            for (int row = 0; row < sheet.size(); row++) {
                if (!sheet.cell(row, column).isEmpty()) {
                    target.value(row + 1, c, sheet.cell(row, column));
                }
            }
            target.width(c, column.startsWith("label") ? 50 : 20);
            c++;
        }
        target.freezePane(0, 1);
    }
}
