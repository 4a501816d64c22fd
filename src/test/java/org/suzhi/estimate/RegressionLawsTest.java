package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Instruments;
import org.suzhi.survey.Column;
import org.suzhi.survey.Condition;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.LonelyPsu;
import org.suzhi.tally.SurveyDesign;

/** What must hold of models whatever the numbers. */
class RegressionLawsTest {

    private static final Microdata SURVEY = Reference.SURVEY;

    private static RegressionModel literacy() {
        return RegressionModel.logistic("literate").on("group").on("sex").onNumber("M_ssu");
    }

    private static RegressionModel score() {
        return RegressionModel.linear("score").on("group").on("sex").onNumber("M_ssu");
    }

    private static Microdata changed(String column, DoubleUnaryOperator change) {
        double[] values = IntStream.range(0, SURVEY.rows())
                .mapToDouble(row -> change.applyAsDouble(SURVEY.numbers(column)[row]))
                .toArray();
        return SURVEY.with(Column.measured(column, values));
    }

    private static void same(RegressionFit before, RegressionFit after, double tolerance) {
        for (int i = 0; i < before.coefficients().size(); i++) {
            Coefficient a = before.coefficients().get(i);
            Coefficient b = after.coefficients().get(i);
            assertThat(b.term()).isEqualTo(a.term());
            assertThat(b.estimate())
                    .as(a.term())
                    .isCloseTo(a.estimate(), within(tolerance * (1 + Math.abs(a.estimate()))));
            assertThat(b.se()).as(a.term()).isCloseTo(a.se(), within(tolerance * a.se()));
            assertThat(b.p()).as(a.term()).isCloseTo(a.p(), within(10 * tolerance));
        }
        assertThat(after.deviance()).isCloseTo(before.deviance(), within(tolerance * before.deviance()));
        assertThat(after.df()).isEqualTo(before.df());
    }

    @Test
    void aConstantAddedToALinearOutcomeShiftsTheInterceptOnly() {
        RegressionFit before = score().fit(SURVEY, Reference.DESIGN);
        RegressionFit after = score().fit(changed("score", y -> y + 1000), Reference.DESIGN);
        for (int i = 0; i < before.coefficients().size(); i++) {
            Coefficient a = before.coefficients().get(i);
            Coefficient b = after.coefficients().get(i);
            assertThat(b.estimate()).isCloseTo(a.estimate() + (i == 0 ? 1000 : 0), within(1e-9));
            assertThat(b.se()).isCloseTo(a.se(), within(1e-10 * a.se()));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.37, 1e6})
    void aConstantInTheWeightsChangesNothing(double factor) {
        Microdata weighted = changed("weight", w -> w * factor);
        same(literacy().fit(SURVEY, Reference.DESIGN), literacy().fit(weighted, Reference.DESIGN), 1e-11);
        same(score().fit(SURVEY, Reference.DESIGN), score().fit(weighted, Reference.DESIGN), 1e-11);
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        int[] order = IntStream.range(0, SURVEY.rows())
                .map(row -> (row * 500) % SURVEY.rows())
                .toArray();
        assertThat(IntStream.of(order).distinct().count()).isEqualTo(SURVEY.rows());
        same(literacy().fit(SURVEY, Reference.DESIGN), literacy().fit(SURVEY.rows(order), Reference.DESIGN), 1e-11);
    }

    @Test
    void theOtherReferenceLevelGivesTheSameModelWithTheSignsTurned() {
        RegressionFit cadres =
                RegressionModel.logistic("literate").on("group").on("sex").fit(SURVEY, Reference.DESIGN);
        RegressionFit youth = RegressionModel.logistic("literate")
                .on("group", "youth")
                .on("sex")
                .fit(SURVEY, Reference.DESIGN);
        Coefficient a = cadres.coefficient("groupyouth");
        Coefficient b = youth.coefficient("groupcadres");
        assertThat(b.estimate()).isCloseTo(-a.estimate(), within(1e-12));
        assertThat(b.se()).isCloseTo(a.se(), within(1e-12));
        assertThat(youth.coefficient("groupfarmers").estimate())
                .isCloseTo(cadres.coefficient("groupfarmers").estimate() - a.estimate(), within(1e-12));
        assertThat(youth.coefficient("sexM").estimate())
                .isCloseTo(cadres.coefficient("sexM").estimate(), within(1e-12));
        assertThat(youth.deviance()).isCloseTo(cadres.deviance(), within(1e-9));
        assertThat(youth.test("group").chiSquare())
                .isCloseTo(cadres.test("group").chiSquare(), within(1e-8));
    }

