package org.suzhi.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Stratum;
import org.suzhi.survey.Text;

/**
 * How many units and people to draw in each stratum.
 *
 * @param strata the strata in the order of their names
 * @param label  whether the frame is real
 */
public record Allocation(List<Share> strata, Label label) {

    /** The list is copied. */
    public Allocation {
        strata = List.copyOf(strata);
    }

    /**
     * The part of one stratum.
     *
     * @param stratum     its name
     * @param population  people in it
     * @param units       primary sampling units to draw
     * @param sample      people to draw
     * @param expectedMoe margin of error to be expected of its proportion
     */
    public record Share(String stratum, long population, int units, int sample, double expectedMoe) {}

    /** People to draw in all strata. */
    public int people() {
        return strata.stream().mapToInt(Share::sample).sum();
    }

    /**
     * Allocates in proportion to the strata's populations, with a least number in each; the numbers add up to the
     * given sum, or to the sum of the least numbers where that is more. Rounding is by largest remainders.
     *
     * @param frame     the frame with its strata
     * @param people    people to draw
     * @param minimum   least number of people in a stratum
     * @param take      people to draw in a unit; a stratum has at least two units
     * @param precision what the expected margins are computed from
     * @throws DataException when a stratum holds a single unit, so that no variance could be estimated in it
     */
    public static Allocation proportional(Frame frame, long people, int minimum, int take, Precision precision) {
        List<Stratum> strata = frame.list();
        return of(frame, sizes(strata, people, minimum), take, precision);
    }

    /**
     * An apportionment over the strata of a frame, with units to draw in each.
     *
     * @param frame         the frame with its strata
     * @param apportionment with a part for each of the frame's strata, by name
     * @param take          people to draw in a unit; a stratum has at least two units
     * @param precision     what the expected margins are computed from
     * @throws DataException            when a stratum holds a single unit
     * @throws IllegalArgumentException when a stratum of the frame has no part, or nobody in it
     */
    public static Allocation of(Frame frame, Apportionment apportionment, int take, Precision precision) {
        Map<String, Long> people = new HashMap<>();
        apportionment.parts().forEach(part -> people.put(part.stratum().name(), part.people()));
        int[] sizes = frame.list().stream()
                .mapToInt(stratum -> {
                    long size = people.getOrDefault(stratum.name(), 0L);
                    if (size < 1) {
                        throw new IllegalArgumentException(
                                "stratum '%s': %d people to draw, expected at least 1".formatted(stratum.name(), size));
                    }
                    return Math.toIntExact(size);
                })
                .toArray();
        return of(frame, sizes, take, precision);
    }

    private static Allocation of(Frame frame, int[] sizes, int take, Precision precision) {
        List<Stratum> strata = frame.list();
        Findings findings = new Findings();
        for (Stratum stratum : strata) {
            if (stratum.units() < 2) {
                findings.add(
                        frame.data().source(),
                        0,
                        String.join(Frame.SEPARATOR, frame.strata()),
                        Text.of("one unit in stratum '%s'", "层“%s”只有一个单元", stratum.name()),
                        new Text("at least two units in every stratum", "每层至少两个单元"),
                        new Text("join it with a neighbouring stratum", "请与相邻的层合并"));
            }
        }
        findings.raise();
        List<Share> shares = new ArrayList<>();
        for (int h = 0; h < sizes.length; h++) {
            Stratum stratum = strata.get(h);
            int units = Math.min(stratum.units(), Math.max(2, (int) Math.round((double) sizes[h] / take)));
            shares.add(new Share(stratum.name(), stratum.population(), units, sizes[h], precision.marginOf(sizes[h])));
        }
        return new Allocation(shares, frame.label());
    }

    private static int[] sizes(List<Stratum> strata, long people, int minimum) {
        int[] sizes = new int[strata.size()];
        boolean[] fixed = new boolean[sizes.length];
        boolean again = true;
        while (again) {
            again = false;
            long left = people;
            long population = 0;
            for (int h = 0; h < sizes.length; h++) {
                left -= fixed[h] ? sizes[h] : 0;
                population += fixed[h] ? 0 : strata.get(h).population();
            }
            proportion(strata, fixed, Math.max(0, left), population, sizes);
            for (int h = 0; h < sizes.length; h++) {
                int most = (int) Math.min(Integer.MAX_VALUE, strata.get(h).population());
                int least = Math.min(most, Math.max(2, minimum));
                if (!fixed[h] && (sizes[h] < least || sizes[h] > most)) {
                    sizes[h] = Math.max(least, Math.min(most, sizes[h]));
                    fixed[h] = true;
                    again = true;
                }
            }
        }
        return sizes;
    }

    private static void proportion(List<Stratum> strata, boolean[] fixed, long people, long population, int[] sizes) {
        List<Integer> open = new ArrayList<>();
        double[] remainder = new double[sizes.length];
        long given = 0;
        for (int h = 0; h < sizes.length; h++) {
            if (!fixed[h]) {
                double exact = (double) people * strata.get(h).population() / population;
                sizes[h] = (int) Math.floor(exact);
                remainder[h] = exact - sizes[h];
                given += sizes[h];
                open.add(h);
            }
        }
        open.sort((a, b) -> Double.compare(remainder[b], remainder[a]));
        for (int i = 0; i < people - given && i < open.size(); i++) {
            sizes[open.get(i)]++;
        }
    }
}
