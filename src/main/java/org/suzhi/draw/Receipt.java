package org.suzhi.draw;

import java.nio.file.Path;
import org.suzhi.io.Json;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;

/**
 * What somebody needs to derive a sample again: without a time, so that the same draw gives the same receipt.
 *
 * @param method         how it was drawn
 * @param seed           the seed
 * @param version        version of suzhi
 * @param frameHash      SHA-256 of the frame's file
 * @param planHash       SHA-256 of the plan's file; empty when there is none
 * @param allocationHash SHA-256 of the allocation's file
 * @param sampleHash     SHA-256 of the sample's file
 * @param units          units drawn
 * @param people         people drawn
 * @param label          whether the frame is real
 */
public record Receipt(
        String method,
        Seed seed,
        String version,
        String frameHash,
        String planHash,
        String allocationHash,
        String sampleHash,
        int units,
        int people,
        Label label) {

    /** Writes receipt.json. */
    public void write(Path path) {
        Json.write(path, json -> {
            json.put("method", method)
                    .put("seed", seed.value())
                    .put("generator", Seed.GENERATOR)
                    .put("version", version)
                    .put("frame_sha256", frameHash)
                    .put("plan_sha256", planHash)
                    .put("allocation_sha256", allocationHash)
                    .put("sample_sha256", sampleHash)
                    .put("units", units)
                    .put("people", people);
            if (label != Label.NONE) {
                json.put(Label.COLUMN, label.code());
            }
        });
    }
}
