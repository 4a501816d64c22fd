package org.suzhi.score;

import java.util.Arrays;
import java.util.List;
import org.suzhi.collect.Collect;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Item;

/**
 * What one answer earns by a criterion, in row after row: a share of its points, NaN where it was not asked. The parts
 * of an item that count together are as right as the least right of them, and asked when all of them were.
 */
final class Credits {

    private final AnswerSheet.Cells[] parts;
    /** By part, by code. */
    private final double[][] earned;

    private final boolean always;

    Credits(AnswerSheet sheet, List<Item> items, Criterion criterion) {
        parts = items.stream().map(sheet::of).toArray(AnswerSheet.Cells[]::new);
        earned = new double[parts.length][];
        for (int part = 0; part < parts.length; part++) {
            Item item = parts[part].item();
            boolean reverse = criterion.counting().reverse().contains(item.id());
            List<String> levels = parts[part].column().levels();
            earned[part] = levels.stream()
                    .mapToDouble(cell -> earned(item, cell, reverse))
                    .toArray();
        }
        always = Arrays.stream(parts).allMatch(part -> part.forms() == null)
                && Arrays.stream(earned).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
    }

    private static double earned(Item item, String cell, boolean reverse) {
        if (cell.equals(Collect.NOT_ASKED)) {
            return Double.NaN;
        }
        return !reverse ? item.credit(cell) : item.offers(cell) ? 1 - item.credit(cell) : 0;
    }

    /** True when everybody was asked. */
    boolean always() {
        return always;
    }

    /** Sets what the rows from the first one on have earned. */
    void read(int first, int[] codes, double[] credit) {
        for (int part = 0; part < parts.length; part++) {
            parts[part].column().codes(first, codes);
            double[] byCode = earned[part];
            boolean forms = parts[part].forms() != null;
            for (int i = 0; i < codes.length; i++) {
                double one = forms && parts[part].offForm(first + i) ? Double.NaN : byCode[codes[i]];
                // Math.min keeps NaN
                credit[i] = part == 0 ? one : Math.min(credit[i], one);
            }
        }
    }

    /**
     * Adds points to what the rows from the first one on have right, and to what they were asked.
     *
     * @param codes  room for as many rows
     * @param credit room for as many rows
     */
    void add(int first, double points, int[] codes, double[] credit, double[] right, double[] asked) {
        if (parts.length > 1 || !always) {
            read(first, codes, credit);
            for (int i = 0; i < codes.length; i++) {
                boolean counts = credit[i] >= 0;
                right[i] += counts ? points * credit[i] : 0;
                asked[i] += counts ? points : 0;
            }
            return;
        }
        // most answers by far: one look-up each
        double[] gain = Arrays.stream(earned[0]).map(share -> points * share).toArray();
        parts[0].column().codes(first, codes);
        for (int i = 0; i < codes.length; i++) {
            right[i] += gain[codes[i]];
            asked[i] += points;
        }
    }
}
