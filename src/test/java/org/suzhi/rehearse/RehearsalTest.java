package org.suzhi.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.design.Allocation;
import org.suzhi.draw.Draw;
import org.suzhi.draw.Multistage;
import org.suzhi.draw.Scheme;
import org.suzhi.draw.SelectionStage;
import org.suzhi.draw.Selector;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Seed;
import org.suzhi.tally.LonelyPsu;

class RehearsalTest {

    private static final Rates TWO = Villages.rates(0.8, "farmers", 0.4, 0.1, "workers", 0.6, 0.2);

    private static Cell whole(Prognosis prognosis) {
        return prognosis.cells().get(0);
    }

    private static Domain group(String name) {
        return Domain.of("group", name);
    }

    @Test
    void theTruthIsTheMeanOfTheUnitsByTheirSizes() {
        Multistage design = Villages.design(Villages.frame(false), 400);
        Population people = Villages.people(design, TWO, 0.1);
        Prognosis prognosis = Rehearsal.of(design, people).by("county").draws(2, Villages.SEED);
        double literate = 0;
        double everybody = 0;
        for (int row = 0; row < 400; row++) {
            everybody += people.people(row);
            literate += people.people(row) * (0.4 * people.literate(row, 0) + 0.6 * people.literate(row, 1));
        }
        assertThat(whole(prognosis).truth()).isCloseTo(literate / everybody, within(1e-12));
        assertThat(whole(prognosis).truth()).isCloseTo(0.16, within(0.01));
        double counties = 0;
        for (Cell county : prognosis.table("county")) {
            int first = 100 * Integer.parseInt(county.domain().level("county").substring(1));
            double size = 0;
            for (int row = first; row < first + 100; row++) {
                size += people.people(row);
            }
            counties += size * county.truth();
        }
        assertThat(counties / everybody).isCloseTo(whole(prognosis).truth(), within(1e-12));
    }

    @Test
    void peopleWhoAreNotAlikeGiveWhatASimpleRandomSampleGives() {
        Multistage design = Villages.design(Villages.frame(true), 1600);
        Prognosis prognosis = Rehearsal.of(design, Villages.people(design, Villages.rates(1, "all", 1, 0.2), 0))
                .draws(400, Villages.SEED);
        Cell all = whole(prognosis);
        assertThat(all.truth()).isEqualTo(0.2);
        assertThat(all.n()).isEqualTo(1600);
        assertThat(all.deff()).isCloseTo(1, within(0.05));
        assertThat(all.se()).isCloseTo(Math.sqrt(0.16 / 1600), within(0.0005));
        assertThat(all.df()).isEqualTo(76);
        for (Coverage coverage : all.coverage()) {
            assertThat(coverage.covered().limits().contains(0.95))
                    .as(coverage.method().code())
                    .isTrue();
            assertThat(coverage.given().share()).isOne();
        }
    }

    @Test
    void whatEstimatesVaryIsWhatTheirStandardErrorsSay() {
        Multistage design = Villages.design(Villages.frame(false), 400);
        Prognosis prognosis = Rehearsal.of(design, Villages.people(design, TWO, 0.05))
                .by("group")
                .draws(400, Villages.SEED);
        for (Cell cell : prognosis.cells()) {
            assertThat(cell.bias()).isCloseTo(0, within(4 * cell.sd() / Math.sqrt(400)));
            // 5 % of the villages are drawn: hardly too wide
            assertThat(cell.se() / cell.sd()).isBetween(0.9, 1.15);
            assertThat(cell.deff()).isBetween(1.0, 2.2);
            assertThat(cell.of(ProportionInterval.LOGIT).covered().limits().upper())
                    .isGreaterThan(0.95);
        }
    }

    @Test
    void intervalsAreTooWideWhereMostUnitsAreDrawn() {
        Frame frame = Villages.frame(true);
        Prognosis few = rehearsed(frame, 400, 0.2);
        Prognosis most = rehearsed(frame, 6000, 0.2);
        assertThat(whole(most).se() / whole(most).sd()).isGreaterThan(1.3);
        assertThat(whole(few).se() / whole(few).sd()).isLessThan(1.2);
    }

    private static Prognosis rehearsed(Frame frame, int people, double correlation) {
        Multistage design = Villages.design(frame, people);
        return Rehearsal.of(design, Villages.people(design, TWO, correlation))
                .by("group")
                .threads(2)
                .draws(200, Villages.SEED);
    }

    @Test
    void powerGrowsWithTheSample() {
        Frame frame = Villages.frame(false);
        double before = -1;
        for (int people : new int[] {200, 600, 2000}) {
            GapPower gap = rehearsed(frame, people, 0.02).gaps().get(0);
            assertThat(gap.a()).isEqualTo(group("farmers"));
            assertThat(gap.b()).isEqualTo(group("workers"));
            assertThat(gap.difference()).isCloseTo(-0.1, within(0.01));
            assertThat(gap.significant().share()).isGreaterThan(before);
            // a family of one gap needs no adjustment
            assertThat(gap.adjusted()).isEqualTo(gap.significant());
            before = gap.significant().share();
        }
        assertThat(before).isGreaterThan(0.95);
    }

    @Test
    void oneThreadAndThreeGiveTheSameBytes() {
        Multistage design = Villages.design(Villages.frame(false), 400);
        Prognosis one = threads(design, 1);
        Prognosis three = threads(design, 3);
        assertThat(three).isEqualTo(one);
        assertThat(threads(design, 1)).isEqualTo(one);
    }

