package org.suzhi.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.suzhi.io.Document;
import org.suzhi.io.Json;
import tools.jackson.databind.node.ObjectNode;

/** What a project remembers of its runs, by content: for each stage what it was made from and what it gave. */
final class RunRecord {

    private static final String FILE = ".suzhi/run.json";

    /** Hash of the inputs, and hash of each output; a stage that was begun and not ended has no outputs. */
    record Entry(String inputs, Map<String, String> outputs) {}

    private final Path file;
    private final Map<Stage, Entry> entries = new EnumMap<>(Stage.class);

    private RunRecord(Path file) {
        this.file = file;
    }

    static RunRecord of(Project project) {
        RunRecord record = new RunRecord(project.file(FILE));
        if (Files.isRegularFile(record.file)) {
            Document json = Document.read(record.file);
            for (Stage stage : Stage.values()) {
                if (json.has(stage.code())) {
                    Document entry = json.at(stage.code());
                    Map<String, String> outputs = new LinkedHashMap<>();
                    for (String name : entry.at("outputs").keys()) {
                        outputs.put(name, entry.at("outputs").at(name).string());
                    }
                    record.entries.put(stage, new Entry(entry.at("inputs").orBlank(), outputs));
                }
            }
            json.findings().raise();
        }
        return record;
    }

    /** What is known of a stage; null when it was never run. */
    Entry of(Stage stage) {
        return entries.get(stage);
    }

    void put(Stage stage, Entry entry) {
        entries.put(stage, entry);
        ObjectNode json = Json.object();
        entries.forEach((known, value) -> {
            ObjectNode node = json.putObject(known.code());
            node.put("inputs", value.inputs);
            ObjectNode outputs = node.putObject("outputs");
            value.outputs.forEach(outputs::put);
        });
        Json.write(file, json);
    }
}
