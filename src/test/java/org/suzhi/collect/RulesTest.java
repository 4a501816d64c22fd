package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.draw.Sample;
import org.suzhi.survey.Condition;
import org.suzhi.survey.DataException;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** The rules of a plan's groups against what is asked, exported and known from the sample. */
class RulesTest {

    private static final Sample SAMPLE = new Sample(Instruments.table(
            "sample.csv",
            "id,stratum,psu,probability,base_weight,town",
            "a,S,P0,0.1,10,Hill",
            "b,S,P1,0.1,10,Dale",
            "c,S,P1,0.1,10,Dale"));

    private static final Microdata EXPORT = Instruments.table(
            "export.csv",
            "id,sex,age,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10",
            "a,female,40,true,true,true,true,true,true,true,true,true,true",
            "b,male,70,true,true,true,true,true,true,true,true,true,true");

    private static Collect collect(String rule) {
        Text name = Text.same("Hill people");
        return new Collect(
                SAMPLE,
                Instruments.tenItems(),
                List.of(new KeyGroup("hill", name, name, Condition.parse(rule))),
                "plan.yaml");
    }

    @Test
    void aRuleMaySpeakOfTheSample() {
        Fieldwork fieldwork = collect("town == Hill").strict(EXPORT);
        assertThat(fieldwork.data().column("group").text(0)).isEqualTo("hill");
        assertThat(fieldwork.data().column("group").text(1)).isEmpty();
        assertThat(fieldwork.data().has("town")).isFalse();
    }

    @Test
    void aColumnThatNobodyKnowsIsRefusedWithPlanAndGroup() {
        assertThatThrownBy(() -> collect("twon == Hill").strict(EXPORT))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("plan.yaml: column 'groups': found a rule of 'hill' on column 'twon'")
                .hasMessageContaining("town");
    }

    @Test
    void whoIsAbsentAndWhichGroupIsEmptyAreNoted() {
        Collect collect = collect("age >= 60");
        List<Text> notes = collect.notes(EXPORT, collect.strict(EXPORT));
        assertThat(notes.stream().map(note -> note.in(Language.EN)))
                .containsExactly(
                        "1 sampled people are not in export.csv and count as non-contacts",
                        "plan.yaml: no interview belongs to group 'hill' (Hill people): check its rule");
        assertThat(collect("age < 60").notes(EXPORT, collect("age < 60").strict(EXPORT)))
                .hasSize(1);
    }

    @Test
    void anExportOfAnotherDrawIsOneFinding() {
        Microdata other = Instruments.table(
                "export.csv",
                "id,sex,age,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10",
                "x,female,40,true,true,true,true,true,true,true,true,true,true",
                "y,male,70,true,true,true,true,true,true,true,true,true,true");
        assertThatThrownBy(() -> collect("age < 60").lenient(other))
                .isInstanceOfSatisfying(
                        DataException.class,
                        refused -> assertThat(refused.findings()).hasSize(1))
                .hasMessageContaining("export.csv: column 'id': found no id of the sample, but such as 'x'");
    }
}
