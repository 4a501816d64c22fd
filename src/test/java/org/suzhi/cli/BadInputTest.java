package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.project.NewProject;
import org.suzhi.survey.Language;
import org.suzhi.survey.Seed;

/**
 * Bad input gets one clear line per finding and exit code 1, and the output file stays what it was. Each test writes a
 * wrong file, keeps an older result in the output's place and looks at both afterwards.
 */
class BadInputTest {

    private static final String OLD = "an older result";

    private static final String GOOD = """
            id,stratum,psu,weight,literate,region
            1,A,a1,1.5,1,East
            2,A,a2,1.5,0,East
            3,B,b1,2,1,West
            4,B,b2,2,0,West
            """;

    @TempDir
    Path temp;

    private Path output;

    @BeforeEach
    void keepAnOlderResult() throws IOException {
        output = Files.writeString(temp.resolve("estimates.json"), OLD);
    }

    @Test
    void goodDataReplacesTheOlderResult() throws IOException {
        assertThat(estimate(GOOD).code()).isZero();
        assertThat(Files.readString(output)).contains("\"estimates\"");
    }

    @Test
    void anEmptyFile() {
        refused(estimate(""), "data.csv: found an empty file");
    }

    @Test
    void aHeaderOnly() {
        refused(estimate("id,stratum,psu,weight,literate\n"), "data.csv: found a header and no records");
    }

    @Test
    void aBinaryFile() {
        refused(estimate(new byte[] {1, 0, 2, 0, (byte) 0xff, 3}), "data.csv: found binary content");
    }

    @Test
    void aMissingFile() {
        refused(run(temp.resolve("nowhere.csv")), "nowhere.csv: found no such file");
    }

    @Test
    void aMissingColumn() {
        refused(
                estimate(GOOD.replace("weight", "wt")),
                "data.csv:1: column 'weight': found no such column; columns are: id, stratum, psu, wt, literate, region");
    }

    @Test
    void anUnknownLevelOfTheMargins() throws IOException {
        Path margins =
                Files.writeString(temp.resolve("margins.csv"), "variable,level,total\nregion,East,4\nregion,North,3\n");
        refused(
                estimate(GOOD, "--post-stratify", margins),
                "data.csv:4: column 'region': found 'West', a level without a total, expected one of East, North",
                "data.csv:5: column 'region': found 'West'");
    }

    @Test
    void anUnknownAnswerCode() throws IOException {
        Path responses = Files.writeString(
                temp.resolve("responses.csv"),
                "id,hotcore,radioact,boyorgrl,lasers,electron,viruses,condrift,earthsun,solarrev\n1,1,1,1,1,1,1,1,1,1\n");
        Path questionnaire = Files.writeString(
                temp.resolve("q.json"),
                Files.readString(Path.of("src/test/resources/questionnaires/nine-items.json"))
                        .replaceFirst("\"type\": \"code\"", "\"type\": \"true-false\"")
                        .replaceFirst("\"key\": \"1\"", "\"key\": \"true\""));
        Ran ran = Ran.suzhi("score", responses, "--questionnaire", questionnaire, "-o", output);
        refused(ran, "responses.csv:2: column 'hotcore': found '1', expected one of true, false");
    }

    @Test
    void aDuplicateId() throws IOException {
        Path responses = Files.writeString(
                temp.resolve("responses.csv"),
                "id,hotcore,radioact,boyorgrl,lasers,electron,viruses,condrift,earthsun,solarrev\n"
                        + "7,1,1,1,1,1,1,1,1,1\n8,1,1,1,1,1,1,1,1,1\n7,0,1,1,1,1,1,1,1,1\n");
        Ran ran = Ran.suzhi(
                "score",
                responses,
                "--questionnaire",
                "src/test/resources/questionnaires/nine-items.json",
                "-o",
                output);
        refused(ran, "responses.csv:4: column 'id': found '7', already in line 2, expected each identifier once");
    }

    @Test
    void aNegativeWeightAndATextWeight() {
        refused(
                estimate(GOOD.replace("2,A,a2,1.5", "2,A,a2,-1.5").replace("4,B,b2,2,", "4,B,b2,-2,")),
                "data.csv:3: column 'weight': found '-1.5', expected a weight of at least 0",
                "data.csv:5: column 'weight': found '-2'");
        refused(
                estimate(GOOD.replace("2,A,a2,1.5", "2,A,a2,heavy")),
                "data.csv:3: column 'weight': found 'heavy', expected a number or a blank cell");
    }

    @Test
    void anUnclosedQuote() {
        refused(estimate(GOOD.replace("3,B,b1", "3,\"B,b1")), "data.csv:4: found malformed CSV");
    }

    @Test
    void aRaggedLine() {
        refused(
                estimate(GOOD.replace("3,B,b1,2,1,West", "3,B,b1,2,1")),
                "data.csv:4: found 5 fields, expected 6 fields");
    }

    @Test
    void aStratumWithOneUnit() {
        refused(
                estimate(GOOD.replace("4,B,b2", "4,B,b1")),
                "data.csv: found 1 strata with a single PSU: B, expected at least two PSUs in every stratum");
        assertThat(estimate(GOOD.replace("4,B,b2", "4,B,b1"), "--lonely-psu", "adjust")
                        .code())
                .isZero();
    }

