package org.suzhi.items;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Who belongs to the focal group and who to the reference group. */
final class Groups {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(KeyGroup.SEPARATOR));

    private final String focal;
    private final String reference;
    private final byte[] group;

    private Groups(String focal, String reference, byte[] group) {
        this.focal = focal;
        this.reference = reference;
        this.group = group;
    }

    /**
     * Finds the two groups among the people who count.
     *
     * @throws DataException when the column is missing, has not two levels and no focal one is named, or one of the
     *     groups has nobody
     */
    static Groups of(Microdata data, FocalGroup question, Answers answers) {
        Column column = data.column(question.column());
        boolean[] used = new boolean[column.levels().size()];
        for (int row = 0; row < answers.rows(); row++) {
            used[column.code(row)] |= answers.form(row) >= 0;
        }
        TreeSet<String> found = new TreeSet<>();
        for (int code = 0; code < used.length; code++) {
            if (used[code]) {
                found.addAll(parts(column.levels().get(code)));
            }
        }
        if (question.level().isEmpty() && found.size() != 2 || found.size() < 2) {
            throw wrong(
                    data,
                    question,
                    Text.of("%d levels among those who answered: %s", "作答者中有%d个水平：%s", found.size(), listed(found)),
                    new Text("two levels, or a focal one", "两个水平，或指定焦点组"));
        }
        String focal = question.level().orElse(found.first());
        if (!found.contains(focal)) {
            throw wrong(
                    data,
                    question,
                    Text.of("nobody in '%s'", "“%s”中无人作答", focal),
                    Text.of("one of %s", "下列之一：%s", listed(found)));
        }
        byte[] groupOf = new byte[used.length];
        for (int code = 0; code < used.length; code++) {
            List<String> levels = parts(column.levels().get(code));
            groupOf[code] = (byte) (levels.isEmpty() ? -1 : levels.contains(focal) ? 1 : 0);
        }
        byte[] group = new byte[answers.rows()];
        boolean others = false;
        for (int row = 0; row < group.length; row++) {
            group[row] = groupOf[column.code(row)];
            others |= group[row] == 0 && answers.form(row) >= 0;
        }
        if (!others) {
            throw wrong(
                    data,
                    question,
                    Text.of("nobody outside '%s'", "“%s”之外无人作答", focal),
                    new Text("people to compare with", "可供比较的人员"));
        }
        found.remove(focal);
        return new Groups(focal, String.join(KeyGroup.SEPARATOR, found), group);
    }

    private static String listed(TreeSet<String> levels) {
        List<String> some = levels.stream().limit(20).toList();
        return String.join(", ", some) + (levels.size() > some.size() ? ", …" : "");
    }

    private static List<String> parts(String cell) {
        return Column.isMissing(cell)
                ? List.of()
                : Arrays.stream(SEPARATOR.split(cell)).map(String::strip).toList();
    }

    private static DataException wrong(Microdata data, FocalGroup question, Text found, Text expected) {
        return new DataException(new Finding(
                data.source(),
                0,
                question.column(),
                found,
                expected,
                Text.of("name the focal group, as in %s:focal=LEVEL", "请指定焦点组，如%s:focal=LEVEL", question.column())));
    }

    /** The level of the focal group. */
    String focal() {
        return focal;
    }

    /** The levels of the others. */
    String reference() {
        return reference;
    }

    /** 1 for the focal group, 0 for the reference group, -1 for who has no level. */
    int of(int row) {
        return group[row];
    }
}
