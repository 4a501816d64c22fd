package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Microdata;

class MeasuresTest {

    /** The value of a cell between other cells. */
    private static double read(String cell) {
        Measures column = new Measures();
        byte[] line = ("9," + cell + ",9").getBytes(StandardCharsets.UTF_8);
        assertThat(column.set(0, line, 2, line.length - 2))
                .as(cell)
                .isEqualTo(Column.isMissing(cell) || !Double.isNaN(Decimal.parse(cell)));
        return Microdata.of("x", List.of(column.column("x", 1))).numbers("x")[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+0",
                "00",
                "1",
                "-1",
                "+1",
                "007",
                "1.",
                ".5",
                "-.5",
                "1.50",
                "-12.25",
                "1e3",
                "1E-3",
                "-1.5e+10",
                "1e22",
                "1e-400",
                "1e999",
                "-1e999",
                "",
                "NA",
                ".",
                "na",
                "NaN",
                "Infinity",
                "+",
                "-",
                "+.",
                "-.",
                "1..2",
                "1.2.3",
                "1-2",
                "--1",
                "1,5",
                "1 5",
                "60d",
                "0x1p3",
                "1e",
                "e5",
                ".e5",
                "1_000",
                "１２",
                "٣",
                "9007199254740992",
                "9007199254740993",
                "9007199254740991.5",
                "999999999999999999",
                "9999999999999999999999",
                "0.000000000000000001",
                "0.0000000000000000001",
                "123456789012345678.",
                "769.885696046206",
                "0.1",
                "0.30000000000000004"
            })
    void aCellIsReadAsDecimalReadsIt(String cell) {
        assertThat((Double) read(cell)).isEqualTo((Double) Decimal.parse(cell));
    }

    @Test
    void everyNumberIsReadAsTheNearestOne() {
        SplittableRandom random = new SplittableRandom(20260101);
        for (int i = 0; i < 20_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            double usual = (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(12));
            String digits = Long.toString(random.nextLong() >>> random.nextInt(64));
            int point = random.nextInt(digits.length() + 1);
            for (String cell : new String[] {
                Double.toString(any),
                Double.toString(usual),
                Decimal.text(usual),
                String.format(Locale.ROOT, "%." + random.nextInt(12) + "f", usual),
                digits.substring(0, point) + "." + digits.substring(point)
            }) {
                assertThat((Double) read(cell)).as(cell).isEqualTo((Double) Decimal.parse(cell));
            }
        }
    }
}
