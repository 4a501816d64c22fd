package org.suzhi.report;

import java.util.List;
import java.util.function.BiFunction;
import org.suzhi.plan.Implementation;
import org.suzhi.plan.IndicatorLine;
import org.suzhi.plan.TaskProgress;
import org.suzhi.survey.Language;

/** The sheets on what was done of the programme, each only where something is known. */
record MonitoringSheets(Implementation implementation, List<TaskLine> lines, Language language) {

    void write(BiFunction<Words, int[], Sheet> sheets) {
        if (!implementation.tasks().isEmpty()) {
            tasks(sheets.apply(Words.SHEET_TASKS, new int[] {60, 12, 14, 18, 12, 14, 12, 50}));
        }
        if (!implementation.indicators().isEmpty()) {
            indicators(sheets.apply(Words.INDICATORS, new int[] {20, 44, 10, 14, 10, 14, 10, 14}));
        }
    }

    private void tasks(Sheet sheet) {
        sheet.header(
                word(Words.WHAT),
                word(Words.NUMBER),
                word(Words.UNIT),
                word(Words.PERIOD),
                word(Words.DONE),
                word(Words.EXPECTED),
                word(Words.STATUS),
                word(Words.LEAD));
        sheet.freeze();
        for (int i = 0; i < lines.size(); i++) {
            TaskProgress one = implementation.tasks().get(i);
            TaskLine line = lines.get(i);
            sheet.row(
                    line.what(),
                    amount(one, one.number()),
                    line.unit(),
                    line.period(),
                    one.reports() == 0 ? "" : amount(one, one.done()),
                    amount(one, one.expected()),
                    line.status(),
                    line.lead());
        }
        sheet.gap();
        sheet.row(Words.PROGRESS.in(language, implementation.day(), implementation.count()));
        sheet.row(Implementation.CAUTION.in(language));
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

    private static Object amount(TaskProgress one, double number) {
        return one.task().isRate() ? Sheet.percent(number) : number;
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
