package org.suzhi.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.questionnaire.Asked;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Standard;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Makes sure that everybody who was interviewed was asked what a criterion demands. One finding stands for all people
 * of a form who lack the same: the form is wrong, not they.
 */
final class AskedCheck {

    private final AnswerSheet sheet;
    private final Standard standard;
    private final Asked demanded;

    AskedCheck(AnswerSheet sheet, Standard standard) {
        this.sheet = sheet;
        this.standard = standard;
        this.demanded = standard.criterion().counting().asked();
    }

    /** People of one form who lack the same. */
    private static final class Lacking {
        private final int first;
        private final int items;
        private final int benchmarks;
        private int people;

        private Lacking(int first, int items, int benchmarks) {
            this.first = first;
            this.items = items;
            this.benchmarks = benchmarks;
        }
    }

    void check(boolean[] interview, Findings findings) {
        if (demanded.equals(Asked.ANYTHING)) {
            return;
        }
        int rows = interview.length;
        int[] items = new int[rows];
        int[] benchmarks = new int[rows];
        int always = 0;
        int covered = 0;
        for (List<Item> answer : standard.answers()) {
            Credits credits = new Credits(sheet, answer, standard.criterion());
            int benchmark = answer.get(0).benchmark();
            int bit = benchmark > 0 ? 1 << (benchmark - 1) : 0;
            if (credits.always()) {
                always++;
                covered |= bit;
            } else {
                count(credits, bit, items, benchmarks);
            }
        }
        int all = (1 << demanded.benchmarks()) - 1;
        Microdata responses = sheet.responses();
        Column forms = responses.has(AnswerSheet.FORM) ? responses.column(AnswerSheet.FORM) : null;
        Map<String, Lacking> lacking = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            int missing = all & ~(covered | benchmarks[row]);
            int asked = always + items[row];
            boolean few = demanded.items() > 0 && asked != demanded.items();
            if (interview[row] && (missing != 0 || few)) {
                String form = forms == null ? sheet.questionnaire().id() : forms.text(row);
                Lacking same = new Lacking(row, asked, missing);
                lacking.computeIfAbsent("%s/%d/%d".formatted(form, asked, missing), added -> same).people++;
            }
        }
        lacking.values().forEach(group -> note(group, forms, findings));
    }

    private static void count(Credits credits, int bit, int[] items, int[] benchmarks) {
        double[] credit = new double[items.length];
        credits.read(0, new int[items.length], credit);
        for (int row = 0; row < items.length; row++) {
            boolean asked = credit[row] >= 0;
            items[row] += asked ? 1 : 0;
            benchmarks[row] |= asked ? bit : 0;
        }
    }

    private void note(Lacking group, Column forms, Findings findings) {
        String form = forms == null ? sheet.questionnaire().id() : forms.text(group.first);
        List<String> missing = new ArrayList<>();
        for (int benchmark = 1; benchmark <= demanded.benchmarks(); benchmark++) {
            if ((group.benchmarks >> (benchmark - 1) & 1) == 1) {
                missing.add(Integer.toString(benchmark));
            }
        }
        Text lack = missing.isEmpty()
                ? Text.same("")
                : Text.of(", none on benchmarks %1$s", "，未涉及基准%1$s", String.join(", ", missing));
        Text every = demanded.benchmarks() == 0
                ? Text.same("")
                : Text.of(" on all %d benchmarks", "，覆盖全部%d条基准", demanded.benchmarks());
        Text many = demanded.items() == 0 ? Text.same("") : Text.same(" " + demanded.items());
        findings.add(new Finding(
                sheet.responses().source(),
                sheet.responses().line(group.first),
                AnswerSheet.FORM,
                Text.of(
                        "%d items asked%s (form '%s', %d people)",
                        "共问%d题%s（问卷版本“%s”，%d人）", group.items, lack, form, group.people),
                Text.of("for %s%s items%s", "%s要求%s题%s", standard.criterion().id(), many, every),
                new Text("use a form that asks them, or score by another criterion", "请使用符合要求的问卷，或改用其他标准")));
    }
}
