package org.suzhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Document;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;

/** What comes with suzhi is clean, and each rule is broken once. */
class FileCheckTest {

    private static String bundled(String name) throws IOException {
        return Files.readString(Path.of("questionnaires", name + ".json"));
    }

    private static List<Finding> findings(String text) {
        DataException wrong =
                catchThrowableOfType(DataException.class, () -> FileCheck.check(Document.json("x.json", text)));
        return wrong == null ? List.of() : wrong.findings();
    }

    private static String words(List<Finding> findings) {
        return findings.stream().map(finding -> finding.in(Language.EN)).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "core", "international", "school", "attitudes", "background"})
    void whatComesWithSuzhiIsClean(String name) throws IOException {
        assertThat(words(findings(bundled(name)))).isEmpty();
        assertThat(FileCheck.check(Shelf.questionnaire(name)).en()).startsWith(name + ".json: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bank          | '\"id\": \"K02\"'               | '\"id\": \"K01\"'                | K01 id         | 'K01' a second time",
                "bank          | '\"key\": \"c\"'                | '\"key\": \"e\"'                 | K01 key        | 'e', expected one of a, b, c, d",
                "bank          | '\"key\": \"c\"'                | '\"key\": [\"a\", \"c\"]'        | K01 key        | a list",
                "bank          | '\"key\": \"c\"'                | '\"key\": \"c\", \"key\": \"a\"' | K01 key        | this field twice",
                "bank          | '\"key\": \"c\",'               | ''                               | K01 key        | no such field",
                "bank          | '\"dimension\": \"knowledge\"'  | '\"dimension\": \"sport\"'       | K01 dimension  | 'sport'",
                "bank          | '\"benchmark\": 11'             | '\"benchmark\": 27'              | K01 benchmark  | 27, expected a number from 1 to 26",
                "bank          | '\"difficulty\": 0.3'           | '\"difficulty\": 0.99'           | K01 difficulty | a share from 0.15 to 0.95",
                "bank          | '\"gives_away\": []'            | '\"gives_away\": [\"Z9\"]'       | K01 gives_away | 'Z9', expected another item",
                "bank          | '\"gives_away\": []'            | '\"gives_away\": [\"K02\"]'      | K01 gives_away | 'K02', which does not name 'K01'",
                "bank          | '\"topic\": \"heat-conduction\"' | '\"topic\": \"free-fall\"'  | topic          | a second time",
                "international | '\"id\": \"I03b\"'              | '\"id\": \"I03a\"'               | I03 id         | 'I03a' a second time",
                "attitudes     | '\"scale\": \"agree5\"'         | '\"scale\": \"agree9\"'          | scale          | 'agree9'",
                "attitudes     | '\"id\": \"T02\"'               | '\"id\": \"T01\"'                | id             | 'T01' a second time",
                "background    | 'age >= 18 and age <= 69'       | 'height >= 18'                   | rule           | a rule on 'height'",
                "background    | 'age >= 18 and age <= 69'       | 'age >= >='                      | rule           | expected a condition",
                "background    | '\"code\": \"male\"'            | '\"code\": \"female\"'           | code           | 'female' a second time",
                "core          | '\"id\": \"K02\"'               | '\"id\": \"K01\"'                | id             | 'K01' a second time",
            })
    void eachRuleNamesItemFieldAndLine(String name, String from, String to, String column, String words)
            throws IOException {
        String text = bundled(name);
        String old = from.substring(1, from.length() - 1);
        String wrong = text.replaceFirst(
                java.util.regex.Pattern.quote(old),
                java.util.regex.Matcher.quoteReplacement(to.substring(1, to.length() - 1)));
        assertThat(wrong).isNotEqualTo(text);
        List<Finding> findings = findings(wrong);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.column()).contains(column);
            assertThat(finding.in(Language.EN)).contains(words);
            assertThat(finding.line()).isPositive();
        });
    }
}
