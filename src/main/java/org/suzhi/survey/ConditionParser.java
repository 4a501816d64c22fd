package org.suzhi.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recursive descent over the words of a {@link Condition}. */
final class ConditionParser {

    /** A quoted value, an operator or bracket, or a bare word or number. */
    private static final Pattern WORD =
            Pattern.compile("\\s*(?:\"([^\"]*)\"|'([^']*)'|(==|!=|<=|>=|<|>|=|\\(|\\)|,)|([^\\s\"'=!<>(),]+))");

    private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");

    private record Word(String text, boolean quoted) {}

    private final String rule;
    private final List<Word> words = new ArrayList<>();
    private int next;

    ConditionParser(String rule) {
        this.rule = rule;
        Matcher matcher = WORD.matcher(rule);
        int end = 0;
        while (matcher.lookingAt()) {
            boolean quoted = matcher.group(1) != null || matcher.group(2) != null;
            String text = quoted
                    ? (matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
                    : (matcher.group(3) != null ? matcher.group(3) : matcher.group(4));
            words.add(new Word(text, quoted));
            end = matcher.end();
            matcher.region(end, rule.length());
        }
        if (!rule.substring(end).isBlank()) {
            throw new IllegalArgumentException(
                    "rule \"%s\": found %s, expected a word or an operator".formatted(rule, rule.substring(end)));
        }
    }

    Condition parse() {
        Condition condition = or();
        if (next < words.size()) {
            throw wrong("'and', 'or' or the end");
        }
        return condition;
    }

    private Condition or() {
        Condition left = and();
        while (accept("or")) {
            left = new Condition.Or(left, and());
        }
        return left;
    }

    private Condition and() {
        Condition left = not();
        while (accept("and")) {
            left = new Condition.And(left, not());
        }
        return left;
    }

    private Condition not() {
        if (accept("not")) {
            return new Condition.Not(not());
        }
        if (accept("(")) {
            Condition inner = or();
            expect(")");
            return inner;
        }
        return comparison();
    }

    private Condition comparison() {
        String column = value("a column");
        if (accept("in")) {
            return in(column);
        }
        if (accept("is")) {
            boolean negated = accept("not");
            expect("missing");
            Condition missing = new Condition.Missing(column);
            return negated ? new Condition.Not(missing) : missing;
        }
        int operator = next < words.size() ? OPERATORS.indexOf(words.get(next).text()) : -1;
        if (operator < 0) {
            throw wrong("==, !=, <, <=, >, >=, in or is");
        }
        next++;
        return new Condition.Comparison(column, Condition.Operator.values()[operator], value("a value"));
    }

    private Condition in(String column) {
        expect("(");
        List<String> values = new ArrayList<>();
        do {
            values.add(value("a value"));
        } while (accept(","));
        expect(")");
        return new Condition.In(column, values);
    }

    private String value(String what) {
        if (next >= words.size()
                || (!words.get(next).quoted() && words.get(next).text().matches("[=!<>(),]+|(?i)(and|or|not|in|is)"))) {
            throw wrong(what);
        }
        return words.get(next++).text();
    }

    private boolean accept(String keyword) {
        boolean here = next < words.size()
                && !words.get(next).quoted()
                && words.get(next).text().toLowerCase(Locale.ROOT).equals(keyword);
        if (here) {
            next++;
        }
        return here;
    }

    private void expect(String keyword) {
        if (!accept(keyword)) {
            throw wrong("'" + keyword + "'");
        }
    }

    private IllegalArgumentException wrong(String expected) {
        String found = next < words.size() ? "'" + words.get(next).text() + "'" : "the end";
        return new IllegalArgumentException("rule \"%s\": found %s, expected %s".formatted(rule, found, expected));
    }
}
