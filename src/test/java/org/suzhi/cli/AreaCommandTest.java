package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Tables;
import org.suzhi.project.Folders;
import org.suzhi.survey.Microdata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code suzhi area} on a project that has run, on tables of its own, and on wrong input. */
class AreaCommandTest {

    private static final List<String> COLUMNS =
            List.of("area", "direct", "direct_se", "estimate", "rmse", "share_borrowed", "benchmark_shift", "flag");

    /** Eight areas; a to g have covariates, and so have x and y, which have no sample. */
    private static final String DIRECT = """
            area,estimate,se,n,weighted_n,criterion
            a,0.10,0.03,90,1000,composite-70
            b,0.20,0.04,80,1200,composite-70
            c,0.12,0.05,60,900,composite-70
            d,0.31,0.05,70,2000,composite-70
            e,0.18,0.04,75,1500,composite-70
            f,0.26,0.06,50,1100,composite-70
            g,0.15,0.09,20,800,composite-70
            """;

    private static final String KNOWN = """
            area,income,schools,pop
            a,1.0,3,1000
            b,1.9,1,1200
            c,1.2,4,900
            d,2.9,1,2000
            e,1.6,5,1500
            f,2.4,9,1100
            g,1.5,2,800
            x,2.0,6,700
            y,9.0,2,600
            """;

    @TempDir
    Path temp;

    private Path output() {
        return temp.resolve("areas.csv");
    }

    private Ran area(String direct, String known, Object... words) throws IOException {
        Path estimates = Files.writeString(temp.resolve("direct.csv"), direct);
        List<Object> all = new ArrayList<>(List.of("area", estimates));
        if (known != null) {
            all.addAll(List.of("--covariates", Files.writeString(temp.resolve("known.csv"), known)));
        }
        all.addAll(List.of(words));
        all.addAll(List.of("-o", output()));
        return Ran.suzhi(all.toArray());
    }

