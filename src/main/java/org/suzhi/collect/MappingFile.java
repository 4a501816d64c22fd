package org.suzhi.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.DataException;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Label;
import org.suzhi.survey.TargetPopulation;
import org.suzhi.survey.Text;

/** Reads mapping.yaml, with the line of everything that is wrong. */
public final class MappingFile {

    /** Name and version of the format. */
    static final String SCHEMA = "suzhi-mapping-1";
    /** Stands where a person has to fill something in. */
    static final String OPEN = "?";

    private static final List<String> MADE = List.of(KeyGroup.COLUMN, TargetPopulation.AGE_GROUP);

    private final Document file;
    private final Questionnaire questionnaire;
    private final Map<String, Long> lineOf = new HashMap<>();

    private MappingFile(Document file, Questionnaire questionnaire) {
        this.file = file;
        this.questionnaire = questionnaire;
    }

    /**
     * Reads and checks a file.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Mapping read(Path path, Questionnaire questionnaire) {
        return of(Document.read(path), questionnaire);
    }

    /**
     * Reads and checks a document.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Mapping of(Document file, Questionnaire questionnaire) {
        return new MappingFile(file, questionnaire).mapping();
    }

    private Mapping mapping() {
        file.only(
                "schema",
                "platform",
                "header_rows",
                "blank",
                "not_asked",
                "interview",
                "questions",
                "absent",
                "carry",
                "ignore");
        file.at("schema").oneOf(SCHEMA);
        int headerRows = file.has("header_rows") ? file.at("header_rows").integer() : 1;
        if (headerRows < 1) {
            file.at("header_rows").wrong(Text.same("" + headerRows), new Text("at least 1", "不小于1"));
        }
        Map<Fact, Link.One> facts = facts(file.at("interview"));
        Map<String, Link> questions = questions(file.at("questions"));
        List<String> absent = absent(questions);
        List<Link.One> carried = new ArrayList<>();
        for (Document column : file.listAt("carry")) {
            if (!column.string().equals(Label.COLUMN) && isTaken(column.string())) {
                column.wrong(
                        Text.of(
                                "'%s', the name of another column of the responses",
                                "“%s”，作答数据中已有同名列", column.string()),
                        new Text("columns of other names", "其他名称的列"));
            }
            carried.add(new Link.One(column.line(), taken(column), Map.of()));
        }
        Mapping mapping = new Mapping(
                file.source(),
                file.stringAt("platform", ""),
                headerRows,
                texts("blank"),
                texts("not_asked"),
                facts,
                questions,
                absent,
                carried,
                file.listAt("ignore").stream().map(this::taken).toList());
        file.findings().raise();
        return mapping;
    }

    private boolean isTaken(String name) {
        for (Fact fact : Fact.values()) {
            if (fact.column().equals(name)) {
                return true;
            }
        }
        return MADE.contains(name) || name.equals(Label.COLUMN) || options(name) != null;
    }

    private List<String> texts(String field) {
        return file.listAt(field).stream().map(Document::string).toList();
    }

    private Map<Fact, Link.One> facts(Document node) {
        Map<Fact, Link.One> facts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            names.add(fact.column());
            if (node.has(fact.column())) {
                Document field = node.at(fact.column());
                field.only("column", "codes");
                List<String> codes = fact.options().stream().map(Option::code).toList();
                facts.put(fact, new Link.One(field.line(), column(field), codes(field, codes)));
            }
        }
        node.only(names.toArray(String[]::new));
        if (!facts.containsKey(Fact.ID)) {
            node.at(Fact.ID.column());
        }
        return facts;
    }

    private Map<String, Link> questions(Document node) {
        Map<String, Link> questions = new LinkedHashMap<>();
        for (String id : node.keys()) {
            Document field = node.at(id);
            List<String> options = options(id);
            if (options == null) {
                field.wrong(
                        new Text("no question of this name", "没有该问题"),
                        Text.of("a question of %s", "%s中的问题", questionnaire.id()));
            } else {
                questions.put(id, link(field, options));
            }
        }
        return questions;
    }

    private Link link(Document field, List<String> options) {
        field.only("column", "separator", "codes", "columns", "chosen", "unchosen");
        if (!field.has("columns")) {
            String column = column(field);
            Map<String, String> codes = codes(field, options);
            String separator = field.stringAt("separator", "");
            if (codes.isEmpty() && !options.isEmpty() && !column.isEmpty() && !column.equals(OPEN)) {
                field.wrong(
                        new Text("no codes", "没有codes"),
                        new Text("codes: what each text stands for", "codes：每种文字对应的代码"));
            }
            return separator.isEmpty()
                    ? new Link.One(field.line(), column, codes)
                    : new Link.Joined(field.line(), column, separator, codes);
        }
        Map<String, String> columnOf = new LinkedHashMap<>();
        for (String code : field.at("columns").keys()) {
            Document column = field.at("columns").at(code);
            if (!options.contains(code)) {
                column.wrong(Text.of("'%s'", "“%s”", code), oneOf(options));
            }
            columnOf.put(code, taken(column));
        }
        return new Link.Spread(
                field.line(),
                columnOf,
                field.at("chosen").strings(),
                field.listAt("unchosen").stream().map(Document::string).toList());
    }

    private List<String> absent(Map<String, Link> questions) {
        List<String> absent = new ArrayList<>();
        for (Document question : file.listAt("absent")) {
            if (options(question.string()) == null || questions.containsKey(question.string())) {
                question.wrong(
                        Text.of("'%s'", "“%s”", question.string()),
                        Text.of(
                                "a question of %s that is not under questions",
                                "%s中且未列入questions的问题", questionnaire.id()));
            }
            absent.add(question.string());
        }
        List<String> missing = ids();
        missing.removeAll(questions.keySet());
        missing.removeAll(absent);
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            file.at("questions")
                    .wrong(
                            Text.of("nothing for %s", "没有%s", names),
                            new Text("every question, here or under absent", "列出每个问题，或列入absent"));
        }
        return absent;
    }

    private String column(Document field) {
        return taken(field.at("column"));
    }

    /** A column that nothing else has named. */
    private String taken(Document node) {
        String column = node.string();
        if (column.equals(OPEN)) {
            node.wrong(
                    new Text("a question mark: nothing matched", "问号：没有匹配的列"),
                    new Text("the title of a column, or the question under absent", "列名，或将该问题列入absent"));
            return column;
        }
        Long first = column.isEmpty() ? null : lineOf.putIfAbsent(column, node.line());
        if (first != null) {
            node.wrong(
                    Text.of("column '%s', already in line %d", "“%s”列，已在第%d行使用", column, first),
                    new Text("each column once", "每列只用一次"));
        }
        return column;
    }

