package org.suzhi.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.suzhi.collect.Collect;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.MappedExport;
import org.suzhi.collect.SimulatedWays;
import org.suzhi.collect.Simulation;
import org.suzhi.design.Allocation;
import org.suzhi.design.AllocationFile;
import org.suzhi.design.SampleSize;
import org.suzhi.draw.FrameSet;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.estimate.Analysis;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.SurveyData;
import org.suzhi.io.Tables;
import org.suzhi.plan.IndicatorLine;
import org.suzhi.report.Report;
import org.suzhi.report.ReportPage;
import org.suzhi.report.ReportWorkbook;
import org.suzhi.score.Scores;
import org.suzhi.survey.Frame;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.weight.Margins;
import org.suzhi.weight.MultiplicityWeights;
import org.suzhi.weight.PersonFactor;
import org.suzhi.weight.Weights;

/** The stages of a run, in their order: what each reads, what it gives, and how. */
public enum Stage {
    /** How many, where. */
    DESIGN(List.of("allocation.csv")) {
        @Override
        List<String> inputs(Settings settings) {
            return settings.frameFiles();
        }

        @Override
        Object uses(Settings settings, Language language) {
            List<Object> known = List.of(
                    settings.strata(), settings.precision(), settings.take(), settings.minimum(), settings.region());
            return settings.isUsual() ? known : List.of(known, settings.frames());
        }

        @Override
        Text run(Project project, Language language, int threads, Consumer<Text> notes) {
            Settings settings = project.settings();
            FrameSet frames = project.frames();
            List<Allocation> each = new ArrayList<>();
            for (int f = 0; f < frames.list().size(); f++) {
                Frame frame = frames.list().get(f).frame();
                SurveyFrame said = settings.frames().get(f);
                long people = f == 0
                        ? SampleSize.of(settings.precision(), frame.population())
                                .people()
                        : said.people();
                each.add(FrameAllocation.of(said, frame, people, settings.precision()));
            }
            Allocation allocation = frames.together(each);
            AllocationFile.write(project.file("allocation.csv"), allocation);
            return Text.of(
                    "%d people to draw in %d strata",
                    "%2$d层共抽取%1$d人", allocation.people(), allocation.strata().size());
        }
    },

    /** Whom. */
    DRAW(List.of(Stage.SAMPLE, "receipt.json")) {
        @Override
        List<String> inputs(Settings settings) {
            List<String> files = new ArrayList<>(settings.frameFiles());
            files.addAll(List.of(settings.plan(), "allocation.csv"));
            return files;
        }

        @Override
        Object uses(Settings settings, Language language) {
            List<Object> known = List.of(settings.strata(), settings.seed());
            return settings.isUsual() ? known : List.of(known, settings.frames());
        }

        @Override
        Text run(Project project, Language language, int threads, Consumer<Text> notes) {
            Settings settings = project.settings();
            FrameSet frames = project.frames();
            Allocation allocation = AllocationFile.read(project.file("allocation.csv"));
            FrameLook.over(frames, allocation, notes);
            Sample sample = frames.draw(allocation, settings.seed());
            Tables.write(project.file("sample.csv"), sample.data());
            DrawRecord.of(project, frames, sample).write(project.file("receipt.json"));
            return Text.of("%d people in %d units", "抽取%2$d个单元%1$d人", sample.people(), sample.units());
        }
    },

    /** What came back. */
    COLLECT(List.of("responses.csv")) {
        @Override
        List<String> inputs(Settings settings) {
            List<String> files = new ArrayList<>(List.of("sample.csv", settings.questionnaire(), settings.plan()));
            settings.responses().ifPresent(files::add);
            settings.mapping().ifPresent(files::add);
            return files;
        }

        @Override
        Object uses(Settings settings, Language language) {
            Object source = settings.responses().isPresent() ? settings.responses() : settings.seed();
            Object known = settings.replacements() == 0 ? source : List.of(source, settings.replacements());
            return settings.others().isEmpty() ? known : List.of(known, settings.persons());
        }

        @Override
        Text run(Project project, Language language, int threads, Consumer<Text> notes) {
            Settings settings = project.settings();
            Sample sample = new Sample(Tables.read(project.file("sample.csv")));
            MappedExport export = settings.responses().isPresent()
                    ? Inspection.answers(project)
                    : MappedExport.asIs(simulated(project, sample));
            Collect collect =
                    new Collect(sample, project.questionnaire(), project.plan().groups(), settings.plan());
            Optional<MainList> main = mainList(settings, sample);
            collect = main.isPresent() ? collect.mainList(main.get()) : collect;
            Fieldwork fieldwork = export.strict(collect);
            Tables.write(project.file("responses.csv"), fieldwork.data());
            collect.notes(export.table(), fieldwork).forEach(notes);
            if (settings.responses().isPresent()) {
                FieldworkLook.over(sample, fieldwork, project.questionnaire(), notes);
            }
            return Text.of(
                    "%d interviews, response rate %.1f %%%s%s",
                    "%d份有效问卷，应答率%.1f%%%s%s",
                    fieldwork.interviews(),
                    100 * fieldwork.responseRate(),
                    main.map(list -> Text.of(
                                    ", without replacements %.1f %%",
                                    "，不含备用样本%.1f%%",
                                    100 * fieldwork.among(list.ids(sample)).responseRate()))
                            .orElse(Text.same("")),
                    settings.responses().isPresent() ? Text.same("") : new Text(" (simulated)", "（模拟）"));
        }
    },

