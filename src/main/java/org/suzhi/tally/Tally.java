package org.suzhi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;

/**
 * Weighted sums per primary sampling unit and domain: all that proportions, means and totals with their variances and
 * covariances need of a survey. For PSU i and domain d: n, W = Σ w, Y = Σ w y, and Σ w², Σ w² y, Σ w² y² over the
 * records of the domain with an outcome. Every PSU is there, also one without a record in any domain. Cells are kept
 * PSU after PSU, only those that are not empty.
 *
 * <p>All records of a PSU are added up by one thread in the order of the records, so the number of threads changes no
 * bit.
 */
public final class Tally {

    /** Sums kept per cell. */
    static final int N = 0;

    static final int W = 1;
    static final int Y = 2;
    static final int WW = 3;
    static final int WWY = 4;
    static final int WWYY = 5;
    static final int YY = 6;
    static final int SUMS = 7;

    private final List<Domain> domains;
    private final String[] strata;
    private final int[] stratumOfPsu;
    /** Cells of PSU i are start[i] to start[i + 1]. */
    private final int[] start;

    private final int[] domainOfCell;
    private final double[] sums;
    private final double[] totals;

    /** Calibration cells: Σ w of each PSU and cell, and Σ w, Σ w y of each cell and domain; null without calibration. */
    private final CellSums cells;

    private Tally(
            List<Domain> domains,
            String[] strata,
            int[] stratumOfPsu,
            int[] start,
            int[] domainOfCell,
            double[] sums,
            CellSums cells) {
        this.domains = domains;
        this.strata = strata;
        this.stratumOfPsu = stratumOfPsu;
        this.start = start;
        this.domainOfCell = domainOfCell;
        this.sums = sums;
        this.cells = cells;
        this.totals = new double[domains.size() * SUMS];
        for (int c = 0; c < domainOfCell.length; c++) {
            for (int s = 0; s < SUMS; s++) {
                totals[domainOfCell[c] * SUMS + s] += sums[c * SUMS + s];
            }
        }
    }

    /**
     * Adds up a table.
     *
     * @param outcome the outcome of each record; NaN where it is missing
     * @param request what to tabulate
     * @param threads how many threads may work
     * @throws DataException when columns of the design are missing or hold what they should not
     */
    public static Tally of(Microdata data, SurveyDesign design, double[] outcome, Request request, int threads) {
        Rows rows = Rows.of(data, design);
        Domains domains = new Domains(data, request.by(), request.orders());
        int[][] order = byPsu(rows);
        int psus = rows.psus();
        int parts = Math.max(1, Math.min(threads, psus));
        List<Part> done = IntStream.range(0, parts)
                .parallel()
                .mapToObj(p -> new Part(rows, domains, outcome, order, p * psus / parts, (p + 1) * psus / parts))
                .toList();
        int cellCount = done.stream().mapToInt(part -> part.size).sum();
        int[] start = new int[psus + 1];
        int[] domainOfCell = new int[cellCount];
        double[] sums = new double[cellCount * SUMS];
        int at = 0;
        for (Part part : done) {
            for (int i = part.from; i < part.to; i++) {
                start[i] = at + part.start[i - part.from];
            }
            System.arraycopy(part.domain, 0, domainOfCell, at, part.size);
            System.arraycopy(part.sums, 0, sums, at * SUMS, part.size * SUMS);
            at += part.size;
        }
        start[psus] = at;
        CellSums cells = request.cells() == null ? null : CellSums.of(rows, domains, outcome, request.cells());
        return new Tally(List.copyOf(domains.list()), rows.strata, rows.stratumOfPsu, start, domainOfCell, sums, cells);
    }

    /**
     * What to tabulate.
     *
     * @param by     the columns of each cross-tabulation
     * @param orders for a column the order of its levels
     * @param cells  the post-stratum of each record, -1 for none; null without post-stratification
     */
    public record Request(List<List<String>> by, Map<String, List<String>> orders, int[] cells) {

        /** Lists and maps are copied; the array is only read. */
        public Request {
            by = by.stream().map(List::copyOf).toList();
            orders = Map.copyOf(orders);
        }
    }

    /** The domains, the whole first. */
    public List<Domain> domains() {
        return domains;
    }

    /** Names of the strata. */
    public List<String> strata() {
        return List.of(strata);
    }

    /** Number of primary sampling units. */
    public int psus() {
        return stratumOfPsu.length;
    }

    /** Records of a domain with an outcome and a weight above 0. */
    public int n(int domain) {
        return (int) totals[domain * SUMS + N];
    }

    /** Σ w of a domain. */
    public double weight(int domain) {
        return totals[domain * SUMS + W];
    }

    /** Σ w y of a domain. */
    public double total(int domain) {
        return totals[domain * SUMS + Y];
    }

