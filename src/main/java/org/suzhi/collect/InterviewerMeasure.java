package org.suzhi.collect;

import java.util.Arrays;
import org.suzhi.survey.Text;

/** Something that interviewers may differ in: a number of every interview, or of all interviews of one of them. */
enum InterviewerMeasure {
    /** The share of right answers. */
    SCORE(new Text("the share of right answers", "答对率"), true),
    /** The share of "don't know". */
    DONT_KNOW(new Text("the share of \"don't know\"", "“不知道”的比例"), true),
    /** The share of items left out. */
    BLANK(new Text("the share of items left out", "空白题的比例"), true),
    /** The logarithm of the duration. */
    DURATION(new Text("the duration (logarithm of seconds)", "用时（秒的对数）"), true),
    /** How different the people are in their shares of right answers; invented ones are too alike. */
    SPREAD(new Text("the spread of the shares of right answers (logarithm)", "答对率的离散程度（对数）"), false),
    /** How often two of the people answer alike; invented ones too often. */
    ALIKE(new Text("the share of answers that two of the people have in common", "受访者两两之间相同答案的比例"), false);

    private static final int CODES = 16;

    private final Text text;
    private final boolean ofEach;

    InterviewerMeasure(Text text, boolean ofEach) {
        this.text = text;
        this.ofEach = ofEach;
    }

    /** What it is, in words. */
    Text text() {
        return text;
    }

    /** True when every interview has a number of its own. */
    boolean ofEach() {
        return ofEach;
    }

    /** Whether a distance from the others is suspicious: some are so in one direction only. */
    boolean isBad(double distance) {
        return switch (this) {
            case SPREAD, DURATION -> distance < 0;
            case ALIKE, BLANK -> distance > 0;
            default -> true;
        };
    }

    /** The numbers of all interviews. */
    double[] values(Interviews people) {
        double[] values = this == DURATION ? people.numbers(QualityCheck.DURATION) : new double[people.people()];
        Arrays.setAll(values, row -> switch (this) {
            case DONT_KNOW -> (double) people.count(row, Interviews.DONT_KNOW, true) / people.asked(row);
            case BLANK -> (double) people.count(row, Interviews.BLANK, true) / people.asked(row);
            case DURATION -> values[row] > 0 ? Math.log(values[row]) : Double.NaN;
            default -> (double) people.score(row) / people.asked(row);
        });
        return values;
    }

    /** The share of answers that two of some people have in common, in the mean over pairs. */
    static double alike(Interviews people, int[] rows) {
        double same = 0;
        double pairs = 0;
        for (int item = 0; item < people.items(); item++) {
            double[] count = new double[CODES];
            double asked = 0;
            for (int row : rows) {
                count[people.answer(row, item)] += people.asked(row, item) ? 1 : 0;
                asked += people.asked(row, item) ? 1 : 0;
            }
            for (double c : count) {
                same += c * (c - 1) / 2;
            }
            pairs += asked * (asked - 1) / 2;
        }
        // what nobody was asked counts 0, and 0 · (0 − 1) is no pair
        return same / pairs;
    }
}
