package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text without quotes says the same to both parsers. */
class UnquotedCsvTest {

    private static final List<String> TITLES = List.of("a", "b", "c", "d", "e");
    private static final Selection SELECTION = new Selection("x.csv", TITLES, List.of("a", "d"), List.of("e"));
    private static final String[] CELLS = {
        "",
        "1",
        "0.5",
        " 7 ",
        "youth",
        "a rather long cell that fills several words",
        "中文",
        "\u3000青年\u3000",
        "\t",
        "-3",
        "NA"
    };

    private static String text(long seed) {
        Random random = new Random(seed);
        String[] ends = {"\n", "\r\n", "\r"};
        String end = ends[random.nextInt(ends.length)];
        StringBuilder text = new StringBuilder();
        for (int record = 0; record < 200; record++) {
            for (int field = 0; field < TITLES.size(); field++) {
                text.append(field == 0 ? "" : ",");
                text.append(field == 4 ? Integer.toString(random.nextInt(1000)) : CELLS[random.nextInt(CELLS.length)]);
            }
            text.append(end);
            if (random.nextInt(20) == 0) {
                text.append(end);
            }
            if (seed % 3 == 0 && random.nextInt(50) == 0) {
                text.append("too,few")
                        .append(end)
                        .append("one,two,many,by,one,field")
                        .append(end);
            }
        }
        return random.nextBoolean() ? text.toString() : text.substring(0, text.length() - end.length());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void bothParsersReadTheSame(long seed) throws IOException {
        byte[] bytes = text(seed).getBytes(StandardCharsets.UTF_8);
        CsvBlock quick = new CsvBlock(SELECTION, 10, false);
        CsvSyntax.parse("x.csv", new CsvRange(0, 10, bytes, bytes.length, false, true), quick);
        CsvBlock careful = new CsvBlock(SELECTION, 10, false);
        CsvSyntax.parse("x.csv", new CsvRange(0, 10, bytes, bytes.length, false, false), careful);
        assertThat(quick.rows()).isEqualTo(careful.rows()).isGreaterThan(150);
        assertThat(quick.findings()).isEqualTo(careful.findings());
        assertThat(quick.findings().isEmpty()).isEqualTo(seed % 3 != 0);
        for (String name : List.of("a", "d", "e")) {
            for (int row = 0; row < quick.rows(); row++) {
                assertThat(quick.data().column(name).text(row))
                        .isEqualTo(careful.data().column(name).text(row));
                assertThat(quick.data().line(row)).isEqualTo(careful.data().line(row));
            }
        }
    }
}
