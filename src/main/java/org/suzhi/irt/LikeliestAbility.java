package org.suzhi.irt;

import java.util.List;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The ability that makes the answers most likely (Birnbaum 1968, in Lord and Novick, section 20.3), between −4 and 4:
 * without bounds somebody with everything right or wrong would have none. With guessing the likelihood may have two
 * peaks, so the best of a grid is refined.
 */
final class LikeliestAbility implements Ability {

    private static final double WIDEST = 4;
    private static final int STEPS = 80;
    private static final double STEP = 2 * WIDEST / STEPS;
    private static final double RELATIVE = 1e-10;
    private static final double ABSOLUTE = 1e-9;
    private static final int MOST = 200;

    private final List<ItemCurve> curves;

    LikeliestAbility(List<ItemCurve> curves) {
        this.curves = List.copyOf(curves);
    }

    @Override
    public double of(byte[] answers) {
        if (Ability.nothing(answers)) {
            return Double.NaN;
        }
        double best = -WIDEST;
        double most = Double.NEGATIVE_INFINITY;
        for (int step = 0; step <= STEPS; step++) {
            double ability = step * STEP - WIDEST;
            double value = logLikelihood(answers, ability);
            if (value > most) {
                most = value;
                best = ability;
            }
        }
        double refined = new BrentOptimizer(RELATIVE, ABSOLUTE)
                .optimize(
                        new MaxEval(MOST),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(ability -> logLikelihood(answers, ability)),
                        new SearchInterval(Math.max(-WIDEST, best - STEP), Math.min(WIDEST, best + STEP), best))
                .getPoint();
        return logLikelihood(answers, refined) > most ? refined : best;
    }

    private double logLikelihood(byte[] answers, double ability) {
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] != NOT_ASKED) {
                ItemCurve curve = curves.get(i);
                sum += Math.log(answers[i] == 1 ? curve.right(ability) : curve.wrong(ability));
            }
        }
        return sum;
    }
}
