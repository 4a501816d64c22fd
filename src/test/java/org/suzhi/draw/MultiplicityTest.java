package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Seed;

class MultiplicityTest {

    private static final int PEOPLE = 60;

    /** Every person through every frame: person i is on the list, at the office, or both, with odd probabilities. */
    private static Microdata everybody() {
        Column.Builder id = new Column.Builder("id");
        Column.Builder frame = new Column.Builder("frame");
        Column.Builder frames = new Column.Builder("frames");
        Column.Builder list = new Column.Builder("probability_by_list");
        Column.Builder office = new Column.Builder("probability_by_office");
        for (int i = 0; i < PEOPLE; i++) {
            List<String> reached =
                    i % 3 == 0 ? List.of("list") : i % 3 == 1 ? List.of("office") : List.of("list", "office");
            for (String through : reached) {
                id.add(Integer.toString(i));
                frame.add(through);
                frames.add(String.join("|", reached));
                list.add(reached.contains("list") ? Double.toString(0.2 + 0.01 * (i % 7)) : "");
                office.add(reached.contains("office") ? Double.toString(0.3 + 0.05 * (i % 5)) : "");
            }
        }
        return Microdata.of(
                "sample.csv", List.of(id.build(), frame.build(), frames.build(), list.build(), office.build()));
    }

    static Stream<Multiplicity> ways() {
        return Stream.of(
                new Multiplicity.SingleFrame(),
                new Multiplicity.Shared(Map.of("list", 0.3, "office", 0.7)),
                Multiplicity.Shared.equally(List.of("list", "office")));
    }

    private static double probability(Microdata all, int row) {
        return all.numbers(Multiplicity.probability(all.column("frame").text(row)))[row];
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everybodysExpectedTotalWeightIsExactlyOne(Multiplicity way) {
        Microdata all = everybody();
        double[] weights = all.with(way.weights(all)).numbers("base_weight");
        double[] expected = new double[PEOPLE];
        for (int row = 0; row < weights.length; row++) {
            expected[Integer.parseInt(all.column("id").text(row))] += probability(all, row) * weights[row];
        }
        assertThat(expected).containsOnly(new double[] {1}, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void overManySamplesEverybodyCountsOnce(Multiplicity way) {
        Microdata all = everybody();
        double[] weights = all.with(way.weights(all)).numbers("base_weight");
        double[] drawnWith = new double[weights.length];
        for (int row = 0; row < weights.length; row++) {
            drawnWith[row] = probability(all, row);
        }
        UniformRandomProvider random = new Seed(7).random();
        int samples = 20_000;
        double[] sum = new double[PEOPLE];
        double[] squares = new double[PEOPLE];
        for (int sample = 0; sample < samples; sample++) {
            double[] total = new double[PEOPLE];
            for (int row = 0; row < weights.length; row++) {
                if (random.nextDouble() < drawnWith[row]) {
                    total[Integer.parseInt(all.column("id").text(row))] += weights[row];
                }
            }
            for (int i = 0; i < PEOPLE; i++) {
                sum[i] += total[i];
                squares[i] += total[i] * total[i];
            }
        }
        for (int i = 0; i < PEOPLE; i++) {
            double mean = sum[i] / samples;
            double error = Math.sqrt((squares[i] / samples - mean * mean) / samples);
            // 60 people, three ways: with 4.5 standard errors one run in 800 would fail, and the seed is fixed
            assertThat(mean).as("person %d", i).isCloseTo(1, within(4.5 * error));
        }
    }

    @Test
    void theSingleFrameWeightIsTheSameThroughEveryFrame() {
        Microdata one = record("list", "list|office", "0.1", "0.3");
        Microdata other = record("office", "list|office", "0.1", "0.3");
        Multiplicity way = new Multiplicity.SingleFrame();
        assertThat(weight(way, one)).isEqualTo(weight(way, other)).isCloseTo(2.5, within(1e-12));
        assertThat(weight(way, record("list", "list", "0.1", ""))).isCloseTo(10, within(1e-12));
    }

    @Test
    void sharedFramesNeedTheProbabilityOfTheDrawOnly() {
        Multiplicity theta = new Multiplicity.Shared(Map.of("list", 1.0, "office", 3.0));
        assertThat(weight(theta, record("list", "list|office", "0.1", ""))).isCloseTo(2.5, within(1e-12));
        assertThat(weight(theta, record("office", "list|office", "", "0.1"))).isCloseTo(7.5, within(1e-12));
        assertThat(weight(theta, record("list", "list", "0.1", ""))).isCloseTo(10, within(1e-12));
    }

    @Test
    void aPersonOnNoFrameOrWithoutAProbabilityIsReported() {
        Multiplicity way = new Multiplicity.SingleFrame();
        assertThat(Raised.by(() -> way.weights(record("list", "office", "0.1", "0.2"))))
                .extracting(finding -> finding.in(Language.EN))
                .containsExactly("sample.csv:2: column 'frames': found 'office', expected frames with 'list', which the"
                        + " person was drawn through; correct the cell");
        assertThat(Raised.by(() -> way.weights(record("list", "list|office", "0.1", "1.2"))))
                .extracting(Finding::column)
                .containsExactly("probability_by_office");
        assertThat(Raised.by(() -> way.weights(record("list", "list|office", "", "0"))))
                .extracting(Finding::column)
                .containsExactly("probability_by_list", "probability_by_office");
        assertThat(Raised.by(() -> way.weights(record("", "", "0.1", "0.1")))).hasSize(1);
    }

    @Test
    void aFrameWithoutAShareIsReported() {
        assertThat(Raised.by(() -> Multiplicity.Shared.equally(List.of("list"))
                        .weights(record("list", "list|office", "0.1", "0.2"))))
                .extracting(finding -> finding.in(Language.EN))
                .containsExactly("sample.csv:2: column 'frames': found 'list|office', expected frames with a share;"
                        + " 'office' has none; correct the cell");
    }

    @Test
    void aShareThatIsNotAboveZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Multiplicity.Shared(Map.of("list", 0.0)))
                .withMessage("share of frame 'list' is 0.0, expected a number above 0");
    }

    private static Microdata record(String frame, String frames, String list, String office) {
        return Microdata.of(
                "sample.csv",
                List.of(
                        Column.of("frame", List.of(frame)),
                        Column.of("frames", List.of(frames)),
                        Column.of("probability_by_list", List.of(list)),
                        Column.of("probability_by_office", List.of(office))));
    }

    private static double weight(Multiplicity way, Microdata record) {
        return record.with(way.weights(record)).numbers("base_weight")[0];
    }
}