    @Test
    void zerosForOnesTurnAllSignsOfALogisticModel() {
        RegressionFit ones = literacy().fit(SURVEY, Reference.DESIGN);
        RegressionFit zeros = literacy().fit(changed("literate", y -> 1 - y), Reference.DESIGN);
        for (int i = 0; i < ones.coefficients().size(); i++) {
            Coefficient a = ones.coefficients().get(i);
            Coefficient b = zeros.coefficients().get(i);
            assertThat(b.estimate()).isCloseTo(-a.estimate(), within(1e-11));
            assertThat(b.se()).isCloseTo(a.se(), within(1e-11));
        }
    }

    @Test
    void aNumberInOtherUnitsScalesItsCoefficientAndFarFromZeroDoesNoHarm() {
        RegressionFit years = literacy().fit(SURVEY, Reference.DESIGN);
        RegressionFit other = literacy().fit(changed("M_ssu", x -> 1e6 + x / 1000), Reference.DESIGN);
        assertThat(other.coefficient("M_ssu").estimate())
                .isCloseTo(1000 * years.coefficient("M_ssu").estimate(), within(1e-7));
        assertThat(other.coefficient("M_ssu").t())
                .isCloseTo(years.coefficient("M_ssu").t(), within(1e-7));
        assertThat(other.coefficient("groupyouth").estimate())
                .isCloseTo(years.coefficient("groupyouth").estimate(), within(1e-8));
    }

    /** One factor: the coefficients are the log-odds of the domains, their errors those of the domains' proportions. */
    @Test
    void aModelOfOneFactorIsTheTableOfItsLevels() {
        RegressionFit logistic =
                RegressionModel.logistic("literate").on("group").fit(SURVEY, Reference.DESIGN);
        RegressionFit linear = RegressionModel.linear("literate").on("group").fit(SURVEY, Reference.DESIGN);
        Estimates table = Estimator.of(Reference.DESIGN).by("group").proportion("literate", SURVEY);
        Estimate cadres = table.of(Domain.of("group", "cadres")).orElseThrow();
        double p = cadres.value();
        assertThat(logistic.coefficient("(Intercept)").estimate()).isCloseTo(Math.log(p / (1 - p)), within(1e-12));
        assertThat(logistic.coefficient("(Intercept)").se()).isCloseTo(cadres.se() / (p * (1 - p)), within(1e-12));
        TTest odds = Smooth.LOG_ODDS_RATIO.of(table, Domain.of("group", "youth"), Domain.of("group", "cadres"));
        assertThat(logistic.coefficient("groupyouth").estimate()).isCloseTo(odds.estimate(), within(1e-12));
        assertThat(logistic.coefficient("groupyouth").se()).isCloseTo(odds.se(), within(1e-12));
        TTest gap = Contrast.difference("group", "youth", "cadres").of(table);
        assertThat(linear.coefficient("groupyouth").estimate()).isCloseTo(gap.estimate(), within(1e-13));
        assertThat(linear.coefficient("groupyouth").se()).isCloseTo(gap.se(), within(1e-13));
    }

