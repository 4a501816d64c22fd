package org.suzhi.score;

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
    }

    private static double earned(Item item, String cell, boolean reverse) {
        if (cell.equals(Collect.NOT_ASKED)) {
            return Double.NaN;
        }
        return !reverse ? item.credit(cell) : item.offers(cell) ? 1 - item.credit(cell) : 0;
    }

    /** Sets what the rows from the first one on have earned. */
    void read(int first, int rows, double[] credit) {
        for (int part = 0; part < parts.length; part++) {
            int[] codes = parts[part].codes();
            double[] byCode = earned[part];
            boolean forms = parts[part].forms() != null;
            for (int i = 0; i < rows; i++) {
                double one = forms && parts[part].offForm(first + i) ? Double.NaN : byCode[codes[first + i]];
                // Math.min keeps NaN
                credit[i] = part == 0 ? one : Math.min(credit[i], one);
            }
        }
    }
}
