package org.suzhi.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.suzhi.cause.GapReference.PEOPLE;
import static org.suzhi.cause.GapReference.WEIGHTED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.estimate.Link;
import org.suzhi.estimate.Reference;
import org.suzhi.estimate.RegressionFit;
import org.suzhi.estimate.RegressionModel;
import org.suzhi.survey.Column;
import org.suzhi.survey.Condition;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Variance;

/** What must hold of every decomposition. */
class DecompositionLawsTest {

    private static final double TINY = 1e-11;

    static Stream<Decomposition> methods() {
        List<Decomposition> all = new ArrayList<>();
        all.add(new Kitagawa());
        for (ReferenceCoefficients reference : ReferenceCoefficients.values()) {
            all.add(new OaxacaBlinder(Link.IDENTITY, reference, 2));
            all.add(new OaxacaBlinder(Link.LOGIT, reference, 2));
            all.add(new Fairlie(reference));
        }
        for (ReferenceCoefficients reference : List.of(ReferenceCoefficients.A, ReferenceCoefficients.B)) {
            all.add(new OaxacaBlinder(Link.IDENTITY, reference, 3));
            all.add(new OaxacaBlinder(Link.LOGIT, reference, 3));
        }
        for (Adjusted.Standard standard : Adjusted.Standard.values()) {
            all.add(new Adjusted(standard));
        }
        return all.stream();
    }

    private static Decomposer decomposer(String a, String b) {
        return Decomposer.of(WEIGHTED)
                .between("residence", a, b)
                .on("education")
                .on("old");
    }

