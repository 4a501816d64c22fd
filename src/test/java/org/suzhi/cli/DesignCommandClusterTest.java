package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.design.Allocation;
import org.suzhi.design.AllocationFile;

/** Costs of units and people say how many people to draw in a unit: √(400/25 · 0.94/0.06) = 15.8, 16 whole. */
class DesignCommandClusterTest {

    private static final Path FRAME = Path.of("data/examples/tianxin/frame.csv");
    private static final String COSTS = " --cost-unit 400 --cost-person 25 --icc 0.06";

    @TempDir
    Path temp;

    private Path output() {
        return temp.resolve("allocation.csv");
    }

    private Ran design(String words) {
        List<Object> all = new ArrayList<>(List.of("design", FRAME, "--strata", "residence", "-o", output()));
        all.addAll(Arrays.asList((Object[]) words.strip().split(" ")));
        return Ran.suzhi(all.toArray());
    }

    private String file(String words) throws Exception {
        Ran ran = design(words);
        assertThat(ran.code()).as(ran.err()).isZero();
        return Files.readString(output());
    }

    @Test
    void theOptimumStandsForTakeAndTheDesignEffectFollows() throws Exception {
        String goal = "--margin 0.03 --expected 0.18";
        assertThat(file(goal + COSTS)).isEqualTo(file(goal + " --take 16 --deff 1.9"));
        Ran ran = design(goal + COSTS);
        assertThat(ran.err())
                .contains("16 people to draw in a unit (optimum 15.8; an average unit holds 3326); design effect 1.900")
                .contains("units and %d people in them, at a cost of".formatted(people()));
        assertThat(design(goal + COSTS + " --lang zh").err()).contains("每个单元抽取16人（最优值15.8");
    }

    @Test
    void aDesignEffectThatIsGivenStands() throws Exception {
        String goal = "--margin 0.03 --expected 0.18 --deff 1.5";
        assertThat(file(goal + COSTS)).isEqualTo(file(goal + " --take 16"));
        assertThat(design(goal + COSTS).err()).contains("design effect 1.500, as given, for 1.900");
    }

    private List<Allocation.Share> shares() {
        return AllocationFile.read(output()).strata();
    }

    private long people() {
        return AllocationFile.read(output()).people();
    }

    /** 50,000 / (400 + 25 · 16) = 62 units; 4 of them in the smaller stratum, which needs 60 people. */
    @Test
    void aBudgetIsSpentInWholeUnits() {
        for (String rule : List.of("proportional", "equal", "square-root", "power:0.3")) {
            Ran ran = design("--budget 50000 --expected 0.18 --allocation " + rule + COSTS);
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(shares()).allSatisfy(share -> assertThat(share.sample()).isEqualTo(16 * share.units()));
            assertThat(people()).isEqualTo(62 * 16);
            assertThat(ran.err())
                    .contains(
                            "a budget of 50000 pays for 62 units and 992 people in them, at a cost of 49600; 400 is left")
                    .contains("744 of 992 people are expected to answer");
        }
        design("--budget 50000 --expected 0.18" + COSTS);
        assertThat(shares().get(0).units()).isEqualTo(4);
    }

    @Test
    void greatestNumbersHoldInWholeUnits() {
        assertThat(design("--budget 500000 --expected 0.18 --maximum 100" + COSTS)
                        .code())
                .isZero();
        assertThat(shares()).allSatisfy(share -> assertThat(share.sample()).isEqualTo(96));
    }

    @Test
    void limitsAreMetWithTheSameUnits() throws Exception {
        Path limits =
                Files.writeString(temp.resolve("limits.csv"), "domain_column,domain_level,margin\nresidence,*,0.05\n");
        String goal = "--expected 0.18 --limits " + limits;
        Ran ran = design(goal + COSTS);
        assertThat(ran.code()).as(ran.err()).isZero();
        double cost = shares().stream()
                .mapToDouble(share -> 400 * share.units() + 25 * share.sample())
                .sum();
        assertThat(ran.err()).contains("to draw at a cost of %.0f;".formatted(cost));
        assertThat(Files.readString(output())).isEqualTo(file(goal + " --take 16 --deff 1.9"));
    }

    @Test
    void peopleWhoAreUnlikeFillAnAverageUnit() {
        Ran ran = design("--people 900 --expected 0.18 --cost-unit 400 --cost-person 25 --icc 0");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("3326 people to draw in a unit", "design effect 1.000", "at a cost of");
    }

    @Test
    void aBudgetTooSmallForTwoUnitsInEachStratumEndsWithOne() {
        Ran ran = design("--budget 3000 --expected 0.18 --minimum 2" + COSTS);
        assertThat(ran.code()).isOne();
        assertThat(ran.err()).contains("a budget of 3000.00 where the least numbers cost 3200.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--margin 0.03 --cost-unit 400 --cost-person 25|go together",
                "--margin 0.03 --icc 0.06|go together",
                "--margin 0.03 --cost-unit 400 --cost-person 25 --icc 0.06 --take 15|leave out --take",
                "--budget 9000 --cost 30 --cost-unit 400 --cost-person 25 --icc 0.06|only one of --cost and --cost-person",
                "--budget 9000 --limits l.csv --cost-unit 400 --cost-person 25 --icc 0.06|without --limits and --take-all",
                "--budget 9000 --take-all urban --cost-unit 400 --cost-person 25 --icc 0.06|without --limits and --take-all",
                "--margin 0.03 --cost-unit -1 --cost-person 25 --icc 0.06|cost of a unit: -1",
                "--margin 0.03 --cost-unit 400 --cost-person 0 --icc 0.06|cost of an interview: 0",
                "--margin 0.03 --cost-unit 400 --cost-person 25 --icc 1.5|intra-class correlation: 1.5",
                "--margin 0.03 --cost-unit 400 --cost-person 25 --icc -0.5|intra-class correlation: -0.5",
                "--budget 9000 --maximum 60 --cost-unit 400 --cost-person 25 --icc 0.06|room for 4 units of 16"
            })
    void aWrongCommandLineEndsWithTwo(String words, String complaint) {
        Ran ran = design(words + " --expected 0.18");
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(complaint);
        assertThat(output()).doesNotExist();
    }
}
