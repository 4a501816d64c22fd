package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.io.Tables;
import org.suzhi.project.Folders;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.Microdata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code suzhi items} on a project that has run, and on wrong input. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemsCommandTest {

    private static final String HEADER = "id,sex,q1,q2,q3";

    private Path temp;
    private Path folder;

    @BeforeAll
    void runOnce(@TempDir Path made) {
        temp = made;
        folder = Folders.example("tianxin", temp.resolve("survey"));
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
    }

    private JsonNode json(Object... words) {
        Path output = temp.resolve("items.json");
        List<Object> all = new ArrayList<>(List.of("items"));
        all.addAll(List.of(words));
        all.addAll(List.of("-o", output));
        Ran ran = Ran.suzhi(all.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return JsonMapper.shared().readTree(output);
    }

    private Ran small(String questionnaire, String records, Object... words) throws IOException {
        Path instrument = Files.writeString(temp.resolve("small.json"), questionnaire);
        Path data = Files.writeString(temp.resolve("small.csv"), HEADER + "\n" + records);
        List<Object> all = new ArrayList<>(List.of("items", data, "--questionnaire", instrument));
        all.addAll(List.of(words));
        all.addAll(List.of("-o", temp.resolve("small-items.json")));
        return Ran.suzhi(all.toArray());
    }

    private static String instrument() {
        String item = "{\"id\": \"q%d\", \"dimension\": \"all\", \"type\": \"true-false\", \"key\": \"true\","
                + " \"text\": {\"en\": \"q\", \"zh\": \"q\"}}";
        return """
                {"schema": "suzhi-questionnaire-1", "id": "small", "title": {"en": "t", "zh": "t"},
                 "dimensions": [{"id": "all", "name": {"en": "a", "zh": "a"}, "points": 3}],
                 "dont_know": {"code": "dk", "text": {"en": "d", "zh": "d"}},
                 "criteria": [{"id": "two", "name": {"en": "c", "zh": "c"}, "cut": 2}],
                 "items": [%s, %s, %s]}
                """.formatted(item.formatted(1), item.formatted(2), item.formatted(3));
    }

    @Test
    void aProjectKnowsItsQuestionnaireWeightsAndDesign() {
        JsonNode report = json(folder, "--dif", "sex");
        assertThat(report.get("criterion").asString()).isEqualTo("composite-70");
        assertThat(report.get("label").asString()).isEqualTo("synthetic");
        assertThat(report.get("design").get("strata").asString()).isEqualTo("stratum");
        assertThat(report.get("items").size()).isEqualTo(52);
        JsonNode form = report.get("forms").get(0);
        assertThat(form.get("max").asDouble()).isCloseTo(100, within(1e-9));
        assertThat(form.get("alpha").get("interval").asString()).isEqualTo("linearised");
        assertThat(form.get("alpha").get("estimate").asDouble()).isBetween(0.5, 1.);
        assertThat(form.get("decision").get("cut").asDouble()).isEqualTo(70);
        assertThat(form.get("decision").get("consistency").asDouble())
                .isGreaterThan(form.get("decision").get("kappa").asDouble());
        assertThat(report.get("dif").get(0).get("focal").asString()).isEqualTo("female");
        assertThat(report.get("dif").get(0).get("items").size()).isEqualTo(52);
    }

    @Test
    void theShareRightInAProjectIsWeightedByTheProjectsWeights() {
        JsonNode first = json(folder).get("items").get(0);
        Microdata responses = Tables.read(folder.resolve("responses.csv"));
        Microdata weights = Tables.read(folder.resolve("weights.csv"));
        Microdata joined = weights.join(responses, "id");
        double[] weight = joined.numbers("weight");
        String key = QuestionnaireFile.read(folder.resolve("questionnaire.json"))
                .items()
                .get(0)
                .key();
        double right = 0;
        double all = 0;
        for (int row = 0; row < weight.length; row++) {
            String disposition = joined.column("disposition").text(row);
            if (disposition.equals("complete") || disposition.equals("partial")) {
                all += weight[row];
                right += joined.column("K01").text(row).equals(key) ? weight[row] : 0;
            }
        }
        double p = first.get("p").asDouble();
        assertThat(first.get("item").asString()).isEqualTo("K01");
        assertThat(p).isCloseTo(right / all, within(1e-9));
        assertThat(first.get("p_se").asDouble()).isPositive();
    }

    @Test
    void workbooksHoldASheetForEachTableAndCsvTheItems() {
        Path workbook = temp.resolve("items.xlsx");
        Path csv = temp.resolve("items.csv");
        assertThat(Ran.suzhi("items", folder, "--dif", "sex", "-o", workbook).code())
                .isZero();
        assertThat(Ran.suzhi("items", folder, "--dif", "sex", "-o", csv).code()).isZero();
        Microdata items = Tables.read(csv);
        assertThat(items.rows()).isEqualTo(52);
        assertThat(items.names())
                .containsExactly(
                        "item",
                        "n",
                        "p",
                        "p_se",
                        "item_rest",
                        "item_rest_se",
                        "item_total",
                        "dif_delta",
                        "dif_p_adjusted",
                        "dif_class",
                        "flag",
                        "criterion",
                        "label");
        assertThat(Tables.read(workbook).numbers("p")).containsExactly(items.numbers("p"));
    }

    @Test
    void peopleReadATableAndTheNextCommand() {
        Ran english = Ran.suzhi("items", folder, "--dif", "sex", "-o", temp.resolve("said.json"));
        assertThat(english.err())
                .contains("SYNTHETIC DATA", "item-rest", "alpha", "at the cut 70: accuracy", "adjusted by Holm")
                .contains("next: suzhi estimate " + folder);
        Ran chinese = Ran.suzhi("items", folder, "--dif", "sex", "--lang", "zh", "-o", temp.resolve("said.json"));
        assertThat(chinese.err()).contains("合成数据", "题余相关", "α系数", "判定一致率").doesNotContain("people");
        assertThat(Ran.suzhi("items", folder, "-q", "-o", temp.resolve("said.json"))
                        .err())
                .isEmpty();
    }

    @Test
    void theCutAndTheCriterionCanBeNamed() {
        JsonNode form = json(folder, "--cut", 55, "--criterion", "composite-70")
                .get("forms")
                .get(0);
        assertThat(form.get("decision").get("cut").asDouble()).isEqualTo(55);
    }

    @Test
    void answersThatDoNotVaryAreNullAndNoFailure() throws IOException {
        Ran ran = small(instrument(), "1,f,true,true,true\n2,m,true,true,true\n3,f,true,true,true\n", "--dif", "sex");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode report = JsonMapper.shared().readTree(temp.resolve("small-items.json"));
        assertThat(report.get("items").get(0).get("p").asDouble()).isEqualTo(1);
        assertThat(report.get("items").get(0).get("item_rest").isNull()).isTrue();
        assertThat(report.get("forms").get(0).get("alpha").get("estimate").isNull())
                .isTrue();
        assertThat(report.get("dif").get(0).get("items").get(0).get("delta").isNull())
                .isTrue();
        assertThat(report.toString()).doesNotContain("NaN");
        assertThat(ran.err()).doesNotContain("NaN").contains("next: suzhi score");
    }

    @Test
    void wrongDataIsExplained() throws IOException {
        wrong(small(instrument(), "1,f,true,maybe,true\n2,m,true,true,true\n"), "'maybe', expected one of true, false");
        wrong(
                small(instrument().replace("\"q3\"", "\"q9\""), "1,f,true,true,true\n"),
                "column 'q9': found no such column");
        wrong(
                small(instrument(), "1,f,true,true,true\n2,m,true,true,false\n", "--dif", "sex:focal=x"),
                "found nobody in 'x', expected one of f, m");
        wrong(
                small(instrument(), "1,f,true,true,true\n2,f,true,true,false\n", "--dif", "sex"),
                "found 1 levels among those who answered: f");
        wrong(small(instrument(), "1,f,true,true,true\n", "--weight", "w"), "column 'w': found no such column");
        wrong(small(instrument(), "1,f,,,\n"), "nobody with enough answers");
        wrong(
                small(instrument(), "1,f,true,true,true\n2,m,true,true,false\n", "--strata", "sex"),
                "2 strata with a single PSU");
    }

    private static void wrong(Ran ran, String words) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).contains(words);
    }

    @Test
    void aWrongCommandLineEndsWithTwo() throws IOException {
        misused(Ran.suzhi("items", folder.resolve("responses.csv")), "--questionnaire is missing");
        misused(Ran.suzhi("items", folder, "--weight", "weight"), "are the project's");
        misused(Ran.suzhi("items", folder, "--dif", "sex:focal="), "--dif: 'sex:focal='");
        misused(Ran.suzhi("items", folder, "--level", "95"), "--level: 95.0, expected between 0 and 1");
        misused(Ran.suzhi("items", folder, "--cut", "NaN"), "--cut: NaN");
        misused(Ran.suzhi("items", folder, "-o", "items.html"), "the ending must be one of .json, .csv, .xlsx");
        misused(Ran.suzhi("items", folder, "--lang", "zh", "--dif", ":focal=x"), "参见");
    }

    private static void misused(Ran ran, String words) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(words);
    }
}
