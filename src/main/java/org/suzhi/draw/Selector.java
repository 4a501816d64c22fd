package org.suzhi.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Seed;

/**
 * How one stage selects parts from a list of them. Its words, on the command line and in receipts: the method, and what
 * the method needs behind colons: {@code sampford}, {@code sequential-random:2:0.5} (second wave, keeping half of the
 * first), {@code cube:size+schools}, {@code local-pivotal:longitude+latitude}.
 */
public sealed interface Selector {

    /** Its words; they never change. */
    String code();

    /** The probabilities with which n parts are selected. */
    double[] probabilities(double[] sizes, int n);

    /**
     * A selection.
     *
     * @param pi    inclusion probability of each part
     * @param parts the list
     * @param seed  the seed of the whole draw
     * @param path  the name of this list within the draw, from which it has chance of its own
     * @return the indices of the parts selected, ascending
     */
    int[] draw(double[] pi, Parts parts, Seed seed, String path);

    /** The columns of the frame that it needs. */
    default List<String> columns() {
        return List.of();
    }

    /** The methods there are, as {@link #of} reads them. */
    static List<String> codes() {
        List<String> codes = new ArrayList<>();
        SelectionMethod.plain().forEach(method -> codes.add(method.code()));
        NumberedSelection.all().forEach(method -> codes.add(method.code() + "[:WAVE:KEEP]"));
        codes.add(Cube.CODE + ":COLUMN+…");
        codes.add(LocalPivotal.CODE + ":COLUMN+…");
        codes.sort(null);
        return codes;
    }

    /**
     * The selector with these words; empty when there is none.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    static Optional<Selector> of(String code) {
        String[] words = code.split(":", -1);
        for (SelectionMethod method : SelectionMethod.plain()) {
            if (method.code().equals(code)) {
                return Optional.of(new Chance(method));
            }
        }
        for (NumberedSelection method : NumberedSelection.all()) {
            if (method.code().equals(words[0])) {
                return Numbered.of(method, words);
            }
        }
        if (words.length != 2 || List.of(words[1].split("\\+", -1)).contains("")) {
            return Optional.empty();
        }
        List<String> columns = List.of(words[1].split("\\+"));
        return switch (words[0]) {
            case Cube.CODE -> Optional.of(new Balanced(columns));
            case LocalPivotal.CODE -> Optional.of(new Spread(columns));
            default -> Optional.empty();
        };
    }

    /** By chance alone. */
    record Chance(SelectionMethod method) implements Selector {

        private static final SelectionMethod SYSTEMATIC = new OrderedSystematic();

        @Override
        public String code() {
            return method.code();
        }

        /** Systematic PPS has its own: a receipt of an earlier version must give the same sample, to the last bit. */
        @Override
        public double[] probabilities(double[] sizes, int n) {
            return method.equals(SYSTEMATIC) ? SystematicPps.probabilities(sizes, n) : method.probabilities(sizes, n);
        }

        @Override
        public int[] draw(double[] pi, Parts parts, Seed seed, String path) {
            return method.equals(SYSTEMATIC)
                    ? SystematicPps.draw(pi, seed.derive(path).random())
                    : method.draw(pi, seed.derive(path).random());
        }
    }

    /**
     * By the permanent random number that each part has from its name and the seed, so that waves with the same seed
     * share parts.
     *
     * @param method how numbers make a sample
     * @param wave   number of the wave, 1 for the first; seen from wave w numbers are turned by (w − 1)(1 − keep) π
     * @param keep   share of the parts that stay from one wave to the next while frame and probabilities stay: 1 for the
     *               greatest overlap, 0 for the least
     */
    record Numbered(NumberedSelection method, int wave, double keep) implements Selector {

        /** Waves are counted from one. */
        public Numbered {
            if (wave < 1 || !(keep >= 0 && keep <= 1)) {
                throw new IllegalArgumentException(
                        "wave %d keeps %s of the wave before, expected a wave from 1 and a share from 0 to 1"
                                .formatted(wave, keep));
            }
        }

        private static Optional<Selector> of(NumberedSelection method, String[] words) {
            if (words.length == 1) {
                return Optional.of(new Numbered(method, 1, 1));
            }
            boolean isNumbered = words.length == 3 && words[1].matches("\\d{1,6}");
            return isNumbered
                    ? Optional.of(new Numbered(method, Integer.parseInt(words[1]), Decimal.parse(words[2])))
                    : Optional.empty();
        }

        @Override
        public String code() {
            return wave == 1 ? method.code() : method.code() + ":" + wave + ":" + Decimal.text(keep);
        }

        @Override
        public double[] probabilities(double[] sizes, int n) {
            return method.probabilities(sizes, n);
        }

        @Override
        public int[] draw(double[] pi, Parts parts, Seed seed, String path) {
            double[] numbers = PermanentRandomNumber.of(parts.names(), Long.toString(seed.value()));
            double turn = (wave - 1) * (1 - keep);
            for (int k = 0; k < numbers.length; k++) {
                double start = turn * pi[k];
                numbers[k] = new Rotation(start - Math.floor(start)).of(numbers[k]);
            }
            return method.draw(pi, numbers);
        }
    }

    /**
     * By the cube method, so that the sample's weighted totals of some columns are those of the list.
     *
     * @param columns numeric columns of the frame, the most important first
     */
    record Balanced(List<String> columns) implements Selector {

        /** The list is copied. */
        public Balanced {
            columns = List.copyOf(columns);
        }

        @Override
        public String code() {
            return Cube.CODE + ":" + String.join("+", columns);
        }

        @Override
        public double[] probabilities(double[] sizes, int n) {
            return InclusionProbabilities.of(sizes, n);
        }

        @Override
        public int[] draw(double[] pi, Parts parts, Seed seed, String path) {
            return Cube.balancing(parts.totals(columns))
                    .draw(pi, seed.derive(path).random());
        }
    }

    /**
     * By the local pivotal method, so that the sample is spread over some columns; each is brought to a standard
     * deviation of 1 first, so that none counts for more because of its unit.
     *
     * @param columns numeric columns of the frame, such as longitude and latitude
     */
    record Spread(List<String> columns) implements Selector {

        /** The list is copied. */
        public Spread {
            columns = List.copyOf(columns);
        }

        @Override
        public String code() {
            return LocalPivotal.CODE + ":" + String.join("+", columns);
        }

        @Override
        public double[] probabilities(double[] sizes, int n) {
            return InclusionProbabilities.of(sizes, n);
        }

        @Override
        public int[] draw(double[] pi, Parts parts, Seed seed, String path) {
            return LocalPivotal.on(parts.standardised(columns))
                    .draw(pi, seed.derive(path).random());
        }
    }
}
