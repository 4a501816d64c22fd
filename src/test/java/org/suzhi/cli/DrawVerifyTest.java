package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;

/** {@code suzhi draw --verify} as it is typed: what a receipt holds a sample to. */
class DrawVerifyTest extends SmallDraw {

    @Test
    void aSampleIsWhatItsReceiptSays() {
        drawn("--seed", 7);
        Ran ran = verify();
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .endsWith("receipt.json says: 20 people in 5 units, seed 7, method pps-systematic");
        assertThat(verify("--lang", "zh").err()).contains("一致：5个单元20人，种子7");
    }

    @Test
    void oneChangedCellIsFoundWhereItStands() throws IOException {
        drawn("--seed", 7);
        Microdata before = Tables.read(sample);
        String number = before.column("list_number").text(8);
        List<String> lines = new ArrayList<>(Files.readAllLines(sample));
        lines.set(9, lines.get(9).replaceFirst("," + number + ",East,", ",99,East,"));
        Files.write(sample, lines);
        Ran ran = verify();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("sample.csv:10: column 'list_number': found '99', expected '" + number + "'; ")
                .hasLineCount(1);
    }

    @Test
    void aRowTooFewOrTooManyIsFound() throws IOException {
        drawn("--seed", 7);
        List<String> lines = Files.readAllLines(sample);
        Files.write(sample, lines.subList(0, 20));
        assertThat(verify())
                .matches(ran -> ran.code() == 1 && ran.err().contains("found 19 people, expected 20 people"));
        lines.add(lines.get(20));
        Files.write(sample, lines);
        assertThat(verify())
                .matches(ran -> ran.code() == 1 && ran.err().contains("sample.csv:22: found 21 people, expected 20"));
    }

    @Test
    void aColumnTooFewOrTooManyIsFound() throws IOException {
        drawn("--seed", 7);
        String good = Files.readString(sample);
        Files.writeString(sample, good.replaceFirst("list_number", "number"));
        assertThat(verify().err()).startsWith("sample.csv:1: column 'list_number': found no such column");
        Files.writeString(sample, good.replaceAll("(?m)$(?<=.)", ",1").replaceFirst("size,1", "size,more"));
        assertThat(verify().err())
                .startsWith("sample.csv:1: column 'more': found a column that the draw does not give");
    }

    @Test
    void anotherFrameAllocationOrPlanIsNamedBeforeAnythingIsDrawn() throws IOException {
        Path plan = Files.writeString(temp.resolve("plan.yaml"), "region: here\n");
        drawn("--seed", 7, "--plan", plan);
        assertThat(verify("--plan", plan).code()).isZero();
        change(frame, "E4,East,35", "E4,East,nobody");
        change(plan, "here", "there");
        Ran ran = verify("--plan", plan);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(2);
        assertThat(ran.err()).startsWith("frame.csv: found SHA-256 ").contains("plan.yaml: found SHA-256 ");
        Files.writeString(frame, FRAME);
        change(allocation, "East,915,12", "East,915,13");
        assertThat(verify().err()).startsWith("allocation.csv: found SHA-256 ");
    }

    @Test
    void anotherSeedInTheReceiptDoesNotGiveTheSample() throws IOException {
        drawn("--seed", 7);
        change(temp.resolve("receipt.json"), "\"seed\": 7", "\"seed\": 8");
        assertThat(verify().code()).isEqualTo(1);
    }

    @Test
    void theReceiptMayStandElsewhereAndMustBeThere() throws IOException {
        drawn("--seed", 7);
        Path moved = Files.move(temp.resolve("receipt.json"), temp.resolve("r.json"));
        assertThat(verify("--receipt", moved).code()).isZero();
        Ran ran = verify();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("receipt.json: found no such file");
        frame = temp.resolve("nowhere.csv");
        assertThat(verify("--receipt", moved).err()).contains("nowhere.csv: found no such file");
    }

    @Test
    void aReceiptOfAnEarlierVersionNeedsTheStrata() throws IOException {
        drawn("--seed", 7);
        Path receipt = temp.resolve("receipt.json");
        String old = Files.readString(receipt).replaceFirst("(?s),\\s*\"selection\".*", "\n}\n");
        Files.writeString(receipt, old.replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"0.0.9\""));
        Ran ran = verify("--strata", "county");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("note: drawn with suzhi 0.0.9");
        assertThat(verify().code()).isEqualTo(1);
    }

    @Test
    void aWorkbookIsVerifiedTooAndOneSavedAnewIsSaidToBe() throws IOException {
        sample = temp.resolve("sample.xlsx");
        drawn("--seed", 7);
        assertThat(verify().code()).isZero();
        Microdata data = Tables.read(sample);
        Tables.write(temp.resolve("again.csv"), data);
        sample = temp.resolve("again.csv");
        Ran ran = verify();
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("was written anew since the draw");
    }

    @Test
    void verifyingWritesNothingAndTakesNoOtherSeed() {
        drawn("--seed", 7);
        assertThat(verify("--seed", 7))
                .matches(ran -> ran.code() == 2 && ran.err().contains("leave out --seed"));
        assertThat(verify("-o", temp.resolve("x.csv")).code()).isEqualTo(2);
        assertThat(draw("--seed", 7, "--receipt", "r.json"))
                .matches(ran -> ran.code() == 2 && ran.err().contains("--receipt belongs to --verify"));
        sample = Path.of("-");
        assertThat(verify().code()).isEqualTo(2);
    }
}