    private void refused(Ran ran, String... lines) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err().lines()).containsExactly(lines);
        assertThat(output()).doesNotExist();
    }

    @Test
    void aProjectsTownshipsAddUpToItsWholeAndCarryItsCriterionAndLabel() {
        Path folder = Folders.example("tianxin", temp.resolve("survey"));
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
        Path model = temp.resolve("model.json");
        Ran ran = Ran.suzhi(
                "area",
                folder,
                "--by",
                "township",
                "--scale",
                "arcsine",
                "--smooth",
                "--benchmark",
                "optimal",
                "--model",
                model,
                "-o",
                output());
        assertThat(ran.code()).as(ran.err()).isZero();
        Microdata areas = Tables.read(output());
        assertThat(areas.names()).startsWith(COLUMNS.toArray(String[]::new));
        assertThat(areas.column("criterion").values()).containsExactly("composite-70");
        assertThat(areas.column("label").values()).containsExactly("synthetic");
        double sum = 0;
        for (int row = 0; row < areas.rows(); row++) {
            sum += areas.numbers("weight")[row] * areas.numbers("estimate")[row];
        }
        JsonNode estimates = JsonMapper.shared().readTree(folder.resolve("estimates.json"));
        double whole = estimates.get("estimates").get(0).get("estimate").asDouble();
        assertThat(sum).isCloseTo(whole, within(1e-12));
        JsonNode written = JsonMapper.shared().readTree(model);
        assertThat(written.get("criterion").asString()).isEqualTo("composite-70");
        assertThat(written.get("benchmark").get("target").asDouble()).isCloseTo(whole, within(1e-12));
        assertThat(written.get("r_squared").isNull()).isTrue();
        List<String> said = ran.err().lines().toList();
        assertThat(said.get(said.size() - 1)).isEqualTo("next: suzhi report " + folder);
        assertThat(said.stream().filter(line -> line.contains(": ") && !line.startsWith("next")))
                .allMatch(line -> line.startsWith("SYNTHETIC DATA, composite-70: "));
    }

    @Test
    void theTableOfEstimateGivesTheSameAsItsJson() throws IOException {
        Path folder = Folders.example("tianxin", temp.resolve("survey"));
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
        Path other = temp.resolve("other.csv");
        Object[] words = {"--by", "township", "--method", "fh", "--benchmark", "ratio", "-q"};
        assertThat(Ran.suzhi(concat("area", folder.resolve("estimates.json"), words, "-o", output()))
                        .code())
                .isZero();
        assertThat(Ran.suzhi(concat("area", folder.resolve("estimates.csv"), words, "-o", other))
                        .code())
                .isZero();
        Microdata json = Tables.read(output());
        Microdata csv = Tables.read(other);
        for (int row = 0; row < json.rows(); row++) {
            assertThat(csv.column("area").text(row))
                    .isEqualTo(json.column("area").text(row));
            assertThat(csv.numbers("estimate")[row]).isCloseTo(json.numbers("estimate")[row], within(1e-12));
        }
    }

    private static Object[] concat(Object first, Object second, Object[] words, Object... last) {
        List<Object> all = new ArrayList<>(List.of(first, second));
        all.addAll(List.of(words));
        all.addAll(List.of(last));
        return all.toArray();
    }

    @Test
    void theLedgerSaysWhatWasBorrowedAndWarns() throws IOException {
        Ran ran = area(DIRECT, KNOWN, "--x", "income", "--population", "pop", "--smooth", "--benchmark", "difference");
        assertThat(ran.code()).as(ran.err()).isZero();
        Microdata areas = Tables.read(output());
        assertThat(areas.column("area").levels()).containsExactly("a", "b", "c", "d", "e", "f", "g", "x", "y");
        assertThat(areas.column("flag").text(6)).contains("smoothed;small-n");
        assertThat(areas.column("flag").text(7)).startsWith("no-sample;");
        assertThat(areas.column("flag").text(8)).startsWith("no-sample;extrapolated;");
        assertThat(areas.column("direct").isMissing(7)).isTrue();
        assertThat(areas.numbers("share_borrowed")[7]).isEqualTo(1);
        double[] shift = areas.numbers("benchmark_shift");
        double sum = 0;
        double direct = 0;
        for (int row = 0; row < areas.rows(); row++) {
            assertThat(shift[row]).isCloseTo(shift[0], within(1e-14));
            sum += areas.numbers("weight")[row] * areas.numbers("estimate")[row];
            direct += row < 7 ? areas.numbers("weight")[row] * areas.numbers("direct")[row] / (8500. / 9800) : 0;
        }
        assertThat(sum).isCloseTo(direct, within(1e-12));
        assertThat(ran.err()).contains("composite-70: 2 areas without sample: the estimate is the model's alone: x, y");
        Ran chinese = area(DIRECT, KNOWN, "--x", "income", "--lang", "zh");
        assertThat(chinese.err()).contains("（截距）").doesNotContain("(intercept)");
        assertThat(chinese.err()).contains("composite-70：2个地区没有样本：估计值完全来自模型：x, y");
    }

    @Test
    void withoutCovariatesAllAreasShareAMean() throws IOException {
        assertThat(area(DIRECT, null, "--method", "yl").code()).isZero();
        double[] synthetic = Tables.read(output()).numbers("synthetic");
        assertThat(synthetic).hasSize(7).containsOnly(synthetic[0]);
    }

    @Test
    void anAreaWithoutCovariatesKeepsItsDirectEstimateIfAsked() throws IOException {
        String known = KNOWN.replace("c,1.2,4,900\n", "");
        assertThat(area(DIRECT, known, "--x", "income", "--keep-direct").code()).isZero();
        Microdata areas = Tables.read(output());
        assertThat(areas.column("flag").text(2)).isEqualTo("no-covariates");
        assertThat(areas.numbers("estimate")[2]).isEqualTo(0.12);
        assertThat(areas.numbers("share_borrowed")[2]).isZero();
    }

    @Test
    void areasWithoutCovariatesAreNamedAllAtOnce() throws IOException {
        String known = KNOWN.replace("c,1.2,4,900\n", "").replace("e,1.6,", "e,,");
        String expected =
                "expected every covariate of each area in the estimates; add them, or keep its direct estimate with --keep-direct";
        refused(
                area(DIRECT, known, "--x", "income"),
                "known.csv: column 'area': found no covariates for 'c', or a blank, " + expected,
                "known.csv: column 'area': found no covariates for 'e', or a blank, " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b,0.20,0.04,|b,0.20,0,|:3: column 'se': found 0 for 'b', expected a standard error above 0; smooth the"
                        + " variances with --smooth",
                "b,0.20,0.04,|b,0.20,,|:3: column 'se': found no value for 'b', expected a standard error above 0; smooth the"
                        + " variances with --smooth",
                "b,0.20,0.04,|b,0.20,-0.04,|:3: column 'se': found -0.04 for 'b', expected a standard error above 0; correct"
                        + " the cell",
                "b,0.20,0.04,|a,0.20,0.04,|:3: column 'area': found 'a', already in line 2, expected each identifier once;"
                        + " keep one of the two records",
                "b,0.20,0.04,|b,20 %,0.04,|:3: column 'estimate': found '20 %', expected a number or a blank cell; correct the"
                        + " cell",
                "1200,composite|1200,benchmark|: column 'criterion': found 2 of them: benchmark-70, composite-70, expected"
                        + " one, as numbers of two do not compare; keep the records of one"
            })
    void wrongEstimatesAreRefused(String good, String bad, String said) throws IOException {
        refused(area(DIRECT.replace(good, bad), KNOWN, "--x", "income"), "direct.csv" + said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "income|b,1.9|b,rich|known.csv:3: column 'income': found 'rich', expected a number or a blank cell; correct"
                        + " the cell",
                "income|b,1.9|a,1.9|known.csv:3: column 'area': found 'a', already in line 2, expected each identifier once;"
                        + " keep one of the two records",
                "wealth|b,1.9|b,1.9|known.csv:1: column 'wealth': found no such column; columns are: area, income, schools,"
                        + " pop, expected a column named 'wealth'; add the column, or name the one that holds it",
                "income,pop,schools,income|b,1.9|b,1.9|known.csv: column 'income': found a column that follows from income,"
                        + " pop, schools, expected a covariate that tells something of its own; leave it out of --x"
            })
    void wrongCovariatesAreRefused(String x, String good, String bad, String said) throws IOException {
        refused(area(DIRECT, KNOWN.replace(good, bad), "--x", x), said);
    }

    @Test
    void aNegativeVarianceIsRefused() throws IOException {
        String direct = "area,estimate,variance\na,0.1,0.001\nb,0.2,-0.001\nc,0.3,0.001\n";
        refused(
                area(direct, null),
                "direct.csv:3: column 'variance': found '-0.001', expected a variance above 0; correct the cell");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "c,0.12,0.05,60,900,|c,0.12,0.05,-5,900,|4|n|'-5', expected a number of people, at least 0",
                "c,0.12,0.05,60,900,|c,0.12,0.05,0,900,|4|n|'0', expected the people behind the estimate, or no estimate",
                "c,0.12,0.05,60,900,|c,0.12,0.05,60,-9,|4|weighted_n|'-9', expected a number of people, at least 0",
                "c,0.12,0.05,60,900,|c,12,0.05,60,900,|4|estimate|'12', expected a fraction from 0 to 1, as the others are,"
                        + " and no percentage (means say so in a column 'statistic')",
                "c,0.12,0.05,60,900,|c,-0.1,0.05,60,900,|4|estimate|'-0.1', expected a fraction from 0 to 1, as the others"
                        + " are, and no percentage (means say so in a column 'statistic')",
            })
    void numbersThatCannotBeAreRefusedOnEveryScale(String good, String bad, int line, String column, String said)
            throws IOException {
        String sentence = "direct.csv:%d: column '%s': found %s; correct the cell".formatted(line, column, said);
        for (String scale : List.of("raw", "logit", "arcsine")) {
            refused(area(DIRECT.replace(good, bad), null, "--scale", scale), sentence);
        }
    }

    /** Half of them are percentages: that is no mean. */
    @Test
    void percentagesAmongFractionsAreRefusedAndMeansAreNot() throws IOException {
        String mixed = "area,estimate,se\na,0.10,0.02\nb,18,2\nc,0.2,0.03\nd,22,3\ne,0.15,0.02\n";
        assertThat(area(mixed, null).err()).contains("direct.csv:3:", "direct.csv:5:", "no percentage");
        assertThat(output()).doesNotExist();
        String scores = "area,estimate,se\na,0.9,0.2\nb,1.8,0.2\nc,0.7,0.3\nd,2.2,0.3\ne,1.5,0.2\n";
        refused(
                area(scores, null, "--scale", "logit"),
                "direct.csv: found estimates that are no proportions, expected proportions for the logit scale; take --scale"
                        + " raw");
        assertThat(area(scores, null).code()).isZero();
    }

    @Test
    void aMeanIsNoPercentageWhereTheTableSaysSo() throws IOException {
        String means = "area,estimate,se,statistic\na,0.10,0.02,mean\nb,18,2,mean\nc,0.2,0.03,mean\nd,22,3,mean\n";
        assertThat(area(means, null).code()).isZero();
    }

    @Test
    void aTableWithoutErrorsIsToldTheColumnsThatHelpNames() throws IOException {
        refused(
                area("area,estimate,n\na,0.1,9\n", null),
                "direct.csv:1: column 'se': found no such column; columns are: area, estimate, n, expected a column named"
                        + " 'se', or one named 'variance'; add the column, or name the one that holds it");
        assertThat(area("area,estimate,n\na,0.1,9\n", null, "--lang", "zh").err())
                .contains("应有“se”列或“variance”列");
        assertThat(Ran.suzhi("area", "--help").out().replaceAll("\\s+", " ")).contains("se (or variance)");
    }

    @Test
    void covariatesTooLargeToComputeWithAreNamed() throws IOException {
        refused(
                area(DIRECT, KNOWN.replace("b,1.9", "b,1e301"), "--x", "income"),
                "known.csv: column 'income': found numbers too large or too small to compute with, expected a covariate that"
                        + " tells something of its own; leave it out of --x");
    }

    @Test
    void fewerAreasThanCoefficientsAndOneAreRefused() throws IOException {
        String direct = DIRECT.lines().limit(4).reduce("", (text, line) -> text + line + "\n");
        refused(
                area(direct, KNOWN, "--x", "income,schools"),
                "direct.csv: found 3 areas with a direct estimate and covariates, expected at least 4 for 3 coefficients;"
                        + " name fewer covariates");
    }

    @Test
    void nobodyLiterateNeedsSmoothingAndAScaleThatHoldsZero() throws IOException {
        String direct = DIRECT.replace("a,0.10,0.03", "a,0,0");
        assertThat(area(direct, KNOWN, "--x", "income", "--scale", "arcsine").err())
                .contains("found 0 for 'a'", "--smooth");
        refused(
                area(direct, KNOWN, "--x", "income", "--scale", "logit", "--smooth"),
                "direct.csv:2: column 'estimate': found 0 for 'a', expected a proportion between 0 and 1 on this scale; take"
                        + " --scale arcsine");
        assertThat(area(direct, KNOWN, "--x", "income", "--scale", "arcsine", "--smooth")
                        .code())
                .isZero();
        Microdata areas = Tables.read(output());
        assertThat(areas.column("flag").text(0)).contains("smoothed");
        assertThat(areas.numbers("used_se")[0]).isPositive();
        assertThat(areas.numbers("estimate")[0]).isBetween(1e-6, 0.2);
    }

    @Test
    void meansHaveNoScaleOfProportions() throws IOException {
        String direct = DIRECT.replaceAll("(?m)^(\\w),0\\.", "$1,6");
        refused(
                area(direct, KNOWN, "--x", "income", "--scale", "logit"),
                "direct.csv: found estimates that are no proportions, expected proportions for the logit scale; take --scale"
                        + " raw");
    }

    @Test
    void benchmarkingNeedsThePopulationOfEachArea() throws IOException {
        refused(
                area(DIRECT.replace("80,1200", "80,"), KNOWN, "--x", "income", "--benchmark", "ratio"),
                "direct.csv:3: column 'weighted_n': found no population of 'b', expected the population of each area, so that"
                        + " they add up; name a column of the covariates with --population");
        refused(
                area(DIRECT, KNOWN.replace("b,1.9,1,1200", "b,1.9,1,0"), "--x", "income", "--population", "pop"),
                "known.csv:3: column 'pop': found '0', expected a population above 0; correct the cell");
    }

    @Test
    void totalsAreRefused() throws IOException {
        String direct = DIRECT.replace("criterion", "statistic").replace("composite-70", "total");
        refused(
                area(direct, KNOWN, "--x", "income"),
                "direct.csv: found totals, expected proportions, means or ratios; estimate with --statistic proportion or"
                        + " mean");
    }

    @Test
    void theNextCommandIsTheSameWithABenchmark() throws IOException {
        Ran ran = area(DIRECT, KNOWN, "--x", "income");
        List<String> said = ran.err().lines().toList();
        assertThat(said.get(said.size() - 1))
                .isEqualTo("next: suzhi area " + temp.resolve("direct.csv") + " --covariates "
                        + temp.resolve("known.csv") + " --x income -o " + output() + " --benchmark ratio");
        assertThat(said).anyMatch(line -> line.startsWith("composite-70: 2 areas are outside that sum"));
        assertThat(area(DIRECT, KNOWN, "--x", "income", "--benchmark", "none").err())
                .doesNotContain("next:");
    }

    @Test
    void aCommandLineThatCannotBeMeantEndsWithTwo() throws IOException {
        assertThat(area(DIRECT, KNOWN).code()).isEqualTo(2);
        assertThat(area(DIRECT, null, "--x", "income").code()).isEqualTo(2);
        assertThat(area(DIRECT, null, "--population", "pop").code()).isEqualTo(2);
        assertThat(area(DIRECT, null, "--by", "region,group").code()).isEqualTo(2);
        assertThat(area(DIRECT, null, "--smooth-below", "0").code()).isEqualTo(2);
        assertThat(area(DIRECT, null, "--bootstrap", "1").code()).isEqualTo(2);
        assertThat(area(DIRECT, null, "--level", "95").code()).isEqualTo(2);
        assertThat(area(DIRECT, null, "--method", "eblup").code()).isEqualTo(2);
        assertThat(output()).doesNotExist();
    }

    /** A name that no file system takes, in a folder that could be written to; a folder below a file; a folder of the kernel's. */
    @ParameterizedTest
    @ValueSource(strings = {"long", "file", "/proc"})
    void nothingIsWrittenWhenTheOtherPlaceCannotBe(String where) throws IOException {
        Path closed = where.equals("/proc") ? Path.of(where) : temp;
        assumeTrue(Files.isDirectory(closed));
        Path model = where.equals("file")
                ? Files.writeString(temp.resolve("file"), "x").resolve("m.json")
                : closed.resolve(where.equals("long") ? "m".repeat(300) + ".json" : "m.json");
        for (String language : List.of("en", "zh")) {
            Ran ran = area(DIRECT, null, "--model", model, "--lang", language);
            assertThat(ran.code()).as(ran.err()).isEqualTo(1);
            assertThat(ran.err()).startsWith(model.toString());
            assertThat(ran.err()).contains(language.equals("en") ? "a place that can be written to" : "可写入的位置");
            assertThat(output()).doesNotExist();
        }
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsOnlyOnce("direct.csv")
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void foldersOnTheWayAreMade() throws IOException {
        Path model = temp.resolve("new").resolve("folder").resolve("m.json");
        assertThat(area(DIRECT, null, "--model", model).code()).isZero();
        assertThat(model).exists();
        assertThat(output()).exists();
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Object[] words = {"--x", "income", "--scale", "logit", "--bootstrap", "50", "--seed", "9"};
        assertThat(area(DIRECT, KNOWN, words).code()).isZero();
        byte[] once = Files.readAllBytes(output());
        assertThat(area(DIRECT, KNOWN, words).code()).isZero();
        assertThat(Files.readAllBytes(output())).isEqualTo(once);
        words[7] = "10";
        assertThat(area(DIRECT, KNOWN, words).code()).isZero();
        assertThat(Files.readAllBytes(output())).isNotEqualTo(once);
    }

    @Test
    void threeThousandAreasTakeLessThanASecond() throws IOException {
        StringBuilder direct = new StringBuilder("area,estimate,se,n,weighted_n\n");
        StringBuilder known = new StringBuilder("area,income,pop\n");
        for (int d = 0; d < 3000; d++) {
            double p = 0.1 + 0.0001 * (d % 997) + 0.03 * Math.sin(d);
            direct.append("D%d,%.4f,%.4f,%d,%d\n".formatted(d, p, 0.03 + 0.01 * (d % 7), 20 + d % 50, 1000 + d));
            known.append("D%d,%.3f,%d\n".formatted(d, 0.001 * (d % 997), 1000 + d));
        }
        long start = System.nanoTime();
        Ran ran = area(
                direct.toString(),
                known.toString(),
                "--x",
                "income",
                "--scale",
                "arcsine",
                "--smooth",
                "--benchmark",
                "optimal");
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Tables.read(output()).rows()).isEqualTo(3000);
        // on a machine that is busy with other tests; alone it takes a few tenths
        assertThat(seconds).isLessThan(5);
    }
}
