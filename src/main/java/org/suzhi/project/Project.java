package org.suzhi.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.suzhi.draw.Sample;
import org.suzhi.estimate.SurveyData;
import org.suzhi.io.Tables;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.score.Scores;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.weight.Weights;

/**
 * A survey in a folder: what it starts from (survey.yaml, plan, questionnaire, frame, margins) and the files that its
 * stages hand on.
 *
 * @param folder   the folder
 * @param settings what survey.yaml says
 */
public record Project(Path folder, Settings settings) {

    /**
     * Opens the project in a folder.
     *
     * @throws DataException when the folder holds no survey.yaml or that is wrong
     */
    public static Project open(Path folder) {
        Path file = folder.resolve(Settings.FILE);
        if (!Files.isRegularFile(file)) {
            throw new DataException(
                    folder.toString(),
                    Files.isDirectory(folder)
                            ? new Text("a folder without survey.yaml", "文件夹中没有survey.yaml")
                            : new Text("no such folder", "文件夹不存在"),
                    new Text("the folder of a survey project", "调查项目的文件夹"),
                    new Text("make one with: suzhi new DIR --plan tianxin", "请用以下命令新建：suzhi new DIR --plan tianxin"));
        }
        return new Project(folder, Settings.read(file));
    }

    /** A file of the project. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The programme. */
    public Plan plan() {
        return PlanFile.read(file(settings.plan()));
    }

    /** The questionnaire. */
    public Questionnaire questionnaire() {
        return QuestionnaireFile.read(file(settings.questionnaire()));
    }

    /** The criterion by which people count as literate. */
    public Criterion criterion() {
        return questionnaire().criterion(settings.criterion());
    }

    /**
     * The frame.
     *
     * @throws DataException when it is wrong, or does not hold the regions that are to be compared
     */
    public Frame frame() {
        Frame frame = new Frame(Tables.read(file(settings.frame())), settings.strata());
        frame.data().require(List.of(settings.region()));
        requireRegion(plan(), frame.data());
        return frame;
    }

    /** A frame that names its places must be one of the plan's region, all of it. */
    static void requireRegion(Plan plan, Microdata frame) {
        Text region = plan.region().name();
        String name = plan.region().level().column();
        if (!frame.has(name)) {
            return;
        }
        List<String> places = frame.column(name).values();
        List<String> others = places.stream()
                .filter(place -> !place.equals(region.zh()) && !place.equals(region.en()))
                .toList();
        if (!others.isEmpty()) {
            String shown = String.join(", ", others.subList(0, Math.min(5, others.size())));
            throw new DataException(new Finding(
                    frame.source(),
                    0,
                    name,
                    others.size() == places.size()
                            ? Text.of("no unit of %s, only of %s", "没有%s的单元，只有%s", region, shown)
                            : Text.of("units of other regions than %s: %s", "%s以外的单元：%s", region, shown),
                    Text.of("units of %s only", "仅有%s的单元", region),
                    new Text("take the frame of the plan's region", "请使用规划所属地区的抽样框")));
        }
    }

    /** The weights that the project has. */
    public Weights weights() {
        return new Weights(Tables.read(file("weights.csv")));
    }

    /** Everything that estimation needs, one record per sampled person. */
    public Microdata joined() {
        Sample sample = new Sample(Tables.read(file("sample.csv")));
        Scores scores = new Scores(Tables.read(file("scores.csv")));
        return SurveyData.join(sample, weights(), scores);
    }
}
