package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.collect.Fielded.Asked;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Microdata;

/** As KoboToolbox exports: names or labels above, groups before them, several answers in one column, in several, in both. */
record KoboExport(Headings headings, Several several, String separator) {

    enum Headings {
        NAMES,
        CHINESE,
        ENGLISH
    }

    enum Several {
        ONE_COLUMN,
        A_COLUMN_EACH,
        BOTH
    }

    Sheet sheet() {
        Microdata truth = Fielded.TRUTH;
        Sheet sheet = new Sheet();
        List<String> header = new ArrayList<>(
                List.of("start", "end", "username", title("visit", "sample_code", "样本编号", "Sample code")));
        header.add(title("visit", "disposition", "访问结果", "Outcome"));
        for (Asked asked : Fielded.asked()) {
            String title = title(asked.group(), asked.id(), asked.title(true), asked.title(false));
            if (!asked.isMultiple() || several != Several.A_COLUMN_EACH) {
                header.add(title);
            }
            if (asked.isMultiple() && several != Several.ONE_COLUMN) {
                asked.options().forEach(option -> header.add(title + "/" + word(asked, option.code())));
            }
        }
        header.addAll(List.of("_id", "_uuid", "_submission_time", "_validation_status", "_index"));
        sheet.add(header);
        for (int row = 0; row < truth.rows(); row++) {
            List<String> line = new ArrayList<>(List.of(
                    "2025-09-01T09:00:00.000+08:00",
                    "2025-09-01T09:20:00.000+08:00",
                    truth.column("interviewer").text(row),
                    truth.column("id").text(row),
                    truth.column("disposition").text(row)));
            for (Asked asked : Fielded.asked()) {
                line.addAll(cells(asked, truth.column(asked.id()).text(row)));
            }
            line.addAll(List.of("" + (9000 + row), "uuid-" + row, "2025-09-01T12:00:00", "", "" + (row + 1)));
            sheet.add(line);
        }
        return sheet;
    }

    private List<String> cells(Asked asked, String cell) {
        if (!asked.isMultiple()) {
            return List.of(cell.isEmpty() ? "" : word(asked, cell));
        }
        List<String> cells = new ArrayList<>();
        if (several != Several.A_COLUMN_EACH) {
            cells.add(
                    Fielded.codes(cell).stream().map(code -> word(asked, code)).collect(Collectors.joining(" ")));
        }
        if (several != Several.ONE_COLUMN) {
            for (Option option : asked.options()) {
                cells.add(cell.isEmpty() ? "" : Fielded.codes(cell).contains(option.code()) ? "1" : "0");
            }
        }
        return cells;
    }

    private String word(Asked asked, String code) {
        return headings == Headings.NAMES ? code : asked.label(code, headings == Headings.CHINESE);
    }

    private String title(String group, String name, String chinese, String english) {
        return switch (headings) {
            case NAMES -> separator.isEmpty() ? name : "survey" + separator + group + separator + name;
            case CHINESE -> separator.isEmpty() ? chinese : "调查" + separator + chinese;
            case ENGLISH -> separator.isEmpty() ? english : "The survey" + separator + english;
        };
    }
}
