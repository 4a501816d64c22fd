package org.suzhi.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * A YAML or JSON file as a tree in which every node knows its line. Whatever is asked of it and is not there is noted
 * as a finding, and the asking goes on with a neutral value, so that one reading reports everything that is wrong:
 * readers end with {@code findings().raise()}.
 */
public final class Document {

    /** The fields of a node that has none because it is a list or a value. */
    private static final Map<String, Document> NO_FIELDS = Map.of();

    /** Tokens are all that is needed: what binds them to objects takes long to load. */
    private static final TokenStreamFactory JSON = new JsonFactory();

    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    private final String source;
    private final String name;
    private final long line;
    private final Findings findings;
    private final Map<String, Document> fields;
    private final List<Document> elements;
    private final String scalar;
    /** Set once this node was found wrong: what follows from that is not reported again. */
    private boolean reported;

    private final Map<String, Document> missing = new HashMap<>();

    private Document(
            Document parent,
            String name,
            long line,
            Map<String, Document> fields,
            List<Document> elements,
            String scalar) {
        this(parent.source, name, line, parent.findings, fields, elements, scalar);
    }

    private Document(
            String source,
            String name,
            long line,
            Findings findings,
            Map<String, Document> fields,
            List<Document> elements,
            String scalar) {
        this.source = source;
        this.name = name;
        this.line = line;
        this.findings = findings;
        this.fields = fields;
        this.elements = elements;
        this.scalar = scalar;
    }

    /**
     * Reads a file; YAML or JSON by its ending.
     *
     * @throws DataException when it is missing or malformed
     */
    public static Document read(Path path) {
        String text = Encoding.text(path);
        return Tables.ending(path).equals("json") ? json(Encoding.name(path), text) : yaml(Encoding.name(path), text);
    }

    /** Reads JSON. */
    public static Document json(String source, String text) {
        return parse(source, text, JSON);
    }

    /** Reads YAML. */
    public static Document yaml(String source, String text) {
        return parse(source, text, new YAMLFactory());
    }

