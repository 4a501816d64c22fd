package org.suzhi.collect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Column;

/** What the texts of a column stand for, as far as it can be told. */
final class AnswerCodes {

    /** What can stand between several answers in one cell; the blank last, for answers may hold it. */
    private static final List<String> SEPARATORS = List.of("┋", "|", ";", "；", ",", "，", "、", "/", " ");

    private static final Pattern NUMBERED = Pattern.compile("(\\D*?)(0*)(\\d+)");

    private final Export export;
    private final Column column;
    private final AnswerWords answers;
    private final List<String> texts = new ArrayList<>();

    AnswerCodes(Export export, Column column, AnswerWords answers, List<String> silent) {
        this.export = export;
        this.column = column;
        this.answers = answers;
        for (String text : export.texts(column)) {
            if (!silent.contains(text)) {
                texts.add(text);
            }
        }
    }

    private Optional<String> code(String text, AnswerWords.Way way) {
        String meaning = export.meaning(column.name(), text);
        return answers.code(meaning, way);
    }

    private boolean isSilent(String text) {
        return export.isDeclaredMissing(column.name(), text);
    }

    /** The ways in which every text is an answer. */
    EnumSet<AnswerWords.Way> ways() {
        EnumSet<AnswerWords.Way> ways = EnumSet.noneOf(AnswerWords.Way.class);
        for (AnswerWords.Way way : AnswerWords.Way.values()) {
            if (texts.stream().allMatch(text -> code(text, way).isPresent() || isSilent(text))) {
                ways.add(way);
            }
        }
        return ways;
    }

    boolean isUnused() {
        return texts.isEmpty();
    }

    /** The codes of all texts in one way, also of answers that nobody has given yet. */
    Map<String, String> codes(AnswerWords.Way way) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (!export.isSystemFile()) {
            usual(way).forEach(codes::putIfAbsent);
        }
        for (String text : texts) {
            codes.put(text, code(text, way).orElse(""));
        }
        return codes;
    }

    /** The codes where no single way is enough: each text in the surest way, and a question mark where there is none. */
    Map<String, String> mixed() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String text : texts) {
            Optional<String> code = answers.code(export.meaning(column.name(), text));
            codes.put(text, code.orElse(isSilent(text) ? "" : MappingFile.OPEN));
        }
        return codes;
    }

    /** Several answers in a cell: the separator and the codes of single answers, if that is what the column holds. */
    Optional<Link.Joined> joined() {
        for (AnswerWords.Way way : AnswerWords.Way.values()) {
            for (String separator : SEPARATORS) {
                Map<String, String> codes = parts(separator, way);
                Link.Joined link = new Link.Joined(0, column.name(), separator, codes);
                if (!codes.isEmpty() && texts.stream().allMatch(text -> Translation.tells(link, text))) {
                    return Optional.of(link);
                }
            }
        }
        return Optional.empty();
    }

    /** The answers by their usual texts, and by the parts of cells that are answers. */
    private Map<String, String> parts(String separator, AnswerWords.Way way) {
        Map<String, String> codes = new LinkedHashMap<>(usual(way));
        for (String text : texts) {
            for (String part : text.split(Pattern.quote(separator))) {
                code(part.strip(), way).ifPresent(code -> codes.putIfAbsent(part.strip(), code));
            }
        }
        return codes;
    }

    /** How all answers are written in one way, as far as that follows from how some are. */
    private Map<String, String> usual(AnswerWords.Way way) {
        Map<String, String> usual = new LinkedHashMap<>();
        List<Option> options = answers.options();
        Matcher numbered = NUMBERED.matcher(texts.isEmpty() ? "1" : texts.get(0));
        boolean isNumbered = numbered.matches();
        String front = isNumbered ? numbered.group(1) : "";
        int digits = isNumbered && !numbered.group(2).isEmpty()
                ? numbered.group(2).length() + numbered.group(3).length()
                : 1;
        boolean capital = texts.stream().anyMatch(text -> !text.equals(text.toLowerCase(Locale.ROOT)));
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            switch (way) {
                case CODE -> usual.put(option.code(), option.code());
                case LABEL -> {
                    usual.put(option.text().zh(), option.code());
                    usual.putIfAbsent(option.text().en(), option.code());
                }
                case LETTER -> usual.put(Character.toString((capital ? 'A' : 'a') + i), option.code());
                case ORDER -> usual.put(front + String.format(Locale.ROOT, "%0" + digits + "d", i + 1), option.code());
                default -> {
                    // words that mean the same are many: those that occur are enough
                }
            }
        }
        return usual;
    }
}
