package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.draw.Receipt;

/** A small frame and allocation, and {@code suzhi draw} on them. */
abstract class SmallDraw {

    static final String FRAME = """
            unit,county,size
            E1,East,120
            E2,East,80
            E3,East,400
            E4,East,35
            E5,East,60
            E6,East,220
            W1,West,15
            W2,West,300
            W3,West,90
            W4,West,95
            W5,West,40
            """;

    static final String ALLOCATION = """
            stratum,population,sample,units
            East,915,12,3
            West,540,8,2
            """;

    @TempDir
    Path temp;

    Path frame;
    Path allocation;
    Path sample;

    @BeforeEach
    void files() throws IOException {
        frame = Files.writeString(temp.resolve("frame.csv"), FRAME);
        allocation = Files.writeString(temp.resolve("allocation.csv"), ALLOCATION);
        sample = temp.resolve("sample.csv");
    }

    Ran draw(Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("draw", frame, "--strata", "county", "--allocation", allocation, "-o", sample));
        words.addAll(List.of(more));
        return Ran.suzhi(words.toArray());
    }

    void drawn(Object... more) {
        Ran ran = draw(more);
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    Ran verify(Object... more) {
        List<Object> words = new ArrayList<>(List.of("draw", frame, "--allocation", allocation, "--verify", sample));
        words.addAll(List.of(more));
        return Ran.suzhi(words.toArray());
    }

    Receipt receipt() {
        return Receipt.read(temp.resolve("receipt.json"));
    }

    static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
