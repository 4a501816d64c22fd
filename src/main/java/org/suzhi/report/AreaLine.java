package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suzhi.area.AreaFlag;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;

/**
 * A small area.
 *
 * @param area     its name
 * @param direct   what its own people say, in percent
 * @param estimate the model's estimate, in percent
 * @param rmse     its root mean squared error, in percentage points
 * @param borrowed the model's share in it, in percent
 * @param remark   its flags in words
 * @param figures  the numbers behind it
 */
record AreaLine(
        String area, String direct, String estimate, String rmse, String borrowed, String remark, Figured figures) {

    /** The numbers behind it, as fractions; NaN where there is none. */
    record Figured(double direct, double estimate, double rmse, double borrowed) {}

    /** The lines of a table as {@code area} writes it. */
    static List<AreaLine> of(Report report, Language language) {
        List<AreaLine> lines = new ArrayList<>();
        if (report.areas().isEmpty()) {
            return lines;
        }
        Microdata areas = report.areas().get();
        areas.require(List.of("area", "direct", "estimate", "rmse", "share_borrowed", "flag"));
        Map<String, String> words = Stream.of(AreaFlag.values())
                .collect(Collectors.toMap(AreaFlag::code, flag -> flag.text().in(language)));
        double[] direct = areas.numbers("direct");
        double[] estimate = areas.numbers("estimate");
        double[] rmse = areas.numbers("rmse");
        double[] borrowed = areas.numbers("share_borrowed");
        for (int row = 0; row < areas.rows(); row++) {
            lines.add(new AreaLine(
                    areas.column("area").text(row),
                    Figures.percent(direct[row]),
                    Figures.percent(estimate[row]),
                    Figures.percent(rmse[row]),
                    Figures.percent(borrowed[row]),
                    Stream.of(areas.column("flag").text(row).split(";"))
                            .map(code -> words.getOrDefault(code, code))
                            .collect(Collectors.joining(Words.SENTENCES.in(language))),
                    new Figured(direct[row], estimate[row], rmse[row], borrowed[row])));
        }
        return lines;
    }
}
