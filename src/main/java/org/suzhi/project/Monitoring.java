package org.suzhi.project;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.io.Document;
import org.suzhi.io.Tables;
import org.suzhi.plan.Implementation;
import org.suzhi.plan.IndicatorLine;
import org.suzhi.plan.Popularisation;
import org.suzhi.plan.ProgressReports;
import org.suzhi.plan.TaskProgress;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What survey.yaml says, under {@code monitoring}, of what was done of the programme.
 *
 * @param reports    file of reports on the programme's tasks
 * @param statistics file of the statistics of science popularisation
 * @param day        the day by which tasks are looked at; without it the last of the survey's year
 */
public record Monitoring(Optional<String> reports, Optional<String> statistics, Optional<LocalDate> day) {

    /** Nothing is known. */
    static final Monitoring NONE = new Monitoring(Optional.empty(), Optional.empty(), Optional.empty());

    static Monitoring of(Document file) {
        if (!file.has("monitoring")) {
            return NONE;
        }
        Document node = file.at("monitoring");
        node.only("reports", "statistics", "date");
        return new Monitoring(named(node, "reports"), named(node, "statistics"), day(node));
    }

    private static Optional<String> named(Document node, String key) {
        return node.has(key) ? Optional.of(node.at(key).string()) : Optional.empty();
    }

    private static Optional<LocalDate> day(Document node) {
        if (!node.has("date")) {
            return Optional.empty();
        }
        Document date = node.at("date");
        if (!node.has("reports")) {
            date.wrong(
                    new Text("a date without reports", "有date而无reports"),
                    new Text("reports: what was reported on the programme's tasks", "以reports指定任务进展报告"));
        }
        try {
            return Optional.of(LocalDate.parse(date.string()));
        } catch (DateTimeParseException noDate) {
            date.wrong(Text.of("'%s'", "“%s”", date.orBlank()), ProgressReports.DATE);
            return Optional.empty();
        }
    }

    /** The files it names. */
    List<String> files() {
        return Stream.of(reports, statistics).flatMap(Optional::stream).toList();
    }

    Implementation of(Project project) {
        Settings settings = project.settings();
        LocalDate until = day.orElse(LocalDate.of(settings.year(), 12, 31));
        Optional<ProgressReports> tasks = reports.map(name -> ProgressReports.read(project.file(name), project.plan()));
        Optional<Popularisation> known = statistics.map(name -> statistics(project, name));
        List<TaskProgress> progress = tasks.map(all -> all.on(until)).orElse(List.of());
        List<IndicatorLine> indicators = known.map(
                        all -> IndicatorLine.latest(IndicatorLine.of(all, Popularisation.national()), settings.year()))
                .orElse(List.of());
        Label label = tasks.map(ProgressReports::label)
                .orElse(Label.NONE)
                .and(known.map(Popularisation::label).orElse(Label.NONE));
        return new Implementation(until, progress, indicators, label);
    }

    /** Places stand in a column of that name, or in that of the regions. */
    private static Popularisation statistics(Project project, String name) {
        Microdata data = Tables.read(project.file(name));
        String region = project.settings().region();
        return Popularisation.of(
                data, data.has(region) && !data.has(Popularisation.PLACE) ? region : Popularisation.PLACE);
    }
}
