package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.suzhi.estimate.GivenReplicates;
import org.suzhi.estimate.Outcome;
import org.suzhi.estimate.Predictor;
import org.suzhi.estimate.WeightedSample;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.Column;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Tally;
import org.suzhi.tally.Variance;

/**
 * Takes the gap between two groups of a survey apart, with design-based standard errors of every component.
 *
 * <pre>{@code
 * Causes causes = Decomposer.of(design)
 *         .between("residence", "urban", "rural")
 *         .on("education").on("age_group").onNumber("years_of_school")
 *         .variance(new Variance.Bootstrap(500, new Seed(1), false))
 *         .decompose(new OaxacaBlinder(Link.LOGIT, ReferenceCoefficients.POOLED, 2), "literate", data);
 * }</pre>
 *
 * <p>Records without outcome, group or some background are outside; their PSUs stay in the design.
 */
public final class Decomposer {

    private final SurveyDesign design;
    private final List<Predictor> predictors = new ArrayList<>();
    private String column = "";
    private String a = "";
    private String b = "";
    private Variance variance = new Variance.Taylor();
    private Optional<GivenReplicates> given = Optional.empty();
    private ConfidenceLevel level = ConfidenceLevel.P95;
    private Optional<Condition> where = Optional.empty();
    private List<String> cells = List.of();
    private int threads = 1;

    private Decomposer(SurveyDesign design) {
        this.design = design;
    }

    /** Decompositions under a design. */
    public static Decomposer of(SurveyDesign design) {
        return new Decomposer(design);
    }

    /** The two levels of a column that are compared: the gap is a − b. */
    public Decomposer between(String groups, String first, String second) {
        this.column = groups;
        this.a = first;
        this.b = second;
        return this;
    }

    /** A background variable more, by its levels. */
    public Decomposer on(String background) {
        return with(new Predictor.Levels(background, Optional.empty()));
    }

    /** A background variable more, by its levels, with the one that models leave out; no component depends on it. */
    public Decomposer on(String background, String omitted) {
        return with(new Predictor.Levels(background, Optional.of(omitted)));
    }

    /** A background variable more, as a number. */
    public Decomposer onNumber(String background) {
        return with(new Predictor.Number(background));
    }

    private Decomposer with(Predictor predictor) {
        if (predictors.stream().anyMatch(known -> known.column().equals(predictor.column()))) {
            throw new IllegalArgumentException("background '%s' is there twice".formatted(predictor.column()));
        }
        predictors.add(predictor);
        return this;
    }

    /** How variances are estimated; Taylor linearisation unless named. */
    public Decomposer variance(Variance method) {
        this.variance = method;
        return this;
    }

    /** Variances from replicate weights that came with the data. */
    public Decomposer replicates(GivenReplicates replicates) {
        this.given = Optional.of(replicates);
        return this;
    }

    /** The confidence of intervals; 95 % unless named. */
    public Decomposer level(ConfidenceLevel confidence) {
        this.level = confidence;
        return this;
    }

    /** Only records for which this holds count; the design stays whole. */
    public Decomposer where(Condition condition) {
        this.where = Optional.of(condition);
        return this;
    }

    /** Columns of the cells that the weights are post-stratified to already: linearised variances are of residuals. */
    public Decomposer postStratifiedBy(List<String> columns) {
        this.cells = List.copyOf(columns);
        return this;
    }

    /** Threads for replicates; the result does not depend on them. */
    public Decomposer threads(int count) {
        this.threads = count;
        return this;
    }

    /**
     * Takes the gap apart.
     *
     * @throws IllegalArgumentException when groups or background are not named, or the method cannot have so many
     * @throws DataException            when columns are missing or hold what they should not; when a group is not there, or
     *                                  its outcomes are all alike; when a level is there in one group only; when the
     *                                  outcome of a logistic model is separated, or a column follows from others; when
     *                                  two criteria are mixed, or a stratum holds a single PSU and no rule says what then
     */
    public Causes decompose(Decomposition method, String outcome, Microdata data) {
        check(method, data);
        checkBackground(outcome, data);
        double[] y = Outcome.values(data, outcome, where);
        if (method.isBinary()) {
            Outcome.requireBinary(data, outcome, y);
        }
        WeightedSample sample = WeightedSample.postStratified(data, design, cells);
        boolean[] counts = new boolean[y.length];
        boolean any = false;
        for (int row = 0; row < y.length; row++) {
            counts[row] = !Double.isNaN(y[row]) && sample.sampling().weight(row) != 0;
            any |= counts[row];
        }
        requireSomething(any, outcome, data);
        List<Text> notes = new ArrayList<>();
        Sides sides = Sides.of(data, column, a, b, counts);
        leaveOut(data, sides, counts, notes);
        Profiles profiles = new Profiles(data, sides, predictors, counts);
        Refusals refusals = new Refusals(data, outcome, profiles, y);
        refusals.check(method.needsCommonProfiles());
        CellTotals totals =
                new CellTotals(profiles, sample.sampling(), sample.sampling().weights(), y);
        Comparison whole = Comparison.of(totals, refusals);
        List<Component> components = method.of(whole);
        Errors errors = new Errors(sample, totals, y, whole, method, threads);
        double[] variances = given.isPresent()
                ? errors.given(given.get(), data, components)
                : variance instanceof Variance.Replicated replicated
                        ? errors.replicated(replicated, components)
                        : errors.linearised(components, data, design, variance);
        if (errors.failed() > 0) {
            notes.add(Text.of(
                    "%d of %d replicates give no finite coefficients or lack a level, and say nothing of what they lack",
                    "%d个（共%d个）重复样本系数不存在或缺少水平，不计入相应部分", errors.failed(), errors.count()));
        }
        double df = df(data, sample, counts);
        List<Cause> parts = new ArrayList<>();
        for (int k = 0; k < variances.length; k++) {
            parts.add(Errors.tested(components.get(k), variances[k], df, level));
        }
        notes.addAll(Contributions.cancelling(method, parts));
        Causes causes = new Causes(
                method,
                outcome,
                criterion(data),
                column,
                a,
                b,
                predictors.stream().map(Predictor::column).toList(),
                given.isPresent() ? "replicate-weights" : variance.code(),
                level,
                design,
                refusals.count(Side.A),
                refusals.count(Side.B),
                df,
                errors.failed(),
                parts,
                Label.of(data),
                notes);
        return causes.noting(causes.doubts());
    }

