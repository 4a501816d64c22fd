package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.io.Fingerprint;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReceiptTest {

    @TempDir
    Path folder;

    private static Receipt receipt(Label label) {
        return new Receipt(
                Scheme.UNITS,
                List.of("county", "residence"),
                new Seed(-42),
                "1.2.3",
                Fingerprint.of("frame"),
                Fingerprint.of("plan"),
                Fingerprint.of("allocation"),
                Fingerprint.of("sample"),
                7,
                71,
                label);
    }

    private JsonNode written(Label label) throws IOException {
        Path file = folder.resolve("receipt.json");
        receipt(label).write(file);
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    @Test
    void itHoldsWhatSomebodyNeedsToDrawAgain() throws IOException {
        JsonNode json = written(Label.NONE);
        assertThat(json.get("method").asString()).isEqualTo(Scheme.UNITS.method());
        assertThat(json.get("seed").asLong()).isEqualTo(-42);
        assertThat(json.get("generator").asString()).isEqualTo("XO_SHI_RO_256_PP");
        assertThat(json.get("version").asString()).isEqualTo("1.2.3");
        assertThat(json.get("frame_sha256").asString())
                .isEqualTo(Fingerprint.of("frame"))
                .hasSize(64);
        assertThat(json.get("plan_sha256").asString()).isEqualTo(Fingerprint.of("plan"));
        assertThat(json.get("allocation_sha256").asString()).isEqualTo(Fingerprint.of("allocation"));
        assertThat(json.get("sample_sha256").asString()).isEqualTo(Fingerprint.of("sample"));
        assertThat(json.get("units").asInt()).isEqualTo(7);
        assertThat(json.get("people").asInt()).isEqualTo(71);
        assertThat(json.get("selection").asString()).isEqualTo("pps-systematic");
        assertThat(json.get("strata").toString()).isEqualTo("[\"county\",\"residence\"]");
    }

    @Test
    void itHoldsNothingElseSoThatNoTimeMakesTwoReceiptsOfOneDrawDiffer() throws IOException {
        assertThat(written(Label.NONE).propertyNames())
                .containsExactly(
                        "method",
                        "seed",
                        "generator",
                        "version",
                        "frame_sha256",
                        "plan_sha256",
                        "allocation_sha256",
                        "sample_sha256",
                        "units",
                        "people",
                        "selection",
                        "strata");
    }

    @Test
    void whatIsWrittenReadsBack() throws IOException {
        for (Label label : List.of(Label.NONE, Label.SYNTHETIC)) {
            written(label);
            assertThat(Receipt.read(folder.resolve("receipt.json"))).isEqualTo(receipt(label));
        }
    }

    @Test
    void aReceiptOfAnEarlierVersionIsOfSystematicPps() throws IOException {
        written(Label.NONE);
        Path file = folder.resolve("receipt.json");
        String old = Files.readString(file).replaceFirst("(?s),\\s*\"selection\".*", "\n}\n");
        Receipt read = Receipt.read(Files.writeString(file, old));
        assertThat(read.scheme()).isEqualTo(Scheme.UNITS);
        assertThat(read.strata()).isEmpty();
    }

    @Test
    void aReceiptThatCannotBeFollowedIsRefusedFieldByField() throws IOException {
        written(Label.NONE);
        Path file = folder.resolve("receipt.json");
        String wrong = Files.readString(file)
                .replace("-42", "4.5")
                .replace("XO_SHI_RO_256_PP", "MT")
                .replace("pps-systematic", "lottery");
        Files.writeString(file, wrong);
        assertThatThrownBy(() -> Receipt.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("receipt.json:3: column 'seed': found '4.5', expected a whole number")
                .hasMessageContaining(
                        "receipt.json:4: column 'generator': found 'MT', expected one of XO_SHI_RO_256_PP")
                .hasMessageContaining("column 'selection': found 'lottery', expected one of bernoulli, brewer");
    }

    @Test
    void aSyntheticFrameIsNamedAsSuch() throws IOException {
        assertThat(written(Label.SYNTHETIC).get("label").asString()).isEqualTo("synthetic");
        assertThat(written(Label.NONE).has("label")).isFalse();
    }
}
