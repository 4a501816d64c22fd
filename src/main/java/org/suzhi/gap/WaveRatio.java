package org.suzhi.gap;

/**
 * The ratio that one wave found.
 *
 * @param year  of the wave
 * @param ratio a fraction between 0 and 1
 * @param se    its standard error; NaN when none was published
 * @param n     interviews behind it; 0 when nobody says
 * @param line  of the file that tells it; 0 when no file does
 */
public record WaveRatio(int year, double ratio, double se, long n, long line) {

    /** A proportion that a scale of log-odds can hold. */
    public WaveRatio {
        if (!(ratio > 0 && ratio < 1)) {
            throw new IllegalArgumentException("wave %d: ratio is %s, expected between 0 and 1".formatted(year, ratio));
        }
    }

    /** Of no file. */
    public WaveRatio(int year, double ratio, double se, long n) {
        this(year, ratio, se, n, 0);
    }

    /** True when its error is known. */
    boolean hasError() {
        return se > 0;
    }
}
