package org.suzhi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Text;

class BackgroundTest {

    private static final Background AGE = new Background("age", Text.same("age"), List.of(), 18, 69);
    private static final Background SEX = new Background(
            "sex",
            Text.same("sex"),
            List.of(new Option("female", Text.same("女")), new Option("male", Text.same("男"))),
            0,
            0);

    @Test
    void aNumberLiesWithinItsLimits() {
        assertThat(List.of("18", "69", "040")).allMatch(AGE::accepts);
        assertThat(List.of("17", "70", "", "NA", "18.5", "-20", "17o", "99999999999"))
                .noneMatch(AGE::accepts);
        assertThat(AGE.expected()).isEqualTo(new Text("a whole number from 18 to 69", "18至69的整数"));
    }

    @Test
    void aChoiceIsOneOfItsCodesExactly() {
        assertThat(List.of("female", "male")).allMatch(SEX::accepts);
        assertThat(List.of("Female", "女", "", "0")).noneMatch(SEX::accepts);
        assertThat(SEX.expected()).isEqualTo(new Text("one of female, male", "下列之一：female, male"));
    }
}
