package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;

class TableStreamTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int[] SIZES = {1, 2, 3, 5, 7, 16, 64, 4096};
    private static final int[] THREADS = {1, 2, 8};

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("t.csv"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that cuts a file into ranges of a size, however small the file is. */
    private static TableStream cut(Path path, int size, List<String> labels, List<String> measures) {
        return new TableStream(path, labels, measures, 1, size, size);
    }

    private static List<String> lines(Microdata data) {
        List<List<String>> cells = Cells.of(data);
        return IntStream.range(0, data.rows())
                .mapToObj(row -> data.line(row) + cells.get(row).toString())
                .toList();
    }

    /** The same cells, lines, levels or findings as the whole table has, on any number of threads and with any cuts. */
    private static void assertSameAsWhole(Path path) {
        Microdata whole;
        try {
            whole = Tables.read(path);
        } catch (DataException wrong) {
            for (int size : SIZES) {
                for (int threads : THREADS) {
                    assertThat(Raised.by(
                                    () -> cut(path, size, List.of(), List.of()).read(threads)))
                            .as("ranges of %d bytes, %d threads", size, threads)
                            .isEqualTo(wrong.findings());
                }
            }
            return;
        }
        for (int size : SIZES) {
            assertThat(cut(path, size, List.of(), List.of()).names()).isEqualTo(whole.names());
            for (int threads : THREADS) {
                Microdata read = cut(path, size, whole.names(), List.of()).read(threads);
                assertThat(read.source()).isEqualTo(whole.source());
                assertThat(read.names()).isEqualTo(whole.names());
                assertThat(lines(read)).as("ranges of %d bytes", size).isEqualTo(lines(whole));
                whole.names()
                        .forEach(name -> assertThat(read.column(name).levels())
                                .isEqualTo(whole.column(name).levels()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,x\n1,a\n2,b\n3,a\n",
                "id,x\n1,a\n2,b",
                "id,x\r\n1,a\r\n\r\n2,b\r\n",
                "id,x\r1,a\r\r2,b\r",
                "id,x\n1,a\r2,b\r\n\r3,c\n\r4,d",
                "\uFEFFid,x\n1,a\n",
                "\uFEFF\"id\",x\n1,a\n",
                "\n\r\n\n\n\n\n\nid,x\n\n1,\"two\nlines\"\n\n2,b\n\n",
                "id,\"x\ny\"\n1,\"\n\"\n2,\"\r\"\n3,\"\r\n\r\n\"\n4,\"\"\"\n\"\"\"\n5,\"\"\n",
                "id,x\n1,\"a, \"\"b\"\"\n\"\"\"\n2,\"\"\"\"\n3,\"\"\"\n\"\n",
                "id,x\n1,5\" pipe\n2,\"6\"\"\npipe\"\n3,7\" and 8\"\n4,\"a\nb\"\n",
                "id,x\n1, \"a\n2,b\"\n3, \"\"\n4,c\"\"\n5,\"d\n\"\n",
                " id ,年龄\t\n 1 ,\u3000二十\u2003\n2, \u00a0三十\n\u001f3,😀\n4,\uD83D\uDE00甲\n",
                "id,x,,\n1,a,,\n2,b, ,NA\n",
                "id\n1\n\n\"\"\n2\n",
                "id,x\n1,\n2,NA\n3,.\n"
            })
    void cutsNeverChangeATable(String text) throws IOException {
        assertSameAsWhole(file(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n",
                "\uFEFF",
                "id,x\n",
                "id,x\n\n\n",
                ",,\n1,2,3\n",
                "id,x, id ,x\n1,2,3,4\n",
                "id,x\n1\n2,b\n3,c,d\n\n\"4\n\",\"\n\",\n5,e\n6\n",
                "id,x\n1,\"abc\n2,b\n3,c\n",
                "id,x\n1,a\n2\n3,\"abc\n2,\"b\"\n3,\"c\n\"\n",
                "id,x\n1,a\n2,\"abc\"d\n3,\"e\"f\n",
                "id,x\n\"\n\n1\",a\n\"\n2\",\"abc\"d\n\"3\n",
                "\"id\"x,y\n1,2\n",
                "id,,x\n1,,a\n2,lost,b\n3,too,c\n",
                "id,x\n1,\0\n",
                "id,x\n1,\"a\"b\n2\n3,\0\n"
            })
    void cutsNeverChangeWhatIsWrong(String text) throws IOException {
        assertSameAsWhole(file(text));
    }

    @Test
    void aTableIsTheSameInEveryEncoding() throws IOException {
        String table = "编号,地区\n1,\"连平\n县\"\n2,Tai'an – 泰安\n" + "3,x\n".repeat(50) + "4,粤\n";
        assertSameAsWhole(file(table));
        List<String> expected = lines(Tables.read(folder.resolve("t.csv")));
        for (byte[] bytes : List.of(table.getBytes(GB18030), ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE))) {
            Path path = file(bytes);
            assertSameAsWhole(path);
            assertThat(lines(cut(path, 16, List.of("编号", "地区"), List.of()).read(2)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void anEncodingThatShowsLateIsFoundAllTheSame() throws IOException {
        Path path = file(("id,x\n" + "1,a\n".repeat(100) + "2,粤\n").getBytes(GB18030));
        assertSameAsWhole(path);
        // the bytes of this name are also two characters of UTF-8
        Path name = file(("联通,x\n" + "1,a\n".repeat(100) + "2,粤\n").getBytes(GB18030));
        assertThat(cut(name, 16, List.of(), List.of("联通")).read(2).rows()).isEqualTo(101);
    }

    @Test
    void aColumnThatIsNamedTwiceIsAMeasure() throws IOException {
        Path path = file("id,w,x\n1,2.50,a\n2,,b\n");
        Microdata data =
                cut(path, 4, List.of("x", "w", "id", "x"), List.of("w", "w")).read(2);
        assertThat(data.names()).containsExactly("x", "id", "w");
        assertThat(data.column("w").isMeasured()).isTrue();
        assertThat(data.column("x").isMeasured()).isFalse();
        assertThat(data.numbers("w")).containsExactly(2.5, Double.NaN);
    }

    @Test
    void everyCellThatIsNoNumberIsAFindingAndSoIsEveryRaggedLine() throws IOException {
        Path path = file("id,w,v\n1,17o,2\n\n\"2\n\", 1e999 ,NaN\n3,x\n4,.,NA\n5,,0x1p3\n");
        for (int size : SIZES) {
            List<Finding> findings = Raised.by(
                    () -> cut(path, size, List.of(), List.of("w", "v")).read(2));
            assertThat(findings).extracting(Finding::line).containsExactly(2L, 4L, 4L, 6L, 8L);
            assertThat(findings).extracting(Finding::column).containsExactly("w", "w", "v", "", "v");
        }
    }

    @Test
    void aCellThatIsNoNumberIsReportedAsByTheWholeTable() throws IOException {
        Path path = file("id,w\n1,17o\n2,\"1\n2\"\n3,+\n4,1\n5,-.\n");
        List<Finding> expected = Raised.by(() -> Tables.read(path).numbers("w"));
        for (int size : SIZES) {
            assertThat(Raised.by(() -> cut(path, size, List.of(), List.of("w")).read(2)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void allColumnsThatAreNotThereAreNamedTogether() throws IOException {
        Path path = file("id,w,\n1,17o,\n");
        List<Finding> expected = Raised.by(() -> Tables.read(path).require(List.of("a", "b")));
        assertThat(Raised.by(
                        () -> cut(path, 4, List.of("a", "id"), List.of("b")).read(2)))
                .isEqualTo(expected);
        assertThat(Raised.by(() ->
                        TableStream.of(path, List.of("a", "id"), List.of("b")).read(2)))
                .isEqualTo(expected);
    }

    @Test
    void otherFormatsGiveOneBlock() throws IOException {
        Microdata data = Tables.read(file("id,w,x\n1,2.5,a\n2,,b\n3,7,a\n"));
        for (String name : new String[] {"t.xlsx", "t.json"}) {
            Tables.write(folder.resolve(name), data);
            TableStream stream = TableStream.of(folder.resolve(name), List.of("x"), List.of("w"));
            assertThat(stream.names()).containsExactly("id", "w", "x");
            assertThat(stream.read(2).numbers("w")).containsExactly(2.5, Double.NaN, 7);
            assertThat(stream.read(2).names()).containsExactly("x", "w");
            assertThat(stream.<Integer>reduce(block -> 1, Integer::sum, 2)).isEqualTo(1);
            TableStream wrong = TableStream.of(folder.resolve(name), List.of(), List.of("x"));
            assertThat(Raised.by(() -> wrong.read(2))).hasSize(3);
        }
    }

    @Test
    void standardInputIsReadOnceForTheNamesAndTheTable() {
        InputStream terminal = System.in;
        try {
            System.setIn(new ByteArrayInputStream("id,x\n1,a\n".getBytes(StandardCharsets.UTF_8)));
            TableStream stream = TableStream.of(Path.of("-"), List.of("x"), List.of("id"));
            assertThat(stream.names()).containsExactly("id", "x");
            assertThat(stream.read(2).source()).isEqualTo("stdin");
            assertThat(Cells.of(stream.read(2))).containsExactly(List.of("a", "1"));
        } finally {
            System.setIn(terminal);
        }
    }

    @Test
    void missingAndEmptyFilesAreFindings() throws IOException {
        for (Path path : List.of(folder.resolve("nowhere.csv"), folder, file(""))) {
            List<Finding> expected = Raised.by(() -> Tables.read(path));
            TableStream stream = TableStream.of(path, List.of("id"), List.of());
            assertThat(Raised.by(() -> stream.read(2))).isEqualTo(expected);
            assertThat(Raised.by(stream::names)).isEqualTo(expected);
        }
    }

    @Test
    void blocksAreCombinedInTheOrderOfTheFile() throws IOException {
        StringBuilder text = new StringBuilder("id\n");
        IntStream.range(0, 500).forEach(id -> text.append(id).append('\n'));
        Path path = file(text.toString());
        List<Integer> expected = IntStream.range(0, 500).boxed().toList();
        for (int threads : THREADS) {
            List<Integer> ids = cut(path, 16, List.of(), List.of("id"))
                    .reduce(
                            block -> IntStream.range(0, block.rows())
                                    .mapToObj(row -> (int) block.numbers("id")[row])
                                    .toList(),
                            (first, second) -> {
                                List<Integer> both = new ArrayList<>(first);
                                both.addAll(second);
                                return both;
                            },
                            threads);
            assertThat(ids).isEqualTo(expected);
        }
    }

    @Test
    void whenTheWorkFailsTheFirstFailureIsTold() throws IOException {
        Path path = file("id\n" + "1\n".repeat(20) + "2\n".repeat(20));
        for (int threads : THREADS) {
            assertThatThrownBy(() -> cut(path, 4, List.of("id"), List.of())
                            .reduce(
                                    block -> {
                                        if (block.line(0) > 8) {
                                            throw new IllegalStateException("line " + block.line(0));
                                        }
                                        return 1;
                                    },
                                    Integer::sum,
                                    threads))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageMatching("line (9|10)");
        }
    }
}
