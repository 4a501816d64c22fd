package org.suzhi.gap;

import org.suzhi.survey.Label;
import org.suzhi.survey.Text;

/**
 * A proportion that another survey found and that a region is held against: its province's, its city's, a neighbour's.
 *
 * @param name      the place it speaks of
 * @param year      the year of that survey
 * @param ratio     the proportion, a fraction
 * @param se        its standard error; NaN when none was published
 * @param criterion the criterion it was scored by; empty when it is not known
 * @param label     of a ratio that is made up, or of a quota sample
 */
public record Reference(Text name, int year, double ratio, double se, String criterion, Label label) {

    /** The region above, where no plan names it. */
    public static final Text UNNAMED = new Text("the region above", "上级地区");

    /** A ratio of a probability sample. */
    public Reference(Text name, int year, double ratio, double se, String criterion) {
        this(name, year, ratio, se, criterion, Label.NONE);
    }

    /** A fraction, and an error that is not negative. */
    public Reference {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException(
                    "reference '%s': ratio %s, expected a fraction from 0 to 1".formatted(name.en(), ratio));
        }
        if (se < 0 || Double.isInfinite(se)) {
            throw new IllegalArgumentException(
                    "reference '%s': standard error %s, expected 0 or more, or none".formatted(name.en(), se));
        }
    }
}
