package org.suzhi.collect;

/**
 * How probable it is that two people who know what they know, and do not copy, agree so often.
 *
 * <p>The generalized binomial test of van der Linden and Sotaridona (Journal of Educational and Behavioral Statistics 31
 * (2006) 283–304): given the two people the items agree independently, with probability
 *
 * <p>π_j = P_aj P_bj + (1 − P_aj)(1 − P_bj) [d_a d_b + (1 − d_a)(1 − d_b) Σ_k r_jk²],
 *
 * <p>P the chance to know the item, d the person's share of "don't know" and blanks among what is not right, r the
 * shares of the wrong options among those who chose one; the number of agreements is a sum of such trials, whose tail is
 * worked out exactly. Theirs has a nominal response model in place of d and r.
 */
final class Agreement {

    private final Interviews people;
    private final Abilities abilities;
    private final double[] sameWrong;

    Agreement(Interviews people, Abilities abilities) {
        this.people = people;
        this.abilities = abilities;
        this.sameWrong = new double[people.items()];
        for (int item = 0; item < sameWrong.length; item++) {
            sameWrong[item] = sameWrong(item);
        }
    }

    /** The chance that two who chose a wrong option chose the same. */
    private double sameWrong(int item) {
        double[] chosen = new double[Interviews.FIRST + Byte.MAX_VALUE];
        double all = 0;
        for (int row = 0; row < people.people(); row++) {
            int answer = people.answer(row, item);
            if (answer >= Interviews.FIRST && answer != people.key(item)) {
                chosen[answer]++;
                all++;
            }
        }
        double same = 0;
        for (double count : chosen) {
            same += all == 0 ? 0 : count / all * (count / all);
        }
        return Math.max(same, 1.0 / Math.max(1, people.options(item) - 1));
    }

    /** Shares of "don't know" and blanks among what somebody did not know, drawn a little towards a half. */
    private double unsaid(int row) {
        int wrong = 0;
        int unsaid = 0;
        for (int item = 0; item < sameWrong.length; item++) {
            if (people.asked(row, item) && !people.right(row, item)) {
                wrong++;
                unsaid += people.answer(row, item) < Interviews.FIRST ? 1 : 0;
            }
        }
        return (unsaid + 0.5) / (wrong + 1);
    }

    /** Of the items that both were asked, those that both answered alike; and of how many. */
    int[] matches(int a, int b) {
        int same = 0;
        int both = 0;
        for (int item = 0; item < sameWrong.length; item++) {
            if (people.asked(a, item) && people.asked(b, item)) {
                both++;
                same += people.answer(a, item) == people.answer(b, item) ? 1 : 0;
            }
        }
        return new int[] {same, both};
    }

    /** The chance of at least so many agreements. */
    double chance(int a, int b, int matches) {
        double unsaidA = unsaid(a);
        double unsaidB = unsaid(b);
        Trials trials = new Trials(sameWrong.length);
        for (int item = 0; item < sameWrong.length; item++) {
            if (people.asked(a, item) && people.asked(b, item)) {
                double pa = abilities.chance(a, item);
                double pb = abilities.chance(b, item);
                double wrong = unsaidA * unsaidB + (1 - unsaidA) * (1 - unsaidB) * sameWrong[item];
                trials.add(pa * pb + (1 - pa) * (1 - pb) * wrong);
            }
        }
        return trials.atLeast(matches);
    }
}
