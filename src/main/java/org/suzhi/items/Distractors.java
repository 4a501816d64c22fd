package org.suzhi.items;

import java.util.ArrayList;
import java.util.List;

/** What the people choose who are wrong, and how good they are elsewhere. */
final class Distractors {

    private final Answers answers;
    private final Precision precision;
    private final Thirds thirds;

    Distractors(Answers answers, Precision precision) {
        this.answers = answers;
        this.precision = precision;
        this.thirds = new Thirds(answers, precision);
    }

    /** The answers to all items, in the order of the items; none where what people chose is not known. */
    List<Distractor> all() {
        List<Distractor> all = new ArrayList<>();
        for (int j = 0; j < answers.choices().size(); j++) {
            add(all, j);
        }
        return all;
    }

    private void add(List<Distractor> all, int item) {
        Choices choices = answers.choices().get(item);
        RestScores rests = new RestScores(answers, item);
        int size = choices.codes().size();
        int[] n = new int[size];
        double[] rest = new double[size];
        double[][] weight = new double[3][size];
        double[] asked = new double[3];
        for (int row = 0; row < answers.rows(); row++) {
            if (rests.isAsked(row)) {
                int code = choices.chosen(row);
                int third = thirds.of(row);
                double w = precision.weight(row);
                n[code]++;
                rest[code] += w * rests.rest(row);
                weight[third][code] += w;
                asked[third] += w;
            }
        }
        for (int code = 0; code < size; code++) {
            double ofCode = weight[0][code] + weight[1][code] + weight[2][code];
            Distractor.Role role = role(choices, code);
            if (role != Distractor.Role.BLANK || n[code] > 0) {
                all.add(new Distractor(
                        answers.items().get(item),
                        choices.codes().get(code),
                        role,
                        n[code],
                        ofCode / (asked[0] + asked[1] + asked[2]),
                        rest[code] / ofCode,
                        weight[0][code] / asked[0],
                        weight[1][code] / asked[1],
                        weight[2][code] / asked[2]));
            }
        }
    }

    private static Distractor.Role role(Choices choices, int code) {
        if (choices.isKey(code)) {
            return Distractor.Role.KEY;
        }
        if (choices.isOption(code)) {
            return Distractor.Role.DISTRACTOR;
        }
        return choices.codes().get(code).isEmpty() ? Distractor.Role.BLANK : Distractor.Role.DONT_KNOW;
    }
}
