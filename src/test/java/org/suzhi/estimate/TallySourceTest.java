package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.Tally;
import org.suzhi.tally.TallySource;

class TallySourceTest {

    /** Three parts of the survey, as another engine might hold them. */
    private static final List<Microdata> PARTS = IntStream.range(0, 3)
            .mapToObj(part -> Reference.SURVEY.rows(IntStream.range(0, Reference.SURVEY.rows())
                    .filter(row -> row % 3 == part)
                    .toArray()))
            .toList();

    private static final TallySource SOURCE = (design, outcome, where, request) -> PARTS.stream()
            .map(part -> Tally.of(part, design, part.numbers(outcome), request, 1))
            .reduce(Tally::plus)
            .orElseThrow();

    @Test
    void estimatesFromTheTalliesOfPartsAreThoseFromTheTable() {
        Estimates parts = Estimator.of(Reference.DESIGN).by("group").estimate(Statistic.PROPORTION, "literate", SOURCE);
        Estimates table = Estimator.of(Reference.DESIGN).by("group").proportion("literate", Reference.SURVEY);
        assertThat(parts.rows()).isEqualTo(table.rows());
    }

    @Test
    void aProportionOfOtherNumbersIsRefused() {
        assertThatThrownBy(() -> Estimator.of(Reference.DESIGN).estimate(Statistic.PROPORTION, "score", SOURCE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("column 'score': found values other than 0 and 1");
    }
}
