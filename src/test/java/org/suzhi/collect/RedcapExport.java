package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suzhi.collect.Fielded.Asked;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Microdata;

/** As REDCap exports: small names and numbers, or labels; a column for each box that can be checked. */
final class RedcapExport {

    private RedcapExport() {}

    static Sheet sheet(boolean labels) {
        Microdata people = Fielded.TRUTH;
        Sheet sheet = new Sheet();
        List<String> header = new ArrayList<>(
                labels
                        ? List.of("Record ID", "Event Name", "Survey Identifier", "Interviewer")
                        : List.of("record_id", "redcap_event_name", "redcap_survey_identifier", "interviewer"));
        header.add(labels ? "Disposition" : "disposition");
        for (Asked asked : Fielded.asked()) {
            String title = labels ? asked.title(false) : asked.id().toLowerCase(Locale.ROOT);
            if (!asked.isMultiple()) {
                header.add(title);
            }
            for (int i = 1; asked.isMultiple() && i <= asked.options().size(); i++) {
                header.add(
                        labels
                                ? title + " (choice="
                                        + asked.options().get(i - 1).text().en() + ")"
                                : title + "___" + i);
            }
        }
        header.add(labels ? "Complete?" : "core_complete");
        sheet.add(header);
        for (int row = 0; row < people.rows(); row++) {
            List<String> line = new ArrayList<>(List.of(
                    people.column("id").text(row),
                    labels ? "Visit" : "visit_arm_1",
                    "",
                    people.column("interviewer").text(row),
                    people.column("disposition").text(row)));
            for (Asked asked : Fielded.asked()) {
                String cell = people.column(asked.id()).text(row);
                for (Option option : asked.isMultiple() ? asked.options() : List.<Option>of()) {
                    boolean chosen = Fielded.codes(cell).contains(option.code());
                    line.add(labels ? chosen ? "Checked" : "Unchecked" : chosen ? "1" : "0");
                }
                if (!asked.isMultiple()) {
                    boolean plain = cell.isEmpty() || asked.options().isEmpty();
                    line.add(plain ? cell : labels ? asked.label(cell, false) : "" + asked.order(cell));
                }
            }
            line.add(labels ? "Complete" : "2");
            sheet.add(line);
        }
        return sheet;
    }
}
