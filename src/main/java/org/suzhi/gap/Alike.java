package org.suzhi.gap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The largest sets of places of which no two can be told apart: the maximal cliques of the graph that joins such places.
 * Two places share a letter exactly when they cannot be told apart.
 *
 * <p>Source: Piepho, Journal of Computational and Graphical Statistics 13 (2004) 456–466, for the letters; Bron and
 * Kerbosch, Communications of the ACM 16 (1973) 575–577, with the pivot of Tomita, Tanaka and Takahashi, Theoretical
 * Computer Science 363 (2006) 28–42, for the sets.
 */
final class Alike {

    /** A reader makes nothing of more sets than these. */
    private static final int MOST = 200;

    private static final int LETTERS = 26;

    private final List<List<Integer>> sets;
    private final boolean complete;

    private Alike(List<List<Integer>> sets, boolean complete) {
        this.sets = sets;
        this.complete = complete;
    }

    /** The sets, from who is certainly higher than whom and the order in which places stand. */
    static Alike of(boolean[][] higher, List<Integer> order) {
        int size = order.size();
        BitSet[] near = new BitSet[size];
        for (int i = 0; i < size; i++) {
            near[i] = new BitSet(size);
            for (int j = 0; j < size; j++) {
                int a = order.get(i);
                int b = order.get(j);
                near[i].set(j, i != j && !higher[a][b] && !higher[b][a]);
            }
        }
        BitSet all = new BitSet(size);
        all.set(0, size);
        List<BitSet> found = new ArrayList<>();
        boolean complete = grow(near, new BitSet(size), all, new BitSet(size), found);
        found.sort((a, b) -> compare(a, b));
        List<List<Integer>> sets = found.stream()
                .map(set -> set.stream().mapToObj(order::get).toList())
                .toList();
        return new Alike(complete ? sets : List.of(), complete);
    }

    private static boolean grow(BitSet[] near, BitSet set, BitSet candidates, BitSet done, List<BitSet> found) {
        if (candidates.isEmpty() && done.isEmpty()) {
            found.add((BitSet) set.clone());
            return found.size() <= MOST;
        }
        BitSet left = (BitSet) candidates.clone();
        left.andNot(near[pivot(near, candidates, done)]);
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            BitSet more = (BitSet) set.clone();
            more.set(i);
            BitSet next = (BitSet) candidates.clone();
            next.and(near[i]);
            BitSet over = (BitSet) done.clone();
            over.and(near[i]);
            if (!grow(near, more, next, over, found)) {
                return false;
            }
            candidates.clear(i);
            done.set(i);
        }
        return true;
    }

    /** The place that is near to most candidates. */
    private static int pivot(BitSet[] near, BitSet candidates, BitSet done) {
        BitSet both = (BitSet) candidates.clone();
        both.or(done);
        int best = -1;
        int most = -1;
        for (int i = both.nextSetBit(0); i >= 0; i = both.nextSetBit(i + 1)) {
            BitSet common = (BitSet) candidates.clone();
            common.and(near[i]);
            if (common.cardinality() > most) {
                most = common.cardinality();
                best = i;
            }
        }
        return best;
    }

    /** Sets in the order of their first places, then of the next. */
    private static int compare(BitSet a, BitSet b) {
        int i = a.nextSetBit(0);
        int j = b.nextSetBit(0);
        while (i >= 0 && i == j) {
            i = a.nextSetBit(i + 1);
            j = b.nextSetBit(j + 1);
        }
        return Integer.compare(i < 0 ? Integer.MAX_VALUE : i, j < 0 ? Integer.MAX_VALUE : j);
    }

    /** The sets, of places by their numbers; none where there are too many. */
    List<List<Integer>> sets() {
        return sets;
    }

    boolean complete() {
        return complete;
    }

    /** The letters of a place. */
    String letters(int place) {
        List<String> letters = new ArrayList<>();
        for (int s = 0; s < sets.size(); s++) {
            if (sets.get(s).contains(place)) {
                letters.add(letter(s));
            }
        }
        return String.join(" ", letters);
    }

    /** a to z, then aa, ab and so on. */
    static String letter(int number) {
        String last = Character.toString((char) ('a' + number % LETTERS));
        return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
    }
}
