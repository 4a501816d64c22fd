package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;

class ResponseRatesTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static final String HEADER = "id,disposition,outcome_before,mode,sex,age,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10";
    private static final String ALL = ",,,face-to-face,female,40,true,true,true,true,true,true,true,true,true,true";
    private static final String NONE = ",,,,,,,,,,,,,";

    private static final Sample SAMPLE = new Sample(Instruments.table(
            "sample.csv",
            "id,stratum,psu,probability,base_weight,order",
            "a1,East/rural,A,0.1,10,1",
            "a2,East/rural,A,0.1,10,2",
            "a3,East/rural,A,0.1,10,3",
            "b1,West/urban,B,0.05,20,1",
            "b2,West/urban,B,0.05,20,2",
            "b3,West/urban,B,0.05,20,3"));

    private static RatesTable table() {
        Fieldwork fieldwork = new Collect(SAMPLE, Instruments.tenItems(), List.of())
                .strict(Instruments.table(
                        "export.csv",
                        HEADER,
                        "a1" + ALL,
                        "a2,replaced,refusal" + NONE,
                        "a3" + ALL,
                        "b1" + ALL,
                        "b2" + ALL,
                        "b3,unused," + NONE));
        return new RatesTable(SAMPLE, fieldwork, Optional.of(new MainList(2)));
    }

    private static double rate(Microdata rates, String level, String basis, String replacements, String name) {
        int row = IntStream.range(0, rates.rows())
                .filter(r -> rates.column("level").text(r).equals(level))
                .filter(r -> rates.column("basis").text(r).equals(basis))
                .filter(r -> rates.column("replacements").text(r).equals(replacements))
                .findFirst()
                .orElseThrow();
        return rates.numbers(name)[row];
    }

    /** Worked by hand after the formulas of the tenth edition: e = 170/200, of 20 unknown 17 are believed eligible. */
    @Test
    void theFormulasOfTheStandardDefinitions() {
        ResponseRates rates = new ResponseRates(100, 10, 40, 20, 20, 30);
        assertThat(rates.eligibility()).isCloseTo(0.85, EXACT);
        assertThat(rates.rr1()).isCloseTo(100 / 190., EXACT);
        assertThat(rates.rr2()).isCloseTo(110 / 190., EXACT);
        assertThat(rates.rr3()).isCloseTo(100 / 187., EXACT);
        assertThat(rates.rr4()).isCloseTo(110 / 187., EXACT);
        assertThat(rates.coop1()).isCloseTo(100 / 150., EXACT);
        assertThat(rates.ref1()).isCloseTo(40 / 190., EXACT);
        assertThat(rates.con1()).isCloseTo(150 / 190., EXACT);
    }

    @Test
    void theResponseRateIsCooperationTimesContact() {
        for (int i = 1; i < 50; i++) {
            ResponseRates rates = new ResponseRates(3 * i, i % 7, i % 11, 5, i % 3, i % 4);
            assertThat(rates.coop1() * rates.con1()).isCloseTo(rates.rr1(), EXACT);
            assertThat(rates.rr1()).isLessThanOrEqualTo(rates.rr3());
            assertThat(rates.rr2()).isLessThanOrEqualTo(rates.rr4());
            assertThat(rates.rr1()).isLessThanOrEqualTo(rates.rr2());
        }
    }

    @Test
    void withoutReplacementsTheMainListCounts() {
        Microdata rates = table().by(List.of("region"));
        assertThat(rate(rates, "", "people", "with", "rr2")).isCloseTo(4 / 5., EXACT);
        assertThat(rate(rates, "", "people", "without", "rr2")).isCloseTo(3 / 4., EXACT);
        assertThat(rate(rates, "East", "people", "with", "rr2")).isCloseTo(2 / 3., EXACT);
        assertThat(rate(rates, "East", "people", "without", "rr2")).isCloseTo(1 / 2., EXACT);
        assertThat(rate(rates, "East", "people", "with", "ref1")).isCloseTo(1 / 3., EXACT);
        assertThat(rate(rates, "West", "people", "with", "unused")).isEqualTo(1);
        assertThat(rate(rates, "", "base-weight", "with", "rr2")).isCloseTo(60 / 70., EXACT);
    }

    @Test
    void levelsAddUpToTheWhole() {
        Microdata rates = table().by(List.of("stratum"));
        for (String name : List.of("complete", "refusal", "unused")) {
            assertThat(rate(rates, "East/rural", "base-weight", "with", name)
                            + rate(rates, "West/urban", "base-weight", "with", name))
                    .isCloseTo(rate(rates, "", "base-weight", "with", name), EXACT);
        }
    }

    @Test
    void peopleOfWhomAColumnSaysNothingStandApartAndThatIsSaid() {
        Microdata rates = table().by(List.of("mode"));
        assertThat(rate(rates, "face-to-face", "people", "with", "rr2")).isCloseTo(1, EXACT);
        assertThat(table().notes(List.of("mode")))
                .singleElement()
                .satisfies(note -> assertThat(note.en()).startsWith("1 worked people have no mode"));
        assertThatThrownBy(() -> table().by(List.of("team"))).isInstanceOf(DataException.class);
    }
}
