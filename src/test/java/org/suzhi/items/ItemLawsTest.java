package org.suzhi.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.Linearization;
import org.suzhi.tally.LonelyPsu;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Tally;

/** What must hold for any answers. */
class ItemLawsTest {

    private static final Offset<Double> CLOSE = within(1e-10);
    private static final SurveyDesign DESIGN = SurveyDesign.of("stratum", "psu", "weight");
    private static final SurveyDesign WEIGHTED = SurveyDesign.NONE.weightedBy("weight");
    private static final Simulated SURVEY = new Simulated(1200, 12, 0.8, 1);

    private static ItemReport report(SurveyDesign design, Answers answers, Microdata people) {
        return ItemAnalysis.of(design).cut(7).dif(FocalGroup.parse("group")).analyse(answers, people);
    }

    /** Estimates, without errors, that must not depend on how the same data is written down. */
    private static double[] estimates(ItemReport report) {
        FormStatistics form = report.forms().get(0);
        DecisionConsistency decision = form.decision();
        double[] ofForm = {
            form.mean(),
            form.sd(),
            form.alpha().estimate(),
            form.omega().estimate(),
            form.sem().overall(),
            form.sem().atCut(),
            decision.length(),
            decision.accuracy(),
            decision.kappa()
        };
        double[] ofItems = report.items().stream()
                .sorted((a, b) -> a.item().compareTo(b.item()))
                .flatMapToDouble(item -> Arrays.stream(new double[] {item.p(), item.rest(), item.total()}))
                .toArray();
        double[] odds = report.comparisons().get(0).items().stream()
                .sorted((a, b) -> a.item().compareTo(b.item()))
                .mapToDouble(MantelHaenszel::odds)
                .toArray();
        return IntStream.range(0, 3)
                .mapToObj(i -> List.of(ofForm, ofItems, odds).get(i))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Test
    void equalWeightsChangeNothing() {
        Microdata people = SURVEY.people().with(Column.constant("weight", "3.7", 1200));
        ItemReport weighted = report(WEIGHTED, SURVEY.answers(), people);
        ItemReport plain = report(SurveyDesign.NONE, SURVEY.answers(), people);
        assertThat(estimates(weighted)).containsExactly(estimates(plain), CLOSE);
        for (int j = 0; j < 12; j++) {
            assertThat(weighted.items().get(j).pError())
                    .isCloseTo(plain.items().get(j).pError(), CLOSE);
            assertThat(weighted.items().get(j).restError())
                    .isCloseTo(plain.items().get(j).restError(), CLOSE);
            assertThat(weighted.comparisons().get(0).items().get(j).chiSquare())
                    .isCloseTo(plain.comparisons().get(0).items().get(j).chiSquare(), CLOSE);
        }
    }

    @Test
    void everybodyTwiceIsWeightTwo() {
        double[] weight = SURVEY.people().numbers("weight");
        Microdata two = SURVEY.people()
                .with(Column.measured(
                        "weight", Arrays.stream(weight).map(w -> 2 * w).toArray()));
        int[] twice = IntStream.range(0, 2400).map(row -> row / 2).toArray();
        double[] of =
                estimates(report(DESIGN, SURVEY.answers(twice), SURVEY.people().rows(twice)));
        assertThat(of).containsExactly(estimates(report(DESIGN, SURVEY.answers(), two)), CLOSE);
    }

    @Test
    void theOrderOfItemsAndPeopleChangesNothing() {
        List<byte[]> items = Arrays.asList(SURVEY.right().clone());
        List<String> names = new ArrayList<>(SURVEY.answers().items());
        Collections.reverse(items);
        Collections.reverse(names);
        Answers reversed = Answers.of(names, items.toArray(byte[][]::new), Points.NUMBER_RIGHT);
        ItemReport plain = report(DESIGN, SURVEY.answers(), SURVEY.people());
        assertThat(estimates(report(DESIGN, reversed, SURVEY.people()))).containsExactly(estimates(plain), CLOSE);
        int[] back = IntStream.range(0, 1200).map(row -> 1199 - row).toArray();
        ItemReport people = report(DESIGN, SURVEY.answers(back), SURVEY.people().rows(back));
        assertThat(estimates(people)).containsExactly(estimates(plain), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void oneThreadAndManyGiveTheSameBits(int threads) {
        ItemReport many = ItemAnalysis.of(DESIGN)
                .cut(7)
                .threads(threads)
                .dif(FocalGroup.parse("group"))
                .analyse(SURVEY.answers(), SURVEY.people());
        assertThat(many).isEqualTo(report(DESIGN, SURVEY.answers(), SURVEY.people()));
    }

    @Test
    void theErrorOfADifficultyIsThatOfAProportion() {
        ItemReport report = report(DESIGN, SURVEY.answers(), SURVEY.people());
        for (int j = 0; j < 12; j++) {
            double[] outcome = new double[1200];
            for (int row = 0; row < outcome.length; row++) {
                outcome[row] = SURVEY.right()[j][row];
            }
            Tally tally = Tally.of(SURVEY.people(), DESIGN, outcome, new Tally.Request(List.of(), Map.of()), 1);
            double variance = Linearization.ofMeans(tally, LonelyPsu.FAIL).variance(0);
            assertThat(report.items().get(j).p()).isCloseTo(tally.total(0) / tally.weight(0), CLOSE);
            assertThat(report.items().get(j).pError()).isCloseTo(Math.sqrt(variance), CLOSE);
        }
    }

    @Test
    void peopleDrawnOneByOneAreAPsuEach() {
        ItemReport one = report(WEIGHTED, SURVEY.answers(), SURVEY.people());
        ItemReport psus = report(WEIGHTED.clusteredBy("id"), SURVEY.answers(), SURVEY.people());
        for (int j = 0; j < 12; j++) {
            assertThat(one.items().get(j).pError())
                    .isCloseTo(psus.items().get(j).pError(), CLOSE);
            assertThat(one.items().get(j).restError())
                    .isCloseTo(psus.items().get(j).restError(), CLOSE);
            assertThat(one.comparisons().get(0).items().get(j).error())
                    .isCloseTo(psus.comparisons().get(0).items().get(j).error(), CLOSE);
        }
    }

    /** Linearised errors against leaving out one PSU after the other. */
    @Test
    void linearisedErrorsAreThoseOfTheJackknife() {
        Simulated survey = new Simulated(2000, 8, 0.5, 7);
        SurveyDesign design = SurveyDesign.NONE.clusteredBy("psu").weightedBy("weight");
        ItemReport whole = report(design, survey.answers(), survey.people());
        List<ToDoubleFunction<ItemReport>> statistics = List.of(
                report -> report.items().get(2).p(),
                report -> report.items().get(2).rest(),
                report -> report.forms().get(0).alpha().estimate(),
                report -> report.forms().get(0).omega().estimate(),
                report -> report.comparisons().get(0).items().get(0).delta());
        double[] errors = {
            whole.items().get(2).pError(),
            whole.items().get(2).restError(),
            whole.forms().get(0).alpha().error(),
            whole.forms().get(0).omega().error(),
            whole.comparisons().get(0).items().get(0).error()
        };
        double[] squares = new double[errors.length];
        int psus = 200;
        for (int psu = 0; psu < psus; psu++) {
            int without = psu;
            int[] rows =
                    IntStream.range(0, 2000).filter(row -> row / 10 != without).toArray();
            ItemReport part =
                    report(design, survey.answers(rows), survey.people().rows(rows));
            for (int k = 0; k < squares.length; k++) {
                double difference = statistics.get(k).applyAsDouble(part)
                        - statistics.get(k).applyAsDouble(whole);
                squares[k] += difference * difference * (psus - 1) / psus;
            }
        }
        for (int k = 0; k < errors.length; k++) {
            assertThat(errors[k]).as("statistic " + k).isCloseTo(Math.sqrt(squares[k]), within(0.03 * errors[k]));
        }
    }

    @Test
    void peopleWithoutWeightDoNotCount() {
        double[] weight = SURVEY.people().numbers("weight");
        Microdata some = SURVEY.people()
                .with(Column.measured(
                        "weight",
                        IntStream.range(0, 1200)
                                .mapToDouble(row -> row % 3 == 0 ? 0 : weight[row])
                                .toArray()));
        int[] kept = IntStream.range(0, 1200).filter(row -> row % 3 != 0).toArray();
        ItemReport whole = report(DESIGN, SURVEY.answers(), some);
        assertThat(whole.people()).isEqualTo(800);
        assertThat(estimates(whole))
                .containsExactly(estimates(report(DESIGN, SURVEY.answers(kept), some.rows(kept))), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void answersThatAreAllTheSameHaveNoCorrelation(int answer) {
        byte[][] right = new byte[4][30];
        for (byte[] item : right) {
            Arrays.fill(item, (byte) answer);
        }
        Microdata people = new Simulated(30, 1, 0, 1).people();
        ItemReport report = report(SurveyDesign.NONE, Simulated.answers(right), people);
        ItemStatistics item = report.items().get(0);
        assertThat(item.p()).isEqualTo(answer);
        assertThat(item.pError()).isZero();
        assertThat(item.rest()).isNaN();
        assertThat(item.restError()).isNaN();
        assertThat(item.total()).isNaN();
        FormStatistics form = report.forms().get(0);
        assertThat(form.alpha().estimate()).isNaN();
        assertThat(form.omega().estimate()).isNaN();
        assertThat(form.sem().overall()).isNaN();
        assertThat(form.decision().consistency()).isNaN();
        assertThat(report.comparisons().get(0).items().get(0).odds()).isNaN();
        assertThat(report.comparisons().get(0).items().get(0).size()).isEqualTo(EtsClass.NONE);
        assertThat(report.flags("i0")).isEqualTo(answer == 1 ? "everybody-right" : "too-hard");
    }

    @Test
    void whatWasNotAskedDoesNotCountAndEachFormHasItsOwnReliability() {
        byte[][] right = Arrays.stream(SURVEY.right()).map(byte[]::clone).toArray(byte[][]::new);
        for (int row = 0; row < 1200; row++) {
            int from = row % 3 == 0 ? 8 : 0;
            for (int j = from; j < from + 4; j++) {
                right[j][row] = Answers.NOT_ASKED;
            }
        }
        ItemReport report = report(SurveyDesign.NONE, Simulated.answers(right), SURVEY.people());
        assertThat(report.items().get(0).n()).isEqualTo(400);
        assertThat(report.items().get(5).n()).isEqualTo(1200);
        assertThat(report.items().get(8).n()).isEqualTo(800);
        assertThat(report.forms()).hasSize(2);
        assertThat(report.forms().get(0).n()).isEqualTo(800);
        assertThat(report.forms().get(0).items()).hasSize(8).contains("i11").doesNotContain("i0");
        assertThat(report.forms().get(1).alpha().estimate()).isBetween(0.5, 0.9);
        int[] first = IntStream.range(0, 1200).filter(row -> row % 3 == 0).toArray();
        byte[][] alone = new byte[8][400];
        for (int j = 0; j < 8; j++) {
            for (int i = 0; i < 400; i++) {
                alone[j][i] = SURVEY.right()[j][first[i]];
            }
        }
        ItemReport form = report(
                SurveyDesign.NONE, Simulated.answers(alone), SURVEY.people().rows(first));
        assertThat(report.forms().get(1).alpha().estimate())
                .isCloseTo(form.forms().get(0).alpha().estimate(), CLOSE);
        assertThat(report.items().get(0).rest()).isCloseTo(form.items().get(0).rest(), CLOSE);
    }
}
