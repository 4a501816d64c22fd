package org.suzhi.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.suzhi.survey.Seed;

/**
 * Searches for forms that keep every rule, by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) from a random
 * start: a random exchange is kept when the rules are broken no more than before, and otherwise with probability
 * exp(−increase / temperature). Exchanges stay within a dimension, so that the items of each dimension, the anchors and
 * the exposure are right in every state; the search ends at the first state in which nothing is broken.
 */
final class Search {

    private static final int RESTARTS = 12;
    /** For each form. */
    private static final int STEPS = 20_000;

    /** Cold is fast where rules are easy to keep; every further start begins hotter, up to a limit. */
    private static final double[] HOT = {0.15, 0.3, 0.5, 0.7};

    private static final double COLD = 0.08;

    private final Blueprint blueprint;
    private final Pool pool;
    private final Requirements rules;
    private final int forms;
    private final UniformRandomProvider random;
    private final int[][] byDimension;
    private final boolean[] named;

    private Tally[] tallies;
    private double[] costs;
    private int[] anchors;
    private int[][] own;
    private boolean[] anchored;
    private int[] uses;
    private double least = Double.POSITIVE_INFINITY;
    private List<Shortage> nearest = List.of();

    Search(Blueprint blueprint, Pool pool, Requirements rules, Seed seed) {
        this.blueprint = blueprint;
        this.pool = pool;
        this.rules = rules;
        this.forms = blueprint.allForms();
        this.random = seed.derive("form").random();
        this.named = new boolean[pool.size()];
        blueprint.parallel().ids().forEach(id -> named[pool.indexOf(id)] = true);
        this.byDimension = IntStream.range(0, blueprint.dimensions().size())
                .mapToObj(d -> IntStream.range(0, pool.size())
                        .filter(i -> pool.dimension(i) == d)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** True when forms were found. */
    boolean run() {
        for (int restart = 0; restart < RESTARTS; restart++) {
            start();
            double total = total();
            int steps = STEPS * forms;
            double hot = HOT[Math.min(restart, HOT.length - 1)];
            for (int step = 0; step < steps && total > 0; step++) {
                double temperature = hot * StrictMath.pow(COLD / hot, (double) step / steps);
                total += move(temperature);
                if (total < 1e-9) {
                    total = total();
                }
            }
            if (total <= 0) {
                return true;
            }
            note(total);
        }
        return false;
    }

    /** The items of a form: anchors first. */
    int[] items(int form) {
        return IntStream.concat(IntStream.of(anchors), IntStream.of(own[form])).toArray();
    }

    int[] anchors() {
        return anchors.clone();
    }

    /** What the forms break that came closest. */
    List<Shortage> nearest() {
        return nearest;
    }

    private void note(double total) {
        if (total < least) {
            least = total;
            List<Shortage> shortages = new ArrayList<>();
            for (Tally tally : tallies) {
                rules.explain(tally, shortages);
            }
            nearest = List.copyOf(shortages);
        }
    }

    private double total() {
        double total = 0;
        for (int f = 0; f < forms; f++) {
            costs[f] = rules.cost(tallies[f]);
            total += costs[f];
        }
        return total;
    }

    private void start() {
        tallies = new Tally[forms];
        costs = new double[forms];
        for (int f = 0; f < forms; f++) {
            tallies[f] = new Tally(pool);
        }
        anchored = new boolean[pool.size()];
        uses = new int[pool.size()];
        List<Integer> shared = new ArrayList<>();
        List<List<Integer>> each = new ArrayList<>();
        for (int f = 0; f < forms; f++) {
            each.add(new ArrayList<>());
        }
        for (int d = 0; d < byDimension.length; d++) {
            int[] items = byDimension[d].clone();
            shuffle(items);
            int fixed = 0;
            for (int i = 0; i < items.length; i++) {
                if (named[items[i]]) {
                    swap(items, i, fixed++);
                }
            }
            int from = rules.anchors(d);
            for (int i = 0; i < from; i++) {
                shared.add(items[i]);
                anchored[items[i]] = true;
            }
            // the others one after the other and again from the start, so that none is used twice before all are used
            int next = 0;
            for (int f = 0; f < forms; f++) {
                for (int k = from; k < rules.items(d); k++) {
                    each.get(f).add(items[from + next++ % (items.length - from)]);
                }
            }
        }
        anchors = shared.stream().mapToInt(Integer::intValue).toArray();
        own = each.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        for (int f = 0; f < forms; f++) {
            for (int item : items(f)) {
                tallies[f].add(item);
            }
            for (int item : own[f]) {
                uses[item]++;
            }
        }
    }

    /** Tries one exchange; the change of the total. */
    private double move(double temperature) {
        int f = random.nextInt(forms);
        boolean shared = own[f].length == 0 || anchors.length > 0 && random.nextInt(blueprint.items()) < anchors.length;
        return shared ? exchangeAnchor(f, temperature) : exchange(f, temperature);
    }

    /** An item of a form for an unused one, or for one of another form. */
    private double exchange(int f, double temperature) {
        int slot = random.nextInt(own[f].length);
        int out = own[f][slot];
        int[] choice = byDimension[pool.dimension(out)];
        int in = choice[random.nextInt(choice.length)];
        if (anchored[in] || tallies[f].has(in)) {
            return 0;
        }
        if (uses[in] < blueprint.parallel().exposure()) {
            double before = costs[f];
            replace(f, out, in);
            double after = rules.cost(tallies[f]);
            if (!kept(after - before, temperature)) {
                replace(f, in, out);
                return 0;
            }
            costs[f] = after;
            own[f][slot] = in;
            uses[out]--;
            uses[in]++;
            return after - before;
        }
        int g = random.nextInt(forms);
        if (!tallies[g].has(in) || tallies[g].has(out)) {
            return 0;
        }
        double before = costs[f] + costs[g];
        replace(f, out, in);
        replace(g, in, out);
        double here = rules.cost(tallies[f]);
        double there = rules.cost(tallies[g]);
        if (!kept(here + there - before, temperature)) {
            replace(f, in, out);
            replace(g, out, in);
            return 0;
        }
        costs[f] = here;
        costs[g] = there;
        own[f][slot] = in;
        own[g][indexOf(own[g], in)] = out;
        return here + there - before;
    }

    /** An anchor for an unused item, or for an item of one form only, which then loses nothing. */
    private double exchangeAnchor(int form, double temperature) {
        int slot = random.nextInt(anchors.length);
        int out = anchors[slot];
        int[] choice = byDimension[pool.dimension(out)];
        int in = choice[random.nextInt(choice.length)];
        boolean unused = uses[in] == 0;
        if (named[out] || anchored[in] || !unused && !(uses[in] == 1 && tallies[form].has(in))) {
            return 0;
        }
        double before = 0;
        double after = 0;
        double[] changed = costs.clone();
        for (int f = 0; f < forms; f++) {
            before += costs[f];
            if (unused || f != form) {
                replace(f, out, in);
                changed[f] = rules.cost(tallies[f]);
            }
            after += changed[f];
        }
        if (!kept(after - before, temperature)) {
            for (int f = 0; f < forms; f++) {
                if (unused || f != form) {
                    replace(f, in, out);
                }
            }
            return 0;
        }
        costs = changed;
        anchors[slot] = in;
        anchored[out] = false;
        anchored[in] = true;
        if (!unused) {
            own[form][indexOf(own[form], in)] = out;
            uses[in] = 0;
            uses[out] = 1;
        }
        return after - before;
    }

    private boolean kept(double increase, double temperature) {
        return increase <= 0 || random.nextDouble() < StrictMath.exp(-increase / temperature);
    }

    private void replace(int form, int out, int in) {
        tallies[form].remove(out);
        tallies[form].add(in);
    }

    private void shuffle(int[] items) {
        for (int i = items.length - 1; i > 0; i--) {
            swap(items, i, random.nextInt(i + 1));
        }
    }

    private static void swap(int[] items, int a, int b) {
        int kept = items[a];
        items[a] = items[b];
        items[b] = kept;
    }

    private static int indexOf(int[] items, int item) {
        for (int i = 0; i < items.length; i++) {
            if (items[i] == item) {
                return i;
            }
        }
        throw new IllegalStateException("item %d is not where it was".formatted(item));
    }
}
