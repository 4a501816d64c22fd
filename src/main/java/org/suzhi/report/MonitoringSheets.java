package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.suzhi.plan.Implementation;
import org.suzhi.plan.IndicatorLine;
import org.suzhi.plan.Task;
import org.suzhi.survey.Language;

/** The sheets on what was done of the programme, each only where something is known. */
record MonitoringSheets(Implementation implementation, List<TaskLine> lines, Language language) {

    void write(BiFunction<Words, int[], Sheet> sheets) {
        if (!lines.isEmpty()) {
            tasks(sheets.apply(Words.SHEET_TASKS, new int[] {60, 12, 14, 18, 12, 14, 12, 50}));
        }
        if (!implementation.indicators().isEmpty()) {
            indicators(sheets.apply(Words.INDICATORS, new int[] {20, 44, 10, 14, 10, 14, 10, 14}));
        }
    }

    private void tasks(Sheet sheet) {
        boolean isReported = !implementation.tasks().isEmpty();
        List<String> header = new ArrayList<>(
                List.of(word(Words.WHAT), word(Words.NUMBER), word(Words.UNIT), word(Words.PERIOD), word(Words.LEAD)));
        if (isReported) {
            header.addAll(4, List.of(word(Words.DONE), word(Words.EXPECTED), word(Words.STATUS)));
        }
        sheet.header(header.toArray(String[]::new));
        sheet.freeze();
        for (TaskLine line : lines) {
            Task task = line.task();
            List<Object> cells = new ArrayList<>(
                    List.of(line.what(), amount(task, task.number()), line.unit(), line.period(), line.lead()));
            line.progress()
                    .ifPresent(one -> cells.addAll(
                            4,
                            List.of(
                                    one.reports() == 0 ? "" : amount(task, one.done()),
                                    amount(task, one.expected()),
                                    line.status())));
            sheet.row(cells.toArray());
        }
        if (isReported) {
            sheet.gap();
            sheet.row(Words.PROGRESS.in(language, implementation.day(), implementation.count()));
            sheet.row(Implementation.CAUTION.in(language));
        }
    }

    private void indicators(Sheet sheet) {
        sheet.header(
                word(Words.PLACE),
                word(Words.INDICATOR),
                word(Words.YEAR),
                word(Words.VALUE),
                word(Words.BEFORE),
                word(Words.VALUE),
                word(Words.NATION),
                word(Words.VALUE));
        sheet.freeze();
        for (IndicatorLine line : implementation.indicators()) {
            sheet.row(
                    line.place(),
                    line.indicator().text().in(language),
                    line.year(),
                    value(line, line.value()),
                    year(line.beforeYear()),
                    value(line, line.before()),
                    year(line.nationYear()),
                    value(line, line.nation()));
        }
    }

    private static Object amount(Task task, double number) {
        return task.isRate() ? Sheet.percent(number) : (Object) number;
    }

    private static Sheet.Styled value(IndicatorLine line, double value) {
        return line.indicator().isShare() ? Sheet.percent(value) : Sheet.decimals(value);
    }

    private static Object year(int year) {
        return year == 0 ? "" : year;
    }

    private String word(Words word) {
        return word.in(language);
    }
}
