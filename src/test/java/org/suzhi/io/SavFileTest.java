package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;

/** Files that PSPP wrote, held against what it wrote as CSV; src/test/resources/sav/README.md says how. */
class SavFileTest {

    private static final Path FOLDER = Path.of("src/test/resources/sav");
    private static final List<String> FILES = List.of("survey.sav", "packed.sav", "blocks.zsav", "gb18030.sav");
    private static final List<String> TIMES = List.of("born", "met", "took");
    /** Compared as numbers, since CSV holds more digits than a text of ours. */
    private static final List<String> NUMBERS =
            List.of("id", "sex", "education", "age", "income", "score", "weight", "change", "满意度");

    private static LabelledTable table(String name) {
        return LabelledTable.read(FOLDER.resolve(name));
    }

    private static List<String> cells(Microdata data, String name) {
        return IntStream.range(0, data.rows()).mapToObj(data.column(name)::text).toList();
    }

    private static void sameCells(Microdata found, String csv) {
        Microdata expected = Tables.read(FOLDER.resolve(csv));
        assertThat(found.names()).isEqualTo(expected.names());
        assertThat(found.rows()).isEqualTo(8);
        for (String name : expected.names()) {
            if (NUMBERS.contains(name)) {
                assertThat(found.numbers(name)).as(name).isEqualTo(expected.numbers(name));
            } else if (!TIMES.contains(name)) {
                assertThat(cells(found, name)).as(name).isEqualTo(cells(expected, name));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey.sav", "packed.sav", "blocks.zsav", "gb18030.sav"})
    void everyCodeIsThatOfTheProgramThatWroteTheFile(String name) {
        sameCells(table(name).codes(), "codes.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey.sav", "packed.sav", "blocks.zsav", "gb18030.sav"})
    void userMissingAndSystemMissingValuesAreBlank(String name) {
        sameCells(Tables.read(FOLDER.resolve(name)), "data.csv");
    }

    @Test
    void allWaysToPackAndEncodeATableGiveTheSameCells() {
        LabelledTable plain = table("survey.sav");
        for (String name : FILES) {
            LabelledTable other = table(name);
            assertThat(Cells.of(other.codes())).as(name).isEqualTo(Cells.of(plain.codes()));
            assertThat(Cells.of(other.data())).as(name).isEqualTo(Cells.of(plain.data()));
            assertThat(Cells.of(other.labels())).as(name).isEqualTo(Cells.of(plain.labels()));
            assertThat(other.variables()).as(name).isEqualTo(plain.variables());
            assertThat(other.data().source()).isEqualTo(name);
        }
    }

    @Test
    void codesAreTextsAsInOtherTables() {
        Microdata codes = table("packed.sav").codes();
        assertThat(cells(codes, "sex")).containsExactly("1", "2", "9", "1", "2", "", "2", "1");
        assertThat(cells(codes, "change"))
                .containsExactly("-0.5", "-3.125", "1000000", "0", "-1E-9", "0.333333333333333", "-99", "-100");
        assertThat(codes.numbers("change")[5]).isEqualTo(1.0 / 3);
    }

    @Test
    void datesAndTimesAreIsoTexts() {
        Microdata data = table("survey.sav").data();
        assertThat(cells(data, "born"))
                .containsExactly(
                        "1991-02-28",
                        "1970-01-01",
                        "2003-12-31",
                        "",
                        "1582-10-15",
                        "9999-12-31",
                        "2021-09-30",
                        "1949-10-01");
        assertThat(cells(data, "met"))
                .containsExactly(
                        "2021-09-30T08:05:00",
                        "2021-09-30T23:59:59.25",
                        "2021-10-01T00:00:00",
                        "",
                        "1999-12-31T12:00:00",
                        "",
                        "2021-09-30T08:05:00.001",
                        "2021-09-30T08:05:00");
        assertThat(cells(data, "took"))
                .containsExactly("00:12:30", "25:00:01", "00:00:00", "", "23:59:59", "", "01:00:00", "12:00:00");
    }

    @Test
    void textsOfSeveralSegmentsAreWhole() {
        Microdata data = table("blocks.zsav").data();
        assertThat(cells(data, "remark")).element(1).isEqualTo("z".repeat(300));
        assertThat(cells(data, "story"))
                .containsExactly(
                        "很长的回答" + "x".repeat(235) + "第二段" + "y".repeat(331) + "终",
                        "短",
                        "1".repeat(255),
                        "2".repeat(256),
                        "3".repeat(511),
                        "",
                        "",
                        "");
    }

    @Test
    void aRecordIsFoundByTheNumberOfItsCase() {
        assertThat(table("survey.sav").data().line(7)).isEqualTo(8);
    }

    @Test
    void aStreamReadsTheNamedColumnsAlsoOfALargeFile() {
        Path file = FOLDER.resolve("survey.sav");
        TableStream stream = new TableStream(file, List.of("county"), List.of("weight"), 1, 64, 64);
        assertThat(stream.read(2).names()).containsExactly("county", "weight");
        assertThat(stream.names()).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey.sav", "packed.sav", "blocks.zsav", "gb18030.sav"})
    void aFileThatIsCutOffAnywhereIsAFinding(String name) throws IOException {
        byte[] whole = Files.readAllBytes(FOLDER.resolve(name));
        List<List<String>> cells = Cells.of(table(name).codes());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Throwable raised = catchThrowable(
                    () -> assertThat(Cells.of(SavFile.read(name, cut).codes())).isEqualTo(cells));
            if (raised != null) {
                assertThat(raised).as("%d bytes", length).isInstanceOf(DataException.class);
            } else {
                // no more than what stands behind the last case
                assertThat(whole.length - length).isLessThanOrEqualTo(8);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey.sav", "packed.sav", "blocks.zsav", "gb18030.sav"})
    void aDamagedFileIsAFindingOrAnotherTableAndNotADefectOfOurs(String name) throws IOException {
        byte[] whole = Files.readAllBytes(FOLDER.resolve(name));
        SplittableRandom random = new SplittableRandom(20211);
        for (int round = 0; round < 1000; round++) {
            byte[] damaged = whole.clone();
            for (int hit = random.nextInt(1, 4); hit > 0; hit--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Throwable raised = catchThrowable(() -> SavFile.read(name, damaged).labels());
            if (raised != null) {
                assertThat(raised).as("round %d", round).isInstanceOf(DataException.class);
            }
        }
    }
}
