package org.suzhi.gap;

import org.suzhi.survey.Text;

/**
 * The ratio of another region, mostly of the one above, against which a relative target is judged.
 *
 * @param name      the region
 * @param year      of its survey
 * @param ratio     the proportion, a fraction between 0 and 1
 * @param se        its standard error; NaN when none was published
 * @param criterion by which it was scored
 */
public record Reference(Text name, int year, double ratio, double se, String criterion) {

    /** A proportion between 0 and 1, and an error that is not negative. */
    public Reference {
        if (!(ratio > 0 && ratio < 1)) {
            throw new IllegalArgumentException(
                    "reference %s: ratio is %s, expected between 0 and 1".formatted(name.en(), ratio));
        }
        if (se < 0 || Double.isInfinite(se)) {
            throw new IllegalArgumentException(
                    "reference %s: standard error is %s, expected at least 0".formatted(name.en(), se));
        }
    }

    /** True for the region of that name in either language. */
    public boolean isOf(Text region) {
        return name.en().equals(region.en()) || name.zh().equals(region.zh());
    }
}
