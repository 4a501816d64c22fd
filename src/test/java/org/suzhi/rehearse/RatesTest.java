package org.suzhi.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;

class RatesTest {

    private static Rates read(String... lines) {
        return RatesFile.of(
                Tables.readCsv("rates.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), 0.75);
    }

    @Test
    void aResponseThatIsNotSaidIsThatOfTheOthers() {
        Rates rates = read("group,share,rate,response", "youth,0.4,0.3,0.6", "other,0.6,0.1,");
        assertThat(rates.groups()).containsExactly("youth", "other");
        assertThat(rates.response(0, 0)).isEqualTo(0.6);
        assertThat(rates.response(0, 1)).isEqualTo(0.75);
        assertThat(rates.place()).isEmpty();
    }

    @Test
    void ratesMayDifferByPlaceAndAGroupMayBeMissingThere() {
        Rates rates = read("county,group,share,rate", "C0,youth,0.4,0.3", "C0,other,0.6,0.1", "C1,other,1,0.2");
        assertThat(rates.place()).contains("county");
        assertThat(rates.share(1, 0)).isZero();
        assertThat(rates.rate(1, 1)).isEqualTo(0.2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group,share;all,1 | column 'rate': found no such column",
                "group,share,rate;youth,1.2,0.3 | rates.csv:2: column 'share': found '1.2', expected a fraction",
                "group,share,rate;youth,0.5,1.5;other,0.5,0.1 | rates.csv:2: column 'rate': found '1.5'",
                "group,share,rate;youth,0.5,;other,0.5,0.1 | rates.csv:2: column 'rate': found an empty cell",
                "group,share,rate,response;all,1,0.5,2 | rates.csv:2: column 'response': found '2'",
                "group,share,rate;youth,0.5,0.3;other,0.6,0.1 | shares that add up to 1.100000",
                "group,share,rate;youth,0.5,0.3;other,0.4,0.1 | shares that add up to 0.900000",
                "group,share,rate;youth,0.5,0.3;youth,0.5,0.1 | rates.csv:3: column 'group': found 'youth', already in line 2",
                "group,share,rate;,1,0.3 | rates.csv:2: column 'group': found an empty cell",
                "county,town,group,share,rate;C0,T0,all,1,0.3 | column 'town': found a second column of places",
                "county,group,share,rate;C0,all,1,0.3;,all,1,0.3 | rates.csv:3: column 'county': found an empty cell",
                "county,group,share,rate;C0,all,1,0.3;C1,all,0.5,0.3 | shares that add up to 0.500000 in 'C1'"
            })
    void whatIsWrongIsSaidWhereItIs(String table, String finding) {
        assertThatThrownBy(() -> read(table.split(";")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(finding);
    }

    @Test
    void aPersonBelongsToOneGroup() {
        assertThatThrownBy(() -> read("group,share,rate", "farmers|elderly,1,0.3"))
                .hasMessageContaining(
                        "rates.csv:2: column 'group': found 'farmers|elderly', expected the name of one group");
    }

    @Test
    void frameAndRatesNameTheSamePlaces() {
        Rates rates = read("county,group,share,rate", "C0,all,1,0.3", "C9,all,1,0.2");
        assertThatThrownBy(() -> rates.places(Villages.frame(true).data()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("nothing about 'C1'")
                .hasMessageContaining("'C9', which no unit of the frame has");
        Rates elsewhere = read("region,group,share,rate", "C0,all,1,0.3");
        assertThatThrownBy(() -> elsewhere.places(Villages.frame(true).data()))
                .hasMessageContaining("a column named 'region'");
    }

    @Test
    void everybodyAlikeIsOneGroup() {
        assertThat(Rates.uniform(0.2, 1).groups()).containsExactly("all");
        assertThatThrownBy(() -> Rates.uniform(1.2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rates.uniform(0.2, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
