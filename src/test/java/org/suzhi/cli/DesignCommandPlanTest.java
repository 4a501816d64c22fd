package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.design.Assurance;
import org.suzhi.design.Field;
import org.suzhi.design.FiniteCorrection;
import org.suzhi.design.Goal;
import org.suzhi.design.SampleSize;
import org.suzhi.io.Document;
import org.suzhi.io.Tables;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.Target;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;

/** What a survey can show of each of the five plans. */
class DesignCommandPlanTest {

    private static final String SHARES = "farmers=0.2,workers=0.2,cadres=0.015";

    @TempDir
    Path temp;

    private static Path frame(String plan) {
        return Path.of("data/examples", plan, "frame.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianxin", "taishan", "yiyang", "lianping", "dandong"})
    void everyPlanIsJudgedInTheWholeAndInEachRegion(String plan) {
        Frame frame = new Frame(Tables.read(frame(plan)), List.of("residence"));
        Path report = temp.resolve("report.json");
        Ran ran = Ran.suzhi(
                "design", frame(plan), "--strata", "residence", "--plan", plan, "--shares", SHARES, "--report", report);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("cannot be reported: small-n").doesNotContain("next:", "--shares");
        Document file = Document.read(report);
        assertThat(file.at("plan").string()).isEqualTo(plan);
        assertThat(file.at("label").string()).isEqualTo("synthetic");
        int targets = 0;
        for (Target target : PlanFile.find(plan).targets()) {
            if (target instanceof Target.Ratio ratio) {
                Document whole = file.at("targets").list().get(3 * targets);
                Goal proof =
                        new Goal.Proof(ratio.goal(), ratio.goal() + 0.02, Assurance.oneSided(ConfidenceLevel.P95, 0.8));
                SampleSize size =
                        SampleSize.of(proof, new Field(1.7, new FiniteCorrection.Exact(frame.population()), 0.75));
                assertThat(whole.at("domain").string()).isEqualTo("*");
                assertThat(whole.at("people").number()).isEqualTo(size.people());
                assertThat(whole.at("n0").number()).isCloseTo(size.simple(), within(1e-9 * size.simple()));
                // 1,200 interviews prove what is farther away than 0.02
                assertThat(whole.at("least_truth").number()).isBetween(ratio.goal() + 0.02, ratio.goal() + 0.05);
                targets++;
            }
        }
        assertThat(targets).isPositive();
        assertThat(file.at("targets").list()).hasSize(3 * targets);
        assertThat(file.at("groups").list()).hasSize(5);
        Document cadres = file.at("groups").list().get(4);
        assertThat(cadres.at("interviews").number()).isCloseTo(18, within(1e-9));
        assertThat(cadres.at("flag").string()).contains("small-n", "wide");
    }

    @Test
    void agesHaveTheSharesOfTheCensusAndOccupationsMustBeNamed() {
        Path report = temp.resolve("report.csv");
        Ran ran = Ran.suzhi("design", frame("tianxin"), "--plan", "tianxin", "--report", report);
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains("share of farmers, workers, cadres: name it")
                .contains("--shares farmers=0.2,workers=0.2,cadres=0.2");
        Microdata table = Tables.read(report);
        assertThat(table.column("name").values()).containsExactlyInAnyOrder("ratio-2025", "youth", "elderly");
        // the same census, by age and sex, made the example's margins
        Microdata margins = Tables.read(Path.of("data/examples/tianxin/margins.csv"));
        double[] totals = margins.numbers("total");
        double all = 0;
        double young = 0;
        for (int row = 0; row < totals.length; row++) {
            all += totals[row];
            young += margins.column("level").text(row).endsWith(":18-29") ? totals[row] : 0;
        }
        assertThat(table.numbers("share")[1]).isCloseTo(young / all, within(1e-5));
    }

    @Test
    void aRareSkillIsTooWideForItsSize() {
        Ran ran = Ran.suzhi(
                "design",
                frame("tianxin"),
                "--plan",
                "tianxin",
                "--shares",
                SHARES,
                "--group-expected",
                "elderly=0.0445",
                "--lang",
                "zh");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("不可发布：wide-relative", "可发布", "最低真实比例");
    }

    @Test
    void aTargetAboveTheTruthHasNoProof() {
        Ran ran = Ran.suzhi("design", frame("dandong"), "--plan", "dandong", "--shares", SHARES, "--truth", "0.2");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("ratio-2035: no sample proves more than 0.25 where the truth is 0.2");
    }

    @Test
    void aGoalIsReachedBesideThePlan() {
        Path output = temp.resolve("allocation.csv");
        Ran ran = Ran.suzhi(
                "design",
                frame("yiyang"),
                "--strata",
                "county",
                "--margin",
                "0.03",
                "--expected",
                "0.15",
                "--plan",
                "yiyang",
                "-o",
                output);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(output).exists();
        assertThat(ran.err()).contains("after minima", "ratio-2025", "next:");
        assertThat(Files.exists(temp.resolve("report.json"))).isFalse();
    }

    @Test
    void aPlanThatIsNotThereEndsWithOne() {
        Ran ran = Ran.suzhi("design", frame("tianxin"), "--plan", temp.resolve("none.yaml"));
        assertThat(ran.code()).isOne();
    }
}
