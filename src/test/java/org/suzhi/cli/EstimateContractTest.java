package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Designs, replicates and calibration by the command line against R survey 4.5. */
class EstimateContractTest {

    private static final Path FOLDER = Path.of("src/test/resources/reference/estimate");
    private static final JsonNode R = JsonMapper.shared().readTree(FOLDER.resolve("expected.json"));
    private static final String[] ONE_STAGE = {"--weight", "weight", "--strata", "stratum", "--cluster", "psu"};

    @TempDir
    Path temp;

    private Path margins;

    @BeforeEach
    void writeMargins() throws IOException {
        StringBuilder text = new StringBuilder("variable,level,total\n");
        for (String variable : R.get("margins").propertyNames()) {
            JsonNode totals = R.get("margins").get(variable);
            for (String level : totals.propertyNames()) {
                text.append(variable).append(',').append(level).append(',');
                text.append(totals.get(level).asDouble()).append('\n');
            }
        }
        margins = Files.writeString(temp.resolve("margins.csv"), text);
    }

    @Test
    void meansAndTotals() {
        close(
                oneStage("--statistic", "mean", "--outcome", "score").get(0),
                R.get("mean_score"),
                "estimate",
                "se",
                "deff");
        close(oneStage("--statistic", "total").get(0), R.get("total_with_replacement"), "estimate", "se");
    }

    @Test
    void twoStagesWithPopulationCountsAndImpliedWeights() {
        String[] design = {"--strata", "stratum", "--cluster", "psu,id", "--fpc", "N_psu,M_ssu", "--by", "group"};
        JsonNode rows = estimate("survey.csv", design);
        close(rows.get(0), R.get("mean_two_stage_fpc"), "estimate", "se", "deff", "df");
        byGroup(rows, R.get("by_group_two_stage_fpc"));
        JsonNode wor = estimate("survey.csv", with(design, "--deff", "wor")).get(0);
        assertThat(wor.get("deff").asDouble())
                .isCloseTo(R.get("mean_two_stage_fpc").get("deff_wor").asDouble(), offset(1e-9));
    }

    @Test
    void theJackknife() {
        JsonNode rows = oneStage("--variance", "jackknife", "--by", "group");
        close(rows.get(0), R.get("jackknife_JKn"), "estimate", "se", "df");
        for (JsonNode row : rows) {
            JsonNode group = row.get("domain").path("group");
            if (!group.isMissingNode()) {
                close(row, R.get("jackknife_JKn_by_group").get(group.asString()), "estimate", "se");
            }
        }
        close(oneStage("--variance", "jackknife", "--mse").get(0), R.get("jackknife_JKn_mse"), "estimate", "se");
    }

    @Test
    void rakingTakesItsVarianceFromResidualsAndLikeRFromUnweightedOnes() {
        JsonNode rows = oneStage("--rake", margins, "--by", "group");
        close(rows.get(0), R.get("rake"), "estimate", "se", "deff", "df");
        byGroup(rows, R.get("rake_by_group"));
        close(oneStage("--calibrate", "raking", "--margins", margins).get(0), R.get("rake"), "estimate", "se");
        close(oneStage("--rake", margins, "--like", "r").get(0), R.get("rake_r_convention"), "estimate", "se");
    }

    @Test
    void estimatesBeforeCalibrationStandBesideThoseAfterIt() {
        Path file = temp.resolve("both.json");
        Ran ran = Ran.suzhi(
                "estimate",
                FOLDER.resolve("survey.csv"),
                "--weight",
                "weight",
                "--strata",
                "stratum",
                "--cluster",
                "psu",
                "--rake",
                margins,
                "--uncalibrated",
                "--like",
                "r",
                "-o",
                file);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(file);
        close(json.get("estimates").get(0), R.get("rake_r_convention"), "estimate", "se");
        close(json.get("uncalibrated").get(0), R.get("mean_with_replacement"), "estimate", "se");
        JsonNode conventions = json.get("conventions");
        assertThat(conventions.get("like").asString()).isEqualTo("r");
        assertThat(conventions.get("calibration_residuals").asString()).isEqualTo("unweighted");
        assertThat(conventions.get("differences").get(0).get("numbers").get(0).asString())
                .isEqualTo("deff");
    }

