package org.suzhi.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.io.Document;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/** Reads a questionnaire from its JSON file; the schema is in {@code questionnaires/README.md}. */
public final class QuestionnaireFile {

    private static final String SCHEMA = "suzhi-questionnaire-1";

    private QuestionnaireFile() {}

    /**
     * Reads and checks a file.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Questionnaire read(Path path) {
        return of(Document.read(path));
    }

    /** The text of a questionnaire that comes with suzhi, such as {@code core}. */
    public static String bundled(String name) {
        try (InputStream in =
                QuestionnaireFile.class.getResourceAsStream("/org/suzhi/questionnaires/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads and checks a document.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Questionnaire of(Document file) {
        file.only(
                "schema",
                "id",
                "version",
                "title",
                "licence",
                "note",
                "dimensions",
                "dont_know",
                "interview",
                "criteria",
                "background",
                "items",
                "forms");
        file.at("schema").oneOf(SCHEMA);
        List<Dimension> dimensions = new ArrayList<>();
        for (Document d : file.at("dimensions").list()) {
            d.only("id", "name", "points");
            dimensions.add(new Dimension(d.at("id").string(), d.at("name").text(), Fields.positive(d.at("points"))));
        }
        if (dimensions.isEmpty()) {
            file.at("dimensions")
                    .wrong(new Text("no dimensions", "没有维度"), new Text("at least one dimension", "至少一个维度"));
        }
        String dontKnow =
                file.has("dont_know") ? file.at("dont_know").at("code").string() : "";
        List<Item> items = new ItemFields(dimensions, dontKnow).read(file);
        double partial = 0;
        double complete = 0;
        if (file.has("interview")) {
            Document interview = file.at("interview");
            interview.only("complete", "partial");
            partial = Fields.share(interview.at("partial"));
            complete = Fields.share(interview.at("complete"));
            if (partial <= 1 && partial > complete) {
                interview.wrong(
                        Text.of("partial %s above complete %s", "partial %s大于complete %s", partial, complete),
                        new Text("partial at most as large as complete", "partial不大于complete"));
            }
        }
        Questionnaire questionnaire = new Questionnaire(
                file.at("id").string(),
                file.at("title").text(),
                dimensions,
                dontKnow,
                complete,
                partial,
                criteria(file, dimensions, items),
                BackgroundFields.read(file, items),
                items,
                forms(file, items));
        file.findings().raise();
        return questionnaire;
    }

    private static List<Criterion> criteria(Document file, List<Dimension> dimensions, List<Item> items) {
        List<Criterion> criteria = new ArrayList<>();
        for (Document criterion : file.at("criteria").list()) {
            criteria.add(new CriterionFields(criterion, dimensions, items).read());
        }
        if (criteria.isEmpty()) {
            file.at("criteria").wrong(new Text("no criterion", "没有评分标准"), new Text("at least one", "至少一个"));
        }
        return criteria;
    }

    private static List<FormItems> forms(Document file, List<Item> items) {
        List<FormItems> forms = new ArrayList<>();
        List<String> known = items.stream().map(Item::id).toList();
        for (Document form : file.listAt("forms")) {
            form.only("id", "items");
            Document id = form.at("id");
            if (forms.stream().anyMatch(other -> other.id().equals(id.string()))) {
                id.wrong(Text.of("'%s' a second time", "“%s”重复", id.string()), new Text("each form once", "问卷版本不得重复"));
            }
            List<String> asked = new ArrayList<>();
            for (Document item : form.at("items").list()) {
                if (!known.contains(item.string())) {
                    item.wrong(Text.of("'%s'", "“%s”", item.string()), new Text("an item of this file", "本文件中的题目"));
                }
                asked.add(item.string());
            }
            forms.add(new FormItems(id.string(), asked));
        }
        return forms;
    }
}
