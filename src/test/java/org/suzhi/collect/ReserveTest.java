package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Text;

/** Replacements who were never needed. */
class ReserveTest {

    private static final String HEADER = "id,disposition,sex,age,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10";
    private static final String ALL = ",,female,40,true,true,true,true,true,true,true,true,true,true";
    private static final String NONE = ",,,,,,,,,,,,";

    /** Two units of four people; the last two drawn of each wait as replacements. */
    private static final Sample SAMPLE = new Sample(Instruments.table(
            "sample.csv",
            "id,stratum,psu,probability,base_weight,order",
            "a1,S,A,0.1,10,1",
            "a2,S,A,0.1,10,2",
            "a3,S,A,0.1,10,3",
            "a4,S,A,0.1,10,4",
            "b1,S,B,0.1,10,1",
            "b2,S,B,0.1,10,2",
            "b3,S,B,0.1,10,3",
            "b4,S,B,0.1,10,4"));

    private static final String[] FIELD = {
        HEADER,
        "a1" + ALL,
        "a2,refusal" + NONE,
        "a3" + ALL,
        "a4,unused" + NONE,
        "b1" + ALL,
        "b2" + ALL,
        "b3,unused" + NONE,
        "b4,unused" + NONE
    };

    private static Collect collect() {
        return new Collect(SAMPLE, Instruments.tenItems(), List.of());
    }

    private static List<Finding> wrong(Collect collect, String... lines) {
        return Raised.by(() -> collect.strict(Instruments.table("export.csv", lines)));
    }

    private static List<String> notes(Collect collect, String... lines) {
        var export = Instruments.table("export.csv", lines);
        return collect.notes(export, collect.strict(export)).stream()
                .map(Text::en)
                .toList();
    }

    @Test
    void whoWasNeverNeededIsNoNonRespondent() {
        Fieldwork fieldwork = collect().strict(Instruments.table("export.csv", FIELD));
        assertThat(fieldwork.counts())
                .containsEntry(Disposition.UNUSED, 3)
                .containsEntry(Disposition.NON_CONTACT, 0)
                .containsEntry(Disposition.COMPLETE, 4);
        assertThat(fieldwork.responseRate()).isCloseTo(4 / 5., within(1e-15));
    }

    @Test
    void withoutReplacementsTheRefusalsAreNotFilledUp() {
        Fieldwork fieldwork = collect().strict(Instruments.table("export.csv", FIELD));
        Set<String> main = MainList.of(SAMPLE, 2).ids(SAMPLE);
        assertThat(main).containsExactly("a1", "a2", "b1", "b2");
        assertThat(fieldwork.among(main).responseRate()).isCloseTo(3 / 4., within(1e-15));
    }

    @Test
    void whoIsInNoExportIsStillANonContact() {
        Fieldwork fieldwork = collect().strict(Instruments.table("export.csv", HEADER, "a1" + ALL));
        assertThat(fieldwork.counts()).containsEntry(Disposition.NON_CONTACT, 7).containsEntry(Disposition.UNUSED, 0);
    }

    @Test
    void somebodyUnusedHasNoAnswers() {
        assertThat(wrong(collect(), HEADER, "a1" + ALL, "a4,unused,female,40,true,,,,,,,,,"))
                .extracting(finding -> finding.in(Language.EN))
                .containsExactly("export.csv:3: column 'q1': found 'true', expected no answer of somebody unused;"
                        + " correct the cell");
    }

    @Test
    void nobodyOfTheMainListCanBeUnusedOnceItIsKnown() {
        String[] lines = {HEADER, "a1" + ALL, "a2,unused" + NONE};
        assertThat(collect().strict(Instruments.table("export.csv", lines)).counts())
                .containsEntry(Disposition.UNUSED, 1);
        assertThat(wrong(collect().mainList(new MainList(2)), lines))
                .extracting(finding -> finding.in(Language.EN))
                .containsExactly("export.csv:3: column 'disposition': found 'unused', expected what became of 'a2', who"
                        + " is on the main list and no replacement; correct the cell");
    }

    @Test
    void replacementsOutOfTheirOrderAreSaid() {
        String[] lines = FIELD.clone();
        lines[3] = "a3,unused" + NONE;
        lines[4] = "a4" + ALL;
        assertThat(notes(collect().mainList(new MainList(2)), lines))
                .containsExactly("1 unused people were drawn before others of their unit who were visited: replacements"
                        + " were not used in their order");
        assertThat(notes(collect(), FIELD)).singleElement().asString().contains("with --replacements K");
        assertThat(notes(collect().mainList(new MainList(2)), FIELD)).isEmpty();
    }
}
