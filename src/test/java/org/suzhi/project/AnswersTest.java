package org.suzhi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.cli.Ran;

/** A project that has answers: what a run may do to the sample that they belong to, and what it says of the data. */
class AnswersTest {

    @TempDir
    Path temp;

    private Path folder;

    /** A project whose made-up answers have come back as a field export. */
    @BeforeEach
    void answersHaveCome() throws IOException {
        folder = Folders.example("tianxin", temp.resolve("my project"));
        assertThat(Ran.suzhi("run", folder, "--to", "draw").code()).isZero();
        assertThat(Ran.suzhi(
                                "collect",
                                "--simulate",
                                "--sample",
                                folder.resolve("sample.csv"),
                                "--questionnaire",
                                folder.resolve("questionnaire.json"),
                                "-o",
                                folder.resolve("export.csv"))
                        .code())
                .isZero();
        edit("survey.yaml", "simulate: true", "responses: export.csv");
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    @Test
    void answersThemselvesDrawNothingAnew() {
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).containsPattern("design +up to date").containsPattern("draw +up to date");
    }

    @Test
    void suspicionsAreCountedWhereTheExportTellsHowLongInterviewsTook() throws IOException {
        assertThat(Ran.suzhi("run", folder).err()).doesNotContain("suspicions");
        Path export = folder.resolve("export.csv");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(export)) {
            lines.add(line + (lines.isEmpty() ? ",duration" : lines.size() % 50 == 0 ? ",30" : ",1500"));
        }
        Files.write(export, lines);
        Ran ran = Ran.suzhi("run", folder, "--to", "collect");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .containsPattern("[1-9][0-9]* suspicions about the interviews, [1-9][0-9]* of them urgent")
                .contains("--checks checks.csv");
    }

    @Test
    void anotherSampleIsDrawnOnlyOnPurpose() throws IOException {
        byte[] sample = Files.readAllBytes(folder.resolve("sample.csv"));
        edit("survey.yaml", "seed: 20250601", "seed: 20250602");
        Ran refused = Ran.suzhi("run", folder);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("sample.csv: found a sample drawn before frame, plan or settings changed")
                .contains("keep it with --from collect, or draw another one with --from draw");
        assertThat(Files.readAllBytes(folder.resolve("sample.csv"))).isEqualTo(sample);

        assertThat(Ran.suzhi("run", folder, "--from", "collect").code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("sample.csv"))).isEqualTo(sample);

        Ran another = Ran.suzhi("run", folder, "--from", "draw");
        assertThat(Files.readAllBytes(folder.resolve("sample.csv"))).isNotEqualTo(sample);
        assertThat(another.code()).isEqualTo(1);
        assertThat(another.err()
                        .lines()
                        .toList()
                        .get(another.err().lines().toList().size() - 1))
                .contains("export.csv: column 'id': found no id of the sample, but such as 'SYN-01-")
                .contains("expected ids of this draw, such as 'SYN-01-");
    }

    @Test
    void anotherFrameIsRefusedBeforeTheDesignIsMadeAnew() throws IOException {
        byte[] allocation = Files.readAllBytes(folder.resolve("allocation.csv"));
        edit("frame.csv", "urban,1745", "urban,2745");
        Ran refused = Ran.suzhi("run", folder);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("draw another one with --from design");
        assertThat(Files.readAllBytes(folder.resolve("allocation.csv"))).isEqualTo(allocation);
    }

    @Test
    void whatStillCarriesTheLabelIsNamed() throws IOException {
        edit("export.csv", ",synthetic", ",");
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.err()).contains("the results are labelled because of frame.csv, margins.csv, sample.csv: ");
        edit("survey.yaml", "responses: export.csv", "simulate: true");
        assertThat(Ran.suzhi("run", folder).err()).doesNotContain("the results are labelled");
    }

    @Test
    void anInterviewWithoutAnAgeGetsNoWeightAndIsCounted() throws IOException {
        String export = Files.readString(folder.resolve("export.csv"));
        Files.writeString(
                folder.resolve("export.csv"),
                export.replaceFirst("complete,core,(fe)?male,\\d+,", "complete,core,female,,"));
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("note: 1 interviews have a blank in sex or age_group and get no weight");
        long weights = Files.readAllLines(folder.resolve("weights.csv")).size() - 1;
        assertThat(ran.out()).contains("n = " + weights);
    }

    @Test
    void peopleWhoAreNotInTheExportAreCounted() throws IOException {
        String export = Files.readString(folder.resolve("export.csv"));
        String first = export.lines().skip(1).findFirst().orElseThrow();
        Files.writeString(folder.resolve("export.csv"), export.replace(first + "\n", ""));
        assertThat(Ran.suzhi("run", folder).err())
                .contains("note: 1 sampled people are not in export.csv and count as non-contacts");
    }

    @Test
    void aGroupWithoutAnybodyIsNamed() throws IOException {
        edit("plan.yaml", "rule: occupation == farmer", "rule: occupation == framer");
        Ran ran = Ran.suzhi("run", folder, "--from", "collect");
        assertThat(ran.err()).contains("note: plan.yaml: no interview belongs to group 'farmers' (Farmers)");
    }

    @Test
    void anExportOfAPlatformIsReadByItsMapping() throws IOException {
        Path export = folder.resolve("export.csv");
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
        byte[] scores = Files.readAllBytes(folder.resolve("scores.csv"));

        String[] lines = Files.readString(export).split("\n", 2);
        Files.writeString(export, lines[0].replaceAll("\\b([KMSA]\\d\\d)\\b", "test/$1") + "\n" + lines[1]);
        Ran unmapped = Ran.suzhi("run", folder);
        assertThat(unmapped.code()).isEqualTo(1);
        assertThat(unmapped.err()).contains("no such column");

        Path mapping = folder.resolve("mapping.yaml");
        Ran proposed = Ran.suzhi(
                "collect",
                export,
                "--propose",
                "--sample",
                folder.resolve("sample.csv"),
                "--questionnaire",
                folder.resolve("questionnaire.json"),
                "-o",
                mapping);
        assertThat(proposed.code()).as(proposed.err()).isZero();
        edit("survey.yaml", "\n  responses: export.csv", "\n  responses: export.csv\n  mapping: mapping.yaml");
        Ran mapped = Ran.suzhi("run", folder);
        assertThat(mapped.code()).as(mapped.err()).isZero();
        assertThat(mapped.err())
                .contains("score     up to date")
                .contains("labelled because of")
                .contains("export.csv");
        assertThat(Files.readAllBytes(folder.resolve("scores.csv"))).isEqualTo(scores);
    }

    @Test
    void aMappingWithoutAnExportIsSaid() throws IOException {
        edit("survey.yaml", "\n  responses: export.csv", "\n  simulate: true\n  mapping: mapping.yaml");
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("survey.yaml:").contains("a mapping without responses");
    }
}
