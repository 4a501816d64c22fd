package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.design.Allocation;
import org.suzhi.survey.Ages;
import org.suzhi.survey.Column;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Seed;

/** Villages, classes of schools, and offices some of whose people live in the villages. */
class FrameSetTest {

    private static final int VILLAGES = 20;
    private static final int IN_VILLAGE = 30;
    private static final int OFFICES = 6;
    private static final int IN_OFFICE = 20;

    private static final NamedFrame HOUSEHOLD =
            new NamedFrame("household", villages("East"), Scheme.UNITS, Ages.TARGET);
    private static final NamedFrame OFFICE = new NamedFrame("office", offices(), Scheme.UNITS, Ages.TARGET);
    private static final NamedFrame SCHOOL = new NamedFrame(
            "school",
            classes(),
            new SchemeWords(List.of("school", "unit:2"), List.of("tille", "simple-random")).scheme(),
            new Ages(6, 17));
    private static final FrameSet ALL = new FrameSet(List.of(HOUSEHOLD, SCHOOL, OFFICE));
    private static final Allocation ALLOCATION = ALL.together(List.of(
            allocation(share("East", 5, 60), share("West", 4, 40)),
            allocation(share("all", 3, 66)),
            allocation(share("all", 3, 30))));

    private static Allocation allocation(Allocation.Share... shares) {
        return new Allocation(List.of(shares), Label.NONE);
    }

    private static Allocation.Share share(String stratum, int units, int people) {
        return new Allocation.Share(stratum, 0, units, people, 0);
    }

    private static Frame villages(String first) {
        Column.Builder unit = new Column.Builder("unit");
        Column.Builder province = new Column.Builder("province");
        Column.Builder size = new Column.Builder("size");
        for (int v = 0; v < VILLAGES; v++) {
            unit.add("V%02d".formatted(v));
            province.add(v % 2 == 0 ? first : "West");
            size.add("" + IN_VILLAGE);
        }
        return new Frame(
                Microdata.of("frame.csv", List.of(unit.build(), province.build(), size.build())), List.of("province"));
    }

    private static Frame offices() {
        List<String> units =
                IntStream.range(0, OFFICES).mapToObj(o -> "V%02d".formatted(o)).toList();
        return new Frame(
                Microdata.of(
                        "offices.csv",
                        List.of(Column.of("unit", units), Column.constant("size", "" + IN_OFFICE, OFFICES))),
                List.of());
    }

    private static Frame classes() {
        Column.Builder unit = new Column.Builder("unit");
        Column.Builder school = new Column.Builder("school");
        Column.Builder size = new Column.Builder("size");
        for (int s = 1; s <= 5; s++) {
            for (int c = 1; c <= 2 + s; c++) {
                unit.add(s + "." + c);
                school.add("S" + s);
                size.add("" + (25 + 3 * c));
            }
        }
        return new Frame(Microdata.of("schools.csv", List.of(unit.build(), school.build(), size.build())), List.of());
    }

    private static Microdata through(Sample sample, String frame) {
        Column frames = sample.data().column("frame");
        return sample.data()
                .rows(IntStream.range(0, sample.people())
                        .filter(row -> frames.text(row).equals(frame))
                        .toArray());
    }

    @Test
    void oneFrameIsDrawnAsIfThereWereNoOthers() {
        FrameSet one = new FrameSet(List.of(HOUSEHOLD));
        Allocation allocation = one.of(ALLOCATION, HOUSEHOLD);
        assertThat(one.together(List.of(allocation))).isEqualTo(allocation);
        Allocation own = ALL.of(ALLOCATION, HOUSEHOLD);
        Sample alone = Draw.of(HOUSEHOLD.frame(), own, new Seed(3));
        Replay.compare(alone, one.draw(own, new Seed(3)).data());
        Replay.compare(
                alone,
                through(ALL.draw(ALLOCATION, new Seed(3)), "household")
                        .without(List.of("frame", Ages.FROM, Ages.TO, "ssu", "probability_3", "school")));
    }

