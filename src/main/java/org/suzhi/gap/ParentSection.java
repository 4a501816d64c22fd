package org.suzhi.gap;

import org.suzhi.io.Json;

/** {@code parent}: the region beside the one above it. */
public final class ParentSection implements Section {

    private final ParentRatio ratio;

    /** A region and its parent. */
    public ParentSection(ParentRatio ratio) {
        this.ratio = ratio;
    }

    @Override
    public void write(Json json) {
        Reference parent = ratio.parent();
        json.put(
                "parent",
                (Json row) -> row.put(
                                "name",
                                parent.name().equals(Reference.UNNAMED)
                                        ? null
                                        : parent.name().zh())
                        .put("year", parent.year() > 0 ? parent.year() : Double.NaN)
                        .put("criterion", parent.criterion().isEmpty() ? null : parent.criterion())
                        .put("ratio", parent.ratio())
                        .put("se", parent.se())
                        .put("local", ratio.local())
                        .put("covariance", ratio.covariance())
                        .put("difference", ratio.difference())
                        .put("difference_se", ratio.se())
                        .put("lower", ratio.interval().lower())
                        .put("upper", ratio.interval().upper())
                        .put("confidence_above", ratio.above()));
    }
}
