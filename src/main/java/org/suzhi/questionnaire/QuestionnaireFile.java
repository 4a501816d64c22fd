package org.suzhi.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suzhi.io.Document;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/** Reads a questionnaire from its JSON file; the schema is in {@code questionnaires/README.md}. */
public final class QuestionnaireFile {

    private static final String SCHEMA = "suzhi-questionnaire-1";
    static final List<Option> TRUE_FALSE =
            List.of(new Option("true", new Text("True", "对")), new Option("false", new Text("False", "错")));

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
                "items");
        file.at("schema").oneOf(SCHEMA);
        List<Dimension> dimensions = new ArrayList<>();
        for (Document d : file.at("dimensions").list()) {
            d.only("id", "name", "points");
            dimensions.add(new Dimension(d.at("id").string(), d.at("name").text(), positive(d.at("points"))));
        }
        if (dimensions.isEmpty()) {
            file.at("dimensions")
                    .wrong(new Text("no dimensions", "没有维度"), new Text("at least one dimension", "至少一个维度"));
        }
        String dontKnow =
                file.has("dont_know") ? file.at("dont_know").at("code").string() : "";
        List<Item> items = items(file, dimensions, dontKnow);
        double partial = 0;
        double complete = 0;
        if (file.has("interview")) {
            Document interview = file.at("interview");
            interview.only("complete", "partial");
            partial = share(interview.at("partial"));
            complete = share(interview.at("complete"));
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
                criteria(file, items),
                background(file, items),
                items);
        file.findings().raise();
        return questionnaire;
    }

    private static List<Item> items(Document file, List<Dimension> dimensions, String dontKnow) {
        List<String> known = dimensions.stream().map(Dimension::id).toList();
        Set<String> seen = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (Document item : file.at("items").list()) {
            item.only("id", "dimension", "benchmark", "type", "text", "options", "key", "points", "fact");
            Document id = item.at("id");
            if (!seen.add(id.string())) {
                id.wrong(Text.of("'%s' a second time", "“%s”重复", id.string()), new Text("each item once", "题目编号不得重复"));
            }
            int benchmark = item.has("benchmark") ? item.at("benchmark").integer() : 0;
            if (benchmark < 0 || benchmark > 26) {
                item.at("benchmark").wrong(Text.same("" + benchmark), new Text("a number from 1 to 26", "1至26的编号"));
            }
            String type = item.has("type") || item.has("options")
                    ? item.at("type").oneOf("true-false", "choice", "code")
                    : "code";
            List<Option> options = switch (type) {
                case "true-false" -> TRUE_FALSE;
                case "choice" -> options(item);
                default -> List.<Option>of();
            };
            Item made = new Item(
                    id.string(),
                    known.isEmpty() ? "" : item.at("dimension").oneOf(known.toArray(String[]::new)),
                    benchmark,
                    item.at("text").text(),
                    options,
                    item.at("key").string(),
                    item.has("points") ? positive(item.at("points")) : 1,
                    item.has("fact") ? item.at("fact").text() : Text.same(""));
            if (!made.offers(made.key())) {
                String codes =
                        String.join(", ", options.stream().map(Option::code).toList());
                item.at("key").wrong(Text.of("'%s'", "“%s”", made.key()), Text.of("one of %s", "下列之一：%s", codes));
            }
            if (!options.isEmpty() && made.offers(dontKnow)) {
                item.at("options")
                        .wrong(
                                Text.of("'%s'", "“%s”", dontKnow),
                                new Text("\"don't know\" not among the options", "选项中不含“不知道”"));
            }
            items.add(made);
        }
        if (items.isEmpty()) {
            file.at("items").wrong(new Text("no items", "没有题目"), new Text("at least one item", "至少一道题目"));
        }
        return items;
    }

    private static List<Criterion> criteria(Document file, List<Item> items) {
        List<String> ids = items.stream().map(Item::id).toList();
        List<Criterion> criteria = new ArrayList<>();
        for (Document c : file.at("criteria").list()) {
            c.only("id", "name", "cut", "items", "tiers");
            List<Tier> tiers = new ArrayList<>();
            for (Document tier : c.listAt("tiers")) {
                tier.only("id", "name", "from");
                double from = tier.at("from").number();
                if (!tiers.isEmpty() && !(from > tiers.get(tiers.size() - 1).from())) {
                    tier.at("from").wrong(Text.same("" + from), new Text("tiers from the lowest up", "等级由低到高排列"));
                }
                tiers.add(new Tier(tier.at("id").string(), tier.at("name").text(), from));
            }
            for (Document item : c.listAt("items")) {
                if (!ids.contains(item.string())) {
                    item.wrong(Text.of("'%s'", "“%s”", item.string()), new Text("an item of this file", "本文件中的题目"));
                }
            }
            criteria.add(new Criterion(
                    c.at("id").string(),
                    c.at("name").text(),
                    c.at("cut").number(),
                    c.listAt("items").stream().map(Document::string).toList(),
                    tiers));
        }
        if (criteria.isEmpty()) {
            file.at("criteria").wrong(new Text("no criterion", "没有评分标准"), new Text("at least one", "至少一个"));
        }
        return criteria;
    }

    private static List<Background> background(Document file, List<Item> items) {
        List<Background> background = new ArrayList<>();
        Set<String> seen = new HashSet<>(items.stream().map(Item::id).toList());
        for (Document question : file.listAt("background")) {
            question.only("id", "type", "text", "options", "min", "max");
            boolean choice = question.at("type").oneOf("choice", "integer").equals("choice");
            Background made = new Background(
                    question.at("id").string(),
                    question.at("text").text(),
                    choice ? options(question) : List.of(),
                    choice ? 0 : question.at("min").integer(),
                    choice ? 0 : question.at("max").integer());
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

    private static List<Option> options(Document question) {
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

    private static double positive(Document node) {
        double value = node.number();
        if (!(value > 0)) {
            node.wrong(Text.same(node.string()), new Text("a number above 0", "大于0的数"));
        }
        return value;
    }

    private static double share(Document node) {
        double value = node.number();
        if (!(value >= 0 && value <= 1)) {
            node.wrong(Text.same(node.string()), new Text("a share between 0 and 1", "0到1之间的比例"));
        }
        return value;
    }
}
