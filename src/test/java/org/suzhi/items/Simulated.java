package org.suzhi.items;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/** Answers of a two-parameter logistic model, and people in strata and PSUs with weights and two groups. */
final class Simulated {

    private final byte[][] right;
    private final Microdata people;

    /**
     * @param dif by how much the first item is harder for the group {@code f}
     */
    Simulated(int people, int items, double dif, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.right = new byte[items][people];
        double[] slope = random.doubles(items, 0.7, 1.9).toArray();
        double[] difficulty = random.doubles(items, -1.5, 1.5).toArray();
        double[] weight = new double[people];
        Column.Builder ids = new Column.Builder("id");
        Column.Builder strata = new Column.Builder("stratum");
        Column.Builder psus = new Column.Builder("psu");
        Column.Builder groups = new Column.Builder("group");
        double ofPsu = 0;
        for (int row = 0; row < people; row++) {
            if (row % 10 == 0) {
                ofPsu = 0.4 * random.nextGaussian();
            }
            boolean focal = random.nextBoolean();
            double ability = ofPsu + random.nextGaussian() - (focal ? 0.3 : 0);
            for (int j = 0; j < items; j++) {
                double harder = difficulty[j] + (j == 0 && focal ? dif : 0);
                double chance = 1 / (1 + Math.exp(-slope[j] * (ability - harder)));
                right[j][row] = (byte) (random.nextDouble() < chance ? 1 : 0);
            }
            weight[row] = 0.5 + random.nextDouble();
            ids.add("p" + row);
            strata.add("s" + row / 10 % 4);
            psus.add("u" + row / 10);
            groups.add(focal ? "f" : "m");
        }
        this.people = Microdata.of(
                "people.csv",
                List.of(ids.build(), strata.build(), psus.build(), groups.build(), Column.measured("weight", weight)));
    }

    Microdata people() {
        return people;
    }

    byte[][] right() {
        return right;
    }

    Answers answers() {
        return answers(right);
    }

    static Answers answers(byte[][] right) {
        List<String> names =
                IntStream.range(0, right.length).mapToObj(j -> "i" + j).toList();
        return Answers.of(names, right, Points.NUMBER_RIGHT);
    }

    /** The answers of some people, in this order. */
    Answers answers(int... rows) {
        byte[][] some = new byte[right.length][rows.length];
        for (int j = 0; j < right.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                some[j][i] = right[j][rows[i]];
            }
        }
        return answers(some);
    }
}
