package org.suzhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Seed;

/** XLSForm files: what is written keeps the rules, and each rule is broken once. */
class XlsFormTest {

    private static final FormSet THREE = Assembly.of(
                    AssemblyTest.BANK,
                    BlueprintFile.of(Shelf.blueprint("literacy-50")).forms(3))
            .forms(new Seed(5));

    @TempDir
    Path temp;

    private static XlsForm form(String change) {
        List<String> survey = new ArrayList<>(List.of(
                "type,name,label,relevant,constraint,calculation,parameters",
                "text,id,Id,,string-length(.) > 0,,",
                "select_one yn,consent,Agree?,,,,randomize=true",
                "begin_group,about,About,${consent} = 'yes',,,",
                "integer,age,Age,,. >= 18 and . <= 69,,",
                "calculate,old,,,,if(${age} > 59; 'y'; 'n'),",
                "end_group,,,,,,"));
        List<String> choices = List.of("list_name,name,label", "yn,yes,Yes", "yn,no,No");
        List<String> settings = List.of("form_title,form_id", "Test,test");
        String[] parts = change.split(" -> ?", -1);
        return new XlsForm(
                "x.xlsx",
                sheet("survey", survey, parts),
                sheet("choices", choices, parts),
                sheet("settings", settings, parts));
    }

    private static XlsSheet sheet(String name, List<String> lines, String... change) {
        String text = String.join("\n", lines);
        if (change.length == 2) {
            text = text.replace(change[0], change[1].replace("\\n", "\n"));
        }
        if (text.isEmpty() || text.startsWith("NONE")) {
            return null;
        }
        String[] rows = text.split("\n");
        String[] header = rows[0].split(",", -1);
        XlsSheet sheet = new XlsSheet(name, List.of(header));
        for (int r = 1; r < rows.length; r++) {
            String[] cells = rows[r].split(",", -1);
            List<String> pairs = new ArrayList<>();
            for (int c = 0; c < header.length; c++) {
                pairs.add(header[c]);
                pairs.add(cells[c].replace(';', ','));
            }
            sheet.add(pairs.toArray(String[]::new));
        }
        return sheet;
    }

