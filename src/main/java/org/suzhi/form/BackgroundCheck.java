package org.suzhi.form;

import java.util.HashSet;
import java.util.Set;
import org.suzhi.io.Document;
import org.suzhi.survey.Condition;
import org.suzhi.survey.Text;

/** The check of background questions and of the rules that tell groups apart. */
final class BackgroundCheck {

    static final String SCHEMA = "suzhi-background-1";

    private final Document file;
    private final Set<String> columns = new HashSet<>();

    BackgroundCheck(Document file) {
        this.file = file;
    }

    Text check() {
        file.only(
                "schema", "id", "version", "title", "licence", "note", "background", "population", "groups", "derived");
        int questions = 0;
        for (Document question : file.at("background").list()) {
            questions++;
            question.only("id", "type", "text", "options", "min", "max", "note");
            ModuleRules.once(question.at("id"), columns);
            question.at("text").text();
            if (question.at("type").oneOf("choice", "integer").equals("choice")) {
                ModuleRules.options(question);
            } else if (question.at("min").integer() > question.at("max").integer()) {
                question.at("max")
                        .wrong(
                                Text.same(question.at("max").string()),
                                Text.of(
                                        "at least %s",
                                        "不小于%s", question.at("min").string()));
            }
        }
        rule(file.at("population"));
        Set<String> groups = new HashSet<>();
        for (String list : new String[] {"groups", "derived"}) {
            for (Document group : file.listAt(list)) {
                group.only("id", "name", "label", "rule", "note");
                ModuleRules.once(group.at("id"), groups);
                rule(group);
            }
        }
        file.findings().raise();
        return Text.of("%s: %d background questions", "%s：%d个背景问题", file.source(), questions);
    }

    private void rule(Document group) {
        group.at("name").text();
        Document rule = group.at("rule");
        try {
            for (String column : Condition.parse(rule.string()).columns()) {
                if (!columns.contains(column)) {
                    rule.wrong(
                            Text.of("a rule on '%s'", "规则涉及“%s”", column),
                            new Text("a rule on questions of this file", "规则只涉及本文件中的问题"));
                }
            }
        } catch (IllegalArgumentException noRule) {
            rule.wrong(Text.of("'%s'", "“%s”", rule.string()), new Text("a condition on the columns", "关于各列的条件"));
        }
    }
}