    /** Two by two: b = ln(ad / bc), and V = Σ 1/n, times n/(n − 1) of the design of single records. */
    @Test
    void aTwoByTwoTableGivesTheOddsRatioOfTheTextbook() {
        List<String> lines = new ArrayList<>(List.of("x,y"));
        int[] counts = {30, 10, 15, 45};
        for (int cell = 0; cell < 4; cell++) {
            for (int i = 0; i < counts[cell]; i++) {
                lines.add((cell / 2 == 0 ? "a" : "b") + "," + cell % 2);
            }
        }
        RegressionFit fit = RegressionModel.logistic("y")
                .on("x")
                .fit(Instruments.table("t.csv", lines.toArray(String[]::new)), SurveyDesign.NONE);
        Coefficient b = fit.coefficient("xb");
        assertThat(b.estimate()).isCloseTo(Math.log(30.0 * 45 / (10 * 15)), within(1e-13));
        double woolf = 1 / 30.0 + 1 / 10.0 + 1 / 15.0 + 1 / 45.0;
        assertThat(b.se()).isCloseTo(Math.sqrt(woolf * 100 / 99), within(1e-13));
        assertThat(fit.df()).isEqualTo(98);
    }

    /** x = 1…5, y = 2, 4, 5, 4, 5: slope 0.6, intercept 2.2; White's error with n/(n − 1). */
    @Test
    void aLineThroughFivePointsIsThatOfTheTextbook() {
        Microdata five = Instruments.table("five.csv", "x,y", "1,2", "2,4", "3,5", "4,4", "5,5");
        RegressionFit fit = RegressionModel.linear("y").onNumber("x").fit(five, SurveyDesign.NONE);
        assertThat(fit.coefficient("x").estimate()).isCloseTo(0.6, within(1e-14));
        assertThat(fit.coefficient("(Intercept)").estimate()).isCloseTo(2.2, within(1e-14));
        assertThat(fit.deviance()).isCloseTo(2.4, within(1e-13));
        // residuals −0.8, 0.6, 1, −0.6, −0.2; Σ (x − 3)² e² = 4·0.64 + 0.36 + 0.36 + 4·0.04 = 3.44; Σ (x − 3)² = 10
        assertThat(fit.coefficient("x").se()).isCloseTo(Math.sqrt(5 / 4.0 * 3.44) / 10, within(1e-14));
        assertThat(fit.df()).isEqualTo(3);
    }

    @Test
    void theScoreOfTheFitIsZero() {
        RegressionFit fit = literacy().fit(SURVEY, Reference.DESIGN);
        double[] y = SURVEY.numbers("literate");
        double[] w = SURVEY.numbers("weight");
        double[] m = SURVEY.numbers("M_ssu");
        double[] score = new double[3];
        for (int row = 0; row < y.length; row++) {
            if (!Double.isNaN(y[row])) {
                String group = SURVEY.column("group").text(row);
                double eta = fit.coefficient("(Intercept)").estimate()
                        + (group.equals("cadres")
                                ? 0
                                : fit.coefficient("group" + group).estimate())
                        + (SURVEY.column("sex").text(row).equals("M")
                                ? fit.coefficient("sexM").estimate()
                                : 0)
                        + m[row] * fit.coefficient("M_ssu").estimate();
                double residual = w[row] * (y[row] - 1 / (1 + Math.exp(-eta)));
                score[0] += residual;
                score[1] += group.equals("youth") ? residual : 0;
                score[2] += m[row] * residual;
            }
        }
        assertThat(score).containsExactly(new double[3], within(1e-8));
    }

    @Test
    void aMissingPredictorIsLikeAMissingOutcomeAndSaidSo() {
        double[] literate = SURVEY.numbers("literate");
        Column.Builder sex = new Column.Builder("sex");
        for (int row = 0; row < literate.length; row++) {
            sex.add(row % 7 == 0 ? "" : SURVEY.column("sex").text(row));
            literate[row] = row % 7 == 0 ? Double.NaN : literate[row];
        }
        RegressionFit outcome = literacy().fit(SURVEY.with(Column.measured("literate", literate)), Reference.DESIGN);
        RegressionFit predictor = literacy().fit(SURVEY.with(sex.build()), Reference.DESIGN);
        assertThat(predictor.coefficients()).isEqualTo(outcome.coefficients());
        assertThat(outcome.notes()).isEmpty();
        assertThat(predictor.notes()).hasSize(1);
        assertThat(predictor.notes().get(0).en()).contains("have no 'sex' and are outside the model");
    }

