package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Column;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;

class IndependentEstimatesTest {

    private static final Text NOTE = new Text("note", "说明");

    private static Estimates of(String column, List<String> levels, List<String> literate) {
        Microdata data = Microdata.of("data", List.of(Column.of(column, levels), Column.of("literate", literate)));
        return Estimator.of(SurveyDesign.NONE).by(column).proportion("literate", data);
    }

    @Test
    void theOtherPopulationFollowsAndIsNoPartOfTheWhole() {
        Estimates adults = of("group", List.of("a", "a", "b", "b", "b"), List.of("1", "0", "1", "1", "0"));
        Estimates pupils = of("frame", List.of("school", "school", "club", "club"), List.of("0", "1", "0", "0"));
        Estimates both = IndependentEstimates.of(adults, pupils, "frame", NOTE);
        assertThat(both.whole()).isEqualTo(adults.whole());
        assertThat(both.rows()).extracting(Estimate::row).containsExactly(1, 2, 3, 4, 5);
        Estimate school = both.of(Domain.of("frame", "school")).orElseThrow();
        assertThat(school.value()).isEqualTo(0.5);
        assertThat(both.covariance().size()).isEqualTo(5);
        for (int a = 1; a <= 3; a++) {
            for (int b = 1; b <= 3; b++) {
                assertThat(both.covariance().of(a, b))
                        .isEqualTo(adults.covariance().of(a, b));
            }
            assertThat(both.covariance().of(a, 4)).isZero();
            assertThat(both.covariance().of(a, 5)).isZero();
        }
        for (Estimate row : both.table("frame")) {
            Estimate before = pupils.of(row.domain()).orElseThrow();
            assertThat(row.se()).isEqualTo(before.se());
            assertThat(both.covariance().of(row.row(), row.row()))
                    .isEqualTo(pupils.covariance().of(before.row(), before.row()));
        }
        assertThat(both.notes()).contains(NOTE);
        assertThat(both.label()).isEqualTo(Label.NONE);
    }
}
