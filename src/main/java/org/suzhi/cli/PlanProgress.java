package org.suzhi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.suzhi.io.Tables;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.ProgressReports;
import org.suzhi.plan.TaskProgress;
import org.suzhi.plan.TaskStatus;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi plan progress}. */
@Command(
        name = "progress",
        description = {
            "Says how far a programme's countable tasks have come: done, on time, late or not reported.",
            "",
            "What should be done by a day grows evenly over a task's period. Tasks done and the ratio of citizens with science"
                    + " literacy stand side by side: neither is said to cause the other."
        },
        footer = {
            "",
            "Examples; the first writes a table of all tasks, to be filled in:",
            "  suzhi plan progress tianxin -o reports.csv",
            "  suzhi plan progress tianxin reports.csv --on 2024-06-30 -o progress.csv"
        })
final class PlanProgress implements Runnable {

    @ParentCommand
    PlanCommand parent;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME|FILE", description = "The plan: a bundled name or a file.")
    String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "REPORTS",
            description = "The reports: columns task, date, done and perhaps unit; without it,"
                    + " a table of all tasks is written that reports can be filled into.")
    Path reports;

    @Option(names = "--on", paramLabel = "DATE", description = "The day, as 2024-06-30.")
    String day;

    @Option(names = "-o", paramLabel = "FILE", description = "The table of tasks (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        if ((reports == null) != (day == null)) {
            throw new Misuse(spec, new Text("REPORTS and --on belong together", "REPORTS与--on须同时给出"));
        }
        if (reports == null) {
            new Places(spec)
                    .reads(PlanFile.BUNDLED.contains(name) ? null : Path.of(name))
                    .writes(output, Places.TABLE);
            Tables.write(output, ProgressReports.form(PlanFile.find(name), parent.suzhi.speaker.language()));
            return;
        }
        LocalDate on;
        try {
            on = LocalDate.parse(day);
        } catch (DateTimeParseException noDate) {
            throw new Misuse(
                    spec, Text.of("--on: '%s', expected a date as 2024-06-30", "--on：“%s”，应为形如2024-06-30的日期", day));
        }
        Path file = PlanFile.BUNDLED.contains(name) ? null : Path.of(name);
        new Places(spec).reads(file, reports).writes(output, Places.TABLE);
        Plan plan = PlanFile.find(name);
        List<TaskProgress> tasks = ProgressReports.read(reports, plan).on(on);
        Tables.write(output, ProgressReports.table(tasks, parent.suzhi.speaker.language()));
        for (TaskStatus status : TaskStatus.values()) {
            long count = tasks.stream().filter(task -> task.status() == status).count();
            parent.suzhi.speaker.say(Text.of("%4d %s", "%4d项%s", count, status.text()));
        }
        tasks.stream()
                .filter(task -> task.status() == TaskStatus.LATE)
                .forEach(task -> parent.suzhi.speaker.say(task.sentence()));
        parent.suzhi.speaker.say(new Text(
                "tasks and the ratio stand side by side: that one has caused the other is not shown by either",
                "任务进展与公民具备科学素质的比例并列呈现，并不说明两者之间存在因果关系"));
    }
}
