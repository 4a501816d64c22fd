package org.suzhi.items;

import java.util.List;

/** The scores of people who were asked an item, with and without it, as shares of the points that they could have had. */
final class RestScores {

    private final Answers answers;
    private final byte[] right;
    /** Of each form the points of the item. */
    private final double[] points;
    /** Of each form the points of all items. */
    private final double[] max;

    RestScores(Answers answers, int item) {
        this.answers = answers;
        this.right = answers.right(item);
        List<Form> forms = answers.forms();
        this.points = forms.stream().mapToDouble(form -> form.points(item)).toArray();
        this.max = forms.stream().mapToDouble(Form::max).toArray();
    }

    boolean isAsked(int row) {
        return answers.form(row) >= 0 && right[row] >= 0;
    }

    double total(int row) {
        return answers.score(row) / max[answers.form(row)];
    }

    /** NaN when the item was the only one. */
    double rest(int row) {
        int form = answers.form(row);
        return (answers.score(row) - points[form] * right[row]) / (max[form] - points[form]);
    }
}
