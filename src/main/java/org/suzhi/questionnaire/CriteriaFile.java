package org.suzhi.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.io.Document;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * Criteria in a file of their own, JSON or YAML; the schema is in {@code questionnaires/README.md}. What they say of
 * items and dimensions is checked when one of them is taken for a questionnaire.
 */
public final class CriteriaFile {

    /** Criteria that come with suzhi and need nothing but the dimensions, benchmarks or items they name. */
    public static final List<String> BUNDLED = List.of("composite-70", "three-dimensions", "benchmark-60", "nsf-9");

    private static final String SCHEMA = "suzhi-criteria-1";

    private final Document file;
    private final List<String> names = new ArrayList<>();

    private CriteriaFile(Document file) {
        this.file = file;
        file.only("schema", "licence", "note", "criteria");
        file.at("schema").oneOf(SCHEMA);
        for (Document criterion : file.at("criteria").list()) {
            Document id = criterion.at("id");
            if (names.contains(id.string())) {
                id.wrong(
                        Text.of("'%s' a second time", "“%s”重复", id.string()),
                        new Text("each criterion once", "标准编号不得重复"));
            }
            names.add(id.string());
        }
        if (names.isEmpty()) {
            file.at("criteria").wrong(new Text("no criterion", "没有评分标准"), new Text("at least one", "至少一个"));
        }
        file.findings().raise();
    }

    /**
     * Opens a file.
     *
     * @throws DataException with file and line of what is wrong
     */
    public static CriteriaFile read(Path path) {
        return of(Document.read(path));
    }

    /** Opens a document. */
    public static CriteriaFile of(Document file) {
        return new CriteriaFile(file);
    }

    /** The one criterion of a file that comes with suzhi. */
    public static CriteriaFile bundled(String name) {
        try (InputStream in =
                CriteriaFile.class.getResourceAsStream("/org/suzhi/questionnaires/criteria/" + name + ".json")) {
            return of(Document.json(name + ".json", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of its criteria, in order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * A criterion for a questionnaire; empty when the file does not hold it.
     *
     * @throws DataException with file and line when it does not fit the questionnaire
     */
    public Optional<Criterion> criterion(String name, Questionnaire questionnaire) {
        int index = names.indexOf(name);
        if (index < 0) {
            return Optional.empty();
        }
        Document node = file.at("criteria").list().get(index);
        Criterion criterion = new CriterionFields(node, questionnaire.dimensions(), questionnaire.items()).read();
        file.findings().raise();
        return Optional.of(criterion);
    }
}
