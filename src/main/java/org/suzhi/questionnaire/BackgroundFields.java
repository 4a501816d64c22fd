package org.suzhi.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suzhi.io.Document;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Text;

/** The questions about the person in a questionnaire's file. */
final class BackgroundFields {

    private BackgroundFields() {}

    static List<Background> read(Document file, List<Item> items) {
        List<Background> background = new ArrayList<>();
        Set<String> seen = new HashSet<>(items.stream().map(Item::id).toList());
        for (Document question : file.listAt("background")) {
            question.only("id", "type", "text", "options", "min", "max", "at_most");
            Background made = question(question);
            if (!seen.add(made.id())) {
                question.at("id")
                        .wrong(
                                Text.of("'%s' a second time", "“%s”重复", made.id()),
                                new Text("each question once", "问题编号不得重复"));
            }
            if (made.min() > made.max()) {
                question.at("max").wrong(Text.same("" + made.max()), Text.of("at least %d", "不小于%d", made.min()));
            }
            background.add(made);
        }
        return background;
    }

    private static Background question(Document question) {
        String type = question.at("type").oneOf("choice", "multiple", "integer");
        List<Option> options = type.equals("integer") ? List.of() : Fields.options(question);
        int atMost = 1;
        if (type.equals("multiple")) {
            atMost = question.has("at_most") ? question.at("at_most").integer() : Math.max(2, options.size());
            if (atMost < 2) {
                question.at("at_most").wrong(Text.same("" + atMost), new Text("at least 2", "不小于2"));
            }
            for (Option option : options) {
                if (option.code().contains(KeyGroup.SEPARATOR)) {
                    question.at("options")
                            .wrong(
                                    Text.of("'%s'", "“%s”", option.code()),
                                    Text.of("codes without %s", "代码不含%s", KeyGroup.SEPARATOR));
                }
            }
        } else if (question.has("at_most")) {
            question.at("at_most").wrong(Text.same(type), new Text("at_most only of type multiple", "仅多选题可设at_most"));
        }
        return new Background(
                question.at("id").string(),
                question.at("text").text(),
                options,
                type.equals("integer") ? question.at("min").integer() : 0,
                type.equals("integer") ? question.at("max").integer() : 0,
                atMost);
    }
}
