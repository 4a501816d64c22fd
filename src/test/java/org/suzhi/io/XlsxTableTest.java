package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;

class XlsxTableTest {

    private static final Microdata DATA = Microdata.of(
            "x",
            List.of(
                    Column.of("id", List.of("0071", "110101199003070012", "1.0", "1e5", "NA", "NaN", "x")),
                    Column.of("number", List.of("1", "-7", "0.3", "3.14159265358979", "", "1409778724", "2")),
                    Column.of("text", List.of("中文", "a, b", "two\nlines", "<&>", "", "=1+1", "x"))));

    @TempDir
    private Path folder;

    private static byte[] written(Microdata data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxTable.write(out, data);
        return out.toByteArray();
    }

    private static byte[] sheet(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("data"));
        }
        return out.toByteArray();
    }

    /** The same workbook with other XML in its first sheet. */
    private byte[] edited(byte[] workbook, UnaryOperator<String> xml) throws IOException {
        Path file = Files.write(folder.resolve("edited.xlsx"), workbook);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path sheet = zip.getPath("xl", "worksheets", "sheet1.xml");
            Files.writeString(sheet, xml.apply(Files.readString(sheet)));
        }
        return Files.readAllBytes(file);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Microdata back = XlsxTable.read("x.xlsx", written(DATA));
        assertThat(back.names()).isEqualTo(DATA.names());
        assertThat(Cells.of(back)).isEqualTo(Cells.of(DATA));
    }

    @Test
    void numbersBecomeNumbersAndIdentifiersStayText() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(written(DATA)))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.stream().skip(1).map(row -> row.getCell(0).getType()))
                    .containsOnly(CellType.STRING);
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(4).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void aWholeNumberReadsWithoutADecimalPoint() throws IOException {
        Microdata data = XlsxTable.read("x.xlsx", sheet(s -> {
            s.value(0, 0, "n");
            s.value(1, 0, 1.0);
            s.value(2, 0, 0.1 + 0.2);
            s.value(3, 0, " a\u3000");
        }));
        assertThat(Cells.of(data)).containsExactly(List.of("1"), List.of("0.3"), List.of("a"));
    }

    @Test
    void blankRowsAreNoRecordsButCountAsLines() throws IOException {
        Microdata data = XlsxTable.read("x.xlsx", sheet(s -> {
            s.value(0, 0, "n");
            s.value(3, 0, "a");
            s.value(7, 0, "b");
        }));
        assertThat(data.rows()).isEqualTo(2);
        assertThat(data.line(0)).isEqualTo(4);
        assertThat(data.line(1)).isEqualTo(8);
    }

    @Test
    void theResultOfAFormulaIsItsValue() throws IOException {
        byte[] workbook = sheet(s -> {
            s.value(0, 0, "n");
            s.formula(1, 0, "1+1");
        });
        byte[] calculated = edited(workbook, xml -> xml.replace("</f>", "</f><v>2</v>"));
        assertThat(Cells.of(XlsxTable.read("x.xlsx", calculated))).containsExactly(List.of("2"));
    }

    @Test
    void aNameThatIsThereTwiceIsAFinding() throws IOException {
        byte[] workbook = sheet(s -> {
            s.value(0, 0, "id");
            s.value(0, 1, "id");
            s.value(1, 0, "1");
        });
        assertThat(Raised.by(() -> XlsxTable.read("x.xlsx", workbook)).get(0).column())
                .isEqualTo("id");
    }

    @Test
    void aCellWithoutANameAboveItIsAFindingWithinTheHeaderAndBeyond() throws IOException {
        byte[] within = sheet(s -> {
            s.value(0, 0, "id");
            s.value(0, 2, "x");
            s.value(1, 1, "lost");
        });
        assertThat(Raised.by(() -> XlsxTable.read("x.xlsx", within))).hasSize(1);
        byte[] beyond = sheet(s -> {
            s.value(0, 0, "id");
            s.value(1, 0, "1");
            s.value(1, 1, "lost");
        });
        assertThat(Raised.by(() -> XlsxTable.read("x.xlsx", beyond))).hasSize(1);
    }

    @Test
    void anEmptySheetHasNoHeader() throws IOException {
        byte[] workbook = sheet(s -> {});
        assertThat(Raised.by(() -> XlsxTable.read("x.xlsx", workbook))
                        .get(0)
                        .found()
                        .en())
                .isEqualTo("no header");
    }

    @Test
    void randomBytesAreNoWorkbook() {
        byte[] bytes = new byte[2000];
        new SplittableRandom(1).nextBytes(bytes);
        assertThat(Raised.by(() -> XlsxTable.read("x.xlsx", bytes))
                        .get(0)
                        .found()
                        .en())
                .isEqualTo("no Excel workbook");
    }

    @Test
    void aWorkbookThatWasCutShortIsNoWorkbook() throws IOException {
        byte[] whole = written(DATA);
        for (int length : new int[] {1, 10, 100, whole.length / 2, whole.length - 1}) {
            assertThat(Raised.by(() -> XlsxTable.read("x.xlsx", Arrays.copyOf(whole, length))))
                    .as("%d of %d bytes", length, whole.length)
                    .hasSize(1);
        }
    }

    @Test
    void aWorkbookWhoseSheetIsMalformedIsAFindingAndNotADefectOfOurs() throws IOException {
        byte[] broken = edited(written(DATA), xml -> xml.substring(0, xml.lastIndexOf("<row")));
        assertThat(Raised.by(() -> XlsxTable.read("x.xlsx", broken))).hasSize(1);
    }
}