    @Test
    void aFrameStratumWithOneUnit() throws IOException {
        Path frame = Files.writeString(temp.resolve("frame.csv"), "unit,town,size\na,X,500\nb,X,600\nc,Y,700\n");
        Ran ran = Ran.suzhi("design", frame, "--strata", "town", "--margin", "0.05", "--expected", "0.2", "-o", output);
        refused(ran, "frame.csv: column 'town': found one unit in stratum 'Y'");
    }

    @Test
    void allAnswersMissing() throws IOException {
        refused(
                estimate(GOOD.replace(",1,East", ",,East")
                        .replace(",0,East", ",NA,East")
                        .replace(",1,West", ",.,West")
                        .replace(",0,West", ",,West")),
                "data.csv: column 'literate': found no values: all are missing");
        Path responses = Files.writeString(
                temp.resolve("responses.csv"),
                "id,hotcore,radioact,boyorgrl,lasers,electron,viruses,condrift,earthsun,solarrev\n1,,,,,,,,,\n2,,,,,,,,,\n");
        Ran ran = Ran.suzhi(
                "score",
                responses,
                "--questionnaire",
                "src/test/resources/questionnaires/nine-items.json",
                "-o",
                output);
        refused(ran, "responses.csv: found nobody with enough answers to be scored");
    }

    @Test
    void anOutcomeThatIsNoProportion() {
        refused(
                estimate(GOOD.replace("3,B,b1,2,1", "3,B,b1,2,0.5")),
                "data.csv:4: column 'literate': found '0.5', expected 0, 1 or a blank cell");
    }

    @Test
    void twoCriteriaInOneFile() {
        refused(
                estimate(GOOD.replace("region", "criterion")),
                "data.csv: column 'criterion': found 2 criteria: East, West, expected one criterion");
    }

    @Test
    void aTargetRegionThatIsNotInTheFrame() throws IOException {
        Path project = project();
        Path settings = project.resolve("survey.yaml");
        Files.writeString(settings, Files.readString(settings).replace("region: township", "region: borough"));
        Ran ran = Ran.suzhi("run", project);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "survey.yaml:11: column 'region': found 'borough', expected a column of frame.csv: unit, province");
        assertThat(project.resolve("allocation.csv")).doesNotExist();
    }

    @Test
    void anotherRegionsFrame() throws IOException {
        Path project = project();
        Path frame = project.resolve("frame.csv");
        Files.writeString(frame, Files.readString(frame).replace("天心区", "雨花区"));
        Ran ran = Ran.suzhi("run", project);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("frame.csv").contains("no unit of Tianxin District");
    }

    @Test
    void everyFindingIsALineOfItsOwnUpToTwentyAndACount() {
        StringBuilder many = new StringBuilder("id,literate\n");
        for (int i = 0; i < 30; i++) {
            many.append(i).append(",x").append(i).append('\n');
        }
        Ran ran = run(write(many.toString().getBytes(StandardCharsets.UTF_8)), "--outcome", "literate");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(21).last().isEqualTo("… 30 findings in all");
    }

    @Test
    void findingsSpeakChinese() {
        Ran ran = estimate(GOOD.replace("weight", "wt"), "--lang", "zh");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("“weight”列：发现没有这一列").contains("应有“weight”列");
    }

    @Test
    void gb18030IsRead() throws IOException {
        sameAsPlain(GOOD.replace("East", "东区").replace("West", "西区").getBytes(Charset.forName("GB18030")));
    }

    @Test
    void utf8WithMarkIsRead() throws IOException {
        sameAsPlain(("\uFEFF" + GOOD.replace("East", "东区").replace("West", "西区")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void windowsLineEndsAreRead() throws IOException {
        sameAsPlain(GOOD.replace("East", "东区")
                .replace("West", "西区")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private void sameAsPlain(byte[] bytes) throws IOException {
        assertThat(estimate(GOOD.replace("East", "东区").replace("West", "西区"), "--by", "region")
                        .code())
                .isZero();
        String plain = Files.readString(output);
        assertThat(plain).contains("东区");
        Files.writeString(output, OLD);
        assertThat(estimate(bytes, "--by", "region").code()).isZero();
        assertThat(Files.readString(output)).isEqualTo(plain);
    }

    private void refused(Ran ran, String... lines) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err().lines().toList()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.length; i++) {
            assertThat(ran.err().lines().toList().get(i))
                    .contains(lines[i])
                    .contains(", expected ")
                    .contains("; ");
        }
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(Files.readString(output)).isEqualTo(OLD);
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Ran estimate(String data, Object... more) {
        return estimate(data.getBytes(StandardCharsets.UTF_8), more);
    }

    private Ran estimate(byte[] data, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("--weight", "weight", "--strata", "stratum", "--cluster", "psu"));
        arguments.addAll(List.of(more));
        return run(write(data), arguments.toArray());
    }

    private Ran run(Path data, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("estimate", data, "-q", "-o", output));
        arguments.addAll(List.of(more));
        return Ran.suzhi(arguments.toArray());
    }

    private Path write(byte[] data) {
        try {
            return Files.write(temp.resolve("data.csv"), data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path project() {
        Path project = temp.resolve("project");
        NewProject.make(project, "tianxin", Optional.empty(), new Seed(1), Language.EN);
        return project;
    }
}
