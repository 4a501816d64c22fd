package org.suzhi.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.suzhi.draw.Apart;
import org.suzhi.draw.FrameSet;
import org.suzhi.draw.NamedFrame;
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

    /**
     * A file that a stage makes.
     *
     * @throws DataException when it is not there: the project has not run
     */
    Path made(String name) {
        if (!Files.isRegularFile(file(name))) {
            throw new DataException(
                    name,
                    Text.of("no such file in the project %s", "项目%s中没有该文件", folder),
                    new Text("a project that has run", "运行完毕的项目"),
                    Text.of("run it first: suzhi run %s", "请先运行：suzhi run %s", folder));
        }
        return file(name);
    }

    /** Which files carry the label of a survey whose answers are real: its results are labelled because of them. */
    public Optional<Text> labelled() {
        List<String> files = settings.responses().isEmpty() ? List.of() : Inspection.labelled(this);
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "the results are labelled because of %s: put real data in, or draw again from it",
                        "结果带有标注，原因在于%s：请换为真实数据，或据其重新抽样", String.join(", ", files)));
    }

    /** The files that a run starts from. */
    public List<Path> inputs() {
        List<String> names =
                new ArrayList<>(List.of(Settings.FILE, settings.plan(), settings.questionnaire(), settings.margins()));
        names.addAll(settings.frameFiles());
        settings.responses().ifPresent(names::add);
        names.addAll(settings.surroundings().files());
        return names.stream().map(this::file).toList();
    }

    /** The project's folder that a file lies in, when it lies in one. */
    public static Optional<Path> around(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.isRegularFile(folder.resolve(Settings.FILE))
                ? Optional.of(file.getParent() == null ? Path.of(".") : file.getParent())
                : Optional.empty();
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
     * The main frame.
     *
     * @throws DataException when it is wrong, or does not hold the regions that are to be compared
     */
    public Frame frame() {
        return frames().list().get(0).frame();
    }

    /**
     * All frames, the main one first.
     *
     * @throws DataException when one is wrong, or lacks the regions that are to be compared though its people count
     */
    public FrameSet frames() {
        Plan plan = plan();
        List<NamedFrame> frames = new ArrayList<>();
        for (SurveyFrame said : settings.frames()) {
            NamedFrame frame = said.of(Tables.read(file(said.file())));
            frame.frame().data().require(said.counts() ? List.of(settings.region()) : List.of());
            requireRegion(plan, frame.frame().data());
            frames.add(frame);
        }
        return new FrameSet(frames);
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
        return new Weights(Tables.read(made("weights.csv")));
    }

    /**
     * Everything that estimation needs, one record per sampled person of the target population; who has no weight has no
     * outcome either.
     */
    public Microdata joined() {
        return joined(apart().others());
    }

    /** The same of people of other ages, who are estimated apart; empty where there are none. */
    public Optional<Microdata> joinedApart() {
        Apart apart = apart();
        return apart.isEmpty() ? Optional.empty() : Optional.of(joined(apart.people()));
    }

    private Apart apart() {
        return Apart.of(new Sample(Tables.read(made("sample.csv"))));
    }

    private Microdata joined(Sample sample) {
        Microdata scores = Tables.read(made("scores.csv"));
        Weights weights = weights();
        Set<String> weighted = weights.data().index("id").keySet();
        int[] counted = IntStream.range(0, scores.rows())
                .filter(row -> weighted.contains(scores.column("id").text(row)))
                .toArray();
        return SurveyData.join(sample, weights, new Scores(scores.rows(counted)));
    }
}
