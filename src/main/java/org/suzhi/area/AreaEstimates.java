package org.suzhi.area;

import java.util.List;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Label;

/**
 * Estimates for all areas, and the model behind them.
 *
 * @param by         the column that names the areas
 * @param criterion  by which criterion the outcome was scored; empty when the file does not say
 * @param label      whether the data is real
 * @param level      the confidence of intervals
 * @param replicates bootstrap replicates behind the errors; 0 for those of the formula
 * @param model      the model
 * @param benchmark  how the estimates were brought to add up
 * @param target     the estimate for the whole; NaN when it is not known
 * @param before     what the areas added up to before; NaN when their shares are not known
 * @param areas      the areas
 */
public record AreaEstimates(
        String by,
        String criterion,
        Label label,
        ConfidenceLevel level,
        int replicates,
        AreaModel model,
        Benchmark benchmark,
        double target,
        double before,
        List<AreaEstimate> areas) {

    /** The list is copied. */
    public AreaEstimates {
        areas = List.copyOf(areas);
    }

    /** Number of areas with a flag. */
    public long count(AreaFlag flag) {
        return areas.stream().filter(area -> area.has(flag)).count();
    }
}
