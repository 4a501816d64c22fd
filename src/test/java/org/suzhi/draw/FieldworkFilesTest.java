package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.collect.Disposition;
import org.suzhi.design.Allocation;
import org.suzhi.design.Frames;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Seed;

class FieldworkFilesTest {

    static final int MAIN = 4;

    static final Microdata SAMPLE = Draw.of(
                    Frames.synthetic(Frames.of(Map.of(
                            "East", new int[] {120, 80, 400, 35, 60, 220}, "West", new int[] {150, 200, 90, 90, 40}))),
                    new Allocation(
                            List.of(
                                    new Allocation.Share("East", 0, 3, 18, 0),
                                    new Allocation.Share("West", 0, 2, 12, 0)),
                            Label.SYNTHETIC),
                    new Seed(3))
            .data();

    @TempDir
    Path folder;

    /** The sheets of a workbook by name, each as rows of texts. */
    static Map<String, List<List<String>>> read(Path file) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    List<String> cells = new ArrayList<>();
                    for (int c = 0; c < row.getCellCount(); c++) {
                        Cell cell = row.getCell(c);
                        cells.add(cell == null || cell.getType() == CellType.EMPTY ? "" : cell.getText());
                    }
                    rows.add(cells);
                }
                sheets.put(sheet.getName(), rows);
            }
        }
        return sheets;
    }

    /** The rows below the header that begins with a word. */
    static List<List<String>> below(List<List<String>> rows, String header) {
        int at = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).get(0).equals(header))
                .findFirst()
                .orElseThrow();
        return rows.subList(at + 1, rows.size());
    }

    static List<String> column(List<List<String>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    /** The ids of a place in the order of the sample, of the main list or of the replacements. */
    private static List<String> ids(String place, boolean main) {
        double[] order = SAMPLE.numbers("order");
        return IntStream.range(0, SAMPLE.rows())
                .filter(row -> SAMPLE.column("stratum").text(row).equals(place) && order[row] <= MAIN == main)
                .mapToObj(SAMPLE.column("id")::text)
                .toList();
    }

    @Test
    void everyPlaceHasItsTeamWithTheFourSheets() throws IOException {
        List<Path> files = FieldworkFiles.write(folder, SAMPLE, Language.EN, MAIN);
        assertThat(files).containsExactly(folder.resolve("team-01.xlsx"), folder.resolve("team-02.xlsx"));
        Map<String, List<List<String>>> sheets = read(files.get(1));
        assertThat(sheets.keySet()).containsExactly("Main list", "Replacements", "Contacts", "Listing");
        assertThat(sheets.values())
                .allSatisfy(rows -> assertThat(rows.get(0).get(0)).isEqualTo("Team 2: West – SYNTHETIC DATA"));
        assertThat(read(FieldworkFiles.write(folder, SAMPLE, Language.ZH, MAIN).get(0))
                        .keySet())
                .containsExactly("主样本", "备用样本", "接触记录", "人员登记");
    }

    @Test
    void mainListAndReplacementsHoldEverybodyOnceInDrawnOrder() throws IOException {
        List<Path> files = FieldworkFiles.write(folder, SAMPLE, Language.EN, MAIN);
        for (int team = 0; team < 2; team++) {
            String place = List.of("East", "West").get(team);
            Map<String, List<List<String>>> sheets = read(files.get(team));
            List<List<String>> main = below(sheets.get("Main list"), "No.");
            List<List<String>> spare = below(sheets.get("Replacements"), "Order in the unit");
            assertThat(column(main, 1)).isEqualTo(ids(place, true)).isNotEmpty();
            assertThat(column(main, 0))
                    .isEqualTo(IntStream.rangeClosed(1, main.size())
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(column(spare, 1)).isEqualTo(ids(place, false)).isNotEmpty();
            assertThat(column(spare, 0)).startsWith("1", "2", "1", "2");
        }
    }

    @Test
    void theOrderOfRecordsInTheFileDoesNotChangeTheDrawnOrderWithinAUnit() throws IOException {
        Microdata data = small(List.of("3", "1", "2"), List.of("u", "u", "u"));
        List<List<String>> rows =
                read(FieldworkFiles.write(folder, data, Language.EN, 2).get(0)).get("Main list");
        assertThat(column(below(rows, "No."), 1)).containsExactly("p2", "p3");
    }

    @Test
    void theRuleForReplacementsStandsAboveThemInBothLanguages() throws IOException {
        List<String> english = column(
                read(FieldworkFiles.write(folder, SAMPLE, Language.EN, MAIN).get(0))
                        .get("Replacements"),
                0);
        assertThat(english.subList(1, 6))
                .containsExactly(
                        "Use replacements strictly in the order of this list, and only for somebody of the same unit.",
                        "Use one only after 3 visits at different times of day and on different days have failed.",
                        "First record the disposition of the person replaced; that record is kept.",
                        "Nobody else may be taken instead: no neighbour, no relative, nobody who happens to be there.",
                        "Response rates are reported with and without replacements.");
        List<String> chinese = column(
                read(FieldworkFiles.write(folder, SAMPLE, Language.ZH, MAIN).get(0))
                        .get("备用样本"),
                0);
        assertThat(chinese.get(2)).isEqualTo("须在不同日期、不同时段上门3次均未成功后，方可启用备用样本。");
        assertThat(chinese.get(5)).contains("应答率");
    }

    @Test
    void theContactSheetHasThreeVisitsForEverybody() throws IOException {
        List<List<String>> rows = read(FieldworkFiles.write(folder, SAMPLE, Language.EN, MAIN)
                        .get(0))
                .get("Contacts");
        assertThat(rows.get(1).get(0))
                .startsWith("Result codes: complete = complete; ")
                .contains("non-contact");
        assertThat(rows.get(2))
                .contains("Visit 1: date", "Visit 2: time", "Visit 3: result code", "Final result code")
                .hasSize(13);
        List<String> all = new ArrayList<>(ids("East", true));
        all.addAll(ids("East", false));
        assertThat(column(rows.subList(3, rows.size()), 0)).isEqualTo(all);
    }

    @Test
    void resultCodesAreTheDispositionsThatCollectReads() {
        List<String> codes =
                Stream.of(VisitResult.values()).map(VisitResult::code).toList();
        for (Disposition disposition : Disposition.values()) {
            assertThat(codes).contains(disposition.code());
            assertThat(VisitResult.valueOf(disposition.name()).text()).isEqualTo(disposition.text());
        }
    }

    @Test
    void unitsWithoutAListGetAFormAndOthersAnEmptyOne() throws IOException {
        List<List<String>> blank = below(
                read(FieldworkFiles.write(folder, SAMPLE, Language.EN, MAIN).get(0))
                        .get("Listing"),
                "Unit");
        assertThat(blank)
                .hasSize(TeamWorkbook.LISTING_LINES)
                .allSatisfy(row -> assertThat(row.get(0)).isEmpty());
        Microdata unlisted = small(List.of("1", "2", "1"), List.of("u", "u", "v"))
                .with(Column.of("list_number", List.of("", "", "7")));
        List<List<String>> form = below(
                read(FieldworkFiles.write(folder, unlisted, Language.EN, 1).get(0))
                        .get("Listing"),
                "Unit");
        assertThat(form).hasSize(TeamWorkbook.LISTING_LINES);
        assertThat(form.get(4).subList(0, 2)).containsExactly("u", "5");
    }

    @Test
    void teamsSeeNeitherWeightsNorProbabilities() throws IOException {
        for (List<List<String>> rows : read(FieldworkFiles.write(folder, SAMPLE, Language.EN, MAIN)
                        .get(0))
                .values()) {
            assertThat(rows.stream().flatMap(List::stream))
                    .noneMatch(cell -> cell.contains("weight") || cell.contains("probability"));
        }
    }

    @Test
    void teamsOfEqualSizeShareTheUnitsAndNoUnitHasTwoTeams() throws IOException {
        List<Path> files = FieldworkFiles.write(folder, SAMPLE, Language.EN, MAIN, new Teams.Evenly(3));
        assertThat(files).hasSize(3);
        Set<String> seen = new HashSet<>();
        for (Path file : files) {
            Set<String> units = new HashSet<>(column(below(read(file).get("Main list"), "No."), 2));
            assertThat(units).hasSizeBetween(1, 2).noneMatch(seen::contains);
            seen.addAll(units);
        }
        assertThat(seen).hasSize(5);
        assertThat(Raised.by(() -> FieldworkFiles.write(folder, SAMPLE, Language.EN, MAIN, new Teams.Evenly(6))))
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Teams.Evenly(0));
    }

    @Test
    void moreThanNineTeamsKeepTheOrderOfTheirUnits() {
        List<String> units = IntStream.range(0, 24).mapToObj(i -> "u" + i).toList();
        List<String> teams =
                new Teams.Evenly(12).of(small(units.stream().map(unit -> "1").toList(), units));
        assertThat(teams).isSorted().startsWith("01", "01", "02").endsWith("12");
    }

    @Test
    void aColumnCanNameTheTeams() throws IOException {
        Microdata data = small(List.of("1", "2", "1"), List.of("u", "u", "v"))
                .with(Column.of("crew", List.of("red", "red", "blue")));
        List<Path> files = FieldworkFiles.write(folder, data, Language.EN, 1, new Teams.ByColumn("crew"));
        assertThat(read(files.get(0)).get("Main list").get(0).get(0)).isEqualTo("Team 1: blue");
        assertThat(Raised.by(() -> FieldworkFiles.write(
                        folder,
                        data.with(Column.of("crew", List.of("red", "", "blue"))),
                        Language.EN,
                        1,
                        new Teams.ByColumn("crew"))))
                .extracting(Finding::column)
                .containsExactly("crew");
    }

    @Test
    void thePlaceIsTheFirstPartOfTheStratum() {
        Microdata data = small(List.of("1"), List.of("u")).with(Column.of("stratum", List.of("East/rural")));
        assertThat(new Teams.ByPlace().of(data)).containsExactly("East");
    }

    @Test
    void theSameSampleGivesTheSameCells() throws IOException {
        Path once = FieldworkFiles.write(folder.resolve("a"), SAMPLE, Language.ZH, MAIN)
                .get(0);
        Path again = FieldworkFiles.write(folder.resolve("b"), SAMPLE, Language.ZH, MAIN)
                .get(0);
        assertThat(read(once)).isEqualTo(read(again));
        try (Stream<Path> left = Files.list(folder.resolve("a"))) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void anOrderThatIsMissingOrThereTwiceInAUnitWritesNothing() throws IOException {
        Microdata data = small(List.of("1", "1", ""), List.of("u", "u", "v"));
        assertThat(Raised.by(() -> FieldworkFiles.write(folder, data, Language.EN, 1)))
                .extracting(Finding::line)
                .containsExactly(3L, 4L);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FieldworkFiles.write(folder, SAMPLE, Language.EN, 0));
    }

    @Test
    void theOrderBeginsAnewInEveryUnitOfTheLastStage() throws IOException {
        Microdata data = small(List.of("1", "2", "1", "2"), List.of("town", "town", "town", "town"));
        assertThat(Raised.by(() -> FieldworkFiles.write(folder, data, Language.EN, 1)))
                .hasSize(2);
        Path file = FieldworkFiles.write(
                        folder, data.with(Column.of("ssu", List.of("v1", "v1", "v2", "v2"))), Language.EN, 1)
                .get(0);
        assertThat(column(below(read(file).get("Main list"), "No."), 1)).containsExactly("p1", "p3");
        assertThat(column(below(read(file).get("Contacts"), "Id"), 0)).containsExactly("p1", "p3", "p2", "p4");
    }

    private static Microdata small(List<String> order, List<String> units) {
        int rows = order.size();
        return Microdata.of(
                "sample.csv",
                List.of(
                        Column.of(
                                "id",
                                IntStream.rangeClosed(1, rows)
                                        .mapToObj(i -> "p" + i)
                                        .toList()),
                        Column.constant("stratum", "East", rows),
                        Column.of("psu", units),
                        Column.constant("probability", "0.1", rows),
                        Column.constant("base_weight", "10", rows),
                        Column.of("order", order)));
    }
}
