package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Condition;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

class DispositionsTest {

    private static final String HEADER = "id,disposition,sex,age,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10";
    private static final String ALL = "true,true,true,true,true,true,true,true,true,true";
    private static final String NONE = ",,,,,,,,,";

    private static Collect collect(String... sampled) {
        return new Collect(Instruments.sample(sampled), Instruments.tenItems(), List.of());
    }

    private static List<String> texts(Fieldwork fieldwork, String column) {
        Column cells = fieldwork.data().column(column);
        return IntStream.range(0, cells.rows()).mapToObj(cells::text).toList();
    }

    private static String dispositionOf(String record) {
        Fieldwork fieldwork = collect("a").strict(Instruments.table("export.csv", HEADER, record));
        return texts(fieldwork, "disposition").get(0);
    }

    @Test
    void everySampledPersonIsThereOnceInTheSamplesOrder() {
        Fieldwork fieldwork = collect("d", "b", "a", "c")
                .strict(Instruments.table("export.csv", HEADER, "a,,female,40," + ALL, "b,,male,30," + ALL));
        assertThat(texts(fieldwork, "id")).containsExactly("d", "b", "a", "c");
        assertThat(texts(fieldwork, "sex")).containsExactly("", "male", "female", "");
        assertThat(texts(fieldwork, "disposition"))
                .containsExactly("non-contact", "complete", "complete", "non-contact");
    }

    /** Of ten items, eight make a complete interview and five a partial one. */
    @ParameterizedTest
    @CsvSource({
        "10, complete",
        "8, complete",
        "7, partial",
        "5, partial",
        "4, break-off",
        "1, break-off",
        "0, non-contact"
    })
    void theShareOfItemsAnsweredDecides(int answered, String disposition) {
        StringBuilder record = new StringBuilder("a,,female,40");
        for (int i = 0; i < 10; i++) {
            record.append(',').append(i < answered ? "false" : "");
        }
        assertThat(dispositionOf(record.toString())).isEqualTo(disposition);
    }

    @Test
    void dontKnowIsAnAnswer() {
        assertThat(dispositionOf("a,,female,40,dk,dk,dk,dk,dk,dk,dk,dk,dk,dk")).isEqualTo("complete");
    }

    @Test
    void whatWasNotAskedIsOutsideTheShare() {
        String notAsked = "not-asked,not-asked,not-asked,not-asked,not-asked";
        assertThat(dispositionOf("a,,female,40,true,true,true,true,," + notAsked))
                .isEqualTo("complete");
        assertThat(dispositionOf("a,,female,40,true,true,,,," + notAsked)).isEqualTo("break-off");
    }

    @ParameterizedTest
    @CsvSource({"17, ineligible", "18, complete", "69, complete", "70, ineligible", "'', complete"})
    void peopleOutsideTheTargetPopulationsAgesAreIneligible(String age, String disposition) {
        assertThat(dispositionOf("a,,female," + age + "," + ALL)).isEqualTo(disposition);
    }

    @Test
    void aRefusalIsKept() {
        assertThat(dispositionOf("a,refusal,,," + NONE)).isEqualTo("refusal");
        assertThat(dispositionOf("a,,,," + NONE)).isEqualTo("non-contact");
        assertThat(dispositionOf("a,ineligible,female,40," + ALL)).isEqualTo("ineligible");
    }

    @Test
    void whoBrokeOffBeforeTheFirstItemWasContactedNevertheless() {
        assertThat(dispositionOf("a,break-off,female,40," + NONE)).isEqualTo("break-off");
    }

    @Test
    void aPersonIsInEveryGroupWhoseRuleHolds() {
        List<KeyGroup> groups = List.of(
                new KeyGroup("women", Text.same(""), Text.same(""), Condition.parse("sex == female")),
                new KeyGroup("elderly", Text.same(""), Text.same(""), Condition.parse("age >= 60")));
        Fieldwork fieldwork = new Collect(Instruments.sample("a", "b", "c", "d", "e"), Instruments.tenItems(), groups)
                .strict(Instruments.table(
                        "export.csv",
                        HEADER,
                        "a,,female,65," + ALL,
                        "b,,male,65," + ALL,
                        "c,,female,59," + ALL,
                        "d,,male,30," + ALL));
        assertThat(texts(fieldwork, "group")).containsExactly("women|elderly", "elderly", "women", "", "");
        assertThat(texts(fieldwork, "age_group")).containsExactly("60-69", "60-69", "50-59", "30-39", "");
    }

    @Test
    void theResponseRateLeavesOutWhoIsIneligible() {
        Fieldwork fieldwork = collect("a", "b", "c", "d", "e")
                .strict(Instruments.table(
                        "export.csv",
                        HEADER,
                        "a,,female,40," + ALL,
                        "b,,female,12," + ALL,
                        "c,refusal,,," + NONE,
                        "d,,male,30,true,true,true,true,true,,,,,"));
        assertThat(fieldwork.counts())
                .containsEntry(Disposition.COMPLETE, 1)
                .containsEntry(Disposition.PARTIAL, 1)
                .containsEntry(Disposition.REFUSAL, 1)
                .containsEntry(Disposition.INELIGIBLE, 1)
                .containsEntry(Disposition.NON_CONTACT, 1)
                .containsEntry(Disposition.BREAK_OFF, 0);
        assertThat(fieldwork.responseRate()).isCloseTo(2 / 4., within(1e-15));
    }

    @Test
    void theLabelOfTheSampleOrOfTheExportReachesTheResponses() {
        Microdata export = Instruments.table("export.csv", HEADER + ",label", "a,,female,40," + ALL + ",synthetic");
        assertThat(Label.of(collect("a", "b").strict(export).data())).isEqualTo(Label.SYNTHETIC);
        Microdata plain = Instruments.table("export.csv", HEADER, "a,,female,40," + ALL);
        assertThat(Label.of(collect("a", "b").strict(plain).data())).isEqualTo(Label.NONE);
    }

    @Test
    void columnsThatTheQuestionnaireDoesNotKnowAreCarriedThrough() {
        Microdata export = Instruments.table(
                "export.csv", HEADER + ",备注", "b,,female,40," + ALL + ",等候多时", "a,,male,30," + ALL + ",");
        assertThat(texts(collect("a", "b").strict(export), "备注")).containsExactly("", "等候多时");
    }
}
