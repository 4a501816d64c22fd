package org.suzhi.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.suzhi.questionnaire.Benchmarks;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Text;

/**
 * Proves that rules contradict each other: the linear relaxation of the assembly (van der Linden, Linear Models for
 * Optimal Test Design, 2005, ch. 2–4) with an elastic variable for each rule (Brown and Graves 1975), whose sum is
 * minimised. Where it is above 0 no forms exist, and the elastic variables say which rules are short by how much.
 *
 * <p>For each item, a ∈ [0, 1] is its share as an anchor and z its share among the other items of a form. All forms have
 * the same rules, so the mean of F feasible forms is feasible for one (a, z) with a + max(1, F/E) z ≤ 1, where E is the
 * exposure: one form stands for all.
 */
final class Relaxation {

    private static final double NOTHING = 1e-6;
    private static final int PIVOTS = 100_000;

    private final Blueprint blueprint;
    private final Pool pool;
    private final Requirements rules;
    private final boolean shared;
    private final int variables;
    private final List<Row> rows = new ArrayList<>();

    /** A rule Σ c x ≥ or ≤ bound, with a name for people. */
    private record Row(String rule, Text what, double[] coefficients, boolean least, double bound) {}

    Relaxation(Blueprint blueprint, Pool pool, Requirements rules) {
        this.blueprint = blueprint;
        this.pool = pool;
        this.rules = rules;
        this.shared = blueprint.anchors() > 0;
        this.variables = shared ? 2 * pool.size() : pool.size();
    }

