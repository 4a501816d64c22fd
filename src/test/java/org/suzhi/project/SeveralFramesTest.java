package org.suzhi.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.cli.Ran;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.SurveyData;
import org.suzhi.io.Tables;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;

/** A survey of households, schools and workplaces, from its settings to its report. */
class SeveralFramesTest {

    @TempDir
    static Path temp;

    private static Path folder;
    private static Ran ran;

    @BeforeAll
    static void run() throws IOException {
        folder = Folders.example("tianxin", temp.resolve("project"));
        FrameFiles.add(folder);
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(
                plan,
                Files.readString(plan)
                        .replace("rule: occupation == cadre", "rule: occupation == cadre or frame == workplace"));
        ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private static Microdata table(String file) {
        return Tables.read(folder.resolve(file));
    }

    /** Sample, responses, scores and weights of those drawn through a frame. */
    private static Microdata through(String frame) {
        Microdata all = table("sample.csv")
                .without(List.of("label", "residence"))
                .join(table("scores.csv"), "id")
                .join(table("weights.csv"), "id");
        return all.rows(IntStream.range(0, all.rows())
                .filter(row -> all.column("frame").text(row).equals(frame))
                .toArray());
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).sum();
    }

    @Test
    void oneAllocationHoldsTheStrataOfAllFrames() {
        Microdata allocation = table("allocation.csv");
        assertThat(allocation.column("stratum").values())
                .contains("SYN-01", "school/primary", "school/secondary", "workplace/office", "workplace/works");
        double[] people = allocation.numbers("sample");
        double pupils = 0;
        for (int row = 0; row < people.length; row++) {
            pupils += allocation.column("stratum").text(row).startsWith("school/") ? people[row] : 0;
        }
        assertThat(pupils).isEqualTo(240);
        assertThat(sum(people)).isEqualTo(table("sample.csv").rows());
    }

    @Test
    void pupilsAreOfTheAgesOfTheirFrameAndNoOthersAre() {
        assertThat(ages("school"))
                .isNotEmpty()
                .allSatisfy(age -> assertThat(age).isBetween(6.0, 17.0));
        assertThat(ages("workplace"))
                .isNotEmpty()
                .allSatisfy(age -> assertThat(age).isBetween(18.0, 69.0));
    }

    private static List<Double> ages(String frame) {
        return Arrays.stream(through(frame).numbers("age"))
                .filter(Double::isFinite)
                .boxed()
                .toList();
    }

    @Test
    void pupilsAreNotInTheRatioAndHaveALineOfTheirOwn() {
        Estimates estimates = EstimatesFile.read(folder.resolve("estimates.json"), folder.resolve("covariance.csv"));
        int adults = (int) Arrays.stream(through("household").numbers("weight"))
                        .filter(Double::isFinite)
                        .count()
                + (int) Arrays.stream(through("workplace").numbers("weight"))
                        .filter(Double::isFinite)
                        .count();
        assertThat(estimates.whole().n()).isEqualTo(adults);
        Estimate pupils = estimates.of(Domain.of("frame", "school")).orElseThrow();
        double[] weights = through("school").numbers("weight");
        double[] literate = through("school").numbers("literate");
        double above = 0;
        for (int row = 0; row < weights.length; row++) {
            above += Double.isFinite(weights[row]) ? weights[row] * literate[row] : 0;
        }
        assertThat(pupils.value()).isCloseTo(above / sum(weights), within(1e-12));
        assertThat(estimates.table("frame")).hasSize(1);
        assertThat(estimates.covariance().of(1, pupils.row())).isZero();
        Estimates ratio = Estimator.of(SurveyData.DESIGN)
                .postStratifiedBy(List.of("sex", "age_group"))
                .proportion("literate", Project.open(folder).joined());
        assertThat(ratio.whole().value()).isCloseTo(estimates.whole().value(), within(1e-12));
        assertThat(ratio.whole().se()).isCloseTo(estimates.whole().se(), within(1e-12));
    }

    @Test
    void whatIsNotInTheRatioIsSaid() throws IOException {
        assertThat(ran.err())
                .containsPattern(
                        "note: not in the ratio, as they are outside the ages 18 to 69, and estimated apart by composite-70:"
                                + " school \\d+\\.\\d\\d % ± \\d+\\.\\d\\d points \\(n = \\d+\\)")
                .contains("note: people drawn through 'workplace' count in the township of their unit there")
                .contains("note: warning (", "frame.csv:");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Estimated apart")
                .contains("Not in the ratio and not counted towards any target, as they are outside the ages 18–69")
                .contains("school: school pps-systematic → unit simple-random; workplace: unit sampford");
    }

