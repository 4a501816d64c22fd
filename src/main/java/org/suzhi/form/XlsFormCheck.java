package org.suzhi.form;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Text;

/** The check of an XLSForm workbook: what ODK and KoboToolbox would refuse, with sheet, row and column. */
public final class XlsFormCheck {

    /** Letters, digits, hyphens, underscores and dots after a letter or an underscore. */
    static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");

    private final XlsForm form;
    private final Findings findings = new Findings();

    private XlsFormCheck(XlsForm form) {
        this.form = form;
    }

    /**
     * Checks a workbook.
     *
     * @return what it is, for people
     * @throws DataException with sheet, row and column of everything that is wrong
     */
    public static Text check(Path path) {
        return check(XlsForm.read(path));
    }

    static Text check(XlsForm form) {
        XlsFormCheck check = new XlsFormCheck(form);
        check.check();
        check.findings.raise();
        return Text.of(
                "%s: an XLSForm of %d rows",
                "%s：XLSForm，%d行", form.source(), form.survey().size());
    }

    private void check() {
        boolean complete = sheet("survey", form.survey(), "type", "name");
        complete &= sheet("choices", form.choices(), "list_name", "name");
        complete &= sheet("settings", form.settings(), "form_title", "form_id");
        if (!complete) {
            return;
        }
        Set<String> languages = new TreeSet<>(languages(form.survey()));
        languages.addAll(languages(form.choices()));
        new XlsChoiceRules(this, form.choices(), languages).check();
        new XlsSurveyRules(this, form, languages).check();
        settings(languages);
    }

    private boolean sheet(String name, XlsSheet sheet, String... columns) {
        if (sheet == null) {
            findings.add(
                    form.source(),
                    0,
                    "",
                    Text.of("no sheet '%s'", "没有“%s”工作表", name),
                    new Text("sheets survey, choices and settings", "survey、choices和settings三张工作表"),
                    new Text("add the sheet", "请补上该工作表"));
            return false;
        }
        boolean complete = true;
        for (String column : columns) {
            complete &= column(sheet, column, sheet.columns().contains(column));
        }
        if (!name.equals("settings")) {
            complete &= column(sheet, "label", !languages(sheet).isEmpty());
        }
        return complete;
    }

    private boolean column(XlsSheet sheet, String column, boolean isThere) {
        if (!isThere) {
            wrong(sheet, 1, column, new Text("no such column", "缺少该列"), Text.of("columns %s", "%s列", column));
        }
        return isThere;
    }

    /** The languages of the labels; blank for labels without one. */
    private static Set<String> languages(XlsSheet sheet) {
        Set<String> languages = new TreeSet<>();
        for (String column : sheet.columns()) {
            if (column.equals("label")) {
                languages.add("");
            } else if (column.startsWith("label::")) {
                languages.add(column.substring("label::".length()));
            }
        }
        return languages;
    }

    private void settings(Set<String> languages) {
        XlsSheet settings = form.settings();
        if (settings.size() != 1) {
            wrong(
                    settings,
                    1,
                    "form_id",
                    Text.of("%d rows of settings", "%d行设置", settings.size()),
                    new Text("one row", "一行"));
            return;
        }
        for (String column : List.of("form_title", "form_id")) {
            if (settings.cell(0, column).isEmpty()) {
                wrong(settings, settings.line(0), column, new Text("nothing", "空值"), new Text("a value", "一个值"));
            }
        }
        String id = settings.cell(0, "form_id");
        if (!id.isEmpty() && !NAME.matcher(id).matches()) {
            name(settings, 0, "form_id", id);
        }
        String language = settings.cell(0, "default_language");
        if (!language.isEmpty() && !languages.contains(language)) {
            wrong(
                    settings,
                    settings.line(0),
                    "default_language",
                    Text.of("'%s'", "“%s”", language),
                    Text.of("a language of the labels: %s", "标签所用的语言：%s", String.join(", ", languages)));
        }
        expression(settings, 0, "instance_name", names());
    }

    /** The names of the questions and groups. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (int row = 0; row < form.survey().size(); row++) {
            names.add(form.survey().cell(row, "name"));
        }
        names.remove("");
        return names;
    }

    /** Notes an expression that does not parse or speaks of what is not there. */
    void expression(XlsSheet sheet, int row, String column, Set<String> names) {
        String text = sheet.cell(row, column);
        if (text.isEmpty()) {
            return;
        }
        FormExpression expression = new FormExpression(text);
        if (expression.problem() != null) {
            wrong(sheet, sheet.line(row), column, expression.problem(), new Text("an expression", "一个表达式"));
        }
        references(sheet, row, column, names);
    }

    /** Notes references to what is not there. */
    void references(XlsSheet sheet, int row, String column, Set<String> names) {
        for (String reference : FormExpression.references(sheet.cell(row, column))) {
            if (!names.contains(reference)) {
                wrong(
                        sheet,
                        sheet.line(row),
                        column,
                        Text.of("${%s}", "${%s}", reference),
                        new Text("the name of a question of this form", "本表单中问题的名称"));
            }
        }
    }

    void name(XlsSheet sheet, int row, String column, String name) {
        wrong(
                sheet,
                sheet.line(row),
                column,
                Text.of("'%s'", "“%s”", name),
                new Text(
                        "a letter or underscore, then letters, digits, dots, hyphens and underscores",
                        "以字母或下划线开头，其后为字母、数字、点、连字符或下划线"));
    }

    void wrong(XlsSheet sheet, int line, String column, Text found, Text expected) {
        findings.add(
                form.source() + " " + sheet.name(),
                line,
                column,
                found,
                expected,
                new Text("correct the cell", "请更正该单元格"));
    }
}
