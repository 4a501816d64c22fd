package org.suzhi.draw;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The flight of the cube method over units in turn: never more than one unit beyond the number of constraints is in the
 * air.
 *
 * <p>Source: Chauvet and Tillé, Computational Statistics 21 (2006) 53–62, algorithm 2.
 */
final class Flight {

    /** A probability this close to 0 or 1 is there; a pivot this small, with columns of at most 1, is rounding. */
    private static final double ROUNDING = 1e-11;

    private final double[][] columns;
    private final double[] p;
    private final int constraints;
    private final UniformRandomProvider random;
    private final double[][] matrix;
    private final int[] pivots;
    private final double[] direction;

    Flight(double[][] columns, double[] p, int constraints, UniformRandomProvider random) {
        this.columns = columns;
        this.p = p;
        this.constraints = constraints;
        this.random = random;
        this.matrix = new double[constraints][constraints + 1];
        this.pivots = new int[constraints];
        this.direction = new double[constraints + 1];
    }

    /**
     * Flies until no direction is left.
     *
     * @param queue units, those that are open in the first places; afterwards again
     * @param left  how many they are
     * @return how many are open afterwards
     */
    int over(int[] queue, int left) {
        int[] air = new int[constraints + 1];
        int flying = 0;
        int next = 0;
        while (true) {
            while (flying <= constraints && next < left) {
                int k = queue[next++];
                if (Duel.isOpen(p[k])) {
                    air[flying++] = k;
                }
            }
            if (flying == 0 || !findDirection(air, flying)) {
                break;
            }
            move(air, flying);
            int kept = 0;
            for (int i = 0; i < flying; i++) {
                if (Duel.isOpen(p[air[i]])) {
                    air[kept++] = air[i];
                }
            }
            flying = kept;
        }
        System.arraycopy(air, 0, queue, 0, flying);
        return flying;
    }

    /** A vector of the kernel of the units' columns by elimination with row pivoting; false when there is only 0. */
    private boolean findDirection(int[] air, int flying) {
        for (int row = 0; row < constraints; row++) {
            for (int i = 0; i < flying; i++) {
                matrix[row][i] = columns[air[i]][row];
            }
        }
        int rank = 0;
        int free = -1;
        for (int i = 0; i < flying && free < 0; i++) {
            if (rank < constraints && eliminate(rank, i, flying)) {
                pivots[rank++] = i;
            } else {
                free = i;
            }
        }
        if (free < 0) {
            return false;
        }
        Arrays.fill(direction, 0);
        direction[free] = 1;
        for (int row = rank - 1; row >= 0; row--) {
            double sum = 0;
            for (int i = pivots[row] + 1; i <= free; i++) {
                sum += matrix[row][i] * direction[i];
            }
            direction[pivots[row]] = -sum / matrix[row][pivots[row]];
        }
        return true;
    }

    private boolean eliminate(int rank, int column, int flying) {
        int pivot = rank;
        for (int row = rank + 1; row < constraints; row++) {
            if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
                pivot = row;
            }
        }
        if (!(Math.abs(matrix[pivot][column]) > ROUNDING)) {
            return false;
        }
        double[] chosen = matrix[pivot];
        matrix[pivot] = matrix[rank];
        matrix[rank] = chosen;
        for (int row = rank + 1; row < constraints; row++) {
            double factor = matrix[row][column] / chosen[column];
            if (factor != 0) {
                for (int i = column; i < flying; i++) {
                    matrix[row][i] -= factor * chosen[i];
                }
            }
        }
        return true;
    }

    /** To where the first unit arrives, forwards or backwards, with probabilities that leave every mean as it is. */
    private void move(int[] air, int flying) {
        double forwards = Double.POSITIVE_INFINITY;
        double backwards = Double.POSITIVE_INFINITY;
        for (int i = 0; i < flying; i++) {
            double d = direction[i];
            double here = p[air[i]];
            if (d > 0) {
                forwards = Math.min(forwards, (1 - here) / d);
                backwards = Math.min(backwards, here / d);
            } else if (d < 0) {
                forwards = Math.min(forwards, -here / d);
                backwards = Math.min(backwards, -(1 - here) / d);
            }
        }
        double by = random.nextDouble() * (forwards + backwards) < backwards ? forwards : -backwards;
        for (int i = 0; i < flying; i++) {
            double there = p[air[i]] + by * direction[i];
            p[air[i]] = there < ROUNDING ? 0 : there > 1 - ROUNDING ? 1 : there;
        }
    }
}
