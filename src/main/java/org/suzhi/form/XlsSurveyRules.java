package org.suzhi.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.survey.Text;

/** The rules of the sheet of questions. */
final class XlsSurveyRules {

    /** Types that people do not see. */
    private static final Set<String> SILENT = Set.of(
            "calculate",
            "hidden",
            "start",
            "end",
            "today",
            "deviceid",
            "phonenumber",
            "username",
            "email",
            "audit",
            "start-geopoint",
            "background-audio",
            "xml-external",
            "csv-external");

    private static final Set<String> SEEN = Set.of(
            "integer",
            "decimal",
            "text",
            "note",
            "date",
            "time",
            "dateTime",
            "geopoint",
            "geotrace",
            "geoshape",
            "image",
            "audio",
            "video",
            "file",
            "barcode",
            "acknowledge",
            "range");
    private static final Set<String> CHOICES = Set.of("select_one", "select_multiple", "rank");
    private static final List<String> EXPRESSIONS =
            List.of("relevant", "constraint", "calculation", "choice_filter", "repeat_count");
    private static final Set<String> PARAMETERS = Set.of(
            "randomize",
            "seed",
            "start",
            "end",
            "step",
            "max-pixels",
            "quality",
            "value",
            "label",
            "location-priority",
            "location-min-interval",
            "location-max-age",
            "track-changes",
            "capture-accuracy",
            "warning-accuracy",
            "allow-mock-accuracy",
            "rows");

    private final XlsFormCheck check;
    private final XlsSheet sheet;
    private final XlsSheet choices;
    private final Set<String> languages;
    private final Set<String> names;
    private final Set<String> lists = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    /** The rows where groups and repeats began that are still open. */
    private final Deque<Integer> open = new ArrayDeque<>();

    XlsSurveyRules(XlsFormCheck check, XlsForm form, Set<String> languages) {
        this.check = check;
        this.sheet = form.survey();
        this.choices = form.choices();
        this.languages = languages;
        this.names = check.names();
        for (int row = 0; row < choices.size(); row++) {
            lists.add(choices.cell(row, "list_name"));
        }
    }

    void check() {
        Map<String, Integer> seen = new HashMap<>();
        for (int row = 0; row < sheet.size(); row++) {
            String[] type = sheet.cell(row, "type").split(" +");
            type(row, type);
            if (!type[0].startsWith("end_")) {
                name(row, seen);
                labels(row, type[0]);
            }
            expressions(row, type[0]);
            parameters(row);
        }
        open.forEach(row -> wrong(
                row,
                "type",
                Text.of("%s without its end", "%s没有对应的结束行", sheet.cell(row, "type")),
                new Text("an end_group or end_repeat for each beginning", "每个begin都有对应的end_group或end_repeat")));
        for (int row = 0; row < choices.size(); row++) {
            String list = choices.cell(row, "list_name");
            if (!list.isEmpty() && used.add(list)) {
                check.wrong(
                        choices,
                        choices.line(row),
                        "list_name",
                        Text.of("list '%s', which no question uses", "列表“%s”没有问题使用", list),
                        new Text("lists that are used", "列表均被使用"));
            }
        }
    }

    private void type(int row, String... type) {
        switch (type[0]) {
            case "begin_group", "begin_repeat" -> open.push(row);
            case "end_group", "end_repeat" -> end(row, type[0].substring("end_".length()));
            default -> {
                if (CHOICES.contains(type[0])) {
                    list(row, type);
                } else if (!SILENT.contains(type[0]) && !SEEN.contains(type[0])) {
                    wrong(row, "type", Text.of("'%s'", "“%s”", type[0]), new Text("a type of XLSForm", "XLSForm的题型"));
                }
            }
        }
    }

    private void end(int row, String what) {
        Integer began = open.poll();
        if (began == null || !sheet.cell(began, "type").equals("begin_" + what)) {
            String beginning = began == null ? "" : sheet.cell(began, "type");
            wrong(
                    row,
                    "type",
                    beginning.isEmpty()
                            ? Text.of("end_%s without a beginning", "end_%s没有对应的开始行", what)
                            : Text.of("end_%s after %s", "end_%s出现在%s之后", what, beginning),
                    new Text("beginnings and ends that match", "开始行与结束行相互对应"));
        }
    }

    private void list(int row, String... type) {
        if (type.length < 2) {
            wrong(
                    row,
                    "type",
                    Text.of("'%s' without a list", "“%s”没有列表", type[0]),
                    new Text("the name of a list", "列表名称"));
        } else {
            used.add(type[1]);
            if (!lists.contains(type[1])) {
                wrong(
                        row,
                        "type",
                        Text.of("list '%s'", "列表“%s”", type[1]),
                        new Text("a list of the sheet choices", "choices工作表中的列表"));
            }
        }
    }

    private void name(int row, Map<String, Integer> seen) {
        String name = sheet.cell(row, "name");
        if (!XlsFormCheck.NAME.matcher(name).matches()) {
            check.name(sheet, row, "name", name);
            return;
        }
        Integer first = seen.putIfAbsent(name, sheet.line(row));
        if (first != null) {
            wrong(
                    row,
                    "name",
                    Text.of("'%s' a second time, first in row %d", "“%s”重复，首次出现在第%d行", name, first),
                    new Text("each name once", "名称不得重复"));
        }
    }

    private void labels(int row, String type) {
        for (String language : languages) {
            String column = XlsChoiceRules.label("label", language);
            boolean needed = SEEN.contains(type) || CHOICES.contains(type);
            if (needed && sheet.cell(row, column).isEmpty()) {
                wrong(row, column, new Text("nothing", "空值"), new Text("a label in each language", "每种语言都有标签"));
            }
            for (String text : List.of("label", "hint", "constraint_message", "required_message")) {
                check.references(sheet, row, XlsChoiceRules.label(text, language), names);
            }
        }
    }

    private void expressions(int row, String type) {
        for (String column : EXPRESSIONS) {
            check.expression(sheet, row, column, names);
            String name = sheet.cell(row, "name");
            if (!column.equals("constraint")
                    && FormExpression.references(sheet.cell(row, column)).contains(name)) {
                wrong(
                        row,
                        column,
                        Text.of("${%s}, which is the question itself", "${%s}，即该问题本身", name),
                        new Text("other questions", "其他问题"));
            }
        }
        if (!sheet.cell(row, "required").matches("(?i)yes|no|true|false")) {
            check.expression(sheet, row, "required", names);
        }
        if (type.equals("calculate") && sheet.cell(row, "calculation").isEmpty()) {
            wrong(row, "calculation", new Text("nothing", "空值"), new Text("an expression", "一个表达式"));
        }
    }

    private void parameters(int row) {
        for (String pair : sheet.cell(row, "parameters").split("[ ,;]+")) {
            String key = pair.replaceFirst("=.*", "");
            boolean known = pair.contains("=") && PARAMETERS.contains(key);
            if (!pair.isEmpty() && (!known || key.equals("randomize") && !pair.matches("randomize=(true|false)"))) {
                wrong(
                        row,
                        "parameters",
                        Text.of("'%s'", "“%s”", pair),
                        new Text("pairs such as randomize=true", "形如randomize=true的参数"));
            }
        }
    }

    private void wrong(int row, String column, Text found, Text expected) {
        check.wrong(sheet, sheet.line(row), column, found, expected);
    }
}
