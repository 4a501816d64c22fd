package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.design.Allocation;
import org.suzhi.design.AllocationFile;
import org.suzhi.design.Apportionment;
import org.suzhi.design.Limits;
import org.suzhi.design.Moments;
import org.suzhi.design.PlannedStratum;
import org.suzhi.design.Rule;
import org.suzhi.design.Total;

/** What a budget, or a number of people, leads to on the command line. */
class DesignCommandBudgetTest {

    private static final double Z = 1.959963984540054;
    private static final double[] POPULATION = {4000, 6000, 10_000};
    private static final double[] COST = {35, 10, 10};
    private static final double[] EXPECTED = {0.175, 0.10, 0.35};

    /** The towns of {@link DesignCommandTest}: N, costs and expectations are those above. */
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

    private Ran design(String words) {
        List<Object> all = new ArrayList<>(List.of("design", frame, "--strata", "town", "-o", output));
        all.addAll(Arrays.asList((Object[]) words.split(" ")));
        return Ran.suzhi(all.toArray());
    }

    private long[] people() {
        return AllocationFile.read(output).strata().stream()
                .mapToLong(Allocation.Share::sample)
                .toArray();
    }

    private double cost() {
        double sum = 0;
        for (int h = 0; h < COST.length; h++) {
            sum += COST[h] * people()[h];
        }
        return sum;
    }

