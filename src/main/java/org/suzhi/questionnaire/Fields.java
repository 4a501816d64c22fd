package org.suzhi.questionnaire;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.io.Document;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Text;

/** Values that several parts of a questionnaire's file hold. */
final class Fields {

    private Fields() {}

    static double positive(Document node) {
        double value = node.number();
        if (!(value > 0)) {
            node.wrong(Text.same(node.string()), new Text("a number above 0", "大于0的数"));
        }
        return value;
    }

    /** A share as a decimal number or, where that would be rounded, as a fraction such as {@code 2/3}. */
    static double share(Document node) {
        String[] parts = node.string().split("/", -1);
        double value =
                parts.length == 2 ? Decimal.parse(parts[0].strip()) / Decimal.parse(parts[1].strip()) : node.number();
        if (!(value >= 0 && value <= 1)) {
            node.wrong(Text.same(node.string()), new Text("a share between 0 and 1", "0到1之间的比例"));
        }
        return value;
    }

    static List<Option> options(Document question) {
        List<Option> options = new ArrayList<>();
        for (Document option : question.at("options").list()) {
            option.only("code", "text");
            Option made =
                    new Option(option.at("code").string(), option.at("text").text());
            if (options.stream().anyMatch(other -> other.code().equals(made.code()))) {
                option.at("code")
                        .wrong(
                                Text.of("'%s' a second time", "“%s”重复", made.code()),
                                new Text("each code once", "选项代码不得重复"));
            }
            options.add(made);
        }
        return options;
    }
}
