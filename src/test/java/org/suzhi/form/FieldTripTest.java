package org.suzhi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Collect;
import org.suzhi.collect.Disposition;
import org.suzhi.collect.Export;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.MappedExport;
import org.suzhi.collect.Mapping;
import org.suzhi.collect.MappingFile;
import org.suzhi.collect.Proposal;
import org.suzhi.collect.Simulation;
import org.suzhi.draw.Sample;
import org.suzhi.io.Document;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.FormItems;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.score.Scores;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/**
 * From a bank to scores through the real files: two parallel forms, their XLSForm as it stands in the workbook, exports
 * with the names, groups, codes and labels of that workbook, a proposed mapping, and the scores by two criteria.
 */
class FieldTripTest {

    @TempDir
    static Path folder;

    /** A question of the workbook: where it stands, and what its answers are called. */
    private record Field(String path, String name, String zh, String en, Map<String, List<String>> choices) {}

    private static Questionnaire questionnaire;
    private static Sample sample;
    private static Microdata truth;
    private static List<Field> fields;
    private static Map<String, String> expected;

    @BeforeAll
    static void fieldwork() {
        FormSet set = Assembly.of(
                        AssemblyTest.BANK,
                        BlueprintFile.of(Shelf.blueprint("literacy-50")).forms(2))
                .forms(new Seed(11));
        FormFiles.writeAll(folder, set);
        questionnaire = QuestionnaireFile.read(folder.resolve("questionnaire.json"));
        FieldForm.write(folder.resolve("form.xlsx"), Instrument.of(set));
        fields = fields(XlsForm.read(folder.resolve("form.xlsx")));
        sample = new Sample(people(80));
        truth = asAsked(Simulation.export(sample, questionnaire, new Seed(12)));
        expected = scores(collect().strict(truth));
    }

    private static Collect collect() {
        return new Collect(sample, questionnaire, List.of());
    }

    private static Microdata people(int count) {
        List<Column> columns = new ArrayList<>();
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        columns.add(Column.of("id", numbers.stream().map("P-%03d"::formatted).toList()));
        columns.add(Column.constant("stratum", "East", count));
        columns.add(Column.of("psu", numbers.stream().map(i -> "U" + i % 8).toList()));
        columns.add(Column.constant("probability", "0.01", count));
        columns.add(Column.constant("base_weight", "100", count));
        columns.add(Column.of(
                "order", numbers.stream().map(i -> "" + (i / 8 + 1)).toList()));
        return Microdata.of("sample.csv", columns);
    }

    /** As a platform has it: items that were not asked are blank. */
    private static Microdata asAsked(Microdata all) {
        Microdata blank = all;
        for (Item item : questionnaire.items()) {
            Column cells = all.column(item.id());
            blank = blank.with(Column.of(
                    item.id(),
                    IntStream.range(0, all.rows())
                            .mapToObj(row -> cells.text(row).equals(Collect.NOT_ASKED) ? "" : cells.text(row))
                            .toList()));
        }
        return blank;
    }

    private static List<Field> fields(XlsForm form) {
        Map<String, Map<String, List<String>>> lists = new LinkedHashMap<>();
        XlsSheet choices = form.choices();
        for (int row = 0; row < choices.size(); row++) {
            lists.computeIfAbsent(choices.cell(row, "list_name"), list -> new LinkedHashMap<>())
                    .put(
                            choices.cell(row, "name"),
                            List.of(
                                    choices.cell(row, "label" + FieldForm.ZH),
                                    choices.cell(row, "label" + FieldForm.EN)));
        }
        List<Field> found = new ArrayList<>();
        Deque<String> groups = new ArrayDeque<>();
        XlsSheet survey = form.survey();
        for (int row = 0; row < survey.size(); row++) {
            String type = survey.cell(row, "type");
            String name = survey.cell(row, "name");
            if (type.equals("begin_group")) {
                groups.addLast(name);
            } else if (type.equals("end_group")) {
                groups.removeLast();
            } else if (!type.equals("note")) {
                groups.addLast(name);
                String list = type.startsWith("select_one ") ? type.substring(11) : "";
                String zh = survey.cell(row, "label" + FieldForm.ZH);
                String en = survey.cell(row, "label" + FieldForm.EN);
                found.add(new Field(
                        String.join("/", groups),
                        name,
                        zh.isEmpty() ? name : zh,
                        en.isEmpty() ? name : en,
                        lists.getOrDefault(list, Map.of())));
                groups.removeLast();
            }
        }
        return found;
    }

    /** What a platform has of a person, by the field's name; blank where the truth has no such column. */
    private static String cell(Field field, int row) {
        switch (field.name()) {
            case "start":
                return "2025-09-01T09:00:00.000+08:00";
            case "end":
                return "2025-09-01T09:20:00.000+08:00";
            case "consent":
                return truth.column("form").isMissing(row) ? "" : "yes";
            case "disposition":
                return truth.column(Disposition.COLUMN).isMissing(row)
                        ? "complete"
                        : truth.column(Disposition.COLUMN).text(row);
            default:
                return truth.has(field.name()) ? truth.column(field.name()).text(row) : "";
        }
    }

