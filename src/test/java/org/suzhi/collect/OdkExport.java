package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.collect.Fielded.Asked;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Microdata;

/** As ODK Central exports: groups before names, and split answers beside the column that holds them all. */
final class OdkExport {

    private OdkExport() {}

    static Sheet sheet(boolean split) {
        Microdata truth = Fielded.TRUTH;
        Sheet sheet = new Sheet();
        List<String> header = new ArrayList<>(
                List.of("SubmissionDate", "start", "end", "visit-person_id", "visit-disposition", "visit-interviewer"));
        for (Asked asked : Fielded.asked()) {
            header.add(asked.group() + "-" + asked.id());
            if (asked.isMultiple() && split) {
                asked.options().forEach(option -> header.add(asked.group() + "-" + asked.id() + "/" + option.code()));
            }
        }
        header.addAll(List.of(
                "meta-instanceID",
                "KEY",
                "SubmitterID",
                "SubmitterName",
                "AttachmentsPresent",
                "AttachmentsExpected",
                "Status",
                "ReviewState",
                "DeviceID",
                "Edits",
                "FormVersion"));
        sheet.add(header);
        for (int row = 0; row < truth.rows(); row++) {
            List<String> line = new ArrayList<>(List.of(
                    "2025-09-01T04:00:00.000Z",
                    "2025-09-01T09:00:00.000+08:00",
                    "2025-09-01T09:20:00.000+08:00",
                    truth.column("id").text(row),
                    truth.column("disposition").text(row),
                    truth.column("interviewer").text(row)));
            for (Asked asked : Fielded.asked()) {
                String cell = truth.column(asked.id()).text(row);
                line.add(cell.replace('|', ' '));
                for (Option option : asked.isMultiple() && split ? asked.options() : List.<Option>of()) {
                    line.add(cell.isEmpty() ? "" : Fielded.codes(cell).contains(option.code()) ? "1" : "0");
                }
            }
            line.addAll(List.of("uuid:" + row, "uuid:" + row, "17", "Team", "0", "0", "", "", "d", "0", "1"));
            sheet.add(line);
        }
        return sheet;
    }
}
