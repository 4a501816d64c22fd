package org.suzhi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.questionnaire.BankItem;
import org.suzhi.questionnaire.BankPart;

/** The rules of the bundled blueprint once more, counted from the items and written down apart from the program. */
final class FormChecker {

    /** Points of the 26 benchmarks, from the table in questionnaires/README.md. */
    private static final int[] POINTS = {5, 4, 3, 6, 5, 4, 4, 3, 4, 6, 8, 6, 3, 6, 7, 4, 10, 7, 3, 3, 5, 5, 6, 5, 3, 7};

    private FormChecker() {}

    /** What a form breaks; nothing when it is as it should be. */
    static List<String> broken(List<BankItem> items) {
        List<String> broken = new ArrayList<>();
        Map<String, Integer> dimensions = new HashMap<>();
        Map<Integer, Integer> benchmarks = new HashMap<>();
        Map<String, Integer> letters = new HashMap<>();
        Set<String> ids = new HashSet<>();
        int statements = 0;
        int right = 0;
        int choices = 0;
        double difficulty = 0;
        for (BankItem item : items) {
            ids.add(item.id());
            dimensions.merge(item.dimension(), 1, Integer::sum);
            benchmarks.merge(item.benchmark(), 1, Integer::sum);
            difficulty += item.difficulty() / items.size();
            for (BankPart part : item.parts()) {
                if (part.key().equals("true") || part.key().equals("false")) {
                    statements++;
                    right += part.key().equals("true") ? 1 : 0;
                } else {
                    choices++;
                    letters.merge(part.key(), 1, Integer::sum);
                }
            }
        }
        if (ids.size() != 50 || items.size() != 50) {
            broken.add("items " + ids);
        }
        if (!dimensions.equals(Map.of("knowledge", 20, "methods", 10, "spirit", 10, "application", 10))) {
            broken.add("dimensions " + dimensions);
        }
        for (int b = 1; b <= 26; b++) {
            int count = benchmarks.getOrDefault(b, 0);
            double share = 50.0 * POINTS[b - 1] / 132;
            if (count < 1 || count > 1 && Math.abs(count - share) >= 1 || count == 1 && share - 1 >= 1) {
                broken.add("benchmark " + b + ": " + count);
            }
        }
        if (statements < 18 || statements > 24) {
            broken.add("statements " + statements);
        }
        if (right < 0.45 * statements || right > 0.55 * statements) {
            broken.add("true " + right + " of " + statements);
        }
        for (int count : letters.values()) {
            if (count > 0.32 * choices) {
                broken.add("letters " + letters);
            }
        }
        if (Math.abs(difficulty - 0.6) > 0.02 + 1e-9) {
            broken.add("difficulty " + difficulty);
        }
        for (BankItem item : items) {
            if (item.apart().stream().anyMatch(ids::contains)) {
                broken.add("together " + item.id() + " " + item.apart());
            }
        }
        return broken;
    }

    /** Holds what several forms share against what they may. */
    static void parallel(List<List<BankItem>> forms, Set<String> anchors, int exposure) {
        Map<String, Integer> uses = new HashMap<>();
        forms.forEach(form -> form.forEach(item -> uses.merge(item.id(), 1, Integer::sum)));
        uses.forEach((id, count) -> {
            if (anchors.contains(id)) {
                assertThat(count).as(id).isEqualTo(forms.size());
            } else {
                assertThat(count).as(id).isLessThanOrEqualTo(exposure);
            }
        });
        assertThat(uses).containsKeys(anchors.toArray(String[]::new));
    }
}
