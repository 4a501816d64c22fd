package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Label;
import org.suzhi.survey.ProportionInterval;

/** Estimates that somebody makes up, independent of each other, one after another. */
public final class MadeEstimates {

    private final List<Estimate> rows = new ArrayList<>();

    /** An estimate more. */
    public MadeEstimates add(Domain domain, double value, double se) {
        rows.add(new Estimate(rows.size() + 1, domain, 100, 100, value, se, new Interval(value, value), 50, 1, ""));
        return this;
    }

    /** Proportions with these values, whose correlation is the same for all pairs. */
    public Estimates correlated(double rho) {
        Covariance covariance = Covariance.blank(rows.size());
        for (Estimate a : rows) {
            for (Estimate b : rows) {
                covariance.set(a.row(), b.row(), a == b ? a.se() * a.se() : rho * a.se() * b.se());
            }
        }
        return of(covariance);
    }

    /** The same without covariances, as a file of estimates alone is. */
    public Estimates withoutCovariance() {
        return of(Covariance.ofVariances(
                rows.stream().mapToDouble(row -> row.se() * row.se()).toArray()));
    }

    private Estimates of(Covariance covariance) {
        return new Estimates(
                Statistic.PROPORTION,
                "literate",
                "test",
                "taylor",
                ProportionInterval.LOGIT,
                ConfidenceLevel.P95,
                rows,
                covariance,
                Label.NONE,
                List.of());
    }
}
