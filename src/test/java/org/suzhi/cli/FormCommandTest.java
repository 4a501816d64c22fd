package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.questionnaire.QuestionnaireFile;

/** {@code suzhi form} as it is typed. */
class FormCommandTest {

    @TempDir
    Path temp;

    @Test
    void formsAreWrittenAndPassTheirOwnCheck() {
        Path folder = temp.resolve("forms");
        Path field = temp.resolve("field.xlsx");
        Ran ran = Ran.suzhi(
                "form",
                "bank",
                "--forms",
                2,
                "--seed",
                7,
                "-o",
                folder,
                "--xlsform",
                field,
                "--print",
                temp.resolve("p.html"),
                "--key",
                "--entry",
                temp.resolve("e.xlsx"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains("form A: 50 items, guessed difficulty 0.", "form B: 50 items", "10 items are in every form")
                .contains("next: suzhi form " + folder.resolve("questionnaire.json") + " --check");
        assertThat(folder.resolve("forms.csv")).exists();
        assertThat(temp.resolve("p.html")).exists();
        assertThat(temp.resolve("e.xlsx")).exists();
        assertThat(Ran.suzhi("form", folder.resolve("form-B.json"), "--check").code())
                .isZero();
        Ran checked = Ran.suzhi("form", field, "--check");
        assertThat(checked.code()).isZero();
        assertThat(checked.err()).contains(field + ": an XLSForm of ", "nothing wrong");
    }

    @Test
    void oneFormGoesIntoOneFileWhichOtherCommandsRead() {
        Path file = temp.resolve("one.json");
        assertThat(Ran.suzhi("form", "bank", "--seed", 1, "-o", file).code()).isZero();
        assertThat(QuestionnaireFile.read(file).items()).hasSize(50);
        Path page = temp.resolve("core.html");
        assertThat(Ran.suzhi("form", "core", "--print", page, "--print-language", "zh")
                        .code())
                .isZero();
        assertThat(page).exists();
    }

    @Test
    void aBankThatIsWrongIsRefusedWithItemAndLine() throws IOException {
        Path bank = Files.writeString(
                temp.resolve("bank.json"),
                Files.readString(Path.of("questionnaires", "bank.json"))
                        .replaceFirst("\"key\": \"c\"", "\"key\": \"x\""));
        Ran ran = Ran.suzhi("form", bank, "--check");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("bank.json:")
                .contains("column 'K01 key': found 'x', expected one of a, b, c, d");
        Path folder = temp.resolve("nothing");
        assertThat(Ran.suzhi("form", bank, "--seed", 1, "-o", folder).code()).isEqualTo(1);
        assertThat(folder).doesNotExist();
    }

    @Test
    void aBlueprintThatCannotBeMetIsExplained() {
        Ran ran = Ran.suzhi("form", "bank", "--seed", 1, "--forms", 5, "-o", temp.resolve("forms"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("found 28 items of dimension methods, expected at least 42 for 5 forms");
        assertThat(temp.resolve("forms")).doesNotExist();
        Ran school = Ran.suzhi("form", "school", "--seed", 1, "-o", temp.resolve("forms"));
        assertThat(school.code()).isEqualTo(1);
        assertThat(school.err()).contains("items of dimension spirit, expected at least 10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "form bank                                | nothing to do",
                "form bank -o forms                       | --seed is missing",
                "form bank --check --seed 1               | --check goes without other options",
                "form core --seed 1 --print p.html        | a questionnaire stands alone",
                "form bank core --seed 1 --print p.html   | a questionnaire stands alone",
                "form bank --seed 1 --key -o forms        | --key needs --print",
                "form bank --seed 1 --print p.pdf         | the ending must be one of .html",
                "form bank --seed 1 --forms 0 -o forms    | --forms: 0, expected 1 to 26",
                "form bank --seed 1 --forms 2 -o f.json   | 2 forms do not go into one file",
            })
    void aCommandLineThatCannotBeMeantEndsWithTwo(String words, String said) {
        Ran ran = Ran.suzhi((Object[]) words.split(" "));
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(said);
    }

    @Test
    void anUnknownNameIsExplained() {
        Ran ran = Ran.suzhi("form", "bnak", "--check");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("bnak: found no such file, expected a file, or one of bank, core,");
    }
}
