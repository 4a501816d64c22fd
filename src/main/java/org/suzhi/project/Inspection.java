package org.suzhi.project;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suzhi.draw.Sample;
import org.suzhi.io.Document;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.weight.Margins;

/**
 * A look at a project before its first stage: whether the columns and the criterion that survey.yaml names are there,
 * and whether what it starts from agrees. A file that is missing is left to the stage that reads it.
 *
 * @param findings what is wrong with survey.yaml
 * @param notes    what is not wrong and should be known
 */
record Inspection(Findings findings, List<Text> notes) {

    /** Populations may differ by this share before it is worth a word. */
    private static final double AGREEMENT = 0.01;

    static Inspection of(Project project) {
        Settings settings = project.settings();
        Document file = Settings.document(project.file(Settings.FILE));
        List<Text> notes = new ArrayList<>();
        if (there(project, settings.questionnaire())) {
            criterion(file, project.questionnaire());
        }
        if (there(project, settings.frame())) {
            Microdata frame = Tables.read(project.file(settings.frame()));
            columns(file, project, frame);
            if (file.findings().isEmpty() && there(project, settings.margins())) {
                population(project, notes);
            }
        }
        return new Inspection(file.findings(), notes);
    }

    /** The files a project starts from that carry a label: they make its results synthetic, or a quota sample. */
    static List<String> labelled(Project project) {
        Settings settings = project.settings();
        List<String> files = new ArrayList<>(List.of(settings.frame(), settings.margins(), Stage.SAMPLE));
        settings.responses().ifPresent(files::add);
        return files.stream()
                .filter(name -> there(project, name))
                .filter(name -> Label.of(Tables.read(project.file(name))) != Label.NONE)
                .toList();
    }

    private static boolean there(Project project, String name) {
        return Files.isRegularFile(project.file(name));
    }

    private static void criterion(Document file, Questionnaire questionnaire) {
        List<String> known =
                questionnaire.criteria().stream().map(Criterion::id).toList();
        String name = file.stringAt("criterion", "");
        if (!name.isEmpty() && !known.contains(name)) {
            file.at("criterion")
                    .wrong(
                            Text.of("'%s'", "“%s”", name),
                            Text.of("a criterion of the questionnaire: %s", "问卷中的评分标准：%s", String.join(", ", known)));
        }
    }

    private static void columns(Document file, Project project, Microdata frame) {
        Settings settings = project.settings();
        List<String> places = frame.names();
        column(file.at("region"), places, settings.frame());
        file.at("strata").list().forEach(node -> column(node, places, settings.frame()));
        Set<String> people = new TreeSet<>(places);
        people.addAll(Sample.COLUMNS);
        if (there(project, settings.questionnaire())) {
            project.questionnaire().background().stream().map(Background::id).forEach(people::add);
        }
        settings.responses()
                .filter(name -> there(project, name))
                .ifPresent(name -> people.addAll(Tables.read(project.file(name)).names()));
        file.listAt("nonresponse").forEach(node -> column(node, people, "sample.csv"));
    }

    private static void column(Document node, Collection<String> known, String table) {
        if (!known.contains(node.string())) {
            node.wrong(
                    Text.of("'%s'", "“%s”", node.string()),
                    Text.of("a column of %s: %s", "%s中的一列：%s", table, String.join(", ", known)));
        }
    }

    /** A total for every adult of the county beside a frame of its towns makes every count wrong, and no ratio look so. */
    private static void population(Project project, List<Text> notes) {
        Settings settings = project.settings();
        Frame frame = new Frame(Tables.read(project.file(settings.frame())), settings.strata());
        Margins margins = Margins.read(project.file(settings.margins()));
        for (String variable : margins.totals().keySet()) {
            double total = Arrays.stream(margins.totals(variable)).sum();
            if (!(Math.abs(total - frame.population()) <= AGREEMENT * frame.population())) {
                notes.add(Text.of(
                        "%s holds %.0f people by %s, %s holds %d: weights add up to the former",
                        "%1$s按%3$s共%2$.0f人，而%4$s共%5$d人：权数合计以前者为准",
                        settings.margins(),
                        total,
                        variable,
                        settings.frame(),
                        frame.population()));
            }
        }
    }
}
