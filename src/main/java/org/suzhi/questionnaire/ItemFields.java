package org.suzhi.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.io.Document;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Text;

/** The items of a questionnaire's file. */
final class ItemFields {

    private static final int BENCHMARKS = 26;
    static final List<Option> TRUE_FALSE =
            List.of(new Option("true", new Text("True", "对")), new Option("false", new Text("False", "错")));

    private final List<String> dimensions;
    private final String dontKnow;
    private final Map<String, Item> parts = new HashMap<>();

    ItemFields(List<Dimension> dimensions, String dontKnow) {
        this.dimensions = dimensions.stream().map(Dimension::id).toList();
        this.dontKnow = dontKnow;
    }

    List<Item> read(Document file) {
        Set<String> seen = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (Document item : file.at("items").list()) {
            item.only(
                    "id",
                    "dimension",
                    "benchmark",
                    "type",
                    "text",
                    "options",
                    "key",
                    "points",
                    "fact",
                    "part_of",
                    "credit",
                    "reverse");
            Document id = item.at("id");
            if (!seen.add(id.string())) {
                id.wrong(Text.of("'%s' a second time", "“%s”重复", id.string()), new Text("each item once", "题目编号不得重复"));
            }
            items.add(item(item));
        }
        if (items.isEmpty()) {
            file.at("items").wrong(new Text("no items", "没有题目"), new Text("at least one item", "至少一道题目"));
        }
        for (Document item : file.at("items").list()) {
            if (item.has("part_of") && seen.contains(item.at("part_of").string())) {
                item.at("part_of")
                        .wrong(
                                Text.of(
                                        "'%s', an item of its own",
                                        "“%s”，本身就是题目", item.at("part_of").string()),
                                new Text("a name that only the parts share", "仅由各问共用的名称"));
            }
        }
        return items;
    }

    private Item item(Document item) {
        int benchmark = item.has("benchmark") ? item.at("benchmark").integer() : 0;
        if (benchmark < 0 || benchmark > BENCHMARKS) {
            item.at("benchmark").wrong(Text.same("" + benchmark), new Text("a number from 1 to 26", "1至26的编号"));
        }
        String type = item.has("type") || item.has("options")
                ? item.at("type").oneOf("true-false", "choice", "scale", "code")
                : "code";
        List<Option> options = switch (type) {
            case "true-false" -> TRUE_FALSE;
            case "choice", "scale" -> Fields.options(item);
            default -> List.<Option>of();
        };
        boolean scale = type.equals("scale");
        if (!scale && item.has("reverse")) {
            item.at("reverse").wrong(Text.same(type), new Text("reverse only of a scale", "仅量表题可反向计分"));
        }
        Map<String, Double> credit = scale ? steps(item, options) : credit(item, options);
        Item made = new Item(
                item.at("id").string(),
                dimensions.isEmpty() ? "" : item.at("dimension").oneOf(dimensions.toArray(String[]::new)),
                benchmark,
                item.at("text").text(),
                options,
                scale ? best(credit) : key(item),
                item.has("points") ? Fields.positive(item.at("points")) : 1,
                item.has("fact") ? item.at("fact").text() : Text.same(""),
                item.has("part_of") ? item.at("part_of").string() : "",
                credit);
        check(item, made);
        return made;
    }

    private void check(Document item, Item made) {
        if (item.has("key") && !made.offers(made.key())) {
            item.at("key").wrong(Text.of("'%s'", "“%s”", made.key()), oneOf(made.options()));
        }
        if (!made.options().isEmpty() && made.offers(dontKnow)) {
            item.at("options")
                    .wrong(
                            Text.of("'%s'", "“%s”", dontKnow),
                            new Text("\"don't know\" not among the options", "选项中不含“不知道”"));
        }
        Item first = made.isPart() ? parts.putIfAbsent(made.partOf(), made) : null;
        if (first != null && (!first.dimension().equals(made.dimension()) || first.points() != made.points())) {
            item.at("part_of")
                    .wrong(
                            Text.of("another dimension or other points than '%s'", "维度或分值与“%s”不同", first.id()),
                            new Text("parts of one dimension and as many points", "各问维度与分值相同"));
        }
    }

    private static String key(Document item) {
        Document key = item.at("key");
        if (!key.isList()) {
            return key.string();
        }
        List<String> several = key.strings();
        key.wrong(
                Text.of("%d keys: %s", "%d个答案：%s", several.size(), String.join(", ", several)),
                new Text("one key; what is partly right goes into credit", "唯一答案；部分正确的选项写入credit"));
        return several.isEmpty() ? "" : several.get(0);
    }

    private static Map<String, Double> credit(Document item, List<Option> options) {
        Map<String, Double> credit = new LinkedHashMap<>();
        if (!item.has("credit")) {
            return credit;
        }
        Document given = item.at("credit");
        for (String code : given.keys()) {
            double share = given.at(code).number();
            if (!(share > 0 && share < 1)) {
                given.at(code)
                        .wrong(
                                Text.same(given.at(code).string()),
                                new Text("a share of the points between 0 and 1", "0到1之间的得分比例"));
            }
            boolean key = !item.at("key").isList() && code.equals(item.at("key").string());
            if (key
                    || !options.isEmpty()
                            && options.stream().noneMatch(o -> o.code().equals(code))) {
                given.at(code)
                        .wrong(
                                Text.of("credit for '%s'", "“%s”的部分得分", code),
                                new Text("an option that is not the key", "答案以外的选项"));
            }
            credit.put(code, share);
        }
        return credit;
    }

    /** Each step of a scale earns (code − least) / (greatest − least), or what is left of that to 1 when reversed. */
    private static Map<String, Double> steps(Document item, List<Option> options) {
        boolean reverse = item.stringAt("reverse", "false").equals("true");
        if (item.has("reverse")) {
            item.at("reverse").oneOf("true", "false");
        }
        if (item.has("key") || item.has("credit")) {
            item.at(item.has("key") ? "key" : "credit")
                    .wrong(
                            new Text("given for a scale", "量表题不应有此字段"),
                            new Text("only the codes of its options", "只需选项代码"));
        }
        double[] codes =
                options.stream().mapToDouble(o -> Decimal.parse(o.code())).toArray();
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double code : codes) {
            // NaN stays, so that a code that is no number is found below
            least = Math.min(least, code);
            greatest = Math.max(greatest, code);
        }
        Map<String, Double> credit = new LinkedHashMap<>();
        if (!(least < greatest)) {
            item.at("options")
                    .wrong(
                            new Text("codes that are no scale", "代码不构成量表"),
                            new Text("at least two codes that are numbers", "至少两个数字代码"));
            return credit;
        }
        for (int i = 0; i < codes.length; i++) {
            double up = (codes[i] - least) / (greatest - least);
            credit.put(options.get(i).code(), reverse ? 1 - up : up);
        }
        return credit;
    }

    private static String best(Map<String, Double> credit) {
        return credit.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Text oneOf(List<Option> options) {
        return Text.of(
                "one of %s",
                "下列之一：%s", String.join(", ", options.stream().map(Option::code).toList()));
    }
}
