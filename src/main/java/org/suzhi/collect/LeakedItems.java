package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.suzhi.survey.Column;
import org.suzhi.survey.Text;

/**
 * Items that word has got around about: they become easier during fieldwork than the abilities of the later people
 * explain, or are easier than the bank said by more than the others.
 *
 * <p>For item j and a moment, D = mean of X − P after it minus that before it, with variance Σ P(1 − P)/n² on either side;
 * the moments are after a quarter, a half and three quarters of the interviews (the purpose is that of the moving samples
 * of Zhang, Applied Psychological Measurement 38 (2014) 87–104). The test is Bonferroni's over items and moments, with
 * the robust spread of all items where that is above 1. The expected shares come from the file of limits; an item counts
 * when the logit of its share lies 3.5 robust deviations above the others and the share itself by the limit.
 */
record LeakedItems(CheckLimits limits, Abilities abilities) implements QualityCheck {

    private static final double[] MOMENTS = {0.25, 0.5, 0.75};

    private static final double FAR = 3.5;
    private static final double LEAST_SPREAD = 0.25;

    private static final Text ACTION = new Text(
            "find out who has seen the item, leave it out of the score until that is clear, and use another one next time",
            "请查明谁接触过该题；查明之前不宜计分，下次换题");

    @Override
    public String code() {
        return "leaked-item";
    }

    @Override
    public Text name() {
        return new Text("leaked items", "疑似泄题");
    }

    @Override
    public Optional<Text> obstacle(Interviews people) {
        Optional<Text> few = QualityCheck.tooFew(people);
        if (few.isPresent() || !limits.expectedRight().isEmpty()) {
            return few;
        }
        return moment(people).isPresent()
                ? Optional.empty()
                : Optional.of(new Text(
                        "no column 'start' or 'end', and no expected_right in the file of limits",
                        "没有“start”或“end”列，限值文件中也没有expected_right"));
    }

    private static Optional<Column> moment(Interviews people) {
        return people.filled("start").or(() -> people.filled("end"));
    }

    @Override
    public List<Suspicion> examine(Interviews people) {
        List<Suspicion> found = new ArrayList<>();
        moment(people).ifPresent(column -> jumps(people, order(column), found));
        aboveExpected(people, found);
        return found;
    }

    /** Interviews in the order in which they were made; those without a moment are left out. */
    private static int[] order(Column column) {
        double[] moments = new double[column.rows()];
        for (int row = 0; row < moments.length; row++) {
            moments[row] = Moments.of(column.text(row));
        }
        Integer[] order = new Integer[moments.length];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, (a, b) -> Double.compare(moments[a], moments[b]));
        return Arrays.stream(order)
                .mapToInt(Integer::intValue)
                .filter(row -> !Double.isNaN(moments[row]))
                .toArray();
    }

    private void jumps(Interviews people, int[] order, List<Suspicion> found) {
        double[][] z = new double[MOMENTS.length][people.items()];
        double[][] jump = new double[MOMENTS.length][people.items()];
        for (int item = 0; item < people.items(); item++) {
            Residuals[] parts = parts(people, order, item);
            for (int m = 0; m < MOMENTS.length; m++) {
                Residuals before = new Residuals();
                Residuals after = new Residuals();
                for (int part = 0; part < parts.length; part++) {
                    (part <= m ? before : after).add(parts[part]);
                }
                jump[m][item] = after.mean() - before.mean();
                z[m][item] = jump[m][item] / Math.sqrt(before.variance() + after.variance());
            }
        }
        double[] spread = new double[MOMENTS.length];
        Arrays.setAll(spread, m -> Math.max(1, Robust.of(z[m]).spread()));
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (int item = 0; item < people.items(); item++) {
            int at = 0;
            for (int m = 1; m < MOMENTS.length; m++) {
                at = z[m][item] / spread[m] > z[at][item] / spread[at] ? m : at;
            }
            double chance = MOMENTS.length * people.items() * normal.survivalProbability(z[at][item] / spread[at]);
            double least = limits.limit("leak_jump");
            if (chance < limits.limit("leak_level") && jump[at][item] >= least) {
                Text meaning = Text.of(
                        "after %.0f %% of the interviews %.0f points more are right than the people's other answers explain",
                        "在完成%.0f%%的访问之后，答对率比这些人的其他答案所能解释的高%.0f个百分点", 100 * MOMENTS[at], 100 * jump[at][item]);
                found.add(Suspicion.of(people.item(item).id(), Severity.HIGH, jump[at][item], least, meaning, ACTION));
            }
        }
    }

    /** What is right beyond what the abilities explain, of some interviews. */
    private static final class Residuals {

        private double sum;
        private double variance;
        private int people;

        void add(boolean right, double chance) {
            sum += (right ? 1 : 0) - chance;
            variance += chance * (1 - chance);
            people++;
        }

        void add(Residuals others) {
            sum += others.sum;
            variance += others.variance;
            people += others.people;
        }

        double mean() {
            return sum / people;
        }

        /** Of the mean. */
        double variance() {
            return variance / people / people;
        }
    }

    /** The residuals of an item from each moment to the next. */
    private Residuals[] parts(Interviews people, int[] order, int item) {
        Residuals[] parts = new Residuals[MOMENTS.length + 1];
        int from = 0;
        for (int part = 0; part < parts.length; part++) {
            int to = part < MOMENTS.length ? (int) (MOMENTS[part] * order.length) : order.length;
            parts[part] = new Residuals();
            for (int i = from; i < to; i++) {
                if (people.asked(order[i], item)) {
                    parts[part].add(people.right(order[i], item), abilities.chance(order[i], item));
                }
            }
            from = to;
        }
        return parts;
    }

    private void aboveExpected(Interviews people, List<Suspicion> found) {
        Map<String, Double> expected = limits.expectedRight();
        double[] above = new double[people.items()];
        double[] share = new double[people.items()];
        for (int item = 0; item < above.length; item++) {
            double asked = 0;
            double right = 0;
            for (int row = 0; row < people.people(); row++) {
                asked += people.asked(row, item) ? 1 : 0;
                right += people.right(row, item) ? 1 : 0;
            }
            double hoped = expected.getOrDefault(people.item(item).id(), Double.NaN);
            share[item] = right / asked;
            above[item] = Math.log((right + 0.5) / (asked - right + 0.5)) - Math.log(hoped / (1 - hoped));
        }
        Robust usual = Robust.of(above);
        for (int item = 0; item < above.length; item++) {
            double hoped = expected.getOrDefault(people.item(item).id(), Double.NaN);
            double least = limits.limit("expected_jump");
            if (usual.standardised(above[item], LEAST_SPREAD) > FAR && share[item] - hoped > least) {
                Text meaning = Text.of(
                        "%.0f %% are right, where %.0f %% were expected, and other items are not so much easier",
                        "答对率为%.0f%%，预期为%.0f%%，其他题并无这样的差异", 100 * share[item], 100 * hoped);
                found.add(Suspicion.of(
                        people.item(item).id(), Severity.MEDIUM, share[item] - hoped, least, meaning, ACTION));
            }
        }
    }
}
