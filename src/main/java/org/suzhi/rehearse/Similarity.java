package org.suzhi.rehearse;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How alike people of the same place are: intra-class correlations of being literate.
 *
 * <p>A part of the first stage has the rate π ~ Beta with mean p and variance ρ₁ p (1 − p); a part of the next stage
 * within it has a Beta rate with mean π and variance ρ′ π (1 − π), ρ′ = (ρ₂ − ρ₁) / (1 − ρ₁), which makes ρ₂ p (1 − p) in
 * all; and so on. People answer independently given the rate of their unit, so that two people of one part of stage s
 * correlate by ρ_s.
 *
 * <p>Source: Prentice, Journal of the American Statistical Association 81 (1986) 321–327 (the beta-binomial
 * distribution).
 *
 * @param correlations of two people of the same part of the first stage, the second, …; none smaller than the one
 *                     before. Stages beyond the list add nothing: their parts are as alike as those of the last one named
 */
public record Similarity(List<Double> correlations) {

    /** What is left of a rate this near to 0 or 1 does not vary by anything that shows. */
    private static final double NEAR = 1e-6;

    /** At least 0, below 1, in order. */
    public Similarity {
        correlations = List.copyOf(correlations);
        double before = 0;
        for (double correlation : correlations) {
            if (!(correlation >= before && correlation < 1)) {
                throw new IllegalArgumentException(
                        "intra-class correlations %s, expected at least 0, below 1, none smaller than the one before"
                                .formatted(correlations));
            }
            before = correlation;
        }
        if (correlations.isEmpty()) {
            throw new IllegalArgumentException("no intra-class correlation, expected at least one");
        }
    }

    /** Two people of the same primary sampling unit correlate by this, wherever in it they live. */
    public static Similarity of(double correlation) {
        return new Similarity(List.of(correlation));
    }

    /** ρ′ of a stage: how alike people of its parts are beyond what the stages above make them. */
    private double beyond(int stage) {
        if (stage >= correlations.size()) {
            return 0;
        }
        double above = stage == 0 ? 0 : correlations.get(stage - 1);
        return (correlations.get(stage) - above) / (1 - above);
    }

    /**
     * The rate of a part, from that of the part it lies in.
     *
     * @param above   the rate above; at the first stage that of the group
     * @param stage   counted from 0
     * @param uniform where the part stands among all parts, between 0 and 1
     */
    double rate(double above, int stage, double uniform) {
        double rho = beyond(stage);
        if (rho == 0 || !(above > NEAR && above < 1 - NEAR)) {
            return above;
        }
        double size = 1 / rho - 1;
        return BetaDistribution.of(above * size, (1 - above) * size).inverseCumulativeProbability(uniform);
    }
}
