package org.suzhi.report;

import java.util.List;
import org.suzhi.plan.IndicatorLine;
import org.suzhi.survey.Language;

/**
 * An indicator of science popularisation, its years in parentheses.
 *
 * @param line   the numbers behind it
 * @param place  its place
 * @param name   what it is
 * @param value  its value
 * @param before the value of the year before; empty without
 * @param nation the nation's; empty without
 */
record IndicatorRow(IndicatorLine line, String place, String name, String value, String before, String nation) {

    static List<IndicatorRow> of(Report report, Language language) {
        return report.implementation().indicators().stream()
                .map(line -> new IndicatorRow(
                        line,
                        line.place(),
                        line.indicator().text().in(language),
                        number(line, line.value(), line.year(), language),
                        number(line, line.before(), line.beforeYear(), language),
                        number(line, line.nation(), line.nationYear(), language)))
                .toList();
    }

    private static String number(IndicatorLine line, double value, int year, Language language) {
        return year == 0
                ? Figures.NONE
                : Words.IN_YEAR.in(language, line.number(value).in(language), year);
    }
}
