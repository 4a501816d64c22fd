package org.suzhi.form;

import java.util.Arrays;
import java.util.List;
import org.suzhi.questionnaire.Benchmarks;
import org.suzhi.survey.Text;

/** The rules of a blueprint as numbers, and by how much the counts of a form break them. */
final class Requirements {

    /** A share such as 0.32 × 25 that is whole should count as whole. */
    private static final double TINY = 1e-9;

    private final Blueprint blueprint;
    private final Pool pool;
    private final int[] anchorItems;
    private final int[] fewest = new int[Benchmarks.COUNT + 1];
    private final int[] most = new int[Benchmarks.COUNT + 1];

    Requirements(Blueprint blueprint, Pool pool) {
        this.blueprint = blueprint;
        this.pool = pool;
        for (int b = 1; b <= Benchmarks.COUNT; b++) {
            double share = (double) blueprint.items() * Benchmarks.points(b) / Benchmarks.ALL_POINTS;
            double within = blueprint.coverage().within();
            double low = Math.floor(share - within) + 1;
            double high = Math.ceil(share + within) - 1;
            fewest[b] = (int) Math.max(blueprint.coverage().least(), low);
            most[b] = (int) Math.max(fewest[b], Math.min(high, blueprint.items()));
        }
        anchorItems = anchors();
    }

    /** The anchors by dimension, in proportion to its items by largest remainders; those that are named count. */
    private int[] anchors() {
        int parts = blueprint.dimensions().size();
        int[] named = new int[parts];
        for (String id : blueprint.parallel().ids()) {
            int item = pool.indexOf(id);
            if (item >= 0) {
                named[pool.dimension(item)]++;
            }
        }
        int[] shared = named.clone();
        for (int left = blueprint.anchors() - Arrays.stream(named).sum(); left > 0; left--) {
            int next = 0;
            double furthest = Double.NEGATIVE_INFINITY;
            for (int d = 0; d < parts; d++) {
                double behind = (double) blueprint.anchors() * items(d) / blueprint.items() - shared[d];
                if (shared[d] < items(d) && behind > furthest + TINY) {
                    furthest = behind;
                    next = d;
                }
            }
            shared[next]++;
        }
        return shared;
    }

    /** Items of a dimension in a form. */
    int items(int dimension) {
        return blueprint.dimensions().get(dimension).items();
    }

    /** Anchors of a dimension. */
    int anchors(int dimension) {
        return anchorItems[dimension];
    }

    int fewest(int benchmark) {
        return fewest[benchmark];
    }

    int most(int benchmark) {
        return most[benchmark];
    }

    /** By how much a form breaks the rules, in items; 0 when it keeps them. */
    double cost(Tally tally) {
        double cost = tally.pairs();
        for (int b = 1; b <= Benchmarks.COUNT; b++) {
            cost += outside(tally.benchmark(b), fewest[b], most[b]);
        }
        int statements = tally.kind(Pool.TRUE) + tally.kind(Pool.FALSE);
        int choices = tally.questions() - statements;
        Blueprint.Shares share = blueprint.statements();
        cost += outside(statements, up(share.least() * tally.questions()), down(share.most() * tally.questions()));
        Blueprint.Shares truth = blueprint.keys().statements();
        cost += outside(tally.kind(Pool.TRUE), up(truth.least() * statements), down(truth.most() * statements));
        if (!blueprint.shuffled()) {
            int letter = down(blueprint.keys().letter() * choices);
            for (int k = Pool.FIRST_LETTER; k < pool.kinds(); k++) {
                cost += Math.max(0, tally.kind(k) - letter);
            }
        }
        return cost + Math.max(0, away(tally) - blueprint.difficulty().within()) * blueprint.items();
    }

    /** How far the mean difficulty is from where it should be; rounding errors of sums do not count. */
    private double away(Tally tally) {
        double away = Math.abs(
                tally.difficulty() / blueprint.items() - blueprint.difficulty().mean());
        return Math.max(0, away - TINY);
    }

    /** What a form breaks, for people. */
    void explain(Tally tally, List<Shortage> shortages) {
        if (tally.pairs() > 0) {
            shortages.add(new Shortage(
                    "gives_away",
                    Text.of("%d pairs that give each other away", "%d对题目互相提示", tally.pairs()),
                    new Text("none", "没有")));
        }
        for (int b = 1; b <= Benchmarks.COUNT; b++) {
            shortage(
                    shortages,
                    "benchmarks",
                    Text.of("of benchmark %d", "属基准%d", b),
                    tally.benchmark(b),
                    fewest[b],
                    most[b]);
        }
        int statements = tally.kind(Pool.TRUE) + tally.kind(Pool.FALSE);
        int questions = tally.questions();
        Blueprint.Shares share = blueprint.statements();
        shortage(
                shortages,
                "true_false",
                new Text("true or false", "为判断题"),
                statements,
                up(share.least() * questions),
                down(share.most() * questions));
        Blueprint.Shares truth = blueprint.keys().statements();
        shortage(
                shortages,
                "keys",
                new Text("that are true", "为“对”"),
                tally.kind(Pool.TRUE),
                up(truth.least() * statements),
                down(truth.most() * statements));
        for (int k = Pool.FIRST_LETTER; k < pool.kinds() && !blueprint.shuffled(); k++) {
            shortage(
                    shortages,
                    "keys",
                    Text.of("with key %s", "key为%s", pool.letters().get(k - Pool.FIRST_LETTER)),
                    tally.kind(k),
                    0,
                    down(blueprint.keys().letter() * (questions - statements)));
        }
        if (away(tally) > blueprint.difficulty().within()) {
            shortages.add(new Shortage(
                    "difficulty",
                    Text.of("a mean of %.3f", "平均%.3f", tally.difficulty() / blueprint.items()),
                    Text.of(
                            "within %s of %s",
                            "与%2$s相差不超过%1$s",
                            blueprint.difficulty().within(),
                            blueprint.difficulty().mean())));
        }
    }

    private static void shortage(List<Shortage> list, String rule, Text what, int count, int least, int most) {
        if (count < least || count > most) {
            list.add(new Shortage(
                    rule,
                    Text.of("%d items %s", "%2$s的有%1$d道", count, what),
                    count < least ? Text.of("at least %d", "至少%d道", least) : Text.of("at most %d", "至多%d道", most)));
        }
    }

    private static double outside(int count, int least, int most) {
        return Math.max(0, least - count) + Math.max(0, count - most);
    }

    /** The least whole number of at least a share. */
    static int up(double share) {
        return (int) Math.ceil(share - TINY);
    }

    /** The largest whole number of at most a share. */
    static int down(double share) {
        return (int) Math.floor(share + TINY);
    }
}
