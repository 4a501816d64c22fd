package org.suzhi.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Workbook;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What the workbooks say of the choice within the household, when the entries of a sample are households: a mark for
 * each on the lists, cells for what was found there, and a sheet with the rule, its table and its probabilities.
 * Nothing at all when the entries are people.
 */
final class Households {

    private static final Text SHEET = new Text("Household", "户内抽选");

    /** Sizes of households whose probabilities are shown. */
    private static final int SIZES = KishGrid.MOST + 2;

    private static final Text LIST_ALL = new Text(
            "Every entry of the lists is a household. List everybody in it who is eligible: men from the oldest to the"
                    + " youngest, then women from the oldest to the youngest, and number them 1, 2 and so on.",
            "名单中每一行为一户。登记户内全部合格成员：先按年龄从大到小登记男性，再按年龄从大到小登记女性，并依次编号1、2……");

    private static final Text RECORD = new Text(
            "Write down how many eligible people there are (adults) and the number of the one selected (person): the"
                    + " weight depends on both.",
            "记录合格人数（adults）和被抽中成员的编号（person）：二者决定其权数。");

    private static final Text PROBABILITIES = new Text(
            "Probability of every person of a household, by its number of eligible people:", "按户内合格人数，各成员被抽中的概率：");

    private final Optional<WithinHousehold> rule;
    private final List<Text> marks;

    private Households(Optional<WithinHousehold> rule, List<Text> marks) {
        this.rule = rule;
        this.marks = marks;
    }

    /** The entries are people, or were chosen by other means. */
    static Households none() {
        return new Households(Optional.empty(), List.of());
    }

    /** The entries of a sample, in its order, are households. */
    static Households of(WithinHousehold rule, Microdata sample) {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < sample.rows(); row++) {
            ids.add(sample.column("id").text(row));
        }
        return new Households(Optional.of(rule), rule.marks(ids));
    }

    /** What has to stand in every title. */
    Label label() {
        return rule.map(WithinHousehold::label).orElse(Label.NONE);
    }

    /** Names of the columns on the lists: the mark, and the cells to fill in. */
    List<Text> titles() {
        return rule.map(known -> List.of(
                        known.mark(),
                        new Text("Eligible people (adults)", "合格人数（adults）"),
                        new Text("Person selected (person)", "被抽中成员编号（person）")))
                .orElse(List.of());
    }

    /** The mark of an entry. */
    List<String> cells(int row, Language language) {
        return rule.isEmpty() ? List.of() : List.of(marks.get(row).in(language), "", "");
    }

    /** The sheet with the rule, if there is one. */
    void sheet(Workbook workbook, String title, Language language) {
        rule.ifPresent(known -> {
            Form form = new Form(workbook, SHEET.in(language), title);
            form.words(LIST_ALL.in(language));
            form.words(Text.of("Interview %s, and nobody else.", "访问%s，不得换人。", known.rule())
                    .in(language));
            known.instructions().forEach(sentence -> form.words(sentence.in(language)));
            form.words(RECORD.in(language));
            table(form, known.grid(), language);
            if (known.isProbability()) {
                form.words(PROBABILITIES.in(language));
                table(form, probabilities(known), language);
            }
        });
    }

    private static void table(Form form, List<List<Text>> rows, Language language) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells =
                    rows.get(i).stream().map(text -> text.in(language)).toList();
            if (i == 0) {
                form.names(cells);
            } else {
                form.row(cells, 0);
            }
        }
    }

    private static List<List<Text>> probabilities(WithinHousehold rule) {
        List<List<Text>> rows = new ArrayList<>();
        List<Text> header = new ArrayList<>(List.of(new Text("Eligible people", "合格人数")));
        for (int person = 1; person <= SIZES; person++) {
            header.add(Text.of("Person %d", "成员%d", person));
        }
        rows.add(header);
        for (int adults = 1; adults <= SIZES; adults++) {
            List<Text> row = new ArrayList<>(List.of(Text.same(Integer.toString(adults))));
            for (int person = 1; person <= adults; person++) {
                row.add(Text.same(fraction(rule.probability(adults, person))));
            }
            rows.add(row);
        }
        return rows;
    }

    /** A probability as it is: 1/6 and not 0.1667. */
    private static String fraction(OptionalDouble probability) {
        double p = probability.orElseThrow();
        for (int d = 1; d <= 12; d++) {
            if (Math.abs(p * d - Math.rint(p * d)) < 1e-9) {
                long n = Math.round(p * d);
                return d == 1 ? Long.toString(n) : n + "/" + d;
            }
        }
        return Double.toString(p);
    }
}
