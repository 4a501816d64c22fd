package org.suzhi.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suzhi.io.Document;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/** Files by their path, and the banks, questionnaires and blueprints that come with suzhi by their name. */
public final class Shelf {

    private static final String FOLDER = "/org/suzhi/questionnaires/";

    private Shelf() {}

    /**
     * Opens a file, or the bank or questionnaire of that name.
     *
     * @throws DataException when there is neither
     */
    public static Document questionnaire(String nameOrPath) {
        return open(nameOrPath, "", ".json", "bank, core, international, school, attitudes, background");
    }

    /**
     * Opens a file, or the blueprint of that name.
     *
     * @throws DataException when there is neither
     */
    public static Document blueprint(String nameOrPath) {
        return open(nameOrPath, "blueprints/", ".yaml", "literacy-50");
    }

    private static Document open(String nameOrPath, String folder, String ending, String names) {
        Path path = Path.of(nameOrPath);
        if (Files.isRegularFile(path)) {
            return Document.read(path);
        }
        String file = nameOrPath + ending;
        if (nameOrPath.matches("[a-z0-9-]+")) {
            try (InputStream in = Shelf.class.getResourceAsStream(FOLDER + folder + file)) {
                if (in != null) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    return ending.equals(".json") ? Document.json(file, text) : Document.yaml(file, text);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new DataException(
                nameOrPath,
                new Text("no such file", "文件不存在"),
                Text.of("a file, or one of %s", "文件，或下列之一：%s", names),
                new Text("check the name and the folder", "请检查名称和文件夹"));
    }
}
