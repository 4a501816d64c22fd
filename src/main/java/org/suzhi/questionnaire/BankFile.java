package org.suzhi.questionnaire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suzhi.io.Document;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Text;

/** Reads an item bank from its JSON file; the schema is in {@code questionnaires/README.md}. */
public final class BankFile {

    /** Name and version of the format. */
    public static final String SCHEMA = "suzhi-bank-1";

    private static final double EASIEST = 0.95;
    private static final double HARDEST = 0.15;

    private final Document file;
    private final List<String> dimensions = new ArrayList<>();
    private final List<String> grades;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> topics = new HashSet<>();

    private BankFile(Document file) {
        this.file = file;
        this.grades = file.listAt("grades").stream()
                .map(grade -> grade.at("id").string())
                .toList();
    }

    /**
     * Reads and checks a file.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Bank read(Path path) {
        return of(Document.read(path));
    }

    /**
     * Reads and checks a document.
     *
     * @throws DataException with file and line of everything that is wrong, and the name of the item
     */
    public static Bank of(Document file) {
        Bank bank = new BankFile(file).bank();
        if (!file.findings().isEmpty()) {
            throw new DataException(named(file));
        }
        return bank;
    }

    private Bank bank() {
        file.only(
                "schema",
                "id",
                "version",
                "title",
                "licence",
                "note",
                "dimensions",
                "grades",
                "populations",
                "scales",
                "dont_know",
                "items");
        file.at("schema").oneOf(SCHEMA);
        List<Dimension> made = new ArrayList<>();
        for (Document dimension : file.at("dimensions").list()) {
            dimension.only("id", "name", "points");
            made.add(new Dimension(
                    dimension.at("id").string(), dimension.at("name").text(), dimension.numberAt("points", 0)));
            dimensions.add(dimension.at("id").string());
        }
        Document dontKnow = file.at("dont_know");
        Option unsure =
                new Option(dontKnow.at("code").string(), dontKnow.at("text").text());
        List<BankItem> items = new ArrayList<>();
        for (Document item : file.at("items").list()) {
            items.add(item(item, unsure));
        }
        if (items.isEmpty()) {
            file.at("items").wrong(new Text("no items", "没有题目"), new Text("at least one item", "至少一道题目"));
        }
        symmetry(items);
        return new Bank(
                file.at("id").string(),
                file.at("version").string(),
                file.at("title").text(),
                file.stringAt("licence", ""),
                made,
                unsure,
                items);
    }

    private BankItem item(Document item, Option dontKnow) {
        item.only(
                "id",
                "dimension",
                "benchmark",
                "grade",
                "topic",
                "series",
                "difficulty",
                "type",
                "text",
                "options",
                "key",
                "parts",
                "count",
                "published",
                "fact",
                "note",
                "gives_away",
                "overlaps");
        String id = once(item.at("id"));
        int benchmark = item.at("benchmark").integer();
        if (benchmark < 1 || benchmark > 26) {
            item.at("benchmark").wrong(Text.same("" + benchmark), new Text("a number from 1 to 26", "1至26的编号"));
        }
        double difficulty = item.at("difficulty").number();
        if (!(difficulty >= HARDEST && difficulty <= EASIEST)) {
            item.at("difficulty")
                    .wrong(
                            Text.same(item.at("difficulty").string()),
                            Text.of("a share from %s to %s", "%s到%s之间的比例", HARDEST, EASIEST));
        }
        Document topic = item.at("topic");
        if (!topics.add(topic.string())) {
            topic.wrong(Text.of("'%s' a second time", "“%s”重复", topic.string()), new Text("each topic once", "主题不得重复"));
        }
        String type = item.at("type").oneOf(BankPart.TRUE_FALSE, BankPart.CHOICE, "two-part");
        return new BankItem(
                id,
                dimensions.isEmpty() ? "" : item.at("dimension").oneOf(dimensions.toArray(String[]::new)),
                benchmark,
                grades.isEmpty() ? "" : item.at("grade").oneOf(grades.toArray(String[]::new)),
                topic.string(),
                difficulty,
                item.at("text").text(),
                type.equals("two-part") ? parts(item, dontKnow) : List.of(part(item, id, type, dontKnow)),
                item.at("fact").text(),
                item.at("gives_away").strings(),
                item.listAt("overlaps").stream().map(Document::string).toList());
    }

