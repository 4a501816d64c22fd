package org.suzhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.io.Document;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.BankFile;
import org.suzhi.questionnaire.BankItem;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/** Forms keep every rule of their blueprint, or the rule that cannot be kept is named. */
class AssemblyTest {

    static final Bank BANK = BankFile.read(Path.of("questionnaires", "bank.json"));
    private static final Path BLUEPRINT = Path.of("questionnaires", "blueprints", "literacy-50.yaml");

    @TempDir
    Path temp;

    /** The bundled blueprint with lines replaced: "from -> to". */
    static Blueprint blueprint(String... changes) throws IOException {
        String text = Files.readString(BLUEPRINT);
        for (String change : changes) {
            String[] parts = change.split(" -> ");
            assertThat(text).contains(parts[0]);
            text = text.replace(parts[0], parts[1]);
        }
        return BlueprintFile.of(Document.yaml("blueprint.yaml", text));
    }

    private static List<List<BankItem>> items(FormSet set) {
        return Stream.concat(set.forms().stream(), set.later().stream())
                .map(Form::items)
                .toList();
    }

    @Test
    void formsFromAThousandSeedsKeepEveryRule() throws IOException {
        Assembly assembly = Assembly.of(BANK, blueprint());
        Set<List<String>> different = new HashSet<>();
        for (int seed = 1; seed <= 1000; seed++) {
            FormSet set = assembly.forms(new Seed(seed));
            assertThat(FormChecker.broken(set.forms().get(0).items()))
                    .as("seed %d", seed)
                    .isEmpty();
            different.add(set.items().stream().map(BankItem::id).toList());
        }
        assertThat(different).hasSizeGreaterThan(990);
    }

    @Test
    void parallelFormsKeepEveryRuleAndShareTheirAnchors() throws IOException {
        Assembly assembly = Assembly.of(BANK, blueprint("forms: 1 -> forms: 3"));
        for (int seed = 1; seed <= 50; seed++) {
            FormSet set = assembly.forms(new Seed(seed));
            assertThat(set.forms()).hasSize(3);
            assertThat(set.anchors()).hasSize(10);
            items(set).forEach(form -> assertThat(FormChecker.broken(form)).isEmpty());
            FormChecker.parallel(items(set), set.anchors(), 1);
            Map<String, Long> anchors = BANK.items().stream()
                    .filter(item -> set.anchors().contains(item.id()))
                    .collect(Collectors.groupingBy(BankItem::dimension, Collectors.counting()));
            assertThat(anchors).isEqualTo(Map.of("knowledge", 4L, "methods", 2L, "spirit", 2L, "application", 2L));
        }
    }

    @Test
    void namedAnchorsSecureAndExcludedItemsAreRespected() throws IOException {
        Blueprint blueprint = blueprint(
                "forms: 1\n -> forms: 2\n",
                "anchors: {items: 10, ids: []} -> anchors: {items: 8, ids: [K01, A40]}",
                "secure: {ids: [], forms: 0} -> secure: {ids: [K02, K03], forms: 1}",
                "excluded: [] -> excluded: [M01, S01]");
        FormSet set = Assembly.of(BANK, blueprint).forms(new Seed(3));
        assertThat(set.anchors()).hasSize(8).contains("K01", "A40");
        assertThat(set.forms()).hasSize(2);
        assertThat(set.later()).hasSize(1);
        FormChecker.parallel(items(set), set.anchors(), 1);
        items(set).forEach(form -> {
            assertThat(FormChecker.broken(form)).isEmpty();
            assertThat(form).extracting(BankItem::id).doesNotContain("K02", "K03", "M01", "S01");
        });
        List<String> secure =
                BANK.items().stream().filter(set::isSecure).map(BankItem::id).toList();
        assertThat(secure).hasSize(2 + 50 - 8).contains("K02", "K03");
        set.forms()
                .forEach(form ->
                        assertThat(form.items()).extracting(BankItem::id).doesNotContainAnyElementsOf(secure));
    }

    @Test
    void anItemIsInNoMoreFormsThanTheExposureAllows() throws IOException {
        Blueprint blueprint = blueprint("forms: 1\n -> forms: 6\n", "exposure: 1 -> exposure: 2");
        FormSet set = Assembly.of(BANK, blueprint).forms(new Seed(1));
        items(set).forEach(form -> assertThat(FormChecker.broken(form)).isEmpty());
        FormChecker.parallel(items(set), set.anchors(), 2);
    }

