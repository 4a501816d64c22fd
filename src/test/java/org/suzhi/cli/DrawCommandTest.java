package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Fingerprint;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;

/** {@code suzhi draw} as it is typed: drawing, auditing, handing out. */
class DrawCommandTest extends SmallDraw {

    /** The hash is that of the file that suzhi 0.1.0 drew before units could be selected in other ways. */
    @Test
    void withoutNewOptionsTheSameSeedGivesTheBytesItAlwaysGave() {
        drawn("--seed", 7);
        assertThat(Fingerprint.of(sample))
                .isEqualTo("c3e4a3097f17341651df3c3fd29f6cd89e8e89cf370f092c6418348716c3be85");
    }

    @Test
    void aSeedThatOnlyTheTerminalKnowsIsShownEvenWhenQuiet() {
        sample = Path.of("-");
        assertThat(draw("-q").err()).contains("made for this draw");
        sample = temp.resolve("sample.csv");
        assertThat(draw("-q").err()).as("the receipt has it").isEmpty();
    }

    @Test
    void stagesAreRecordedAndVerified() throws IOException {
        frame = Files.writeString(temp.resolve("frame.csv"), """
                unit,county,town,size
                E1,East,A,120
                E2,East,A,80
                E3,East,B,400
                E4,East,B,135
                E5,East,C,60
                E6,East,C,220
                W1,West,A,115
                W2,West,A,300
                W3,West,B,90
                W4,West,B,95
                """);
        allocation = Files.writeString(temp.resolve("allocation.csv"), """
                stratum,population,sample,units
                East,1015,12,2
                West,600,8,1
                """);
        drawn("--seed", 4, "--stages", "town,unit:2", "--method", "sampford,sequential-random");
        assertThat(Files.readString(temp.resolve("receipt.json")))
                .contains("\"level\": \"town\"", "\"take\": 2", "\"selection\": \"sequential-random\"")
                .contains("stratified 3-stage: sampford of town, sequential-random of units");
        Microdata people = Tables.read(sample);
        assertThat(people.column("psu").values()).hasSizeBetween(2, 3).isSubsetOf("A", "B", "C");
        assertThat(people.column("ssu").values()).hasSize(6);
        Ran same = verify();
        assertThat(same.code()).as(same.err()).isZero();
        Files.writeString(sample, Files.readString(sample).replaceFirst(",A,E1,|,B,E3,|,C,E5,", ",A,E2,"));
        assertThat(verify().code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "town,unit          | 'unit', expected a column for the first stage",
                "town:2,unit:2      | 'town:2', expected a column for the first stage",
                "town,unit:0        | 'unit:0', expected a column for the first stage",
                "unit,town:2        | unit,town:2, expected different columns, the last one unit",
                "unit,unit:2        | unit,unit:2, expected different columns, the last one unit"
            })
    void stagesThatCannotBeMeantAreRefused(String stages, String words) {
        Ran ran = draw("--seed", 4, "--stages", stages);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--stages: " + words);
    }

    @Test
    void aMethodForEachStageOrOneForAll() {
        assertThat(draw("--stages", "county,unit:2", "--method", "brewer,tille,tille")
                        .err())
                .contains("3 methods for 2 stages");
        assertThat(draw("--method", "pareto:2:7").err()).contains("a wave from 1 and a share from 0 to 1");
    }

    @Test
    void aSeedThatIsNotGivenIsMadeShownAndRecorded() throws IOException {
        Ran first = draw();
        assertThat(first.code()).as(first.err()).isZero();
        long seed = receipt().seed().value();
        assertThat(first.err()).contains("seed " + seed + ", made for this draw");
        assertThat(verify().code()).isZero();
        String bytes = Files.readString(sample);
        drawn();
        assertThat(receipt().seed().value()).isNotEqualTo(seed);
        drawn("--seed", seed);
        assertThat(Files.readString(sample)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brewer",
                "maximum-entropy",
                "pivotal",
                "pivotal-random",
                "pps-systematic",
                "pps-systematic-random",
                "sampford",
                "simple-random",
                "systematic",
                "tille"
            })
    void everyMethodIsRecordedAndVerified(String method) {
        drawn("--seed", 12, "--method", method);
        assertThat(receipt().scheme().code()).isEqualTo(method);
        assertThat(receipt().units()).isEqualTo(5);
        assertThat(receipt().people()).isEqualTo(20);
        Ran ran = verify();
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("method " + method);
    }

    @Test
    void theMethodOfTheReceiptCounts() throws IOException {
        drawn("--seed", 12, "--method", "sampford");
        change(temp.resolve("receipt.json"), "\"selection\": \"sampford\"", "\"selection\": \"simple-random\"");
        assertThat(verify().code()).isEqualTo(1);
    }

