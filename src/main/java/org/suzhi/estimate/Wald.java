package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * Wald's test that k linear combinations of estimates are all zero: X² = (Cθ)' (C V C')⁻¹ (Cθ), where V is the
 * design-based covariance of the estimates θ. As V is itself estimated on df degrees of freedom, X² is referred to F
 * and not to chi-square.
 *
 * <p>Source: Wald, Transactions of the American Mathematical Society 54 (1943) 426–482; Thomas and Rao, Journal of the
 * American Statistical Association 82 (1987) 630–636, for the two forms of F.
 *
 * @param chiSquare X², at least 0
 * @param contrasts k, the number of combinations
 * @param df        degrees of freedom of V: PSUs less strata, less whatever was fitted
 */
public record Wald(double chiSquare, int contrasts, double df) {

    /**
     * Closer than this to a combination of the others, in squared multiples of its own error, a contrast adds nothing.
     */
    private static final double LEAST = 1e-10;

    /** F = X²/k on k and df: R survey's {@code regTermTest}, and {@code svychisq} with statistic {@code Wald}. */
    public FTest test() {
        return FTest.of(chiSquare / contrasts, contrasts, df);
    }

    /**
     * F = X² (df − k + 1)/(k df) on k and df − k + 1, which keeps its level where df is small beside k; Stata's
     * {@code test} after {@code svy}, and R's {@code svychisq} with statistic {@code adjWald}.
     *
     * <p>Source: Fellegi, Journal of the American Statistical Association 75 (1980) 261–268; Korn and Graubard, The
     * American Statistician 44 (1990) 270–276.
     */
    public FTest adjusted() {
        double ddf = df - contrasts + 1;
        return Double.isInfinite(df) ? test() : FTest.of(chiSquare * ddf / (contrasts * df), contrasts, ddf);
    }

    /**
     * Tests that contrasts of estimates are all zero, on the degrees of freedom of the whole.
     *
     * @throws DataException when a level is not there, or a contrast follows from the others
     */
    public static Wald of(Estimates estimates, List<Contrast> contrasts) {
        int k = contrasts.size();
        double[] value = new double[k];
        double[][] v = new double[k][k];
        List<List<Combination>> parts =
                contrasts.stream().map(contrast -> contrast.resolve(estimates)).toList();
        for (int a = 0; a < k; a++) {
            value[a] = Combination.value(parts.get(a));
            for (int b = 0; b <= a; b++) {
                v[a][b] = Combination.covariance(parts.get(a), parts.get(b), estimates.covariance());
            }
        }
        return of(
                value,
                v,
                estimates.whole().df(),
                contrasts.stream().map(Contrast::toString).toList());
    }

    /**
     * Tests that a statistic is the same in all levels of a column.
     *
     * @param column as it was tabulated: {@code group}, or {@code region,group}
     * @throws DataException when there is no such table, a level is empty, or an estimate follows from the others
     */
    public static Wald ofEquality(Estimates estimates, String column) {
        List<String> levels = Contrast.levels(estimates, column);
        List<Contrast> contrasts = new ArrayList<>();
        for (String level : levels.subList(Math.min(1, levels.size()), levels.size())) {
            contrasts.add(Contrast.difference(column, level, levels.get(0)));
        }
        return of(estimates, contrasts);
    }

    /**
     * The test from numbers.
     *
     * @param value the combinations
     * @param v     lower triangle of their covariance
     * @param names what findings call them
     */
    static Wald of(double[] value, double[][] v, double df, List<String> names) {
        if (value.length == 0) {
            throw new IllegalArgumentException("no contrasts, expected at least one");
        }
        for (int a = 0; a < value.length; a++) {
            if (!(Double.isFinite(value[a]) && v[a][a] > 0)) {
                throw untestable(names.get(a), new Text("an estimate without a sampling error", "没有抽样误差的估计值"));
            }
        }
        UnitDiagonal matrix = new UnitDiagonal(v, LEAST);
        if (matrix.dependent() >= 0) {
            throw untestable(
                    names.get(matrix.dependent()),
                    new Text(
                            "a contrast that follows from those before it, or more contrasts than degrees of freedom",
                            "该对比可由前面的对比推出，或对比数多于自由度"));
        }
        double[] solved = matrix.solve(value);
        double chiSquare = 0;
        for (int a = 0; a < value.length; a++) {
            chiSquare += value[a] * solved[a];
        }
        return new Wald(chiSquare, value.length, df);
    }

    private static DataException untestable(String name, Text found) {
        return new DataException(
                name,
                found,
                new Text("contrasts that vary, each in its own way", "各自独立变动的对比"),
                new Text("leave it out of the test", "请从检验中去掉该项"));
    }
}
