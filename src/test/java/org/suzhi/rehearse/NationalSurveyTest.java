package org.suzhi.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.suzhi.draw.Multistage;
import org.suzhi.survey.Column;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Seed;

/** The national example in small: a tenth of the people, from a tenth of the townships. NationalStudyTest is the whole. */
class NationalSurveyTest {

    private static final Seed SEED = new Seed(1);
    private static final NationalSurvey SMALL = new NationalSurvey(new NationalFrame(250_000, 50_000), 30_000);

    @Test
    void theFrameHoldsThePeopleOfTheCensus() {
        Frame frame = SMALL.places().frame(SEED);
        double people =
                Arrays.stream(NationalFrame.prefectures().numbers("people")).sum();
        assertThat(frame.population()).isEqualTo((long) people);
        // people of 18 to 69 in the census, of which the source lacks 0.3 %
        assertThat(people / 996_154_582).isBetween(0.997, 0.9975);
        assertThat(frame.list()).hasSize(31);
        assertThat(frame.label()).isEqualTo(Label.SYNTHETIC);
        double[] sizes = frame.data().numbers(Frame.SIZE);
        assertThat(Arrays.stream(sizes).min().orElseThrow()).isGreaterThanOrEqualTo(50);
        double urban = 0;
        for (int row = 0; row < sizes.length; row++) {
            urban += frame.data().column("residence").text(row).equals("urban") ? sizes[row] : 0;
        }
        assertThat(urban / people).isCloseTo(0.64, within(0.01));
    }

    @Test
    void municipalitiesAreDividedIntoDistrictsThatSayTheyAreMadeUp() {
        Microdata frame = SMALL.places().frame(SEED).data();
        Column prefecture = frame.column("prefecture");
        for (String[] municipality : new String[][] {{"北京", "16"}, {"天津", "16"}, {"上海", "16"}, {"重庆", "38"}}) {
            assertThat(prefecture.values().stream().filter(name -> name.startsWith("SYN-" + municipality[0])))
                    .hasSize(Integer.parseInt(municipality[1]));
        }
        assertThat(prefecture.values()).hasSize(357 - 4 + 86);
        assertThat(frame.column("township").values()).allMatch(name -> name.startsWith("SYN-"));
    }

    @Test
    void ratesAgreeWithWhatWasPublished() {
        Multistage design = SMALL.design(SEED);
        Prognosis prognosis = Rehearsal.of(
                        design, Population.of(design, NationalSurvey.rates(), Similarity.of(0), SEED, 2))
                .by("residence")
                .by("group")
                .draws(1, SEED);
        assertThat(truth(prognosis, Domain.ALL)).isCloseTo(0.1414, within(0.01));
        assertThat(truth(prognosis, Domain.of("residence", "urban"))).isCloseTo(0.1725, within(0.01));
        assertThat(truth(prognosis, Domain.of("residence", "rural"))).isCloseTo(0.0916, within(0.01));
        assertThat(truth(prognosis, Domain.of("group", "youth"))).isCloseTo(0.2572, within(0.01));
        assertThat(truth(prognosis, Domain.of("group", "elderly"))).isCloseTo(0.0445, within(0.01));
    }

    private static double truth(Prognosis prognosis, Domain domain) {
        return prognosis.cells().stream()
                .filter(cell -> cell.domain().equals(domain))
                .findFirst()
                .orElseThrow()
                .truth();
    }

    @Test
    void noGroupIsCoveredTooSeldom() {
        Multistage design = SMALL.design(SEED);
        Population people = Population.of(design, NationalSurvey.rates(), NationalSurvey.SIMILARITY, SEED, 2);
        Prognosis prognosis =
                Rehearsal.of(design, people).by("group").threads(2).draws(100, SEED);
        assertThat(prognosis.failed().hits()).isZero();
        assertThat(prognosis.effort().people()).isEqualTo(30_000);
        assertThat(prognosis.effort().psus()).isCloseTo(30_000 / 60.0, within(5.0));
        assertThat(prognosis.effort().interviews()).isCloseTo(22_500, within(100.0));
        Cell all = prognosis.cells().get(0);
        assertThat(all.df()).isEqualTo(prognosis.effort().psus() - 31);
        // 45 interviews in a township: 1 + 44 × 0.05, and what weights add
        assertThat(all.deff()).isBetween(3.0, 4.2);
        assertThat(prognosis.table("group")).hasSize(6);
        for (Cell cell : prognosis.cells()) {
            Draws covered = cell.of(ProportionInterval.LOGIT).covered();
            assertThat(covered.share()).as(cell.domain().toString()).isGreaterThanOrEqualTo(0.9);
            assertThat(covered.limits().upper()).isGreaterThan(0.95);
            assertThat(cell.bias()).isCloseTo(0, within(4 * cell.sd() / Math.sqrt(100)));
            assertThat(cell.se() / cell.sd()).isBetween(0.85, 1.35);
        }
    }

    @Test
    void villagesHoldPeopleEnoughToDraw() {
        assertThatThrownBy(() -> new NationalFrame(25_000, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NationalFrame(1_000, 2_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
