package org.suzhi.gap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suzhi.survey.Text;

/**
 * What targets are judged by besides the survey itself: other regions.
 *
 * @param references ratios of other regions
 * @param parent     the survey beside the region above, where more is known of it: what the samples have in common
 */
public record Yardsticks(List<Reference> references, Optional<ParentRatio> parent) {

    /** Nothing but the survey. */
    public static final Yardsticks NONE = new Yardsticks(List.of(), Optional.empty());

    /** The list is copied. */
    public Yardsticks {
        references = List.copyOf(references);
    }

    /** Other regions alone. */
    public Yardsticks(List<Reference> references) {
        this(references, Optional.empty());
    }

    /** The survey beside a region, where that is the one above. */
    Optional<ParentRatio> beside(Text region) {
        return parent.filter(ratio -> isSame(ratio.parent().name(), region));
    }

    /** Which regions are there, behind a sentence that misses one. */
    Text named() {
        return references.isEmpty()
                ? Text.same("")
                : Text.of(
                        " (there are: %s)",
                        "（现有：%s）",
                        references.stream()
                                .map(one -> one.name().zh())
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    /** The ratio of a region in a year; of the latest year before it where that is not there. */
    Optional<Reference> of(Text region, int year) {
        return references.stream()
                .filter(reference -> isSame(reference.name(), region) && reference.year() <= year)
                .max(Comparator.comparingInt(Reference::year));
    }

    private static boolean isSame(Text a, Text b) {
        return a.en().equals(b.en()) || a.zh().equals(b.zh());
    }
}