    private static Document parse(String source, String text, TokenStreamFactory format) {
        Document root = new Document(source, "", 1, new Findings(), NO_FIELDS, List.of(), null);
        try (JsonParser parser = format.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new DataException(
                        source,
                        new Text("nothing but blanks and comments", "除空白和注释外没有内容"),
                        new Text("a document with fields", "应有字段及其取值"),
                        new Text("fill it in, or name another file", "请补全内容，或改用其他文件"));
            }
            Document document = root.read("", parser);
            if (parser.nextToken() != null) {
                root.findings.add(
                        source,
                        parser.currentTokenLocation().getLineNr(),
                        "",
                        new Text("more after the end of the document", "文档结束后还有内容"),
                        new Text("one document in the file", "文件中只有一个文档"),
                        new Text("remove what follows", "请删除其后的内容"));
            }
            return document;
        } catch (JacksonException malformed) {
            throw new DataException(new Finding(
                    source,
                    line(malformed),
                    "",
                    Text.of("a syntax error (%s)", "YAML或JSON语法错误（%s）", words(malformed)),
                    new Text("well-formed YAML or JSON", "格式正确的YAML或JSON"),
                    new Text("correct the line", "请更正该行")));
        }
    }

    /** YAML messages name the line of the problem in their words; the location may be that of the last good token. */
    private static long line(JacksonException malformed) {
        long line = 0;
        for (Matcher named = LINE.matcher(malformed.getOriginalMessage()); named.find(); ) {
            line = Long.parseLong(named.group(1));
        }
        return line > 0 || malformed.getLocation() == null
                ? line
                : Math.max(0, malformed.getLocation().getLineNr());
    }

    private static String words(JacksonException malformed) {
        return malformed
                .getOriginalMessage()
                .lines()
                .filter(text -> !text.startsWith(" "))
                .collect(Collectors.joining(", "));
    }

    private Document read(String field, JsonParser parser) {
        long at = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Document> map = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                long keyLine = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                if (map.put(key, read(key, parser)) != null) {
                    findings.add(
                            source,
                            keyLine,
                            key,
                            new Text("this field twice", "字段重复"),
                            new Text("each field once", "每个字段只出现一次"),
                            new Text("remove one of them", "请删除其中一个"));
                }
            }
            return new Document(this, field, at, map, List.of(), null);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Document> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(read(field, parser));
            }
            return new Document(this, field, at, NO_FIELDS, list, null);
        }
        boolean none = token == null || token == JsonToken.VALUE_NULL;
        return new Document(this, field, at, NO_FIELDS, List.of(), none ? "" : parser.getString());
    }

    /** Line of this node in its file, counted from 1. */
    public long line() {
        return line;
    }

    /** Everything found so far in the whole file. */
    public Findings findings() {
        return findings;
    }

    /** Name of the file. */
    public String source() {
        return source;
    }

    /** The names of the fields, in order. */
    public Set<String> keys() {
        return fields.keySet();
    }

    /** True when a field is there. */
    public boolean has(String key) {
        return fields.containsKey(key);
    }

    /** A field that must be there. */
    public Document at(String key) {
        Document field = fields.getOrDefault(key, missing.get(key));
        if (field == null) {
            if (!reported) {
                findings.add(
                        source,
                        line,
                        key,
                        new Text("no such field", "没有该字段"),
                        Text.of("a field '%s' here", "应有“%s”字段", key),
                        new Text("add it", "请补上"));
            }
            field = new Document(this, key, line, NO_FIELDS, List.of(), "");
            field.reported = true;
            missing.put(key, field);
        }
        return field;
    }

    /** The elements of a list. */
    public List<Document> list() {
        if (!fields.isEmpty() || scalar != null && !scalar.isEmpty()) {
            wrong(new Text("a single value", "单个值"), new Text("a list", "列表"));
        }
        return elements;
    }

    /** The elements of a list field; none when the field is not there. */
    public List<Document> listAt(String key) {
        return has(key) ? at(key).list() : List.of();
    }

    /** True for a node with fields of its own, even if there are none. */
    public boolean isRecord() {
        return fields != NO_FIELDS;
    }

    /** True for a list, even an empty one. */
    public boolean isList() {
        return scalar == null && fields == NO_FIELDS;
    }

    /** A text that is not blank. */
    public String string() {
        String text = orBlank();
        if (text.isBlank()) {
            wrong(new Text("nothing", "空值"), new Text("a value", "一个值"));
        }
        return text;
    }

    /** A text that may be blank, or null in JSON. */
    public String orBlank() {
        if (scalar == null) {
            wrong(new Text("a list or several fields", "列表或多个字段"), new Text("one value", "单个值"));
            return "";
        }
        return scalar;
    }

    /** A text field that may be blank or absent. */
    public String stringAt(String key, String otherwise) {
        return has(key) ? at(key).orBlank() : otherwise;
    }

    /** The elements of a list of texts. */
    public List<String> strings() {
        return list().stream().map(Document::string).toList();
    }

    /** A phrase in both languages: fields {@code en} and {@code zh}. */
    public Text text() {
        if (scalar != null) {
            wrong(Text.of("'%s'", "“%s”", scalar), new Text("fields en and zh", "en和zh两个字段"));
            return Text.same(scalar);
        }
        return new Text(at("en").string(), at("zh").string());
    }

    /** A number. */
    public double number() {
        double value = Decimal.parse(string());
        if (!Double.isNaN(value)) {
            return value;
        }
        wrong(Text.of("'%s'", "“%s”", scalar), new Text("a number", "数字"));
        return 0;
    }

    /** A number field that may be absent. */
    public double numberAt(String key, double otherwise) {
        return has(key) ? at(key).number() : otherwise;
    }

    /** A whole number. */
    public int integer() {
        double value = number();
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            wrong(Text.of("'%s'", "“%s”", scalar), new Text("a whole number", "整数"));
        }
        return (int) value;
    }

    /** One of the given words. */
    public String oneOf(String... words) {
        String word = string();
        if (!List.of(words).contains(word)) {
            String choices = String.join(", ", words);
            wrong(Text.of("'%s'", "“%s”", word), Text.of("one of %s", "下列之一：%s", choices));
            return words[0];
        }
        return word;
    }

    /** Notes fields that nobody would read: mostly misspelt ones. */
    public void only(String... known) {
        if (!isRecord()) {
            wrong(
                    isList() ? new Text("a list", "一个列表") : new Text("a single value", "单个值"),
                    Text.of("fields: %s", "下列字段：%s", String.join(", ", known)));
            return;
        }
        for (String key : fields.keySet()) {
            if (!List.of(known).contains(key)) {
                String choices = String.join(", ", known);
                findings.add(
                        source,
                        fields.get(key).line,
                        key,
                        new Text("an unknown field", "未知字段"),
                        Text.of("one of %s", "下列之一：%s", choices),
                        new Text("correct its name or remove it", "请更正字段名或删除"));
            }
        }
    }

    /** Notes that this node is not what it should be. */
    public void wrong(Text found, Text expected) {
        if (reported) {
            return;
        }
        reported = true;
        findings.add(source, line, name, found, expected, new Text("correct the field", "请更正该字段"));
    }
}
