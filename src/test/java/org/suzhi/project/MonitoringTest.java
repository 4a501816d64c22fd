package org.suzhi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.cli.Ran;

/** A project that knows what was done of its programme, from survey.yaml to the page and the workbook. */
class MonitoringTest {

    private static final String REPORTS =
            "task,date,done\ntutors-trained,2024-06-30,120\nstudent-alliance,2023-05-01,1\n";
    private static final String STATISTICS = "place,year,population,special_funds,label\n"
            + "天心区,2023,800000,4000000,synthetic\n天心区,2024,800000,5000000,synthetic\n天心区,2026,800000,9,synthetic\n";

    @TempDir
    Path temp;

    private Path project(String monitoring) throws IOException {
        Path folder = Folders.example("tianxin", temp.resolve("project"));
        Files.writeString(folder.resolve("reports.csv"), REPORTS);
        Files.writeString(folder.resolve("statistics.csv"), STATISTICS);
        Path settings = folder.resolve("survey.yaml");
        Files.writeString(settings, Files.readString(settings) + "\nmonitoring:\n" + monitoring);
        return folder;
    }

    private static String row(String page, String start) {
        assertThat(page).contains(start);
        return page.substring(page.indexOf(start), page.indexOf("</tr>", page.indexOf(start)));
    }

    @Test
    void tasksAndStatisticsStandBesideTheOutcome() throws IOException {
        Path folder = project("  reports: reports.csv\n  statistics: statistics.csv\n");
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).as(ran.err()).isZero();
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .contains("By 2025-12-31: 1 done, 1 late, 23 no report")
                .contains("that one has caused the other is not shown by either");
        assertThat(row(page, "data-task=\"tutors-trained\"")).contains("data-status=\"late\"", ">120<", ">400<");
        assertThat(row(page, "data-task=\"student-alliance\"")).contains("data-status=\"done\"");
        assertThat(row(page, "data-indicator=\"special_funds_per_head\""))
                .contains("6.25 yuan (2024)", "5.00 yuan (2023)", "5.76 yuan (2023)");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(folder.resolve("report.xlsx").toFile())) {
            List<Row> tasks = workbook.findSheet("Tasks").orElseThrow().read();
            assertThat(tasks).hasSize(1 + 1 + 25 + 2);
            assertThat(workbook.findSheet("Science popularisation")
                            .orElseThrow()
                            .read())
                    .hasSize(3);
        }

        Files.writeString(
                folder.resolve("reports.csv"),
                REPORTS.replace(
                        "tutors-trained,2024-06-30,120",
                        "tutors-trained,2022-06-30,100\ntutors-trained,2023-06-30,100\n"
                                + "tutors-trained,2024-06-30,100\ntutors-trained,2025-06-30,100"));
        Ran again = Ran.suzhi("run", folder, "--lang", "zh");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("gap       无需更新");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("截至2025-12-31：");
        assertThat(row(Files.readString(folder.resolve("report.html")), "data-task=\"tutors-trained\""))
                .contains("data-status=\"on-time\"");
    }

    @Test
    void theDateIsTheDayThatCounts() throws IOException {
        Path folder = project("  reports: reports.csv\n  date: 2024-01-01\n");
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page).contains("By 2024-01-01: 1 done").doesNotContain("id=\"indicators\"");
        assertThat(row(page, "data-task=\"tutors-trained\"")).contains("data-status=\"no-report\"");
    }

    @Test
    void whatIsWrongIsNamedBeforeAnythingRuns() throws IOException {
        Path folder = project("  reports: reports.csv\n  date: 2024-13-01\n");
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("survey.yaml:").contains("'2024-13-01'").contains("a date as 2024-06-30");
        assertThat(folder.resolve("sample.csv")).doesNotExist();

        Files.writeString(
                folder.resolve("survey.yaml"),
                Files.readString(folder.resolve("survey.yaml")).replace("  reports: reports.csv\n", ""));
        assertThat(Ran.suzhi("run", folder).err()).contains("a date without reports");
    }
}