    /** What is to be explained explains itself. */
    private void checkBackground(String outcome, Microdata data) {
        for (Predictor predictor : predictors) {
            if (predictor.column().equals(outcome)) {
                throw new DataException(new Finding(
                        data.source(),
                        0,
                        predictor.column(),
                        new Text("the outcome among its own background", "结果变量出现在背景变量中"),
                        new Text("other background variables", "结果变量之外的背景变量"),
                        new Text("leave it out of --on", "请从--on中去掉")));
            }
        }
    }

    private void check(Decomposition method, Microdata data) {
        if (column.isEmpty() || predictors.isEmpty()) {
            throw new IllegalArgumentException(
                    "name the groups that are compared, and at least one background variable");
        }
        if (method instanceof Fairlie && predictors.size() > Fairlie.MOST_VARIABLES) {
            throw new IllegalArgumentException(
                    "%d background variables, expected at most %d, as all orders are gone through"
                            .formatted(predictors.size(), Fairlie.MOST_VARIABLES));
        }
        if (predictors.stream().anyMatch(predictor -> predictor.column().equals(column))) {
            throw new IllegalArgumentException("'%s' cannot be group and background at once".formatted(column));
        }
        if (!cells.isEmpty() && (given.isPresent() || variance instanceof Variance.Replicated)) {
            throw new IllegalArgumentException(
                    "weights that are post-stratified already have their variance from residuals (taylor), not from replicates");
        }
        List<String> needed =
                new ArrayList<>(predictors.stream().map(Predictor::column).toList());
        needed.add(column);
        data.require(needed);
    }

    private static void requireSomething(boolean any, String outcome, Microdata data) {
        if (!any) {
            throw new DataException(new Finding(
                    data.source(),
                    0,
                    outcome,
                    new Text("no values: all are missing", "全部缺失"),
                    new Text("at least one value", "至少一个值"),
                    new Text("check that the right column is named", "请检查列名是否正确")));
        }
    }

    /** Takes records without group or background out, and says how many of the groups' there are. */
    private void leaveOut(Microdata data, Sides sides, boolean[] counts, List<Text> notes) {
        int ungrouped = 0;
        int members = 0;
        for (int row = 0; row < counts.length; row++) {
            ungrouped += counts[row] && data.column(column).isMissing(row) ? 1 : 0;
            counts[row] &= sides.holdsAny(row);
            members += counts[row] ? 1 : 0;
        }
        if (ungrouped > 0) {
            notes.add(Text.of("%d records have no '%s' and are outside", "%d条记录缺少“%s”，不计入", ungrouped, column));
        }
        boolean[] out = new boolean[counts.length];
        for (Predictor predictor : predictors) {
            Column background = data.column(predictor.column());
            int missing = 0;
            for (int row = 0; row < counts.length; row++) {
                if (counts[row] && background.isMissing(row)) {
                    out[row] = true;
                    missing++;
                }
            }
            if (missing > 0) {
                notes.add(Text.of(
                        "%d of %d records of the two groups have no '%s' and are outside",
                        "两组%2$d条记录中有%1$d条缺少“%3$s”，不计入", missing, members, predictor.column()));
            }
        }
        for (int row = 0; row < counts.length; row++) {
            counts[row] &= !out[row];
        }
    }

    private static double df(Microdata data, WeightedSample sample, boolean[] counts) {
        double[] members = new double[counts.length];
        for (int row = 0; row < counts.length; row++) {
            members[row] = counts[row] ? 1 : Double.NaN;
        }
        return Tally.of(data, sample.sampling(), members, new Tally.Request(List.of(), Map.of()), 1)
                .df(0);
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