    private static Map<String, String> codes(Document field, List<String> options) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (!field.has("codes")) {
            return codes;
        }
        for (String text : field.at("codes").keys()) {
            Document code = field.at("codes").at(text);
            String value = code.orBlank();
            if (!value.isEmpty()
                    && !value.equals(Collect.NOT_ASKED)
                    && !options.isEmpty()
                    && !options.contains(value)) {
                code.wrong(Text.of("'%s'", "“%s”", value), oneOf(options));
            }
            codes.put(text, value);
        }
        return codes;
    }

    private static Text oneOf(List<String> options) {
        String known = String.join(", ", options);
        return Text.of("one of %s", "下列之一：%s", known);
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        questionnaire.background().forEach(question -> ids.add(question.id()));
        questionnaire.items().forEach(item -> ids.add(item.id()));
        return ids;
    }

    /** The codes that can stand for answers to a question, none where anything can; null when there is no such question. */
    private List<String> options(String id) {
        for (Background question : questionnaire.background()) {
            if (question.id().equals(id)) {
                return AnswerWords.of(question).options().stream()
                        .map(Option::code)
                        .toList();
            }
        }
        for (Item item : questionnaire.items()) {
            if (item.id().equals(id)) {
                return AnswerWords.of(item, questionnaire).options().stream()
                        .map(Option::code)
                        .toList();
            }
        }
        return null;
    }
}