    /** Answers into literate or not. */
    SCORE(List.of("scores.csv")) {
        @Override
        List<String> inputs(Settings settings) {
            return List.of("responses.csv", settings.questionnaire());
        }

        @Override
        Object uses(Settings settings, Language language) {
            return settings.criterion();
        }

        @Override
        Text run(Project project, Language language, int threads, Consumer<Text> notes) {
            Microdata responses = Tables.read(project.file("responses.csv"));
            Scores scores = Scores.of(responses, project.questionnaire(), project.criterion());
            Tables.write(project.file("scores.csv"), scores.data());
            return Text.of(
                    "%d people scored by %s",
                    "按%2$s为%1$d人评分", scores.scored(), project.criterion().id());
        }
    },

    /** Sample into population. */
    WEIGHT(List.of("weights.csv")) {
        @Override
        List<String> inputs(Settings settings) {
            return List.of("sample.csv", "responses.csv", settings.margins());
        }

        @Override
        Object uses(Settings settings, Language language) {
            return settings.persons().isEmpty()
                    ? settings.nonresponse()
                    : List.of(settings.nonresponse(), settings.persons());
        }

        @Override
        Text run(Project project, Language language, int threads, Consumer<Text> notes) {
            Settings settings = project.settings();
            Fieldwork fieldwork = new Fieldwork(Tables.read(project.file("responses.csv")));
            Weights weights = Weights.of(
                    new Sample(Tables.read(project.file("sample.csv"))),
                    fieldwork,
                    settings.nonresponse(),
                    Margins.read(project.file(settings.margins())),
                    settings.persons());
            Tables.write(project.file("weights.csv"), weights.data());
            weights.notes(fieldwork, settings.persons()).forEach(notes);
            return Text.of(
                    "%d weights, post-stratified by %s",
                    "%d个权数，按%s事后分层", weights.data().rows(), String.join(" × ", weights.cells()));
        }
    },

    /** Regions and groups with intervals. */
    ESTIMATE(List.of("estimates.json", "estimates.csv", "covariance.csv")) {
        @Override
        List<String> inputs(Settings settings) {
            return List.of("sample.csv", "scores.csv", "weights.csv", settings.plan());
        }

        @Override
        Object uses(Settings settings, Language language) {
            return List.of(settings.region(), settings.lonely());
        }

        @Override
        Text run(Project project, Language language, int threads, Consumer<Text> notes) {
            Settings settings = project.settings();
            SurveyDesign design = SurveyData.DESIGN.whenLonely(settings.lonely());
            Estimates ratio = Estimator.of(design)
                    .postStratifiedBy(project.weights().cells())
                    .order(
                            KeyGroup.COLUMN,
                            project.plan().groups().stream().map(KeyGroup::id).toList())
                    .by(settings.region())
                    .by(KeyGroup.COLUMN)
                    .by(settings.region(), KeyGroup.COLUMN)
                    .threads(threads)
                    .proportion(Scores.LITERATE, project.joined());
            Estimates estimates = project.joinedApart()
                    .map(people -> ApartEstimates.beside(ratio, people, design, notes))
                    .orElse(ratio);
            EstimatesFile.write(project.file("estimates.json"), Analysis.of(estimates, design));
            EstimatesFile.write(project.file("estimates.csv"), Analysis.of(estimates, design));
            EstimatesFile.writeCovariance(project.file("covariance.csv"), estimates);
            Estimate whole = estimates.whole();
            return Text.of(
                    "%.2f %% ± %.2f points by %s, %d domains",
                    "%.2f%% ± %.2f个百分点（标准：%s），%d个域",
                    100 * whole.value(),
                    50 * whole.interval().width(),
                    estimates.criterion(),
                    estimates.rows().size());
        }
    },

