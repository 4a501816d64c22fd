package org.suzhi.collect;

import java.util.Arrays;

/**
 * What everybody may be expected to know: the Rasch model P = 1/(1 + exp(b − θ)), good enough to tell the usual from the
 * unusual and quick; the scores of the survey do not come from it.
 *
 * <p>Difficulties b are those of the normal approximation (PROX; Wright and Stone, Best Test Design, 1979, chapter 2);
 * abilities θ have the greatest likelihood given them, where Σ P equals the number of right answers, kept half an answer
 * away from none and all.
 */
final class Abilities {

    private static final int STEPS = 30;
    private static final double FURTHEST = 8;

    private final double[] difficulty;
    private final double[] ability;

    private Abilities(double[] difficulty, double[] ability) {
        this.difficulty = difficulty;
        this.ability = ability;
    }

    static Abilities of(Interviews people) {
        int n = people.people();
        double[] right = new double[people.items()];
        double[] asked = new double[people.items()];
        double[] persons = new double[n];
        for (int row = 0; row < n; row++) {
            int all = 0;
            int known = 0;
            for (int item = 0; item < right.length; item++) {
                int one = people.asked(row, item) ? 1 : 0;
                int hit = people.right(row, item) ? 1 : 0;
                asked[item] += one;
                right[item] += hit;
                all += one;
                known += hit;
            }
            persons[row] = Math.log((known + 0.5) / (all - known + 0.5));
        }
        double[] items = new double[right.length];
        Arrays.setAll(items, j -> Math.log((asked[j] - right[j] + 0.5) / (right[j] + 0.5)));
        double u = variance(items);
        double v = variance(persons);
        // Wright and Stone 1979, 2.4: the spread of abilities stretches the difficulties
        double stretch = Math.sqrt((1 + v / 2.89) / Math.max(0.05, 1 - u * v / 8.35));
        double mean = Arrays.stream(items).average().orElse(0);
        double[] difficulty =
                Arrays.stream(items).map(b -> stretch * (b - mean)).toArray();
        return new Abilities(difficulty, abilities(people, difficulty));
    }

    private static double[] abilities(Interviews people, double[] difficulty) {
        double[] abilities = new double[people.people()];
        // whoever was asked everything and knew as much has the same ability: worked out once
        double[] ofScore = new double[difficulty.length + 1];
        Arrays.fill(ofScore, Double.NaN);
        for (int row = 0; row < abilities.length; row++) {
            int score = people.score(row);
            boolean all = people.asked(row) == difficulty.length;
            double ability = all ? ofScore[score] : Double.NaN;
            if (Double.isNaN(ability)) {
                ability = ability(people, row, score, difficulty);
                ofScore[score] = all ? ability : ofScore[score];
            }
            abilities[row] = ability;
        }
        return abilities;
    }

    private static double ability(Interviews people, int row, int score, double[] difficulty) {
        int asked = people.asked(row);
        double target = Math.max(0.5, Math.min(asked - 0.5, score));
        double theta = 0;
        for (int step = 0; step < STEPS; step++) {
            double expected = 0;
            double information = 0;
            for (int item = 0; item < difficulty.length; item++) {
                if (people.asked(row, item)) {
                    double p = chance(theta - difficulty[item]);
                    expected += p;
                    information += p * (1 - p);
                }
            }
            double change = Math.max(-1, Math.min(1, (target - expected) / information));
            theta = Math.max(-FURTHEST, Math.min(FURTHEST, theta + change));
            if (Math.abs(change) < 1e-10) {
                break;
            }
        }
        return theta;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / Math.max(1, values.length - 1);
    }

    private static double chance(double advantage) {
        return 1 / (1 + Math.exp(-advantage));
    }

    /** The chance that somebody knows an item. */
    double chance(int row, int item) {
        return chance(ability[row] - difficulty[item]);
    }

    double ability(int row) {
        return ability[row];
    }

    double difficulty(int item) {
        return difficulty[item];
    }
}
