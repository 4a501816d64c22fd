package org.suzhi.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strata made of a size, such as the people of a village: a unit belongs to stratum h when h bounds are at most its size.
 *
 * @param bounds between the strata, rising; one fewer than strata
 */
public record SizeClasses(List<Double> bounds) {

    /** Rising numbers. */
    public SizeClasses {
        bounds = List.copyOf(bounds);
        for (int h = 0; h < bounds.size(); h++) {
            double before = h == 0 ? Double.NEGATIVE_INFINITY : bounds.get(h - 1);
            Precision.check("bound " + (h + 1), bounds.get(h), bounds.get(h) > before, "above " + before);
        }
    }

    /** The stratum of a size, counted from 0 for the smallest. */
    public int of(double size) {
        int h = 0;
        while (h < bounds.size() && bounds.get(h) <= size) {
            h++;
        }
        return h;
    }

    /** Number of strata. */
    public int count() {
        return bounds.size() + 1;
    }

    /**
     * The rule of the cumulative root: with the frequencies f of equally wide classes, Σ √f is cut into equal parts, each
     * bound at the end of a class nearest to its part. Nearly optimal for Neyman's allocation when the size stands for
     * what is measured. Without chance.
     *
     * <p>Source: Dalenius and Hodges, Minimum variance stratification, Journal of the American Statistical Association
     * 54, 1959; Cochran, Sampling Techniques, 3rd ed. 1977, section 5A.7.
     *
     * @param sizes   of the units of the frame, in any order
     * @param strata  how many, at least 2
     * @param classes equally wide classes from the smallest to the largest size, several times as many as strata
     * @throws IllegalArgumentException when the classes are too few, or too many of them empty, for bounds that differ
     */
    public static SizeClasses cumulativeRoot(double[] sizes, int strata, int classes) {
        Precision.check("strata", strata, strata >= 2, "at least 2");
        Precision.check("classes", classes, classes >= strata, "at least as many as strata");
        double[] sorted = sorted(sizes);
        double low = sorted[0];
        double width = (sorted[sorted.length - 1] - low) / classes;
        Precision.check("largest less smallest size", width * classes, width > 0, "above 0");
        int[] f = new int[classes];
        for (double size : sorted) {
            f[(int) Math.min(classes - 1, Math.floor((size - low) / width))]++;
        }
        double[] cumulative = new double[classes];
        for (int k = 0; k < classes; k++) {
            cumulative[k] = (k == 0 ? 0 : cumulative[k - 1]) + Math.sqrt(f[k]);
        }
        List<Double> bounds = new ArrayList<>();
        int last = -1;
        for (int h = 1; h < strata; h++) {
            double part = cumulative[classes - 1] * h / strata;
            int k = 0;
            // not the first class that its neighbour does not beat: an empty class is no nearer than the one before it
            for (int next = 1; next < classes; next++) {
                k = Math.abs(cumulative[next] - part) < Math.abs(cumulative[k] - part) ? next : k;
            }
            if (k <= last || k == classes - 1) {
                throw new IllegalArgumentException(
                        "classes: %d give no %d different strata, expected more classes or fewer strata"
                                .formatted(classes, strata));
            }
            last = k;
            bounds.add(low + (k + 1) * width);
        }
        return new SizeClasses(bounds);
    }

    /** A sorted copy of finite sizes. */
    static double[] sorted(double[] sizes) {
        if (sizes.length < 2) {
            throw new IllegalArgumentException("sizes: %d, expected at least two".formatted(sizes.length));
        }
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        for (double size : sorted) {
            Precision.check("size", size, Double.isFinite(size), "a number");
        }
        return sorted;
    }
}
