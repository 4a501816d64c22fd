package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.collect.Disposition;
import org.suzhi.survey.Language;

/**
 * How many of the people drawn came to one end.
 *
 * @param code   the disposition in files
 * @param name   in words
 * @param people how many
 * @param share  of all people drawn, a fraction
 */
record FieldLine(String code, String name, int people, double share) {

    /** One line for every disposition, in their own order; rare ones only where there are any. */
    static List<FieldLine> of(Report report, Language language) {
        double total = total(report);
        List<FieldLine> lines = new ArrayList<>();
        for (Disposition disposition : Disposition.values()) {
            int people = report.conduct().dispositions().getOrDefault(disposition, 0);
            if (people > 0 || !disposition.isRare()) {
                lines.add(new FieldLine(disposition.code(), disposition.text().in(language), people, people / total));
            }
        }
        return lines;
    }

    /** All people who have a disposition. */
    static int total(Report report) {
        return report.conduct().dispositions().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    public String count() {
        return Figures.count(people);
    }

    public String percent() {
        return Figures.percent(share);
    }
}
