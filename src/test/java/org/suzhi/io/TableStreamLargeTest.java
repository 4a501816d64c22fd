package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.survey.Microdata;

class TableStreamLargeTest {

    private static final int ROWS = 200_000;

    @TempDir
    private Path folder;

    /** 20 MB: a thousand rows, many times. */
    private Path file() throws IOException {
        StringBuilder block = new StringBuilder();
        for (int row = 0; row < 1000; row++) {
            block.append("unit,\"quoted, \n text\",region ")
                    .append(row % 31)
                    .append(',')
                    .append(row / 7.0)
                    .append(",1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0\n");
        }
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        Path path = folder.resolve("large.csv");
        try (OutputStream out = Files.newOutputStream(path)) {
            String items = IntStream.rangeClosed(1, 20).mapToObj(q -> ",q" + q).collect(Collectors.joining());
            out.write(("id,text,region,w" + items + "\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < ROWS / 1000; i++) {
                out.write(bytes);
            }
        }
        return path;
    }

    private record Total(long rows, double weight) {
        static Total of(Microdata block) {
            double sum = 0;
            for (double weight : block.numbers("w")) {
                sum += weight;
            }
            return new Total(block.rows(), sum);
        }

        Total plus(Total other) {
            return new Total(rows + other.rows, weight + other.weight);
        }
    }

    @Test
    void aLargeFileComesInBlocksAndOneThreadAndEightGiveTheSameBits() throws IOException {
        Path path = file();
        TableStream stream = TableStream.of(path, List.of("region"), List.of("w"));
        AtomicInteger largest = new AtomicInteger();
        Total total = stream.reduce(
                block -> {
                    largest.accumulateAndGet(block.rows(), Math::max);
                    return Total.of(block);
                },
                Total::plus,
                1);
        assertThat(total.rows).isEqualTo(ROWS);
        assertThat(largest.get()).isLessThan(ROWS / 10);
        assertThat(stream.reduce(Total::of, Total::plus, 2)).isEqualTo(total);
        assertThat(stream.reduce(Total::of, Total::plus, 8)).isEqualTo(total);
        Microdata read = stream.read(2);
        assertThat(read.rows()).isEqualTo(ROWS);
        assertThat(read.line(ROWS - 1)).isEqualTo(2L * ROWS);
        assertThat(read.column("region").levels()).hasSize(31);
    }
}
