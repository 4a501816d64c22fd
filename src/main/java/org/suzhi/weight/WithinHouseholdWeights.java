package org.suzhi.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suzhi.draw.KishGrid;
import org.suzhi.draw.WithinHousehold;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * One over the probability of the person interviewed among the eligible people of the household: the base weights of
 * the sample are then those of households. A rule without probabilities is weighted as if every person had the same,
 * which is an assumption, and labels the weights a quota sample.
 *
 * <p>Σ over the people of a household who can be selected of p · 1/p is their number: on average an interview stands
 * for all of its household, under Kish's tables for the first six.
 *
 * @param rule   how the person was chosen
 * @param adults column of the responses with the number of eligible people in the household
 * @param person column with the number of the person among them; needed where probabilities differ
 * @param table  column with the household's selection table, to check the person by
 */
public record WithinHouseholdWeights(
        WithinHousehold rule, String adults, Optional<String> person, Optional<String> table) implements PersonFactor {

    private static final Pattern FORM = Pattern.compile("([a-z-]+):([^,]+)(?:,([^,]+))?(?:,([^,]+))?");

    /** Kish's tables need the person's number, the others nothing but the number of people. */
    public WithinHouseholdWeights {
        boolean kish = rule instanceof KishGrid;
        if (kish && person.isEmpty() || !kish && (person.isPresent() || table.isPresent())) {
            throw new IllegalArgumentException("rule '%s' with columns %s, %s and %s, expected %s"
                    .formatted(rule.code(), adults, person, table, expected().en()));
        }
    }

    /**
     * Reads {@code kish:adults,person}, {@code kish:adults,person,kish_table}, {@code hash:adults} and so on.
     *
     * @return empty for anything else
     */
    public static Optional<WithinHouseholdWeights> parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches() || !WithinHousehold.codes().contains(parts.group(1))) {
            return Optional.empty();
        }
        // probabilities do not depend on the seed
        WithinHousehold rule = WithinHousehold.of(parts.group(1), new Seed(0));
        Optional<String> person = Optional.ofNullable(parts.group(3)).map(String::strip);
        Optional<String> table = Optional.ofNullable(parts.group(4)).map(String::strip);
        return rule instanceof KishGrid == person.isPresent()
                ? Optional.of(new WithinHouseholdWeights(rule, parts.group(2).strip(), person, table))
                : Optional.empty();
    }

    /** What {@link #parse} understands. */
    public static Text expected() {
        return new Text(
                "kish:ADULTS,PERSON or kish:ADULTS,PERSON,TABLE, hash:ADULTS, last-birthday:ADULTS or"
                        + " next-birthday:ADULTS, with names of columns",
                "kish:ADULTS,PERSON或kish:ADULTS,PERSON,TABLE、hash:ADULTS、last-birthday:ADULTS或next-birthday:ADULTS（大写处为列名）");
    }

    @Override
    public double[] factors(Microdata interviews) {
        List<String> needed = new ArrayList<>(List.of(adults));
        person.ifPresent(needed::add);
        table.ifPresent(needed::add);
        interviews.require(needed);
        double[] eligible = interviews.numbers(adults);
        double[] selected = person.map(interviews::numbers).orElse(null);
        Findings findings = new Findings();
        double[] factors = new double[interviews.rows()];
        for (int row = 0; row < factors.length; row++) {
            if (!isCount(eligible[row])) {
                findings.add(interviews.cell(
                        row,
                        adults,
                        new Text("the number of eligible people in the household, at least 1", "户内合格人数（不小于1的整数）")));
            } else if (selected != null && !(isCount(selected[row]) && selected[row] <= eligible[row])) {
                findings.add(interviews.cell(
                        row,
                        person.get(),
                        Text.of(
                                "the number of the person interviewed, from 1 to %.0f",
                                "受访成员的编号（1至%.0f的整数）", eligible[row])));
            } else {
                factors[row] = factor(interviews, row, (int) eligible[row], selected, findings);
            }
        }
        findings.raise();
        return factors;
    }

    private double factor(Microdata interviews, int row, int people, double[] selected, Findings findings) {
        int number = selected == null ? 1 : (int) selected[row];
        if (table.isPresent()) {
            String letter = interviews.column(table.get()).text(row);
            Optional<KishGrid.Table> known = KishGrid.Table.named(letter);
            if (known.isEmpty()) {
                findings.add(interviews.cell(
                        row, table.get(), Text.of("one of %s", "下列之一：%s", List.of(KishGrid.Table.values()))));
                return Double.NaN;
            }
            if (known.get().select(people) != number) {
                findings.add(interviews.cell(
                        row,
                        person.orElseThrow(),
                        Text.of(
                                "person %d, whom table %s selects of %d people",
                                "成员%1$d（抽选表%2$s在%3$d人中抽中的成员）", known.get().select(people), letter, people)));
            }
        }
        double probability = rule.probability(people, number).orElse(1.0 / people);
        if (!(probability > 0)) {
            findings.add(interviews.cell(
                    row,
                    person.orElseThrow(),
                    Text.of("a person whom the rule can select of %d people", "按该规则可在%d人中抽中的成员", people)));
        }
        return 1 / probability;
    }

    private static boolean isCount(double value) {
        return value >= 1 && value == Math.rint(value) && value <= Integer.MAX_VALUE;
    }

    @Override
    public Label label() {
        return rule.label();
    }

    @Override
    public List<Text> notes(Microdata interviews) {
        List<Text> notes = new ArrayList<>();
        if (rule.isProbability()) {
            notes.add(Text.of(
                    "base weights multiplied by 1 / probability of the person within the household (%s)",
                    "基础权数已乘以户内抽中概率的倒数（%s）", rule.code()));
        } else {
            notes.add(Text.of(
                    "%s is no probability sampling: weights multiplied by '%s' assume that everybody in a household was"
                            + " equally likely to be chosen, and are labelled '%s'",
                    "%s不是概率抽样：权数乘以“%s”是假定户内每人被选中的可能性相同，结果标注为“%s”",
                    rule.code(),
                    adults,
                    rule.label().text()));
        }
        if (rule instanceof KishGrid) {
            long large = Arrays.stream(interviews.numbers(adults))
                    .filter(people -> people > KishGrid.MOST)
                    .count();
            if (large > 0) {
                notes.add(Text.of(
                        "%d interviews are from households of more than %d people, whose later ones the tables never"
                                + " select: nobody stands for them",
                        "%d份问卷来自合格人数超过%d的户，其后各成员从不会被抽中，没有问卷代表他们", large, KishGrid.MOST));
            }
        }
        return notes;
    }
}
