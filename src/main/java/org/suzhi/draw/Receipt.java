package org.suzhi.draw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suzhi.io.Document;
import org.suzhi.io.Json;
import org.suzhi.survey.Ages;
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
 * @param frames         all frames when there were several, the main one first: scheme, strata and hash are then those
 *                       of the main one; empty when there was one
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
        Label label,
        List<ReceiptFrame> frames) {

    /** The lists are copied. */
    public Receipt {
        strata = List.copyOf(strata);
        frames = List.copyOf(frames);
    }

    /** The receipt of a sample from one frame. */
    public Receipt(
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
        this(
                scheme,
                strata,
                seed,
                version,
                frameHash,
                planHash,
                allocationHash,
                sampleHash,
                units,
                people,
                label,
                List.of());
    }

    /** The methods, as they are named on the command line; of several frames with their names. */
    public String code() {
        return frames.isEmpty()
                ? scheme.code()
                : frames.stream()
                        .map(frame -> frame.name() + " " + frame.scheme().code())
                        .collect(Collectors.joining("; "));
    }

    /** Writes receipt.json. */
    public void write(Path path) {
        Json.write(path, json -> {
            if (frames.isEmpty()) {
                json.put("method", scheme.method());
            }
            json.put("seed", seed.value()).put("generator", Seed.GENERATOR).put("version", version);
            if (frames.isEmpty()) {
                json.put("frame_sha256", frameHash);
            }
            json.put("plan_sha256", planHash)
                    .put("allocation_sha256", allocationHash)
                    .put("sample_sha256", sampleHash)
                    .put("units", units)
                    .put("people", people);
            if (frames.isEmpty()) {
                write(json, scheme);
                json.put("strata", strata);
            } else {
                json.put("frames", frames, Receipt::write);
            }
            if (label != Label.NONE) {
                json.put(Label.COLUMN, label.code());
            }
        });
    }

    private static void write(Json json, ReceiptFrame frame) {
        json.put("name", frame.name())
                .put("file", frame.file())
                .put("sha256", frame.hash())
                .put("method", frame.scheme().method());
        write(json, frame.scheme());
        json.put("strata", frame.strata())
                .put(Ages.FROM, frame.ages().youngest())
                .put(Ages.TO, frame.ages().oldest())
                .put("units", frame.units())
                .put("people", frame.people());
    }

    private static void write(Json json, Scheme scheme) {
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
        List<ReceiptFrame> frames =
                json.listAt("frames").stream().map(Receipt::frame).toList();
        boolean several = !frames.isEmpty();
        Receipt receipt = new Receipt(
                several ? frames.get(0).scheme() : scheme(json),
                several ? frames.get(0).strata() : strata(json),
                new Seed(seed),
                json.at("version").string(),
                several ? frames.get(0).hash() : json.at("frame_sha256").string(),
                json.at("plan_sha256").orBlank(),
                json.at("allocation_sha256").string(),
                json.at("sample_sha256").string(),
                json.at("units").integer(),
                json.at("people").integer(),
                Label.of(json.stringAt(Label.COLUMN, ""), json.source()),
                frames);
        json.findings().raise();
        return receipt;
    }

    private static ReceiptFrame frame(Document json) {
        return new ReceiptFrame(
                json.at("name").string(),
                json.at("file").string(),
                json.at("sha256").string(),
                strata(json),
                scheme(json),
                ages(json),
                json.at("units").integer(),
                json.at("people").integer());
    }

    private static Ages ages(Document json) {
        int youngest = json.at(Ages.FROM).integer();
        int oldest = json.at(Ages.TO).integer();
        if (youngest < 0 || oldest < youngest) {
            json.at(Ages.TO)
                    .wrong(Text.same("" + oldest), new Text("the oldest age, not below the youngest", "不小于最小年龄的最大年龄"));
            return Ages.TARGET;
        }
        return new Ages(youngest, oldest);
    }

    private static List<String> strata(Document json) {
        return json.listAt("strata").stream().map(Document::string).toList();
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
