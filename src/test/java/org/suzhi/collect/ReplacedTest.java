package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Text;

/** People for whom a replacement was used, modes, and eligibility that nobody could find out. */
class ReplacedTest {

    private static final String HEADER = "id,disposition,outcome_before,mode,sex,age,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10";
    private static final String ALL = "true,true,true,true,true,true,true,true,true,true";
    private static final String NONE = ",,,,,,,,,";

    private static Collect collect() {
        return new Collect(Instruments.sample("a", "b", "c", "d"), Instruments.tenItems(), List.of());
    }

    private static Fieldwork fieldwork(String... lines) {
        return collect().strict(export(lines));
    }

    private static Microdata export(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = HEADER;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return Instruments.table("export.csv", all);
    }

    private static List<String> texts(Column column) {
        return java.util.stream.IntStream.range(0, column.rows())
                .mapToObj(column::text)
                .toList();
    }

    @Test
    void aReplacedPersonCountsByWhatCameOfTheVisits() {
        Fieldwork fieldwork = fieldwork(
                "a,,,web,female,40," + ALL, "b,replaced,refusal,,,," + NONE, "c,replaced,ineligible,,,," + NONE);
        assertThat(fieldwork.counts()).containsEntry(Disposition.REPLACED, 2);
        assertThat(texts(Outcomes.of(fieldwork.data())))
                .containsExactly("complete", "refusal", "ineligible", "non-contact");
        assertThat(fieldwork.responseRate()).isCloseTo(1 / 3., within(1e-15));
    }

    @Test
    void withoutAnOutcomeTheyAreNonContactsAndThatIsSaid() {
        Microdata export = export("a,,,web,female,40," + ALL, "b,replaced,,,,," + NONE);
        Fieldwork fieldwork = collect().strict(export);
        assertThat(texts(Outcomes.of(fieldwork.data()))).contains("non-contact").doesNotContain("replaced");
        assertThat(collect().notes(export, fieldwork))
                .extracting(Text::en)
                .contains("1 replaced people have no outcome_before and count as non-contacts");
    }

    @ParameterizedTest
    @CsvSource({
        "拒访, refusal",
        "refusal, refusal",
        "已被替换, replaced",
        "unknown eligibility, unknown-eligibility",
        "是否符合条件不明, unknown-eligibility",
        "未接触, non-contact"
    })
    void wordsOfBothLanguagesAreReadAndCodesAreWritten(String word, String code) {
        assertThat(fieldwork("a," + word + ",,,,," + NONE)
                        .data()
                        .column("disposition")
                        .text(0))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"面访, face-to-face", "web, web", "纸质, paper", "face to face, face-to-face", "电话, telephone"})
    void modesAreWrittenAsCodes(String word, String code) {
        assertThat(fieldwork("a,,," + word + ",female,40," + ALL)
                        .data()
                        .column("mode")
                        .text(0))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,gone,,web,female,40,', disposition, gone",
        "'a,,,fax,female,40,', mode, fax",
        "'a,replaced,complete,web,female,40,', outcome_before, complete",
        "'a,replaced,moved,web,female,40,', outcome_before, moved",
        "'a,replaced,refusal,web,female,40,', q1, true"
    })
    void whatCannotBeIsOneFinding(String record, String column, String found) {
        List<Finding> wrong = Raised.by(() -> fieldwork(record + ALL));
        assertThat(wrong).hasSize(1);
        assertThat(wrong.get(0).column()).isEqualTo(column);
        assertThat(wrong.get(0).line()).isEqualTo(2);
        assertThat(wrong.get(0).in(Language.EN)).contains("'" + found + "'");
    }

    @Test
    void whoBrokeOffBeforeBeingReplacedMayHaveAnswers() {
        assertThat(fieldwork("a,replaced,break-off,web,female,40,true,,,,,,,,,").counts())
                .containsEntry(Disposition.REPLACED, 1);
    }
}
