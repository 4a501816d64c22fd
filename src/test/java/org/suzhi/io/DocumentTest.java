package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Text;

class DocumentTest {

    private static final String YAML = """
            # a comment

            id: x
            period:
              from: 2021
              to: 2025.5
            units: [a, b,
              c]
            title: {en: Title, zh: 标题}
            """;

    private static final String JSON = """
            {
              "id": "x",
              "period": {
                "from": 2021,
                "to": 2025.5
              },
              "units": ["a",
                "b", "c"],
              "title": {"en": "Title", "zh": "标题"}
            }
            """;

    private static List<Finding> findings(Consumer<Document> reading) {
        Document document = Document.yaml("p.yaml", YAML);
        reading.accept(document);
        return document.findings().list();
    }

    @Test
    void everyNodeOfAYamlFileKnowsItsLine() {
        Document file = Document.yaml("p.yaml", YAML);
        assertThat(file.at("id").line()).isEqualTo(3);
        assertThat(file.at("period").at("to").line()).isEqualTo(6);
        assertThat(file.at("units").list()).extracting(Document::line).containsExactly(7L, 7L, 8L);
    }

    @Test
    void everyNodeOfAJsonFileKnowsItsLine() {
        Document file = Document.json("p.json", JSON);
        assertThat(file.at("id").line()).isEqualTo(2);
        assertThat(file.at("period").at("to").line()).isEqualTo(5);
        assertThat(file.at("units").list()).extracting(Document::line).containsExactly(7L, 8L, 8L);
    }

    @Test
    void bothFormatsHoldTheSame() {
        for (Document file : List.of(Document.yaml("p.yaml", YAML), Document.json("p.json", JSON))) {
            assertThat(file.keys()).containsExactly("id", "period", "units", "title");
            assertThat(file.at("period").at("from").integer()).isEqualTo(2021);
            assertThat(file.at("period").at("to").number()).isEqualTo(2025.5);
            assertThat(file.at("units").strings()).containsExactly("a", "b", "c");
            assertThat(file.at("title").text()).isEqualTo(new Text("Title", "标题"));
            assertThat(file.findings().isEmpty()).isTrue();
        }
    }

    @Test
    void whatIsNotThereIsNotedWhereItShouldBeAndTheReadingGoesOn() {
        List<Finding> findings = findings(file -> {
            assertThat(file.at("period").at("by").integer()).isZero();
            assertThat(file.at("title").at("fr").string()).isEmpty();
        });
        assertThat(findings.get(0).in(Language.EN))
                .isEqualTo("p.yaml:5: column 'by': found no such field, expected a field 'by' here; add it");
        assertThat(findings).extracting(Finding::column).contains("by", "fr");
    }

    @Test
    void optionalFieldsHaveADefaultAndNoFinding() {
        assertThat(findings(file -> {
                    assertThat(file.stringAt("note", "none")).isEqualTo("none");
                    assertThat(file.numberAt("share", 0.5)).isEqualTo(0.5);
                    assertThat(file.listAt("tasks")).isEmpty();
                }))
                .isEmpty();
    }

    @Test
    void aValueOfTheWrongKindIsOneFinding() {
        assertThat(findings(file -> file.at("id").number()))
                .extracting(Finding::line)
                .containsExactly(3L);
        assertThat(findings(file -> file.at("id").list()))
                .extracting(Finding::line)
                .containsExactly(3L);
        assertThat(findings(file -> file.at("id").text()))
                .extracting(Finding::line)
                .containsExactly(3L);
        assertThat(findings(file -> file.at("id").oneOf("y", "z")))
                .extracting(Finding::line)
                .containsExactly(3L);
        assertThat(findings(file -> file.at("period").at("to").integer()))
                .extracting(Finding::line)
                .containsExactly(6L);
        assertThat(findings(file -> file.at("units").string()))
                .extracting(Finding::line)
                .containsExactly(7L);
        assertThat(findings(file -> file.at("period").list())).hasSize(1);
    }

