package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Tables;
import org.suzhi.project.Folders;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

/** Households and replacements from the draw to the weights, as they are typed and as survey.yaml says them. */
class FieldworkOptionsTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void drawn() {
        folder = Folders.example("tianxin", temp.resolve("project"));
        assertThat(Ran.suzhi("run", folder, "--to", "draw", "-q").code()).isZero();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Ran draw(Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "draw",
                file("frame.csv"),
                "--strata",
                "township",
                "--allocation",
                file("allocation.csv"),
                "-o",
                temp.resolve("draw/sample.csv")));
        words.addAll(List.of(more));
        return Ran.suzhi(words.toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kish", "hash", "last-birthday", "next-birthday"})
    void everyRuleReachesTheWorkbooks(String rule) {
        Ran ran = draw("--seed", 7, "--fieldwork", temp.resolve("teams"), "--teams", 2, "--household", rule);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(temp.resolve("teams/team-02.xlsx")).isNotEmptyFile();
        assertThat(ran.err().contains("is no probability sampling")).isEqualTo(rule.endsWith("birthday"));
    }

    @Test
    void aRuleThatCannotBeMeantIsRefusedBeforeAnythingIsDrawn() {
        Path teams = temp.resolve("teams");
        assertThat(draw("--seed", 7, "--household", "kish").err()).contains("--household belongs to --fieldwork");
        assertThat(draw("--seed", 7, "--fieldwork", teams, "--household", "dice")
                        .err())
                .contains("--household: 'dice', expected one of kish, hash, last-birthday, next-birthday");
        assertThat(teams).doesNotExist();
        assertThat(temp.resolve("draw")).doesNotExist();
        assertThat(draw("--fieldwork", teams, "--household", "last-birthday").code())
                .isZero();
    }

    /** An export in which the last drawn of every unit was never needed, with the columns of households and frames. */
    private void export() {
        Ran.suzhi(
                "collect",
                "--simulate",
                "--sample",
                file("sample.csv"),
                "--questionnaire",
                file("questionnaire.json"),
                "-o",
                file("made-up.csv"));
        Microdata made = Tables.read(file("made-up.csv"));
        Microdata sample = Tables.read(file("sample.csv"));
        double[] order = sample.numbers("order");
        double most = IntStream.range(0, order.length)
                .mapToDouble(row -> order[row])
                .max()
                .orElseThrow();
        List<Column> columns = new ArrayList<>();
        for (Column column : made.columns()) {
            boolean kept = List.of("id", "form", Label.COLUMN).contains(column.name());
            String unused = column.name().equals("disposition") ? "unused" : "";
            columns.add(
                    column(column.name(), order.length, row -> order[row] < most || kept ? column.text(row) : unused));
        }
        columns.add(column("adults", order.length, row -> order[row] < most ? "" + (1 + row % 6) : ""));
        columns.add(column("person", order.length, row -> order[row] < most ? "1" : ""));
        columns.add(column("ways", order.length, row -> order[row] < most ? "" + (1 + row % 2) : ""));
        Tables.write(file("export.csv"), Microdata.of("export.csv", columns));
    }

    private static Column column(String name, int rows, IntFunction<String> cell) {
        return Column.of(name, IntStream.range(0, rows).mapToObj(cell).toList());
    }

    private Ran collect(Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "collect",
                file("export.csv"),
                "--sample",
                file("sample.csv"),
                "--questionnaire",
                file("questionnaire.json"),
                "-o",
                file("answers.csv")));
        words.addAll(List.of(more));
        return Ran.suzhi(words.toArray());
    }

    private Ran weight(Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "weight",
                "--sample",
                file("sample.csv"),
                "--responses",
                file("answers.csv"),
                "--post-stratify",
                file("margins.csv"),
                "-o",
                file("w.csv")));
        words.addAll(List.of(more));
        return Ran.suzhi(words.toArray());
    }

    @Test
    void responseRatesAreShownWithAndWithoutReplacements() {
        export();
        assertThat(collect("--replacements", 0).code()).isEqualTo(2);
        Ran without = collect();
        assertThat(without.err()).contains(" unused\n").contains("with --replacements K that is checked");
        Ran with = collect("--replacements", 1);
        assertThat(with.code()).as(with.err()).isZero();
        assertThat(with.err()).containsPattern("response rate without replacements \\d+\\.\\d %");
        assertThat(collect("--replacements", 1, "--lang", "zh").err())
                .contains("不含备用样本的应答率")
                .contains("未启用");
    }

    @Test
    void whatTheInterviewsTellReachesTheWeights() {
        export();
        collect("--replacements", 1, "-q");
        assertThat(weight("-q").code()).isZero();
        double[] plain = Tables.read(file("w.csv")).numbers("base");
        Ran ran = weight("--household", "kish:adults,person", "--multiplicity", "ways");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains("multiplied by 1 / probability of the person within the household (kish)")
                .contains("base weights divided by 'ways'");
        Microdata weights = Tables.read(file("w.csv"));
        Microdata told = weights.join(Tables.read(file("answers.csv")), "id");
        double[] base = weights.numbers("base");
        for (int row = 0; row < base.length; row++) {
            double people = told.numbers("adults")[row];
            double expected = plain[row] * (people == 5 ? 6 : people) / told.numbers("ways")[row];
            assertThat(base[row]).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Test
    void aRuleForWeightsThatIsNoneEndsWithTwoAndAMissingColumnWithOne() {
        export();
        collect("-q");
        Ran ran = weight("--household", "kish:adults");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--household: 'kish:adults', expected kish:ADULTS,PERSON or ");
        assertThat(weight("--multiplicity", "").code()).isEqualTo(2);
        Ran missing = weight("--multiplicity", "frames");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("answers.csv:1: column 'frames': found no such column");
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(file("survey.yaml"));
        assertThat(text).contains(from);
        Files.writeString(file("survey.yaml"), text.replace(from, to));
    }

    @Test
    void aProjectSaysItInItsSettings() throws IOException {
        export();
        edit("simulate: true", "responses: export.csv\n  replacements: 1");
        Files.writeString(
                file("survey.yaml"),
                Files.readString(file("survey.yaml")) + "\nhousehold: kish:adults,person\nmultiplicity: ways\n");
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .containsPattern("response rate \\d+\\.\\d %, without replacements \\d+\\.\\d %")
                .contains("note: base weights divided by 'ways'");
        assertThat(Files.readString(file("report.html")))
                .contains("Response rate without replacements: <strong>")
                .contains("unused");
        assertThat(Ran.suzhi("run", folder).err()).containsPattern("weight +up to date");
        edit("household: kish:adults,person", "household: last-birthday:adults");
        Ran birthday = Ran.suzhi("run", folder);
        assertThat(birthday.code()).as(birthday.err()).isZero();
        assertThat(birthday.err()).contains("assume that everybody in a household was equally likely to be chosen");
        edit("household: last-birthday:adults", "household: dice");
        Ran wrong = Ran.suzhi("run", folder);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("household").contains("'dice', expected kish:ADULTS,PERSON");
    }

    @Test
    void aSeedThatIsMadeServesTheHouseholdsToo() {
        assertThat(draw("--fieldwork", temp.resolve("made"), "--household", "hash")
                        .code())
                .isZero();
    }
}
