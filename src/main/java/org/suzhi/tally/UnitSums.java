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
     * Adds up the records of a sample: first by profile, so that a record is added once, then by domain.
     *
     * @param y outcome of each record; NaN where it does not count
     */
    static UnitSums of(Sampling sampling, int stage, double[] y, Crosstab crosstab, int threads) {
        int units = sampling.begin(stage).length - 1;
        boolean scattered = !sampling.isSorted(stage);
        return scattered && (long) units * crosstab.profiles() <= SMALL
                ? byRecord(sampling, stage, y, crosstab, threads)
                : byUnit(sampling, stage, y, crosstab, threads);
    }

    /** Record after record into an array of all units and profiles: nothing is looked up out of order. */
    private static UnitSums byRecord(Sampling sampling, int stage, double[] y, Crosstab crosstab, int threads) {
        int units = sampling.begin(stage).length - 1;
        int profiles = crosstab.profiles();
        int rows = y.length;
        int parts = Math.max(1, Math.min(threads, rows));
        List<double[]> done = IntStream.range(0, parts)
                .parallel()
                .mapToObj(p -> records(sampling, stage, y, crosstab, (int) ((long) rows * p / parts), (int)
                        ((long) rows * (p + 1) / parts)))
                .toList();
        double[] sums = done.get(0);
        for (double[] more : done.subList(1, parts)) {
            for (int at = 0; at < sums.length; at += Sums.SIZE) {
                Sums.cell(sums, at, more, at);
            }
        }
        Part all = new Part(0, units, crosstab);
        for (int u = 0; u < units; u++) {
            all.begin(u);
            for (int profile = 0; profile < profiles; profile++) {
                int at = (u * profiles + profile) * Sums.SIZE;
                if (sums[at + Sums.N] > 0) {
                    all.add(profile, sums, at);
                }
            }
            all.end(u);
        }
        return joined(List.of(all), units);
    }

    private static double[] records(Sampling sampling, int stage, double[] y, Crosstab crosstab, int from, int to) {
        int[] unit = sampling.unitOfRow(stage);
        double[] weight = sampling.weightArray();
        int profiles = crosstab.profiles();
        double[] sums = new double[(sampling.begin(stage).length - 1) * profiles * Sums.SIZE];
        for (int row = from; row < to; row++) {
            double w = weight[row];
            double outcome = y[row];
            if (w != 0 && outcome == outcome) {
                Sums.record(sums, (unit[row] * profiles + crosstab.profile(row)) * Sums.SIZE, w, outcome);
            }
        }
        return sums;
    }

    /** Unit after unit, with an array of the profiles only; all records of a unit are added up by one thread. */
    private static UnitSums byUnit(Sampling sampling, int stage, double[] y, Crosstab crosstab, int threads) {
        int[] order = sampling.sorted(stage);
        int[] begin = sampling.begin(stage);
        double[] weight = sampling.weightArray();
        int units = begin.length - 1;
        int parts = Math.max(1, Math.min(threads, units));
        int[] cut = cuts(begin, parts);
        List<Part> done = IntStream.range(0, parts)
                .parallel()
                .mapToObj(p -> {
                    Part part = new Part(cut[p], cut[p + 1], crosstab);
                    part.add(order, begin, weight, y);
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
        private final Crosstab crosstab;
        /** For each domain 1 + its cell in the unit at hand; 0 for none yet. */
        private final int[] cellOf;
        /** For each profile 1 + its place among those of the unit at hand; 0 for none yet. */
        private final int[] placeOf;
        /** The profiles of the unit at hand, and their sums. */
        private int[] profile = new int[16];

        private double[] profileSums = new double[16 * Sums.SIZE];

        Part(int from, int to, Crosstab crosstab) {
            this.from = from;
            this.to = to;
            this.start = new int[to - from];
            this.crosstab = crosstab;
            this.cellOf = new int[crosstab.shape().size()];
            this.placeOf = new int[crosstab.profiles()];
            int guess = Math.max(16, to - from);
            this.domain = new int[guess];
            this.sums = new double[guess * Sums.SIZE];
        }

        void add(int[] order, int[] begin, double[] weight, double[] y) {
            // where hardly two records of a unit have the same profile it saves nothing to add them up by profile first
            if ((long) crosstab.profiles() * (to - from) > begin[to] - begin[from]) {
                addByDomain(order, begin, weight, y);
            } else {
                addByProfile(order, begin, weight, y);
            }
        }

        private void addByDomain(int[] order, int[] begin, double[] weight, double[] y) {
            for (int u = from; u < to; u++) {
                begin(u);
                for (int k = begin[u]; k < begin[u + 1]; k++) {
                    int row = order == null ? k : order[k];
                    double w = weight[row];
                    double outcome = y[row];
                    if (w != 0 && outcome == outcome) {
                        for (int d : crosstab.domains(crosstab.profile(row))) {
                            int cell = cell(d);
                            Sums.record(sums, cell * Sums.SIZE, w, outcome);
                        }
                    }
                }
                end(u);
            }
        }

        private void addByProfile(int[] order, int[] begin, double[] weight, double[] y) {
            for (int u = from; u < to; u++) {
                int found = 0;
                for (int k = begin[u]; k < begin[u + 1]; k++) {
                    int row = order == null ? k : order[k];
                    double w = weight[row];
                    double outcome = y[row];
                    if (w == 0 || outcome != outcome) {
                        continue;
                    }
                    int mine = crosstab.profile(row);
                    int place = placeOf[mine] - 1;
                    if (place < 0) {
                        place = found++;
                        placeOf[mine] = found;
                        if (found > profile.length) {
                            profile = Arrays.copyOf(profile, 2 * profile.length);
                            profileSums = Arrays.copyOf(profileSums, 2 * profileSums.length);
                        }
                        profile[place] = mine;
                    }
                    Sums.record(profileSums, place * Sums.SIZE, w, outcome);
                }
                begin(u);
                for (int i = 0; i < found; i++) {
                    add(profile[i], profileSums, i * Sums.SIZE);
                    placeOf[profile[i]] = 0;
                }
                Arrays.fill(profileSums, 0, found * Sums.SIZE, 0);
                end(u);
            }
        }

        void begin(int unit) {
            start[unit - from] = size;
        }

        /** Adds the sums of a profile to its domains. */
        void add(int ofProfile, double[] from, int at) {
            for (int d : crosstab.domains(ofProfile)) {
                int cell = cell(d);
                Sums.cell(sums, cell * Sums.SIZE, from, at);
            }
        }

        void end(int unit) {
            for (int c = start[unit - from]; c < size; c++) {
                cellOf[domain[c]] = 0;
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
