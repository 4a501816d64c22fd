package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;

/** The numbers of R in {@code reference/gaps}; its README tells their origin. */
final class GapNumbers {

    private static final Microdata EXPECTED = read();

    private GapNumbers() {}

    /** One number. */
    static double of(String what, String part) {
        double[] values = EXPECTED.numbers("value");
        for (int row = 0; row < EXPECTED.rows(); row++) {
            if (EXPECTED.column("what").text(row).equals(what)
                    && EXPECTED.column("part").text(row).equals(part)) {
                return values[row];
            }
        }
        throw new IllegalArgumentException(what + ", " + part);
    }

    /** Compares to a relative tolerance. */
    static void agrees(double found, String what, String part, double tolerance) {
        double expected = of(what, part);
        assertThat(found).as(what + ", " + part).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }

    private static Microdata read() {
        try (InputStream in = GapNumbers.class.getResourceAsStream("/reference/gaps/expected.csv")) {
            return Tables.readCsv("expected.csv", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
