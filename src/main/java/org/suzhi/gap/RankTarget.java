package org.suzhi.gap;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.suzhi.estimate.Estimate;
import org.suzhi.plan.Target;
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
 */
public record RankTarget(int places, int first, int rank, double within, double without) {

    /** Holds a place against the others, which were surveyed apart from it. */
    public static RankTarget of(Estimate own, List<Reference> others, Front front) {
        int n = others.size() + 1;
        int k = front.of(n);
        double[] lower = new double[n - 1];
        double[] higher = new double[n - 1];
        int rank = 1;
        for (int i = 0; i < n - 1; i++) {
            Reference other = others.get(i);
            double t = (own.value() - other.ratio()) / Math.hypot(own.se(), other.se());
            lower[i] = upper(t, own.df());
            higher[i] = upper(-t, own.df());
            rank += other.ratio() > own.value() ? 1 : 0;
        }
        Arrays.sort(lower);
        Arrays.sort(higher);
        double in = k >= n ? 0 : Math.min(1, k * lower[n - k - 1]);
        double out = k >= n ? 1 : Math.min(1, (n - k) * higher[k - 1]);
        return new RankTarget(n, k, rank, 1 - in, 1 - out);
    }

    /** The same verdicts, those on ranks judged where the other places are known. */
    public static List<Verdict> judged(
            List<Verdict> verdicts, Estimate own, List<Reference> others, Front front, int year) {
        if (others.isEmpty()) {
            return verdicts;
        }
        RankTarget judge = of(own, others, front);
        return verdicts.stream()
                .map(verdict ->
                        verdict.target() instanceof Target.Rank rank ? judge.verdict(rank, own, front, year) : verdict)
                .toList();
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
        return new Verdict(target, own.value(), confidence, outcome, 0, reason);
    }
}
