package org.suzhi.rehearse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.estimate.Estimate;
import org.suzhi.gap.Gap;
import org.suzhi.gap.Verdict;
import org.suzhi.plan.Target;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Seed;

/** Adds up the rounds of a rehearsal, in the order of the draws. */
final class Ledger {

    private final Cost cost;
    private final List<CellSums> sums = new ArrayList<>();
    /** The rows of the first round, for their domains. */
    private List<Estimate> rows = List.of();

    private final Map<List<Domain>, GapSums> gaps = new LinkedHashMap<>();
    private final Map<Target, EnumMap<Verdict.Outcome, Integer>> verdicts = new LinkedHashMap<>();
    private DataException failure;
    private int rounds;
    private int failed;
    private double psus;
    private double units;
    private double people;
    private double interviews;
    private double spent;
    private double most;

    /** How often a gap was significant by itself, and after adjustment. */
    private static final class GapSums {
        private int significant;
        private int adjusted;
    }

    Ledger(Cells cells, Cost cost) {
        this.cost = cost;
        for (int c = 0; c < cells.size(); c++) {
            sums.add(new CellSums(cells.truth(c)));
        }
    }

    /** A draw that led to no estimates. */
    void add(DataException unlucky) {
        failure = failure == null ? unlucky : failure;
        failed++;
    }

    void add(Round round) {
        rounds++;
        rows = rounds == 1 ? round.estimates().rows() : rows;
        for (int c = 0; c < sums.size(); c++) {
            sums.get(c).add(round.estimates().rows().get(c), round, c);
        }
        double alpha = 1 - round.estimates().level().value();
        for (Gap gap : round.gaps()) {
            GapSums ofGap = gaps.computeIfAbsent(List.of(gap.a(), gap.b()), pair -> new GapSums());
            ofGap.significant += gap.p() < alpha ? 1 : 0;
            ofGap.adjusted += gap.adjusted() < alpha ? 1 : 0;
        }
        for (Verdict verdict : round.verdicts()) {
            verdicts.computeIfAbsent(verdict.target(), target -> new EnumMap<>(Verdict.Outcome.class))
                    .merge(verdict.outcome(), 1, Integer::sum);
        }
        psus += round.selection().psus();
        units += round.selection().units();
        people += round.answers().people();
        interviews += round.answers().interviews();
        double price = cost.of(round.selection().units(), round.answers().people());
        spent += price;
        most = Math.max(most, price);
    }

    /**
     * The sum of all rounds.
     *
     * @throws DataException when there is none, with what the first draw failed from
     */
    Prognosis prognosis(String criterion, Seed seed, ConfidenceLevel level) {
        if (rounds == 0) {
            throw failure;
        }
        List<Cell> cells = new ArrayList<>();
        Map<Domain, Double> truths = new HashMap<>();
        for (int c = 0; c < sums.size(); c++) {
            Cell cell = sums.get(c).cell(rows.get(c));
            cells.add(cell);
            truths.put(cell.domain(), cell.truth());
        }
        List<GapPower> powers = new ArrayList<>();
        gaps.forEach((pair, ofGap) -> powers.add(new GapPower(
                pair.get(0),
                pair.get(1),
                truths.get(pair.get(0)) - truths.get(pair.get(1)),
                new Draws(ofGap.significant, rounds),
                new Draws(ofGap.adjusted, rounds))));
        List<TargetChance> chances = new ArrayList<>();
        verdicts.forEach((target, counts) -> chances.add(new TargetChance(
                target,
                cells.get(0).truth(),
                draws(counts, Verdict.Outcome.MET),
                draws(counts, Verdict.Outcome.NOT_MET),
                draws(counts, Verdict.Outcome.UNDECIDED),
                draws(counts, Verdict.Outcome.NOT_DUE))));
        return new Prognosis(
                criterion,
                seed,
                level,
                new Draws(failed, rounds + failed),
                new Effort(psus / rounds, units / rounds, people / rounds, interviews / rounds, spent / rounds, most),
                cells,
                powers,
                chances);
    }

    private Draws draws(Map<Verdict.Outcome, Integer> counts, Verdict.Outcome outcome) {
        return new Draws(counts.getOrDefault(outcome, 0), rounds);
    }
}
