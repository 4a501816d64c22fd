package org.suzhi.weight;

import java.util.LinkedHashMap;
import java.util.Map;
import org.suzhi.survey.Label;

/**
 * Calibrated weights w = d g: as close to the base weights d as the method measures it, and adding up to the known
 * totals of every level of every variable, Σ w x = t.
 *
 * <pre>{@code
 * int[][] codes = margins.codes(data, counts);
 * CalibrationSolver solver = Calibration.solver(new CalibrationMethod.Raking(), margins, codes);
 * Calibration whole = solver.solve(base);
 * double[] weights = whole.weights(base);
 * CalibrationSolver warm = solver.startingAt(whole.lambda());   // for the replicates
 * }</pre>
 *
 * <p>Source: Deville and Särndal, Calibration estimators in survey sampling, Journal of the American Statistical
 * Association 87 (1992) 376–382.
 */
public final class Calibration {

    private final int[] cellOf;
    private final double[] factorOf;
    private final double[] lambda;
    private final int iterations;
    private final double error;

    Calibration(int[] cellOf, double[] factorOf, double[] lambda, int iterations, double error) {
        this.cellOf = cellOf;
        this.factorOf = factorOf;
        this.lambda = lambda;
        this.iterations = iterations;
        this.error = error;
    }

    /**
     * Prepares the calibration of records to totals.
     *
     * @param codes for each variable, in the order of the margins, the level of each record; -1 in all of them for a
     *              record that does not count
     * @throws org.suzhi.survey.DataException when the totals of two variables do not add up to the same, to 1e-6
     */
    public static CalibrationSolver solver(CalibrationMethod method, Margins margins, int[][] codes) {
        return CalibrationSolver.of(method, margins, codes);
    }

    /**
     * Prepares the calibration to totals without names: findings call variables and levels by number, from 1.
     *
     * @param codes  for each variable the level of each record; -1 in all of them for a record that does not count
     * @param totals for each variable the total of each level, above 0
     * @throws org.suzhi.survey.DataException when the totals of two variables do not add up to the same, to 1e-6
     */
    public static CalibrationSolver solver(CalibrationMethod method, int[][] codes, double[][] totals) {
        Map<String, Map<String, Margins.Total>> named = new LinkedHashMap<>();
        for (int v = 0; v < totals.length; v++) {
            Map<String, Margins.Total> levels = new LinkedHashMap<>();
            for (int level = 0; level < totals[v].length; level++) {
                levels.put("level " + (level + 1), new Margins.Total(totals[v][level], 0));
            }
            named.put("variable " + (v + 1), levels);
        }
        return solver(method, new Margins("totals", named, Label.NONE), codes);
    }

    /** Factor g of a record; 0 for a record that does not count. */
    public double factor(int record) {
        return cellOf[record] < 0 ? 0 : factorOf[cellOf[record]];
    }

    /** Factor g of every record; 0 for a record that does not count. */
    public double[] factors() {
        double[] factors = new double[cellOf.length];
        for (int record = 0; record < factors.length; record++) {
            factors[record] = factor(record);
        }
        return factors;
    }

    /** Calibrated weight of every record, d g. */
    public double[] weights(double[] base) {
        double[] weights = new double[cellOf.length];
        for (int record = 0; record < weights.length; record++) {
            weights[record] = base[record] * factor(record);
        }
        return weights;
    }

    /** The multipliers λ: J of them, one per entry of x. */
    public double[] lambda() {
        return lambda.clone();
    }

    /** Newton steps taken. */
    public int iterations() {
        return iterations;
    }

    /** Largest relative error of a margin, |Σ w − t| / t, where the totals of each variable add up as the first's do. */
    public double marginError() {
        return error;
    }
}
