package org.suzhi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of a sample whose outcome is 0 or 1, unit after unit: so many people of a kind with the same weight, and so many
 * ones among them. They make the tally that the people's own records would have made.
 *
 * <pre>{@code
 * KindCounts counts = new KindCounts(kinds, strata);
 * counts.psu(0);
 * counts.add(kind, weight, 12, 3);
 * Tally tally = counts.tally("sample");
 * }</pre>
 */
public final class KindCounts {

    private final Kinds kinds;
    private final List<String> strata;
    private final int[] sampled;
    /** For each domain 1 + its cell in the unit at hand; 0 for none yet. */
    private final int[] cellOf;

    private final double[] added = new double[Sums.SIZE];
    private int[] group = new int[64];
    private int[] start = new int[65];
    private int[] domain = new int[256];
    private double[] sums = new double[256 * Sums.SIZE];
    private int psus;
    private int cells;

    /** Counts of a sample from strata with these names. */
    public KindCounts(Kinds kinds, List<String> strata) {
        this.kinds = kinds;
        this.strata = List.copyOf(strata);
        this.sampled = new int[strata.size()];
        this.cellOf = new int[kinds.shape().size()];
    }

    /** The next primary sampling unit; those of a stratum follow one another, and strata are in their order. */
    public void psu(int stratum) {
        if (psus > 0 && stratum < group[psus - 1]) {
            throw new IllegalArgumentException("a unit of stratum %d after one of stratum %d, expected them in order"
                    .formatted(stratum, group[psus - 1]));
        }
        end();
        if (psus == group.length) {
            group = Arrays.copyOf(group, 2 * psus);
            start = Arrays.copyOf(start, 2 * psus + 1);
        }
        group[psus] = stratum;
        sampled[stratum]++;
        psus++;
        start[psus] = cells;
    }

    /** People of a kind in the unit at hand, with the same weight each, and how many of them count one. */
    public void add(int kind, double weight, int people, int ones) {
        if (psus == 0 || !(weight >= 0) || ones < 0 || ones > people) {
            throw new IllegalArgumentException(
                    "%d ones of %d people with weight %s in unit %d, expected at most all of them"
                            .formatted(ones, people, weight, psus));
        }
        if (people == 0 || weight == 0) {
            return;
        }
        added[Sums.N] = people;
        added[Sums.W] = weight * people;
        added[Sums.Y] = weight * ones;
        added[Sums.YY] = weight * ones;
        for (int d : kinds.domains(kind)) {
            // the cell first: it may need a longer array of sums
            int at = cell(d) * Sums.SIZE;
            Sums.cell(sums, at, added, 0);
        }
        start[psus] = cells;
    }

    private int cell(int d) {
        if (cellOf[d] == 0) {
            if (cells == domain.length) {
                domain = Arrays.copyOf(domain, 2 * cells);
                sums = Arrays.copyOf(sums, 2 * sums.length);
            }
            domain[cells++] = d;
            cellOf[d] = cells;
        }
        return cellOf[d] - 1;
    }

    private void end() {
        for (int c = psus == 0 ? 0 : start[psus - 1]; c < cells; c++) {
            cellOf[domain[c]] = 0;
        }
    }

    /**
     * The tally of all units so far. Strata without a unit are left out, as nobody's record would name them.
     *
     * @param source what findings call the sample
     */
    public Tally tally(String source) {
        int[] number = new int[sampled.length];
        List<String> names = new ArrayList<>();
        for (int h = 0; h < sampled.length; h++) {
            number[h] = names.size();
            if (sampled[h] > 0) {
                names.add(strata.get(h));
            }
        }
        double[] population = new double[names.size()];
        Arrays.fill(population, Double.POSITIVE_INFINITY);
        Units units = new Units(
                Arrays.stream(group, 0, psus).map(h -> number[h]).toArray(),
                Arrays.stream(sampled).filter(n -> n > 0).toArray(),
                population);
        UnitSums ofUnits = new UnitSums(
                Arrays.copyOf(start, psus + 1), Arrays.copyOf(domain, cells), Arrays.copyOf(sums, cells * Sums.SIZE));
        return Tally.counted(source, names, units, kinds, ofUnits);
    }
}
