package org.suzhi.draw;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet to print and write on, growing row by row: a title, words, a header, and rows with cells to fill in. */
final class Form {

    private static final String HEADER_FILL = "E4ECEF";
    private static final int WIDTH = 16;

    private final Worksheet sheet;
    private int row;

    Form(Workbook workbook, String name, String title) {
        sheet = workbook.newWorksheet(name);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().set();
        row = 1;
    }

    /** A line of words across the columns. */
    void words(String words) {
        sheet.value(row, 0, words);
        row++;
    }

    /** The names of the columns, which stay in sight and are repeated on every page. */
    void header(List<String> names) {
        int at = row;
        names(names);
        sheet.repeatRows(at);
        sheet.freezePane(0, row);
    }

    /** The names of the columns of a table that is one of several. */
    void names(List<String> names) {
        for (int c = 0; c < names.size(); c++) {
            sheet.width(c, WIDTH);
            sheet.value(row, c, names.get(c));
            sheet.style(row, c)
                    .bold()
                    .fillColor(HEADER_FILL)
                    .borderStyle("thin")
                    .wrapText(true)
                    .set();
        }
        row++;
    }

    /** Cells with content, numbers and texts, and cells to fill in after them. */
    void row(List<?> cells, int blank) {
        for (int c = 0; c < cells.size() + blank; c++) {
            Object cell = c < cells.size() ? cells.get(c) : "";
            if (cell instanceof Number number) {
                sheet.value(row, c, number);
            } else if (!cell.toString().isEmpty()) {
                sheet.value(row, c, cell.toString());
            }
            sheet.style(row, c).borderStyle("thin").set();
        }
        row++;
    }
}
