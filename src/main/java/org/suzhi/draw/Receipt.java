package org.suzhi.draw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.io.Document;
import org.suzhi.io.Json;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * What somebody needs to derive a sample again: without a time, so that the same draw gives the same receipt.
 *
 * @param scheme         how units were drawn
 * @param strata         the columns of the frame whose combination makes a stratum
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
        Scheme scheme,
        List<String> strata,
        Seed seed,
        String version,
        String frameHash,
        String planHash,
        String allocationHash,
        String sampleHash,
        int units,
        int people,
        Label label) {

    /** The list is copied. */
    public Receipt {
        strata = List.copyOf(strata);
    }

    /** Writes receipt.json. */
    public void write(Path path) {
        Json.write(path, json -> {
            json.put("method", scheme.method())
                    .put("seed", seed.value())
                    .put("generator", Seed.GENERATOR)
                    .put("version", version)
                    .put("frame_sha256", frameHash)
                    .put("plan_sha256", planHash)
                    .put("allocation_sha256", allocationHash)
                    .put("sample_sha256", sampleHash)
                    .put("units", units)
                    .put("people", people);
            List<SelectionStage> stages = scheme.stages();
            if (stages.size() == 1) {
                json.put("selection", stages.get(0).selector().code());
            } else {
                json.put(
                        "stages",
                        stages,
                        (entry, stage) -> entry.put("level", stage.level())
                                .put("take", stage.take())
                                .put("selection", stage.selector().code()));
            }
            json.put("strata", strata);
            if (label != Label.NONE) {
                json.put(Label.COLUMN, label.code());
            }
        });
    }

    /**
     * Reads receipt.json. Receipts of earlier versions name neither selection, which was systematic PPS, nor strata,
     * which are then empty.
     *
     * @throws org.suzhi.survey.DataException when a field is missing or holds what this version cannot follow
     */
    public static Receipt read(Path path) {
        Document json = Document.read(path);
        long seed = 0;
        Document value = json.at("seed");
        String text = value.string();
        try {
            seed = Long.parseLong(text);
        } catch (NumberFormatException noSeed) {
            value.wrong(Text.of("'%s'", "“%s”", text), new Text("a whole number", "整数"));
        }
        json.at("generator").oneOf(Seed.GENERATOR);
        Receipt receipt = new Receipt(
                scheme(json),
                json.listAt("strata").stream().map(Document::string).toList(),
                new Seed(seed),
                json.at("version").string(),
                json.at("frame_sha256").string(),
                json.at("plan_sha256").orBlank(),
                json.at("allocation_sha256").string(),
                json.at("sample_sha256").string(),
                json.at("units").integer(),
                json.at("people").integer(),
                Label.of(json.stringAt(Label.COLUMN, ""), json.source()));
        json.findings().raise();
        return receipt;
    }

    private static Scheme scheme(Document json) {
        if (!json.has("stages")) {
            return json.has("selection") ? Scheme.of(selector(json.at("selection"))) : Scheme.UNITS;
        }
        List<SelectionStage> stages = new ArrayList<>();
        for (Document stage : json.listAt("stages")) {
            stages.add(new SelectionStage(
                    stage.at("level").string(), stage.at("take").integer(), selector(stage.at("selection"))));
        }
        return new Scheme(stages);
    }

    private static Selector selector(Document words) {
        String code = words.string();
        Optional<Selector> selector = Selector.of(code);
        if (selector.isEmpty()) {
            words.wrong(
                    Text.of("'%s'", "“%s”", code),
                    Text.of("one of %s", "下列之一：%s", String.join(", ", Selector.codes())));
        }
        return selector.orElse(Scheme.UNITS.stages().get(0).selector());
    }
}
