package org.suzhi.form;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/** The background questions that come with suzhi, of which a blueprint names those it wants. */
final class BackgroundModule {

    private BackgroundModule() {}

    /**
     * The questions that a blueprint names, in its order.
     *
     * @throws DataException when it names one that is not there
     */
    static List<Background> of(Blueprint blueprint) {
        List<Background> all = new ArrayList<>();
        Document file = Shelf.questionnaire("background");
        for (Document question : file.at("background").list()) {
            boolean choice = question.at("type").string().equals("choice");
            List<Option> options = new ArrayList<>();
            for (Document option : question.listAt("options")) {
                options.add(
                        new Option(option.at("code").string(), option.at("text").text()));
            }
            all.add(new Background(
                    question.at("id").string(),
                    question.at("text").text(),
                    options,
                    choice ? 0 : question.at("min").integer(),
                    choice ? 0 : question.at("max").integer()));
        }
        file.findings().raise();
        String known = String.join(", ", all.stream().map(Background::id).toList());
        List<Background> wanted = new ArrayList<>();
        for (String id : blueprint.background()) {
            wanted.add(all.stream()
                    .filter(question -> question.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new DataException(
                            blueprint.source(),
                            Text.of("background question '%s'", "背景问题“%s”", id),
                            Text.of("one of %s", "下列之一：%s", known),
                            new Text("correct the name or remove it", "请更正名称或删除"))));
        }
        return wanted;
    }
}
