package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.io.Fingerprint;
import org.suzhi.survey.Ages;
import org.suzhi.survey.Label;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Seed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReceiptFrameTest {

    @TempDir
    Path folder;

    private Path file;

    private static Receipt receipt() {
        Scheme classes = new SchemeWords(List.of("school", "unit:2"), List.of("tille")).scheme();
        ReceiptFrame main = new ReceiptFrame(
                "household", "frame.csv", Fingerprint.of("a"), List.of("county"), Scheme.UNITS, Ages.TARGET, 4, 40);
        ReceiptFrame school = new ReceiptFrame(
                "school", "schools.csv", Fingerprint.of("b"), List.of(), classes, new Ages(6, 17), 3, 30);
        return new Receipt(
                main.scheme(),
                main.strata(),
                new Seed(7),
                "1.2.3",
                main.hash(),
                Fingerprint.of("plan"),
                Fingerprint.of("allocation"),
                Fingerprint.of("sample"),
                7,
                70,
                Label.SYNTHETIC,
                List.of(main, school));
    }

    private JsonNode written() throws IOException {
        file = folder.resolve("receipt.json");
        receipt().write(file);
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    @Test
    void severalFramesStandInAListAndNowhereElse() throws IOException {
        JsonNode json = written();
        assertThat(json.propertyNames())
                .containsExactly(
                        "seed",
                        "generator",
                        "version",
                        "plan_sha256",
                        "allocation_sha256",
                        "sample_sha256",
                        "units",
                        "people",
                        "frames",
                        "label");
        assertThat(json.get("frames").size()).isEqualTo(2);
        JsonNode school = json.get("frames").get(1);
        assertThat(school.get("name").asString()).isEqualTo("school");
        assertThat(school.get("sha256").asString()).isEqualTo(Fingerprint.of("b"));
        assertThat(school.get("stages").size()).isEqualTo(2);
        assertThat(school.get("age_to").asInt()).isEqualTo(17);
        assertThat(school.get("people").asInt()).isEqualTo(30);
    }

    @Test
    void whatIsWrittenReadsBack() throws IOException {
        written();
        assertThat(Receipt.read(file)).isEqualTo(receipt());
        assertThat(receipt().code()).isEqualTo("household pps-systematic; school tille,tille");
    }

    @Test
    void agesThatAreNoneAreRefused() throws IOException {
        written();
        Files.writeString(file, Files.readString(file).replace("\"age_to\": 17", "\"age_to\": 3"));
        assertThat(Raised.by(() -> Receipt.read(file))).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.column()).isEqualTo("age_to");
            assertThat(finding.expected().en()).contains("not below the youngest");
        });
    }
}
