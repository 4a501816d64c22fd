package org.suzhi.gap;

import org.suzhi.io.Json;

/** {@code changes} and {@code imbalance_changes}. */
public final class ChangeSection implements Section {

    private final Changes changes;

    /** What changed between two waves. */
    public ChangeSection(Changes changes) {
        this.changes = changes;
    }

    @Override
    public void write(Json json) {
        json.put("samples", changes.overlap().text().en()).put("linking_error", changes.linking());
        json.put(
                "changes",
                changes.changes(),
                (row, change) -> row.put("domain", change.domain().toString())
                        .put("before", change.before())
                        .put("after", change.after())
                        .put("difference", change.difference())
                        .put("se", change.se())
                        .put("df", change.df())
                        .put("lower", change.interval().lower())
                        .put("upper", change.interval().upper())
                        .put("p", change.p())
                        .put("p_adjusted", change.adjusted()));
        json.put(
                "imbalance_changes",
                changes.imbalance(),
                (row, change) -> row.put("table", change.table())
                        .put("measure", change.kind().code())
                        .put("before", change.before())
                        .put("after", change.after())
                        .put("difference", change.difference())
                        .put("se", change.se())
                        .put("lower", change.interval().lower())
                        .put("upper", change.interval().upper())
                        .put("p", change.p()));
    }
}
