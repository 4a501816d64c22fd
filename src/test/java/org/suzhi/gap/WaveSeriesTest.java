package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.Reference;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Label;

class WaveSeriesTest {

    private static WaveSeries waves(String rows) {
        String csv = "year,ratio,se,n,criterion\n" + rows.replace("; ", "\n") + "\n";
        return WaveSeries.of(Tables.readCsv("waves.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void wavesStandInTheOrderOfTheirYears() {
        WaveSeries series = waves("2023,0.14,0.002,2000,c; 2020,0.1,,,c");
        assertThat(series.first().year()).isEqualTo(2020);
        assertThat(series.first().hasError()).isFalse();
        assertThat(series.last().n()).isEqualTo(2000);
        assertThat(series.criterion()).isEqualTo("c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020,0.1,,,c; 2020,0.11,,,c | waves.csv:3: column 'year': found 2020, already in line 2",
                "2020,13,,,c | waves.csv:2: column 'ratio': found '13', expected a fraction between 0 and 1, such as 0.13",
                "2020,,,,c | column 'ratio': found an empty cell",
                "2020,0.1,,,c; 2022,0.12,,,d | waves.csv:3: column 'criterion': found 'd', expected 'c', as of the other waves",
                "2020,0.1,,,c; 2022,0.12,,, | waves.csv:3: column 'criterion': found an empty cell",
                "1890,0.1,,,c | found '1890', expected a year from 1990 to 2100",
                "2020,0.1,-0.01,,c | column 'se': found '-0.01'",
                "2020,0.1,,-3,c | column 'n': found '-3'"
            })
    void whatIsWrongIsSaidWithItsLine(String rows, String message) {
        assertThatThrownBy(() -> waves(rows)).isInstanceOf(DataException.class).hasMessageContaining(message);
    }

    @Test
    void wavesOfTheSurveysYearOrLaterAreRefusedWithTheirLines() {
        Estimates survey = Estimator.of(Reference.DESIGN).proportion("literate", Reference.SURVEY);
        String criterion = survey.criterion().isEmpty() ? "c" : survey.criterion();
        Estimates named = new Estimates(
                survey.statistic(),
                survey.outcome(),
                criterion,
                survey.variance(),
                survey.interval(),
                survey.level(),
                survey.rows(),
                survey.covariance(),
                Label.SYNTHETIC,
                survey.notes());
        WaveSeries late =
                waves("2020,0.1,,,%1$s; 2029,0.3,,,%1$s; 2025,0.5,,,%1$s; 2022,0.12,,,%1$s".formatted(criterion));
        assertThatThrownBy(() -> late.with(named, 2025))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("waves.csv:3: column 'year': found 2029, after the survey of 2025")
                .hasMessageContaining("waves.csv:4: column 'year': found 2025, the survey's own year, expected years"
                        + " before 2025; leave the line out: the survey itself is the latest wave");
        WaveSeries joined = late.since(2029).with(named, 2030);
        assertThat(joined.last().ratio()).isEqualTo(survey.whole().value());
        assertThat(joined.label()).isEqualTo(Label.SYNTHETIC);
    }

    /** The rule of 1992–2015 and that of since then measure different things. */
    @Test
    void theNationsWavesUnderTwoCriteriaAreRefusedWithTheReason() {
        assertThatThrownBy(() -> WaveSeries.read(Path.of("data/published/national_waves.csv")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'composite-70'")
                .hasMessageContaining("'three-dimensions'")
                .hasMessageContaining("no trend joins them");
    }
}
