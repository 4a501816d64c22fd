package org.suzhi.cli;

import java.nio.file.Path;
import org.suzhi.io.AtomicFile;
import org.suzhi.project.Project;
import org.suzhi.project.ProjectReport;
import org.suzhi.report.Report;
import org.suzhi.report.ReportPage;
import org.suzhi.report.ReportWorkbook;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi report}. */
@Command(
        name = "report",
        description =
                "Writes the report of a project whose stages have run: a page and a workbook with the same numbers.",
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi report . --lang zh -o report-zh.html"
        })
final class ReportCommand implements Runnable {

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

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The page; the workbook stands beside it, unless - is named (default: DIR/report.html).")
    Path output;

    @Override
    public void run() {
        Project project = Project.open(folder);
        Path page = output == null ? project.file("report.html") : output;
        boolean printed = AtomicFile.isStandard(page);
        Path workbook = printed ? null : workbook(page);
        new Places(spec)
                .reads(project.inputs().toArray(Path[]::new))
                .writes(page, "html")
                .writes(workbook, "xlsx");
        Report report = ProjectReport.of(project);
        ReportPage.write(page, report, suzhi.language);
        if (printed) {
            return;
        }
        ReportWorkbook.write(workbook, report, suzhi.language);
        suzhi.speaker.say(Text.of("%s and %s", "%s和%s", page, workbook));
    }

    private static Path workbook(Path page) {
        String name = page.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return page.resolveSibling(name + ".xlsx");
    }
}
