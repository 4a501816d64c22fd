package org.suzhi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;

class ReportWorkbookTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("report.xlsx");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySheetSaysFirstThatTheDataIsNotReal(Language language) throws IOException {
        Map<String, List<Row>> sheets = sheets(Label.SYNTHETIC, language);
        assertThat(sheets).hasSize(8);
        sheets.forEach(
                (name, rows) -> assertThat(text(rows.get(0), 0)).as(name).isEqualTo(Words.SYNTHETIC.in(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sheetsOfRealDataBeginWithTheirHeader(Language language) throws IOException {
        Map<String, List<Row>> sheets = sheets(Label.NONE, language);
        assertThat(text(sheets.get(Words.BY_GROUP.in(language)).get(0), 0)).isEqualTo(Words.GROUP.in(language));
    }

    @Test
    void sheetsAreNamedInTheChosenLanguage() throws IOException {
        assertThat(sheets(Label.NONE, Language.EN).keySet())
                .containsExactly(
                        "Summary", "By region", "By group", "Region × group", "Gaps", "Fieldwork", "Method", "Tasks");
        assertThat(sheets(Label.NONE, Language.ZH).keySet())
                .containsExactly("概要", "分地区", "分人群", "地区×人群", "差距", "实地调查", "方法", "任务进展");
    }

    /** Every row by region and by group on the page is found in the workbook, with the same numbers. */
    @Test
    void theNumbersAreThoseOfThePage() throws IOException {
        Map<String, List<Row>> sheets = sheets(Label.SYNTHETIC, Language.EN);
        String page = ReportPage.html(SmallReport.labelled(Label.SYNTHETIC), Language.EN);
        Matcher rows = Pattern.compile(
                        "<tr class=\"part\" data-by=\"(.*?)\".*?<th scope=\"row\">(.*?)</th>.*?num n\">(.*?)<.*?ratio\">(.*?)<"
                                + ".*?interval\">(.*?)<.*?se\">(.*?)<.*?deff\">(.*?)<",
                        Pattern.DOTALL)
                .matcher(page);
        int compared = 0;
        while (rows.find()) {
            String name =
                    rows.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            Row row = sheets.get("By " + rows.group(1)).stream()
                    .filter(candidate -> text(candidate, 0).equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(text(row, 1)).isEqualTo(rows.group(3));
            if (!rows.group(4).equals(Figures.NONE)) {
                assertThat(percent(row, 2)).isEqualTo(rows.group(4));
                assertThat(percent(row, 3) + "–" + percent(row, 4)).isEqualTo(rows.group(5));
                assertThat(percent(row, 5)).isEqualTo(rows.group(6));
            }
            compared++;
        }
        assertThat(compared).isEqualTo(2 + 4);
    }

    @Test
    void proportionsAreNumbersShownInPercent() throws IOException {
        Row workers = row(sheets(Label.SYNTHETIC, Language.EN).get("By group"), "Workers");
        Cell ratio = workers.getCell(2);
        assertThat(ratio.getType()).isEqualTo(CellType.NUMBER);
        assertThat(ratio.asNumber().doubleValue()).isEqualTo(0.23456);
        assertThat(ratio.getDataFormatString()).isEqualTo("0.00%");
    }

    @Test
    void whatCannotBeEstimatedIsAnEmptyCell() throws IOException {
        Row cadres = row(sheets(Label.SYNTHETIC, Language.EN).get("By group"), "Cadres");
        assertThat(text(cadres, 1)).isEqualTo("0");
        assertThat(List.of(text(cadres, 2), text(cadres, 3), text(cadres, 5))).containsOnly("");
        assertThat(text(cadres, 8)).isEqualTo("no interviews");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void verdictsReadBackFromTheSummary(Language language) throws IOException {
        List<Row> summary = sheets(Label.SYNTHETIC, language).get(Words.SUMMARY.in(language));
        Report report = SmallReport.labelled(Label.SYNTHETIC);
        report.verdicts().forEach(verdict -> {
            Row row = row(summary, verdict.target().id());
            assertThat(text(row, 3)).isEqualTo(verdict.outcome().text().in(language));
            assertThat(row.getCell(4).asNumber().doubleValue())
                    .isCloseTo(verdict.confidence(), org.assertj.core.data.Offset.offset(1e-12));
        });
    }

    private Map<String, List<Row>> sheets(Label label, Language language) throws IOException {
        ReportWorkbook.write(file, SmallReport.labelled(label), language);
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(Files.newInputStream(file), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static Row row(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> text(row, 0).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        return cell == null ? "" : cell.getText();
    }

    private static String percent(Row row, int column) {
        return String.format(
                Locale.ROOT, "%.2f", 100 * row.getCell(column).asNumber().doubleValue());
    }
}
