package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * The rows x of a model, sparse: a record's intercept, the column of its level of every factor, and its numbers.
 * Numbers are kept as (value − centre) / scale with their weighted mean and standard deviation, so that years of birth
 * do no harm; {@link #unscale} takes coefficients back.
 */
final class ModelMatrix {

    static final String INTERCEPT = "(Intercept)";

    /** Columns nearer than this to the others, in squared multiples of their length, are no columns of their own. */
    private static final double COLLINEAR = 1e-11;

    /**
     * A column, named as R names it.
     *
     * @param level empty for a number and for the intercept
     */
    record Term(String name, String column, String level) {}

    private final int[] rows;
    private final List<Term> terms = new ArrayList<>();
    private final List<Factor> factors = new ArrayList<>();
    /** For each predictor and record the column; -1 for the reference level. */
    private final int[][] column;
    /** For each predictor the numbers; null for a factor. */
    private final double[][] number;

    private final double[] weight;
    private final double[] centre;
    private final double[] scale;

    /**
     * @param counts the records in the model
     * @param weight weights of all records
     * @throws DataException for a factor with one level, a reference level that is not there, or columns that depend on
     *     each other
     */
    ModelMatrix(Microdata data, List<Predictor> predictors, boolean[] counts, double[] weight) {
        int n = 0;
        for (boolean counted : counts) {
            n += counted ? 1 : 0;
        }
        this.rows = new int[n];
        this.weight = new double[n];
        int i = 0;
        double total = 0;
        for (int row = 0; row < counts.length; row++) {
            if (counts[row]) {
                rows[i] = row;
                this.weight[i++] = weight[row];
                total += weight[row];
            }
        }
        for (i = 0; i < n; i++) {
            this.weight[i] *= n / total;
        }
        terms.add(new Term(INTERCEPT, "", ""));
        this.column = new int[predictors.size()][n];
        this.number = new double[predictors.size()][];
        for (int m = 0; m < predictors.size(); m++) {
            Predictor predictor = predictors.get(m);
            if (predictor instanceof Predictor.Levels levels) {
                addLevels(data, levels, counts, m);
            } else {
                addNumber(data, predictor.column(), m);
            }
        }
        this.centre = new double[terms.size()];
        this.scale = new double[terms.size()];
        Arrays.fill(scale, 1);
        for (int m = 0; m < number.length; m++) {
            if (number[m] != null) {
                standardise(number[m], column[m][0]);
            }
        }
        requireIndependent(data);
    }

    private void addLevels(Microdata data, Predictor.Levels predictor, boolean[] counts, int m) {
        Factor factor = Factor.of(data, predictor.column(), counts);
        factor.requireTwo(data);
        factors.add(factor);
        String reference = predictor.reference().orElse(factor.levels().get(0));
        if (!factor.levels().contains(reference)) {
            throw new DataException(new Finding(
                    data.source(),
                    0,
                    predictor.column(),
                    Text.of("no level '%s' among the records in the model", "模型记录中没有“%s”这一水平", reference),
                    Text.of("one of: %s", "其中之一：%s", String.join("; ", factor.levels())),
                    new Text("correct the reference level", "请更正参照水平")));
        }
        int[] columnOfLevel = new int[factor.levels().size()];
        for (int l = 0; l < columnOfLevel.length; l++) {
            String level = factor.levels().get(l);
            columnOfLevel[l] = level.equals(reference) ? -1 : terms.size();
            if (!level.equals(reference)) {
                terms.add(new Term(predictor.column() + level, predictor.column(), level));
            }
        }
        for (int i = 0; i < rows.length; i++) {
            column[m][i] = columnOfLevel[factor.level(rows[i])];
        }
    }

    private void addNumber(Microdata data, String name, int m) {
        double[] all = data.numbers(name);
        number[m] = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            number[m][i] = all[rows[i]];
            column[m][i] = terms.size();
        }
        terms.add(new Term(name, name, ""));
    }

    private void standardise(double[] x, int term) {
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            mean += weight[i] / x.length * x[i];
        }
        double spread = 0;
        for (int i = 0; i < x.length; i++) {
            spread += weight[i] / x.length * (x[i] - mean) * (x[i] - mean);
        }
        double deviation = Math.sqrt(spread);
        centre[term] = mean;
        // a constant stays nearly 0, and is then found to depend on the intercept
        scale[term] = deviation > 1e-12 * Math.abs(mean) ? deviation : 1;
        for (int i = 0; i < x.length; i++) {
            x[i] = deviation > 1e-12 * Math.abs(mean) ? (x[i] - mean) / scale[term] : 0;
        }
    }

    private void requireIndependent(Microdata data) {
        double[][] products = new double[size()][size()];
        for (int i = 0; i < rows(); i++) {
            addProducts(i, weight[i], products);
        }
        UnitDiagonal gram = new UnitDiagonal(products, COLLINEAR);
        if (gram.dependent() < 0) {
            return;
        }
        Term term = terms.get(gram.dependent());
        Optional<double[]> combination = gram.combination();
        List<String> others = new ArrayList<>();
        for (int j = 0; combination.isPresent() && j < gram.dependent(); j++) {
            if (Math.abs(combination.get()[j]) > 1e-6) {
                others.add(terms.get(j).name());
            }
        }
        throw new DataException(new Finding(
                data.source(),
                0,
                term.column(),
                others.isEmpty()
                        ? Text.of("the term '%s' does not vary in the model", "模型中的项“%s”没有变异", term.name())
                        : Text.of(
                                "the term '%s' follows from: %s",
                                "项“%s”可由以下各项推出：%s", term.name(), String.join(", ", others)),
                new Text("terms that vary, each in its own way", "各自独立变动的项"),
                new Text("leave one of the columns out", "请去掉其中一列")));
    }

    /** Number of columns. */
    int size() {
        return terms.size();
    }

    /** Number of records in the model. */
    int rows() {
        return rows.length;
    }

    /** The record at a place of the model, by its number in the table. */
    int row(int i) {
        return rows[i];
    }

    /** Weight of a record, scaled to a mean of 1 in the model. */
    double weight(int i) {
        return weight[i];
    }

    List<Term> terms() {
        return terms;
    }

    List<Factor> factors() {
        return factors;
    }

    /** η = x'β. */
    double predicted(int i, double[] beta) {
        double eta = beta[0];
        for (int m = 0; m < column.length; m++) {
            if (column[m][i] >= 0) {
                eta += beta[column[m][i]] * value(m, i);
            }
        }
        return eta;
    }

    /** Adds f x. */
    void add(int i, double f, double[] into) {
        into[0] += f;
        for (int m = 0; m < column.length; m++) {
            if (column[m][i] >= 0) {
                into[column[m][i]] += f * value(m, i);
            }
        }
    }

    /** Adds the lower triangle of f x x'. */
    void addProducts(int i, double f, double[][] into) {
        into[0][0] += f;
        for (int m = 0; m < column.length; m++) {
            int a = column[m][i];
            if (a >= 0) {
                double fa = f * value(m, i);
                into[a][0] += fa;
                // columns ascend with the predictors
                for (int k = 0; k <= m; k++) {
                    if (column[k][i] >= 0) {
                        into[a][column[k][i]] += fa * value(k, i);
                    }
                }
            }
        }
    }

    private double value(int m, int i) {
        return number[m] == null ? 1 : number[m][i];
    }

    /** Turns coefficients of scaled numbers into those of the numbers as they are. */
    void unscale(double[] beta) {
        for (int j = 1; j < beta.length; j++) {
            beta[j] /= scale[j];
            beta[0] -= beta[j] * centre[j];
        }
    }
}
