package org.suzhi.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.suzhi.estimate.Outcome;
import org.suzhi.estimate.Predictor;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.tally.Replicates;
import org.suzhi.tally.Sampling;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Variance;

/**
 * How importance is found, step by step, and then found. Its standard error is the deviation of the importances of
 * bootstrap replicates of the PSUs; it holds what is left to chance in a forest too.
 */
public final class ImportanceFinder {

    /** Trees of a forest, unless named. */
    public static final int TREES = 100;

    /** Replicates, unless named. */
    public static final int REPLICATES = 25;

    /** With fewer PSUs trees cannot be judged by PSUs that they have not seen. */
    private static final int FEWEST_PSUS = 5;

    private final SurveyDesign design;
    private final List<Predictor> predictors = new ArrayList<>();
    private Optional<Condition> where = Optional.empty();
    private ConfidenceLevel level = ConfidenceLevel.P95;
    private int trees = TREES;
    private int replicates = REPLICATES;
    private Seed seed = new Seed(1);
    private int threads = 1;

    private ImportanceFinder(SurveyDesign design) {
        this.design = design;
    }

    /** Importance under a design. */
    public static ImportanceFinder of(SurveyDesign design) {
        return new ImportanceFinder(design);
    }

    /** A background variable more, by its levels. */
    public ImportanceFinder on(String background) {
        return with(new Predictor.Levels(background, Optional.empty()));
    }

    /** A background variable more, as a number. */
    public ImportanceFinder onNumber(String background) {
        return with(new Predictor.Number(background));
    }

    private ImportanceFinder with(Predictor predictor) {
        if (predictors.stream().anyMatch(known -> known.column().equals(predictor.column()))) {
            throw new IllegalArgumentException("background '%s' is there twice".formatted(predictor.column()));
        }
        predictors.add(predictor);
        return this;
    }

    /** Only records for which this holds count. */
    public ImportanceFinder where(Condition condition) {
        this.where = Optional.of(condition);
        return this;
    }

    /** The confidence of intervals; 95 % unless named. */
    public ImportanceFinder level(ConfidenceLevel confidence) {
        this.level = confidence;
        return this;
    }

    /** How many trees a forest has, and how many replicates there are. */
    public ImportanceFinder sizes(int treesOfEach, int replicatesOfPsus) {
        if (treesOfEach < 1 || replicatesOfPsus < 2) {
            throw new IllegalArgumentException(
                    "%d trees and %d replicates, expected at least 1 and 2".formatted(treesOfEach, replicatesOfPsus));
        }
        this.trees = treesOfEach;
        this.replicates = replicatesOfPsus;
        return this;
    }

    /** The seed of trees and replicates. */
    public ImportanceFinder seed(Seed chance) {
        this.seed = chance;
        return this;
    }

    /** Threads for trees; the result does not depend on them. */
    public ImportanceFinder threads(int count) {
        this.threads = count;
        return this;
    }

    /**
     * Finds the importance of each variable.
     *
     * @throws DataException when columns are missing or hold what they should not, outcomes or a variable are alike for
     *                       all, PSUs are too few, or two criteria are mixed
     */
    public Importance of(String outcome, Microdata data) {
        if (predictors.isEmpty()) {
            throw new IllegalArgumentException("name at least one background variable");
        }
        if (predictors.stream().anyMatch(predictor -> predictor.column().equals(outcome))) {
            throw new IllegalArgumentException("'%s' cannot be outcome and background at once".formatted(outcome));
        }
        data.require(predictors.stream().map(Predictor::column).toList());
        double[] y = Outcome.values(data, outcome, where);
        Sampling sampling = Sampling.of(data, design);
        List<Text> notes = new ArrayList<>();
        ForestPeople people = ForestPeople.of(data, sampling, predictors, outcome, y, notes);
        requirePsus(people, data);
        Forest forest = new Forest(people, trees, threads);
        double variance = variance(people);
        double[] whole = forest.losses(weights(people, null, 0), seed.derive("forest"));
        Replicates drawn = sampling.replicates(new Variance.Bootstrap(replicates, seed, false));
        double[][] theta = new double[replicates][];
        for (int r = 0; r < replicates; r++) {
            theta[r] = forest.losses(weights(people, drawn, r), seed.derive("replicate/" + r));
        }
        List<VariableImportance> variables = new ArrayList<>();
        for (int v = 0; v < people.variables(); v++) {
            double se = deviation(theta, v) / variance;
            double half = level.quantile(replicates - 1.0) * se;
            double importance = whole[v] / variance;
            variables.add(new VariableImportance(
                    people.name(v), importance, se, new Interval(importance - half, importance + half)));
        }
        variables.sort(Comparator.comparingDouble((VariableImportance variable) -> -variable.importance())
                .thenComparing(VariableImportance::column));
        return new Importance(
                outcome,
                criterion(data),
                variables,
                1 - whole[people.variables()] / variance,
                people.size(),
                trees,
                replicates,
                seed,
                level,
                Label.of(data),
                notes);
    }

    private static double[] weights(ForestPeople people, Replicates replicates, int replicate) {
        double[] w = new double[people.size()];
        for (int i = 0; i < w.length; i++) {
            w[i] = people.weight(i) * (replicates == null ? 1 : replicates.factor(replicate, people.psu(i)));
        }
        return w;
    }

    /** The weighted variance of the outcome: Σ w (y − ȳ)² / Σ w. */
    private static double variance(ForestPeople people) {
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < people.size(); i++) {
            sum += people.weight(i);
            mean += people.weight(i) * people.y(i);
        }
        mean /= sum;
        double squares = 0;
        for (int i = 0; i < people.size(); i++) {
            squares += people.weight(i) * (people.y(i) - mean) * (people.y(i) - mean);
        }
        return squares / sum;
    }

    private static double deviation(double[][] theta, int v) {
        double mean = 0;
        for (double[] replicate : theta) {
            mean += replicate[v] / theta.length;
        }
        double squares = 0;
        for (double[] replicate : theta) {
            squares += (replicate[v] - mean) * (replicate[v] - mean);
        }
        return Math.sqrt(squares / (theta.length - 1));
    }

    private static void requirePsus(ForestPeople people, Microdata data) {
        boolean[] present = new boolean[people.psus()];
        int count = 0;
        for (int i = 0; i < people.size(); i++) {
            count += present[people.psu(i)] ? 0 : 1;
            present[people.psu(i)] = true;
        }
        if (count < FEWEST_PSUS) {
            throw new DataException(
                    data.source(),
                    Text.of("people of %d PSUs", "%d个初级抽样单元中的人", count),
                    Text.of("people of at least %d", "至少%d个初级抽样单元", FEWEST_PSUS),
                    new Text("take more records, or name smaller units", "请增加记录，或指定较小的单元"));
        }
    }

    private static String criterion(Microdata data) {
        return Criterion.only(
                new TreeSet<>(
                        data.has(Criterion.COLUMN)
                                ? data.column(Criterion.COLUMN).values()
                                : List.of()),
                data.source());
    }
}
