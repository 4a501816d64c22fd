package org.suzhi.items;

import java.util.function.IntToDoubleFunction;

/** The people who had a form, with the weighted means and variances of their answers and scores. */
final class FormSums {

    private final Answers answers;
    private final Form form;
    private final int[] rows;
    private final double[] w;
    private final double weight;
    private final double[] p;
    private final double mean;
    private final double variance;

    FormSums(Answers answers, int number, Precision precision) {
        this.answers = answers;
        this.form = answers.forms().get(number);
        this.rows = answers.rowsOf(number);
        this.w = new double[rows.length];
        double all = 0;
        double scores = 0;
        for (int i = 0; i < rows.length; i++) {
            w[i] = precision.weight(rows[i]);
            all += w[i];
            scores += w[i] * answers.score(rows[i]);
        }
        this.weight = all;
        this.mean = scores / all;
        double squares = 0;
        for (int i = 0; i < rows.length; i++) {
            squares += w[i] * (answers.score(rows[i]) - mean) * (answers.score(rows[i]) - mean);
        }
        // what is left of equal scores by round-off is no variance
        this.variance = squares / all > 1e-20 * form.max() * form.max() ? squares / all : 0;
        this.p = new double[form.size()];
        for (int k = 0; k < p.length; k++) {
            byte[] right = answers.right(form.item(k));
            for (int i = 0; i < rows.length; i++) {
                p[k] += right[rows[i]] == 1 ? w[i] : 0;
            }
            p[k] /= all;
        }
    }

    Form form() {
        return form;
    }

    /** Number of people. */
    int people() {
        return rows.length;
    }

    /** The row of a person. */
    int row(int person) {
        return rows[person];
    }

    double score(int person) {
        return answers.score(rows[person]);
    }

    double weight() {
        return weight;
    }

    double weight(int person) {
        return w[person];
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }

    /** The variance of what the k-th item adds to the score. */
    double variance(int k) {
        double points = form.points(form.item(k));
        return points * points * p[k] * (1 - p[k]);
    }

    /** For each person Σ_k c_k (x_k − x̄_k)², where x_k is what the k-th item adds to the score. */
    double[] squares(IntToDoubleFunction c) {
        double[] sums = new double[rows.length];
        for (int k = 0; k < p.length; k++) {
            double points = form.points(form.item(k));
            double factor = c.applyAsDouble(k) * points * points;
            add(sums, k, factor * (1 - p[k]) * (1 - p[k]), factor * p[k] * p[k]);
        }
        return sums;
    }

    /** For each person Σ_k c_k (x_k − x̄_k). */
    double[] deviations(IntToDoubleFunction c) {
        double[] sums = new double[rows.length];
        for (int k = 0; k < p.length; k++) {
            double factor = c.applyAsDouble(k) * form.points(form.item(k));
            add(sums, k, factor * (1 - p[k]), -factor * p[k]);
        }
        return sums;
    }

    private void add(double[] sums, int k, double ifRight, double ifWrong) {
        byte[] right = answers.right(form.item(k));
        for (int i = 0; i < sums.length; i++) {
            sums[i] += right[rows[i]] == 1 ? ifRight : ifWrong;
        }
    }

    /** Covariances of what the items add to the score. */
    double[][] covariances() {
        int size = p.length;
        double[] both = new double[size * size];
        int[] rights = new int[size];
        byte[][] right = new byte[size][];
        for (int k = 0; k < size; k++) {
            right[k] = answers.right(form.item(k));
        }
        for (int i = 0; i < rows.length; i++) {
            int n = 0;
            for (int k = 0; k < size; k++) {
                rights[n] = k;
                n += right[k][rows[i]];
            }
            for (int a = 0; a < n; a++) {
                int at = rights[a] * size;
                for (int b = a; b < n; b++) {
                    both[at + rights[b]] += w[i];
                }
            }
        }
        double[][] covariances = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = a; b < size; b++) {
                double points = form.points(form.item(a)) * form.points(form.item(b));
                covariances[a][b] = points * (both[a * size + b] / weight - p[a] * p[b]);
                covariances[b][a] = covariances[a][b];
            }
        }
        return covariances;
    }
}
