package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.tally.Variance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EstimatesFileTest {

    /** With an empty group, so that numbers that are not finite travel too. */
    private static final Estimates WRITTEN = Estimator.of(Reference.DESIGN)
            .by("region", "group")
            .order("group", List.of("students"))
            .proportion(
                    "literate",
                    Reference.SURVEY
                            .with(Column.constant("criterion", "composite-70", Reference.SURVEY.rows()))
                            .with(Column.constant("label", "synthetic", Reference.SURVEY.rows())));

    @TempDir
    Path folder;

    private Path json;
    private Path covariance;

    @BeforeEach
    void write() {
        json = folder.resolve("estimates.json");
        covariance = folder.resolve("covariance.csv");
        EstimatesFile.write(json, Analysis.of(WRITTEN, Reference.DESIGN));
        EstimatesFile.writeCovariance(covariance, WRITTEN);
    }

    @Test
    void whatIsWrittenIsReadToFifteenDigits() {
        Estimates read = EstimatesFile.read(json, covariance);
        assertThat(read.statistic()).isEqualTo(WRITTEN.statistic());
        assertThat(read.outcome()).isEqualTo("literate");
        assertThat(read.criterion()).isEqualTo("composite-70");
        assertThat(read.label()).isEqualTo(Label.SYNTHETIC);
        assertThat(read.interval()).isEqualTo(WRITTEN.interval());
        assertThat(read.level()).isEqualTo(WRITTEN.level());
        assertThat(read.rows())
                .usingRecursiveComparison()
                .withEqualsForType(
                        (a, b) -> Double.isNaN(a) && Double.isNaN(b) || Math.abs(a - b) <= 1e-14 * Math.abs(b),
                        Double.class)
                .isEqualTo(WRITTEN.rows());
    }

    @Test
    void theCovarianceTravelsWithTheEstimates() {
        Estimates read = EstimatesFile.read(json, covariance);
        assertThat(read.covariance().size()).isEqualTo(WRITTEN.rows().size());
        for (int a = 1; a <= WRITTEN.rows().size(); a++) {
            for (int b = 1; b <= WRITTEN.rows().size(); b++) {
                double expected = WRITTEN.covariance().of(a, b);
                assertThat(read.covariance().of(a, b)).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
            }
        }
    }

    @Test
    void withoutTheirFileCovariancesAreNotKnown() {
        Estimates read = EstimatesFile.read(json);
        assertThat(read.rows()).isEqualTo(EstimatesFile.read(json, covariance).rows());
        assertThat(read.covariance().of(1, 1))
                .isCloseTo(Math.pow(WRITTEN.rows().get(0).se(), 2), within(1e-15));
        assertThat(read.covariance().of(1, 2)).isNaN();
    }

    @Test
    void theWholeComesFirstAndTheDesignIsEchoed() throws IOException {
        JsonNode file = JsonMapper.shared().readTree(Files.readString(json));
        JsonNode first = file.get("estimates").get(0);
        assertThat(first.get("row").asInt()).isEqualTo(1);
        assertThat(first.get("by").asString()).isEmpty();
        assertThat(first.get("domain").isEmpty()).isTrue();
        assertThat(first.get("n").asInt()).isEqualTo(952);
        assertThat(file.get("design").get("cluster").get(0).asString()).isEqualTo("psu");
        assertThat(file.get("design").get("lonely_psu").asString()).isEqualTo("fail");
    }

    @Test
    void aNumberThatIsNotFiniteIsNullInJsonAndBlankInCsv() throws IOException {
        int empty = WRITTEN.rows().stream()
                .filter(row -> row.flag().equals("empty"))
                .findFirst()
                .orElseThrow()
                .row();
        JsonNode file = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(file.get("estimates").get(empty - 1).get("se").isNull()).isTrue();

        Path csv = folder.resolve("estimates.csv");
        EstimatesFile.write(csv, Analysis.of(WRITTEN, Reference.DESIGN));
        Microdata table = Tables.read(csv);
        assertThat(table.rows()).isEqualTo(WRITTEN.rows().size());
        assertThat(table.column("se").text(empty - 1)).isEmpty();
        assertThat(table.column("criterion").values()).containsExactly("composite-70");
        assertThat(table.column("label").values()).containsExactly("synthetic");
    }

    @Test
    void theSameEstimatesGiveTheSameBytes() throws IOException {
        byte[] before = Files.readAllBytes(json);
        EstimatesFile.write(json, Analysis.of(WRITTEN, Reference.DESIGN));
        assertThat(Files.readAllBytes(json)).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoEstimatesIsRefusedWithWhatIsMissing() throws IOException {
        Files.writeString(json, "{\"statistic\": \"median\", \"estimates\": [{\"row\": 1}]}");
        assertThatThrownBy(() -> EstimatesFile.read(json, covariance))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("estimates.json:1")
                .hasMessageContaining("'median'")
                .hasMessageContaining("a field 'level' here");
    }

    /** A row that the estimates do not have, half of the pairs, or no row at all. */
    @ParameterizedTest
    @ValueSource(strings = {"1,99,0.1", "1,1,0.1", ",1,0.1", "0,1,0.1"})
    void aCovarianceOfOtherEstimatesIsRefused(String pair) throws IOException {
        Files.writeString(covariance, "row_a,row_b,covariance\n" + pair + "\n");
        assertThatThrownBy(() -> EstimatesFile.read(json, covariance))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("covariance.csv");
    }

    /** Writes the file again with a field of one row, or of the file where the row is 0, set to something else. */
    private void set(int row, String field, String value) throws IOException {
        ObjectNode file = (ObjectNode) JsonMapper.shared().readTree(Files.readString(json));
        ObjectNode target = row == 0 ? file : (ObjectNode) file.get("estimates").get(row - 1);
        target.set(field, JsonMapper.shared().readTree(value));
        Files.writeString(
                json, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | level | 95 | found 95, expected a fraction between 0 and 1",
                "0 | level | 0 | found 0, expected a fraction between 0 and 1",
                "3 | estimate | 18.0 | found 18, expected a fraction from 0 to 1",
                "3 | estimate | -0.1 | found -0.1, expected a fraction from 0 to 1",
                "3 | weighted_n | -4 | found -4, expected at least 0",
                "3 | n | -3 | found -3, expected at least 0",
                "3 | se | -0.1 | found -0.1, expected at least 0",
                "4 | domain | {\"region\": \"Centre\", \"group\": \"students\"} | already in line",
            })
    void numbersThatCannotBeAreRefusedWithTheirLine(int row, String field, String value, String said)
            throws IOException {
        set(row, field, value);
        assertThatThrownBy(() -> EstimatesFile.read(json, covariance))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("(?s)estimates\\.json:\\d+: column '" + field + "': .*")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null"})
    void anEmptyCriterionIsNone(String value) throws IOException {
        set(0, "criterion", value);
        assertThat(EstimatesFile.read(json, covariance).criterion()).isEmpty();
    }

    @Test
    void aCovarianceBeyondTheStandardErrorsIsRefused() throws IOException {
        double most = WRITTEN.rows().get(0).se() * WRITTEN.rows().get(2).se();
        pair("1,3,", most * (1 + 1e-9));
        assertThat(EstimatesFile.read(json, covariance).covariance().of(1, 3)).isPositive();
        pair("1,3,", -most * 1.001);
        assertThatThrownBy(() -> EstimatesFile.read(json, covariance))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("covariance.csv:4: column 'covariance'")
                .hasMessageContaining("as rows 1 and 3 vary");
    }

    private void pair(String pair, double value) throws IOException {
        Files.write(
                covariance,
                Files.readAllLines(covariance).stream()
                        .map(line -> line.startsWith(pair) ? pair + value + ",synthetic" : line)
                        .toList());
    }

    /** Of a domain in one PSU the jackknife finds rounding only, and in some replicates nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"jackknife", "bootstrap"})
    void whatIsWrittenCanBeReadWhateverTheVariance(String kind) {
        Variance variance = kind.equals("jackknife")
                ? new Variance.Jackknife(false)
                : new Variance.Bootstrap(50, new Seed(1), false);
        Estimates written = Estimator.of(Reference.DESIGN)
                .variance(variance)
                .by("region")
                .by("psu")
                .by("psu", "group")
                .proportion("literate", Reference.SURVEY);
        EstimatesFile.write(json, Analysis.of(written, Reference.DESIGN));
        EstimatesFile.writeCovariance(covariance, written);
        assertThat(written.rows()).anyMatch(row -> row.se() > 0 && row.se() < 1e-12);
        assertThat(EstimatesFile.read(json, covariance).rows()).hasSameSizeAs(written.rows());
    }
}