    @Test
    void whatAFileHasNoPlaceForIsRefusedAndAWorkbookHasSheets() throws IOException {
        Object[] asked = {
            "estimate",
            FOLDER.resolve("survey.csv"),
            "--weight",
            "weight",
            "--strata",
            "stratum",
            "--cluster",
            "psu",
            "--by",
            "group",
            "--contrast",
            "group: youth - farmers",
            "--test",
            "rao-scott:group",
            "-o",
            temp.resolve("all.csv")
        };
        Ran csv = Ran.suzhi(asked);
        assertThat(csv.code()).isEqualTo(2);
        assertThat(csv.err()).contains("has no place for contrasts");
        assertThat(temp.resolve("all.csv")).doesNotExist();
        asked[asked.length - 1] = temp.resolve("all.xlsx");
        assertThat(Ran.suzhi(asked).code()).isZero();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(temp.resolve("all.xlsx").toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("data", "contrasts", "tests");
            assertThat(workbook.findSheet("contrasts").orElseThrow().read()).hasSize(2);
        }
    }

    @Test
    void unequalProbabilitiesOfAColumn() {
        JsonNode row = estimate(
                        "pps.csv",
                        "--outcome",
                        "y",
                        "--weight",
                        "weight",
                        "--strata",
                        "stratum",
                        "--cluster",
                        "psu,ssu",
                        "--fpc",
                        "N1,M",
                        "--variance",
                        "brewer:pi1")
                .get(0);
        assertThat(row.get("se").asDouble()).isCloseTo(0.0697278934335712, offset(1e-14));
    }

