package org.suzhi.estimate;

import org.suzhi.survey.Microdata;
import org.suzhi.tally.Regressors;

/** How weights are brought to agree with known totals before anything is estimated. */
public interface CalibratedWeights {

    /**
     * Calibrated weights, and what residuals are taken from.
     *
     * @param weights    one per record
     * @param regressors the calibration variables of every record
     * @param codes      for each calibration variable the level of each record, -1 for none
     */
    record Result(double[] weights, Regressors regressors, int[][] codes) {}

    /** Calibrates the weights of a table. */
    Result of(Microdata data, double[] before);

    /** The same calibration again and again, for replicates. */
    @FunctionalInterface
    interface Repeated {
        /** Calibrates weights that a replicate has changed. */
        double[] of(double[] before);
    }

    /** Prepares for replicates of a table's weights. */
    Repeated repeated(Microdata data, double[] before);
}
