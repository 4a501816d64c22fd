package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;

class CollectTest {

    private static final String HEADER = "id,sex,age,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10";
    private static final String ALL = ",true,true,true,true,true,true,true,true,true,true";

    /** Five of its seven records are wrong, one of them twice over; a blank line shifts what follows. */
    private static final Microdata FAULTY = Instruments.table(
            "export.csv",
            HEADER,
            "a,female,40" + ALL,
            "",
            "x,female,40" + ALL,
            "a,male,41" + ALL,
            "b,female,17o,maybe,true,true,true,true,true,true,true,true,true",
            "c,female,40,perhaps,true,true,true,true,true,true,true,true,true",
            "d,male,30" + ALL,
            "e,other,30" + ALL);

    private static final Collect COLLECT =
            new Collect(Instruments.sample("a", "b", "c", "d", "e"), Instruments.tenItems(), List.of());

    private static List<String> texts(Microdata data, String column) {
        Column cells = data.column(column);
        return IntStream.range(0, cells.rows()).mapToObj(cells::text).toList();
    }

    @Test
    void strictNamesEveryWrongRecordOnceWithFileAndLine() {
        assertThatThrownBy(() -> COLLECT.strict(FAULTY))
                .isInstanceOfSatisfying(
                        DataException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::line)
                                .containsExactlyInAnyOrder(4L, 5L, 6L, 7L, 9L))
                .hasMessageContaining("export.csv:4: column 'id': found 'x', expected the id of a sampled person")
                .hasMessageContaining("export.csv:5: column 'id': found 'a', already in line 2")
                .hasMessageContaining("export.csv:6: column 'age': found '17o', expected a whole number from 0 to 120")
                .hasMessageContaining("export.csv:7: column 'q1': found 'perhaps', expected one of true, false, dk")
                .hasMessageContaining("export.csv:9: column 'sex': found 'other', expected one of female, male");
    }

    @Test
    void lenientTurnsAwayExactlyTheWrongRecordsWithTheReason() {
        Collect.Result result = COLLECT.lenient(FAULTY);
        Microdata rejected = result.rejected();
        assertThat(texts(rejected, "id")).containsExactlyInAnyOrder("x", "a", "b", "c", "e");
        assertThat(rejected.names()).containsAll(FAULTY.names()).endsWith("reason");
        for (int row = 0; row < rejected.rows(); row++) {
            assertThat(rejected.column("reason").text(row)).contains("export.csv:" + rejected.line(row));
        }
        assertThat(texts(result.fieldwork().data(), "disposition"))
                .containsExactly("complete", "non-contact", "non-contact", "complete", "non-contact");
    }

    @Test
    void whatWasTurnedAwayReadsAsItCame() {
        Microdata rejected = COLLECT.lenient(FAULTY).rejected();
        int row = texts(rejected, "id").indexOf("b");
        assertThat(rejected.column("age").text(row)).isEqualTo("17o");
        assertThat(rejected.column("q1").text(row)).isEqualTo("maybe");
    }

    @Test
    void ofTwoRecordsOfOnePersonTheFirstCounts() {
        Microdata responses = COLLECT.lenient(FAULTY).fieldwork().data();
        assertThat(responses.column("sex").text(0)).isEqualTo("female");
        assertThat(responses.column("age").text(0)).isEqualTo("40");
    }

    @Test
    void aFaultlessExportTurnsNobodyAway() {
        Collect.Result result = COLLECT.lenient(Instruments.table("export.csv", HEADER, "a,female,40" + ALL));
        assertThat(result.rejected().rows()).isZero();
        assertThat(texts(result.fieldwork().data(), "id")).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void whatLenientAcceptsStrictAcceptsToo() {
        Collect.Result result = COLLECT.lenient(FAULTY);
        Microdata accepted = FAULTY.rows(new int[] {0, 5});
        Microdata strict = COLLECT.strict(accepted).data();
        for (String name : strict.names()) {
            assertThat(texts(strict, name))
                    .as(name)
                    .isEqualTo(texts(result.fieldwork().data(), name));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', id", "17.5, age", "-1, age", "121, age", "1e1, age", "Female, sex", "TRUE, q3", "0, q10"})
    void aCellThatIsNoAnswerIsRefused(String cell, String column) {
        List<String> names = List.of(HEADER.split(","));
        String[] record = ("a,female,40" + ALL).split(",");
        record[names.indexOf(column)] = cell;
        Microdata export = Instruments.table("export.csv", HEADER, String.join(",", record));
        assertThatThrownBy(() -> COLLECT.strict(export))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("export.csv:2: column '" + column + "'");
    }

    @Test
    void anUnknownDispositionIsRefused() {
        Microdata export = Instruments.table("export.csv", "disposition," + HEADER, "gone,a,female,40" + ALL);
        assertThatThrownBy(() -> COLLECT.strict(export))
                .hasMessageContaining(
                        "export.csv:2: column 'disposition': found 'gone', expected one of complete, partial");
    }

    @Test
    void allMissingColumnsAreNamedTogether() {
        Microdata export = Instruments.table("export.csv", "id,sex,q1", "a,female,true");
        assertThatThrownBy(() -> COLLECT.lenient(export))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a column named 'age'")
                .hasMessageContaining("a column named 'q10'");
    }
}