    /** The rules that are short; empty when the relaxation has a solution. */
    List<Shortage> shortages() {
        rules();
        int elastic = rows.size();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int r = 0; r < elastic; r++) {
            Row row = rows.get(r);
            double[] c = Arrays.copyOf(row.coefficients(), variables + elastic);
            c[variables + r] = row.least() ? 1 : -1;
            constraints.add(new LinearConstraint(c, row.least() ? Relationship.GEQ : Relationship.LEQ, row.bound()));
        }
        double times =
                Math.max(1, (double) blueprint.allForms() / blueprint.parallel().exposure());
        for (int i = 0; i < pool.size(); i++) {
            double[] once = new double[variables + elastic];
            once[i] = times;
            if (shared) {
                once[pool.size() + i] = 1;
            }
            constraints.add(new LinearConstraint(once, Relationship.LEQ, 1));
            for (int other : pool.apart(i)) {
                if (other > i) {
                    double[] pair = new double[variables + elastic];
                    both(pair, i, 1);
                    both(pair, other, 1);
                    constraints.add(new LinearConstraint(pair, Relationship.LEQ, 1));
                }
            }
        }
        double[] cost = new double[variables + elastic];
        Arrays.fill(cost, variables, variables + elastic, 1);
        try {
            PointValuePair best = new SimplexSolver()
                    .optimize(
                            new MaxIter(PIVOTS),
                            new LinearObjectiveFunction(cost, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true));
            return best.getValue() > NOTHING ? named(best.getPointRef()) : List.of();
        } catch (MathIllegalStateException undecided) {
            // no proof either way: the search decides
            return List.of();
        }
    }

    private List<Shortage> named(double[] point) {
        List<Shortage> shortages = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            double by = point[variables + r];
            if (by > NOTHING) {
                Row row = rows.get(r);
                String amount = Decimal.text(Math.rint(by * 1000) / 1000);
                shortages.add(new Shortage(
                        row.rule(),
                        row.least()
                                ? Text.of(
                                        "%s too few items %s when all other rules are kept",
                                        "在满足其他规则时，%2$s的题目少%1$s道", amount, row.what())
                                : Text.of(
                                        "%s too many items %s when all other rules are kept",
                                        "在满足其他规则时，%2$s的题目多%1$s道", amount, row.what()),
                        new Text("rules that a form can keep together", "可以同时满足的规则")));
            }
        }
        return shortages;
    }

    private void rules() {
        for (int d = 0; d < blueprint.dimensions().size(); d++) {
            int number = d;
            Text what = Text.of(
                    "of dimension %s", "属维度%s", blueprint.dimensions().get(d).id());
            double[] own = new double[variables];
            double[] anchors = new double[variables];
            for (int i = 0; i < pool.size(); i++) {
                if (pool.dimension(i) == number) {
                    own[i] = 1;
                    if (shared) {
                        anchors[pool.size() + i] = 1;
                    }
                }
            }
            exactly("dimensions", what, own, rules.items(d) - rules.anchors(d));
            if (shared) {
                exactly("anchors", what, anchors, rules.anchors(d));
            }
        }
        for (int b = 1; b <= Benchmarks.COUNT; b++) {
            Text what = Text.of("of benchmark %d", "属基准%d", b);
            double[] c = new double[variables];
            for (int i = 0; i < pool.size(); i++) {
                both(c, i, pool.benchmark(i) == b ? 1 : 0);
            }
            row("benchmarks", what, c, true, rules.fewest(b));
            row("benchmarks", what, c, false, rules.most(b));
        }
        questions();
        double[] difficulty = new double[variables];
        for (int i = 0; i < pool.size(); i++) {
            both(difficulty, i, pool.difficulty(i));
        }
        Blueprint.Difficulty aim = blueprint.difficulty();
        Text what = new Text("answered right on average", "平均答对");
        row("difficulty", what, difficulty, true, blueprint.items() * (aim.mean() - aim.within()));
        row("difficulty", what, difficulty, false, blueprint.items() * (aim.mean() + aim.within()));
    }

    /** Shares are linear too: "at most 32 % of the choice questions" is letter − 0.32 choices ≤ 0. */
    private void questions() {
        Blueprint.Shares statements = blueprint.statements();
        Blueprint.Shares truth = blueprint.keys().statements();
        Text aboutStatements = new Text("true or false", "为判断题");
        Text aboutTruth = new Text("that are true", "为“对”");
        row("true_false", aboutStatements, share(Pool.TRUE, Pool.FALSE, statements.least(), true), true, 0);
        row("true_false", aboutStatements, share(Pool.TRUE, Pool.FALSE, statements.most(), true), false, 0);
        row("keys", aboutTruth, truth(truth.least()), true, 0);
        row("keys", aboutTruth, truth(truth.most()), false, 0);
        for (int k = Pool.FIRST_LETTER; k < pool.kinds() && !blueprint.shuffled(); k++) {
            Text what = Text.of("with key %s", "key为%s", pool.letters().get(k - Pool.FIRST_LETTER));
            row("keys", what, share(k, k, blueprint.keys().letter(), false), false, 0);
        }
    }

    /** Questions of kinds from one to another, less a share of all questions or of the choice questions. */
    private double[] share(int from, int to, double share, boolean ofAll) {
        double[] c = new double[variables];
        for (int i = 0; i < pool.size(); i++) {
            double value = 0;
            for (int k = 0; k < pool.kinds(); k++) {
                double counted = k >= from && k <= to ? 1 : 0;
                value += pool.questions(i, k) * (counted - (ofAll || k >= Pool.FIRST_LETTER ? share : 0));
            }
            both(c, i, value);
        }
        return c;
    }

    private double[] truth(double share) {
        double[] c = new double[variables];
        for (int i = 0; i < pool.size(); i++) {
            int right = pool.questions(i, Pool.TRUE);
            both(c, i, right - share * (right + pool.questions(i, Pool.FALSE)));
        }
        return c;
    }

    private void both(double[] c, int item, double value) {
        c[item] = value;
        if (shared) {
            c[pool.size() + item] = value;
        }
    }

    private void exactly(String rule, Text what, double[] c, double value) {
        row(rule, what, c, true, value);
        row(rule, what, c, false, value);
    }

    private void row(String rule, Text what, double[] c, boolean least, double bound) {
        if (Arrays.stream(c).anyMatch(value -> value != 0) || bound > 0 && least) {
            rows.add(new Row(rule, what, c, least, bound));
        }
    }
}
