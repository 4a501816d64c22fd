package org.suzhi.area;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Text;

/**
 * Each area's share of the population, w_d with Σ w_d = 1: from a column of the covariates, or else from the sums of
 * weights that stand beside the direct estimates. Where neither is known of an area, it is outside the sum.
 */
final class Shares {

    /** NaN for areas outside the sum. */
    private final double[] all;

    private final int[] inside;

    private Shares(double[] all, int[] inside) {
        this.all = all;
        this.inside = inside;
    }

    static Shares of(DirectEstimates direct, Covariates covariates, List<String> names) {
        Map<String, Double> weighted = new HashMap<>();
        direct.areas().forEach(area -> weighted.put(area.area(), area.weighted()));
        double[] all = new double[names.size()];
        int[] inside = new int[all.length];
        int count = 0;
        double sum = 0;
        for (int i = 0; i < all.length; i++) {
            String name = names.get(i);
            double size =
                    covariates.hasPopulation() ? covariates.population(name) : weighted.getOrDefault(name, Double.NaN);
            all[i] = size > 0 ? size : Double.NaN;
            if (size > 0) {
                sum += size;
                inside[count++] = i;
            }
        }
        for (int i = 0; i < all.length; i++) {
            all[i] /= sum;
        }
        return new Shares(all, Arrays.copyOf(inside, count));
    }

    /**
     * Makes sure that every area with a direct estimate has a share.
     *
     * @throws DataException when one has none
     */
    void require(DirectEstimates direct, Covariates covariates) {
        for (int i = 0; i < direct.areas().size(); i++) {
            Direct area = direct.areas().get(i);
            boolean known = covariates.hasPopulation() ? covariates.population(area.area()) > 0 : area.weighted() > 0;
            if (!known && area.isThere()) {
                throw new DataException(new Finding(
                        covariates.hasPopulation() ? covariates.source() : direct.source(),
                        covariates.hasPopulation() ? 0 : area.line(),
                        covariates.hasPopulation() ? "" : "weighted_n",
                        Text.of("no population of '%s'", "没有“%s”的人口数", area.area()),
                        new Text("the population of each area, so that they add up", "每个地区的人口数，以便加总"),
                        new Text("name a column of the covariates with --population", "请用--population指明协变量表中的人口列")));
            }
        }
    }

    /** Shares of all areas; NaN outside the sum. */
    double[] all() {
        return all;
    }

    /** Shares of those in the sum. */
    double[] known() {
        return of(all);
    }

    /** The numbers of the areas in the sum. */
    double[] of(double[] numbers) {
        return Arrays.stream(inside).mapToDouble(i -> numbers[i]).toArray();
    }

    /** Σ w θ̂; NaN without shares. */
    double sum(double[] numbers) {
        return inside.length == 0 ? Double.NaN : Benchmark.sum(known(), of(numbers));
    }

    /** Numbers of the areas in the sum back in their places, 0 elsewhere. */
    double[] spread(double[] numbers) {
        double[] spread = new double[all.length];
        for (int i = 0; i < inside.length; i++) {
            spread[inside[i]] = numbers[i];
        }
        return spread;
    }

    /** The estimate for the whole; without one, what the direct estimates add up to. */
    double target(DirectEstimates direct, AreaLedger ledger) {
        if (Double.isFinite(direct.whole())) {
            return direct.whole();
        }
        double[] estimates = ledger.direct();
        double sum = 0;
        double weights = 0;
        for (int i : inside) {
            if (Double.isFinite(estimates[i])) {
                sum += all[i] * estimates[i];
                weights += all[i];
            }
        }
        return sum / weights;
    }
}
