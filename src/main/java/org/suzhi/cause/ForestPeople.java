package org.suzhi.cause;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.estimate.Predictor;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.Sampling;
import smile.base.cart.CART;
import smile.data.DataFrame;
import smile.data.measure.NominalScale;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.vector.BaseVector;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;

/** People as a forest takes them: outcome, background, weight and PSU of those who have all of it. */
final class ForestPeople {

    private final List<Predictor> predictors;
    private final double[] y;
    private final double[] weights;
    private final int[] psu;
    private final int psus;
    /** For each variable the value of every person; codes of levels. */
    private final double[][] x;

    private final DataFrame frame;
    private final int[][] order;

    private ForestPeople(
            List<Predictor> predictors,
            double[] y,
            double[] weights,
            int[] psu,
            int psus,
            double[][] x,
            DataFrame frame) {
        this.predictors = predictors;
        this.y = y;
        this.weights = weights;
        this.psu = psu;
        this.psus = psus;
        this.x = x;
        this.frame = frame;
        this.order = CART.order(frame);
    }

    /**
     * Takes those who count.
     *
     * @param y     outcomes of all records, NaN for those that do not count
     * @param notes takes how many lack which variable
     * @throws DataException when nobody is left, all outcomes are alike, or everybody has the same background
     */
    static ForestPeople of(
            Microdata data,
            Sampling sampling,
            List<Predictor> predictors,
            String outcome,
            double[] y,
            List<Text> notes) {
        int[] rows = rows(data, sampling, predictors, y, notes);
        double[] some = IntStream.of(rows).mapToDouble(row -> y[row]).toArray();
        Findings findings = new Findings();
        if (Arrays.stream(some).distinct().count() < 2) {
            findings.add(
                    data.source(),
                    0,
                    outcome,
                    Text.of("outcomes that are all alike, of %d people", "%d人的结果全部相同", rows.length),
                    new Text("outcomes that differ", "有差异的结果"),
                    new Text("take another outcome, or more people", "请改用其他结果变量，或增加人数"));
        }
        double[][] x = new double[predictors.size()][];
        BaseVector<?, ?, ?>[] vectors = new BaseVector<?, ?, ?>[x.length];
        for (int v = 0; v < x.length; v++) {
            Predictor predictor = predictors.get(v);
            boolean isNumber = predictor instanceof Predictor.Number;
            Codes codes = isNumber ? null : Codes.of(data.column(predictor.column()), rows);
            double[] all = isNumber ? data.numbers(predictor.column()) : null;
            x[v] = IntStream.range(0, rows.length)
                    .mapToDouble(i -> isNumber ? all[rows[i]] : codes.code[i])
                    .toArray();
            if (Arrays.stream(x[v]).distinct().count() < 2 && rows.length > 0) {
                findings.add(
                        data.source(),
                        0,
                        predictor.column(),
                        Text.of(
                                "'%s' for everybody",
                                "所有人均为“%s”", data.column(predictor.column()).text(rows[0])),
                        new Text("values that differ", "有差异的取值"),
                        new Text("leave the variable out", "请去掉该变量"));
            }
            vectors[v] = isNumber
                    ? DoubleVector.of(predictor.column(), x[v])
                    : IntVector.of(
                            new StructField(predictor.column(), DataTypes.IntegerType, new NominalScale(codes.levels)),
                            Arrays.stream(x[v]).mapToInt(code -> (int) code).toArray());
        }
        findings.raise();
        return new ForestPeople(
                predictors,
                some,
                IntStream.of(rows).mapToDouble(sampling::weight).toArray(),
                IntStream.of(rows).map(sampling::psu).toArray(),
                sampling.psus(),
                x,
                DataFrame.of(vectors));
    }

    /** The levels that occur, in the order of their text, so that nothing depends on the order of the records. */
    private static final class Codes {

        private final int[] code;
        private final List<String> levels;

        private Codes(int[] code, List<String> levels) {
            this.code = code;
            this.levels = levels;
        }

        static Codes of(Column column, int... rows) {
            List<String> levels = IntStream.of(rows)
                    .map(column::code)
                    .distinct()
                    .mapToObj(column.levels()::get)
                    .sorted()
                    .toList();
            int[] rank = column.levels().stream().mapToInt(levels::indexOf).toArray();
            return new Codes(
                    IntStream.of(rows).map(row -> rank[column.code(row)]).toArray(), levels);
        }
    }

    private static int[] rows(
            Microdata data, Sampling sampling, List<Predictor> predictors, double[] y, List<Text> notes) {
        boolean[] out = new boolean[y.length];
        for (Predictor predictor : predictors) {
            Column column = data.column(predictor.column());
            int lacking = 0;
            for (int row = 0; row < y.length; row++) {
                if (!Double.isNaN(y[row]) && sampling.weight(row) > 0 && column.isMissing(row)) {
                    out[row] = true;
                    lacking++;
                }
            }
            if (lacking > 0) {
                notes.add(Text.of(
                        "%d people have no '%s' and are outside", "%d人缺少“%s”，不计入", lacking, predictor.column()));
            }
        }
        return IntStream.range(0, y.length)
                .filter(row -> !Double.isNaN(y[row]) && sampling.weight(row) > 0 && !out[row])
                .toArray();
    }

    int size() {
        return y.length;
    }

    int variables() {
        return x.length;
    }

    /** The name of a variable. */
    String name(int variable) {
        return predictors.get(variable).column();
    }

    double y(int person) {
        return y[person];
    }

    double[] outcomes() {
        return y.clone();
    }

    double weight(int person) {
        return weights[person];
    }

    int psu(int person) {
        return psu[person];
    }

    int psus() {
        return psus;
    }

    double x(int variable, int person) {
        return x[variable][person];
    }

    DataFrame frame() {
        return frame;
    }

    /** The people in the order of each number, which is sorted once for all trees. */
    int[][] order() {
        int[][] copy = new int[order.length][];
        for (int v = 0; v < copy.length; v++) {
            copy[v] = order[v] == null ? null : order[v].clone();
        }
        return copy;
    }
}
