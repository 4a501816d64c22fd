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
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
}
