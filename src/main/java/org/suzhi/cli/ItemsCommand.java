package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.SurveyData;
import org.suzhi.io.Tables;
import org.suzhi.items.FocalGroup;
import org.suzhi.items.ItemAnalysis;
import org.suzhi.items.ItemReport;
import org.suzhi.items.ItemsFile;
import org.suzhi.project.Project;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi items}. */
@Command(
        name = "items",
        description = {
            "Analyses the items: difficulty, discrimination, distractors, reliability, and whether groups differ.",
            "",
            "Forms, which are sets of items asked together, have a reliability each. RESPONSES may be the folder of a"
                    + " project: then questionnaire, weights and design are known."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi items . --dif sex -o items.xlsx",
            "  suzhi items responses.csv --questionnaire questionnaire.json --dif sex:focal=female -o items.json"
        })
final class ItemsCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "RESPONSES",
            description = "The responses, with column id and one column per item, or the folder of a project.")
    Path responses;

    @Option(
            names = "--questionnaire",
            paramLabel = "FILE",
            description = "The questionnaire (JSON); that of the project in its folder.")
    Path questionnaire;

    @Option(
            names = "--criterion",
            paramLabel = "NAME",
            description = "The criterion whose items and points count (default: the questionnaire's first).")
    String criterion = "";

    @Mixin
    DesignOptions designOptions = new DesignOptions();

    @Option(
            names = "--dif",
            paramLabel = "COLUMN[:focal=LEVEL]",
            description = "Compare equally able people of two groups, one level with the others; may be given several"
                    + " times.")
    List<String> dif = List.of();

    @Option(
            names = "--cut",
            paramLabel = "SCORE",
            description = "The least score that passes (default: that of the criterion).")
    Double cut;

    @Option(
            names = "--level",
            paramLabel = "C",
            description = "The confidence of intervals (default: ${DEFAULT-VALUE}).")
    double level = 0.95;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "What was found: JSON, CSV or XLSX (default: JSON to standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        boolean project = Files.isDirectory(responses);
        check(project);
        List<FocalGroup> groups = groups();
        ConfidenceLevel confidence = confidence();
        new Places(spec).reads(project ? null : responses, questionnaire).writes(output, "json", "csv", "xlsx");
        Questionnaire instrument =
                project ? Project.open(responses).questionnaire() : QuestionnaireFile.read(questionnaire);
        Criterion rule =
                project && criterion.isEmpty() ? Project.open(responses).criterion() : instrument.criterion(criterion);
        SurveyDesign design = project ? SurveyData.DESIGN : designOptions.design();
        ItemAnalysis analysis = ItemAnalysis.of(
                        designOptions.lonely == null ? design : design.whenLonely(designOptions.lonely))
                .level(confidence);
        groups.forEach(analysis::dif);
        if (cut != null) {
            analysis.cut(cut);
        }
        ItemReport report = analysis.analyse(project ? joined() : Tables.read(responses), instrument, rule);
        ItemsFile.write(output, report);
        new ItemWords(suzhi.speaker).say(report);
        if (project) {
            suzhi.speaker.next("suzhi estimate", responses);
        } else {
            suzhi.speaker.next("suzhi score", responses, "--questionnaire", questionnaire);
        }
    }

    private void check(boolean project) {
        if (project && (designOptions.named() || questionnaire != null)) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--questionnaire and the columns of the design are the project's: leave them out",
                            "问卷和抽样设计的各列由项目确定：请去掉这些选项"));
        }
        if (!project && questionnaire == null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--questionnaire is missing: only the folder of a project has one",
                            "缺少--questionnaire：只有项目文件夹自带问卷"));
        }
        if (cut != null && !Double.isFinite(cut)) {
            throw new Misuse(spec, Text.of("--cut: %s, expected a score", "--cut：%s，应为得分", cut));
        }
    }

    private List<FocalGroup> groups() {
        List<FocalGroup> groups = new ArrayList<>();
        for (String words : dif) {
            try {
                groups.add(FocalGroup.parse(words));
            } catch (IllegalArgumentException wrong) {
                throw new Misuse(
                        spec,
                        Text.of(
                                "--dif: '%s', expected COLUMN or COLUMN:focal=LEVEL",
                                "--dif：“%s”，应为COLUMN或COLUMN:focal=LEVEL", words));
            }
        }
        return groups;
    }

    private ConfidenceLevel confidence() {
        if (!(level > 0 && level < 1)) {
            throw new Misuse(spec, Text.of("--level: %s, expected between 0 and 1", "--level：%s，应在0与1之间", level));
        }
        return new ConfidenceLevel(level);
    }

    /** One record per sampled person, with the answers of those who gave any. */
    private Microdata joined() {
        Project project = Project.open(responses);
        return project.joined().join(Tables.read(project.file("responses.csv")), "id");
    }
}