    private static Prognosis threads(Multistage design, int threads) {
        Population people = Population.of(design, TWO, Similarity.of(0.05), Villages.SEED, threads);
        return Rehearsal.of(design, people)
                .by("county")
                .by("group")
                .by("county", "group")
                .threads(threads)
                .draws(70, Villages.SEED);
    }

    @Test
    void weightsAreThoseOfTheSampleThatWouldBeDrawn() {
        Frame frame = Villages.frame(false);
        Multistage design = Villages.design(frame, 400);
        Seed seed = new Seed(11);
        Answers answers = new Answers(
                Villages.people(design, Villages.rates(1, "all", 1, 0.2), 0.05), design.select(seed), seed.random());
        Cells cells = new Cells(Villages.people(design, TWO, 0), List.of());
        double base = Arrays.stream(Draw.of(frame, design.allocation(), seed, design.scheme())
                        .data()
                        .numbers("base_weight"))
                .sum();
        assertThat(answers.tally(cells).weight(0)).isCloseTo(base, within(1e-6));
        assertThat(answers.interviews()).isEqualTo(400);
    }

    @Test
    void moreStagesMeanFewerUnitsAndMoreVariance() {
        Frame frame = Villages.frame(true);
        Selector pivotal = Selector.of("pivotal").orElseThrow();
        Scheme towns =
                new Scheme(List.of(new SelectionStage("town", 0, pivotal), new SelectionStage("unit", 2, pivotal)));
        Allocation shares = new Allocation(
                List.of("C0", "C1", "C2", "C3").stream()
                        .map(county -> new Allocation.Share(county, 50_000, 3, 120, 0.1))
                        .toList(),
                Label.NONE);
        Multistage design = Multistage.of(frame, shares, towns);
        Similarity similarity = new Similarity(List.of(0.05, 0.05));
        Prognosis prognosis = Rehearsal.of(design, Population.of(design, TWO, similarity, Villages.SEED, 1))
                .draws(200, Villages.SEED);
        assertThat(prognosis.effort().psus()).isEqualTo(12);
        assertThat(prognosis.effort().units()).isEqualTo(24);
        assertThat(prognosis.effort().people()).isEqualTo(480);
        assertThat(whole(prognosis).df()).isEqualTo(8);
        // 1 + (n of a PSU − 1) ρ, with 32 interviews
        assertThat(whole(prognosis).deff()).isCloseTo(1 + 31 * 0.05, within(0.5));
    }

    @Test
    void targetsAreJudgedInEveryDraw() {
        Multistage design = Villages.design(Villages.frame(true), 1600);
        Plan plan = PlanFile.find("tianxin");
        Prognosis prognosis = Rehearsal.of(design, Villages.people(design, Villages.rates(1, "all", 1, 0.25), 0.01))
                .judging(plan, 2025)
                .draws(60, Villages.SEED);
        TargetChance ratio = prognosis.targets().get(0);
        assertThat(ratio.target().id()).isEqualTo("ratio-2025");
        assertThat(ratio.met().share()).isGreaterThan(0.95);
        assertThat(ratio.met().hits()
                        + ratio.notMet().hits()
                        + ratio.undecided().hits()
                        + ratio.notDue().hits())
                .isEqualTo(60);
        Prognosis early = Rehearsal.of(design, Villages.people(design, Villages.rates(1, "all", 1, 0.25), 0.01))
                .judging(plan, 2023)
                .draws(3, Villages.SEED);
        assertThat(early.targets().get(0).notDue().share()).isOne();
    }

    @Test
    void costIsThatOfUnitsAndPeople() {
        Multistage design = Villages.design(Villages.frame(true), 400);
        Prognosis prognosis = Rehearsal.of(design, Villages.people(design, TWO, 0))
                .costing(new Cost(100, 3))
                .draws(5, Villages.SEED);
        assertThat(prognosis.effort().cost()).isEqualTo(20 * 100 + 400 * 3);
        assertThat(prognosis.effort().maxCost()).isEqualTo(3200);
        assertThatThrownBy(() -> new Cost(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsWithoutEstimatesAreCounted() {
        Frame frame = Villages.frame(true);
        Allocation shares = Villages.design(frame, 160).allocation();
        Scheme chance = Scheme.of(Selector.of("bernoulli").orElseThrow());
        Multistage design = Multistage.of(frame, shares, chance);
        Prognosis prognosis = Rehearsal.of(design, Villages.people(design, TWO, 0))
                .whenLonely(LonelyPsu.ADJUST)
                .draws(100, Villages.SEED);
        // a county has two villages on the average: none with a probability of e⁻²
        assertThat(prognosis.failed().share()).isBetween(0.2, 0.7);
        assertThat(whole(prognosis).withheld().of())
                .isEqualTo(100 - prognosis.failed().hits());
    }

    @Test
    void aDesignThatNeverGivesEstimatesSaysWhy() {
        Frame frame = Villages.frame(true);
        List<Allocation.Share> single = Villages.design(frame, 160).allocation().strata().stream()
                .map(share -> new Allocation.Share(share.stratum(), share.population(), 1, 20, 0.1))
                .toList();
        Multistage design = Multistage.of(frame, new Allocation(single, Label.NONE), Scheme.UNITS);
        Rehearsal rehearsal = Rehearsal.of(design, Villages.people(design, TWO, 0));
        assertThatThrownBy(() -> rehearsal.draws(3, Villages.SEED))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("C0");
        assertThatThrownBy(() -> rehearsal.draws(0, Villages.SEED)).hasMessageContaining("0 draws");
        assertThatThrownBy(() -> rehearsal.by("region").draws(1, Villages.SEED))
                .hasMessageContaining("a column named 'region'");
    }
}
