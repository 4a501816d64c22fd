package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.rng.UniformRandomProvider;
import org.suzhi.survey.Seed;
import smile.base.cart.Loss;
import smile.data.Tuple;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.type.StructType;
import smile.math.MathEx;
import smile.regression.RegressionTree;

/**
 * A random forest under survey weights, and by how much it gets worse when a variable is dealt anew. For each tree PSUs
 * are drawn with replacement, and from them people with probabilities in proportion to their weights; it is judged by the
 * people of the other PSUs, as neighbours are alike: L = Σ w (y − ŷ)² / Σ w. Dealt anew, a variable has for each of these
 * people the value of one of them, drawn in proportion to weight: L*. Its importance is the mean of L* − L over trees. Trees
 * of an outcome of 0 and 1 are trees of probabilities, and L is the Brier score.
 *
 * <p>Source: Breiman, Random forests, Machine Learning 45 (2001) 5–32, section 10; Malley, Kruppa, Dasgupta, Malley and
 * Ziegler, Methods of Information in Medicine 51 (2012) 74–81, for trees of probabilities; Strobl, Boulesteix, Zeileis and
 * Hothorn, BMC Bioinformatics 8 (2007) 25, for the bias towards variables with many values.
 */
final class Forest {

    /** People drawn for a tree, at most: more make it slower and hardly better. */
    private static final int MOST_DRAWN = 5000;

    private static final int MOST_DEPTH = 20;
    private static final int LEAF = 10;
    private static final StructField RESPONSE = new StructField("y", DataTypes.DoubleType);

    private final ForestPeople people;
    private final int trees;
    private final int threads;

    Forest(ForestPeople people, int trees, int threads) {
        this.people = people;
        this.trees = trees;
        this.threads = Math.max(1, threads);
    }

    /**
     * For each variable its importance, then the forest's own loss; NaN when no tree could be judged.
     *
     * @param w weights of the people; 0 for those who are not there
     */
    double[] losses(double[] w, Seed seed) {
        // not the common pool: a thread that waits there may take up another tree in the middle of this one, and
        // Smile's
        // generator belongs to the thread
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<double[]>> grown = new ArrayList<>();
            for (int t = 0; t < trees; t++) {
                Seed own = seed.derive("tree/" + t);
                grown.add(pool.submit(() -> tree(w, own)));
            }
            double[] sums = new double[people.variables() + 1];
            int judged = 0;
            for (Future<double[]> tree : grown) {
                double[] losses = tree.get();
                if (losses.length > 0) {
                    judged++;
                    for (int v = 0; v < sums.length; v++) {
                        sums[v] += losses[v];
                    }
                }
            }
            for (int v = 0; v < sums.length; v++) {
                sums[v] /= judged;
            }
            return sums;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** The losses of one tree; empty when nobody is left to judge it. */
    private double[] tree(double[] w, Seed seed) {
        UniformRandomProvider random = seed.random();
        int[] drawnPsus = psus(w, random);
        double[] inside = new double[w.length];
        double[] outside = new double[w.length];
        int out = 0;
        for (int i = 0; i < w.length; i++) {
            inside[i] = w[i] * drawnPsus[people.psu(i)];
            outside[i] = drawnPsus[people.psu(i)] == 0 ? w[i] : 0;
            out += outside[i] > 0 ? 1 : 0;
        }
        if (out == 0) {
            return new double[0];
        }
        int[] samples = new int[w.length];
        int draws = Math.min(w.length, MOST_DRAWN);
        Urn urn = new Urn(inside);
        for (int d = 0; d < draws; d++) {
            samples[urn.draw(random)]++;
        }
        seed(seed.value());
        int mtry = (people.variables() + 2) / 3;
        RegressionTree tree = new RegressionTree(
                people.frame(),
                Loss.ls(people.outcomes()),
                RESPONSE,
                MOST_DEPTH,
                Math.max(2, draws / LEAF),
                LEAF,
                mtry,
                samples,
                people.order());
        return judged(tree, outside, random);
    }

    /** Smile keeps its seeds in a set that threads must not change at once. */
    private static void seed(long value) {
        synchronized (MathEx.class) {
            MathEx.setSeed(value);
        }
    }

    /** How often each PSU is drawn: as often in all as there are PSUs with people. */
    private int[] psus(double[] w, UniformRandomProvider random) {
        boolean[] present = new boolean[people.psus()];
        for (int i = 0; i < w.length; i++) {
            present[people.psu(i)] |= w[i] > 0;
        }
        int[] there = new int[present.length];
        int count = 0;
        for (int j = 0; j < present.length; j++) {
            if (present[j]) {
                there[count++] = j;
            }
        }
        int[] drawn = new int[present.length];
        for (int d = 0; d < count; d++) {
            drawn[there[random.nextInt(count)]]++;
        }
        return drawn;
    }

    private double[] judged(RegressionTree tree, double[] outside, UniformRandomProvider random) {
        Urn urn = new Urn(outside);
        int variables = people.variables();
        double[] loss = new double[variables + 1];
        double sum = 0;
        double[] x = new double[variables];
        Tuple tuple = new Person(x, people.frame().schema());
        for (int i = 0; i < outside.length; i++) {
            if (outside[i] > 0) {
                for (int v = 0; v < variables; v++) {
                    x[v] = people.x(v, i);
                }
                double own = squared(people.y(i) - tree.predict(tuple));
                for (int v = 0; v < variables; v++) {
                    x[v] = people.x(v, urn.draw(random));
                    loss[v] += outside[i] * (squared(people.y(i) - tree.predict(tuple)) - own);
                    x[v] = people.x(v, i);
                }
                loss[variables] += outside[i] * own;
                sum += outside[i];
            }
        }
        for (int v = 0; v < loss.length; v++) {
            loss[v] /= sum;
        }
        return loss;
    }

    private static double squared(double a) {
        return a * a;
    }

    /** A person whose background can be changed; codes of levels are numbers too. */
    private static final class Person implements Tuple {

        private static final long serialVersionUID = 1L;

        private final double[] x;
        private final StructType schema;

        Person(double[] x, StructType schema) {
            this.x = x;
            this.schema = schema;
        }

        @Override
        public StructType schema() {
            return schema;
        }

        @Override
        public Object get(int variable) {
            return x[variable];
        }

        @Override
        public double getDouble(int variable) {
            return x[variable];
        }

        @Override
        public int getInt(int variable) {
            return (int) x[variable];
        }
    }

    /** People who are drawn in proportion to weight. */
    private static final class Urn {

        private final double[] upTo;

        Urn(double[] weights) {
            upTo = weights.clone();
            for (int i = 1; i < upTo.length; i++) {
                upTo[i] += upTo[i - 1];
            }
        }

        int draw(UniformRandomProvider random) {
            double at = random.nextDouble() * upTo[upTo.length - 1];
            int low = 0;
            int high = upTo.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (upTo[middle] > at) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