    @Test
    void theSmallFormIsClean() {
        assertThat(XlsFormCheck.check(form("")).en()).isEqualTo("x.xlsx: an XLSForm of 6 rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list_name -> NONE                          | no sheet 'choices'",
                "form_title -> NONE                         | no sheet 'settings'",
                "type,name -> kind,name                     | survey:1: column 'type': found no such column",
                "label,relevant -> words,relevant           | survey:1: column 'label': found no such column",
                "list_name,name,label -> list,name,label    | choices:1: column 'list_name': found no such column",
                "select_one yn -> select_one ny             | survey:3: column 'type': found list 'ny'",
                "select_one yn -> select_one                | survey:3: column 'type': found 'select_one' without a list",
                "select_one yn -> text                      | choices:2: column 'list_name': found list 'yn', which no question uses",
                "integer,age -> integer,id                  | survey:5: column 'name': found 'id' a second time, first in row 2",
                "text,id -> text,1d                         | survey:2: column 'name': found '1d'",
                "text,id -> text,my id                      | survey:2: column 'name': found 'my id'",
                "text,id -> text,                           | survey:2: column 'name': found ''",
                "integer,age -> number,age                  | survey:5: column 'type': found 'number'",
                "integer,age,Age -> integer,age,            | survey:5: column 'label': found nothing",
                "end_group -> end_repeat                    | survey:7: column 'type': found end_repeat after begin_group",
                "begin_group,about -> note,about            | survey:7: column 'type': found end_group without a beginning",
                "end_group,, -> note,bye,Bye                | survey:4: column 'type': found begin_group without its end",
                "${consent} = -> ${assent} =                | survey:4: column 'relevant': found ${assent}",
                "${consent} = 'yes' -> ${consent} = 'yes    | survey:4: column 'relevant': found ''yes'",
                "${consent} = 'yes' -> ${consent} == 'yes'  | survey:4: column 'relevant': found '=' where a value should stand",
                ". >= 18 and -> . >= 18 und                 | survey:5: column 'constraint': found 'und'",
                "> 59; -> >;                                | survey:6: column 'calculation': found ','",
                "if( -> iff(                                | survey:6: column 'calculation': found function iff(), which is not known",
                "; 'n') -> )                                | survey:6: column 'calculation': found function if() with 2 arguments",
                "'n'), -> 'n',                              | survey:6: column 'calculation': found the end where ')' should stand",
                "if(${age} -> if(${old}                     | survey:6: column 'calculation': found ${old}, which is the question itself",
                "if(${age} > 59; 'y'; 'n') ->               | survey:6: column 'calculation': found nothing",
                "randomize=true -> randomize=maybe          | survey:3: column 'parameters': found 'randomize=maybe'",
                "yn,no,No -> yn,yes,No                      | choices:3: column 'name': found 'yes' a second time in list yn",
                "yn,no,No -> yn,,No                         | choices:3: column 'name': found nothing",
                "yn,no,No -> yn,no no,No                    | choices:3: column 'name': found 'no no'",
                "yn,no,No -> yn,no,                         | choices:3: column 'label': found nothing",
                "Test,test -> ,test                         | settings:2: column 'form_title': found nothing",
                "Test,test -> Test,9 tests                  | settings:2: column 'form_id': found '9 tests'",
            })
    void eachRuleNamesSheetRowAndColumn(String change, String words) {
        assertThatThrownBy(() -> XlsFormCheck.check(form(change)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "selected(${a}, 'b') and not(${c} = '')",
                "once(int(random() * 3))",
                "count-selected(${a}) <= 3 or (. > 2 and . mod 2 = 0)",
                "concat(${a}, '-', string-length(${b}) div 2, \"x\")",
                "-1 + - 2 * -3 - ${a}-1",
                "regex(., '^[^ ]+$')",
                "/data/group/name[position() = 1]/@id",
                "../x | //y",
                "instance('list')/root/item[name = current()/../a]/label",
                "format-date-time(now(), '%Y') >= 2020",
                "coalesce(${a}, .5)",
            })
    void whatOdkReadsParses(String expression) {
        assertThat(new FormExpression(expression).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 +", "(1", "1)", "a b", "${}", "if(1, 2, 3", "and 1", "#", "1 = = 2", "x[1", "fly()"})
    void whatOdkCannotReadDoesNot(String expression) {
        assertThat(new FormExpression(expression).problem()).isNotNull();
    }

    @Test
    void threeFormsKeepTheRulesAlsoWhenReadBackFromTheFile() {
        Path file = temp.resolve("field.xlsx");
        FieldForm.write(file, Instrument.of(THREE));
        XlsForm read = XlsForm.read(file);
        assertThat(XlsFormCheck.check(file).en()).startsWith(file + ": an XLSForm of ");
        assertThat(text(read.survey()))
                .isEqualTo(text(FieldForm.of("", Instrument.of(THREE)).survey()));
    }

    private static List<String> text(XlsSheet sheet) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < sheet.size(); row++) {
            int r = row;
            rows.add(sheet.columns().stream().map(c -> sheet.cell(r, c)).collect(Collectors.joining("|")));
        }
        return rows;
    }

    @Test
    void everyQuestionOfAFormIsAskedInThatFormAndInNoOther() {
        XlsSheet survey = FieldForm.of("", Instrument.of(THREE)).survey();
        for (Form form : THREE.forms()) {
            List<String> asked = new ArrayList<>();
            boolean open = false;
            for (int row = 0; row < survey.size(); row++) {
                String type = survey.cell(row, "type");
                if (type.equals("begin_group") && survey.cell(row, "name").startsWith("items")) {
                    String relevant = survey.cell(row, "relevant");
                    open = relevant.isEmpty() || relevant.contains("'" + form.name() + "'");
                } else if (open && type.startsWith("select_one")) {
                    asked.add(survey.cell(row, "name"));
                }
            }
            assertThat(asked)
                    .containsExactlyInAnyOrderElementsOf(
                            form.questions().stream().map(Question::id).toList());
        }
    }

    @Test
    void choiceItemsAreRandomisedAndStatementsShareOneList() {
        XlsForm form = FieldForm.of("", Instrument.of(THREE));
        for (Question question : Instrument.of(THREE).questions()) {
            for (int row = 0; row < form.survey().size(); row++) {
                if (form.survey().cell(row, "name").equals(question.id())) {
                    assertThat(form.survey().cell(row, "parameters"))
                            .isEqualTo(question.isTrueFalse() ? "" : "randomize=true");
                    assertThat(form.survey().cell(row, "type").equals("select_one true_false"))
                            .isEqualTo(question.isTrueFalse());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"core"})
    void aQuestionnaireMakesAFieldFormToo(String name) {
        assertThat(XlsFormCheck.check(FieldForm.of("x", Instrument.of(Shelf.questionnaire(name))))
                        .en())
                .startsWith("x: an XLSForm");
    }
}