    @Test
    void shuffledOptionsKeepTheirTextsAndTheRightAnswer() throws IOException {
        Blueprint blueprint = blueprint("forms: 1\n -> forms: 2\n", "options: as-written -> options: shuffled");
        FormSet set = Assembly.of(BANK, blueprint).forms(new Seed(11));
        Map<String, Question> written = BANK.items().stream()
                .flatMap(item -> Question.of(item).stream())
                .collect(Collectors.toMap(Question::id, question -> question));
        int moved = 0;
        for (Form form : set.forms()) {
            Map<String, Integer> letters = new HashMap<>();
            for (Question question : form.questions()) {
                Question before = written.get(question.id());
                assertThat(question.answer()).isEqualTo(before.answer());
                assertThat(question.options())
                        .extracting(Option::text)
                        .containsExactlyInAnyOrderElementsOf(
                                before.options().stream().map(Option::text).toList());
                assertThat(question.options())
                        .extracting(Option::code)
                        .isEqualTo(before.options().stream().map(Option::code).toList());
                moved += question.key().equals(before.key()) ? 0 : 1;
                if (!question.isTrueFalse()) {
                    letters.merge(question.key(), 1, Integer::sum);
                }
            }
            int choices = letters.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(letters.values()).allMatch(count -> count <= 0.32 * choices);
        }
        assertThat(moved).isGreaterThan(20);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        Blueprint blueprint = blueprint("forms: 1\n -> forms: 2\n");
        FormFiles.writeAll(temp.resolve("a"), Assembly.of(BANK, blueprint).forms(new Seed(7)));
        FormFiles.writeAll(temp.resolve("b"), Assembly.of(BANK, blueprint).forms(new Seed(7)));
        FormFiles.writeAll(temp.resolve("c"), Assembly.of(BANK, blueprint).forms(new Seed(8)));
        for (String name : List.of("form-A.json", "form-B.json", "questionnaire.json", "forms.csv")) {
            assertThat(temp.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(temp.resolve("a").resolve(name));
            assertThat(Files.readString(temp.resolve("c").resolve(name)))
                    .isNotEqualTo(Files.readString(temp.resolve("a").resolve(name)));
        }
    }

    @Test
    void theFilesAreQuestionnairesAndSayWhichItemIsWhere() throws IOException {
        FormSet set = Assembly.of(BANK, blueprint("forms: 1\n -> forms: 2\n")).forms(new Seed(7));
        FormFiles.writeAll(temp, set);
        Microdata table = Tables.read(temp.resolve("forms.csv"));
        assertThat(table.names())
                .containsExactly(
                        "item", "dimension", "benchmark", "difficulty", "anchor", "secure", "excluded", "A", "B");
        for (Form form : set.forms()) {
            Questionnaire read = QuestionnaireFile.read(temp.resolve("form-" + form.name() + ".json"));
            assertThat(read.items())
                    .extracting(Item::id)
                    .isEqualTo(form.items().stream().map(BankItem::id).toList());
            assertThat(read.criteria()).extracting(c -> c.id()).containsExactly("composite-70", "benchmark-60");
            assertThat(read.background()).hasSize(11);
            assertThat(read.dimensions().stream().mapToDouble(d -> d.points()).sum())
                    .isEqualTo(100);
            for (int row = 0; row < table.rows(); row++) {
                String number = table.column(form.name()).text(row);
                String id = table.column("item").text(row);
                assertThat(number.isEmpty())
                        .as(id)
                        .isEqualTo(read.items().stream().noneMatch(i -> i.id().equals(id)));
                if (!number.isEmpty()) {
                    assertThat(read.items().get(Integer.parseInt(number) - 1).id())
                            .isEqualTo(id);
                }
            }
        }
        assertThat(QuestionnaireFile.read(temp.resolve("questionnaire.json")).items())
                .hasSize(90);
        FileCheck.check(Document.read(temp.resolve("form-A.json")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "excluded: [] -> excluded: [Z1]                                        | items      | 'Z1', which is no item of the bank",
                "id: spirit -> id: sport                                               | dimensions | 'sport', which is no dimension of the bank",
                "forms: 1 -> forms: 4                                                  | dimensions | found 28 items of dimension methods, expected at least 34 for 4 forms",
                "ids: []} -> ids: [K01]}; excluded: [] -> excluded: [K01]              | anchors    | 'K01', which is secure or excluded",
                "mean: 0.6, -> mean: 0.9,                                              | difficulty | too few items answered right on average",
                "at_least: 1 -> at_least: 2                                            | benchmarks | at least 54 items over all benchmarks, expected at most 50",
                "letter: 0.32 -> letter: 0.2                                           | keys       | too many items with key",
                "least: 0.36, most: 0.48 -> least: 1, most: 1                        | dimensions | 2 too few items of dimension methods when all other rules are kept",
            })
    void whatCannotBeMetIsSaidWithRuleAndAmount(String changes, String rule, String words) {
        assertThatThrownBy(() -> Assembly.of(BANK, blueprint(changes.split("; "))))
                .isInstanceOfSatisfying(
                        DataException.class,
                        wrong -> assertThat(wrong.findings())
                                .anySatisfy(
                                        finding -> assertThat(finding.column()).isEqualTo(rule)))
                .hasMessageContaining(words);
    }

    @Test
    void threeItemsOfABenchmarkAreNeededWhereTwoAreLeft() throws IOException {
        List<String> nineteen = BANK.items().stream()
                .filter(item -> item.benchmark() == 19)
                .map(BankItem::id)
                .limit(2)
                .toList();
        Blueprint blueprint = blueprint(
                "excluded: [] -> excluded: [" + String.join(", ", nineteen) + "]",
                "forms: 1\n -> forms: 3\n",
                "anchors: {items: 10, ids: []} -> anchors: {items: 0, ids: []}");
        assertThatThrownBy(() -> Assembly.of(BANK, blueprint))
                .hasMessageContaining("column 'benchmarks': found 2 items of benchmark 19, with 2 excluded or secure,"
                        + " expected at least 3 for 3 forms");
    }

    @Test
    void itemsOfTwoBanksThatOverlapAreNeverInOneForm() throws IOException {
        Bank international = BankFile.read(Path.of("questionnaires", "international.json"));
        Bank both = BANK.and(international);
        assertThat(both.items()).hasSize(183 + 22);
        assertThatThrownBy(() -> both.and(international))
                .hasMessageContaining("item 'I01', which 'bank+international'");
        Assembly assembly = Assembly.of(both, blueprint());
        int mixed = 0;
        for (int seed = 0; seed < 100; seed++) {
            List<BankItem> form = assembly.forms(new Seed(seed)).forms().get(0).items();
            List<String> ids = form.stream().map(BankItem::id).toList();
            for (BankItem item : form) {
                assertThat(ids).doesNotContainAnyElementsOf(overlapsOf(item));
                mixed += item.id().startsWith("I") ? 1 : 0;
            }
        }
        assertThat(mixed).isPositive();
    }

    private static List<String> overlapsOf(BankItem item) {
        return item.overlaps().isEmpty() ? List.of("none") : item.overlaps();
    }

    @Test
    void anItemOfTwoPartsCountsOnceAndIsAskedAsTwoQuestions() throws IOException {
        Bank international = BankFile.read(Path.of("questionnaires", "international.json"));
        Blueprint blueprint = BlueprintFile.of(Document.yaml(
                "small.yaml",
                SmallBlueprint.text(
                        "{id: knowledge, items: 8, points: 80}, {id: methods, items: 2, points: 20}", 10, "I03")));
        FormSet set = Assembly.of(international, blueprint).forms(new Seed(1));
        Form form = set.forms().get(0);
        assertThat(form.items()).hasSize(10);
        assertThat(form.questions()).hasSize(11);
        List<String> ids =
                new ArrayList<>(form.questions().stream().map(Question::id).toList());
        assertThat(ids.indexOf("I03b")).isEqualTo(ids.indexOf("I03a") + 1);
        assertThat(form.questions().get(ids.indexOf("I03a")).partOf()).isEqualTo("I03");
        assertThat(form.items()).extracting(BankItem::id).doesNotContain("I17");
        Path file = temp.resolve("two.json");
        FormFiles.write(file, set);
        assertThat(Files.readString(file)).containsOnlyOnce("\"id\": \"I03a\",\n      \"part_of\": \"I03\"");
        XlsForm field = FieldForm.of("two.xlsx", Instrument.of(set));
        XlsFormCheck.check(field);
        assertThat(field.survey().cell(groupOf(field, "I03a"), "name")).isEqualTo("I03");
    }

    private static int groupOf(XlsForm form, String question) {
        int group = -1;
        for (int row = 0; row < form.survey().size(); row++) {
            if (form.survey().cell(row, "type").equals("begin_group")) {
                group = row;
            }
            if (form.survey().cell(row, "name").equals(question)) {
                return group;
            }
        }
        return -1;
    }
}