    @Test
    void aSubpopulationKeepsTheWholeDesign() {
        RegressionFit where = RegressionModel.linear("score")
                .on("group")
                .where(Condition.parse("age == 60-69"))
                .fit(SURVEY, Reference.DESIGN);
        Estimates table = Estimator.of(Reference.DESIGN)
                .by("group")
                .where(Condition.parse("age == 60-69"))
                .mean("score", SURVEY);
        Estimate cadres = table.of(Domain.of("group", "cadres")).orElseThrow();
        assertThat(where.coefficient("(Intercept)").se()).isCloseTo(cadres.se(), within(1e-11));
        assertThat(where.df()).isEqualTo(table.whole().df() + 1 - 5);
    }

    @Test
    void aTestOfOneCoefficientIsTSquared() {
        RegressionFit fit = literacy().fit(SURVEY, Reference.DESIGN);
        Coefficient sex = fit.coefficient("sexM");
        FTest test = fit.test("sex").test();
        assertThat(test.f()).isCloseTo(sex.t() * sex.t(), within(1e-12));
        assertThat(test.p()).isCloseTo(sex.p(), within(1e-11));
        assertThat(fit.test("sex").adjusted()).isEqualTo(test);
    }

    @Test
    void hopelesslyUnevenOutcomesStillConverge() {
        Random random = new Random(20211);
        List<String> lines = new ArrayList<>(List.of("x,y"));
        for (int i = 0; i < 20000; i++) {
            lines.add((i % 2 == 0 ? "a" : "b") + "," + (random.nextInt(2000) == 0 || i < 2 ? 1 : 0));
        }
        RegressionFit fit = RegressionModel.logistic("y")
                .on("x")
                .fit(Instruments.table("t.csv", lines.toArray(String[]::new)), SurveyDesign.NONE);
        assertThat(fit.iterations()).isLessThan(15);
    }

    @Test
    void aModelWithoutPredictorsIsTheWhole() {
        Estimate whole =
                Estimator.of(Reference.DESIGN).proportion("literate", SURVEY).whole();
        RegressionFit logistic = RegressionModel.logistic("literate").fit(SURVEY, Reference.DESIGN);
        RegressionFit linear = RegressionModel.linear("literate").fit(SURVEY, Reference.DESIGN);
        double p = whole.value();
        assertThat(logistic.coefficients().get(0).estimate()).isCloseTo(Math.log(p / (1 - p)), within(1e-13));
        assertThat(logistic.coefficients().get(0).se()).isCloseTo(whole.se() / (p * (1 - p)), within(1e-13));
        assertThat(linear.coefficients().get(0).estimate()).isCloseTo(p, within(1e-15));
        assertThat(linear.coefficients().get(0).se()).isCloseTo(whole.se(), within(1e-15));
        assertThat(linear.df()).isEqualTo(whole.df());
    }

    @Test
    void theRuleForLonelyUnitsHolds() {
        Microdata lonely = Reference.lonely();
        assertThatThrownBy(() -> literacy().fit(lonely, Reference.DESIGN))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("H01");
        RegressionFit removed = literacy().fit(lonely, Reference.DESIGN.whenLonely(LonelyPsu.REMOVE));
        RegressionFit average = literacy().fit(lonely, Reference.DESIGN.whenLonely(LonelyPsu.AVERAGE));
        assertThat(average.coefficient("sexM").se())
                .isCloseTo(removed.coefficient("sexM").se() * Math.sqrt(9 / 8.0), within(1e-12));
    }

    // --- refusals

