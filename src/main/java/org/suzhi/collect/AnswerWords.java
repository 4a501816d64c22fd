package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Text;

/** The words and signs by which the answers to one question are known in exports; "don't know" is the last answer. */
final class AnswerWords {

    /** How an answer is told, from the surest way down. */
    enum Way {
        /** Its code in the questionnaire. */
        CODE(new Text("by code", "按代码")),
        /** What people read, in either language. */
        LABEL(new Text("by label", "按选项文字")),
        /** A word that means the same, such as 正确 for 对. */
        WORD(new Text("by meaning", "按同义词")),
        /** A letter in the order of the answers. */
        LETTER(new Text("by letter", "按选项字母")),
        /** A number in the order of the answers: nothing in the export says that it is the same order. */
        ORDER(new Text("by the order of the answers: check", "按选项顺序：请核对"));

        private final Text text;

        Way(Text text) {
            this.text = text;
        }

        Text text() {
            return text;
        }
    }

    private static final List<Set<String>> MEANINGS = List.of(
            Set.of("true", "t", "yes", "y", "right", "correct", "是", "对", "正确", "是的", "对的", "√", "✓", "✔"),
            Set.of(
                    "false",
                    "f",
                    "no",
                    "n",
                    "wrong",
                    "incorrect",
                    "否",
                    "错",
                    "错误",
                    "不是",
                    "不对",
                    "不正确",
                    "错的",
                    "×",
                    "✗",
                    "✕"),
            Set.of("male", "m", "man", "男", "男性"),
            Set.of("female", "f", "woman", "女", "女性"));
    private static final Set<String> YES = MEANINGS.get(0);
    private static final Set<String> NO = MEANINGS.get(1);
    private static final Set<String> DONT_KNOW = Set.of(
            "dk",
            "dontknow",
            "donotknow",
            "idontknow",
            "notsure",
            "unsure",
            "不知道",
            "不清楚",
            "不了解",
            "说不清",
            "不知道不清楚",
            "我不知道");
    private static final Text DONT_KNOW_LABEL = new Text("Don't know", "不知道");

    private static final Pattern LETTERED = Pattern.compile("^([a-z])(?:\\s*[.、:)\\s]\\s*(.*))?$");
    private static final Pattern ORDERED = Pattern.compile("^(?:a|ao|sq|q)?0*(\\d{1,2})(?:\\s*[.、:)]\\s*(\\D.*))?$");

    private final List<Option> options;
    private final String dontKnow;
    private final List<Wording> codes = new ArrayList<>();
    private final List<Wording> english = new ArrayList<>();
    private final List<Wording> chinese = new ArrayList<>();

    private AnswerWords(List<Option> options, String dontKnow) {
        this.options = options;
        this.dontKnow = dontKnow;
        for (Option option : options) {
            codes.add(Wording.of(option.code()));
            english.add(Wording.of(option.text().en()));
            chinese.add(Wording.of(option.text().zh()));
        }
    }

    static AnswerWords of(List<Option> options) {
        return new AnswerWords(options, "");
    }

    static AnswerWords of(Background question) {
        return of(question.options());
    }

    static AnswerWords of(Item item, Questionnaire questionnaire) {
        if (questionnaire.dontKnow().isEmpty() || item.options().isEmpty()) {
            return of(item.options());
        }
        List<Option> all = new ArrayList<>(item.options());
        all.add(new Option(questionnaire.dontKnow(), DONT_KNOW_LABEL));
        return new AnswerWords(all, questionnaire.dontKnow());
    }

    List<Option> options() {
        return options;
    }

    /** The code of the answer that a cell tells in one way; "don't know" in so many words is understood beside any. */
    Optional<String> code(String cell, Way way) {
        Wording said = Wording.of(cell);
        if (!dontKnow.isEmpty() && DONT_KNOW.contains(said.bare())) {
            return Optional.of(dontKnow);
        }
        int found = switch (way) {
            case CODE -> find(codes, said);
            case LABEL -> labelled(said);
            case WORD -> meant(said);
            case LETTER -> lettered(said);
            case ORDER -> ordered(said);
        };
        return found < 0 ? Optional.empty() : Optional.of(options.get(found).code());
    }

    /** The code of the answer that a cell tells in the surest way that it tells any. */
    Optional<String> code(String cell) {
        for (Way way : Way.values()) {
            Optional<String> code = code(cell, way);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static int find(List<Wording> words, Wording said) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).plain().equals(said.plain()) || words.get(i).same(said)) {
                return i;
            }
        }
        return -1;
    }

    private int labelled(Wording said) {
        int found = Math.max(find(english, said), find(chinese, said));
        for (Pattern prefix : List.of(LETTERED, ORDERED)) {
            Matcher parts = prefix.matcher(said.plain());
            if (found < 0 && parts.matches() && parts.group(2) != null) {
                Wording rest = Wording.of(parts.group(2));
                found = Math.max(find(english, rest), find(chinese, rest));
            }
        }
        return found;
    }

    private int meant(Wording said) {
        int found = -1;
        for (Set<String> meaning : MEANINGS) {
            for (int i = 0; i < options.size() && meaning.contains(said.bare()); i++) {
                if (means(i, meaning)) {
                    found = found < 0 || found == i ? i : options.size();
                }
            }
        }
        return found < options.size() ? found : -1;
    }

    private boolean means(int option, Set<String> meaning) {
        return meaning.contains(codes.get(option).bare())
                || meaning.contains(english.get(option).bare())
                || meaning.contains(chinese.get(option).bare());
    }

    private int lettered(Wording said) {
        Matcher letter = LETTERED.matcher(said.plain());
        return letter.matches() ? within(letter.group(1).charAt(0) - 'a') : -1;
    }

    /** Where the answers are yes and no, 0 is no, as in REDCap. */
    private int ordered(Wording said) {
        Matcher number = ORDERED.matcher(said.plain());
        if (!number.matches()) {
            return -1;
        }
        int order = Integer.parseInt(number.group(1));
        for (int i = 0; i < options.size() && order == 0; i++) {
            if (means(i, NO) && options.size() > 1 && means(1 - Math.min(i, 1), YES)) {
                return i;
            }
        }
        return within(order - 1);
    }

    private int within(int option) {
        return option < options.size() ? option : -1;
    }

    /** A sign in a column of one answer that the answer was chosen. */
    static boolean isYes(String cell) {
        String bare = Wording.of(cell).bare();
        return YES.contains(bare) || bare.equals("1") || bare.equals("checked") || bare.equals("选中");
    }

    /** A sign in a column of one answer that the answer was not chosen. */
    static boolean isNo(String cell) {
        String bare = Wording.of(cell).bare();
        return NO.contains(bare) || bare.equals("0") || bare.equals("unchecked") || bare.equals("未选中");
    }
}
