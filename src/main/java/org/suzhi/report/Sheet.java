package org.suzhi.report;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.suzhi.survey.Decimal;

/** A sheet of the workbook that grows row by row, under the label where the data is not real. */
final class Sheet {

    private static final String LABEL_COLOUR = "7A1F1F";
    private static final String HEADER_FILL = "E4ECEF";

    private final Worksheet sheet;
    private int row;

    /**
     * A number with the format Excel shows it in.
     *
     * @param number the number; a fraction where the format is a percentage
     * @param format Excel's format
     */
    record Styled(double number, String format) {}

    /** A fraction that Excel shows in percent. */
    static Styled percent(double fraction) {
        return new Styled(fraction, "0.00%");
    }

    /** A number with two decimals. */
    static Styled decimals(double number) {
        return new Styled(number, "0.00");
    }

    /** A number with three decimals. */
    static Styled thousandths(double number) {
        return new Styled(number, "0.000");
    }

    /** A number that is shown without decimals. */
    static Styled whole(double number) {
        return new Styled(number, "0");
    }

    /** A p-value. */
    static Styled p(double p) {
        return new Styled(p, "0.0000");
    }

    /** A sheet whose columns are as many characters wide as given. */
    Sheet(Workbook workbook, String name, String label, int... widths) {
        sheet = workbook.newWorksheet(name);
        for (int c = 0; c < widths.length; c++) {
            sheet.width(c, widths[c]);
        }
        if (!label.isEmpty()) {
            sheet.value(0, 0, label);
            sheet.style(0, 0).bold().fontColor(LABEL_COLOUR).set();
            row = 1;
        }
    }

    /** A row of column names. */
    void header(String... names) {
        for (int c = 0; c < names.length; c++) {
            sheet.value(row, c, names[c]);
            sheet.style(row, c).bold().fillColor(HEADER_FILL).wrapText(true).set();
        }
        row++;
    }

    /** Keeps the rows so far in sight. */
    void freeze() {
        sheet.freezePane(0, row);
    }

    /** An empty row. */
    void gap() {
        row++;
    }

    /** A row of texts, counts and {@link Styled} numbers; a number that is not finite leaves its cell empty. */
    void row(Object... cells) {
        for (int c = 0; c < cells.length; c++) {
            Object cell = cells[c];
            if (cell instanceof Styled styled) {
                if (Double.isFinite(styled.number())) {
                    sheet.value(row, c, Decimal.rounded(styled.number()));
                    sheet.style(row, c).format(styled.format()).set();
                }
            } else if (cell instanceof Number count) {
                sheet.value(row, c, count);
            } else {
                sheet.value(row, c, cell.toString());
            }
        }
        row++;
    }
}
