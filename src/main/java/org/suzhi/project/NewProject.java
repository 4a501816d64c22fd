package org.suzhi.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Document;
import org.suzhi.io.Encoding;
import org.suzhi.io.Tables;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.Target;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/** Makes the folder of a new survey project. */
public final class NewProject {

    /** The seed of synthetic frames and of the draw, unless another is named. */
    public static final Seed SEED = new Seed(20250601);

    private static final double DEFAULT_RATIO = 0.15;

    private NewProject() {}

    /**
     * Makes a project: plan, questionnaire, frame, margins and survey.yaml. Without a frame of one's own a synthetic one
     * is generated for the plan's level.
     *
     * @param folder   a folder that is not there or empty
     * @param planName a plan file or the name of a programme that comes with suzhi
     * @param ownFrame a frame to use; its columns must hold the regions of the plan's level
     * @param language of the comments in survey.yaml
     * @throws DataException when the folder holds something, or plan or frame are wrong
     */
    public static void make(Path folder, String planName, Optional<Path> ownFrame, Seed seed, Language language) {
        requireEmpty(folder);
        boolean bundled = PlanFile.BUNDLED.contains(planName);
        String planText = bundled ? PlanFile.bundled(planName) : Encoding.text(Path.of(planName));
        Plan plan = PlanFile.of(Document.yaml(bundled ? planName + ".yaml" : planName, planText));
        String region = plan.region().level().regions();
        Microdata data = ownFrame.map(Tables::read).orElseGet(() -> SyntheticFrame.of(plan, seed));
        Project.requireRegion(plan, data);
        Frame frame = new Frame(data, List.of(region));
        AtomicFile.write(folder.resolve("plan.yaml"), planText);
        AtomicFile.write(folder.resolve("questionnaire.json"), QuestionnaireFile.bundled("core"));
        Tables.write(folder.resolve("frame.csv"), data);
        Tables.write(folder.resolve("margins.csv"), CensusMargins.of(plan, frame));
        AtomicFile.write(
                folder.resolve(Settings.FILE), settings(plan, region, seed).in(language));
    }

    private static void requireEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (files.findAny().isPresent()) {
                throw new DataException(
                        folder.toString(),
                        new Text("something there already", "已存在内容"),
                        new Text("a new or empty folder", "新文件夹或空文件夹"),
                        new Text("choose another name", "请换一个名称"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text settings(Plan plan, String region, Seed seed) {
        double expected = plan.targets().stream()
                .filter(Target.Ratio.class::isInstance)
                .mapToDouble(target -> ((Target.Ratio) target).goal())
                .findFirst()
                .orElse(DEFAULT_RATIO);
        int year = plan.targets().stream().mapToInt(Target::year).min().orElse(plan.to());
        return Text.of(
                """
                # A survey of citizens' science literacy: %s (%s)
                # Change what you need, then: suzhi run
                plan: plan.yaml
                questionnaire: questionnaire.json
                criterion: composite-70
                year: %d              # of the survey; targets of later years are not due
                seed: %d          # of everything left to chance

                frame: frame.csv        # one record per village or neighbourhood; replace it by your own (CSV or XLSX)
                margins: margins.csv    # population totals for post-stratification
                region: %s        # column of the regions that are compared
                strata: [%s]      # columns whose combination makes a stratum

                precision:
                  margin: 0.03          # half the width of the interval around the ratio
                  level: 0.95
                  expected: %s        # the ratio that is expected
                  deff: 1.7             # design effect of clustering and weighting
                  response: 0.75        # share of the drawn people who will answer
                take: 15                # people to draw in a unit
                minimum: 60             # least number of people to draw in a stratum

                collect:
                  simulate: true        # made-up answers; for real ones write instead -> responses: export.csv
                nonresponse: [stratum]  # columns whose combination makes a non-response class
                lonely_psu: fail        # fail, remove, certainty, adjust or average

                # What the results are held against; take away the # where you have the file.
                # gap:                          # for gaps and targets
                #   reference: reference.csv    # ratios of other regions: name, year, ratio, se, criterion
                #   waves: waves.csv            # earlier waves of this region: year, ratio, criterion, se, n
                #   peers: peers.csv            # places of the same level: place, ratio, se, criterion, year
                #   before: before.json         # the estimates of the survey before; with before_covariance: before.csv
                #   what_if: scenario.yaml      # what might be done
                # monitoring:                   # what was done of the programme
                #   reports: reports.csv        # reports on the programme's tasks: suzhi plan progress
                #   statistics: statistics.csv  # statistics of science popularisation: suzhi plan indicators
                """,
                """
                # %2$s（%1$s）公民科学素质调查
                # 按需修改后运行：suzhi run
                plan: plan.yaml
                questionnaire: questionnaire.json
                criterion: composite-70
                year: %3$d              # 调查年份；其后年份的目标视为未到期
                seed: %4$d          # 随机种子，决定一切随机环节

                frame: frame.csv        # 每个村（居）一条记录；请替换为自备的抽样框（CSV或XLSX）
                margins: margins.csv    # 事后分层所用的总体总量
                region: %5$s        # 所比较的地区所在的列
                strata: [%6$s]      # 分层所用的列，各列取值的组合构成层

                precision:
                  margin: 0.03          # 误差限，即比例的置信区间宽度的一半
                  level: 0.95           # 置信度
                  expected: %7$s        # 预期的比例
                  deff: 1.7             # 整群和加权的设计效应
                  response: 0.75        # 预期的应答率
                take: 15                # 每个单元抽取的人数
                minimum: 60             # 每层至少抽取的人数

                collect:
                  simulate: true        # 模拟作答；有真实作答时改为responses: export.csv
                nonresponse: [stratum]  # 无应答调整所用的列，各列取值的组合构成类
                lonely_psu: fail        # 只有一个单元的层：fail、remove、certainty、adjust或average

                # 结果的对照资料；有相应文件时去掉行首的#。
                # gap:                          # 差距与目标
                #   reference: reference.csv    # 其他地区的比例：name、year、ratio、se、criterion
                #   waves: waves.csv            # 本地区以往各次调查：year、ratio、criterion、se、n
                #   peers: peers.csv            # 同级地区：place、ratio、se、criterion、year
                #   before: before.json         # 上次调查的估计结果；另加before_covariance: before.csv
                #   what_if: scenario.yaml      # 情景测算
                # monitoring:                   # 规划的实施情况
                #   reports: reports.csv        # 任务进展报告：suzhi plan progress
                #   statistics: statistics.csv  # 科普统计数据：suzhi plan indicators
                """,
                plan.region().name().en(),
                plan.region().name().zh(),
                year,
                seed.value(),
                region,
                region,
                Decimal.text(expected));
    }
}
