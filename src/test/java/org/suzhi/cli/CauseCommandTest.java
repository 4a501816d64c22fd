package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code gap causes} on the reference survey, from the command line to its file. */
class CauseCommandTest {

    private static final Path SURVEY = Path.of("src/test/resources/reference/estimate/survey.csv");
    private static final String DESIGN = "--weight weight --strata stratum --cluster psu";

    @TempDir
    Path temp;

    private Ran causes(Path data, String words) {
        List<Object> all = new ArrayList<>(List.of("gap", "causes", data));
        all.addAll(List.of(words.split(" ")));
        all.addAll(List.of("-o", temp.resolve("causes.json")));
        return Ran.suzhi(all.toArray());
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(Files.readString(temp.resolve("causes.json")));
    }

    private static double part(JsonNode file, String part) {
        for (JsonNode one : file.get("parts")) {
            if (one.get("part").asString().equals(part)
                    && one.get("column").asString().isEmpty()) {
                return one.get("estimate").asDouble();
            }
        }
        throw new AssertionError(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kitagawa", "oaxaca", "oaxaca-logit", "fairlie"})
    void thePartsOfTheFileAddUpToTheGap(String method) throws IOException {
        Ran ran = causes(SURVEY, "--method " + method + " --between residence:urban,rural --on sex " + DESIGN);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode file = json();
        String first = method.equals("kitagawa") ? "composition" : "explained";
        String second = method.equals("kitagawa") ? "rates" : "unexplained";
        assertThat(part(file, first) + part(file, second)).isCloseTo(part(file, "gap"), within(1e-9));
        assertThat(part(file, "a") - part(file, "b")).isCloseTo(part(file, "gap"), within(1e-12));
        assertThat(file.get("design").get("weight").asString()).isEqualTo("weight");
        assertThat(ran.err()).contains("%.4f".formatted(part(file, "gap"))).contains("does not prove causes");
    }

    /** The bootstrap's weights, made by nobody but the data, give the same errors as those that a replicate makes. */
    @Test
    void replicateWeightsOfTheDataGiveTheErrors() throws IOException {
        Microdata survey = Tables.read(SURVEY);
        double[] weight = survey.numbers("weight");
        List<String> strata = survey.column("stratum").values();
        Microdata with = survey;
        int count = 0;
        for (String stratum : strata) {
            List<String> units = new ArrayList<>();
            for (int row = 0; row < survey.rows(); row++) {
                if (survey.column("stratum").text(row).equals(stratum)
                        && !units.contains(survey.column("psu").text(row))) {
                    units.add(survey.column("psu").text(row));
                }
            }
            for (String unit : units) {
                double[] replicate = weight.clone();
                for (int row = 0; row < replicate.length; row++) {
                    if (survey.column("stratum").text(row).equals(stratum)) {
                        replicate[row] = survey.column("psu").text(row).equals(unit)
                                ? 0
                                : weight[row] * units.size() / (units.size() - 1.0);
                    }
                }
                with = with.with(Column.ofNumbers("rep_" + ++count, replicate));
            }
        }
        Path data = temp.resolve("replicates.csv");
        Tables.write(data, with);
        String words = "--method kitagawa --between residence:urban,rural --on sex --weight weight";
        // JKn: (n − 1)/n of the replicates of each stratum, around the estimate
        StringBuilder factors = new StringBuilder();
        for (String stratum : strata) {
            long units = java.util.stream.IntStream.range(0, survey.rows())
                    .filter(row -> survey.column("stratum").text(row).equals(stratum))
                    .mapToObj(row -> survey.column("psu").text(row))
                    .distinct()
                    .count();
            for (int u = 0; u < units; u++) {
                factors.append(factors.isEmpty() ? "" : ",").append((units - 1.0) / units);
            }
        }
        Ran given = causes(data, words + " --replicate-weights rep_* --scale 1 --mse --rscales " + factors);
        assertThat(given.code()).as(given.err()).isZero();
        double se = se("rates");
        Ran made = causes(
                SURVEY,
                "--method kitagawa --between residence:urban,rural --on sex " + DESIGN + " --variance jackknife --mse");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(se("rates")).isCloseTo(se, within(1e-12));
    }

    private double se(String part) throws IOException {
        return whole(part).get("se").asDouble();
    }

    @Test
    void aTableWithoutADesignIsSaidInWordsAndInTheFile() throws IOException {
        Ran ran = causes(SURVEY, "--method kitagawa --between residence:urban,rural --on sex");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).containsOnlyOnce("every record counts alike");
        assertThat(json().get("notes").get(0).get("en").asString()).startsWith("every record counts alike");
        assertThat(json().get("notes").get(0).get("zh").asString()).startsWith("每条记录权数相同");
        assertThat(causes(SURVEY, "--method kitagawa --between residence:urban,rural --on sex " + DESIGN)
                        .err())
                .doesNotContain("every record counts alike");
        assertThat(json().get("notes")).isEmpty();
    }

    /** Shares of next to nothing: of two variables all details, of one variable its levels only. */
    @ParameterizedTest
    @ValueSource(strings = {"residence,age", "residence"})
    void detailsOfWhatIsNotToldApartFromZeroAreUnreliable(String on) throws IOException {
        String words = " --between sex:M,F --on " + on + " " + DESIGN;
        Ran ran = causes(SURVEY, "--method oaxaca-logit" + words);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode explained = whole("explained");
        assertThat(explained.get("lower").asDouble()).isNegative();
        assertThat(explained.get("upper").asDouble()).isPositive();
        assertThat(explained.has("unreliable")).isFalse();
        boolean isOne = !on.contains(",");
        int seen = 0;
        for (JsonNode detail : json().get("parts")) {
            if (detail.get("part").asString().equals("explained")
                    && !detail.get("column").asString().isEmpty()) {
                boolean isWhole = isOne && detail.get("level").asString().isEmpty();
                assertThat(detail.has("unreliable")).as(detail.toString()).isEqualTo(!isWhole);
                seen++;
            }
        }
        assertThat(seen).isPositive();
        String note = json().get("notes").toString();
        assertThat(note).contains("'explained'", "do not rely on their standard errors", "“可解释部分”");
        assertThat(ran.err()).contains("do not rely on their standard errors");
        assertThat(ran.err().contains("explained, residence: ")).isTrue();
        assertThat(causes(SURVEY, "--method oaxaca-logit" + words + " --lang zh")
                        .err())
                .contains("可解释部分", "标准误不可靠")
                .doesNotContain("explained");

        assertThat(causes(SURVEY, "--method oaxaca" + words).code()).isZero();
        assertThat(json().toString()).doesNotContain("unreliable\"");
    }

    @Test
    void aTableOfThePartsFlagsThemToo() {
        Path table = temp.resolve("causes.csv");
        Ran ran = Ran.suzhi((Object[]) ("gap causes " + SURVEY
                        + " --method oaxaca-logit --between sex:M,F --on residence,age " + DESIGN + " -o " + table)
                .split(" "));
        assertThat(ran.code()).as(ran.err()).isZero();
        Microdata parts = Tables.read(table);
        for (int row = 0; row < parts.rows(); row++) {
            if (parts.column("part").text(row).equals("explained")) {
                assertThat(parts.column("flag").text(row))
                        .isEqualTo(parts.column("column").isMissing(row) ? "" : "unreliable");
            }
        }
    }

    private JsonNode whole(String part) throws IOException {
        for (JsonNode one : json().get("parts")) {
            if (one.get("part").asString().equals(part)
                    && one.get("column").asString().isEmpty()) {
                return one;
            }
        }
        throw new AssertionError(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--method oaxaca --between residence:urban,rural --on residence | --on：“residence”不能同时作为分组和背景变量",
                "--method oaxaca --between residence:urban,rural --on sex,sex | 背景变量“sex”重复出现",
                "--method oaxaca --between residence:urban,rural --on sex --on-number sex | 背景变量“sex”重复出现",
                "--method oaxaca --between residence:urban,rural --on sex --variance bootstrap:abc | --variance：“bootstrap:abc”，冒号后应为数字",
            })
    void whatCannotBeMeantIsSaidInChinese(String words, String said) {
        Ran ran = causes(SURVEY, words + " --lang zh " + DESIGN);
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err().lines().findFirst().orElseThrow()).isEqualTo("suzhi: " + said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--method kitagawa --between residence:urban,urban --on sex | 2 | 'urban' twice",
                "--method kitagawa --between residence:urban --on sex | 2 | expected COLUMN:A,B",
                "--method magic --between residence:urban,rural --on sex | 2 | expected kitagawa, oaxaca",
                "--method oaxaca --between residence:urban,rural --on literate | 1 | the outcome among its own background",
                "--method oaxaca --between residence:urban,rural --on residence | 2 | cannot be group and background at once",
                "--method kitagawa --between residence:urban,mars --on sex | 1 | mars",
                "--method kitagawa --between residence:urban,rural --on shoes | 1 | shoes",
            })
    void whatCannotBeIsRefusedAndNothingIsWritten(String words, int code, String said) {
        Ran ran = causes(SURVEY, words + " " + DESIGN);
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.err()).contains(said);
        assertThat(temp.resolve("causes.json")).doesNotExist();
    }
}