    @Test
    void numbersAreFinite() {
        Document file = Document.yaml("p.yaml", "a: .nan\nb: Infinity\nc: 1e999\nd: NaN\n");
        file.keys().forEach(key -> file.at(key).number());
        assertThat(file.findings().list()).extracting(Finding::line).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void fieldsThatNobodyReadsAreNoted() {
        List<Finding> findings = findings(file -> file.only("id", "period", "title"));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).in(Language.EN))
                .startsWith("p.yaml:7: column 'units': found an unknown field, expected one of id, period, title");
    }

    @Test
    void aFieldThatIsThereTwiceIsNotedAtItsSecondPlace() {
        assertThat(Document.yaml("p.yaml", "a: 1\nb: 2\na: 3\n").findings().list())
                .extracting(Finding::line)
                .containsExactly(3L);
        assertThat(Document.json("p.json", "{\"a\": 1,\n\"b\": 2,\n\"a\": 3}")
                        .findings()
                        .list())
                .extracting(Finding::line)
                .containsExactly(3L);
    }

    @Test
    void aMalformedFileNamesTheLine() {
        assertThat(Raised.by(() -> Document.yaml("p.yaml", "a: 1\nb: [1, 2\nc: 3\n"))
                        .get(0)
                        .line())
                .isEqualTo(3);
        assertThat(Raised.by(() -> Document.json("p.json", "{\n\"a\": 1,\n\"b\": ]}"))
                        .get(0)
                        .line())
                .isEqualTo(3);
    }

    @Test
    void aSyntaxErrorIsAChineseSentence() {
        for (Finding finding : List.of(
                Raised.by(() -> Document.yaml("p.yaml", "a: [1, 2\nb: {c\n")).get(0),
                Raised.by(() -> Document.json("p.json", "{\"a\": [1,\n}")).get(0))) {
            assertThat(finding.in(Language.ZH)).matches("p\\.(yaml|json):2：发现YAML或JSON语法错误（.+），应为格式正确的YAML或JSON；请更正该行");
            assertThat(finding.in(Language.EN))
                    .matches("p\\.(yaml|json):2: found a syntax error \\(.+\\), expected .*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "# only a comment\n"})
    void aDocumentWithoutContentSaysSo(String text) {
        assertThat(Raised.by(() -> Document.yaml("p.yaml", text)))
                .singleElement()
                .extracting(finding -> finding.in(Language.EN))
                .isEqualTo(
                        "p.yaml: found nothing but blanks and comments, expected a document with fields; fill it in, or"
                                + " name another file");
    }

    @Test
    void aMissingFieldIsSaidInNaturalChinese() {
        Document file = Document.json("p.json", "{}");
        file.at("estimates");
        assertThat(file.findings().list().get(0).in(Language.ZH))
                .isEqualTo("p.json:1：“estimates”列：发现没有该字段，应有“estimates”字段；请补上");
    }

    @Test
    void aTabInAYamlFileIsNamedWithItsOwnLine() {
        Finding finding =
                Raised.by(() -> Document.yaml("p.yaml", "a: 1\nb:\n\t- c\n")).get(0);
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.found().en()).containsIgnoringCase("tab");
    }

    @Test
    void whatFollowsTheEndOfADocumentIsNotSilentlyLeftOut() {
        assertThat(Raised.by(() -> read(Document.json("p.json", "{\"a\": 1}\n{\"b\": 2}"))))
                .isNotEmpty();
        assertThat(Raised.by(() -> read(Document.yaml("p.yaml", "a: 1\n---\nb: 2\n"))))
                .isNotEmpty();
    }

    private static void read(Document document) {
        document.findings().raise();
    }

    @Test
    void theEndingChoosesTheFormat(@TempDir Path folder) throws IOException {
        Path yaml = Files.writeString(folder.resolve("p.yaml"), YAML);
        Path json = Files.write(folder.resolve("p.JSON"), JSON.getBytes(Charset.forName("GB18030")));
        assertThat(Document.read(yaml).at("title").text())
                .isEqualTo(Document.read(json).at("title").text());
        assertThat(Document.read(json).source()).isEqualTo("p.JSON");
        assertThat(Raised.by(() -> Document.read(folder.resolve("nowhere.yaml"))))
                .hasSize(1);
    }
}
