package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.design.Allocation;
import org.suzhi.design.AllocationFile;
import org.suzhi.design.Apportionment;
import org.suzhi.design.Assurance;
import org.suzhi.design.Field;
import org.suzhi.design.FiniteCorrection;
import org.suzhi.design.Goal;
import org.suzhi.design.Limits;
import org.suzhi.design.Moments;
import org.suzhi.design.Overlap;
import org.suzhi.design.PlannedStratum;
import org.suzhi.design.Rule;
import org.suzhi.design.SampleSize;
import org.suzhi.design.Total;
import org.suzhi.design.Width;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.ProportionInterval;

/** The goals, allocations and limits of the command line are those of the library. */
class DesignCommandTest {

    private static final double Z = 1.959963984540054;

    /** Three towns of two units each, in two counties; N = 4000, 6000 and 10000. */
    private static final String FRAME = """
            unit,county,town,size,p,cost
            a1,x,a,1000,0.10,20
            a2,x,a,3000,0.20,40
            b1,x,b,3000,0.10,10
            b2,x,b,3000,0.10,10
            c1,y,c,5000,0.30,10
            c2,y,c,5000,0.40,10
            """;

    @TempDir
    Path temp;

    private Path frame;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        frame = Files.writeString(temp.resolve("frame.csv"), FRAME);
        output = temp.resolve("allocation.csv");
    }

    private Ran design(Object... words) {
        List<Object> all = new ArrayList<>(List.of("design", frame, "--strata", "town", "-o", output));
        all.addAll(Arrays.asList(words));
        return Ran.suzhi(all.toArray());
    }

    private long[] people() {
        return AllocationFile.read(output).strata().stream()
                .mapToLong(Allocation.Share::sample)
                .toArray();
    }

    private void sizeIs(Goal goal, Object... words) {
        Ran ran = design(words);
        assertThat(ran.code()).as(ran.err()).isZero();
        SampleSize size = SampleSize.of(goal, new Field(1.7, new FiniteCorrection.Exact(20_000), 0.75));
        assertThat(Arrays.stream(people()).sum()).isEqualTo(size.people());
        assertThat(ran.err())
                .contains("%.0f under simple random sampling, %.0f with the design effect, %.0f in a population"
                        .formatted(size.simple(), size.clustered(), size.finite()))
                .contains(size.people() + " to draw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "wilson", "logit", "beta"})
    void aMarginIsThatOfTheInterval(String interval) {
        Goal goal = new Goal.Margin(
                0.04, ConfidenceLevel.P95, 0.18, ProportionInterval.of(interval).orElseThrow(), Width.HALF);
        sizeIs(goal, "--goal", "margin", "--margin", "0.04", "--expected", "0.18", "--interval", interval);
    }

    @Test
    void aProofIsOneSided() {
        Goal goal = new Goal.Proof(0.18, 0.20, Assurance.oneSided(ConfidenceLevel.P95, 0.8));
        sizeIs(goal, "--goal", "proof", "--target", "0.18", "--truth", "0.20", "--power", "0.8");
        Goal missed = new Goal.Proof(0.18, 0.15, Assurance.oneSided(ConfidenceLevel.P95, 0.8));
        sizeIs(missed, "--goal", "proof", "--target", "0.18", "--truth", "0.15", "--power", "0.8");
    }

    @Test
    void aComparisonKnowsItsOverlapAndRatio() {
        Assurance assurance = Assurance.twoSided(ConfidenceLevel.P95, 0.9);
        Goal.Comparison goal = Goal.Comparison.of(0.18, 0.14, assurance);
        sizeIs(goal, "--goal", "comparison", "--expected", "0.18", "--against", "0.14", "--power", "0.9");
        sizeIs(
                goal.withRatio(2).with(new Overlap(0.5, 0.4)),
                "--goal",
                "comparison",
                "--expected",
                "0.18",
                "--against",
                "0.14",
                "--power",
                "0.9",
                "--ratio",
                "2",
                "--overlap",
                "0.5:0.4");
    }

    private static List<PlannedStratum> strata(double... proportions) {
        List<PlannedStratum> strata = new ArrayList<>();
        long[] population = {4000, 6000, 10_000};
        double[] cost = {35, 10, 10};
        for (int h = 0; h < 3; h++) {
            strata.add(PlannedStratum.of("abc".substring(h, h + 1), population[h])
                    .within(Limits.atLeast(60))
                    .measuring("p", Moments.proportion(proportions[h]))
                    .costing(cost[h]));
        }
        return strata;
    }

    private void spreadIs(List<PlannedStratum> strata, Rule rule, Object... words) {
        List<Object> all = new ArrayList<>(List.of("--margin", "0.04", "--expected", "0.18"));
        all.addAll(Arrays.asList(words));
        Ran ran = design(all.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        long[] people = people();
        Apportionment expected = Apportionment.of(
                strata, rule, new Total.People(Arrays.stream(people).sum()));
        assertThat(people)
                .containsExactly(expected.parts().stream()
                        .mapToLong(Apportionment.Part::people)
                        .toArray());
    }

    @Test
    void everyRuleIsTheLibrarys() {
        List<PlannedStratum> same = strata(0.18, 0.18, 0.18);
        List<PlannedStratum> own = strata(0.175, 0.10, 0.35);
        spreadIs(same, new Rule.Proportional(), "--allocation", "proportional");
        spreadIs(same, new Rule.Equal(), "--allocation", "equal");
        spreadIs(same, new Rule.SquareRoot(), "--allocation", "square-root");
        spreadIs(own, new Rule.Neyman("p"), "--allocation", "neyman:p");
        spreadIs(same, new Rule.CostOptimal("p"), "--allocation", "cost-optimal", "--cost", "cost");
        spreadIs(
                own,
                new Rule.CostOptimal("p"),
                "--allocation",
                "cost-optimal",
                "--cost",
                "cost",
                "--expected-column",
                "p");
        spreadIs(same, new Rule.Power("p", 0.5), "--allocation", "power:0.5");
        spreadIs(own, new Rule.Power("p", 0.5), "--allocation", "power:0.5", "--expected-column", "p");
    }

    @Test
    void limitsOfTheStrataHold() {
        Ran ran = design(
                "--margin",
                "0.02",
                "--expected",
                "0.18",
                "--deff",
                "4",
                "--minimum",
                "500",
                "--maximum",
                "900",
                "--take-all",
                "a");
        assertThat(ran.code()).as(ran.err()).isOne();
        assertThat(ran.err()).contains("greatest numbers add up to 5800");
        assertThat(design(
                                "--margin",
                                "0.02",
                                "--expected",
                                "0.18",
                                "--deff",
                                "4",
                                "--minimum",
                                "500",
                                "--maximum",
                                "4000",
                                "--take-all",
                                "a")
                        .code())
                .isZero();
        assertThat(people()[0]).isEqualTo(4000);
        assertThat(people()[1]).isGreaterThanOrEqualTo(500);
    }

    @Test
    void minimaAboveTheTotalAreRefusedByARuleAndMetWithoutOne() {
        Ran ran = design("--margin", "0.05", "--expected", "0.18", "--minimum", "400", "--allocation", "equal");
        assertThat(ran.code()).isOne();
        assertThat(ran.err()).contains("the strata's least numbers add up to 1200");
        assertThat(Files.exists(output)).isFalse();
        assertThat(design("--margin", "0.05", "--expected", "0.18", "--minimum", "400")
                        .code())
                .isZero();
        assertThat(people()).containsExactly(400, 400, 400);
    }

    private Path limits(String... lines) throws IOException {
        return Files.writeString(
                temp.resolve("limits.csv"), "domain_column,domain_level,margin,cv\n" + String.join("\n", lines) + "\n");
    }

    /** Σ N² S² deff (1/m − 1/N) / (Σ N)² with m respondents, for strata from the first to the last. */
    private double margin(int first, int last) {
        double[] p = {0.175, 0.10, 0.35};
        double[] population = {4000, 6000, 10_000};
        double sum = 0;
        double people = 0;
        for (int h = first; h <= last; h++) {
            double spread = p[h] * (1 - p[h]) * 1.7;
            sum += population[h] * population[h] * spread * (1 / (0.75 * people()[h]) - 1 / population[h]);
            people += population[h];
        }
        return Z * Math.sqrt(sum) / people;
    }

    @Test
    void everyLimitIsMetWithWholePeopleAndNotByMuchMore() throws IOException {
        Path limits = limits(",,0.03,", "county,*,0.05,", "town,a,0.07,", "stratum,b,,0.3");
        Ran ran = design("--limits", limits, "--expected-column", "p");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(margin(0, 2)).isLessThanOrEqualTo(0.03);
        assertThat(margin(0, 1)).isLessThanOrEqualTo(0.05);
        assertThat(margin(2, 2)).isLessThanOrEqualTo(0.05);
        assertThat(margin(0, 0)).isLessThanOrEqualTo(0.07);
        assertThat(margin(1, 1)).isLessThanOrEqualTo(0.3 * 0.10 * Z);
        assertThat(margin(0, 2)).isCloseTo(0.03, within(0.0001));
        assertThat(ran.err()).contains("whole", "county=x", "county=y", "town=a", "stratum=b", "yes", "no");
        assertThat(design("--limits", limits, "--expected", "0.2", "--lang", "zh")
                        .err())
                .contains("起约束作用");
    }

    @Test
    void dearInterviewsAreFewer() throws IOException {
        Path limits = limits(",,0.03,");
        assertThat(design("--limits", limits, "--expected", "0.2").code()).isZero();
        long before = people()[0];
        assertThat(design("--limits", limits, "--expected", "0.2", "--cost", "cost")
                        .code())
                .isZero();
        assertThat(people()[0]).isLessThan(before);
    }

    @Test
    void wrongLimitsAreFoundInTheirLines() throws IOException {
        Ran level = design("--limits", limits(",,0.03,", "county,z,0.05,"), "--expected", "0.2");
        assertThat(level.code()).isOne();
        assertThat(level.err()).contains("limits.csv:3", "no level 'z' of 'county'", "x, y");
        Ran column = design("--limits", limits("river,*,0.05,"), "--expected", "0.2");
        assertThat(column.code()).isOne();
        assertThat(column.err()).contains("limits.csv:2", "'river'");
        assertThat(design("--limits", limits(",,0.03,0.05"), "--expected", "0.2")
                        .code())
                .isOne();
        assertThat(design("--limits", limits(",,,"), "--expected", "0.2").code())
                .isOne();
        assertThat(design("--limits", limits(",,-1,"), "--expected", "0.2").code())
                .isOne();
        Ran divided = design("--limits", limits("unit,a1,0.05,"), "--expected", "0.2");
        assertThat(divided.code()).isOne();
        assertThat(divided.err()).contains("add unit to the columns of the strata");
        Ran never = design("--limits", limits(",,0.0001,"), "--expected", "0.2");
        assertThat(never.code()).isOne();
        assertThat(never.err()).contains("even with the greatest numbers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--margin 0.03 --expected 0.18 --allocation best|--allocation",
                "--margin 0.03 --expected 0.18 --allocation power:2|exponent",
                "--margin 0.03 --expected 0.18 --allocation neyman:|--allocation",
                "--margin 0.03 --expected 0.18 --allocation cost-optimal|--cost",
                "--margin 0.03 --expected 0.18 --cost cost|--cost",
                "--margin 0.03 --expected 0.18 --expected-column p|--expected-column",
                "--margin 0.03 --expected 0.18 --maximum 10|--maximum",
                "--margin 0.03 --expected 0.18 --interval wide|--interval",
                "--margin 0.03 --expected 0.18 --take 0|take",
                "--margin 0.03 --expected 0.18 --truth 0.3|--truth does not belong to --goal margin",
                "--margin 0.03 --expected 0.18 --shares youth=0.2|need --plan",
                "--margin 0.03 --expected 0.18 --limits limits.csv|only one",
                "--margin 0.03|--goal margin needs --expected",
                "--expected 0.18|--goal margin needs --margin",
                "--limits limits.csv|--limits needs --expected",
                "--goal proof --target 0.18|needs --truth",
                "--goal proof --target 0.20 --truth 0.20|expected above or below the target",
                "--goal proof --target 0.18 --truth 1.2|true proportion",
                "--goal proof --target 0.18 --truth 0.2 --power 1|power",
                "--goal comparison --expected 0.18 --against 0.18|second proportion",
                "--goal comparison --expected 0.18 --against 0.15 --overlap 0.5|--overlap",
                "--goal victory|--goal",
                "--plan tianxin --shares heroes=0.1|no group 'heroes'",
                "--plan tianxin --shares youth=1.1|share of group 'youth'",
                "--plan tianxin --interviews 0|--interviews"
            })
    void aWrongCommandLineEndsWithTwo(String words, String complaint) {
        Ran ran = design((Object[]) words.split(" "));
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(complaint);
    }

    @Test
    void unknownNamesInTheDataEndWithOne() {
        Ran stratum = design("--margin", "0.03", "--expected", "0.18", "--take-all", "z");
        assertThat(stratum.code()).isOne();
        assertThat(stratum.err()).contains("no stratum 'z'");
        Ran column = design("--margin", "0.03", "--expected", "0.18", "--allocation", "neyman:q");
        assertThat(column.code()).isOne();
        Ran fraction = design("--margin", "0.03", "--expected", "0.18", "--allocation", "neyman:cost");
        assertThat(fraction.code()).isOne();
        assertThat(fraction.err()).contains("frame.csv:2");
    }
}
