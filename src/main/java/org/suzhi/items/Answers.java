package org.suzhi.items;

import java.util.Arrays;
import java.util.List;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Microdata;

/**
 * The answers of people to items, right or wrong or not asked, and what they chose where that is known. A person who was
 * asked nothing does not count. Stored item by item, a byte each. Immutable.
 */
public final class Answers {

    /** The answer to an item that was not asked. */
    public static final byte NOT_ASKED = -1;

    private final List<String> items;
    private final byte[][] right;
    private final List<Choices> choices;
    private final List<Form> forms;
    private final int[] form;
    private final double[] score;

    private Answers(
            List<String> items, byte[][] right, List<Choices> choices, List<Form> forms, int[] form, double[] score) {
        this.items = items;
        this.right = right;
        this.choices = choices;
        this.forms = forms;
        this.form = form;
        this.score = score;
    }

    /**
     * Answers that are known to be right or wrong.
     *
     * @param items  names of the items
     * @param right  for each item 1, 0 or {@link #NOT_ASKED} for each person
     * @param points what an item adds to the score
     */
    public static Answers of(List<String> items, byte[][] right, Points points) {
        return of(items, Arrays.stream(right).map(byte[]::clone).toArray(byte[][]::new), List.of(), points);
    }

    static Answers of(List<String> items, byte[][] right, List<Choices> choices, Points points) {
        FormFinder finder = new FormFinder(items, right, points);
        int[] form = finder.formOf();
        double[] score = new double[form.length];
        double[] ofForm = new double[finder.forms().size()];
        for (int j = 0; j < right.length; j++) {
            for (int f = 0; f < ofForm.length; f++) {
                ofForm[f] = finder.forms().get(f).points(j);
            }
            for (int row = 0; row < score.length; row++) {
                if (right[j][row] == 1) {
                    score[row] += ofForm[form[row]];
                }
            }
        }
        return new Answers(List.copyOf(items), right, List.copyOf(choices), finder.forms(), form, score);
    }

    /**
     * The answers that a criterion scores, of the people whom it can score.
     *
     * @throws org.suzhi.survey.DataException when item columns are missing, or hold codes that are no answers, or nobody
     *     can be scored
     */
    public static Answers of(Microdata responses, Questionnaire questionnaire, Criterion criterion) {
        return new AnswerColumns(responses, questionnaire, criterion).answers();
    }

    /** These answers, of which only those of some people count. */
    Answers among(boolean[] counts) {
        int[] some = form.clone();
        for (int row = 0; row < some.length; row++) {
            some[row] = counts[row] ? some[row] : -1;
        }
        return new Answers(items, right, choices, forms, some, score);
    }

    /** Names of the items. */
    public List<String> items() {
        return items;
    }

    /** Number of people, also those who do not count. */
    public int rows() {
        return form.length;
    }

    /** What people chose, item by item; empty where it is not known. */
    List<Choices> choices() {
        return choices;
    }

    List<Form> forms() {
        return forms;
    }

    /** The form of a person; -1 for who does not count. */
    int form(int row) {
        return form[row];
    }

    /** Number of people who count. */
    int people() {
        return (int) Arrays.stream(form).filter(f -> f >= 0).count();
    }

    /** The people who were asked a form. */
    int[] rowsOf(int asked) {
        int[] rows = new int[form.length];
        int n = 0;
        for (int row = 0; row < form.length; row++) {
            if (form[row] == asked) {
                rows[n++] = row;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /** The answers to an item, for reading only. */
    byte[] right(int item) {
        return right[item];
    }

    /** The score of a person. */
    double score(int row) {
        return score[row];
    }
}
