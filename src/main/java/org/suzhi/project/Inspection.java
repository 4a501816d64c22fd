package org.suzhi.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.suzhi.collect.Export;
import org.suzhi.collect.MappedExport;
import org.suzhi.collect.Mapping;
import org.suzhi.collect.MappingFile;
import org.suzhi.draw.Multiplicity;
import org.suzhi.draw.Sample;
import org.suzhi.draw.Scheme;
import org.suzhi.draw.SelectionStage;
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
            scheme(file, settings.scheme(), frame, settings.frame());
            others(file, project, frame);
            settings.others().stream()
                    .filter(SurveyFrame::counts)
                    .forEach(other -> notes.add(Text.of(
                            "people drawn through '%s' count in the %s of their unit there, not of their home",
                            "经“%s”抽中的人，其%s按该抽样框中的单元计，而非按住处", other.name(), settings.region())));
            if (file.findings().isEmpty() && there(project, settings.margins())) {
                population(project, notes);
            }
        }
        return new Inspection(file.findings(), notes);
    }

    /** The files a project starts from that carry a label: they make its results synthetic, or a quota sample. */
    static List<String> labelled(Project project) {
        Settings settings = project.settings();
        List<String> files = new ArrayList<>(settings.frameFiles());
        files.addAll(List.of(settings.margins(), Stage.SAMPLE));
        List<String> labelled = new ArrayList<>(files.stream()
                .filter(name -> there(project, name))
                .filter(name -> Label.of(Tables.read(project.file(name))) != Label.NONE)
                .toList());
        settings.responses()
                .filter(name -> there(project, name))
                .filter(name -> Label.of(answers(project).table()) != Label.NONE)
                .ifPresent(labelled::add);
        return labelled;
    }

    /** The export that the project names, in the codes of the questionnaire. */
    static MappedExport answers(Project project) {
        Settings settings = project.settings();
        Path export = project.file(settings.responses().orElseThrow());
        if (settings.mapping().isEmpty()) {
            return MappedExport.asIs(Tables.read(export));
        }
        Questionnaire questionnaire = project.questionnaire();
        Mapping mapping = MappingFile.read(project.file(settings.mapping().get()), questionnaire);
        return MappedExport.of(Export.read(export), mapping, questionnaire);
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
        if (!settings.others().isEmpty()) {
            people.add(Multiplicity.FRAME);
        }
        if (there(project, settings.questionnaire())) {
            project.questionnaire().background().stream().map(Background::id).forEach(people::add);
        }
        settings.responses()
                .filter(name -> there(project, name))
                .ifPresent(name -> people.addAll(Tables.read(project.file(name)).names()));
        file.listAt("nonresponse").forEach(node -> column(node, people, "sample.csv"));
    }

    /** The columns that stages select from and methods look at. */
    private static void scheme(Document node, Scheme scheme, Microdata frame, String table) {
        for (int s = 0; s < scheme.stages().size() && node.has("stages"); s++) {
            String level = scheme.stages().get(s).level();
            if (!frame.has(level)) {
                node.at("stages").list().get(s).wrong(Text.of("'%s'", "“%s”", level), columnOf(table, frame.names()));
            }
        }
        for (SelectionStage stage : scheme.stages()) {
            for (String column : stage.selector().columns()) {
                if (!frame.has(column)) {
                    node.at("method").wrong(Text.of("'%s'", "“%s”", column), columnOf(table, frame.names()));
                }
            }
        }
    }

    /** Frames beside the main one: where people count towards the target, with all that the main one is compared by. */
    private static void others(Document file, Project project, Microdata main) {
        Settings settings = project.settings();
        List<String> shared = new ArrayList<>(List.of(settings.region()));
        if (there(project, settings.margins())) {
            Margins.read(project.file(settings.margins())).totals().keySet().stream()
                    .flatMap(variable -> Stream.of(variable.split(Margins.SEPARATOR)))
                    .filter(main::has)
                    .forEach(shared::add);
        }
        for (int f = 0; f < settings.others().size(); f++) {
            SurveyFrame other = settings.others().get(f);
            Document node = file.listAt("frames").get(f);
            if (!there(project, other.file())) {
                node.at("file")
                        .wrong(
                                Text.of("'%s', which is not there", "“%s”，该文件不存在", other.file()),
                                new Text("a file of the project", "项目中的文件"));
                continue;
            }
            Microdata frame = Tables.read(project.file(other.file()));
            node.listAt("strata").forEach(stratum -> column(stratum, frame.names(), other.file()));
            scheme(node, other.scheme(), frame, other.file());
            for (String column : other.counts() ? shared : List.<String>of()) {
                if (!frame.has(column)) {
                    node.at("file")
                            .wrong(
                                    Text.of("'%s' without a column '%s'", "“%s”，缺少“%s”列", other.file(), column),
                                    new Text(
                                            "the column, as the people of this frame count in the ratio",
                                            "含有该列，因为该抽样框中的人计入比例"));
                }
            }
        }
    }

    private static void column(Document node, Collection<String> known, String table) {
        if (!known.contains(node.string())) {
            node.wrong(Text.of("'%s'", "“%s”", node.string()), columnOf(table, known));
        }
    }

    private static Text columnOf(String table, Collection<String> known) {
        return Text.of("a column of %s: %s", "%s中的一列：%s", table, String.join(", ", known));
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
