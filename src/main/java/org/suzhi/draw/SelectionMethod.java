package org.suzhi.draw;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How units are selected once their inclusion probabilities are known: which samples can occur, and how often. Every
 * method keeps the probabilities it is given.
 *
 * <pre>{@code
 * double[] pi = InclusionProbabilities.of(households, 40);
 * int[] drawn = new Sampford().draw(pi, seed.derive("units").random());
 * }</pre>
 *
 * <p>Units with probability 1 (within 10⁻¹²) are always in, units with probability 0 never. Whether the size is exact,
 * and whether π must add up to a whole number for that, is said by each method.
 */
public sealed interface SelectionMethod
        permits Bernoulli,
                Brewer,
                Cube,
                LocalPivotal,
                MaximumEntropy,
                OrderedPivotal,
                OrderedSystematic,
                Poisson,
                RandomisedPivotal,
                RandomisedSystematic,
                Sampford,
                SimpleRandom,
                Systematic,
                Tille {

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

    /**
     * A sample.
     *
     * @param pi     inclusion probability of each unit, from 0 to 1
     * @param random where chance comes from
     * @return the indices of the units drawn, from 0, ascending
     * @throws IllegalArgumentException when a probability is outside its range or the method cannot keep them
     */
    int[] draw(double[] pi, UniformRandomProvider random);

    /**
     * The probabilities that two units are both drawn: π_kl at [k][l], with π_k on the diagonal. Empty when the method
     * has none that can be computed.
     *
     * @param pi inclusion probability of each unit, from 0 to 1
     * @throws IllegalArgumentException as in {@link #draw}
     */
    default Optional<double[][]> joint(double[] pi) {
        return Optional.empty();
    }

    /** The methods that need nothing but probabilities, in the order of their words. */
    static List<SelectionMethod> plain() {
        return List.of(
                new Bernoulli(),
                new Brewer(),
                new MaximumEntropy(),
                new OrderedPivotal(),
                new RandomisedPivotal(),
                new Poisson(),
                new OrderedSystematic(),
                new RandomisedSystematic(),
                new Sampford(),
                new SimpleRandom(),
                new Systematic(),
                new Tille());
    }

    /**
     * The method with this word.
     *
     * @throws IllegalArgumentException when there is none, or when the method needs more than a word
     */
    static SelectionMethod of(String code) {
        if (code.equals(Cube.CODE) || code.equals(LocalPivotal.CODE)) {
            throw new IllegalArgumentException("selection method '%s' needs more than its name: %s"
                    .formatted(code, code.equals(Cube.CODE) ? "balancing variables" : "coordinates"));
        }
        return plain().stream()
                .filter(method -> method.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("selection method '%s', expected one of %s"
                        .formatted(
                                code,
                                plain().stream().map(SelectionMethod::code).collect(Collectors.joining(", ")))));
    }
}
