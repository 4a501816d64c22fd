package org.suzhi.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Text;

/**
 * A smooth function g of several estimates θ, with its standard error by the delta method: V(g) = ∇g' V(θ) ∇g. Applies
 * where the function is nearly straight within a few standard errors of θ.
 *
 * <pre>{@code
 * Smooth logRatio = theta -> Math.log(theta[0] / theta[1]);
 * TTest gap = logRatio.of(literacy, Domain.of("group", "youth"), Domain.of("group", "farmers"));
 * }</pre>
 *
 * <p>Source: Wolter, Introduction to Variance Estimation, 2nd ed. 2007, section 6.2; R survey's {@code svycontrast}.
 */
@FunctionalInterface
public interface Smooth {

    /** θ_1 / θ_2. */
    Smooth RATIO =
            with(theta -> theta[0] / theta[1], theta -> new double[] {1 / theta[1], -theta[0] / (theta[1] * theta[1])});

    /** ln(θ_1 / θ_2). */
    Smooth LOG_RATIO =
            with(theta -> Math.log(theta[0] / theta[1]), theta -> new double[] {1 / theta[0], -1 / theta[1]});

    /** The log-odds ratio of two proportions, ln(θ_1 / (1 − θ_1)) − ln(θ_2 / (1 − θ_2)). */
    Smooth LOG_ODDS_RATIO =
            with(theta -> Math.log(theta[0] / (1 - theta[0])) - Math.log(theta[1] / (1 - theta[1])), theta ->
                    new double[] {1 / (theta[0] * (1 - theta[0])), -1 / (theta[1] * (1 - theta[1]))});

    /** The function. */
    double at(double[] theta);

    /**
     * Its gradient. Without an analytic one, by central differences of fourth order,
     * (8 [g(θ+h) − g(θ−h)] − [g(θ+2h) − g(θ−2h)]) / 12h with h = |θ_i| / 1000 (or 1e-3 at θ_i = 0): about eleven digits
     * for a function that bends on the scale of θ_i itself; fewer near a pole that is much closer than that.
     *
     * <p>Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, table 25.2.
     */
    default double[] gradient(double[] theta) {
        double[] gradient = new double[theta.length];
        for (int i = 0; i < theta.length; i++) {
            double[] near = theta.clone();
            double h = theta[i] == 0 ? 1e-3 : Math.abs(theta[i]) * 1e-3;
            double sum = 0;
            for (int step : new int[] {1, -1, 2, -2}) {
                near[i] = theta[i] + step * h;
                sum += (Math.abs(step) == 1 ? 8 * step : -step / 2.0) * at(near);
            }
            gradient[i] = sum / (12 * h);
        }
        return gradient;
    }

    /** A function with its analytic gradient. */
    static Smooth with(Smooth function, UnaryOperator<double[]> gradient) {
        return new Smooth() {
            @Override
            public double at(double[] theta) {
                return function.at(theta);
            }

            @Override
            public double[] gradient(double[] theta) {
                return gradient.apply(theta);
            }
        };
    }

    /**
     * Its value, error, interval and test on the degrees of freedom of the whole; NaN where an estimate is, or the
     * function is not defined.
     *
     * @param domains whose estimates are θ_1, θ_2, …
     * @throws DataException when there is no estimate for a domain
     */
    default TTest of(Estimates estimates, Domain... domains) {
        List<Estimate> rows = Arrays.stream(domains)
                .map(domain -> Smooth.row(estimates, domain))
                .toList();
        double[] theta = rows.stream().mapToDouble(Estimate::value).toArray();
        double[] slopes = gradient(theta);
        List<Combination> tangent = IntStream.range(0, theta.length)
                .mapToObj(i -> new Combination(slopes[i], rows.get(i)))
                .toList();
        double variance = Combination.variance(tangent, estimates.covariance());
        return TTest.of(at(theta), variance, estimates.whole().df(), estimates.level());
    }

    private static Estimate row(Estimates estimates, Domain domain) {
        return estimates
                .of(domain)
                .orElseThrow(() -> new DataException(
                        domain.toString(),
                        new Text("no estimate for it", "没有对应的估计值"),
                        new Text("a domain of a table that was made", "已有分组中的域"),
                        new Text("correct the level, or add its table to the estimates", "请更正水平，或在估计时加上该分组")));
    }
}
