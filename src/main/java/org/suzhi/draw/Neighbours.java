package org.suzhi.draw;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The units that are still open and which of them is nearest to another: a k-d tree from which units are removed. A
 * search starts in the leaf of the unit and climbs, looking into a sibling only when its box is near enough.
 *
 * <p>Source: Friedman, Bentley and Finkel, ACM Transactions on Mathematical Software 3 (1977) 209–226.
 */
final class Neighbours {

    private static final int LEAF = 8;

    private final int dimensions;

    /** Coordinates by place in the tree, so that those of a leaf lie together. */
    private final double[] coordinates;

    private final int[] unitAt;
    private final int[] placeOf;
    private final int[] leafOf;

    /** Of each node: first place, units there, and its box. The children of i are 2i + 1 and 2i + 2. */
    private final int[] from;

    private final int[] units;
    private final double[] low;
    private final double[] high;
    private final boolean[] leaf;

    /** Open units in any order, for one at random. */
    private final int[] open;

    private final int[] openAt;
    private int count;

    private int nearest;
    private double distance;
    private int ties;

    Neighbours(double[][] points) {
        count = points.length;
        dimensions = count == 0 ? 0 : points[0].length;
        coordinates = new double[count * dimensions];
        for (int k = 0; k < count; k++) {
            System.arraycopy(points[k], 0, coordinates, k * dimensions, dimensions);
        }
        int nodes = 1;
        for (int size = count; size > LEAF; size = (size + 1) / 2) {
            nodes = 2 * nodes + 1;
        }
        unitAt = PermutationSampler.natural(count);
        placeOf = new int[count];
        leafOf = new int[count];
        from = new int[nodes];
        units = new int[nodes];
        low = new double[nodes * dimensions];
        high = new double[nodes * dimensions];
        leaf = new boolean[nodes];
        open = PermutationSampler.natural(count);
        openAt = PermutationSampler.natural(count);
        build(0, 0, count);
        for (int place = 0; place < count; place++) {
            placeOf[unitAt[place]] = place;
            System.arraycopy(points[unitAt[place]], 0, coordinates, place * dimensions, dimensions);
        }
    }

    /** While the tree grows, coordinates are still by unit. */
    private void build(int node, int first, int end) {
        from[node] = first;
        units[node] = end - first;
        int widest = 0;
        double width = -1;
        for (int d = 0; d < dimensions; d++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (int i = first; i < end; i++) {
                double x = coordinates[unitAt[i] * dimensions + d];
                min = Math.min(min, x);
                max = Math.max(max, x);
            }
            low[node * dimensions + d] = min;
            high[node * dimensions + d] = max;
            if (max - min > width) {
                width = max - min;
                widest = d;
            }
        }
        if (end - first <= LEAF) {
            leaf[node] = true;
            for (int i = first; i < end; i++) {
                leafOf[unitAt[i]] = node;
            }
            return;
        }
        int middle = (first + end) >>> 1;
        if (width > 0) {
            select(first, end - 1, middle, widest);
        }
        build(2 * node + 1, first, middle);
        build(2 * node + 2, middle, end);
    }

    /** Brings the unit that belongs in the middle there, smaller ones before it, larger ones after it (Hoare). */
    private void select(int first, int last, int middle, int dimension) {
        int left = first;
        int right = last;
        while (left < right) {
            double pivot = coordinates[unitAt[(left + right) >>> 1] * dimensions + dimension];
            int i = left;
            int j = right;
            while (i <= j) {
                while (coordinates[unitAt[i] * dimensions + dimension] < pivot) {
                    i++;
                }
                while (coordinates[unitAt[j] * dimensions + dimension] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swap = unitAt[i];
                    unitAt[i++] = unitAt[j];
                    unitAt[j--] = swap;
                }
            }
            if (middle <= j) {
                right = j;
            } else if (middle >= i) {
                left = i;
            } else {
                return;
            }
        }
    }

    int count() {
        return count;
    }

    /** A random open unit. */
    int any(UniformRandomProvider random) {
        return open[random.nextInt(count)];
    }

    /** The open unit nearest to this one; of several one at random. There must be another. */
    int nearest(int unit, UniformRandomProvider random) {
        nearest = -1;
        distance = Double.POSITIVE_INFINITY;
        ties = 0;
        int at = placeOf[unit] * dimensions;
        int node = leafOf[unit];
        scan(node, at, random);
        while (node > 0) {
            int sibling = (node & 1) == 1 ? node + 1 : node - 1;
            if (units[sibling] > 0 && toBox(sibling, at) <= distance) {
                search(sibling, at, random);
            }
            node = (node - 1) >> 1;
        }
        return nearest;
    }

    private void search(int node, int at, UniformRandomProvider random) {
        if (leaf[node]) {
            scan(node, at, random);
            return;
        }
        int near = 2 * node + 1;
        int far = near + 1;
        double toNear = units[near] == 0 ? Double.NaN : toBox(near, at);
        double toFar = units[far] == 0 ? Double.NaN : toBox(far, at);
        if (toFar < toNear) {
            near = far;
            far = far - 1;
            double swap = toNear;
            toNear = toFar;
            toFar = swap;
        }
        if (toNear <= distance) {
            search(near, at, random);
        }
        if (toFar <= distance) {
            search(far, at, random);
        }
    }

    private void scan(int node, int at, UniformRandomProvider random) {
        int end = from[node] + units[node];
        for (int place = from[node]; place < end; place++) {
            int other = place * dimensions;
            if (other == at) {
                continue;
            }
            double square = 0;
            for (int d = 0; d < dimensions; d++) {
                double gap = coordinates[other + d] - coordinates[at + d];
                square += gap * gap;
            }
            if (square < distance) {
                distance = square;
                nearest = unitAt[place];
                ties = 1;
            } else if (square == distance && random.nextInt(++ties) == 0) {
                nearest = unitAt[place];
            }
        }
    }

    private double toBox(int node, int at) {
        double square = 0;
        for (int d = 0; d < dimensions; d++) {
            double x = coordinates[at + d];
            double gap = Math.max(Math.max(low[node * dimensions + d] - x, x - high[node * dimensions + d]), 0);
            square += gap * gap;
        }
        return square;
    }

    void remove(int unit) {
        int node = leafOf[unit];
        int place = placeOf[unit];
        int last = from[node] + units[node] - 1;
        int moved = unitAt[last];
        unitAt[place] = moved;
        placeOf[moved] = place;
        System.arraycopy(coordinates, last * dimensions, coordinates, place * dimensions, dimensions);
        for (int up = node; ; up = (up - 1) >> 1) {
            units[up]--;
            if (up == 0) {
                break;
            }
        }
        int at = openAt[unit];
        open[at] = open[--count];
        openAt[open[at]] = at;
    }
}
