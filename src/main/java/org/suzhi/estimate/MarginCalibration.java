package org.suzhi.estimate;

import org.suzhi.survey.Microdata;
import org.suzhi.tally.Regressors;
import org.suzhi.weight.Calibration;
import org.suzhi.weight.CalibrationMethod;
import org.suzhi.weight.CalibrationSolver;
import org.suzhi.weight.Margins;
import org.suzhi.weight.PostStratification;

/** Weights calibrated to the totals of a margins file. */
public final class MarginCalibration implements CalibratedWeights {

    private final Margins margins;
    /** The distance; null for post-stratification, which has a closed form. */
    private final CalibrationMethod method;

    private MarginCalibration(Margins margins, CalibrationMethod method) {
        this.margins = margins;
        this.method = method;
    }

    /** Post-stratification to the totals of one variable. */
    public static MarginCalibration postStratified(Margins margins) {
        margins.single();
        return new MarginCalibration(margins, null);
    }

    /** Calibration to the totals of all variables. */
    public static MarginCalibration of(Margins margins, CalibrationMethod method) {
        return new MarginCalibration(margins, method);
    }

    @Override
    public Result of(Microdata data, double[] before) {
        if (method == null) {
            int[] cells = cells(data, before);
            return new Result(postStratified(cells, before), Regressors.ofCells(cells), new int[][] {cells});
        }
        int[][] codes = margins.codes(data, counts(before));
        CalibrationSolver solver = Calibration.solver(method, margins, codes);
        return new Result(
                solver.solve(before).weights(before),
                Regressors.of(solver.parameters(), solver.cells(), solver.columns()),
                codes);
    }

    @Override
    public Repeated repeated(Microdata data, double[] before) {
        if (method == null) {
            int[] cells = cells(data, before);
            return weights -> postStratified(cells, weights);
        }
        CalibrationSolver solver = Calibration.solver(method, margins, margins.codes(data, counts(before)));
        Calibration full = solver.solve(before);
        CalibrationSolver warm = solver.startingAt(full.lambda());
        return weights -> warm.solve(weights).weights(weights);
    }

    private int[] cells(Microdata data, double[] before) {
        return margins.cells(margins.single(), data, counts(before));
    }

    private double[] postStratified(int[] cells, double[] before) {
        double[] factors = PostStratification.factors(before, cells, margins.totals(margins.single()));
        double[] weights = before.clone();
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= cells[row] < 0 ? 1 : factors[cells[row]];
        }
        return weights;
    }

    private static boolean[] counts(double[] before) {
        boolean[] counts = new boolean[before.length];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = before[row] > 0;
        }
        return counts;
    }
}