    /** Who is behind, and is the target met. */
    GAP(List.of("gaps.json")) {
        @Override
        List<String> inputs(Settings settings) {
            List<String> files = new ArrayList<>(List.of("estimates.json", "covariance.csv", settings.plan()));
            files.addAll(settings.surroundings().files());
            return files;
        }

        @Override
        Object uses(Settings settings, Language language) {
            List<Object> known = List.of(settings.year(), settings.region(), settings.seed());
            return around(settings, known);
        }

        @Override
        Text run(Project project, Language language, int threads, Consumer<Text> notes) {
            ProjectGaps gaps = ProjectGaps.of(project, estimates(project));
            gaps.write(project);
            return Text.of(
                    "%d gaps; targets by %s: %s",
                    "%d项差距；目标（标准：%s）：%s", gaps.gaps(), gaps.estimates().criterion(), gaps.outcomes());
        }
    },

    /** What a reader sees. */
    REPORT(List.of("report.html", "report.xlsx")) {
        @Override
        List<String> inputs(Settings settings) {
            List<String> files = new ArrayList<>(List.of(
                    "estimates.json",
                    "covariance.csv",
                    "gaps.json",
                    "responses.csv",
                    "sample.csv",
                    "weights.csv",
                    settings.questionnaire(),
                    settings.plan()));
            files.addAll(settings.surroundings().files());
            files.addAll(settings.monitoring().files());
            return files;
        }

        @Override
        Object uses(Settings settings, Language language) {
            List<Object> known =
                    List.of(settings.year(), settings.region(), settings.criterion(), settings.seed(), language);
            List<Object> more = settings.replacements() == 0 ? known : List.of(known, settings.replacements());
            Object around = around(settings, settings.isUsual() ? more : List.of(more, designs(settings)));
            return settings.monitoring().equals(Monitoring.NONE) ? around : List.of(around, settings.monitoring());
        }

        @Override
        Text run(Project project, Language language, int threads, Consumer<Text> notes) {
            Report report = ProjectReport.of(project);
            report.implementation().indicators().stream()
                    .filter(IndicatorLine::isFar)
                    .forEach(line -> notes.accept(line.doubt()));
            ReportPage.write(project.file("report.html"), report, language);
            ReportWorkbook.write(project.file("report.xlsx"), report, language);
            return new Text("report.html and report.xlsx", "report.html和report.xlsx");
        }
    };

    /** The sample's file, which belongs to the answers once there are any. */
    static final String SAMPLE = "sample.csv";

    /** The survey's own estimates. */
    static final String ESTIMATES = "estimates.json";

    /** Estimates for small areas, which no stage makes and the report shows. */
    static final String AREAS = "areas.csv";

    private final List<String> outputs;

    Stage(List<String> outputs) {
        this.outputs = outputs;
    }

    /** Its word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The files it gives. */
    public List<String> outputs() {
        return outputs;
    }

    /** The files it reads. */
    abstract List<String> inputs(Settings settings);

    /** Files that it reads where they are there. */
    List<String> extras() {
        return this == REPORT ? List.of(AREAS) : List.of();
    }

    /** The settings it depends on, in a form whose text tells one from another. */
    abstract Object uses(Settings settings, Language language);

    /** Does the work and says in a few words what came of it; notes are what people should know besides. */
    abstract Text run(Project project, Language language, int threads, Consumer<Text> notes);

    static Optional<MainList> mainList(Settings settings, Sample sample) {
        return settings.replacements() == 0
                ? Optional.empty()
                : Optional.of(MainList.of(sample, settings.replacements()));
    }

    /** Made-up answers; of several frames also through how many a person can be reached, where settings ask for it. */
    private static Microdata simulated(Project project, Sample sample) {
        Settings settings = project.settings();
        Seed seed = settings.seed().derive("simulation");
        Microdata export = Simulation.export(sample, project.questionnaire(), seed);
        for (PersonFactor person : settings.others().isEmpty() ? List.<PersonFactor>of() : settings.persons()) {
            if (person instanceof MultiplicityWeights ways && !export.has(ways.column())) {
                export = export.with(SimulatedWays.of(sample, ways.column(), seed));
            }
        }
        return export;
    }

    private static Object around(Settings settings, Object known) {
        return settings.surroundings().equals(Surroundings.NONE) ? known : List.of(known, settings.surroundings());
    }

    static Estimates estimates(Project project) {
        return EstimatesFile.read(project.made("estimates.json"), project.made("covariance.csv"));
    }

    static List<String> designs(Settings settings) {
        return settings.frames().stream()
                .map(frame -> (settings.others().isEmpty() ? "" : frame.name() + ": ") + frame.design())
                .toList();
    }
}
