package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** A mapping as YAML, with what is to be said of each entry behind it. */
final class MappingText {

    private static final Text HEAD = new Text("""
            # What the columns of an export and their texts mean in the words of the questionnaire. suzhi has written
            # this from the export: fill in every "?", and look at the lines that say "check".
            """, """
            # 导出数据的各列及其文字与问卷的对应关系，由suzhi根据导出数据生成：请填写所有“?”，并核对注明“请核对”的行。
            """);

    private final Proposal proposal;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    MappingText(Proposal proposal, Language language) {
        this.proposal = proposal;
        this.language = language;
    }

    String yaml() {
        Mapping mapping = proposal.mapping();
        out.append(HEAD.in(language));
        out.append("schema: ").append(MappingFile.SCHEMA).append('\n');
        out.append("platform: ").append(mapping.platform()).append('\n');
        out.append("header_rows: ").append(mapping.headerRows()).append('\n');
        list("blank", mapping.blank(), new Text("texts that stand for no answer, which is wrong", "表示未作答（按答错计）的文字"));
        list(
                "not_asked",
                mapping.notAsked(),
                new Text("texts that stand for a question that was not on the form", "表示该卷未设此题的文字"));
        out.append("\ninterview:\n");
        mapping.facts().forEach((fact, link) -> entry(fact.column(), link));
        out.append("\nquestions:\n");
        mapping.questions().forEach(this::entry);
        out.append('\n');
        list("absent", mapping.absent(), new Text("questions that nobody was asked", "未向任何人提问的问题"));
        list(
                "carry",
                mapping.carried().stream().map(Link.One::column).toList(),
                new Text("columns that come along as they are", "原样带入的列"));
        list("ignore", mapping.ignore(), new Text("columns that are left behind", "不带入的列"));
        return out.toString();
    }

    private void list(String name, List<String> texts, Text meaning) {
        out.append(name)
                .append(": ")
                .append(texts.stream().map(MappingText::quoted).collect(Collectors.joining(", ", "[", "]")))
                .append("  # ")
                .append(meaning.in(language))
                .append('\n');
    }

    private void entry(String name, Link link) {
        List<String> fields = new ArrayList<>();
        if (link instanceof Link.One one) {
            fields.add("column: " + quoted(one.column()));
            codes(fields, one.codes());
        } else if (link instanceof Link.Joined joined) {
            fields.add("column: " + quoted(joined.column()));
            fields.add("separator: " + quoted(joined.separator()));
            codes(fields, joined.codes());
        } else if (link instanceof Link.Spread spread) {
            fields.add("columns: " + map(spread.columnOf()));
            fields.add("chosen: "
                    + spread.chosen().stream().map(MappingText::quoted).toList());
            fields.add("unchosen: "
                    + spread.unchosen().stream().map(MappingText::quoted).toList());
        }
        out.append("  ")
                .append(quoted(name))
                .append(": {")
                .append(String.join(", ", fields))
                .append('}');
        for (Map<String, Text> remarks : List.of(proposal.open(), proposal.unsure(), proposal.sure())) {
            if (remarks.containsKey(name)) {
                out.append("  # ").append(remarks.get(name).in(language).replaceAll("\\R", " "));
                break;
            }
        }
        out.append('\n');
    }

    private static void codes(List<String> fields, Map<String, String> codes) {
        if (!codes.isEmpty()) {
            fields.add("codes: " + map(codes));
        }
    }

    private static String map(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A text in double quotes, as YAML 1.2 (section 5.7) and JSON both read it. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default ->
                    quoted.append(
                            c < ' ' || c == 0x7f || c == 0x85 || c == 0xFEFF || c == 0x2028 || c == 0x2029
                                    ? "\\u%04x".formatted((int) c)
                                    : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