    /** Σ w y² of a domain. */
    public double squares(int domain) {
        return totals[domain * SUMS + YY];
    }

    /** Σ w² of a domain. */
    public double squaredWeights(int domain) {
        return totals[domain * SUMS + WW];
    }

    /** PSUs less strata among those with records of the domain; 0 for an empty domain. */
    public double df(int domain) {
        boolean[] touched = new boolean[strata.length];
        int psus = 0;
        int strataTouched = 0;
        for (int i = 0; i < psus(); i++) {
            for (int c = start[i]; c < start[i + 1]; c++) {
                if (domainOfCell[c] == domain && sums[c * SUMS + N] > 0) {
                    psus++;
                    strataTouched += touched[stratumOfPsu[i]] ? 0 : 1;
                    touched[stratumOfPsu[i]] = true;
                }
            }
        }
        return psus - strataTouched;
    }

    /** PSUs less strata of the whole design. */
    public double designDf() {
        return psus() - strata.length;
    }

    /** A sum over the records of PSU i, cell by cell: the number of its first cell. */
    int first(int psu) {
        return start[psu];
    }

    /** The domain of a cell. */
    int domainOf(int cell) {
        return domainOfCell[cell];
    }

    double sum(int cell, int which) {
        return sums[cell * SUMS + which];
    }

    int stratumOf(int psu) {
        return stratumOfPsu[psu];
    }

    CellSums cells() {
        return cells;
    }

    /** Records in the order of their PSUs: order[0] the records, order[1] the start of each PSU. */
    private static int[][] byPsu(Rows rows) {
        int psus = rows.psus();
        int[] begin = new int[psus + 1];
        for (int psu : rows.psu) {
            begin[psu + 1]++;
        }
        for (int i = 0; i < psus; i++) {
            begin[i + 1] += begin[i];
        }
        int[] next = begin.clone();
        int[] sorted = new int[rows.psu.length];
        for (int row = 0; row < sorted.length; row++) {
            sorted[next[rows.psu[row]]++] = row;
        }
        return new int[][] {sorted, begin};
    }

    /** The cells of a range of PSUs. */
    private static final class Part {

        final int from;
        final int to;
        final int[] start;
        int[] domain = new int[256];
        double[] sums = new double[256 * SUMS];
        int size;

        Part(Rows rows, Domains domains, double[] outcome, int[][] order, int from, int to) {
            this.from = from;
            this.to = to;
            this.start = new int[to - from];
            int[] cellOf = new int[domains.size()];
            int[] mine = new int[domains.widest()];
            for (int i = from; i < to; i++) {
                int first = size;
                start[i - from] = first;
                for (int k = order[1][i]; k < order[1][i + 1]; k++) {
                    int row = order[0][k];
                    if (Double.isNaN(outcome[row]) || rows.weight[row] == 0) {
                        continue;
                    }
                    add(cellOf, 0, rows.weight[row], outcome[row]);
                    int count = domains.of(row, mine);
                    for (int d = 0; d < count; d++) {
                        add(cellOf, mine[d], rows.weight[row], outcome[row]);
                    }
                }
                for (int c = first; c < size; c++) {
                    cellOf[domain[c]] = 0;
                }
            }
        }

        /** Adds a record to the cell of a domain in this PSU; cellOf holds 1 + the cell's number, 0 for none yet. */
        private void add(int[] cellOf, int d, double w, double y) {
            int cell = cellOf[d] - 1;
            if (cell < 0) {
                cell = size++;
                if (size > domain.length) {
                    domain = Arrays.copyOf(domain, 2 * domain.length);
                    sums = Arrays.copyOf(sums, 2 * sums.length);
                }
                domain[cell] = d;
                cellOf[d] = cell + 1;
            }
            int at = cell * SUMS;
            sums[at + N] += 1;
            sums[at + W] += w;
            sums[at + Y] += w * y;
            sums[at + WW] += w * w;
            sums[at + WWY] += w * w * y;
            sums[at + WWYY] += w * w * y * y;
            sums[at + YY] += w * y * y;
        }
    }

    /** Strata that hold a single PSU. */
    List<String> lonelyStrata() {
        int[] count = new int[strata.length];
        for (int stratum : stratumOfPsu) {
            count[stratum]++;
        }
        List<String> lonely = new ArrayList<>();
        for (int h = 0; h < count.length; h++) {
            if (count[h] == 1) {
                lonely.add(strata[h]);
            }
        }
        return lonely;
    }

    /** Number of PSUs in each stratum. */
    int[] psusOfStrata() {
        int[] count = new int[strata.length];
        for (int stratum : stratumOfPsu) {
            count[stratum]++;
        }
        return count;
    }
}
