package org.suzhi.score;

import java.util.List;
import org.suzhi.irt.Ability;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Dimension;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Requirement;
import org.suzhi.questionnaire.Scoring;
import org.suzhi.questionnaire.Standard;

/** Marks by one criterion: the score of every person, the score in each dimension, and whether requirements are met. */
final class Marks {

    private static final double HIGHEST = 100;

    /** Whether somebody meets all requirements. */
    static final byte NO = 0;

    static final byte YES = 1;
    static final byte UNDECIDED = 2;

    private final Criterion criterion;
    private final boolean[] interview;
    private final List<Dimension> dimensions;
    private final double total;
    private final Credits[] credits;
    private final int[] dimension;
    private final double[] points;
    private final boolean pooled;
    private final Scoring.Ability scale;
    private final Ability ability;
    private final double[] score;
    private final double[][] byDimension;
    private final byte[] meets;
    /** By requirement: its dimension, -1 for one that nobody was asked, and the least that it asks for. */
    private final int[] requiredIn;

    private final double[] least;

    Marks(AnswerSheet sheet, Standard standard, boolean[] interview) {
        this.criterion = standard.criterion();
        this.interview = interview;
        this.dimensions = standard.dimensions();
        this.total = standard.total();
        List<Item> firsts =
                standard.answers().stream().map(parts -> parts.get(0)).toList();
        credits = standard.answers().stream()
                .map(parts -> new Credits(sheet, parts, criterion))
                .toArray(Credits[]::new);
        List<String> ids = dimensions.stream().map(Dimension::id).toList();
        dimension =
                firsts.stream().mapToInt(item -> ids.indexOf(item.dimension())).toArray();
        points = firsts.stream().mapToDouble(Item::points).toArray();
        pooled = !(criterion.scoring() instanceof Scoring.Composite);
        scale = criterion.scoring() instanceof Scoring.Ability given ? given : null;
        ability = scale == null ? null : scale.method().of(standard.curves());
        score = new double[interview.length];
        byDimension = new double[dimensions.size()][interview.length];
        meets = new byte[interview.length];
        requiredIn = criterion.required().stream()
                .mapToInt(required -> ids.indexOf(required.dimension()))
                .toArray();
        least = criterion.required().stream()
                .mapToDouble(required -> Scores.rounded(required.least()))
                .toArray();
        Tiles.each(interview.length, this::tile);
    }

    Criterion criterion() {
        return criterion;
    }

    /** The dimensions that have a score. */
    List<Dimension> dimensions() {
        return scale == null ? dimensions : List.of();
    }

    double[] score() {
        return score;
    }

    double[] score(int d) {
        return byDimension[d];
    }

    /** By row: whether somebody meets the requirements; YES without any. */
    byte[] meets() {
        return meets;
    }

    private void tile(int first, int rows) {
        double[][] right = new double[dimensions.size()][rows];
        double[][] asked = new double[dimensions.size()][rows];
        int[] codes = new int[rows];
        double[] credit = new double[rows];
        for (int a = 0; a < credits.length; a++) {
            credits[a].add(first, points[a], codes, credit, right[dimension[a]], asked[dimension[a]]);
        }
        for (int i = 0; i < rows; i++) {
            mark(first + i, i, right, asked);
        }
        if (scale != null) {
            abilities(first, codes, credit);
        }
    }

    private void abilities(int first, int[] codes, double[] credit) {
        byte[][] answers = new byte[codes.length][credits.length];
        for (int a = 0; a < credits.length; a++) {
            credits[a].read(first, codes, credit);
            for (int i = 0; i < codes.length; i++) {
                answers[i][a] = answer(credit[i]);
            }
        }
        for (int i = 0; i < codes.length; i++) {
            if (interview[first + i]) {
                double scaled = scale.mean() + scale.sd() * ability.of(answers[i]);
                score[first + i] = Math.max(0, Math.min(HIGHEST, scaled));
            }
        }
    }

    /** What is partly right is wrong here: the curves are those of right answers. */
    private static byte answer(double credit) {
        return Double.isNaN(credit) ? Ability.NOT_ASKED : (byte) (credit == 1 ? 1 : 0);
    }

    private void mark(int row, int i, double[][] right, double[][] asked) {
        if (!interview[row]) {
            score[row] = Double.NaN;
            for (double[] one : byDimension) {
                one[row] = Double.NaN;
            }
            meets[row] = UNDECIDED;
            return;
        }
        double base = 0;
        double sum = 0;
        for (int d = 0; d < byDimension.length; d++) {
            base += asked[d][i];
            sum += right[d][i];
        }
        double composite = 0;
        for (int d = 0; d < byDimension.length; d++) {
            byDimension[d][row] =
                    pooled ? total * right[d][i] / base : dimensions.get(d).points() * right[d][i] / asked[d][i];
            composite += byDimension[d][row];
        }
        score[row] = pooled ? total * sum / base : composite;
        meets[row] = meets(row, i, right, asked);
    }

    private byte meets(int row, int i, double[][] right, double[][] asked) {
        byte all = YES;
        for (int r = 0; r < requiredIn.length; r++) {
            int d = requiredIn[r];
            boolean inPoints = criterion.required().get(r).unit() == Requirement.Unit.POINTS;
            double reached = d < 0 ? Double.NaN : inPoints ? byDimension[d][row] : right[d][i] / asked[d][i];
            if (Double.isNaN(reached)) {
                all = all == NO ? NO : UNDECIDED;
            } else if (Scores.rounded(reached) < least[r]) {
                all = NO;
            }
        }
        return all;
    }
}
