package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.survey.Raised;

class CsvRangesTest {

    @TempDir
    private Path folder;

    private List<String> cut(String text, int size) throws IOException {
        Path path = Files.writeString(folder.resolve("t.csv"), text);
        List<String> texts = new ArrayList<>();
        try (CsvRanges ranges = new CsvRanges(path, size)) {
            for (CsvRange range = ranges.next(new byte[0]); range != null; range = ranges.next(range.buffer())) {
                assertThat(range.index()).isEqualTo(texts.size());
                assertThat(range.linesBefore())
                        .isEqualTo(String.join("", texts).lines().count());
                StringWriter out = new StringWriter();
                range.reader().transferTo(out);
                texts.add(out.toString());
            }
        }
        return texts;
    }

    @Test
    void aCutIsAlwaysBehindARecord() throws IOException {
        assertThat(cut("a,b\n1,2\n3,4\n", 1)).containsExactly("a,b\n", "1,2\n", "3,4\n");
        assertThat(cut("a,b\n1,\"x\n\"\n3,4", 4)).containsExactly("a,b\n", "1,\"x\n\"\n", "3,4");
        assertThat(cut("a\r\nb\r\n", 2)).containsExactly("a\r\n", "b\r\n");
        assertThat(cut("a\rb\r\r\n", 2)).containsExactly("a\r", "b\r\r\n");
        assertThat(cut("a,\"\"\"\n\"\"\n\"\nbcdef\n", 1)).containsExactly("a,\"\"\"\n\"\"\n\"\n", "bcdef\n");
        assertThat(cut("a,5\"\nbcdef\n", 1)).containsExactly("a,5\"\n", "bcdef\n");
    }

    @Test
    void theRangesTogetherAreTheFile() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String[] pieces = {"\"", "\"\"", ",", "\n", "\r\n", "a", "bcdefghij", "é", "中文", "😀", " "};
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(String.join("", cut(text.toString(), 1 + random.nextInt(20))))
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotTakeTheWholeFileIntoMemory() throws IOException {
        Path path = folder.resolve("t.csv");
        byte[] line = ("1,x" + " ".repeat(1000) + "\n").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write("id,x\n1,\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 40_000; i++) {
                out.write(line);
            }
        }
        try (CsvRanges ranges = new CsvRanges(path, 1 << 20)) {
            assertThat(ranges.next(new byte[0]).buffer()).hasSizeLessThan(1 << 21);
            assertThat(ranges.next(new byte[0]).buffer()).hasSizeLessThan(1 << 26);
            assertThat(ranges.next(new byte[0])).isNull();
        }
        TableStream stream = TableStream.of(path, List.of("id"), List.of());
        assertThat(Raised.by(() -> stream.read(2)).get(0).line()).isEqualTo(2);
    }
}
