package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * The ranks of places with a joint confidence set: intervals of all differences that hold at once say which places are
 * certainly higher and which certainly lower; a place's rank lies between one more than the former and their whole
 * number less the latter. All sets hold together with the confidence of the intervals. Places that no interval tells
 * apart form sets that share a letter.
 *
 * <p>Source: Mogstad, Romano, Shaikh and Wilhelm, Review of Economic Studies 91 (2024) 476–518, section 3.2 (single-step
 * joint sets); {@link MaxT} for the intervals; {@link Alike} for the letters.
 *
 * @param table    what is ranked: a table of the estimates, or {@code peers}
 * @param places   the places, the highest first
 * @param alike    names of the places of each set that cannot be told apart, in the order of its letter
 * @param complete false where there are too many such sets to be listed
 * @param level    confidence of the joint set
 * @param critical standard errors to either side of an interval, with the degrees of freedom of the whole
 * @param method   {@code max-t} or {@code bonferroni}
 */
public record Ranks(
        String table,
        List<Place> places,
        List<List<String>> alike,
        boolean complete,
        ConfidenceLevel level,
        double critical,
        String method) {

    /** The table of places of the same level. */
    public static final String PEERS = "peers";

    /** The survey's own place, where no plan names it. */
    public static final Text OWN = new Text("this place", "本地区");

    /** The lists are copied. */
    public Ranks {
        places = List.copyOf(places);
        alike = alike.stream().map(List::copyOf).toList();
    }

    /** The ranks of a table's levels; none with fewer than two, or without degrees of freedom. */
    public static Optional<Ranks> of(Estimates estimates, String table, Seed seed) {
        List<Estimate> rows = Gaps.usable(estimates.table(table));
        List<String> names = rows.stream().map(row -> Levels.name(row.domain())).toList();
        return of(table, names, Joint.of(estimates, rows, Scale.DIFFERENCE), estimates.level(), seed);
    }

    /** The ranks of places that were surveyed apart from each other; df is that of all their standard errors. */
    public static Optional<Ranks> of(List<Reference> places, double df, ConfidenceLevel level, Seed seed) {
        Joint joint = Joint.independent(
                places.stream().mapToDouble(Reference::ratio).toArray(),
                places.stream().mapToDouble(Reference::se).toArray(),
                df);
        List<String> names = places.stream().map(place -> place.name().zh()).toList();
        return of(PEERS, names, joint, level, seed);
    }

    /** The joint ranks of a survey's place and the others; none without others, or where the survey found nobody. */
    public static Optional<Ranks> among(List<Reference> others, Estimates survey, Text own, int year, Seed seed) {
        Estimate whole = survey.whole();
        if (others.isEmpty() || !Double.isFinite(whole.value())) {
            return Optional.empty();
        }
        List<Reference> all = new ArrayList<>();
        all.add(new Reference(own, year, whole.value(), whole.se(), survey.criterion(), survey.label()));
        all.addAll(others);
        return of(all, whole.df(), survey.level(), seed);
    }

    private static Optional<Ranks> of(String table, List<String> names, Joint joint, ConfidenceLevel level, Seed seed) {
        int size = joint.size();
        if (size < 2 || !(joint.df() > 0)) {
            return Optional.empty();
        }
        MaxT critical = MaxT.twoSided(joint, Gaps.pairs(size), level, seed);
        boolean[][] higher = higher(joint, critical);
        List<Integer> order = order(joint);
        Alike alike = Alike.of(higher, order);
        List<Place> places = new ArrayList<>();
        for (int i : order) {
            int above = 0;
            int below = 0;
            int better = 0;
            for (int j = 0; j < size; j++) {
                above += higher[j][i] ? 1 : 0;
                below += higher[i][j] ? 1 : 0;
                better += joint.value(j) > joint.value(i) ? 1 : 0;
            }
            places.add(new Place(
                    names.get(i),
                    joint.value(i),
                    Math.sqrt(joint.covariance(i, i)),
                    1 + better,
                    1 + above,
                    size - below,
                    alike.letters(i)));
        }
        List<List<String>> sets = alike.sets().stream()
                .map(set -> set.stream().map(names::get).toList())
                .toList();
        return Optional.of(
                new Ranks(table, places, sets, alike.complete(), level, critical.value(), critical.method()));
    }

    /** Which is certainly higher than which; without an error nothing is certain. */
    private static boolean[][] higher(Joint joint, MaxT critical) {
        boolean[][] higher = new boolean[joint.size()][joint.size()];
        for (int i = 0; i < higher.length; i++) {
            for (int j = 0; j < higher.length; j++) {
                double se = joint.se(i, j);
                double apart = joint.difference(i, j);
                higher[i][j] = apart > 0 && se > 0 && apart > critical.at(joint.df(i, j)) * se;
            }
        }
        return higher;
    }

    private static List<Integer> order(Joint joint) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < joint.size(); i++) {
            order.add(i);
        }
        order.sort((i, j) -> Double.compare(joint.value(j), joint.value(i)));
        return order;
    }

    /** The place of a name. */
    public Optional<Place> place(String name) {
        return places.stream().filter(place -> place.name().equals(name)).findFirst();
    }
}
