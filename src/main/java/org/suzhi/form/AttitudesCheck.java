package org.suzhi.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suzhi.io.Document;
import org.suzhi.survey.Text;

/** The check of a module of questions without right answers. */
final class AttitudesCheck {

    static final String SCHEMA = "suzhi-attitudes-1";

    private final Document file;

    AttitudesCheck(Document file) {
        this.file = file;
    }

    Text check() {
        file.only("schema", "id", "version", "title", "licence", "note", "dont_know", "scales", "modules", "questions");
        file.at("dont_know").at("code").string();
        file.at("dont_know").at("text").text();
        List<String> scales = new ArrayList<>();
        for (Document scale : file.at("scales").list()) {
            scale.only("id", "options");
            scales.add(scale.at("id").string());
            ModuleRules.options(scale);
        }
        List<String> modules = new ArrayList<>();
        for (Document module : file.at("modules").list()) {
            module.only("id", "name");
            modules.add(module.at("id").string());
            module.at("name").text();
        }
        Set<String> ids = new HashSet<>();
        for (Document question : file.at("questions").list()) {
            question(question, scales, modules, ids);
        }
        file.findings().raise();
        return Text.of("%s: %d questions on attitudes", "%s：%d个态度问题", file.source(), ids.size());
    }

    private static void question(Document question, List<String> scales, List<String> modules, Set<String> ids) {
        question.only("id", "module", "topic", "type", "scale", "reverse", "text", "options", "at_most", "exclusive");
        ModuleRules.once(question.at("id"), ids);
        question.at("module").oneOf(modules.toArray(String[]::new));
        question.at("text").text();
        String type = question.at("type").oneOf("scale", "choice", "multiple");
        if (type.equals("scale")) {
            question.at("scale").oneOf(scales.toArray(String[]::new));
            question.at("reverse").oneOf("true", "false");
            return;
        }
        List<String> codes = ModuleRules.options(question);
        for (Document code : question.listAt("exclusive")) {
            if (!codes.contains(code.string())) {
                code.wrong(
                        Text.of("'%s'", "“%s”", code.string()),
                        Text.of("one of %s", "下列之一：%s", String.join(", ", codes)));
            }
        }
        if (question.has("at_most")) {
            int most = question.at("at_most").integer();
            if (most < 1 || most > codes.size()) {
                question.at("at_most").wrong(Text.same("" + most), Text.of("1 to %d", "1至%d", codes.size()));
            }
        }
    }
}