    @Test
    void strataSayTheirFrameAndComeBackToIt() {
        assertThat(ALLOCATION.strata())
                .extracting(Allocation.Share::stratum)
                .containsExactly("East", "West", "school/all", "office/all");
        assertThat(ALL.of(ALLOCATION, SCHOOL).strata())
                .extracting(Allocation.Share::stratum)
                .containsExactly("all");
        assertThat(ALL.draw(ALLOCATION, new Seed(1)).data().column("stratum").values())
                .containsExactlyInAnyOrder("East", "West", "school/all", "office/all");
    }

    @Test
    void probabilitiesMultiplyWithinEveryFrame() {
        Sample sample = ALL.draw(ALLOCATION, new Seed(8));
        for (NamedFrame frame : ALL.list()) {
            Microdata people = through(sample, frame.name());
            assertThat(people.rows()).isEqualTo(ALL.of(ALLOCATION, frame).people());
            int stages = frame.scheme().stages().size() + 1;
            double[] weights = people.numbers("base_weight");
            double[] overall = people.numbers("probability");
            for (int row = 0; row < people.rows(); row++) {
                double product = 1;
                for (int stage = 1; stage <= stages; stage++) {
                    product *= people.numbers("probability_" + stage)[row];
                }
                assertThat(overall[row]).isCloseTo(product, within(1e-12));
                assertThat(weights[row]).isCloseTo(1 / product, within(1e-9 / product));
            }
        }
        assertThat(through(sample, "office").column("school").values()).isEmpty();
        assertThat(through(sample, "school").numbers(Ages.TO)).containsOnly(17);
        assertThat(through(sample, "household").numbers(Ages.TO)).containsOnly(69);
    }

    @Test
    void everyFrameHasChanceOfItsOwn() {
        Sample all = ALL.draw(ALLOCATION, new Seed(5));
        FrameSet fewer = new FrameSet(List.of(HOUSEHOLD, OFFICE));
        Sample two = fewer.draw(
                fewer.together(List.of(ALL.of(ALLOCATION, HOUSEHOLD), ALL.of(ALLOCATION, OFFICE))), new Seed(5));
        assertThat(two.data().has(Ages.FROM)).isFalse();
        for (String frame : List.of("household", "office")) {
            assertThat(through(two, frame).column("id").values())
                    .isEqualTo(through(all, frame).column("id").values());
        }
    }

    @Test
    void aStratumOfTheMainFrameMustNotReadLikeThatOfAnother() {
        Frame twisted = villages("East");
        NamedFrame main = new NamedFrame("household", twisted, Scheme.UNITS, Ages.TARGET);
        FrameSet set = new FrameSet(List.of(main, SCHOOL));
        assertThat(Raised.by(() -> set.together(
                        List.of(allocation(share("school/rural", 2, 20)), allocation(share("all", 3, 66))))))
                .hasSize(1)
                .first()
                .satisfies(finding -> assertThat(finding.found().en())
                        .isEqualTo("stratum 'school/rural', as those of frame 'school' are called"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameSet(List.of(HOUSEHOLD, HOUSEHOLD)));
    }

    /** Person k of the offices, list after list, is person 5k of the villages, list after list. */
    private static boolean isOnBoth(Microdata sample, int row) {
        int unit = Integer.parseInt(sample.column("psu").text(row).substring(1));
        int number = (int) sample.numbers("list_number")[row] - 1;
        boolean office = sample.column("frame").text(row).equals("office");
        int village = unit * IN_VILLAGE + number;
        return office || village % 5 == 0 && village / 5 < OFFICES * IN_OFFICE;
    }

    @Test
    void overManyDrawsPeopleOfTwoFramesCountOnce() {
        FrameSet two = new FrameSet(List.of(HOUSEHOLD, OFFICE));
        Allocation allocation = two.together(List.of(ALL.of(ALLOCATION, HOUSEHOLD), ALL.of(ALLOCATION, OFFICE)));
        int draws = 600;
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            Microdata sample = two.draw(allocation, new Seed(draw)).data();
            double[] weights = sample.numbers("base_weight");
            double total = 0;
            for (int row = 0; row < weights.length; row++) {
                total += isOnBoth(sample, row) ? weights[row] / 2 : 0;
            }
            sum += total;
            squares += total * total;
        }
        double mean = sum / draws;
        double error = Math.sqrt((squares / draws - mean * mean) / draws);
        assertThat(mean).isCloseTo(OFFICES * IN_OFFICE, within(4 * error));
        assertThat(error).isLessThan(2);
    }
}
