package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.collect.Fielded.Asked;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Microdata;

/** As LimeSurvey exports: codes or codes and texts above, answer codes or full answers below. */
final class LimeSurveyExport {

    private LimeSurveyExport() {}

    /** Answer codes are A1, A2 and so on; a chosen answer of several is Y, the others are blank. */
    static Sheet codes() {
        return sheet(false);
    }

    /** Full answers, Yes and No, and N/A where nothing was asked. */
    static Sheet full() {
        return sheet(true);
    }

    private static Sheet sheet(boolean full) {
        Microdata people = Fielded.interviewed();
        Sheet sheet = new Sheet();
        List<String> header = new ArrayList<>(
                full
                        ? List.of(
                                "id. Response ID",
                                "submitdate. Date submitted",
                                "lastpage. Last page",
                                "startlanguage. Start language",
                                "seed. Seed",
                                "token. Access code")
                        : List.of("id", "submitdate", "lastpage", "startlanguage", "seed", "token"));
        for (Asked asked : Fielded.asked()) {
            String title = full ? asked.id() + ". " + asked.title(false) : asked.id();
            if (!asked.isMultiple()) {
                header.add(title);
            }
            for (int i = 1; asked.isMultiple() && i <= asked.options().size(); i++) {
                String option = asked.options().get(i - 1).text().en();
                header.add(
                        full
                                ? asked.id() + "[SQ00" + i + "]. " + asked.title(false) + " [" + option + "]"
                                : asked.id() + "[SQ00" + i + "]");
            }
        }
        header.add(full ? "interviewtime. Total time" : "interviewtime");
        sheet.add(header);
        for (int row = 0; row < people.rows(); row++) {
            List<String> line = new ArrayList<>(List.of(
                    "" + (row + 1),
                    "2025-09-01 10:00:00",
                    "4",
                    "zh-Hans",
                    "123",
                    people.column("id").text(row)));
            for (Asked asked : Fielded.asked()) {
                String cell = people.column(asked.id()).text(row);
                if (asked.isMultiple()) {
                    for (Option option : asked.options()) {
                        boolean chosen = Fielded.codes(cell).contains(option.code());
                        line.add(full ? chosen ? "Yes" : "No" : chosen ? "Y" : "");
                    }
                } else if (cell.isEmpty() || asked.options().isEmpty()) {
                    line.add(cell.isEmpty() && full ? "N/A" : cell);
                } else {
                    line.add(full ? asked.label(cell, false) : "A" + asked.order(cell));
                }
            }
            line.add(people.column("duration").text(row) + ".25");
            sheet.add(line);
        }
        return sheet;
    }
}
