package org.suzhi.rehearse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.draw.Multistage;
import org.suzhi.draw.SelectionStage;
import org.suzhi.survey.Column;
import org.suzhi.survey.Combinations;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/**
 * The people of a frame, as they are assumed to be: what share of each unit belongs to each group, and how many of them
 * are literate. Made once from a seed, it stays the same in every draw, so that its true proportions are known.
 *
 * <p>Where a part stands among all parts of its stage is one number for all groups: where farmers do well, workers do. It
 * is the part's place in an order by lot, from seed and name, so that the rates of the parts are spread as evenly as the
 * quantiles of their distribution: proportions and correlations come out as they were assumed, but for what the sizes of
 * the parts add.
 */
public final class Population {

    private final Frame frame;
    private final Rates rates;
    private final int[] places;
    private final double[] sizes;
    /** Literate share at [unit × groups + group]. */
    private final double[] literate;

    private Population(Frame frame, Rates rates, int[] places, double[] literate) {
        this.frame = frame;
        this.rates = rates;
        this.places = places;
        this.sizes = frame.data().numbers(Frame.SIZE);
        this.literate = literate;
    }

    /**
     * Makes up the people of the frame that a design draws from.
     *
     * @param rates      what is assumed of groups
     * @param similarity how alike the people of a part of each stage are
     * @param threads    how many threads may work; the result does not depend on it
     * @throws org.suzhi.survey.DataException when rates and frame name other places
     */
    public static Population of(Multistage design, Rates rates, Similarity similarity, Seed seed, int threads) {
        Frame frame = design.frame();
        Microdata data = frame.data();
        int[] places = rates.places(data);
        int groups = rates.groups().size();
        int[] part = places;
        double[] rate = new double[(Arrays.stream(places).max().orElse(-1) + 1) * groups];
        for (int at = 0; at < rate.length; at++) {
            rate[at] = rates.rate(at / groups, at % groups);
        }
        List<Column> path = new ArrayList<>(List.of(frame.stratum()));
        List<SelectionStage> stages = design.scheme().stages();
        for (int s = 0; s < stages.size(); s++) {
            path.add(data.column(stages.get(s).level()));
            Combinations parts = parts(places, path);
            rate = rates(parts, part, rate, path, similarity, s, seed, threads);
            part = parts.numbers();
        }
        double[] literate = new double[data.rows() * groups];
        for (int row = 0; row < data.rows(); row++) {
            System.arraycopy(rate, part[row] * groups, literate, row * groups, groups);
        }
        return new Population(frame, rates, places, literate);
    }

    /** Parts of a stage; one that lies in two places of the rates counts in each. */
    private static Combinations parts(int[] places, List<Column> path) {
        int[][] codes = new int[path.size() + 1][];
        int[] sizes = new int[codes.length];
        codes[0] = places;
        sizes[0] = Arrays.stream(places).max().orElse(-1) + 1;
        for (int c = 1; c < codes.length; c++) {
            Column column = path.get(c - 1);
            codes[c] = IntStream.range(0, places.length).map(column::code).toArray();
            sizes[c] = column.levels().size();
        }
        return Combinations.of(codes, sizes);
    }

    private static double[] rates(
            Combinations parts,
            int[] above,
            double[] rateAbove,
            List<Column> path,
            Similarity similarity,
            int stage,
            Seed seed,
            int threads) {
        int groups = rateAbove.length / (Arrays.stream(above).max().orElse(-1) + 1);
        int[] examples = parts.examples();
        double[] places = places(examples, path, seed);
        double[] rate = new double[examples.length * groups];
        IntStream.range(0, threads).parallel().forEach(t -> {
            for (int p = t; p < examples.length; p += threads) {
                for (int g = 0; g < groups; g++) {
                    rate[p * groups + g] =
                            similarity.rate(rateAbove[above[examples[p]] * groups + g], stage, places[p]);
                }
            }
        });
        return rate;
    }

    /** The places of parts in an order by lot: (rank − ½) / number of parts. */
    private static double[] places(int[] examples, List<Column> path, Seed seed) {
        long[] lots = new long[examples.length];
        for (int p = 0; p < lots.length; p++) {
            StringBuilder name = new StringBuilder("population");
            for (Column column : path) {
                name.append('/').append(column.text(examples[p]));
            }
            lots[p] = seed.derive(name.toString()).value();
        }
        long[] order = lots.clone();
        Arrays.sort(order);
        return Arrays.stream(lots)
                .mapToDouble(lot -> (Arrays.binarySearch(order, lot) + 0.5) / order.length)
                .toArray();
    }

    /** The groups. */
    public List<String> groups() {
        return rates.groups();
    }

    /** The frame. */
    Frame frame() {
        return frame;
    }

    /** People in a unit. */
    double people(int row) {
        return sizes[row];
    }

    /** Share of a unit's people who belong to a group. */
    double share(int row, int group) {
        return rates.share(places[row], group);
    }

    /** Share of a unit's people of a group who answer. */
    double response(int row, int group) {
        return rates.response(places[row], group);
    }

    /** Share of a unit's people of a group who are literate. */
    double literate(int row, int group) {
        return literate[row * rates.groups().size() + group];
    }
}