    private static void refused(Microdata data, RegressionModel model, String... words) {
        assertThatThrownBy(() -> model.fit(data, SurveyDesign.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void aLevelWhoseOutcomesAreAllAlikeIsNamed() {
        Microdata data = Instruments.table("s.csv", "group,y", "a,0", "a,1", "b,1", "b,1", "c,0", "c,1", "d,0");
        refused(
                data,
                RegressionModel.logistic("y").on("group"),
                "column 'group'",
                "all 2 outcomes at the level 'b' are 1",
                "all 1 outcomes at the level 'd' are 0");
    }

    @Test
    void outcomesThatAreAllAlikeAreRefused() {
        Microdata data = Instruments.table("s.csv", "group,y", "a,1", "a,1", "b,1");
        refused(data, RegressionModel.logistic("y").on("group"), "column 'y'", "all 3 outcomes in the model are 1");
    }

    @Test
    void aNumberThatSeparatesTheOutcomesIsNamed() {
        Microdata data = Instruments.table(
                "s.csv", "x,z,y", "1,3,0", "2,1,0", "3,4,0", "4,1,0", "5,5,1", "6,9,1", "7,2,1", "8,6,1");
        refused(data, RegressionModel.logistic("y").onNumber("x").onNumber("z"), "column 'y'", "separates", "x");
    }

    /** Every level has both outcomes, but a and p together have only 0, b and q only 1. */
    @Test
    void aCombinationOfLevelsThatSeparatesIsNamed() {
        String[] lines = {
            "u,v,w,y", "a,p,r,0", "a,q,s,0", "a,q,r,1", "b,p,s,0", "b,p,r,1", "b,q,s,1", "a,p,s,0", "b,q,r,1", "a,q,s,0"
        };
        Microdata data = Instruments.table("s.csv", lines);
        refused(data, RegressionModel.logistic("y").on("u").on("v"), "column 'y'", "separates", "along: ub, vq,");
        lines[1] = "a,p,r,1";
        assertThat(RegressionModel.logistic("y")
                        .on("u")
                        .on("v")
                        .fit(Instruments.table("s.csv", lines), SurveyDesign.NONE)
                        .n())
                .isEqualTo(9);
    }

    @Test
    void aColumnThatFollowsFromOthersIsNamedWithThem() {
        Microdata data = Instruments.table(
                "s.csv",
                "county,province,x,y",
                "A,N,1,0",
                "B,N,2,1",
                "C,S,3,0",
                "A,N,4,1",
                "B,N,1,0",
                "C,S,2,1",
                "C,S,6,1");
        refused(
                data,
                RegressionModel.linear("y").on("county").on("province"),
                "column 'province'",
                "'provinceS' follows from: countyC");
        refused(
                data.with(Column.ofNumbers("z", new double[] {3, 5, 7, 9, 3, 5, 13})),
                RegressionModel.linear("y").onNumber("x").onNumber("z"),
                "column 'z'",
                "'z' follows from: x");
        refused(
                data.with(Column.constant("k", "2019", 7)),
                RegressionModel.linear("y").onNumber("k"),
                "column 'k'",
                "does not vary");
        refused(
                data.with(Column.constant("k", "2019", 7)),
                RegressionModel.linear("y").on("k"),
                "only the level '2019'");
    }

    @Test
    void overlappingLevelsAnUnknownReferenceAndOtherNumbersAreRefused() {
        Microdata data = Instruments.table("s.csv", "group,y", "a|b,0", "a,1", "b,1", "b,0", "a,0");
        refused(data, RegressionModel.linear("y").on("group"), "s.csv:2", "column 'group'", "'a|b'", "one level");
        Microdata single = Instruments.table("s.csv", "group,y", "a,0", "a,1", "b,2", "b,0");
        refused(single, RegressionModel.linear("y").on("group", "c"), "no level 'c'", "one of: a; b");
        refused(single, RegressionModel.logistic("y").on("group"), "s.csv:4", "'2'", "0, 1 or a blank cell");
        refused(single, RegressionModel.logistic("y").on("nobody"), "a column named 'nobody'");
        assertThatThrownBy(() -> RegressionModel.linear("y").on("group").onNumber("group"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tooFewUnitsLeaveNoDegreesOfFreedom() {
        Microdata data = Instruments.table(
                "s.csv", "stratum,psu,weight,x,y", "1,1,1,1,2", "1,2,1,2,3", "1,1,1,3,5", "1,2,1,4,4");
        RegressionFit fit = RegressionModel.linear("y").onNumber("x").fit(data, Reference.DESIGN);
        assertThat(fit.df()).isZero();
        assertThat(fit.coefficient("x").p()).isNaN();
        assertThat(fit.coefficient("x").interval().lower()).isNaN();
    }
}