    @Test
    void linearAndBoundedCalibration() {
        close(
                oneStage("--calibrate", "linear", "--margins", margins).get(0),
                R.get("calibrate_linear"),
                "estimate",
                "se",
                "deff");
        close(
                oneStage("--calibrate", "logit:0.3:3", "--margins", margins).get(0),
                R.get("calibrate_logit_bounds_0.3_3"),
                "estimate",
                "se",
                "deff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "adjust", "average", "certainty"})
    void lonelyPsus(String rule) {
        JsonNode expected = R.get("lonely_psu").get(rule);
        String[] design = with(ONE_STAGE, "--lonely-psu", rule);
        close(estimate("survey_lonely.csv", design).get(0), expected, "estimate", "se");
        JsonNode total = estimate("survey_lonely.csv", with(design, "--statistic", "total"))
                .get(0);
        assertThat(total.get("se").asDouble())
                .isCloseTo(
                        expected.get("total_se").asDouble(),
                        offset(1e-9 * expected.get("total_se").asDouble()));
    }

    @Test
    void everyIntervalOfTheContract() {
        for (String kind : List.of("wilson", "beta", "mean", "xlogit")) {
            JsonNode row = oneStage("--interval", kind).get(0);
            JsonNode expected = R.get("intervals_overall").get(kind);
            assertThat(row.get("lower").asDouble())
                    .as(kind)
                    .isCloseTo(expected.get(0).asDouble(), offset(1e-9));
            assertThat(row.get("upper").asDouble())
                    .as(kind)
                    .isCloseTo(expected.get(1).asDouble(), offset(1e-9));
        }
        JsonNode likelihood = oneStage("--interval", "likelihood").get(0);
        assertThat(likelihood.get("lower").asDouble())
                .isCloseTo(
                        R.get("intervals_overall")
                                .get("likelihood_exact")
                                .get(0)
                                .asDouble(),
                        offset(1e-9));
        for (String kind : List.of("logit", "nchs", "asin", "agresti-coull", "jeffreys")) {
            JsonNode row = oneStage("--interval", kind).get(0);
            assertThat(row.get("lower").asDouble())
                    .isLessThan(row.get("estimate").asDouble());
            assertThat(row.get("upper").asDouble())
                    .isGreaterThan(row.get("estimate").asDouble());
        }
    }

    @Test
    void bootstrapTotalsAgreeWithTaylorWithinMonteCarloError() {
        double taylor = oneStage("--statistic", "total").get(0).get("se").asDouble();
        JsonNode boot = oneStage("--statistic", "total", "--variance", "bootstrap:2000", "--seed", 7)
                .get(0);
        // the standard error of a standard error from R replicates is about se / √(2R): four of them here
        assertThat(boot.get("se").asDouble()).isCloseTo(taylor, offset(4 * taylor / Math.sqrt(2 * 2000)));
    }

    @Test
    void populationCountsThatCannotBeAreFindings() throws IOException {
        String text = Files.readString(FOLDER.resolve("survey.csv"));
        Path wrong = Files.writeString(
                temp.resolve("wrong.csv"), text.replaceFirst("1,H01,East,H01-P1,37", "1,H01,East,H01-P1,2"));
        Ran ran = Ran.suzhi(
                "estimate",
                wrong,
                "--strata",
                "stratum",
                "--cluster",
                "psu",
                "--fpc",
                "N_psu",
                "-o",
                temp.resolve("x.json"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "wrong.csv:2: column 'N_psu': found '2', expected at least the 6 units that were drawn from this stratum")
                .contains(
                        "wrong.csv:3: column 'N_psu': found '37', expected 2, as in the other records of this stratum");
        assertThat(temp.resolve("x.json")).doesNotExist();
    }

    @Test
    void aPsuLabelInTwoStrataIsTwoPsusUnlessTheyAreUnique() throws IOException {
        Path nested = Files.writeString(temp.resolve("nested.csv"), "s,p,y\nA,1,1\nA,2,0\nB,1,0\nB,2,1\n");
        assertThat(Ran.suzhi(
                                "estimate",
                                nested,
                                "--outcome",
                                "y",
                                "--strata",
                                "s",
                                "--cluster",
                                "p",
                                "-o",
                                temp.resolve("n.json"))
                        .code())
                .isZero();
        Ran unique = Ran.suzhi(
                "estimate",
                nested,
                "--outcome",
                "y",
                "--strata",
                "s",
                "--cluster",
                "p",
                "--psu-unique",
                "-o",
                temp.resolve("n.json"));
        assertThat(unique.code()).isEqualTo(1);
        assertThat(unique.err()).contains("nested.csv:4: column 'p': found '1', in line 2 in another stratum");
    }

    @Test
    void codesThatMeanNoValueAreOutsideTheDomainAndRecordsWithoutWeightAreSaid() throws IOException {
        Path file = Files.writeString(
                temp.resolve("codes.csv"), "s,g,w,y\nA,x,1,1\nA,99,1,0\nA,x,1,99\nA,x,0,1\nA,z,2,-8\n");
        Path output = temp.resolve("codes.json");
        Ran ran = Ran.suzhi(
                "estimate", file, "--outcome", "y", "--weight", "w", "--by", "g", "--missing", "99,-8", "-o", output);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode rows = JsonMapper.shared().readTree(output).get("estimates");
        assertThat(rows.get(0).get("n").asInt()).isEqualTo(2);
        assertThat(rows.get(0).get("estimate").asDouble()).isEqualTo(0.5);
        assertThat(rows).hasSize(3);
        assertThat(ran.err())
                .contains("1 records with an outcome have weight 0")
                .contains("1 of 3 records have no level of 'g'");
        assertThat(Ran.suzhi("estimate", file, "--outcome", "y", "-o", output).code())
                .isEqualTo(1);
    }

    @Test
    void whatContradictsItselfIsAWrongCommandLine() {
        for (Object[] wrong : new Object[][] {
            {"--variance", "magic"},
            {"--variance", "fay:2"},
            {"--calibrate", "linear"},
            {"--calibrate", "cubic", "--margins", margins},
            {"--rake", margins, "--post-stratify", margins},
            {"--interval", "wald"},
            {"--df", "many"},
            {"--by", "group,group"},
            {"--statistic", "ratio"},
            {"--statistic", "ratio", "--denominator", "score", "--rake", margins, "--variance", "jackknife"},
            {"--level", "95"},
            {"--fpc", "N_psu,M_ssu"},
            {"-o", temp.resolve("e.txt")}
        }) {
            List<Object> arguments = new ArrayList<>(List.of("estimate", FOLDER.resolve("survey.csv"), "-q"));
            arguments.addAll(List.of((Object[]) ONE_STAGE));
            arguments.addAll(List.of(wrong));
            Ran ran = Ran.suzhi(arguments.toArray());
            assertThat(ran.code()).as(Arrays.toString(wrong) + " " + ran.err()).isEqualTo(2);
        }
    }

    private JsonNode oneStage(Object... more) {
        return estimate("survey.csv", with(ONE_STAGE, more));
    }

    private static String[] with(String[] design, Object... more) {
        List<String> all = new ArrayList<>(List.of(design));
        for (Object argument : more) {
            all.add(argument.toString());
        }
        return all.toArray(String[]::new);
    }

    private JsonNode estimate(String file, String... arguments) {
        Path output = temp.resolve("estimates.json");
        List<Object> all = new ArrayList<>(List.of("estimate", FOLDER.resolve(file), "-q", "-o", output));
        all.addAll(List.of(arguments));
        Ran ran = Ran.suzhi(all.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return JsonMapper.shared().readTree(output).get("estimates");
    }

    private static void byGroup(JsonNode rows, JsonNode expected) {
        int checked = 0;
        for (JsonNode group : expected) {
            for (JsonNode row : rows) {
                if (row.get("domain").path("group").equals(group.get("group"))) {
                    close(row, group, "estimate", "se", "deff");
                    checked++;
                }
            }
        }
        assertThat(checked).isEqualTo(5);
    }

    private static void close(JsonNode ours, JsonNode theirs, String... fields) {
        for (String field : fields) {
            double expected = theirs.get(field).asDouble();
            assertThat(ours.get(field).asDouble()).as(field).isCloseTo(expected, offset(1e-9 * Math.abs(expected)));
        }
    }
}
