package org.suzhi.cli;

import java.nio.file.Path;
import org.suzhi.project.Project;
import org.suzhi.project.ProjectReport;
import org.suzhi.project.Run;
import org.suzhi.project.Stage;
import org.suzhi.report.Headline;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi run}. */
@Command(
        name = "run",
        description = {
            "Takes a project through every stage, from design to report, and ends with the headline.",
            "",
            "Stages whose inputs, settings and results have not changed are skipped. A result that was changed by hand"
                    + " is never overwritten: start after it with --from, or remove it."
        },
        footer = {
            "",
            "Stages: design, draw, collect, score, weight, estimate, gap, report.",
            "",
            "Example:",
            "  suzhi run data/examples/tianxin"
        })
final class RunCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder of the project (default: the current folder).")
    Path folder;

    @Option(names = "--from", paramLabel = "STAGE", description = "Start with this stage and run it anew.")
    Stage from;

    @Option(names = "--to", paramLabel = "STAGE", description = "Stop after this stage.")
    Stage to = Stage.REPORT;

    @Override
    public void run() {
        if (from != null && from.compareTo(to) > 0) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--from %s comes after --to %s: stages run from design to report",
                            "--from %s在--to %s之后：各阶段从design到report依次运行", from.code(), to.code()));
        }
        Project project = Project.open(folder);
        new Run(project, suzhi.language, suzhi.threads).run(from, to, new Run.Watcher() {
            @Override
            public void begins(Stage stage) {
                suzhi.speaker.say(Text.of("%-9s …", "%-9s ……", stage.code()));
            }

            @Override
            public void ended(Stage stage, Text summary) {
                suzhi.speaker.say(Text.of("%-9s %s", "%-9s %s", stage.code(), summary));
            }

            @Override
            public void skipped(Stage stage) {
                suzhi.speaker.say(Text.of("%-9s up to date", "%-9s 无需更新", stage.code()));
            }

            @Override
            public void noted(Text note) {
                suzhi.speaker.say(Text.of("note: %s", "提示：%s", note));
            }
        });
        if (to == Stage.REPORT) {
            suzhi.spec.commandLine().getOut().println(Headline.in(suzhi.language, ProjectReport.of(project)));
            suzhi.speaker.say(Text.of("report: %s", "报告：%s", project.file("report.html")));
            project.labelled().ifPresent(suzhi.speaker::say);
        } else {
            suzhi.speaker.next("suzhi run", folder);
        }
    }
}
