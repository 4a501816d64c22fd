package org.suzhi.draw;

import java.util.List;

/**
 * How units are selected when each keeps a number: the same numbers give the same sample, similar lists similar samples.
 * Without numbers of {@link PermanentRandomNumber} any independent uniform numbers will do.
 *
 * <pre>{@code
 * double[] numbers = PermanentRandomNumber.of(ids, "2027-lottery");
 * int[] first = new SequentialPoisson().draw(pi, numbers);
 * int[] second = new SequentialPoisson().draw(piLater, new Rotation(0.5).of(numbers));
 * }</pre>
 */
public sealed interface NumberedSelection permits NumberedPoisson, Pareto, SequentialPoisson, SequentialRandom {

    /** The word for the method in plans and receipts; it never changes. */
    String code();

    /**
     * The probabilities with which this method draws n units: in proportion to size, unless all units are alike to it.
     *
     * @param size size of each unit, finite and above 0
     * @param n    units to draw, from 1 to the number of units
     * @throws IllegalArgumentException when a size or n is outside its range
     */
    default double[] probabilities(double[] size, int n) {
        return InclusionProbabilities.of(size, n);
    }

    /** The methods, in the order of their words. */
    static List<NumberedSelection> all() {
        return List.of(new Pareto(), new NumberedPoisson(), new SequentialPoisson(), new SequentialRandom());
    }

    /**
     * The sample. It has no more chance than the numbers.
     *
     * @param pi      inclusion probability of each unit, from 0 to 1
     * @param numbers number of each unit, at least 0 and below 1
     * @return the indices of the units drawn, from 0, ascending
     * @throws IllegalArgumentException when a probability or number is outside its range, or a fixed size is wanted and
     *                                  the probabilities do not add up to a whole number
     */
    int[] draw(double[] pi, double[] numbers);
}
