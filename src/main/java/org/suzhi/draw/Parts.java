package org.suzhi.draw;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.suzhi.survey.Column;
import org.suzhi.survey.Frame;

/**
 * The parts that one stage selects from, in a stratum or within a part of the stage before: in the order of their places,
 * with their sizes and inclusion probabilities.
 */
public final class Parts {

    private final UnitList units;
    private final Column level;
    /** Rows of the frame, part after part. */
    private final int[] rows;
    /** Of each part, the index behind its last row. */
    private final int[] ends;

    private final double[] sizes;
    private final double[] probabilities;
    /** What is below each part; null as long as nobody has asked. */
    private final Parts[] below;

    /**
     * Divides rows in the order of their places by a level; parts stand in the order of their first rows.
     *
     * @param take parts to select; all of them where there are fewer
     */
    Parts(UnitList units, int[] rows, SelectionStage stage, int take) {
        this.units = units;
        this.level = units.column(stage.level());
        int[] part = stage.level().equals(Frame.UNIT) ? null : numbers(rows, level);
        this.rows = part == null ? rows : grouped(rows, part);
        this.ends = part == null ? null : ends(part);
        int count = part == null ? rows.length : ends.length;
        this.sizes = new double[count];
        for (int i = 0; i < rows.length; i++) {
            sizes[part == null ? i : part[i]] += units.people(rows[i]);
        }
        this.probabilities = stage.selector().probabilities(sizes, Math.min(take, count));
        this.below = new Parts[part == null ? 0 : count];
    }

    /** The number of each row's part, in the order in which parts appear. */
    private static int[] numbers(int[] rows, Column level) {
        int[] codes = Arrays.stream(rows).map(level::code).toArray();
        int[] distinct = Arrays.stream(codes).sorted().distinct().toArray();
        int[] numberOf = new int[distinct.length];
        int[] numbers = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            int place = Arrays.binarySearch(distinct, codes[i]);
            if (numberOf[place] == 0) {
                numberOf[place] = ++count;
            }
            numbers[i] = numberOf[place] - 1;
        }
        return numbers;
    }

    private static int[] ends(int[] part) {
        int[] ends = new int[Arrays.stream(part).max().orElse(-1) + 1];
        for (int number : part) {
            ends[number]++;
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        return ends;
    }

    private static int[] grouped(int[] rows, int[] part) {
        int[] ends = ends(part);
        int[] next = new int[ends.length];
        System.arraycopy(ends, 0, next, 1, ends.length - 1);
        int[] grouped = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            grouped[next[part[i]]++] = rows[i];
        }
        return grouped;
    }

    /** How many parts there are. */
    public int count() {
        return sizes.length;
    }

    /** Their names. */
    List<String> names() {
        return IntStream.range(0, count()).mapToObj(this::name).toList();
    }

    /** Sums of columns at [part][column]. */
    double[][] totals(List<String> columns) {
        double[][] totals = new double[count()][columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            double[] values = units.numbers(columns.get(c));
            for (int part = 0; part < totals.length; part++) {
                for (int i = from(part); i < end(part); i++) {
                    totals[part][c] += values[rows[i]];
                }
            }
        }
        return totals;
    }

    /** Means of columns over the rows of each part, at [part][column], brought to a standard deviation of 1. */
    double[][] standardised(List<String> columns) {
        double[][] means = totals(columns);
        for (int c = 0; c < columns.size(); c++) {
            double[] values = new double[means.length];
            for (int part = 0; part < values.length; part++) {
                values[part] = means[part][c] / (end(part) - from(part));
            }
            double spread = Math.sqrt(StatUtils.populationVariance(values));
            for (int part = 0; part < values.length; part++) {
                means[part][c] = spread > 0 ? values[part] / spread : 0;
            }
        }
        return means;
    }

    private int from(int part) {
        if (ends == null) {
            return part;
        }
        return part == 0 ? 0 : ends[part - 1];
    }

    private int end(int part) {
        return ends == null ? part + 1 : ends[part];
    }

    /** The inclusion probability of each part. */
    double[] probabilities() {
        return probabilities;
    }

    /** People in a part. */
    double size(int part) {
        return sizes[part];
    }

    String name(int part) {
        return level.text(rows[from(part)]);
    }

    /** The row of a part that is a unit. */
    int row(int part) {
        return rows[part];
    }

    /** What the next stage selects from within a part. Two threads may both divide it; they come to the same. */
    Parts below(int part, SelectionStage stage) {
        Parts known = below[part];
        if (known == null) {
            known = new Parts(units, Arrays.copyOfRange(rows, from(part), end(part)), stage, stage.take());
            below[part] = known;
        }
        return known;
    }
}
