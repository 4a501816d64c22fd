package org.suzhi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * A design applied to a table: the weight of every record and the unit it belongs to at every stage. Prepared once, it
 * serves any number of tallies.
 */
public final class Sampling {

    private final String source;
    private final List<String> strata;
    private final List<String> psus;
    private final double[] weight;
    private final List<Units> stages;
    private final List<int[]> unitOfRow;
    /** For each stage where each unit begins among the records in the order of their units. */
    private final int[][] begin;
    /** For each stage the records in the order of their units; null when they are in that order, or nobody asked. */
    private final int[][] sorted;

    Sampling(
            String source,
            List<String> strata,
            List<String> psus,
            double[] weight,
            List<Units> stages,
            List<int[]> unitOfRow) {
        this.source = source;
        this.strata = strata;
        this.psus = psus;
        this.weight = weight;
        this.stages = stages;
        this.unitOfRow = unitOfRow;
        this.begin = new int[stages.size()][];
        this.sorted = new int[stages.size()][];
        for (int s = 0; s < begin.length; s++) {
            begin[s] = begins(unitOfRow.get(s), stages.get(s).count());
        }
    }

    /**
     * Applies a design.
     *
     * @throws DataException when columns are missing, or labels, weights or population counts are not what they should be
     */
    public static Sampling of(Microdata data, SurveyDesign design) {
        return new SamplingBuilder(data, design).build();
    }

    /** Number of records. */
    public int rows() {
        return weight.length;
    }

    /** Number of primary sampling units. */
    public int psus() {
        return stages.get(0).count();
    }

    /** Names of the strata, in the order of their text. */
    public List<String> strata() {
        return strata;
    }

    /** The weight of a record. */
    public double weight(int row) {
        return weight[row];
    }

    /** The primary sampling unit of a record. */
    public int psu(int row) {
        return unitOfRow.get(0)[row];
    }

    /** The stratum of a primary sampling unit. */
    public int stratum(int psu) {
        return stages.get(0).group()[psu];
    }

    /** The same sample with other weights, one per record. */
    public Sampling withWeights(double[] weights) {
        return new Sampling(source, strata, psus, weights.clone(), stages, unitOfRow);
    }

    /** The weights of all records. */
    public double[] weights() {
        return weight.clone();
    }

    String source() {
        return source;
    }

    List<String> psuLabels() {
        return psus;
    }

    List<Units> stages() {
        return stages;
    }

    int[] unitOfRow(int stage) {
        return unitOfRow.get(stage);
    }

    double[] weightArray() {
        return weight;
    }

    /** Where each unit of a stage begins in {@link #sorted}. */
    int[] begin(int stage) {
        return begin[stage];
    }

    /** Records in the order of their units at a stage; null when they are in that order already. */
    synchronized int[] sorted(int stage) {
        int[] unit = unitOfRow.get(stage);
        if (sorted[stage] == null && !isAscending(unit)) {
            int[] next = begin[stage].clone();
            sorted[stage] = new int[unit.length];
            for (int row = 0; row < unit.length; row++) {
                sorted[stage][next[unit[row]]++] = row;
            }
        }
        return sorted[stage];
    }

    /** True when the records stand in the order of their units at a stage. */
    boolean isSorted(int stage) {
        return sorted(stage) == null;
    }

    private static boolean isAscending(int[] unit) {
        for (int row = 1; row < unit.length; row++) {
            if (unit[row] < unit[row - 1]) {
                return false;
            }
        }
        return true;
    }

    private static int[] begins(int[] unit, int units) {
        int[] begin = new int[units + 1];
        for (int u : unit) {
            begin[u + 1]++;
        }
        for (int u = 0; u < units; u++) {
            begin[u + 1] += begin[u];
        }
        return begin;
    }

    /**
     * Covariances of the totals Σ u of linearised values that somebody has computed record by record: models,
     * quantiles, tests.
     *
     * @param weighted for each statistic the weighted value w u of every record; 0 where it does not count
     * @throws DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    public Uncertainty ofTotals(double[][] weighted, LonelyPsu lonely) {
        return new Multistage(stages, strata, totals(weighted), weighted.length, lonely, source);
    }

    /**
     * Covariances of totals under unequal probabilities without replacement.
     *
     * @param weighted for each statistic the weighted value w u of every record; 0 where it does not count
     * @throws DataException when the joint probabilities of some PSUs are zero, or as {@link #ofTotals(double[][],
     *                       LonelyPsu)} does
     */
    public Uncertainty ofTotals(double[][] weighted, PpsSample pps, LonelyPsu lonely) {
        return new PpsTotals(stages, strata, totals(weighted), weighted.length, lonely, pps, source);
    }

    /** The factors of its PSUs in the replicates of a method. */
    public Replicates replicates(Variance.Replicated method) {
        return method.of(stages.get(0), strata, source);
    }

    private double[][] totals(double[][] weighted) {
        double[][] z = new double[stages.size()][];
        for (int s = 0; s < z.length; s++) {
            int[] unit = unitOfRow.get(s);
            z[s] = new double[stages.get(s).count() * weighted.length];
            for (int k = 0; k < weighted.length; k++) {
                for (int row = 0; row < unit.length; row++) {
                    z[s][unit[row] * weighted.length + k] += weighted[k][row];
                }
            }
        }
        return z;
    }

    /** Refuses a design in which a stratum holds one PSU, and explains the ways out. */
    static DataException lonely(String source, List<String> strata) {
        List<String> shown = new ArrayList<>(strata.subList(0, Math.min(20, strata.size())));
        if (strata.size() > shown.size()) {
            shown.add("…");
        }
        String names = String.join(", ", shown);
        return new DataException(
                source,
                Text.of("%d strata with a single PSU: %s", "%d个层只有一个初级抽样单元：%s", strata.size(), names),
                new Text("at least two PSUs in every stratum", "每层至少两个初级抽样单元"),
                new Text(
                        "join strata, or choose --lonely-psu remove (adds nothing), certainty (unit was certain), adjust"
                                + " (compare with the mean of all units) or average (as the other strata)",
                        "请合并层，或选择--lonely-psu remove（不计方差）、certainty（必选单元）、adjust（与全部单元均值比较）或average（取其他层均值）"));
    }

    /** Ranks of a dictionary's codes in the order of their text; labels that occur, in that order. */
    static int[] ranks(Column column, List<String> sortedLabels) {
        int[] rank = new int[column.levels().size()];
        String[] sorted = sortedLabels.toArray(String[]::new);
        for (int code = 0; code < rank.length; code++) {
            rank[code] = Arrays.binarySearch(sorted, column.levels().get(code));
        }
        return rank;
    }
}
