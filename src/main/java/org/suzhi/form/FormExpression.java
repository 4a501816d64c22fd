package org.suzhi.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.survey.Text;

/**
 * An expression of XLSForm: XPath 1.0 (W3C 1999, section 3) with {@code ${name}} for a question, and the functions of
 * ODK. It is read by recursive descent and not evaluated: what matters is whether it is one, and of which questions it
 * speaks.
 */
final class FormExpression {

    private static final Pattern WORD =
            Pattern.compile("\\s*(?:(\\$\\{[^}]*\\})|(\"[^\"]*\"|'[^']*')|(\\d+(?:\\.\\d*)?|\\.\\d+)"
                    + "|(!=|<=|>=|//|\\.\\.|[=<>()+*/,\\[\\]|@.-])|([\\p{L}_][\\p{L}\\p{N}_.:-]*))");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("or"),
            Set.of("and"),
            Set.of("=", "!="),
            Set.of("<", "<=", ">", ">="),
            Set.of("+", "-"),
            Set.of("*", "div", "mod"),
            Set.of("|"));

    private final List<String> words = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private int next;
    private Text problem;

    /** Ends the descent. */
    private static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Text text;

        Malformed(Text text) {
            super(text.en(), null, false, false);
            this.text = text;
        }
    }

    FormExpression(String expression) {
        try {
            split(expression);
            level(0);
            if (next < words.size()) {
                throw unexpected("an operator or the end", "运算符或结尾");
            }
        } catch (Malformed malformed) {
            problem = malformed.text;
        }
    }

    /** What is wrong with it; null when nothing is. */
    Text problem() {
        return problem;
    }

    /** The questions it speaks of. */
    Set<String> names() {
        return names;
    }

    /** The questions that a label or an expression speaks of. */
    static Set<String> references(String text) {
        Set<String> found = new LinkedHashSet<>();
        REFERENCE.matcher(text).results().forEach(reference -> found.add(reference.group(1)));
        return found;
    }

    private void split(String expression) {
        Matcher matcher = WORD.matcher(expression);
        int end = 0;
        while (matcher.lookingAt()) {
            words.add(matcher.group().strip());
            if (matcher.group(1) != null) {
                names.add(matcher.group(1).substring(2, matcher.group(1).length() - 1));
            }
            end = matcher.end();
            matcher.region(end, expression.length());
        }
        String rest = expression.substring(end).strip();
        if (!rest.isEmpty()) {
            throw new Malformed(Text.of("'%s', which is no word of an expression", "“%s”，不是表达式中的成分", rest));
        }
    }

    /** One level of operators, from the weakest; below the last stand a sign and a path. */
    private void level(int level) {
        if (level == LEVELS.size()) {
            path();
            return;
        }
        if (level == LEVELS.size() - 1) {
            while (accept("-")) {
                // a sign may stand before a sign
            }
        }
        level(level + 1);
        while (next < words.size() && LEVELS.get(level).contains(words.get(next))) {
            next++;
            if (level == LEVELS.size() - 2) {
                while (accept("-")) {
                    // as in 2 * -1
                }
            }
            level(level + 1);
        }
    }

    private void path() {
        if (accept("/") || accept("//")) {
            step();
        } else {
            primary();
        }
        predicates();
        while (accept("/") || accept("//")) {
            step();
            predicates();
        }
    }

    private void predicates() {
        while (accept("[")) {
            level(0);
            expect("]");
        }
    }

    private void primary() {
        String word = word();
        if (accept("(")) {
            level(0);
            expect(")");
        } else if (word.startsWith("${") || word.startsWith("'") || word.startsWith("\"")) {
            next++;
            if (word.equals("${}")) {
                throw new Malformed(new Text("${} without a name", "${}中没有名称"));
            }
        } else if (!word.isEmpty() && (Character.isDigit(word.charAt(0)) || word.matches("\\.\\d+"))) {
            next++;
        } else if (isName(word)
                && next + 1 < words.size()
                && words.get(next + 1).equals("(")) {
            function();
        } else {
            step();
        }
    }

    private void function() {
        String name = words.get(next);
        next += 2;
        int arguments = 0;
        if (!accept(")")) {
            do {
                level(0);
                arguments++;
            } while (accept(","));
            expect(")");
        }
        if (!FormFunctions.has(name)) {
            throw new Malformed(Text.of("function %s(), which is not known", "未知函数%s()", name));
        }
        if (!FormFunctions.takes(name, arguments)) {
            throw new Malformed(Text.of("function %s() with %d arguments", "函数%s()带有%d个参数", name, arguments));
        }
    }

    /** A step of a path: {@code .}, {@code ..}, {@code *}, a name or an attribute. */
    private void step() {
        accept("@");
        String word = word();
        if (word.equals(".") || word.equals("..") || word.equals("*") || isName(word) || word.startsWith("${")) {
            next++;
            return;
        }
        throw unexpected("a value", "一个值");
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_');
    }

    private String word() {
        return next < words.size() ? words.get(next) : "";
    }

    private boolean accept(String word) {
        if (word().equals(word)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String word) {
        if (!accept(word)) {
            throw unexpected("'" + word + "'", "“" + word + "”");
        }
    }

    private Malformed unexpected(String expected, String zh) {
        return new Malformed(
                next < words.size()
                        ? Text.of("'%s' where %s should stand", "“%s”，此处应为%s", word(), new Text(expected, zh))
                        : Text.of("the end where %s should stand", "提前结束，此处应为%s", new Text(expected, zh)));
    }
}
