package org.suzhi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;

class TallyTest {

    /** PSU "1" is there in two strata; PSU 2 of B holds nobody who counts. */
    static final Microdata SURVEY = table(
            "stratum,psu,weight,group,region,y",
            "B,1,2,youth,East,1",
            "A,1,1,youth|workers,East,0",
            "A,2,3,workers,West,1",
            "B,2,5,youth,West,",
            "B,3,0,workers,West,1",
            "A,1,4,,East,1",
            "B,1,1.5,workers,East,0");

    private static final SurveyDesign DESIGN = SurveyDesign.of("stratum", "psu", "weight");

    static Microdata table(String... lines) {
        return Tables.readCsv("survey.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static Tally tally(Microdata data, SurveyDesign design, List<List<String>> by, int threads) {
        return Tally.of(data, design, data.numbers("y"), new Tally.Request(by, Map.of()), threads);
    }

    private static int domain(Tally tally, String by, String level) {
        return tally.domains().indexOf(Domain.of(by, level));
    }

    @Test
    void peopleOfAStratumNeedNotStandTogether() {
        Microdata mixed = Microdata.of(
                "mixed.csv",
                List.of(
                        Column.of("h", List.of("a", "b", "a", "b", "c", "a", "c")),
                        Column.of("g", List.of("x", "x", "x", "y", "y", "x", "y")),
                        Column.measured("y", new double[] {1, 0, 0, 1, 1, 1, 0})));
        Tally tally = Tally.of(
                mixed,
                SurveyDesign.NONE.stratifiedBy("h"),
                mixed.numbers("y"),
                new Tally.Request(List.of(List.of("g")), Map.of()),
                1);
        assertThat(tally.df()).containsExactly(7 - 3, 4 - 2, 3 - 2);
        assertThat(tally.designDf()).isEqualTo(4);
    }

    @Test
    void sumsAreThoseDoneByHand() {
        Tally tally = tally(SURVEY, DESIGN, List.of(List.of("group"), List.of("region")), 1);
        assertThat(tally.n(0)).isEqualTo(5);
        assertThat(tally.weight(0)).isEqualTo(11.5);
        assertThat(tally.total(0)).isEqualTo(9);
        int workers = domain(tally, "group", "workers");
        assertThat(tally.n(workers)).isEqualTo(3);
        assertThat(tally.weight(workers)).isEqualTo(5.5);
        assertThat(tally.total(workers)).isEqualTo(3);
        int youth = domain(tally, "group", "youth");
        assertThat(tally.weight(youth)).isEqualTo(3);
        assertThat(tally.total(youth)).isEqualTo(2);
        int west = domain(tally, "region", "West");
        assertThat(tally.n(west)).isEqualTo(1);
    }

    @Test
    void labelsOfPsusAreReadWithinTheirStratum() {
        Tally tally = tally(SURVEY, DESIGN, List.of(), 1);
        assertThat(tally.psus()).isEqualTo(5);
        assertThat(tally.strata()).containsExactly("A", "B");
        assertThat(tally.psusOfStrata()).containsExactly(2, 3);
        assertThat(tally.designDf()).isEqualTo(3);
    }

    @Test
    void aPsuWithoutAMemberIsInTheDesignAndOutsideTheDomainsDegreesOfFreedom() {
        Tally tally = tally(SURVEY, DESIGN, List.of(List.of("group")), 1);
        // A1, A2, B1 hold people who count; B2 has no outcome and B3 no weight
        assertThat(tally.df(0)).isEqualTo(1);
        assertThat(tally.df(domain(tally, "group", "youth"))).isEqualTo(0);
        assertThat(tally.df(domain(tally, "group", "workers"))).isEqualTo(1);
    }

    @Test
    void withoutAClusterEveryRecordIsAPsuAndWithoutStrataThereIsOne() {
        Tally tally = tally(SURVEY, SurveyDesign.NONE, List.of(), 1);
        assertThat(tally.psus()).isEqualTo(7);
        assertThat(tally.strata()).hasSize(1);
        assertThat(tally.weight(0)).isEqualTo(6);
        assertThat(tally.n(0)).isEqualTo(6);
    }

    @Test
    void crossTabulationsOfMultipleLevelsHoldEveryCombination() {
        Microdata data = table("a,b,c,y", "x|y,p|q,1,1", "x,q|r,2,1", "y,,1,1", "z|x|y,p,2|1,0");
        List<List<String>> by = List.of(List.of("a", "b", "c"), List.of("c", "a"), List.of("b"));
        Tally tally = tally(data, SurveyDesign.NONE, by, 1);
        for (int d = 1; d < tally.domains().size(); d++) {
            Domain domain = tally.domains().get(d);
            int expected = 0;
            for (int row = 0; row < data.rows(); row++) {
                boolean member = true;
                for (int i = 0; i < domain.by().size(); i++) {
                    String cell = data.column(domain.by().get(i)).text(row);
                    member &=
                            List.of(cell.split("\\|")).contains(domain.levels().get(i));
                }
                expected += member ? 1 : 0;
            }
            assertThat(tally.n(d)).as(domain.toString()).isEqualTo(expected);
        }
        assertThat(tally.domains()).hasSize(1 + 3 * 3 * 2 + 2 * 3 + 3).doesNotHaveDuplicates();
    }

    @Test
    void aLevelNamedTwiceInACellCountsOnce() {
        Tally tally = tally(table("a,y", "x|x,1", "x,0"), SurveyDesign.NONE, List.of(List.of("a")), 1);
        assertThat(tally.n(1)).isEqualTo(2);
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        String[] lines = new String[5001];
        lines[0] = "stratum,psu,weight,group,y";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "S%d,P%d,%s,g%d|g%d,%s"
                    .formatted(i % 7, i % 97, 1 / (1 + i % 31 / 3.), i % 5, i % 3, 1 / (i % 11 + 3.));
        }
        Microdata data = table(lines);
        Tally one = tally(data, DESIGN, List.of(List.of("group")), 1);
        Linearization variances = Linearization.ofTotals(one, LonelyPsu.FAIL);
        for (int threads : new int[] {2, 8, 100_000}) {
            Tally many = tally(data, DESIGN, List.of(List.of("group")), threads);
            Linearization same = Linearization.ofTotals(many, LonelyPsu.FAIL);
            for (int d = 0; d < one.domains().size(); d++) {
                assertThat(same.variance(d)).isEqualTo(variances.variance(d));
                assertThat(many.total(d)).isEqualTo(one.total(d));
                assertThat(many.weight(d)).isEqualTo(one.weight(d));
                assertThat(many.squares(d)).isEqualTo(one.squares(d));
            }
        }
    }

    /** More distinct domains in one PSU than the first buffer holds. */
    @Test
    void manyDomainsInOnePsuAreAllKept() {
        String[] lines = new String[2001];
        lines[0] = "g,y";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "level%04d,1".formatted(i);
        }
        Microdata data = table(lines).with(Column.constant("psu", "only", 2000));
        SurveyDesign design = SurveyDesign.NONE.clusteredBy("psu").whenLonely(LonelyPsu.REMOVE);
        Tally tally = tally(data, design, List.of(List.of("g")), 1);
        assertThat(IntStream.range(1, tally.domains().size()).allMatch(d -> tally.n(d) == 1))
                .isTrue();
        assertThat(tally.total(0)).isCloseTo(2000, within(0.0));
    }
}
