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
     * Divides rows by a level; parts stand in the order of their first rows.
     *
     * @param take parts to select; all of them where there are fewer
     */
    Parts(UnitList units, int[] rows, SelectionStage stage, int take) {
        this.units = units;
        this.level = units.column(stage.level());
        if (stage.level().equals(Frame.UNIT)) {
            this.rows = rows;
            this.ends = null;
            units.places().sort(rows);
        } else {
            int[][] groups = groups(rows, units.codes(stage.level()));
            this.rows = new int[rows.length];
            int at = 0;
            for (int[] group : groups) {
                System.arraycopy(group, 0, this.rows, at, group.length);
                at += group.length;
            }
            this.ends = Arrays.stream(groups).mapToInt(group -> group.length).toArray();
            Arrays.parallelPrefix(ends, Integer::sum);
        }
        this.sizes = new double[ends == null ? rows.length : ends.length];
        for (int part = 0; part < sizes.length; part++) {
            for (int i = from(part); i < end(part); i++) {
                sizes[part] += units.people(this.rows[i]);
            }
        }
        this.probabilities = stage.selector().probabilities(sizes, Math.min(take, sizes.length));
        this.below = new Parts[ends == null ? 0 : ends.length];
    }

    /** The rows of each part, each beginning with the first one in the order of places. */
    private int[][] groups(int[] all, int[] codes) {
        // rows of a part mostly stand together, so that only the first of a run has to be looked up
        int[] runs = new int[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || codes[all[i]] != codes[all[i - 1]]) {
                runs[count++] = codes[all[i]];
            }
        }
        int[] distinct = Arrays.stream(runs, 0, count).sorted().distinct().toArray();
        int[] part = new int[all.length];
        int[] counts = new int[distinct.length];
        for (int i = 0; i < all.length; i++) {
            boolean goesOn = i > 0 && codes[all[i]] == codes[all[i - 1]];
            part[i] = goesOn ? part[i - 1] : Arrays.binarySearch(distinct, codes[all[i]]);
            counts[part[i]]++;
        }
        int[][] groups = new int[counts.length][];
        Arrays.setAll(groups, number -> new int[counts[number]]);
        PlaceOrder places = units.places();
        for (int i = all.length - 1; i >= 0; i--) {
            int[] group = groups[part[i]];
            int at = --counts[part[i]];
            group[at] = all[i];
            if (at + 1 < group.length && places.compare(group[at], group[at + 1]) > 0) {
                group[at] = group[at + 1];
                group[at + 1] = all[i];
            }
        }
        Arrays.sort(groups, (a, b) -> places.compare(a[0], b[0]));
        return groups;
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
