package org.suzhi.form;

import java.util.HashSet;
import java.util.Set;
import org.suzhi.survey.Text;

/** The rules of the sheet of choices. */
final class XlsChoiceRules {

    private final XlsFormCheck check;
    private final XlsSheet sheet;
    private final Set<String> languages;

    XlsChoiceRules(XlsFormCheck check, XlsSheet sheet, Set<String> languages) {
        this.check = check;
        this.sheet = sheet;
        this.languages = languages;
    }

    void check() {
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < sheet.size(); row++) {
            String list = sheet.cell(row, "list_name");
            String name = sheet.cell(row, "name");
            filled(row, "list_name", list);
            filled(row, "name", name);
            if (name.contains(" ")) {
                check.wrong(
                        sheet,
                        sheet.line(row),
                        "name",
                        Text.of("'%s'", "“%s”", name),
                        new Text("a name without blanks", "不含空格的名称"));
            }
            if (!name.isEmpty() && !seen.add(list + "\n" + name)) {
                check.wrong(
                        sheet,
                        sheet.line(row),
                        "name",
                        Text.of("'%s' a second time in list %s", "列表%2$s中“%1$s”重复", name, list),
                        new Text("each name once in a list", "同一列表中名称不得重复"));
            }
            for (String language : languages) {
                String column = label("label", language);
                filled(row, column, sheet.cell(row, column));
            }
        }
    }

    /** The column of a text in a language. */
    static String label(String column, String language) {
        return language.isEmpty() ? column : column + "::" + language;
    }

    private void filled(int row, String column, String text) {
        if (text.isEmpty()) {
            check.wrong(sheet, sheet.line(row), column, new Text("nothing", "空值"), new Text("a value", "一个值"));
        }
    }
}
