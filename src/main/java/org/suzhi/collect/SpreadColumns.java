package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.survey.Column;

/** Questions with several answers that have a column for each of them: {@code q/tv}, {@code q___1}, {@code q[SQ001]}. */
final class SpreadColumns {

    private static final Pattern JOINT = Pattern.compile("\\s*(?:___|[/.:：\\-_\\[(（])\\s*(?:choice\\s*=)?\\s*");

    private final Export export;
    private final int headerRows;
    private final List<Question> questions;

    SpreadColumns(Export export, int headerRows, List<Question> questions) {
        this.export = export;
        this.headerRows = headerRows;
        this.questions = questions;
    }

    /** The columns of each question that has some. */
    Map<String, Link.Spread> find(Collection<String> columns) {
        Map<String, Link.Spread> found = new LinkedHashMap<>();
        for (Question question : questions) {
            if (question.isBackground() && !question.answers().options().isEmpty()) {
                Map<String, String> answerOf = new LinkedHashMap<>();
                for (String column : columns) {
                    answer(question, column).ifPresent(answer -> answerOf.put(column, answer));
                }
                link(question, answerOf).ifPresent(link -> found.put(question.id(), link));
            }
        }
        return found;
    }

    /** The part of a column's titles that names an answer, where the part before it names the question. */
    private Optional<String> answer(Question question, String column) {
        for (String title : export.titles(column, headerRows)) {
            for (Matcher joint = JOINT.matcher(title); joint.find(); ) {
                String answer = title.substring(joint.end()).replaceFirst("[\\])）]\\s*$", "");
                String head = title.substring(0, joint.start());
                if (question.basis(head) != null
                        && question.answers().code(answer).isPresent()) {
                    return Optional.of(answer);
                }
            }
        }
        return Optional.empty();
    }

    /** All answers are told in one way, or each in the surest way. */
    private Optional<Link.Spread> link(Question question, Map<String, String> answerOf) {
        AnswerWords answers = question.answers();
        for (AnswerWords.Way way : AnswerWords.Way.values()) {
            Optional<Link.Spread> link = link(question, answerOf, answer -> answers.code(answer, way));
            if (link.isPresent()) {
                return link;
            }
        }
        return link(question, answerOf, answers::code);
    }

    private Optional<Link.Spread> link(
            Question question, Map<String, String> answerOf, Function<String, Optional<String>> told) {
        Map<String, String> columnOf = new LinkedHashMap<>();
        boolean isWhole = answerOf.size() > 1;
        for (Map.Entry<String, String> entry : answerOf.entrySet()) {
            Optional<String> code = told.apply(entry.getValue());
            isWhole &= code.isPresent() && columnOf.putIfAbsent(code.get(), entry.getKey()) == null;
        }
        return isWhole ? signs(question, columnOf) : Optional.empty();
    }

    /** The texts that say chosen and not chosen; nothing when a column holds other texts, and so something else. */
    private Optional<Link.Spread> signs(Question question, Map<String, String> columnOf) {
        Set<String> chosen = new LinkedHashSet<>(List.of("1"));
        Set<String> unchosen = new LinkedHashSet<>(List.of("0"));
        for (Map.Entry<String, String> entry : columnOf.entrySet()) {
            Column column = export.records(headerRows).column(entry.getValue());
            for (String text : export.texts(column)) {
                String meaning = export.meaning(column.name(), text);
                if (question.answers().code(meaning, AnswerWords.Way.LABEL).equals(Optional.of(entry.getKey()))
                        || question.answers()
                                .code(meaning, AnswerWords.Way.CODE)
                                .equals(Optional.of(entry.getKey()))
                        || AnswerWords.isYes(meaning)) {
                    chosen.add(text);
                } else if (AnswerWords.isNo(meaning)) {
                    unchosen.add(text);
                } else if (!export.isDeclaredMissing(column.name(), text)) {
                    return Optional.empty();
                }
            }
        }
        Set<String> both = new HashSet<>(chosen);
        both.retainAll(unchosen);
        return both.isEmpty()
                ? Optional.of(new Link.Spread(
                        0, inOrder(question, columnOf), new ArrayList<>(chosen), new ArrayList<>(unchosen)))
                : Optional.empty();
    }

    private static Map<String, String> inOrder(Question question, Map<String, String> columnOf) {
        Map<String, String> ordered = new LinkedHashMap<>();
        question.answers().options().stream()
                .map(option -> option.code())
                .filter(columnOf::containsKey)
                .forEach(code -> ordered.put(code, columnOf.get(code)));
        return ordered;
    }
}
