package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.estimate.UnitDiagonal;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** What cannot be decomposed, and why: looked for before, and when a model has no finite coefficients. */
final class Refusals {

    /** Columns nearer than this to the others, in squared multiples of their length, are no columns of their own. */
    private static final double COLLINEAR = 1e-11;

    private static final Text SEPARATED = new Text("both 0 and 1, or there is no finite coefficient", "0与1均有，否则系数不存在");
    private static final Text JOIN_OR_LINEAR = new Text(
            "join levels, leave the column out, or take a method without a logistic model, as oaxaca or kitagawa",
            "请合并水平，去掉该列，或改用不含logit模型的方法，如oaxaca或kitagawa");
    private static final Text JOIN = new Text("join levels, or leave the column out", "请合并水平，或去掉该列");

    private final String source;
    private final String outcome;
    private final Profiles profiles;
    /** Records of each cell, the least and the largest outcome among them. */
    private final int[] n;

    private final double[] least;
    private final double[] most;

    /**
     * @param y outcome of every record
     */
    Refusals(Microdata data, String outcome, Profiles profiles, double[] y) {
        this.source = data.source();
        this.outcome = outcome;
        this.profiles = profiles;
        this.n = new int[profiles.cells()];
        this.least = new double[profiles.cells()];
        this.most = new double[profiles.cells()];
        for (int row = 0; row < y.length; row++) {
            for (Side side : Side.values()) {
                int c = profiles.cell(side, row);
                if (c >= 0) {
                    least[c] = n[c] == 0 ? y[row] : Math.min(least[c], y[row]);
                    most[c] = n[c] == 0 ? y[row] : Math.max(most[c], y[row]);
                    n[c]++;
                }
            }
        }
    }

    /** Number of records of a side. */
    int count(Side side) {
        int sum = 0;
        for (int j = 0; j < profiles.size(); j++) {
            sum += n[side.ordinal() * profiles.size() + j];
        }
        return sum;
    }

    /**
     * Refuses an empty side, a side whose outcomes are all alike, and levels of one side only.
     *
     * @param commonProfiles whether each profile is needed on both sides
     */
    void check(boolean commonProfiles) {
        Findings findings = new Findings();
        for (Side side : Side.values()) {
            int from = side.ordinal() * profiles.size();
            int to = from + profiles.size();
            if (count(side) == 0) {
                findings.add(new Finding(
                        source,
                        0,
                        profiles.sides().column(),
                        Text.of("no record of '%s' with all its values", "“%s”中没有各列齐全的记录", name(side)),
                        new Text("records of both groups", "两组均有记录"),
                        new Text("correct the level, or leave out columns that it lacks", "请更正水平，或去掉该组缺失的列")));
            } else if (isAlike(from, to)) {
                findings.add(new Finding(
                        source,
                        0,
                        outcome,
                        Text.of(
                                "all %2$d outcomes of '%1$s' are %3$s",
                                "“%s”的%d个结果均为%s", name(side), count(side), whole(least(from, to))),
                        new Text("outcomes that vary in both groups", "两组的结果均有变异"),
                        new Text(
                                "join groups: a rate of 0 or 1 in a sample has no standard error",
                                "请合并组：样本中为0或1的比例没有标准误")));
            }
        }
        findings.raise();
        for (Background.Term effect : profiles.background().effects()) {
            if (!effect.level().isEmpty() && !commonProfiles) {
                onBothSides(findings, effect);
            }
        }
        if (commonProfiles) {
            commonProfiles(findings);
        }
        findings.raise();
    }

    private void onBothSides(Findings findings, Background.Term effect) {
        boolean[] there = new boolean[2];
        for (int c = 0; c < n.length; c++) {
            there[c / profiles.size()] |= n[c] > 0 && holds(effect, c % profiles.size());
        }
        oneSided(findings, effect.column(), effect.level(), there);
    }

    private void commonProfiles(Findings findings) {
        List<String> columns = new ArrayList<>();
        for (int m = 0; m < profiles.background().size(); m++) {
            columns.add(profiles.background().column(m));
        }
        for (int j = 0; j < profiles.size(); j++) {
            boolean[] there = {n[j] > 0, n[profiles.size() + j] > 0};
            oneSided(findings, String.join(",", columns), profiles.label(j), there);
        }
    }

    private void oneSided(Findings findings, String column, String level, boolean... there) {
        for (Side side : Side.values()) {
            if (!there[side.ordinal()]) {
                findings.add(new Finding(
                        source,
                        0,
                        column,
                        Text.of("nobody of '%2$s' at the level '%1$s'", "水平“%s”中没有“%s”的记录", level, name(side)),
                        new Text("levels that both groups have, or they cannot be compared there", "两组共有的水平，否则无从比较"),
                        JOIN));
            }
        }
    }

