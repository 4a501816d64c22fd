package org.suzhi.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Weighted sums per domain under each of a number of replicate weights that came with the data. Units do not matter
 * here: the replicates know them. Sums of parts of a file add up to those of the whole.
 */
public final class ReplicateSums {

    private final int replicates;
    /** For each domain the {@link Sums} of every replicate, one behind the other. */
    private final Map<Domain, double[]> sums;

    private ReplicateSums(int replicates, Map<Domain, double[]> sums) {
        this.replicates = replicates;
        this.sums = sums;
    }

    /**
     * Adds up a table.
     *
     * @param columns the replicate weights
     * @param outcome the outcome of each record; NaN where it is missing
     * @throws org.suzhi.survey.DataException when a weight is missing or negative
     */
    public static ReplicateSums of(Microdata data, List<String> columns, double[] outcome, Tally.Request request) {
        Crosstab crosstab = new Crosstab(data, request.by(), request.orders());
        List<Domain> domains = crosstab.shape().domains();
        double[][] all = new double[domains.size()][columns.size() * Sums.SIZE];
        Findings findings = new Findings();
        for (int r = 0; r < columns.size(); r++) {
            double[] weight = data.numbers(columns.get(r));
            double[] ofProfiles = new double[crosstab.profiles() * Sums.SIZE];
            for (int row = 0; row < weight.length; row++) {
                if (!(weight[row] >= 0)) {
                    findings.add(data.cell(row, columns.get(r), new Text("a weight of at least 0", "不小于0的权数")));
                } else if (weight[row] > 0 && outcome[row] == outcome[row]) {
                    Sums.record(ofProfiles, crosstab.profile(row) * Sums.SIZE, weight[row], outcome[row]);
                }
            }
            for (int profile = 0; profile < crosstab.profiles(); profile++) {
                for (int d : crosstab.domains(profile)) {
                    Sums.cell(all[d], r * Sums.SIZE, ofProfiles, profile * Sums.SIZE);
                }
            }
        }
        findings.raise();
        Map<Domain, double[]> sums = new LinkedHashMap<>();
        for (int d = 0; d < all.length; d++) {
            sums.put(domains.get(d), all[d]);
        }
        return new ReplicateSums(columns.size(), sums);
    }

    /** The sums of two parts of a file. */
    public ReplicateSums plus(ReplicateSums other) {
        Map<Domain, double[]> both = new LinkedHashMap<>();
        sums.forEach((domain, mine) -> both.put(domain, mine.clone()));
        other.sums.forEach((domain, more) -> both.merge(domain, more, ReplicateSums::added));
        return new ReplicateSums(replicates, both);
    }

    private static double[] added(double[] mine, double[] more) {
        for (int at = 0; at < mine.length; at += Sums.SIZE) {
            Sums.cell(mine, at, more, at);
        }
        return mine;
    }

    /**
     * The totals or means of domains under each replicate.
     *
     * @param domains their order
     * @param total   true for totals
     * @return the statistic of each replicate and domain; NaN where a mean has no weight
     */
    public double[][] statistics(List<Domain> domains, boolean total) {
        double[][] theta = new double[replicates][domains.size()];
        for (int d = 0; d < domains.size(); d++) {
            double[] ofDomain = sums.get(domains.get(d));
            for (int r = 0; r < replicates; r++) {
                double y = Sums.value(ofDomain, r * Sums.SIZE + Sums.Y);
                double w = Sums.value(ofDomain, r * Sums.SIZE + Sums.W);
                theta[r][d] = total ? y : y / w;
            }
        }
        return theta;
    }
}
