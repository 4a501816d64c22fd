package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;

/** Several criteria from the command line, and what estimation makes of them. */
class CriteriaCommandTest {

    private static final int PEOPLE = 40;

    @TempDir
    Path temp;

    private Path core;
    private Path answers;
    private Path scores;

    @BeforeEach
    void answer() throws IOException {
        core = Files.writeString(temp.resolve("core.json"), QuestionnaireFile.bundled("core"));
        answers = temp.resolve("answers.csv");
        scores = temp.resolve("scores.csv");
        Questionnaire questionnaire = QuestionnaireFile.read(core);
        StringBuilder lines = new StringBuilder("id");
        questionnaire.items().forEach(item -> lines.append(',').append(item.id()));
        for (int person = 0; person < PEOPLE; person++) {
            lines.append("\np").append(person);
            int at = 0;
            for (Item item : questionnaire.items()) {
                lines.append(',').append((at++ * 7 + person * 11) % 40 < person ? item.key() : "dk");
            }
        }
        Files.writeString(answers, lines.append('\n'));
    }

    private Ran score(Object criteria) {
        return Ran.suzhi("score", answers, "--questionnaire", core, "--criterion", criteria, "-o", scores);
    }

    @Test
    void twoCriteriaAreNotMixedAndEachAloneGivesItsOwnNumber() throws IOException {
        assertThat(score("composite-70").code()).isZero();
        Ran alone = Ran.suzhi("estimate", scores, "--outcome", "literate", "-o", temp.resolve("a.json"));
        assertThat(score("composite-70,three-dimensions").code()).isZero();
        assertThat(Tables.read(scores).rows()).isEqualTo(2 * PEOPLE);

        Ran mixed = Ran.suzhi("estimate", scores, "--outcome", "literate");
        assertThat(mixed.code()).isEqualTo(1);
        assertThat(mixed.err()).contains("found 2 criteria: composite-70, three-dimensions");

        Ran one = Ran.suzhi(
                "estimate",
                scores,
                "--outcome",
                "literate",
                "--where",
                "criterion == 'composite-70'",
                "-o",
                temp.resolve("b.json"));
        assertThat(one.code()).isZero();
        assertThat(one.err()).isEqualTo(alone.err()).contains("proportion of literate by composite-70:");
        assertThat(Files.readString(temp.resolve("b.json"))).isEqualTo(Files.readString(temp.resolve("a.json")));
    }

    @Test
    void aCriterionThatIsNotThereIsNamedTogetherWithThoseThatAre() {
        assertThat(score("composite-80").code()).isEqualTo(1);
        assertThat(score("composite-80").err()).contains("no criterion 'composite-80'", "three-dimensions");
        assertThat(scores).doesNotExist();
    }

    @Test
    void wrongRecordsAreWrittenBesideTheScores() throws IOException {
        String good = Files.readString(answers);
        Files.writeString(answers, good + good.lines().skip(1).findFirst().orElseThrow() + "\n");
        assertThat(score("composite-70").code()).isEqualTo(1);
        Path rejected = temp.resolve("rejected.csv");
        Ran ran = Ran.suzhi("score", answers, "--questionnaire", core, "--rejected", rejected, "-o", scores);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("1 records rejected");
        assertThat(Tables.read(rejected).column("reason").text(0)).contains("'p0', already in line 2");
        assertThat(Tables.read(scores).rows()).isEqualTo(PEOPLE);
    }
}
