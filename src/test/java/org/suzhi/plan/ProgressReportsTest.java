package org.suzhi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Tables;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;

class ProgressReportsTest {

    private static ProgressReports reports(Plan plan, String... lines) {
        String text = "task,date,done\n" + String.join("\n", lines) + "\n";
        return ProgressReports.of(
                Tables.readCsv("reports.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), plan);
    }

    private static TaskProgress of(List<TaskProgress> tasks, Task task) {
        return tasks.stream().filter(one -> one.task().equals(task)).findFirst().orElseThrow();
    }

    private static List<Task> amounts(Plan plan) {
        return plan.tasks().stream()
                .filter(task -> task.period().every().isEmpty() && !task.isRate())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianxin", "taishan", "yiyang", "lianping", "dandong"})
    void ofEveryProgrammeWhatIsDoneInFullIsDoneAndWhatNobodyReportsIsSaid(String name) {
        Plan plan = PlanFile.find(name);
        List<String> lines = new ArrayList<>();
        plan.tasks().forEach(task -> lines.add(task.id() + ",2022-06-30," + task.number()));
        LocalDate end = LocalDate.of(plan.to(), 12, 31);
        List<TaskProgress> all = reports(plan, lines.toArray(String[]::new)).on(end);
        assertThat(all).hasSize(plan.tasks().size());
        for (Task task : amounts(plan)) {
            boolean isMore = task.comparator().equals(">");
            assertThat(of(all, task).status()).isEqualTo(isMore ? TaskStatus.LATE : TaskStatus.DONE);
            assertThat(of(all, task).expected()).isCloseTo(task.number(), within(1e-9));
        }
        List<TaskProgress> none = reports(plan, "").on(end);
        assertThat(none).allSatisfy(task -> assertThat(task.status()).isEqualTo(TaskStatus.NO_REPORT));
        assertThat(reports(plan, "").on(LocalDate.of(plan.from() - 1, 1, 1)))
                .allSatisfy(task -> assertThat(task.status()).isEqualTo(TaskStatus.NOT_DUE));
        Microdata form = ProgressReports.form(plan, Language.ZH);
        assertThat(form.rows()).isEqualTo(plan.tasks().size());
        assertThat(ProgressReports.of(form, plan).on(end)).isEqualTo(none);
    }

    /** Half of the time is half of the task; reports add up, and those of later days do not count yet. */
    @Test
    void whatShouldBeDoneGrowsEvenlyAndReportsAddUp() {
        Plan plan = PlanFile.find("yiyang");
        Task task = amounts(plan).stream()
                .filter(one -> one.period().from() == 2021 && one.period().to() == 2025 && one.number() > 9)
                .findFirst()
                .orElseThrow();
        double third = task.number() / 3;
        ProgressReports reports = reports(
                plan,
                task.id() + ",2021-12-31," + third,
                task.id() + ",2023-06-30," + third,
                task.id() + ",2024-12-31," + third);
        TaskProgress middle = of(reports.on(LocalDate.of(2023, 7, 2)), task);
        // 913 of 1826 days
        assertThat(middle.expected()).isEqualTo(Math.floor(task.number() * 913 / 1826));
        assertThat(middle.done()).isCloseTo(2 * third, within(1e-9));
        assertThat(middle.reports()).isEqualTo(2);
        assertThat(middle.status()).isEqualTo(TaskStatus.ON_TIME);
        assertThat(of(reports.on(LocalDate.of(2023, 6, 29)), task).status()).isEqualTo(TaskStatus.LATE);
        assertThat(of(reports.on(LocalDate.of(2024, 12, 31)), task).status()).isEqualTo(TaskStatus.DONE);
        assertThat(middle.sentence().zh()).contains("按期").contains(task.what().zh());
    }

    @Test
    void aTaskOfEveryYearIsDueWhenTheYearHasEnded() {
        Plan plan = PlanFile.find("lianping");
        Task yearly = plan.tasks().stream()
                .filter(task -> task.period().every().equals("year") && !task.isRate())
                .findFirst()
                .orElseThrow();
        ProgressReports reports = reports(plan, yearly.id() + ",2022-05-01," + yearly.number());
        int first = plan.from();
        assertThat(of(reports.on(LocalDate.of(first, 12, 30)), yearly).expected())
                .isZero();
        assertThat(of(reports.on(LocalDate.of(first, 12, 31)), yearly).expected())
                .isEqualTo(yearly.number());
        assertThat(of(reports.on(LocalDate.of(first + 2, 6, 1)), yearly).expected())
                .isEqualTo(2 * yearly.number());
        assertThat(of(reports.on(LocalDate.of(first + 2, 6, 1)), yearly).status())
                .isEqualTo(TaskStatus.LATE);
    }

    /** 20 towns with a venue each: 12 of them have one. */
    @Test
    void aTaskForEachOfSeveralUnitsCountsAllOfThem() {
        Plan plan = PlanFile.find("lianping");
        Task venues = plan.tasks().stream()
                .filter(task -> task.isForEach() && task.period().to() == 2025 && task.number() == 1)
                .findFirst()
                .orElseThrow();
        LocalDate end = LocalDate.of(2025, 12, 31);
        byte[] text = ("task,date,done,of\n" + venues.id() + ",2024-06-30,12,20\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        TaskProgress counted =
                of(ProgressReports.of(Tables.readCsv("reports.csv", text), plan).on(end), venues);
        assertThat(counted.expected()).isEqualTo(20);
        assertThat(counted.status()).isEqualTo(TaskStatus.LATE);
        assertThat(counted.sentence().en()).contains("there are 20").contains("12 done, of 20");
        TaskProgress one = of(reports(plan, venues.id() + ",2024-06-30,1").on(end), venues);
        assertThat(one.expected()).isEqualTo(1);
        assertThat(one.status()).isEqualTo(TaskStatus.DONE);
    }

    /** More than the year before, every year: the latest rate counts, also one below 0. */
    @Test
    void ofARateTheLatestCounts() {
        Plan plan = PlanFile.find("taishan");
        Task growth = plan.tasks().stream()
                .filter(task -> task.isRate() && !task.period().every().isEmpty())
                .findFirst()
                .orElseThrow();
        ProgressReports reports = reports(plan, growth.id() + ",2023-12-31,-0.02", growth.id() + ",2024-12-31,0.05");
        TaskProgress first = of(reports.on(LocalDate.of(2024, 1, 1)), growth);
        assertThat(first.done()).isEqualTo(-0.02);
        assertThat(first.status()).isEqualTo(TaskStatus.LATE);
        TaskProgress latest = of(reports.on(LocalDate.of(2025, 1, 1)), growth);
        assertThat(latest.done()).isEqualTo(0.05);
        assertThat(latest.status()).isEqualTo(TaskStatus.ON_TIME);
        assertThat(reports.after(LocalDate.of(2024, 1, 1))).isEqualTo(1);
    }

    @Test
    void aTaskIsReportedOnceADay() {
        Plan plan = PlanFile.find("tianxin");
        assertThatThrownBy(() -> reports(plan, "student-alliance,2024-06-30,1", "student-alliance,2024-06-30,1"))
                .hasMessageContaining("reports.csv:3: column 'date'")
                .hasMessageContaining("add them up");
        byte[] text = "task,date,done,of\nstudent-alliance,2024-06-30,1,3\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ProgressReports.of(Tables.readCsv("reports.csv", text), plan))
                .hasMessageContaining("column 'of': found '3', expected a blank cell");
    }

    /** 280 of 300 in every year is late in every year, also when a fifth year is under way. */
    @Test
    void aTaskOfEveryYearIsKeptOrMissedInEachOfThem() {
        Plan plan = PlanFile.find("yiyang");
        Task yearly = plan.tasks().stream()
                .filter(task -> task.period().every().equals("year") && task.number() == 300)
                .findFirst()
                .orElseThrow();
        String id = yearly.id();
        ProgressReports reports = reports(
                plan, id + ",2021-12-31,280", id + ",2022-12-31,300", id + ",2023-06-30,500", id + ",2024-06-30,280");
        TaskProgress now = of(reports.on(LocalDate.of(2024, 7, 1)), yearly);
        assertThat(now.ended()).isEqualTo(3);
        assertThat(now.missed()).isEqualTo(1);
        assertThat(now.expected()).isEqualTo(900);
        assertThat(now.done()).isEqualTo(1360);
        assertThat(now.status()).isEqualTo(TaskStatus.LATE);
        assertThat(now.sentence().en()).contains("missed in 1 of 3");
        assertThat(now.sentence().zh()).contains("已过3期中有1期未达到");
    }

    /** One hall is not late before its last day. */
    @Test
    void whatIsDoneOnceIsDueAtTheEnd() {
        Plan plan = PlanFile.find("tianxin");
        Task once = plan.tasks().stream()
                .filter(task -> task.id().equals("student-alliance"))
                .findFirst()
                .orElseThrow();
        ProgressReports none = reports(plan, "");
        assertThat(of(none.on(LocalDate.of(2025, 12, 30)), once).status()).isEqualTo(TaskStatus.NOT_DUE);
        assertThat(of(none.on(LocalDate.of(2025, 12, 31)), once).status()).isEqualTo(TaskStatus.NO_REPORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "student-alliance,2019-06-30,1 | a day of the programme, from 2022 on",
                "fly-to-mars,2024-06-30,1 | reports.csv:2: column 'task': found 'fly-to-mars'",
                "student-alliance,2024-06-31,1 | a date as 2024-06-30",
                "student-alliance,2024-06-30,-1 | at least 0",
                "student-alliance,2024-06-30,many | a number or a blank cell",
                "student-alliance,2024-06-30, | at least 0",
            })
    void whatIsWrongIsSaidWithItsLine(String line, String said) {
        Plan plan = PlanFile.find("tianxin");
        assertThatThrownBy(() -> reports(plan, line)).hasMessageContaining(said);
    }
}
