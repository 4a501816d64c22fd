package org.suzhi.area;

import java.util.List;
import org.suzhi.survey.Interval;

/**
 * The ledger of one area: what its own people say, what the model says, and how much of the estimate is borrowed.
 *
 * @param area      its name
 * @param n         people behind the direct estimate; 0 without sample, NaN when the file does not say
 * @param direct    the direct estimate; NaN without sample
 * @param directSe  its standard error as it was estimated
 * @param usedSe    the standard error that the model was given, smoothed or not
 * @param synthetic what the covariates alone say; NaN without covariates
 * @param estimate  the estimate
 * @param rmse      its root mean squared error under the model; benchmarking adds the square of the shift
 * @param borrowed  1 − γ, the share of the model in the estimate
 * @param shift     what benchmarking added to the estimate
 * @param interval  estimate ± normal quantile × rmse, on the scale of the model
 * @param residual  the standardised residual of the direct estimate; NaN outside the model
 * @param weight    its share of the population; NaN when it is not known
 * @param flags     what the reader should know
 */
public record AreaEstimate(
        String area,
        double n,
        double direct,
        double directSe,
        double usedSe,
        double synthetic,
        double estimate,
        double rmse,
        double borrowed,
        double shift,
        Interval interval,
        double residual,
        double weight,
        List<AreaFlag> flags) {

    /** The list is copied. */
    public AreaEstimate {
        flags = List.copyOf(flags);
    }

    /** True when the flag is there. */
    public boolean has(AreaFlag flag) {
        return flags.contains(flag);
    }
}
