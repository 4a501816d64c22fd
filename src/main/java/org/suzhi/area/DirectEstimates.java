package org.suzhi.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;

/**
 * The direct estimates of one statistic for all areas, and for the whole.
 *
 * @param source     the file, for findings
 * @param by         the column that names the areas
 * @param proportion whether they are proportions
 * @param criterion  by which criterion the outcome was scored; empty when the file does not say
 * @param label      whether the data is real
 * @param whole      the estimate for the whole; NaN when the file has none
 * @param areas      the areas, each once
 */
public record DirectEstimates(
        String source, String by, boolean proportion, String criterion, Label label, double whole, List<Direct> areas) {

    /**
     * Copies the list.
     *
     * @throws DataException for an area that is there twice, an error below zero, and a proportion beyond 0 and 1
     */
    public DirectEstimates {
        areas = List.copyOf(areas);
        Findings findings = new Findings();
        Map<String, Long> seen = new HashMap<>();
        for (Direct area : areas) {
            if (seen.putIfAbsent(area.area(), area.line()) != null) {
                findings.add(
                        source,
                        area.line(),
                        by,
                        Text.of("'%s' twice", "“%s”重复出现", area.area()),
                        new Text("each area once", "每个地区只出现一次"),
                        new Text("keep one of the two records", "请只保留其中一条记录"));
            }
            if (area.se() < 0) {
                findings.add(finding(
                        source,
                        area,
                        "se",
                        area.se(),
                        new Text("a standard error above 0", "大于0的标准误"),
                        new Text("correct the cell", "请更正该单元格")));
            }
            if (proportion && !(Double.isNaN(area.estimate()) || area.estimate() >= 0 && area.estimate() <= 1)) {
                findings.add(finding(
                        source,
                        area,
                        "estimate",
                        area.estimate(),
                        new Text("a proportion from 0 to 1", "0至1之间的比例"),
                        new Text("correct the cell", "请更正该单元格")));
            }
        }
        findings.raise();
    }

    /** A finding about a number of one area. */
    static Finding finding(String source, Direct area, String column, double found, Text expected, Text remedy) {
        Text number = Double.isNaN(found)
                ? Text.of("no value for '%s'", "“%s”没有数值", area.area())
                : Text.of("%s for '%s'", "“%2$s”的%1$s", Decimal.text(found), area.area());
        return new Finding(source, area.line(), column, number, expected, remedy);
    }
}
