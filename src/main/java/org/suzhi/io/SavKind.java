package org.suzhi.io;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.suzhi.survey.Decimal;

/**
 * What the number of a variable stands for. Dates and times are seconds since 14 October 1582, durations are seconds.
 *
 * <p>Source: PSPP Developers' Guide, System File Format, Variable Record; PSPP Users' Guide, Time and Date Formats.
 */
enum SavKind {
    NUMBER {
        @Override
        String written(double number) {
            return Decimal.text(number);
        }
    },
    /** As 2021-09-30. */
    DATE {
        @Override
        String written(double number) {
            return since(number, DateTimeFormatter.ISO_LOCAL_DATE);
        }
    },
    /** As 2021-09-30T08:05:00. */
    MOMENT {
        @Override
        String written(double number) {
            return since(number, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
    },
    /** As 08:05:00, with more than 24 hours where it lasts longer. */
    DURATION {
        @Override
        String written(double number) {
            if (Math.abs(number) > MOST_SECONDS) {
                return Decimal.text(number);
            }
            Duration span = Duration.ofMillis(Math.abs(millis(number)));
            int millis = span.toMillisPart();
            return String.format(
                    Locale.ROOT,
                    "%s%02d:%02d:%02d%s",
                    number < 0 ? "-" : "",
                    span.toHours(),
                    span.toMinutesPart(),
                    span.toSecondsPart(),
                    millis == 0
                            ? ""
                            : String.format(Locale.ROOT, ".%03d", millis).replaceFirst("0+$", ""));
        }
    };

    private static final LocalDateTime START = LocalDateTime.of(1582, 10, 14, 0, 0);
    /** To the end of the year 9999. */
    private static final double MOST_SECONDS =
            Duration.between(START, LocalDateTime.of(10_000, 1, 1, 0, 0)).toSeconds() - 1.0;

    private static final double SECONDS_A_DAY = 86_400;
    private static final double MILLIS = 1000;

    /** The kind that the code of a format belongs to. */
    static SavKind of(int format) {
        return switch (format) {
            // DATE, ADATE, JDATE, MOYR, QYR, WKYR, EDATE, SDATE
            case 20, 23, 24, 28, 29, 30, 38, 39 -> DATE;
            // DATETIME, YMDHMS
            case 22, 41 -> MOMENT;
            // TIME, DTIME, MTIME
            case 21, 25, 40 -> DURATION;
            default -> NUMBER;
        };
    }

    /** The text of a number; blank for NaN. */
    String text(double number) {
        return Double.isFinite(number) ? written(number) : "";
    }

    abstract String written(double number);

    /** A number that is no date, which is below the first day, stays one. */
    private static String since(double seconds, DateTimeFormatter format) {
        return seconds >= SECONDS_A_DAY && seconds <= MOST_SECONDS
                ? START.plus(Duration.ofMillis(millis(seconds))).format(format)
                : Decimal.text(seconds);
    }

    /** A double holds seconds of our time to some millionths. */
    private static long millis(double seconds) {
        return Math.round(seconds * MILLIS);
    }
}
