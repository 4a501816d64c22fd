package org.suzhi.form;

import org.suzhi.questionnaire.Benchmarks;

/** Counts of a form that is being put together. */
final class Tally {

    private final Pool pool;
    private final boolean[] in;
    private final int[] benchmarks = new int[Benchmarks.COUNT + 1];
    private final int[] kinds;
    private int questions;
    private int pairs;
    /** In thousandths of thousandths, so that adding and taking away leaves no rounding error behind. */
    private long difficulty;

    private static final double UNIT = 1e6;

    Tally(Pool pool) {
        this.pool = pool;
        this.in = new boolean[pool.size()];
        this.kinds = new int[pool.kinds()];
    }

    void add(int item) {
        count(item, 1);
        in[item] = true;
    }

    void remove(int item) {
        in[item] = false;
        count(item, -1);
    }

    private void count(int item, int sign) {
        benchmarks[pool.benchmark(item)] += sign;
        for (int k = 0; k < kinds.length; k++) {
            kinds[k] += sign * pool.questions(item, k);
            questions += sign * pool.questions(item, k);
        }
        difficulty += sign * Math.round(pool.difficulty(item) * UNIT);
        for (int other : pool.apart(item)) {
            pairs += in[other] ? sign : 0;
        }
    }

    boolean has(int item) {
        return in[item];
    }

    int benchmark(int number) {
        return benchmarks[number];
    }

    int kind(int number) {
        return kinds[number];
    }

    int questions() {
        return questions;
    }

    /** Pairs of items that must not be in the same form. */
    int pairs() {
        return pairs;
    }

    /** Sum over the items. */
    double difficulty() {
        return difficulty / UNIT;
    }
}
