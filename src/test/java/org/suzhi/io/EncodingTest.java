package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Raised;

class EncodingTest {

    private static final String TABLE = "编号,地区\n1,连平县\n2,Tai'an – 泰安\n";

    private static byte[] bytes(String text, Charset charset, int... mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b : mark) {
            out.write(b);
        }
        out.writeBytes(text.getBytes(charset));
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Encoding.text("x.csv", bytes);
    }

    @Test
    void utf8IsReadWithAndWithoutItsMark() {
        assertThat(text(bytes(TABLE, StandardCharsets.UTF_8))).isEqualTo(TABLE);
        assertThat(text(bytes(TABLE, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF))).isEqualTo(TABLE);
    }

    @Test
    void utf16IsReadWhereItsMarkSaysSo() {
        assertThat(text(bytes(TABLE, StandardCharsets.UTF_16LE, 0xFF, 0xFE))).isEqualTo(TABLE);
    }

    @Test
    void whatIsNotUtf8IsReadAsGb18030() {
        assertThat(text(bytes(TABLE, Charset.forName("GB18030")))).isEqualTo(TABLE);
    }

    @Test
    void aTableIsTheSameInEveryEncoding() {
        assertThat(Cells.of(Tables.readCsv("x.csv", bytes(TABLE, Charset.forName("GB18030")))))
                .isEqualTo(Cells.of(Tables.readCsv("x.csv", bytes(TABLE, StandardCharsets.UTF_16LE, 0xFF, 0xFE))))
                .isEqualTo(Cells.of(Tables.readCsv("x.csv", bytes(TABLE, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF))))
                .hasSize(2);
    }

    @Test
    void bytesWithZerosAreNoText() {
        Finding finding = Raised.by(() -> text(bytes("id,x\n1,\0\n", StandardCharsets.UTF_8)))
                .get(0);
        assertThat(finding.place()).isEqualTo("x.csv");
        assertThat(finding.found().en()).isEqualTo("binary content");
    }

    @Test
    void bytesThatAreNoTextInAnyEncodingAreAFinding() {
        byte[] bytes = new byte[20];
        Arrays.fill(bytes, (byte) 0xFF);
        assertThat(Raised.by(() -> text(bytes)).get(0).found().en()).isEqualTo("binary content");
    }

    @Test
    void aWorkbookCalledCsvIsRecognised() {
        byte[] bytes = {'P', 'K', 3, 4, 20, 0, 8, 8};
        assertThat(Raised.by(() -> text(bytes)).get(0).remedy().en()).isEqualTo("give the file the ending .xlsx");
    }
}
