package org.suzhi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.BankItem;
import org.suzhi.questionnaire.BankPart;
import org.suzhi.questionnaire.Dimension;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/** On banks so small that every form can be tried, a form is found exactly when there is one. */
class ExhaustiveAssemblyTest {

    private static final int ITEMS = 12;
    private static final int FORM = 6;

    @Test
    void aFormIsFoundExactlyWhenThereIsOne() {
        int feasible = 0;
        int refused = 0;
        for (int trial = 0; trial < 60; trial++) {
            UniformRandomProvider random = new Seed(trial).random();
            Bank bank = bank(random);
            double letter = 0.34 + 0.33 * random.nextDouble();
            double mean = 0.4 + 0.2 * random.nextDouble();
            String text = SmallBlueprint.text("{id: x, items: 3, points: 50}, {id: y, items: 3, points: 50}", FORM, "")
                    .replace("least: 0, most: 1}\nkeys", "least: 0.3, most: 0.7}\nkeys")
                    .replace("letter: 1, fewest_true: 0,", "letter: %.3f, fewest_true: 0.3,".formatted(letter))
                    .replace("mean: 0.5, within: 0.5", String.format(Locale.ROOT, "mean: %.3f, within: 0.02", mean));
            Blueprint blueprint = BlueprintFile.of(Document.yaml("small.yaml", text));
            boolean exists = false;
            for (int set = 0; set < 1 << ITEMS && !exists; set++) {
                exists = Integer.bitCount(set) == FORM && keeps(bank, set, blueprint);
            }
            boolean found = true;
            try {
                List<BankItem> items = Assembly.of(bank, blueprint)
                        .forms(new Seed(trial))
                        .forms()
                        .get(0)
                        .items();
                int set = items.stream()
                        .mapToInt(item -> 1 << bank.items().indexOf(item))
                        .sum();
                assertThat(keeps(bank, set, blueprint)).as("trial %d", trial).isTrue();
            } catch (DataException noForm) {
                found = false;
                refused++;
                assertThat(noForm.findings()).isNotEmpty();
            }
            assertThat(found).as("trial %d", trial).isEqualTo(exists);
            feasible += exists ? 1 : 0;
        }
        assertThat(feasible).isBetween(10, 50);
        assertThat(refused).isEqualTo(60 - feasible);
    }

    private static Bank bank(UniformRandomProvider random) {
        List<BankItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            boolean statement = random.nextDouble() < 0.5;
            String key = statement ? (random.nextBoolean() ? "true" : "false") : "" + "abc".charAt(random.nextInt(3));
            List<Option> options = (statement ? List.of("true", "false") : List.of("a", "b", "c"))
                    .stream().map(code -> new Option(code, Text.same(code))).toList();
            String id = "q" + i;
            // neighbours give each other away in half of the banks
            List<String> apart = i % 4 == 0 ? List.of("q" + (i + 1)) : i % 4 == 1 ? List.of("q" + (i - 1)) : List.of();
            items.add(new BankItem(
                    id,
                    i < ITEMS / 2 ? "x" : "y",
                    1 + i,
                    "",
                    id,
                    0.2 + 0.6 * random.nextDouble(),
                    Text.same(id),
                    List.of(new BankPart(id, statement ? "true-false" : "choice", Text.same(id), options, key)),
                    Text.same(""),
                    apart,
                    List.of()));
        }
        Text name = Text.same("x");
        return new Bank(
                "toy",
                "1",
                name,
                "",
                List.of(new Dimension("x", name, 0), new Dimension("y", name, 0)),
                new Option("dk", name),
                items);
    }

    private static boolean keeps(Bank bank, int set, Blueprint blueprint) {
        int x = Integer.bitCount(set & (1 << ITEMS / 2) - 1);
        int right = 0;
        int statements = 0;
        int[] letters = new int[3];
        double difficulty = 0;
        for (int i = 0; i < ITEMS; i++) {
            if ((set >> i & 1) == 0) {
                continue;
            }
            BankItem item = bank.items().get(i);
            String key = item.parts().get(0).key();
            difficulty += Math.round(item.difficulty() * 1e6) / 1e6 / FORM;
            if (key.length() > 1) {
                statements++;
                right += key.equals("true") ? 1 : 0;
            } else {
                letters[key.charAt(0) - 'a']++;
            }
            if (i % 4 == 0 && (set >> i + 1 & 1) == 1) {
                return false;
            }
        }
        double letter = blueprint.keys().letter() * (FORM - statements) + 1e-9;
        return x == 3
                && statements >= 0.3 * FORM
                && statements <= 0.7 * FORM
                && right >= 0.3 * statements
                && letters[0] <= letter
                && letters[1] <= letter
                && letters[2] <= letter
                && Math.abs(difficulty - blueprint.difficulty().mean()) <= 0.02 + 1e-9;
    }
}
