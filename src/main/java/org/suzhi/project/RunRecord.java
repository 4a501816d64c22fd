package org.suzhi.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.suzhi.io.Document;
import org.suzhi.io.Json;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

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
            try {
                record.read();
            } catch (DataException broken) {
                throw new DataException(
                        FILE,
                        Text.of("what is no record of a run (%s)", "并非运行记录的内容（%s）", reason(broken)),
                        new Text("the record that the last run wrote", "上次运行写下的记录"),
                        new Text(
                                "delete .suzhi/run.json and run again with --from STAGE",
                                "请删除.suzhi/run.json，再用--from STAGE重新运行"));
            }
        }
        return record;
    }

    private static Text reason(DataException broken) {
        return broken.findings().get(0).found();
    }

    private void read() {
        Document json = Document.read(file);
        if (!json.isRecord()) {
            json.wrong(new Text("a list or a value", "列表或值"), new Text("fields", "字段"));
        }
        for (Stage stage : Stage.values()) {
            if (json.has(stage.code())) {
                Document entry = json.at(stage.code());
                Map<String, String> outputs = new LinkedHashMap<>();
                for (String name : entry.at("outputs").keys()) {
                    outputs.put(name, entry.at("outputs").at(name).string());
                }
                entries.put(stage, new Entry(entry.at("inputs").orBlank(), outputs));
            }
        }
        json.findings().raise();
    }

    /** What is known of a stage; null when it was never run. */
    Entry of(Stage stage) {
        return entries.get(stage);
    }

    void put(Stage stage, Entry entry) {
        entries.put(stage, entry);
        Json.write(
                file,
                json -> entries.forEach((known, value) -> json.put(
                        known.code(),
                        (Json node) -> node.put("inputs", value.inputs)
                                .put("outputs", (Json outputs) -> value.outputs.forEach(outputs::put)))));
    }
}
