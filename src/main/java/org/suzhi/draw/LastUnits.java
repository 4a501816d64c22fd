package org.suzhi.draw;

import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/**
 * The units in whose lists people were drawn: those of the last stage, within those of the stages before it, within the
 * stratum. In each of them the order of drawing begins with 1.
 */
public final class LastUnits {

    private final List<Column> path;

    /** The units of a sample: columns {@code stratum}, {@code psu} and, where there are more stages, theirs. */
    public LastUnits(Microdata sample) {
        sample.require(List.of("stratum", "psu"));
        path = sample.columns().stream()
                .filter(column -> column.name().matches("stratum|psu|ssu|tsu|unit_\\d+"))
                .toList();
    }

    /** What tells the unit of a record from all others. */
    public String of(int row) {
        return path.stream().map(column -> column.text(row)).collect(Collectors.joining("\n"));
    }
}