    @Test
    void anUnknownMethodIsAnsweredWithTheList() {
        Ran ran = draw("--seed", 7, "--method", "lottery");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "--method: 'lottery', expected one of bernoulli, brewer, cube:COLUMN+…, local-pivotal:COLUMN+…,")
                .contains("tille");
        assertThat(draw("--seed", 7, "--method", "cube").code()).isEqualTo(2);
        assertThat(sample).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "E4,East,35; E4,East,0; frame.csv:5: column 'size': found '0', expected a whole number of people",
                "E4,East,35; E4,East,-3; frame.csv:5: column 'size': found '-3', expected a whole number of people",
                "E4,East,35; E4,East,; frame.csv:5: column 'size': found an empty cell, expected a whole number",
                "E4,East,35; E4,East,many; frame.csv:5: column 'size': found 'many', expected a number",
                "E4,East; E3,East; frame.csv:5: column 'unit': found 'E3', already in line 4",
                "E4,East; E4,; frame.csv:5: column 'county': found an empty cell, expected the stratum of the unit",
                "E4,East; E4,South; frame.csv: column 'stratum': found stratum 'South', which the allocation does not know"
            })
    void aWrongFrameIsRefusedInItsLine(String from, String to, String said) throws IOException {
        change(frame, from, to);
        refused(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "East,915,12,3; East,915,12,7; frame.csv: column 'stratum': found 6 units in stratum 'East', expected at least 7",
                "West,540; South,540; frame.csv: column 'stratum': found no unit in stratum 'South'",
                "West,540,8,2; West,540,541,2; found 541 people to draw from 2 units and 540 people in stratum 'West'",
                "West,540,8; West,540,0; allocation.csv:3: column 'sample': found '0', expected a whole number"
            })
    void anAllocationThatDoesNotFitIsRefused(String from, String to, String said) throws IOException {
        change(allocation, from, to);
        refused(said);
    }

    private void refused(String said) {
        for (String method : List.of("pps-systematic", "sampford")) {
            Ran ran = draw("--seed", 7, "--method", method);
            assertThat(ran.code()).as(ran.err()).isEqualTo(1);
            assertThat(ran.err()).contains(said);
            assertThat(sample).doesNotExist();
        }
    }

    @Test
    void warningsOfTheAuditAreSaidAndAllAreInTheFile() throws IOException {
        change(frame, "E3,East,400", "E3,East,4000");
        Path remarks = temp.resolve("audit.csv");
        Ran ran = draw("--seed", 7, "--audit", remarks);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("warning: frame.csv:4: column 'size': found 4000 people, expected fewer than");
        Microdata table = Tables.read(remarks);
        assertThat(table.column("check").values()).contains("certainty");
        assertThat(table.column("severity").values()).containsExactly("warning");
        assertThat(draw("--seed", 7, "-q").err()).isEmpty();
    }

    @Test
    void ofManyWarningsFiveAreSaidAndCounted() throws IOException {
        Files.writeString(allocation, ALLOCATION.replace("12,3", "300,3").replace("8,2", "90,2"));
        Ran ran = draw("--seed", 7);
        assertThat(ran.err().lines().filter(line -> line.startsWith("warning: ")))
                .hasSize(5);
        assertThat(ran.err()).containsPattern("… \\d+ warnings in all; --audit FILE keeps them");
    }

    @Test
    void errorsOfTheAuditAreInTheFileThoughNothingIsDrawn() throws IOException {
        change(frame, "E4,East,35", "E4,East,0");
        change(frame, "W5,West", "W4,West");
        Path remarks = temp.resolve("audit.xlsx");
        Ran ran = draw("--seed", 7, "--audit", remarks);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(2);
        assertThat(sample).doesNotExist();
        assertThat(Tables.read(remarks).column("check").values()).contains("unit-twice", "size-not-positive");
    }

    @Test
    void teamsGetTheirWorkbooks() {
        Path folder = temp.resolve("teams");
        Ran ran = draw("--seed", 7, "--fieldwork", folder);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("2 team workbooks in ");
        assertThat(folder.resolve("team-01.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("team-02.xlsx")).isNotEmptyFile();
        drawn("--seed", 7, "--fieldwork", temp.resolve("five"), "--teams", 5, "--replacements", 1);
        assertThat(temp.resolve("five/team-05.xlsx")).isNotEmptyFile();
        drawn("--seed", 7, "--fieldwork", temp.resolve("county"), "--teams", "county");
        assertThat(temp.resolve("county/team-02.xlsx")).isNotEmptyFile();
    }

    @Test
    void teamsAndReplacementsThatCannotBeAreRefusedBeforeAnythingIsWritten() {
        Path folder = temp.resolve("teams");
        assertThat(draw("--seed", 7, "--teams", 2).code()).isEqualTo(2);
        assertThat(draw("--seed", 7, "--fieldwork", folder, "--teams", 0).code())
                .isEqualTo(2);
        assertThat(draw("--seed", 7, "--fieldwork", folder, "--replacements", -1)
                        .code())
                .isEqualTo(2);
        Ran ran = draw("--seed", 7, "--fieldwork", folder, "--teams", 6);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("found 5 units for 6 teams");
        ran = draw("--seed", 7, "--fieldwork", folder, "--replacements", 4);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("found 4 people drawn in a unit at most, expected more than the 4 replacements");
        assertThat(draw("--seed", 7, "--fieldwork", folder, "--teams", "village")
                        .err())
                .contains("column 'village': found no such column");
        assertThat(sample).doesNotExist();
        assertThat(folder).doesNotExist();
    }
}
