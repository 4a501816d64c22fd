package org.suzhi.tally;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums per unit of a stage and domain, unit after unit, only cells that are not empty.
 */
final class UnitSums {

    /** Cells of unit u are start[u] to start[u + 1]. */
    final int[] start;
    /** Domain of each cell. */
    final int[] domain;
    /** {@link Sums} of each cell. */
    final double[] sums;

    UnitSums(int[] start, int[] domain, double[] sums) {
        this.start = start;
        this.domain = domain;
        this.sums = sums;
    }

    int units() {
        return start.length - 1;
    }

    /** A sum of a cell: W, Y or YY of {@link Sums}. */
    double value(int cell, int which) {
        return Sums.value(sums, cell * Sums.SIZE + which);
    }

    double count(int cell) {
        return sums[cell * Sums.SIZE + Sums.N];
    }

    /** Up to this many cells, each thread may have an array of all of them that stays in its cache. */
    private static final int SMALL = 1 << 15;

    /**
     * Adds up the records of a sample.
     *
     * @param y outcome of each record; NaN where it does not count
     */
    static UnitSums of(Sampling sampling, int stage, double[] y, Crosstab crosstab, int domains, int threads) {
        int units = sampling.begin(stage).length - 1;
        boolean scattered = !sampling.isSorted(stage);
        return scattered && (long) units * domains <= SMALL
                ? byRecord(sampling, stage, y, crosstab, domains, threads)
                : byUnit(sampling, stage, y, crosstab, domains, threads);
    }

    /** Record after record into an array of all cells: nothing is looked up out of order. */
    private static UnitSums byRecord(
            Sampling sampling, int stage, double[] y, Crosstab crosstab, int domains, int threads) {
        int units = sampling.begin(stage).length - 1;
        int rows = y.length;
        int parts = Math.max(1, Math.min(threads, rows));
        List<double[]> done = IntStream.range(0, parts)
                .parallel()
                .mapToObj(p -> records(sampling, stage, y, crosstab, domains, (int) ((long) rows * p / parts), (int)
                        ((long) rows * (p + 1) / parts)))
                .toList();
        double[] sums = done.get(0);
        for (double[] more : done.subList(1, parts)) {
            for (int at = 0; at < sums.length; at += Sums.SIZE) {
                Sums.cell(sums, at, more, at);
            }
        }
        return packed(sums, units, domains);
    }

    private static double[] records(
            Sampling sampling, int stage, double[] y, Crosstab crosstab, int domains, int from, int to) {
        int[] unit = sampling.unitOfRow(stage);
        double[] weight = sampling.weightArray();
        double[] sums = new double[(sampling.begin(stage).length - 1) * domains * Sums.SIZE];
        int[] mine = new int[crosstab.widest()];
        for (int row = from; row < to; row++) {
            double w = weight[row];
            double outcome = y[row];
            if (w == 0 || outcome != outcome) {
                continue;
            }
            int first = unit[row] * domains;
            Sums.record(sums, first * Sums.SIZE, w, outcome);
            int count = crosstab.of(row, mine);
            for (int d = 0; d < count; d++) {
                Sums.record(sums, (first + mine[d]) * Sums.SIZE, w, outcome);
            }
        }
        return sums;
    }

    private static UnitSums packed(double[] all, int units, int domains) {
        int[] start = new int[units + 1];
        int[] domain = new int[units * domains];
        double[] sums = new double[all.length];
        int cells = 0;
        for (int u = 0; u < units; u++) {
            for (int d = 0; d < domains; d++) {
                int at = (u * domains + d) * Sums.SIZE;
                if (all[at + Sums.N] > 0) {
                    System.arraycopy(all, at, sums, cells * Sums.SIZE, Sums.SIZE);
                    domain[cells++] = d;
                }
            }
            start[u + 1] = cells;
        }
        return new UnitSums(start, Arrays.copyOf(domain, cells), Arrays.copyOf(sums, cells * Sums.SIZE));
    }

