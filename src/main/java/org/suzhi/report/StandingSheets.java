package org.suzhi.report;

import java.util.function.BiFunction;
import org.suzhi.gap.ImbalanceChange;
import org.suzhi.gap.Inequality;
import org.suzhi.gap.Measure;
import org.suzhi.survey.Language;

/** The sheets on how the place stands, each only where there is something to say. */
record StandingSheets(StandingLines lines, Language language, String criterion) {

    void write(BiFunction<Words, int[], Sheet> sheets) {
        if (!lines.imbalance().isEmpty()) {
            imbalance(sheets.apply(Words.IMBALANCE, new int[] {16, 34, 12, 12, 12, 14}));
        }
        if (!lines.changes().isEmpty()) {
            changes(sheets.apply(Words.CHANGES, new int[] {30, 12, 12, 12, 12, 12, 12, 12, 34}));
        }
        if (!lines.ranks().isEmpty()) {
            ranks(sheets.apply(Words.RANKS, new int[] {30, 12, 14, 10, 10, 10, 20}));
        }
        if (!lines.paths().isEmpty() || !lines.ahead().isEmpty()) {
            outlook(sheets.apply(Words.OUTLOOK, new int[] {12, 20, 12, 12, 12}));
        }
        if (!lines.whatIf().isEmpty()) {
            Sheet sheet = sheets.apply(Words.WHAT_IF, new int[] {120});
            lines.whatIf().forEach(sheet::row);
        }
    }

    private void imbalance(Sheet sheet) {
        sheet.header(
                word(Words.TABLE),
                word(Words.MEASURE),
                word(Words.VALUE),
                word(Words.SHEET_LOWER),
                word(Words.SHEET_UPPER),
                word(Words.SHEET_SE));
        sheet.freeze();
        for (MeasureLine line : lines.imbalance()) {
            Measure m = line.measure();
            sheet.row(
                    line.table(),
                    m.kind().text().in(language),
                    number(m.kind(), m.value()),
                    number(m.kind(), m.interval().lower()),
                    number(m.kind(), m.interval().upper()),
                    number(m.kind(), m.se()));
        }
        criterion(sheet);
    }

    private void changes(Sheet sheet) {
        sheet.header(
                word(Words.PART),
                word(Words.BEFORE),
                word(Words.NOW),
                word(Words.CHANGE),
                word(Words.SHEET_LOWER),
                word(Words.SHEET_UPPER),
                word(Words.SHEET_SE),
                word(Words.ADJUSTED),
                word(Words.APART));
        sheet.freeze();
        for (ChangeLine line : lines.changes()) {
            sheet.row(
                    line.name(),
                    Sheet.percent(line.change().before()),
                    Sheet.percent(line.change().after()),
                    Sheet.percent(line.change().difference()),
                    Sheet.percent(line.change().interval().lower()),
                    Sheet.percent(line.change().interval().upper()),
                    Sheet.percent(line.change().se()),
                    Sheet.p(line.change().adjusted()),
                    line.word());
        }
        if (!lines.uneven().isEmpty()) {
            sheet.gap();
            sheet.header(word(Words.IMBALANCE_CHANGES));
        }
        for (UnevenLine line : lines.uneven()) {
            ImbalanceChange change = line.change();
            sheet.row(
                    line.table() + " " + line.name(),
                    number(change.kind(), change.before()),
                    number(change.kind(), change.after()),
                    number(change.kind(), change.difference()),
                    number(change.kind(), change.interval().lower()),
                    number(change.kind(), change.interval().upper()),
                    number(change.kind(), change.se()),
                    Sheet.p(change.p()),
                    line.word());
        }
        sheet.gap();
        sheet.row(lines.samples());
        criterion(sheet);
    }

    /** All in full precision; only the difference between ratios is shown in percent. */
    private static Sheet.Styled number(Inequality kind, double value) {
        return kind == Inequality.MAX_MIN_DIFFERENCE ? Sheet.percent(value) : Sheet.thousandths(value);
    }

    private void ranks(Sheet sheet) {
        sheet.header(
                word(Words.PLACE),
                word(Words.SHEET_RATIO),
                word(Words.SHEET_SE),
                word(Words.RANK),
                word(Words.RANK_BEST),
                word(Words.RANK_WORST),
                word(Words.LETTERS));
        sheet.freeze();
        for (RankTable table : lines.ranks()) {
            ranks(sheet, table);
        }
        criterion(sheet);
    }

    private static void ranks(Sheet sheet, RankTable table) {
        sheet.row(table.title());
        for (RankLine line : table.lines()) {
            sheet.row(
                    line.name(),
                    Sheet.percent(line.place().ratio()),
                    Sheet.percent(line.place().se()),
                    line.place().rank(),
                    line.place().lower(),
                    line.place().upper(),
                    line.place().letters());
        }
    }

    private void outlook(Sheet sheet) {
        sheet.header(
                word(Words.YEAR),
                word(Words.SCENARIO),
                word(Words.SHEET_RATIO),
                word(Words.SHEET_LOWER),
                word(Words.SHEET_UPPER));
        for (AheadLine line : lines.ahead()) {
            sheet.row(
                    line.year(),
                    line.scenario(),
                    Sheet.percent(line.point().ratio()),
                    Sheet.percent(line.point().interval().lower()),
                    Sheet.percent(line.point().interval().upper()));
        }
        sheet.gap();
        lines.paths().forEach(sheet::row);
        lines.notes().forEach(sheet::row);
    }

    private void criterion(Sheet sheet) {
        sheet.gap();
        sheet.row(word(Words.CRITERION), criterion);
    }

    private String word(Words word) {
        return word.in(language);
    }
}
