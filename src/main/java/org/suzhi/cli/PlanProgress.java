package org.suzhi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.suzhi.io.Tables;
import org.suzhi.plan.Implementation;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.ProgressReports;
import org.suzhi.plan.TaskProgress;
import org.suzhi.plan.TaskStatus;
import org.suzhi.survey.Label;
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
            "What should be done by a day grows evenly over a task's period; a task of every year or semester should have its"
                    + " number in each that has ended. Reports say what was done on a day or since the report before, and no"
                    + " running total; of shares and rates the latest counts. Of a task for each of several units, such as"
                    + " schools, column of says how many there are. Tasks done and the ratio of citizens with science"
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
            description = "The reports: columns task, date, done and perhaps unit and of; without it,"
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
        ProgressReports read = ProgressReports.read(reports, plan);
        List<TaskProgress> tasks = read.on(on);
        Tables.write(output, ProgressReports.table(tasks, read.label(), parent.suzhi.speaker.language()));
        if (read.label() != Label.NONE) {
            parent.suzhi.speaker.say(read.label().text());
        }
        parent.suzhi.speaker.say(
                Text.of("%s: %s", "%s：%s", on, new Implementation(on, tasks, List.of(), read.label()).count()));
        List<String> each = tasks.stream()
                .filter(task -> task.reports() > 0
                        && task.task().isForEach()
                        && !task.task().isRate()
                        && task.units() == 1)
                .map(task -> task.task().id())
                .toList();
        if (!each.isEmpty()) {
            parent.suzhi.speaker.say(Text.of(
                    "for each of several units, read as what one of them did: %s; say in column 'of' how many there are, and in"
                            + " 'done' what all of them did",
                    "下列任务对每个单位分别提出，现按单个单位的数量理解：%s；请用of列填写单位个数，done列填写全部单位的合计", String.join(", ", each)));
        }
        if (read.after(on) > 0) {
            parent.suzhi.speaker.say(
                    Text.of("%d reports of days after %s are left out", "%2$s之后的%1$d条报告未计入", read.after(on), on));
        }
        tasks.stream()
                .filter(task -> task.status() == TaskStatus.LATE)
                .forEach(task -> parent.suzhi.speaker.say(task.sentence()));
        parent.suzhi.speaker.say(Implementation.CAUTION);
    }
}