    private static double sum(Causes causes, String part, boolean levels) {
        return causes.parts().stream()
                .filter(cause -> cause.part().equals(part) && !cause.column().isEmpty())
                .filter(cause -> levels || cause.level().isEmpty())
                .mapToDouble(Cause::estimate)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void partsAddUpToTheGap(Decomposition method) {
        Causes causes = decomposer("urban", "rural").decompose(method, "literate", PEOPLE);
        double gap = causes.part("gap").estimate();
        assertThat(causes.part("a").estimate() - causes.part("b").estimate()).isCloseTo(gap, within(TINY));
        double parts = causes.wholes().stream()
                .filter(cause -> !cause.part().matches("a|b|gap|adjusted_a|adjusted_b"))
                .mapToDouble(Cause::estimate)
                .sum();
        assertThat(parts).isCloseTo(gap, within(TINY));
        assertThat(causes.parts()).allSatisfy(cause -> assertThat(cause.se()).isPositive());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void detailsAddUpToTheirPart(Decomposition method) {
        Causes causes = decomposer("urban", "rural").decompose(method, "literate", PEOPLE);
        boolean crossed = method instanceof Kitagawa;
        for (String part : List.of(
                "composition", "rates", "explained", "unexplained", "endowments", "coefficients", "interaction")) {
            boolean detailed = causes.parts().stream()
                    .anyMatch(cause ->
                            cause.part().equals(part) && !cause.column().isEmpty());
            if (detailed) {
                assertThat(sum(causes, part, crossed))
                        .as(part)
                        .isCloseTo(causes.part(part).estimate(), within(TINY));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aGroupAndItselfHaveNoGap(Decomposition method) {
        Causes causes = decomposer("urban", "urban").decompose(method, "literate", PEOPLE);
        for (Cause cause : causes.parts()) {
            boolean zero = !cause.part().matches("a|b|adjusted_a|adjusted_b");
            if (zero) {
                assertThat(cause.estimate()).as(cause.toString()).isZero();
                assertThat(cause.se()).as(cause.toString()).isZero();
                assertThat(cause.p()).as(cause.toString()).isEqualTo(1);
            }
        }
    }

    /** Exchanging the groups and the references that name them. */
    @ParameterizedTest
    @MethodSource("methods")
    void exchangingTheGroupsFlipsTheSign(Decomposition method) {
        Causes one = decomposer("urban", "rural").decompose(method, "literate", PEOPLE);
        Causes other = decomposer("rural", "urban").decompose(exchanged(method), "literate", PEOPLE);
        for (Cause cause : one.parts()) {
            if (!cause.part().matches("a|b|adjusted_a|adjusted_b")) {
                Cause flipped = other.part(cause.part(), cause.column(), cause.level());
                assertThat(flipped.estimate()).as(cause.toString()).isCloseTo(-cause.estimate(), within(TINY));
                assertThat(flipped.se()).as(cause.toString()).isCloseTo(cause.se(), within(1e-10));
            }
        }
    }

    private static Decomposition exchanged(Decomposition method) {
        if (method instanceof OaxacaBlinder oaxaca) {
            return new OaxacaBlinder(oaxaca.link(), exchanged(oaxaca.reference()), oaxaca.fold());
        }
        if (method instanceof Fairlie fairlie) {
            return new Fairlie(exchanged(fairlie.reference()));
        }
        if (method instanceof Adjusted adjusted && adjusted.standard() != Adjusted.Standard.BOTH) {
            return new Adjusted(adjusted.standard() == Adjusted.Standard.A ? Adjusted.Standard.B : Adjusted.Standard.A);
        }
        return method;
    }

    private static ReferenceCoefficients exchanged(ReferenceCoefficients reference) {
        return switch (reference) {
            case A -> ReferenceCoefficients.B;
            case B -> ReferenceCoefficients.A;
            default -> reference;
        };
    }

    @ParameterizedTest
    @MethodSource("methods")
    void nothingDependsOnTheOmittedLevel(Decomposition method) {
        Decomposer first = Decomposer.of(WEIGHTED).between("residence", "urban", "rural");
        Decomposer last = Decomposer.of(WEIGHTED).between("residence", "urban", "rural");
        Causes one = first.on("education", "0").on("old", "0").decompose(method, "literate", PEOPLE);
        Causes other = last.on("education", "2").on("old", "1").decompose(method, "literate", PEOPLE);
        assertThat(one.parts()).hasSameSizeAs(other.parts());
        for (Cause cause : one.parts()) {
            Cause same = other.part(cause.part(), cause.column(), cause.level());
            assertThat(same.estimate()).as(cause.toString()).isCloseTo(cause.estimate(), within(1e-10));
            assertThat(same.se()).as(cause.toString()).isCloseTo(cause.se(), within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void rowOrderAndTheScaleOfWeightsChangeNothing(Decomposition method) {
        int[] order = PermutationSampler.natural(PEOPLE.rows());
        PermutationSampler.shuffle(new Seed(7).random(), order);
        double[] weight = PEOPLE.numbers("weight");
        for (int row = 0; row < weight.length; row++) {
            weight[row] *= 1000;
        }
        Microdata shuffled = PEOPLE.with(Column.measured("weight", weight)).rows(order);
        Causes one = decomposer("urban", "rural").decompose(method, "literate", PEOPLE);
        Causes other = decomposer("urban", "rural").decompose(method, "literate", shuffled);
        for (int k = 0; k < one.parts().size(); k++) {
            Cause cause = one.parts().get(k);
            assertThat(other.parts().get(k).estimate()).isCloseTo(cause.estimate(), within(1e-11));
            assertThat(other.parts().get(k).se()).isCloseTo(cause.se(), within(1e-10));
        }
    }

    /** Without weights: differences of means times coefficients of ordinary least squares, from sums by hand. */
    @Test
    void withoutWeightsItIsTheTextbooks() {
        Causes causes = Decomposer.of(SurveyDesign.NONE)
                .between("residence", "urban", "rural")
                .onNumber("education")
                .decompose(new OaxacaBlinder(Link.IDENTITY, ReferenceCoefficients.B, 3), "literate", PEOPLE);
        double[] urban = line("urban");
        double[] rural = line("rural");
        assertThat(causes.part("endowments", "education", "").estimate())
                .isCloseTo((urban[2] - rural[2]) * rural[1], within(TINY));
        assertThat(causes.part("coefficients").estimate())
                .isCloseTo(urban[0] - rural[0] + rural[2] * (urban[1] - rural[1]), within(TINY));
        assertThat(causes.part("interaction").estimate())
                .isCloseTo((urban[2] - rural[2]) * (urban[1] - rural[1]), within(TINY));
    }

    /** Intercept, slope and mean of x in a group. */
    private static double[] line(String group) {
        double[] x = PEOPLE.numbers("education");
        double[] y = PEOPLE.numbers("literate");
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int row = 0; row < x.length; row++) {
            if (PEOPLE.column("residence").text(row).equals(group)) {
                n++;
                sx += x[row];
                sy += y[row];
                sxx += x[row] * x[row];
                sxy += x[row] * y[row];
            }
        }
        double slope = (sxy - sx * sy / n) / (sxx - sx * sx / n);
        return new double[] {(sy - slope * sx) / n, slope, sx / n};
    }

    /** A linear model of all levels of one variable knows each level's rate, as Kitagawa does. */
    @Test
    void kitagawaIsTheSaturatedLinearModelHalfWay() {
        Decomposer one =
                Decomposer.of(WEIGHTED).between("residence", "urban", "rural").on("education");
        Causes kitagawa = one.decompose(new Kitagawa(), "literate", PEOPLE);
        Causes reimers =
                one.decompose(new OaxacaBlinder(Link.IDENTITY, ReferenceCoefficients.REIMERS, 2), "literate", PEOPLE);
        assertThat(reimers.part("explained").estimate())
                .isCloseTo(kitagawa.part("composition").estimate(), within(TINY));
        assertThat(reimers.part("explained").se())
                .isCloseTo(kitagawa.part("composition").se(), within(TINY));
        assertThat(reimers.part("unexplained").se())
                .isCloseTo(kitagawa.part("rates").se(), within(TINY));
    }

    /** The mean over all matchings is what random matchings, in a random order, come to. */
    @Test
    void fairlieIsTheMeanOfRandomMatchings() {
        Decomposer three = Decomposer.of(SurveyDesign.NONE)
                .between("residence", "urban", "rural")
                .onNumber("education")
                .onNumber("old");
        Causes causes = three.decompose(new Fairlie(ReferenceCoefficients.B), "literate", PEOPLE);
        // coefficients of the unweighted model of the countryside, from the package of regressions
        RegressionFit fit = RegressionModel.logistic("literate")
                .onNumber("education")
                .onNumber("old")
                .where(Condition.parse("residence == \"rural\""))
                .fit(PEOPLE, SurveyDesign.NONE);
        double b0 = fit.coefficient("(Intercept)").estimate();
        double b1 = fit.coefficient("education").estimate();
        double b2 = fit.coefficient("old").estimate();
        double[] education = PEOPLE.numbers("education");
        double[] old = PEOPLE.numbers("old");
        int[] urban = rows("urban");
        int[] rural = rows("rural");
        UniformRandomProvider random = new Seed(11).random();
        double sum = 0;
        double squares = 0;
        int draws = 400_000;
        for (int i = 0; i < draws; i++) {
            int u = urban[random.nextInt(urban.length)];
            int r = rural[random.nextInt(rural.length)];
            int before = random.nextBoolean() ? u : r;
            double change = Link.LOGIT.mean(b0 + b1 * education[u] + b2 * old[before])
                    - Link.LOGIT.mean(b0 + b1 * education[r] + b2 * old[before]);
            sum += change;
            squares += change * change;
        }
        double mean = sum / draws;
        double error = Math.sqrt((squares / draws - mean * mean) / draws);
        assertThat(causes.part("explained", "education", "").estimate()).isCloseTo(mean, within(4 * error));
        assertThat(error).isLessThan(mean / 100);
    }

    private static int[] rows(String group) {
        Column residence = PEOPLE.column("residence");
        return IntStream.range(0, residence.rows())
                .filter(row -> residence.text(row).equals(group))
                .toArray();
    }

    /**
     * Linearised and bootstrap errors say the same, within four times the bootstrap's own error and 2 %. Where Yun's
     * shares are those of a sum near 0, as of what is unexplained here, a ratio is not nearly straight: such details are
     * left to {@link DecompositionReferenceTest}, and cells of a few people with them.
     */
    @ParameterizedTest
    @MethodSource("methods")
    void bootstrapAndLinearisationAgree(Decomposition method) {
        Causes taylor = decomposer("urban", "rural").decompose(method, "literate", PEOPLE);
        int replicates = 1000;
        Causes bootstrap = decomposer("urban", "rural")
                .variance(new Variance.Bootstrap(replicates, new Seed(5), false))
                .decompose(method, "literate", PEOPLE);
        double allowed = 4 / Math.sqrt(2.0 * replicates) + 0.02;
        for (int k = 0; k < taylor.parts().size(); k++) {
            Cause cause = taylor.parts().get(k);
            assertThat(bootstrap.parts().get(k).estimate()).isEqualTo(cause.estimate());
            if (cause.column().isEmpty()
                    || cause.part().equals("explained") && cause.level().isEmpty()) {
                assertThat(bootstrap.parts().get(k).se() / cause.se())
                        .as(cause.toString())
                        .isCloseTo(1, within(allowed));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ReferenceCoefficients.class)
    void oneThreadAndFourGiveTheSameBits(ReferenceCoefficients reference) {
        Decomposition method = new OaxacaBlinder(Link.LOGIT, reference, 2);
        Variance bootstrap = new Variance.Bootstrap(40, new Seed(3), false);
        Causes one = decomposer("urban", "rural").variance(bootstrap).decompose(method, "literate", PEOPLE);
        Causes four =
                decomposer("urban", "rural").variance(bootstrap).threads(4).decompose(method, "literate", PEOPLE);
        assertThat(four.parts()).isEqualTo(one.parts());
    }

    /** Somebody who stands on both sides counts as two people of one PSU, one on each, would: to the last digits. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void groupsMayOverlap(boolean isJackknife) {
        Microdata survey = DecompositionReferenceTest.withYears();
        Column residence = survey.column("residence");
        int rows = survey.rows();
        Column.Builder both = new Column.Builder("both");
        Column.Builder stacked = new Column.Builder("both");
        int[] twice = new int[2 * rows];
        for (int row = 0; row < rows; row++) {
            String own = residence.text(row);
            both.add(own.isEmpty() ? "" : own + "|all");
            stacked.add(own);
            twice[row] = row;
        }
        for (int row = 0; row < rows; row++) {
            stacked.add(residence.isMissing(row) ? "" : "all");
            twice[rows + row] = row;
        }
        Causes overlapping = urbanAgainstAll(survey.with(both.build()), isJackknife);
        Causes apart = urbanAgainstAll(survey.rows(twice).with(stacked.build()), isJackknife);
        for (int k = 0; k < apart.parts().size(); k++) {
            Cause cause = apart.parts().get(k);
            assertThat(overlapping.parts().get(k).estimate())
                    .as(cause.toString())
                    .isCloseTo(cause.estimate(), within(1e-10));
            assertThat(overlapping.parts().get(k).se()).as(cause.toString()).isCloseTo(cause.se(), within(1e-10));
        }
    }

    private static Causes urbanAgainstAll(Microdata people, boolean isJackknife) {
        Decomposer decomposer =
                Decomposer.of(Reference.DESIGN).between("both", "urban", "all").on("sex");
        return (isJackknife ? decomposer.variance(new Variance.Jackknife(false)) : decomposer)
                .decompose(new Kitagawa(), "literate", people);
    }
}
