package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Raised;

/** Files that other programs than PSPP write, and such as none should. */
class SavFormatTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final double LOWEST = Double.longBitsToDouble(0xffeffffffffffffeL);

    private static LabelledTable table(SavParts parts) {
        return SavFile.read("x.sav", parts.bytes());
    }

    private static List<List<String>> cells(SavParts parts) {
        return Cells.of(table(parts).data());
    }

    private static Finding finding(SavParts parts) {
        List<Finding> findings = Raised.by(() -> table(parts));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).place()).isEqualTo("x.sav");
        return findings.get(0);
    }

    /** A dictionary with a number and a string of twelve bytes. */
    private static SavParts dictionary(SavParts parts) {
        return parts.number("N").string("S", 12);
    }

    @Test
    void bothOrdersOfBytesGiveTheSameTable() {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            SavParts parts = new SavParts(order, StandardCharsets.UTF_8).header(0, 2);
            parts.integers(2, 0, 1, -3, 0x050802, 0x050802).text("N", 8);
            parts.integers(6).text("数量", 8).reals(LOWEST, 0, 99).string("S", 12);
            parts.integers(3, 1).reals(7).raw(3).text("七", 7).integers(4, 1, 1);
            parts.extension(13, 1, SavParts.utf8().text("N=number\tS=文字", 17));
            parts.end();
            parts.reals(7).text("中", 16).reals(-0.5).text("b", 16);
            LabelledTable table = table(parts);
            assertThat(table.data().names()).containsExactly("number", "文字");
            assertThat(Cells.of(table.codes())).containsExactly(List.of("7", "中"), List.of("-0.5", "b"));
            assertThat(Cells.of(table.labels())).containsExactly(List.of("七", "中"), List.of("", "b"));
            assertThat(table.variables().get("number"))
                    .isEqualTo(new LabelledTable.Variable(
                            "数量", Map.of("7", "七"), new LinkedHashSet<>(List.of("-0.5", "99"))));
        }
    }

    @Test
    void withoutItsNumberAllCasesAreRead() {
        SavParts plain = dictionary(SavParts.utf8().header(0, -1)).end();
        plain.reals(1).text("a", 16).reals(2).text("b", 16);
        assertThat(cells(plain)).containsExactly(List.of("1", "a"), List.of("2", "b"));
        SavParts packed = dictionary(SavParts.utf8().header(1, -1)).end();
        packed.raw(101, 253, 254, 0, 102, 253, 254, 252).text("a", 8).text("b", 8);
        assertThat(cells(packed)).containsExactly(List.of("1", "a"), List.of("2", "b"));
        SavParts endless = dictionary(SavParts.utf8().header(1, -1)).end();
        endless.raw(101, 253, 254, 102, 253, 254, 0, 0).text("a", 8).text("b", 8);
        assertThat(cells(endless)).containsExactly(List.of("1", "a"), List.of("2", "b"));
    }

    @Test
    void anEndWithinACaseIsAFindingAlsoWithoutTheNumberOfCases() {
        SavParts plain = dictionary(SavParts.utf8().header(0, -1))
                .end()
                .reals(1)
                .text("a", 16)
                .reals(2);
        assertThat(finding(plain).found().en()).isEqualTo("an end within case 2");
        SavParts packed = dictionary(SavParts.utf8().header(1, -1)).end().raw(253, 0, 0, 0, 0, 0, 0, 0);
        assertThat(finding(packed).found().en()).isEqualTo("an end within case 1");
        assertThat(finding(packed).expected().en()).isEqualTo("whole cases");
    }

    @Test
    void aFileWithoutCasesHasVariables() {
        LabelledTable table = table(dictionary(SavParts.utf8().header(1, 0)).end());
        assertThat(table.data().rows()).isZero();
        assertThat(table.variables()).containsOnlyKeys("N", "S");
    }

    @Test
    void everyCodeOfPackedCasesIsKnown() {
        SavParts parts = dictionary(SavParts.utf8().header("$FL2", 3, 1, 4, 90)).end();
        parts.raw(1, 254, 254, 251, 253, 100, 255, 253).text("abcdefgh", 8).text("x", 8);
        parts.raw(254, 253, 254, 253, 252, 0, 0, 0).reals(0.1).raw(new byte[8]);
        assertThat(cells(parts))
                .containsExactly(List.of("-89", ""), List.of("161", "abcdefgh"), List.of("", "x"), List.of("0.1", ""));
    }

    @Test
    void aCodeForZeroInAStringIsBlank() {
        SavParts parts = dictionary(SavParts.utf8().header(1, 1)).end();
        parts.raw(101, 253, 100, 252, 0, 0, 0, 0).text("a", 8);
        assertThat(cells(parts)).containsExactly(List.of("1", "a"));
    }

    @Test
    void systemMissingAndTheEndsOfRangesMayHaveValuesOfTheirOwn() {
        SavParts parts = SavParts.utf8().header(0, 4);
        parts.integers(2, 0, 0, -2, 0, 0).text("N", 8).reals(-1000, 5);
        parts.extension(4, 8, SavParts.utf8().reals(-2000, 1000, -1000)).end();
        parts.reals(-2000, -Double.MAX_VALUE, -1500, 6);
        LabelledTable table = table(parts);
        assertThat(Cells.of(table.data())).containsExactly(List.of(""), List.of(""), List.of(""), List.of("6"));
        assertThat(table.variables().get("N").missing()).containsExactly("-1500");
    }

    @Test
    void theEndOfARangeMayBeTheValueOfSystemMissing() {
        SavParts parts = SavParts.utf8().header(0, 3);
        parts.integers(2, 0, 0, -2, 0, 0)
                .text("N", 8)
                .reals(-Double.MAX_VALUE, 5)
                .end();
        parts.reals(-1e300, 5, 5.5);
        assertThat(cells(parts)).containsExactly(List.of(""), List.of(""), List.of("5.5"));
    }

    @Test
    void infinityAndNaNAreBlank() {
        SavParts parts = SavParts.utf8()
                .header(0, 2)
                .number("N")
                .variable("D", 0, 0x140b00)
                .end();
        parts.reals(Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertThat(cells(parts)).containsExactly(List.of("", ""), List.of("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "gb2312", "GB18030", "cp936", "windows-936", "EUC-CN"})
    void chineseEncodingsAreKnownByAllTheirNames(String name) {
        SavParts parts = dictionary(new SavParts(ByteOrder.LITTLE_ENDIAN, GB18030).header(0, 1));
        parts.encoding(name).end().reals(1).text("连平", 16);
        assertThat(cells(parts)).containsExactly(List.of("1", "连平"));
    }

    @ParameterizedTest
    @ValueSource(ints = {936, 54936, 2, 0, 20127})
    void withoutANameTheCodePageCountsUnlessItSaysNothing(int page) {
        SavParts parts = dictionary(new SavParts(ByteOrder.LITTLE_ENDIAN, GB18030).header(0, 1));
        parts.extension(3, 4, SavParts.utf8().integers(20, 0, 0, -1, 1, 1, 2, page))
                .end();
        parts.reals(1).text("连平", 16);
        assertThat(cells(parts)).containsExactly(List.of("1", "连平"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cp1252", "windows-1252", "ISO-8859-1", "iso-8859-15"})
    void westernEncodingsAreKnown(String name) {
        SavParts parts = dictionary(new SavParts(ByteOrder.LITTLE_ENDIAN, StandardCharsets.ISO_8859_1).header(0, 1));
        parts.encoding(name).end().reals(1).text("é", 16);
        assertThat(cells(parts)).containsExactly(List.of("1", "é"));
    }

    @Test
    void withoutEncodingAndCodePageTextIsUtf8OrGb18030AsInOtherFiles() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            SavParts parts = dictionary(new SavParts(ByteOrder.LITTLE_ENDIAN, charset).header(0, 1));
            assertThat(cells(parts.end().reals(1).text("连平", 16))).containsExactly(List.of("1", "连平"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EBCDIC-X", "UTF-16LE", "?", "cp00000", "windows-99999"})
    void anEncodingThatIsNotKnownIsAFinding(String name) {
        SavParts parts = dictionary(SavParts.utf8().header(0, 0)).encoding(name).end();
        assertThat(finding(parts).found().en()).isEqualToIgnoringCase("the encoding '" + name + "'");
    }

    @Test
    void aCharacterThatWasCutOffIsLeftOut() {
        SavParts parts =
                SavParts.utf8().header(0, 1).string("S", 8).encoding("UTF-8").end();
        assertThat(cells(parts.text("中文字", 8))).containsExactly(List.of("中文"));
    }

    @Test
    void bytesThatAreNoTextAreFoundInTheirCase() {
        SavParts parts =
                dictionary(SavParts.utf8().header(0, 2)).encoding("UTF-8").end();
        parts.reals(1).text("a", 16).reals(2).raw(0xD6, 0xD0).text("", 14);
        Finding finding = finding(parts);
        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.column()).isEqualTo("S");
        assertThat(finding.found().en()).isEqualTo("bytes that are no text in UTF-8");
    }

    @Test
    void documentsAndUnknownExtensionsArePassedOver() {
        SavParts parts = dictionary(SavParts.utf8().header(0, 1));
        parts.integers(6, 2).text("notes", 160);
        parts.extension(12, 1, SavParts.utf8().text("uuid", 4))
                .extension(999, 8, SavParts.utf8().reals(1, 2));
        assertThat(cells(parts.end().reals(1).text("a", 16))).containsExactly(List.of("1", "a"));
    }

    @Test
    void theFirstLabelOfAValueCountsAndABlankNeedsNone() {
        SavParts parts = dictionary(SavParts.utf8().header(0, 0));
        parts.integers(3, 2).reals(1).raw(3).text("one", 7).reals(1).raw(3).text("two", 7);
        parts.integers(4, 1, 1);
        parts.integers(3, 2)
                .text("", 8)
                .raw(4)
                .text("none", 7)
                .text("a", 8)
                .raw(7)
                .text("letters", 7);
        parts.integers(4, 1, 2);
        Map<String, LabelledTable.Variable> variables = table(parts.end()).variables();
        assertThat(variables.get("N").values()).isEqualTo(Map.of("1", "one"));
        assertThat(variables.get("S").values()).isEqualTo(Map.of("a", "letters"));
    }

    @Test
    void casesMayStandInSeveralBlocks() {
        SavParts head = SavParts.utf8().header("$FL3", 2, 2, 3, 100).number("N").end();
        int start = head.bytes().length;
        byte[] first = block(101, 102, 253);
        byte[] second = block(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        long trailer = start + 24L + first.length + second.length;
        head.bigs(start, trailer, 24).raw(first).raw(second).raw(new byte[24]);
        assertThat(cells(head)).containsExactly(List.of("1"), List.of("2"), List.of("0"));
    }

    private static byte[] block(int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    @Test
    void aDamagedBlockIsAFinding() {
        SavParts parts =
                SavParts.utf8().header("$FL3", 2, 2, 1, 100).number("N").end();
        int start = parts.bytes().length;
        parts.bigs(start, start + 24L + 8, 24).raw(9, 9, 9, 9, 9, 9, 9, 9).raw(new byte[24]);
        assertThat(finding(parts).found().en()).startsWith("a damaged block of cases");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeIsAFinding(String found, SavParts parts) {
        assertThat(finding(parts).found().en()).isEqualTo(found);
    }

    static Stream<Arguments> wrong() {
        return Map.<String, SavParts>ofEntries(
                        Map.entry("no SPSS system file", SavParts.utf8().text("id,x", 200)),
                        Map.entry(
                                "compression 7 in a file of type $FL2",
                                SavParts.utf8().header(7, 1)),
                        Map.entry(
                                "compression 1 in a file of type $FL3",
                                SavParts.utf8().header("$FL3", 2, 1, 1, 100)),
                        Map.entry("layout code 5", SavParts.utf8().header("$FL2", 5, 1, 1, 100)),
                        Map.entry(
                                "NaN as the bias of packed numbers",
                                SavParts.utf8().header("$FL2", 2, 1, 1, Double.NaN)),
                        Map.entry(
                                "no variables", SavParts.utf8().header(0, 1000).end()),
                        Map.entry(
                                "a record of type 5 before byte 181",
                                SavParts.utf8().header(0, 0).integers(5)),
                        Map.entry(
                                "a variable of 256 bytes",
                                SavParts.utf8().header(0, 0).variable("S", 256, 0)),
                        Map.entry(
                                "4 missing values of a variable",
                                SavParts.utf8()
                                        .header(0, 0)
                                        .integers(2, 0, 0, 4, 0, 0)
                                        .text("S", 8)),
                        Map.entry(
                                "a string of 9 bytes in slots 1 to 1",
                                SavParts.utf8().header(0, 0).variable("S", 9, 0).end()),
                        Map.entry(
                                "two variables of this name",
                                SavParts.utf8()
                                        .header(0, 0)
                                        .number("N")
                                        .number("N")
                                        .end()),
                        Map.entry(
                                "no name of variable 1",
                                SavParts.utf8().header(0, 0).number("").end()),
                        Map.entry(
                                "a record of type 2 behind value labels",
                                SavParts.utf8().header(0, 0).integers(3, 0, 2)),
                        Map.entry(
                                "value labels of slot 3",
                                dictionary(SavParts.utf8().header(0, 0))
                                        .integers(3, 0, 4, 1, 3)
                                        .end()),
                        Map.entry(
                                "-1 parts before byte 185",
                                SavParts.utf8().header(0, 0).integers(3, -1)),
                        Map.entry(
                                "an end after 192 bytes",
                                SavParts.utf8().header(0, 0).integers(7, 99, Integer.MAX_VALUE, Integer.MAX_VALUE)),
                        Map.entry(
                                "'99' bytes in the very long string S",
                                SavParts.utf8()
                                        .header(0, 0)
                                        .string("S", 255)
                                        .extension(14, 1, SavParts.utf8().text("S=99", 4))
                                        .end()),
                        Map.entry(
                                "0 bytes in segment 2 of a string of 300 bytes",
                                SavParts.utf8()
                                        .header(0, 0)
                                        .string("S", 255)
                                        .extension(14, 1, SavParts.utf8().text("S=00300", 7))
                                        .end()),
                        Map.entry(
                                "an end within case 1",
                                dictionary(SavParts.utf8().header(1, Integer.MAX_VALUE))
                                        .end()))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }
}