    @Test
    void weightsOfPupilsAreThoseOfTheirFrame() {
        Microdata pupils = through("school");
        double[] calibration = pupils.numbers("calibration");
        assertThat(Arrays.stream(calibration).filter(Double::isFinite)).containsOnly(1.0);
        double size = sum(table("schools.csv").numbers("size"));
        // ineligible pupils carry their weight away with them
        assertThat(sum(pupils.numbers("weight"))).isBetween(0.85 * size, 1.15 * size);
    }

    @Test
    void whoCanBeReachedThroughTwoFramesCountsOnce() {
        double adults = sum(table("frame.csv").numbers("size"));
        for (String frame : List.of("household", "workplace")) {
            Microdata people = through(frame);
            double[] ways = people.numbers("ways");
            double[] drawn = people.numbers("base_weight");
            double[] base = people.numbers("base");
            for (int row = 0; row < base.length; row++) {
                if (Double.isFinite(base[row])) {
                    assertThat(base[row]).isCloseTo(drawn[row] / ways[row], within(1e-9 * drawn[row]));
                    assertThat(ways[row]).isBetween(frame.equals("workplace") ? 2.0 : 1.0, 2.0);
                }
            }
        }
        assertThat(sum(through("household").numbers("weight"))
                        + sum(through("workplace").numbers("weight")))
                .isCloseTo(sum(table("margins.csv").numbers("total")), within(1e-6 * adults));
    }

    @Test
    void rulesOfGroupsMaySpeakOfTheFrame() {
        Microdata workplace = through("workplace");
        Set<String> groups = new HashSet<>(workplace.column("group").values());
        assertThat(groups).isNotEmpty().allSatisfy(group -> assertThat(group).contains("cadres"));
    }

    @Test
    void theSampleIsVerifiedFromItsReceipt() throws IOException {
        Path frame = folder.resolve("frame.csv");
        Path allocation = folder.resolve("allocation.csv");
        Path sample = folder.resolve("sample.csv");
        Ran right = Ran.suzhi("draw", frame, "--allocation", allocation, "--verify", sample);
        assertThat(right.code()).as(right.err()).isZero();
        assertThat(right.err())
                .contains("household pps-systematic; school pps-systematic,simple-random; workplace sampford");
        Path other = Folders.copy(folder, temp.resolve("other"));
        Path exchanged = other.resolve("sample.csv");
        Files.writeString(exchanged, Files.readString(exchanged).replaceFirst("school-(\\S+?)-01-", "school-$1-99-"));
        Ran row = Ran.suzhi("draw", frame, "--allocation", allocation, "--verify", exchanged);
        assertThat(row.code()).isEqualTo(1);
        assertThat(row.err())
                .containsPattern("sample.csv:\\d+: column 'id': found 'school-.*-99-.*', expected 'school-");
        Path schools = other.resolve("schools.csv");
        Files.writeString(schools, Files.readString(schools).replace("primary-2-1,", "primary-2-0,"));
        Ran list = Ran.suzhi("draw", other.resolve("frame.csv"), "--allocation", allocation, "--verify", sample);
        assertThat(list.code()).isEqualTo(1);
        assertThat(list.err()).contains("schools.csv: found SHA-256 ").contains("as the receipt says");
    }

    @Test
    void theSameRunIsUpToDateAndAnotherFrameIsNot() throws IOException {
        Path again = Folders.copy(folder, temp.resolve("again"));
        assertThat(Ran.suzhi("run", again).err())
                .containsPattern("draw +up to date")
                .containsPattern("report +up to date");
        Path schools = again.resolve("schools.csv");
        Files.writeString(schools, Files.readString(schools).replace("primary-2-1,", "primary-2-0,"));
        assertThat(Ran.suzhi("run", again, "--to", "draw").err())
                .containsPattern("design +…")
                .containsPattern("draw +…");
    }

    @Test
    void withoutFurtherFramesAProjectIsDrawnAsBefore() throws IOException {
        Path plain = Folders.example("tianxin", temp.resolve("plain"));
        Ran one = Ran.suzhi("run", plain, "--to", "draw");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(Folders.hashes(plain))
                .containsEntry("sample.csv", "17dfb23f9df03cd92d1b107b7fb47a030c163b7ff1cc9a10ad46672f988e2f39");
        String receipt = Files.readString(plain.resolve("receipt.json"));
        assertThat(receipt).contains("\"frame_sha256\"").doesNotContain("\"frames\"");
        Microdata alone = Tables.read(plain.resolve("sample.csv"));
        assertThat(alone.has("frame")).isFalse();
        assertThat(through("household").column("id").values())
                .isEqualTo(alone.column("id").values());
    }
}
