package org.suzhi.project;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.suzhi.collect.Fieldwork;
import org.suzhi.draw.Sample;
import org.suzhi.estimate.Estimates;
import org.suzhi.io.Tables;
import org.suzhi.report.Conduct;
import org.suzhi.report.Report;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** A project's report, from the files that its stages have made. */
public final class ProjectReport {

    private ProjectReport() {}

    /** The report of a project whose stages have run. */
    public static Report of(Project project) {
        Settings settings = project.settings();
        Sample sample = new Sample(Tables.read(project.made("sample.csv")));
        ProjectGaps gaps = ProjectGaps.of(project, Stage.estimates(project));
        return Report.of(
                project.plan(),
                settings.year(),
                project.criterion(),
                gaps.estimates(),
                settings.region(),
                Conduct.of(
                        sample,
                        new Fieldwork(Tables.read(project.made("responses.csv"))),
                        project.weights(),
                        settings.seed(),
                        Stage.mainList(settings, sample),
                        settings.isUsual() ? List.of() : Stage.designs(settings)),
                gaps.verdicts(),
                gaps.standing(),
                areas(project, gaps.estimates()),
                settings.monitoring().of(project));
    }

    /** The small areas beside the project, if somebody made them. */
    private static Optional<Microdata> areas(Project project, Estimates estimates) {
        if (!Files.isRegularFile(project.file(Stage.AREAS))) {
            return Optional.empty();
        }
        Microdata areas = Tables.read(project.file(Stage.AREAS));
        areas.require(List.of("criterion"));
        for (int row = 0; row < areas.rows(); row++) {
            if (!areas.column("criterion").text(row).equals(estimates.criterion())) {
                throw new DataException(areas.cell(
                        row, "criterion", Text.of("%s, that of the survey", "本次调查的标准%s", estimates.criterion())));
            }
        }
        return Optional.of(areas);
    }
}
