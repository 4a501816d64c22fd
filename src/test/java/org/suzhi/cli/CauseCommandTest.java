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
        for (JsonNode one : json().get("parts")) {
            if (one.get("part").asString().equals(part)
                    && one.get("column").asString().isEmpty()) {
                return one.get("se").asDouble();
            }
        }
        throw new AssertionError(part);
    }

    @Test
    void aTableWithoutADesignIsSaid() {
        Ran ran = causes(SURVEY, "--method kitagawa --between residence:urban,rural --on sex");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("every record counts alike");
        assertThat(causes(SURVEY, "--method kitagawa --between residence:urban,rural --on sex " + DESIGN)
                        .err())
                .doesNotContain("every record counts alike");
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