    private static double number(String words, String said) {
        Matcher matcher = Pattern.compile(words).matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    /** Two per stratum cost 110; 60 in each cost 3300. */
    @ParameterizedTest
    @ValueSource(strings = {"proportional", "equal", "square-root", "neyman:p", "cost-optimal", "power:0.5"})
    void everyRuleSpendsTheBudgetAndNoMore(String words) {
        Rule rule = switch (words) {
            case "proportional" -> new Rule.Proportional();
            case "equal" -> new Rule.Equal();
            case "square-root" -> new Rule.SquareRoot();
            case "neyman:p" -> new Rule.Neyman("p");
            case "cost-optimal" -> new Rule.CostOptimal("p");
            default -> new Rule.Power("p", 0.5);
        };
        List<PlannedStratum> strata = new ArrayList<>();
        for (int h = 0; h < 3; h++) {
            strata.add(PlannedStratum.of("abc".substring(h, h + 1), (long) POPULATION[h])
                    .within(Limits.atLeast(60))
                    .measuring("p", Moments.proportion(EXPECTED[h]))
                    .costing(COST[h]));
        }
        Apportionment expected = Apportionment.of(strata, rule, new Total.Budget(20_000));
        String column = words.startsWith("neyman") ? "" : " --expected-column p";
        Ran ran = design("--budget 20000 --cost cost --allocation " + words + column);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(people())
                .containsExactly(expected.parts().stream()
                        .mapToLong(Apportionment.Part::people)
                        .toArray());
        assertThat(cost()).isBetween(20_000 - 35.0, 20_000.0);
        assertThat(ran.err()).contains("a budget of 20000 pays for %d people".formatted(expected.people()));
        assertThat(number("is (0\\.\\d+) where", ran.err())).isCloseTo(margin(EXPECTED), within(0.00005));
    }

    /** z √(Σ N² p (1 − p) deff (1/(0.75 n) − 1/N)) / Σ N. */
    private double margin(double... p) {
        double sum = 0;
        for (int h = 0; h < 3; h++) {
            double spread = POPULATION[h] * POPULATION[h] * p[h] * (1 - p[h]) * 1.7;
            sum += spread * (1 / (0.75 * people()[h]) - 1 / POPULATION[h]);
        }
        return Z * Math.sqrt(sum) / 20_000;
    }

    @Test
    void noOtherRuleHasASmallerMarginThanTheCostOptimal() {
        double best = number(
                "is (0\\.\\d+) where",
                design("--budget 20000 --cost cost --allocation cost-optimal --expected-column p")
                        .err());
        for (String rule : List.of("proportional", "equal", "square-root", "power:0.5")) {
            Ran ran = design("--budget 20000 --cost cost --expected-column p --allocation " + rule);
            assertThat(number("is (0\\.\\d+) where", ran.err())).isGreaterThanOrEqualTo(best);
        }
    }

    @Test
    void aNumberIsACostEverywhere() {
        Ran ran = design("--budget 60000 --cost 40 --expected 0.18");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(people()).containsExactly(300, 450, 750);
        assertThat(ran.err())
                .contains("a budget of 60000 pays for 1500 people to draw, at a cost of 60000; 0 is left")
                .contains("1125 of 1500 people are expected to answer")
                .contains("next: suzhi draw");
        assertThat(number("is (0\\.\\d+) where", ran.err())).isCloseTo(margin(0.18, 0.18, 0.18), within(0.00005));
        assertThat(design("--budget 60000 --cost 40 --expected 0.18 --lang zh").err())
                .contains("预算60000可抽1500人，费用60000，剩余0");
        String people = design("--people 1500 --expected 0.18").err();
        assertThat(people).isEqualTo(ran.err().lines().skip(1).reduce("", (a, b) -> a + b + System.lineSeparator()));
    }

    @Test
    void anotherIntervalHasAnotherMargin() {
        double mean = number(
                "is (0\\.\\d+) where",
                design("--people 300 --expected 0.05 --interval mean").err());
        double wilson = number(
                "is (0\\.\\d+) where",
                design("--people 300 --expected 0.05 --interval wilson").err());
        assertThat(wilson).isGreaterThan(mean);
    }

    @Test
    void aBudgetForEverybodyLeavesTheRest() {
        Ran ran = design("--budget 1000000 --cost 10 --expected 0.18 --response 1");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("pays for 20000 people", "800000 is left", "margin is 0.0000");
    }

    /** The people whom a comparison needs find its difference, and no smaller one by a hundredth. */
    @Test
    void aGapIsTheComparisonTheOtherWayRound() {
        design("--goal comparison --expected 0.18 --against 0.22 --power 0.9");
        long people = Arrays.stream(people()).sum();
        Ran ran = design("--goal gap --expected 0.18 --power 0.9 --people " + people);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("%d people, and %d in the second".formatted(people, people));
        assertThat(number("of (0\\.\\d+) upwards", ran.err())).isEqualTo(0.04);
        Ran fewer = design("--goal gap --expected 0.18 --power 0.9 --people " + people * 9 / 10);
        assertThat(number("of (0\\.\\d+) upwards", fewer.err())).isGreaterThan(0.04);
        Ran more = design("--goal gap --expected 0.18 --power 0.9 --ratio 2 --budget " + 10 * people + " --cost 10");
        assertThat(number("of (0\\.\\d+) upwards", more.err())).isLessThan(0.04);
        assertThat(design("--goal gap --expected 0.02 --people 200 --minimum 2 --lang zh")
                        .err())
                .contains("低于（任何幅度均不可检出）");
    }

    @Test
    void limitsAreMultipliedByWhatTheBudgetAllows() throws IOException {
        Path limits = Files.writeString(
                temp.resolve("limits.csv"), "domain_column,domain_level,margin\n,,0.03\ncounty,*,0.05\n");
        assertThat(design("--expected-column p --cost cost --limits " + limits).code())
                .isZero();
        double enough = cost();
        Ran same = design("--expected-column p --cost cost --limits " + limits + " --budget " + enough);
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(number("every limit times (\\d\\.\\d+)", same.err())).isCloseTo(1, within(0.001));
        assertThat(cost()).isLessThanOrEqualTo(enough);
        Ran less = design("--expected-column p --cost cost --limits " + limits + " --budget " + enough / 2);
        double factor = number("every limit times (\\d\\.\\d+)", less.err());
        assertThat(factor).isBetween(1.3, 1.6);
        assertThat(cost()).isBetween(enough / 2 - 45, enough / 2);
        assertThat(margin(EXPECTED)).isCloseTo(0.03 * factor, within(0.0003));
        assertThat(number("whole +0\\.\\d+ +(0\\.\\d+)", less.err())).isCloseTo(margin(EXPECTED), within(0.00005));
    }

    @Test
    void wrongDataEndsWithOne() {
        Ran poor = design("--budget 3000 --cost cost --expected 0.18");
        assertThat(poor.code()).isOne();
        assertThat(poor.err()).contains("a budget of 3000.00 where the least numbers cost 3300.00");
        Ran column = design("--budget 3000 --cost price --expected 0.18");
        assertThat(column.code()).isOne();
        assertThat(column.err()).contains("frame.csv:1", "'price'");
        Ran crowd = design("--people 20001 --expected 0.18");
        assertThat(crowd.code()).isOne();
        assertThat(crowd.err()).contains("greatest numbers add up to 20000");
        assertThat(output).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--budget 9000 --cost 10 --people 100 --expected 0.18|name only one of",
                "--budget 9000 --cost 10 --margin 0.03 --expected 0.18|name only one of",
                "--people 100 --limits limits.csv --expected 0.18|name only one of",
                "--budget 9000 --cost 10 --limits limits.csv --goal gap --expected 0.18|name only one of",
                "--budget 9000 --cost 10 --goal proof --target 0.18 --truth 0.2|--goal margin or gap",
                "--people 900 --goal comparison --expected 0.18 --against 0.2|--goal margin or gap",
                "--budget 9000 --expected 0.18|--budget needs --cost",
                "--budget 9000 --cost 10|need --expected",
                "--people 900|need --expected",
                "--people 900 --cost 10 --expected 0.18|--cost belongs",
                "--people 0 --expected 0.18|people: 0",
                "--budget 0 --cost 10 --expected 0.18|budget: 0",
                "--budget NaN --cost 10 --expected 0.18|budget: NaN",
                "--budget 9000 --cost -10 --expected 0.18|--cost: -10",
                "--budget 9000 --cost 10 --expected 1.8|expected 0 to 1",
                "--people 900 --expected 0.18 --interval wide|--interval",
                "--goal gap --expected 0.18|--goal gap needs --people or --budget",
                "--goal gap --people 900 --expected 0.18 --against 0.2|--against does not belong",
                "--goal gap --people 900 --expected 0.18 --power 2|power",
                "--goal gap --people 900 --expected 0.18 --ratio 0|second group",
                "--goal gap --people 900 --expected 0.18 --overlap half|--overlap"
            })
    void aWrongCommandLineEndsWithTwo(String words, String complaint) {
        Ran ran = design(words);
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(complaint);
        assertThat(output).doesNotExist();
    }
}