    /**
     * Refuses columns that follow from others.
     *
     * @param x the rows of a model
     * @param w their weights
     */
    void requireIndependent(Comparison.Model model, double[][] x, double[] w) {
        int p = x[0].length;
        double[][] products = new double[p][p];
        for (int c = 0; c < x.length; c++) {
            for (int k = 0; k < p; k++) {
                for (int l = 0; l <= k; l++) {
                    products[k][l] += w[c] * x[c][k] * x[c][l];
                }
            }
        }
        UnitDiagonal gram = new UnitDiagonal(products, COLLINEAR);
        int found = gram.dependent();
        if (found < 0) {
            return;
        }
        Optional<double[]> combination = gram.combination();
        List<String> others = new ArrayList<>();
        for (int l = 0; combination.isPresent() && l < found; l++) {
            if (Math.abs(combination.get()[l]) > 1e-6) {
                others.add(term(l));
            }
        }
        throw new DataException(new Finding(
                source,
                0,
                column(found),
                others.isEmpty()
                        ? Text.of("the term '%s' does not vary %s", "%2$s“%1$s”没有变异", term(found), where(model))
                        : Text.of(
                                "the term '%s' follows from %s %s",
                                "%3$s“%1$s”可由%2$s推出", term(found), String.join(", ", others), where(model)),
                new Text("terms that vary, each in its own way", "各自独立变动的项"),
                new Text("leave one of the columns out", "请去掉其中一列")));
    }

    /**
     * What to say of a model without finite coefficients.
     *
     * @param from     its first cell
     * @param to       the cell after its last
     * @param runaways coefficients that grow without limit
     */
    DataException separated(Comparison.Model model, int from, int to, List<Integer> runaways) {
        Findings findings = new Findings();
        for (Background.Term effect : profiles.background().effects()) {
            int count = 0;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int c = from; c < to; c++) {
                if (n[c] > 0 && !effect.level().isEmpty() && holds(effect, c % profiles.size())) {
                    count += n[c];
                    low = Math.min(low, least[c]);
                    high = Math.max(high, most[c]);
                }
            }
            if (count > 0 && low == high) {
                findings.add(new Finding(
                        source,
                        0,
                        effect.column(),
                        Text.of(
                                "all %2$d outcomes at the level '%1$s' are %3$s %4$s",
                                "%4$s水平“%1$s”的%2$d个结果均为%3$s", effect.level(), count, whole(low), where(model)),
                        SEPARATED,
                        JOIN_OR_LINEAR));
            }
        }
        if (findings.isEmpty()) {
            List<String> names = runaways.stream().map(this::term).toList();
            findings.add(new Finding(
                    source,
                    0,
                    outcome,
                    Text.of(
                            "a combination of terms that separates 0 from 1 %2$s, along: %1$s",
                            "%2$s各项的组合将0与1完全分开，涉及：%1$s", String.join(", ", names), where(model)),
                    SEPARATED,
                    JOIN_OR_LINEAR));
        }
        return new DataException(findings.list());
    }

    private boolean holds(Background.Term effect, int profile) {
        return profiles.z(profile)[profiles.background().effects().indexOf(effect)] == 1;
    }

    /** A coefficient's name; the pooled model's last is the group. */
    private String term(int k) {
        List<Background.Term> terms = profiles.background().terms();
        return k < terms.size() ? terms.get(k).name() : profiles.sides().column();
    }

    private String column(int k) {
        List<Background.Term> terms = profiles.background().terms();
        return k < terms.size() ? terms.get(k).column() : profiles.sides().column();
    }

    private Text where(Comparison.Model model) {
        if (model == Comparison.Model.A || model == Comparison.Model.B) {
            String group = name(model == Comparison.Model.A ? Side.A : Side.B);
            return Text.of("among '%s'", "“%s”中", group);
        }
        return new Text("in both groups together", "两组合并后");
    }

    private String name(Side side) {
        return profiles.sides().name(side);
    }

    private boolean isAlike(int from, int to) {
        double high = Double.NEGATIVE_INFINITY;
        for (int c = from; c < to; c++) {
            high = n[c] > 0 ? Math.max(high, most[c]) : high;
        }
        return high == least(from, to);
    }

    private double least(int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        for (int c = from; c < to; c++) {
            low = n[c] > 0 ? Math.min(low, least[c]) : low;
        }
        return low;
    }

    private static String whole(double value) {
        return Decimal.text(value);
    }
}