    /** An export of the workbook's questions in the manner of a platform. */
    private static Microdata export(String shape) {
        List<Column> columns = new ArrayList<>();
        if (shape.startsWith("wenjuanxing")) {
            columns.add(column("序号", row -> "" + (row + 1)));
            columns.add(column("提交答卷时间", row -> "2025/9/1 9:20:00"));
            columns.add(column("所用时间", row -> 900 + row + "秒"));
        }
        if (shape.startsWith("tencent")) {
            columns.add(column("编号", row -> "" + (row + 1)));
            columns.add(column("开始答题时间", row -> "2025-09-01 09:00:00"));
            columns.add(column("结束答题时间", row -> "2025-09-01 09:20:00"));
        }
        int number = 0;
        for (Field field : fields) {
            boolean chinese = !shape.contains("english") && !shape.contains("limesurvey");
            String label = chinese ? field.zh() : field.en();
            number++;
            String title = switch (shape) {
                case "kobo names", "redcap" -> field.name();
                case "kobo groups" -> field.path();
                case "odk" -> field.path().replace('/', '-');
                case "wenjuanxing" -> number + "、" + label;
                case "tencent" -> number + "." + label;
                case "limesurvey" -> field.name() + ". " + label;
                default -> label;
            };
            boolean coded =
                    List.of("kobo names", "kobo groups", "odk", "redcap").contains(shape);
            columns.add(column(title, row -> {
                String code = cell(field, row);
                List<String> words = field.choices().get(code);
                return coded || words == null ? code : words.get(chinese ? 0 : 1);
            }));
        }
        if (shape.startsWith("kobo")) {
            columns.add(column("_uuid", row -> "uuid-" + row));
            columns.add(column("_submission_time", row -> "2025-09-01T12:00:00"));
        }
        if (shape.equals("odk")) {
            columns.add(column("KEY", row -> "uuid:" + row));
        }
        return Microdata.of(shape, columns);
    }

    private static Column column(String name, java.util.function.IntFunction<String> cell) {
        return Column.of(name, IntStream.range(0, truth.rows()).mapToObj(cell).toList());
    }

    private static Map<String, String> scores(Fieldwork fieldwork) {
        Microdata scores = Scores.of(
                        fieldwork.data(),
                        questionnaire,
                        List.of(questionnaire.criterion("composite-70"), questionnaire.criterion("benchmark-60")))
                .data();
        Map<String, String> byPerson = new TreeMap<>();
        for (int row = 0; row < scores.rows(); row++) {
            byPerson.put(
                    scores.column("id").text(row)
                            + " by "
                            + scores.column("criterion").text(row),
                    scores.column("form").text(row)
                            + " "
                            + scores.column("score").text(row)
                            + " "
                            + scores.column("literate").text(row));
        }
        return byPerson;
    }

    @Test
    void anItemOfTheOtherFormIsNotAskedAndNotWrong() {
        Microdata responses = collect().strict(truth).data();
        FormItems a = questionnaire.forms().get(0);
        assertThat(a.items()).hasSize(50);
        assertThat(questionnaire.items()).hasSizeGreaterThan(80);
        int row = IntStream.range(0, truth.rows())
                .filter(i -> truth.column("form").text(i).equals(a.id()))
                .findFirst()
                .orElseThrow();
        long off = questionnaire.items().stream()
                .filter(item -> responses.column(item.id()).text(row).equals(Collect.NOT_ASKED))
                .count();
        assertThat(off).isEqualTo(questionnaire.items().size() - 50L);
        assertThat(responses.column(Disposition.COLUMN).text(row)).isEqualTo("complete");
        // somebody who knows all of a form has all of the points
        Microdata knowing = truth;
        for (Item item : questionnaire.items()) {
            Column cells = truth.column(item.id());
            knowing = knowing.with(Column.of(
                    item.id(),
                    IntStream.range(0, truth.rows())
                            .mapToObj(i -> i == row && a.items().contains(item.id()) ? item.key() : cells.text(i))
                            .toList()));
        }
        String id = truth.column("id").text(row);
        assertThat(scores(collect().strict(knowing)))
                .containsEntry(id + " by composite-70", a.id() + " 100 1")
                .containsEntry(id + " by benchmark-60", a.id() + " 100 1");
    }

    @Test
    void anAnswerOffTheFormIsWrong() {
        FormItems a = questionnaire.forms().get(0);
        Item off = questionnaire.items().stream()
                .filter(item -> !a.items().contains(item.id()))
                .findFirst()
                .orElseThrow();
        int row = IntStream.range(0, truth.rows())
                .filter(i -> truth.column("form").text(i).equals(a.id()))
                .findFirst()
                .orElseThrow();
        Column cells = truth.column(off.id());
        Microdata answered = truth.with(Column.of(
                off.id(),
                IntStream.range(0, truth.rows())
                        .mapToObj(i -> i == row ? off.key() : cells.text(i))
                        .toList()));
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        DataException.class, () -> collect().strict(answered)))
                .hasMessageContaining("column '" + off.id() + "'")
                .hasMessageContaining("no answer: the item is not on form " + a.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kobo names",
                "kobo groups",
                "kobo chinese",
                "kobo english",
                "odk",
                "redcap",
                "limesurvey",
                "wenjuanxing",
                "tencent"
            })
    void theSameScoresComeOutOfEveryShape(String shape) {
        Path file = folder.resolve("export.csv");
        Tables.write(file, export(shape));
        Export export = Export.read(file);
        Proposal proposal = Proposal.of(export, questionnaire, Optional.of(sample));
        assertThat(proposal.isComplete()).as(proposal.open().toString()).isTrue();
        Mapping mapping = MappingFile.of(Document.yaml("mapping.yaml", proposal.yaml(Language.ZH)), questionnaire);
        Fieldwork fieldwork = MappedExport.of(export, mapping, questionnaire).strict(collect());
        assertThat(expected).hasSize(160);
        assertThat(scores(fieldwork)).isEqualTo(expected);
    }
}
