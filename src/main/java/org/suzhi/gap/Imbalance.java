package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Text;

/**
 * How unequal the levels of a table are. The variance of a measure with slopes g is g′ Σ g, Σ being the joint covariance
 * of the proportions; shares of the population are those of the weights, taken as fixed. Sampling error alone makes
 * levels differ: of the variance between them, Σ s V(p) − V(Σ s p) is expected when they are all the same.
 *
 * <p>Intervals are symmetric, and end at equality where a measure cannot go beyond it: at 0 for variation, Gini, Theil's T
 * and the highest less the lowest, at 1 for the highest by the lowest; concentration indices have no such bound. Standard
 * errors are left as they are.
 *
 * <p>Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 5.5 (the delta method); Cochran,
 * Sampling Techniques, 3rd ed. 1977, section 8.3, for the noise in a variance between estimates.
 *
 * @param table    the table
 * @param rows     its levels that have an estimate
 * @param measures the measures, those that are defined
 * @param signal   standard deviation between the levels less what sampling error adds to it; 0 when it adds all
 * @param notes    what the reader should know
 */
public record Imbalance(String table, List<Estimate> rows, List<Measure> measures, double signal, List<Text> notes) {

    /** The lists are copied. */
    public Imbalance {
        rows = List.copyOf(rows);
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }

    /** The imbalance of a table; none with fewer than two levels, or where nobody is literate. */
    public static Optional<Imbalance> of(Estimates estimates, String table, Advantage advantage) {
        List<Estimate> rows = Gaps.usable(estimates.table(table));
        return of(estimates, table, rows, advantage);
    }

    static Optional<Imbalance> of(Estimates estimates, String table, List<Estimate> rows, Advantage advantage) {
        if (rows.size() < 2) {
            return Optional.empty();
        }
        Shares shares = shares(rows, advantage);
        if (!(shares.mean() > 0)) {
            return Optional.empty();
        }
        List<Measure> measures = new ArrayList<>();
        for (Inequality kind : Inequality.values()) {
            if (kind.speaksOf(shares)) {
                measures.add(measure(kind, shares, estimates, rows));
            }
        }
        return Optional.of(
                new Imbalance(table, rows, measures, signal(shares, estimates, rows), notes(estimates, rows)));
    }

    /** The shares of rows, ranked where their advantage is known, in parts where a table has two columns. */
    static Shares shares(List<Estimate> rows, Advantage advantage) {
        Shares shares = Shares.of(
                rows.stream().mapToDouble(Estimate::value).toArray(),
                rows.stream().mapToDouble(Estimate::weightedN).toArray());
        if (rows.get(0).domain().by().size() == 2) {
            List<String> first = rows.stream()
                    .map(row -> row.domain().levels().get(0))
                    .distinct()
                    .toList();
            shares = shares.parted(rows.stream()
                    .mapToInt(row -> first.indexOf(row.domain().levels().get(0)))
                    .toArray());
        }
        return advantage.speaksOf(rows.get(0).domain()) ? shares.ranked(advantage.of(rows)) : shares;
    }

    private static Measure measure(Inequality kind, Shares shares, Estimates estimates, List<Estimate> rows) {
        double value = kind.of(shares);
        double se = Math.sqrt(variance(kind.slopes(shares), estimates, rows));
        double half = estimates.level().quantile(estimates.whole().df()) * se;
        boolean known = se > 0 && half > 0;
        Interval interval = known
                ? new Interval(Math.max(kind.least(), value - half), Math.max(kind.least(), value + half))
                : Interval.NONE;
        return new Measure(kind, value, known ? se : Double.NaN, interval);
    }

    private static double variance(double[] slopes, Estimates estimates, List<Estimate> rows) {
        double variance = 0;
        for (int i = 0; i < slopes.length; i++) {
            for (int j = 0; j < slopes.length; j++) {
                variance += slopes[i]
                        * slopes[j]
                        * estimates
                                .covariance()
                                .of(rows.get(i).row(), rows.get(j).row());
            }
        }
        return variance;
    }

    private static double signal(Shares shares, Estimates estimates, List<Estimate> rows) {
        double[] s = new double[rows.size()];
        double noise = 0;
        for (int i = 0; i < s.length; i++) {
            s[i] = shares.share(i);
            noise += s[i]
                    * estimates.covariance().of(rows.get(i).row(), rows.get(i).row());
        }
        noise -= variance(s, estimates, rows);
        double between = Math.pow(Inequality.BETWEEN_SD.of(shares), 2);
        return Double.isNaN(noise) ? Double.NaN : Math.sqrt(Math.max(0, between - noise));
    }

    private static List<Text> notes(Estimates estimates, List<Estimate> rows) {
        double members = rows.stream().mapToDouble(Estimate::weightedN).sum();
        double people = estimates.whole().weightedN();
        if (members > people * (1 + 1e-9)) {
            return List.of(Text.of(
                    "the levels of %s overlap: a person counts in each that holds",
                    "“%s”的各类别有重叠：符合几类的人在每一类中均计入", rows.get(0).domain().table()));
        }
        return List.of();
    }

    /** One of its measures, where it is defined. */
    public Optional<Measure> measure(Inequality kind) {
        return measures.stream().filter(measure -> measure.kind() == kind).findFirst();
    }
}
