package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Seed;

/**
 * Gaps that were asked for together: their p-values are adjusted by Holm for being so many, and their simultaneous
 * intervals hold at once.
 *
 * <p>Source: Lohr, Sampling: Design and Analysis, 3rd ed. 2022, section 4.3; Holm, Scandinavian Journal of Statistics 6
 * (1979) 65–70; for simultaneous intervals {@link MaxT}.
 *
 * @param name     what was asked for: {@code group: all}, for example
 * @param gaps     the gaps, in the order of the estimates
 * @param critical standard errors to either side of a simultaneous interval, with the degrees of freedom of the whole: fewer ask
 *                 for more; NaN unless they were asked for
 * @param method   how that number was found: {@code max-t}, {@code bonferroni} or {@code none}
 * @param error    standard error of the probability that it reaches, from the directions that were drawn
 */
public record Family(String name, List<Gap> gaps, double critical, String method, double error) {

    /** The list is copied. */
    public Family {
        gaps = List.copyOf(gaps);
    }

    /** Gaps of some pairs of rows; each row's place in the list is what a pair names. */
    static Family of(String name, Estimates estimates, List<Estimate> rows, List<Pair> pairs, Scale scale) {
        Joint joint = Joint.of(estimates, rows, scale);
        List<Gap> gaps = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            gaps.add(gap(rows.get(pair.a()), rows.get(pair.b()), scale, joint, pair, estimates.level()));
        }
        double[] p = gaps.stream().mapToDouble(Gap::p).toArray();
        double[] adjusted = Holm.adjusted(p);
        for (int i = 0; i < p.length; i++) {
            gaps.set(i, gaps.get(i).adjustedTo(adjusted[i]));
        }
        return new Family(name, gaps, Double.NaN, MaxT.NONE.method(), Double.NaN);
    }

    /** The same gaps with intervals that hold at once. */
    static Family simultaneous(
            String name, Estimates estimates, List<Estimate> rows, List<Pair> pairs, Scale scale, Seed seed) {
        Family alone = of(name, estimates, rows, pairs, scale);
        MaxT critical = MaxT.twoSided(Joint.of(estimates, rows, scale), pairs, estimates.level(), seed);
        List<Gap> gaps = alone.gaps.stream()
                .map(gap -> gap.within(critical.at(gap.df())))
                .toList();
        return new Family(name, gaps, critical.value(), critical.method(), critical.error());
    }

    private static Gap gap(Estimate one, Estimate other, Scale scale, Joint joint, Pair pair, ConfidenceLevel level) {
        Domain a = one.domain();
        Domain b = other.domain();
        String flag = Stream.of(one, other)
                .flatMap(estimate -> Stream.of(estimate.flag().split(";")))
                .filter(code -> !code.isEmpty())
                .distinct()
                .collect(Collectors.joining(";"));
        double difference = joint.difference(pair.a(), pair.b());
        double se = joint.se(pair.a(), pair.b());
        if (difference == 0 && joint.areTheSame(pair.a(), pair.b())) {
            Interval none = new Interval(0, 0);
            return new Gap(a, b, scale, 0, 0, joint.df(), none, 1, 1, flag, none);
        }
        double df = joint.df(pair.a(), pair.b());
        if (!(se > 0) || !(df > 0) || Double.isNaN(difference)) {
            return new Gap(a, b, scale, difference, se, df, Interval.NONE, Double.NaN, Double.NaN, flag, Interval.NONE);
        }
        double half = level.quantile(df) * se;
        Interval interval = new Interval(difference - half, difference + half);
        double p = twoSided(difference / se, df);
        return new Gap(a, b, scale, difference, se, df, interval, p, p, flag, Interval.NONE);
    }

    /** Probability of a larger |t|. */
    static double twoSided(double t, double df) {
        return 2
                * (Double.isInfinite(df)
                        ? NormalDistribution.of(0, 1).survivalProbability(Math.abs(t))
                        : TDistribution.of(df).survivalProbability(Math.abs(t)));
    }
}
