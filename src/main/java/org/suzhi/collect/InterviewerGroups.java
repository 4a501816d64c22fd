package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The interviews of every interviewer, and how much of a measure lies between them: one-way analysis of variance, from
 * which the intra-interviewer correlation (Kish, Journal of the American Statistical Association 57 (1962) 92–115)
 *
 * <p>ρ = (MSB − MSW) / (MSB + (k₀ − 1) MSW), k₀ = (N − Σ n_i²/N)/(g − 1),
 *
 * <p>of g interviewers with n_i of N interviews.
 */
final class InterviewerGroups {

    /** Interviewers with fewer interviews are not judged. */
    static final int LEAST = 5;

    private final List<String> names = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();

    InterviewerGroups(Interviews people) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int row = 0; row < people.people(); row++) {
            String name = people.text(row, QualityCheck.INTERVIEWER);
            if (!name.isEmpty()) {
                members.computeIfAbsent(name, unseen -> new ArrayList<>()).add(row);
            }
        }
        members.forEach((name, own) -> {
            if (own.size() >= LEAST) {
                names.add(name);
                rows.add(own.stream().mapToInt(Integer::intValue).toArray());
            }
        });
    }

    int count() {
        return names.size();
    }

    String name(int group) {
        return names.get(group);
    }

    int[] rows(int group) {
        return rows.get(group).clone();
    }

    /** The values of a group that are known. */
    double[] values(int group, double[] values) {
        return Arrays.stream(rows.get(group))
                .mapToDouble(row -> values[row])
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    static double squares(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    }

    /**
     * Variance between and within.
     *
     * @param within      MSW, the mean square within interviewers
     * @param correlation ρ
     * @param chance      of so large a mean square between them, if they were all alike
     */
    record Analysis(double within, double correlation, double chance) {}

    /** The analysis of variance of a measure; its numbers are NaN where there are too few. */
    Analysis analyse(double[] values) {
        double people = 0;
        double total = 0;
        double squaredSizes = 0;
        double within = 0;
        int groups = 0;
        for (int g = 0; g < count(); g++) {
            double[] own = values(g, values);
            groups += own.length > 0 ? 1 : 0;
            people += own.length;
            total += Arrays.stream(own).sum();
            squaredSizes += (double) own.length * own.length;
            within += own.length > 0 ? squares(own) : 0;
        }
        if (groups < 2 || people <= groups) {
            return new Analysis(Double.NaN, Double.NaN, Double.NaN);
        }
        double between = 0;
        for (int g = 0; g < count(); g++) {
            double[] own = values(g, values);
            double away = own.length > 0 ? mean(own) - total / people : 0;
            between += own.length * away * away;
        }
        double msb = between / (groups - 1);
        double msw = within / (people - groups);
        double k0 = (people - squaredSizes / people) / (groups - 1);
        double chance =
                msw > 0 ? FDistribution.of(groups - 1, people - groups).survivalProbability(msb / msw) : Double.NaN;
        return new Analysis(msw, (msb - msw) / (msb + (k0 - 1) * msw), chance);
    }
}
