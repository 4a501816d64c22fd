package org.suzhi.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.suzhi.io.Document;
import org.suzhi.survey.Text;

/** Rules that questions of all modules keep. */
final class ModuleRules {

    private ModuleRules() {}

    /** Notes an id that was met before. */
    static void once(Document id, Set<String> seen) {
        if (!seen.add(id.string())) {
            id.wrong(Text.of("'%s' a second time", "“%s”重复", id.string()), new Text("each id once", "编号不得重复"));
        }
    }

    /** The codes of the options, of which there are two or more that differ in code and text. */
    static List<String> options(Document question) {
        List<String> codes = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        for (Document option : question.at("options").list()) {
            option.only("code", "text");
            String code = option.at("code").string();
            if (codes.contains(code)) {
                option.at("code")
                        .wrong(Text.of("'%s' a second time", "“%s”重复", code), new Text("each code once", "选项代码不得重复"));
            }
            Text text = option.at("text").text();
            if (texts.contains(text)) {
                option.at("text")
                        .wrong(Text.of("'%s' a second time", "“%s”重复", text), new Text("each text once", "选项文字不得重复"));
            }
            codes.add(code);
            texts.add(text);
        }
        if (codes.size() < 2) {
            question.at("options")
                    .wrong(Text.of("%d options", "%d个选项", codes.size()), new Text("at least two", "至少两个"));
        }
        return codes;
    }
}