    /** Unit after unit, with an array of the domains only; all records of a unit are added up by one thread. */
    private static UnitSums byUnit(
            Sampling sampling, int stage, double[] y, Crosstab crosstab, int domains, int threads) {
        int[] order = sampling.sorted(stage);
        int[] begin = sampling.begin(stage);
        double[] weight = sampling.weightArray();
        int units = begin.length - 1;
        int parts = Math.max(1, Math.min(threads, units));
        int[] cut = cuts(begin, parts);
        List<Part> done = IntStream.range(0, parts)
                .parallel()
                .mapToObj(p -> {
                    Part part = new Part(cut[p], cut[p + 1], domains);
                    part.add(order, begin, weight, y, crosstab);
                    return part;
                })
                .toList();
        return joined(done, units);
    }

    private static int[] cuts(int[] begin, int parts) {
        int units = begin.length - 1;
        int[] cut = new int[parts + 1];
        for (int p = 1; p < parts; p++) {
            int at = Arrays.binarySearch(begin, (int) ((long) begin[units] * p / parts));
            cut[p] = Math.max(cut[p - 1], Math.min(units, at < 0 ? -at - 1 : at));
        }
        cut[parts] = units;
        return cut;
    }

    private static UnitSums joined(List<Part> parts, int units) {
        int cells = parts.stream().mapToInt(part -> part.size).sum();
        int[] start = new int[units + 1];
        int[] domain = new int[cells];
        double[] sums = new double[cells * Sums.SIZE];
        int at = 0;
        for (Part part : parts) {
            for (int u = part.from; u < part.to; u++) {
                start[u] = at + part.start[u - part.from];
            }
            System.arraycopy(part.domain, 0, domain, at, part.size);
            System.arraycopy(part.sums, 0, sums, at * Sums.SIZE, part.size * Sums.SIZE);
            at += part.size;
        }
        start[units] = at;
        return new UnitSums(start, domain, sums);
    }

    /** The cells of a range of units. */
    private static final class Part {

        final int from;
        final int to;
        final int[] start;
        int[] domain;
        double[] sums;
        int size;
        /** For each domain 1 + its cell in the unit at hand; 0 for none yet. */
        private final int[] cellOf;

        Part(int from, int to, int domains) {
            this.from = from;
            this.to = to;
            this.start = new int[to - from];
            this.cellOf = new int[domains];
            int guess = Math.max(16, to - from);
            this.domain = new int[guess];
            this.sums = new double[guess * Sums.SIZE];
        }

        void add(int[] order, int[] begin, double[] weight, double[] y, Crosstab crosstab) {
            int[] mine = new int[crosstab.widest()];
            for (int u = from; u < to; u++) {
                int first = size;
                start[u - from] = first;
                for (int k = begin[u]; k < begin[u + 1]; k++) {
                    int row = order == null ? k : order[k];
                    double w = weight[row];
                    double outcome = y[row];
                    if (w == 0 || outcome != outcome) {
                        continue;
                    }
                    int whole = cell(0) * Sums.SIZE;
                    Sums.record(sums, whole, w, outcome);
                    int count = crosstab.of(row, mine);
                    for (int d = 0; d < count; d++) {
                        int at = cell(mine[d]) * Sums.SIZE;
                        Sums.record(sums, at, w, outcome);
                    }
                }
                for (int c = first; c < size; c++) {
                    cellOf[domain[c]] = 0;
                }
            }
        }

        private int cell(int d) {
            int cell = cellOf[d] - 1;
            if (cell < 0) {
                cell = size++;
                if (size > domain.length) {
                    domain = Arrays.copyOf(domain, 2 * domain.length);
                    sums = Arrays.copyOf(sums, 2 * sums.length);
                }
                domain[cell] = d;
                cellOf[d] = size;
            }
            return cell;
        }
    }
}
