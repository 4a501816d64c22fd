package org.suzhi.gap;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.suzhi.estimate.Estimate;
import org.suzhi.plan.Target;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * Whether a place is among the first k of n, judged from its own estimate and those of the n − 1 others. It is when at
 * most k − 1 of the others are higher. That at least n − k are lower is a partial conjunction of tests: with q₍₁₎ ≤ … the
 * one-sided p-values of “the other is not lower”, its p-value is k q₍ₙ₋ₖ₎, whatever the dependence. That at least k are
 * higher is one too, with p-value (n − k) q′₍ₖ₎. The target is met or not met when the p-value that says so is at most
 * 1 − confidence.
 *
 * <p>Source: Benjamini and Heller, Biometrics 64 (2008) 1215–1222, theorem 1; for k = 1 it is the intersection–union test
 * of Berger, Technometrics 24 (1982) 295–300.
 *
 * @param places  n, this place included
 * @param first   k
 * @param rank    rank of the estimate
 * @param within  one-sided confidence that the place is among the first
 * @param without one-sided confidence that it is not
 * @param needed  interviews here under the same design that would decide it, all ratios being as estimated; 0 when it is decided
 *                or no number would do
 */
public record RankTarget(int places, int first, int rank, double within, double without, long needed) {

    private static final double MOST = 1e9;

    /** Holds a place against the others, which were surveyed apart from it. */
    public static RankTarget of(Estimate own, List<Reference> others, Front front) {
        int n = others.size() + 1;
        int k = front.of(n);
        int rank = 1
                + (int) others.stream()
                        .filter(other -> other.ratio() > own.value())
                        .count();
        if (k >= n) {
            return new RankTarget(n, k, rank, 1, 0, 0);
        }
        double in = within(own, own.se(), others, k);
        double out = without(own, own.se(), others, k);
        return new RankTarget(n, k, rank, 1 - in, 1 - out, needed(own, others, k, rank <= k, Math.min(in, out)));
    }

    /** p-value that at least n − k of the others are lower. */
    private static double within(Estimate own, double se, List<Reference> others, int k) {
        double[] p = others.stream()
                .mapToDouble(other -> upper((own.value() - other.ratio()) / Math.hypot(se, other.se()), own.df()))
                .sorted()
                .toArray();
        return Math.min(1, k * p[others.size() - k]);
    }

    /** p-value that at least k of the others are higher. */
    private static double without(Estimate own, double se, List<Reference> others, int k) {
        double[] p = others.stream()
                .mapToDouble(other -> upper((other.ratio() - own.value()) / Math.hypot(se, other.se()), own.df()))
                .sorted()
                .toArray();
        return Math.min(1, (others.size() + 1 - k) * p[k - 1]);
    }

    /**
     * Interviews here under the same design that decide it if all ratios are as estimated; 0 when it is decided, or when the
     * others' own errors leave it undecided however many are asked here.
     */
    private static long needed(Estimate own, List<Reference> others, int k, boolean isWithin, double p) {
        double alpha = 1 - Verdict.CONFIDENCE;
        DoubleUnaryOperator with = people -> {
            double se = own.se() * Math.sqrt(own.n() / people);
            return isWithin ? within(own, se, others, k) : without(own, se, others, k);
        };
        if (p <= alpha || !(own.se() > 0) || own.n() == 0 || !(with.applyAsDouble(MOST) <= alpha)) {
            return 0;
        }
        double few = own.n();
        double many = MOST;
        while (many - few > 0.5) {
            double middle = (few + many) / 2;
            if (with.applyAsDouble(middle) <= alpha) {
                many = middle;
            } else {
                few = middle;
            }
        }
        return (long) Math.ceil(many);
    }

    /**
     * The same verdicts, those on ranks judged where the other places are known.
     *
     * @throws DataException when “among the first” is no part of so many places
     */
    public static List<Verdict> judged(
            List<Verdict> verdicts, Estimate own, List<Reference> others, Front front, int year) {
        if (others.isEmpty()) {
            return verdicts;
        }
        int places = others.size() + 1;
        if (front.fixed() >= places) {
            throw new DataException(
                    "first",
                    Text.of("the first %d of %d places", "%2$d个地区中的前%1$d位", front.fixed(), places),
                    Text.of("fewer than %d", "少于%d", places),
                    new Text("correct it, or add the places that are missing", "请更正，或补上缺少的地区"));
        }
        RankTarget judge = of(own, others, front);
        Optional<Reference> elsewhen =
                others.stream().filter(other -> other.year() != year).findFirst();
        return verdicts.stream()
                .map(verdict -> !(verdict.target() instanceof Target.Rank rank)
                        ? verdict
                        : elsewhen.isPresent() && year >= rank.year()
                                ? untimely(rank, own, elsewhen.get(), year)
                                : judge.verdict(rank, own, front, year))
                .toList();
    }

    private static Verdict untimely(Target.Rank target, Estimate own, Reference other, int year) {
        Text reason = Text.of(
                "the ratio of %s is of %d and the survey of %d: ranks are those of one year",
                "%s的比例为%d年，本次调查为%d年：排位须为同一年份", other.name(), other.year(), year);
        return new Verdict(target, own.value(), Double.NaN, Verdict.Outcome.UNDECIDED, 0, reason);
    }

    private static double upper(double t, double df) {
        return Double.isInfinite(df)
                ? NormalDistribution.of(0, 1).survivalProbability(t)
                : TDistribution.of(df).survivalProbability(t);
    }

    /** The verdict on a target by a survey of some year. */
    public Verdict verdict(Target.Rank target, Estimate own, Front front, int year) {
        Verdict.Outcome outcome = within >= Verdict.CONFIDENCE
                ? Verdict.Outcome.MET
                : without >= Verdict.CONFIDENCE ? Verdict.Outcome.NOT_MET : Verdict.Outcome.UNDECIDED;
        double confidence = outcome == Verdict.Outcome.NOT_MET ? 1 - without : within;
        Text reason = Text.of(
                "rank %d of %d by the estimates; that it is among the first, taken as %s, has at least %.1f %% one-sided"
                        + " confidence, that it is not %.1f %%",
                "按估计值列第%d位（共%d个）；“前列”按%s理解，属前列的单侧置信度不低于%.1f%%，不属前列的不低于%.1f%%",
                rank,
                places,
                front.text(places),
                100 * within,
                100 * without);
        if (year < target.year()) {
            outcome = Verdict.Outcome.NOT_DUE;
            reason = Text.of(
                    "the target is due in %d, the survey is of %d; %s",
                    "目标年份为%d年，本次调查为%d年；%s", target.year(), year, reason);
        }
        long more = outcome == Verdict.Outcome.UNDECIDED ? needed : 0;
        return new Verdict(target, own.value(), confidence, outcome, more, reason);
    }
}