    private List<BankPart> parts(Document item, Option dontKnow) {
        if (item.has("key")) {
            item.at("key")
                    .wrong(
                            new Text("a key of an item of two parts", "两问题带有key"),
                            new Text("a key in each part", "每一问各有key"));
        }
        List<BankPart> parts = new ArrayList<>();
        for (Document part : item.at("parts").list()) {
            part.only("id", "series", "type", "text", "options", "key", "published");
            parts.add(part(
                    part, once(part.at("id")), part.at("type").oneOf(BankPart.TRUE_FALSE, BankPart.CHOICE), dontKnow));
        }
        if (parts.size() != 2) {
            item.at("parts").wrong(Text.of("%d parts", "%d问", parts.size()), new Text("two parts", "两问"));
        }
        return parts;
    }

    private static BankPart part(Document part, String id, String type, Option dontKnow) {
        boolean choice = type.equals(BankPart.CHOICE);
        if (!choice && part.has("options")) {
            part.at("options")
                    .wrong(
                            new Text("options of a statement that is true or false", "判断题带有选项"),
                            new Text("options with choice only", "只有选择题带选项"));
        }
        List<Option> options = choice ? options(part, dontKnow) : ItemFields.TRUE_FALSE;
        Document key = part.at("key");
        String right = key.string();
        BankPart made = new BankPart(id, type, part.at("text").text(), options, right);
        if (!made.offers(right)) {
            String codes = String.join(", ", options.stream().map(Option::code).toList());
            key.wrong(Text.of("'%s'", "“%s”", right), Text.of("one of %s", "下列之一：%s", codes));
        }
        return made;
    }

    private static List<Option> options(Document part, Option dontKnow) {
        List<Option> options = new ArrayList<>();
        for (Document option : part.at("options").list()) {
            option.only("code", "text");
            Option made =
                    new Option(option.at("code").string(), option.at("text").text());
            if (options.stream().anyMatch(other -> other.code().equals(made.code()))
                    || made.code().equals(dontKnow.code())) {
                option.at("code")
                        .wrong(
                                Text.of("'%s' a second time", "“%s”重复", made.code()),
                                new Text("each code once", "选项代码不得重复"));
            }
            options.add(made);
        }
        if (options.size() < 2) {
            part.at("options").wrong(Text.of("%d options", "%d个选项", options.size()), new Text("at least two", "至少两个"));
        }
        return options;
    }

    private String once(Document id) {
        if (!seen.add(id.string())) {
            id.wrong(Text.of("'%s' a second time", "“%s”重复", id.string()), new Text("each item once", "题目编号不得重复"));
        }
        return id.string();
    }

    private void symmetry(List<BankItem> items) {
        List<Document> nodes = file.at("items").list();
        Set<String> ids = new HashSet<>(items.stream().map(BankItem::id).toList());
        for (int i = 0; i < items.size(); i++) {
            BankItem item = items.get(i);
            for (Document other : nodes.get(i).listAt("gives_away")) {
                String name = other.string();
                if (!ids.contains(name) || name.equals(item.id())) {
                    other.wrong(Text.of("'%s'", "“%s”", name), new Text("another item of this file", "本文件中的另一道题目"));
                } else if (items.stream()
                        .noneMatch(o -> o.id().equals(name) && o.apart().contains(item.id()))) {
                    other.wrong(
                            Text.of("'%s', which does not name '%s'", "“%s”，但该题未写明“%s”", name, item.id()),
                            new Text("both items to name each other", "两道题目互相写明"));
                }
            }
        }
    }

    /** The findings with the item before the field, by the lines of the items. */
    private static List<Finding> named(Document file) {
        List<Finding> named = new ArrayList<>();
        for (Finding finding : file.findings().list()) {
            String item = "";
            for (Document node : file.listAt("items")) {
                if (node.line() <= finding.line() && node.has("id")) {
                    item = node.at("id").orBlank();
                }
            }
            named.add(
                    item.isEmpty()
                            ? finding
                            : new Finding(
                                    finding.place(),
                                    finding.line(),
                                    item + " " + finding.column(),
                                    finding.found(),
                                    finding.expected(),
                                    finding.remedy()));
        }
        return named;
    }
}
