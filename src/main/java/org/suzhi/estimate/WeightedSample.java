package org.suzhi.estimate;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.LonelyPsu;
import org.suzhi.tally.Regressors;
import org.suzhi.tally.Sampling;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Uncertainty;

/**
 * A sample with its final weights w, and the design-based covariances of totals Σ w u of values u that a model, a test
 * or a quantile has computed record by record. With calibrated weights u is replaced by its residual u − x'B from the
 * regression on the calibration variables x, weighted with the weights q before calibration, over all records:
 * B = (Σ q x x')⁻¹ Σ q x u.
 *
 * <p>Source: Binder, International Statistical Review 51 (1983) 279–292, for totals of estimating functions; Deville
 * and Särndal, Journal of the American Statistical Association 87 (1992) 376–382, section 3, for the residuals.
 */
public final class WeightedSample {

    private final Sampling sampling;
    private final LonelyPsu lonely;
    /** Weights before calibration; null without. */
    private final double[] before;
    /** Calibration variables; null without. */
    private final Regressors regressors;
    /** (Σ q x x')⁻¹; null without calibration. */
    private final RealMatrix inverse;

    private WeightedSample(Sampling sampling, LonelyPsu lonely, double[] before, Regressors regressors) {
        this.sampling = sampling;
        this.lonely = lonely;
        this.before = before;
        this.regressors = regressors;
        this.inverse = regressors == null
                ? null
                : new SingularValueDecomposition(new Array2DRowRealMatrix(regressors.products(before), false))
                        .getSolver()
                        .getInverse();
    }

    /**
     * Applies a design, and calibrates its weights where a way to do so is given.
     *
     * @throws org.suzhi.survey.DataException when columns are missing or hold what they should not
     */
    public static WeightedSample of(Microdata data, SurveyDesign design, Optional<CalibratedWeights> calibration) {
        Sampling sampling = Sampling.of(data, design);
        if (calibration.isEmpty()) {
            return new WeightedSample(sampling, design.lonely(), null, null);
        }
        CalibratedWeights.Result result = calibration.get().of(data, sampling.weights());
        return new WeightedSample(
                sampling.withWeights(result.weights()), design.lonely(), sampling.weights(), result.regressors());
    }

    /**
     * Applies a design whose weights are post-stratified already.
     *
     * @param cells the columns that hold the cells; none for weights that are not
     * @throws org.suzhi.survey.DataException when columns are missing or hold what they should not
     */
    public static WeightedSample postStratified(Microdata data, SurveyDesign design, List<String> cells) {
        Sampling sampling = Sampling.of(data, design);
        return cells.isEmpty()
                ? new WeightedSample(sampling, design.lonely(), null, null)
                : new WeightedSample(sampling, design.lonely(), sampling.weights(), PostStrata.of(data, cells));
    }

    /** The sample with its final weights. */
    public Sampling sampling() {
        return sampling;
    }

    /**
     * Covariances of totals.
     *
     * @param u for each total the value of every record, 0 where it does not count; changed by this
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    public Uncertainty ofTotals(double[][] u) {
        for (double[] values : u) {
            if (regressors != null) {
                subtractFitted(values);
            }
            for (int row = 0; row < values.length; row++) {
                values[row] *= sampling.weight(row);
            }
        }
        return sampling.ofTotals(u, lonely);
    }

    private void subtractFitted(double[] u) {
        double[] qu = new double[u.length];
        for (int row = 0; row < qu.length; row++) {
            qu[row] = before[row] * u[row];
        }
        double[] fitted = regressors.fitted(inverse.operate(regressors.sums(qu)));
        for (int row = 0; row < u.length; row++) {
            u[row] -= regressors.cell(row) < 0 ? 0 : fitted[regressors.cell(row)];
        }
    }
}
