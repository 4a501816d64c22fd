package org.suzhi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;

class PopularisationTest {

    private static final String HEADER = "township,year,population,funds,government_funds,special_funds,staff,museums";

    private static Popularisation statistics(String header, String... lines) {
        String text = header + "\n" + String.join("\n", lines) + "\n";
        return Popularisation.of(Tables.readCsv("statistics.csv", text.getBytes(StandardCharsets.UTF_8)), "township");
    }

    private static IndicatorLine line(List<IndicatorLine> lines, String place, Indicator indicator) {
        return lines.stream()
                .filter(one -> one.place().equals(place) && one.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyIndicatorIsAQuotientPerHead() {
        PlaceYear place = statistics(HEADER, "A,2024,50000,400000,300000,250000,80,1")
                .rows()
                .get(0);
        assertThat(place.of(Indicator.FUNDS_PER_HEAD)).hasValue(8);
        assertThat(place.of(Indicator.GOVERNMENT_SHARE)).hasValue(0.75);
        assertThat(place.of(Indicator.SPECIAL_FUNDS_PER_HEAD)).hasValue(5);
        assertThat(place.of(Indicator.STAFF_PER_10000)).hasValue(16);
        assertThat(place.of(Indicator.MUSEUMS_PER_MILLION)).hasValue(20);
    }

    @Test
    void twoPlacesTakenTogetherLieBetweenThem() {
        Popularisation three = statistics(
                HEADER,
                "A,2024,50000,400000,300000,250000,80,1",
                "B,2024,30000,450000,200000,60000,90,2",
                "both,2024,80000,850000,500000,310000,170,3");
        for (Indicator indicator : Indicator.values()) {
            List<Double> values = three.rows().stream()
                    .map(row -> row.of(indicator).getAsDouble())
                    .toList();
            assertThat(values.get(2))
                    .as(indicator.code())
                    .isBetween(Math.min(values.get(0), values.get(1)), Math.max(values.get(0), values.get(1)));
        }
    }

    /** The figures of the releases: 215.06 × 100 million yuan, 2,156,300 people, 1,409,778,724 by the census. */
    @Test
    void theNationsIndicatorsAreThePublishedOnes() {
        Popularisation nation = Popularisation.national();
        assertThat(nation.rows()).extracting(PlaceYear::year).containsExactly(2018, 2020, 2021, 2022, 2023);
        PlaceYear last = nation.rows().get(4);
        assertThat(last.of(Indicator.SPECIAL_FUNDS_PER_HEAD)).hasValue(5.76);
        assertThat(last.of(Indicator.GOVERNMENT_SHARE)).hasValue(0.777);
        assertThat(last.of(Indicator.FUNDS_PER_HEAD).getAsDouble()).isCloseTo(15.2549, within(1e-4));
        assertThat(last.of(Indicator.STAFF_PER_10000).getAsDouble()).isCloseTo(15.2953, within(1e-4));
        assertThat(nation.rows().get(0).of(Indicator.FUNDS_PER_HEAD)).isEmpty();
    }

    @Test
    void aPlaceStandsBesideItsYearBeforeAndTheNation() {
        Popularisation here =
                statistics(HEADER, "A,2022,50000,300000,,,60,0", "A,2024,50000,400000,,,80,1", "B,2022,30000,3,,,20,0");
        List<IndicatorLine> all = IndicatorLine.of(here, Popularisation.national());
        List<IndicatorLine> latest = IndicatorLine.latest(all, 2024);
        IndicatorLine funds = line(latest, "A", Indicator.FUNDS_PER_HEAD);
        assertThat(funds.year()).isEqualTo(2024);
        assertThat(funds.beforeYear()).isEqualTo(2022);
        assertThat(funds.before()).isEqualTo(6);
        assertThat(funds.nationYear()).isEqualTo(2023);
        assertThat(funds.relative()).isCloseTo(8 / 15.2549, within(1e-5));
        assertThat(funds.isFar()).isFalse();
        assertThat(funds.sentence().zh()).isEqualTo("A2024年：人均科普经费筹集额8.00元（2022年为6.00元），全国2023年为15.25元");
        assertThat(funds.sentence().en())
                .isEqualTo("A, 2024: funds per head 8.00 yuan (6.00 yuan in 2022), the nation 15.25 yuan in 2023");
        assertThat(line(latest, "B", Indicator.FUNDS_PER_HEAD).isFar()).isTrue();
        assertThat(line(latest, "B", Indicator.MUSEUMS_PER_MILLION).isFar()).isFalse();
        assertThat(line(IndicatorLine.latest(all, 2023), "A", Indicator.FUNDS_PER_HEAD)
                        .year())
                .isEqualTo(2022);
    }

    @Test
    void whatWasPublishedItselfCounts() {
        Popularisation published =
                statistics("township,year,special_funds_per_head,government_share", "A,2024,5.2,0.8");
        assertThat(published.rows().get(0).of(Indicator.SPECIAL_FUNDS_PER_HEAD)).hasValue(5.2);
        assertThat(published.rows().get(0).of(Indicator.GOVERNMENT_SHARE)).hasValue(0.8);
        // 250,000 / 48,000 = 5.21 was rounded
        assertThat(statistics(
                                "township,year,population,special_funds,special_funds_per_head",
                                "A,2024,48000,250000,5.2")
                        .rows()
                        .get(0)
                        .of(Indicator.SPECIAL_FUNDS_PER_HEAD))
                .hasValue(5.2);
    }

    @Test
    void covariatesHoldThePeopleAndTheLatestOfEveryPlace() {
        Microdata table = IndicatorsFile.covariates(
                statistics(
                        HEADER,
                        "A,2024,50000,400000,,,80,",
                        "A,2022,40000,200000,,,60,",
                        "B,2022,30000,90000,,,,",
                        "C,2025,20000,90000,,,,"),
                2024);
        assertThat(table.names())
                .containsExactly("township", "year", "population", "funds_per_head", "staff_per_10000");
        assertThat(table.column("township").values()).containsExactly("A", "B", "C");
        assertThat(table.numbers("population")).containsExactly(50000, 30000, Double.NaN);
        assertThat(table.numbers("funds_per_head")).containsExactly(8, 3, Double.NaN);
        assertThat(table.numbers("staff_per_10000")).containsExactly(16, Double.NaN, Double.NaN);
    }

    @Test
    void madeUpStatisticsStayLabelled() {
        Popularisation made = statistics(HEADER + ",label", "A,2024,50000,400000,,,80,,synthetic");
        assertThat(IndicatorsFile.covariates(made, 2024).column("label").values())
                .containsExactly("synthetic");
        assertThat(IndicatorsFile.table(IndicatorLine.of(made, Popularisation.NONE), made)
                        .names())
                .contains("label");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A,2024,0,1,1,1,1,1; statistics.csv:2: column 'population': found '0', expected a number above 0",
                "A,2024,50000,-1,,,,; statistics.csv:2: column 'funds': found '-1', expected a number of at least 0",
                "A,2024,50000,1000,2000,,,; column 'government_funds': found '2000', expected no more than funds",
                ",2024,50000,1,1,1,1,1; column 'township': found an empty cell, expected the name of a place",
                "A,24,50000,1,1,1,1,1; column 'year': found '24', expected a year from 1990 to 2100",
                "A,2024,x,1,1,1,1,1; column 'population': found 'x', expected a number",
            })
    void whatCannotBeIsFoundWithItsCell(String wrong, String message) {
        assertThatThrownBy(() -> statistics(HEADER, wrong))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aYearTwiceAndTwoValuesOfOneThingAreRefused() {
        assertThatThrownBy(() -> statistics(HEADER, "A,2024,50000,1,1,1,1,1", "A,2024,50000,2,1,1,1,1"))
                .hasMessageContaining("statistics.csv:3: column 'year'")
                .hasMessageContaining("each year of A once");
        assertThatThrownBy(() -> statistics(
                        "township,year,population,special_funds,special_funds_per_head", "A,2024,48000,250000,6"))
                .hasMessageContaining("column 'special_funds_per_head': found '6', expected 5.208");
        assertThatThrownBy(() -> statistics("township,year,staff", "A,2024,5"))
                .hasMessageContaining("no indicator, and no two columns that make one");
    }
}
