package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.survey.Condition.And;
import org.suzhi.survey.Condition.Comparison;
import org.suzhi.survey.Condition.In;
import org.suzhi.survey.Condition.Missing;
import org.suzhi.survey.Condition.Not;
import org.suzhi.survey.Condition.Operator;
import org.suzhi.survey.Condition.Or;

class ConditionParserTest {

    private static Condition is1(String column) {
        return new Comparison(column, Operator.EQUAL, "1");
    }

    @Test
    void andBindsTighterThanOr() {
        assertThat(Condition.parse("a == 1 or b == 1 and c == 1"))
                .isEqualTo(new Or(is1("a"), new And(is1("b"), is1("c"))));
        assertThat(Condition.parse("a == 1 and b == 1 or c == 1"))
                .isEqualTo(new Or(new And(is1("a"), is1("b")), is1("c")));
    }

    @Test
    void notBindsTighterThanAnd() {
        assertThat(Condition.parse("not a == 1 and b == 1")).isEqualTo(new And(new Not(is1("a")), is1("b")));
        assertThat(Condition.parse("not not a == 1")).isEqualTo(new Not(new Not(is1("a"))));
    }

    @Test
    void parenthesesComeFirst() {
        assertThat(Condition.parse("(a == 1 or b == 1) and c == 1"))
                .isEqualTo(new And(new Or(is1("a"), is1("b")), is1("c")));
        assertThat(Condition.parse("((a == 1))")).isEqualTo(is1("a"));
    }

    @Test
    void spacesAroundOperatorsAreOptional() {
        assertThat(Condition.parse("(a==1 or b==1)and c==1"))
                .isEqualTo(Condition.parse(" ( a == 1 or b == 1 ) and c == 1 "));
    }

    @Test
    void aListHoldsOneValueOrMore() {
        assertThat(Condition.parse("g in (farmer)")).isEqualTo(new In("g", List.of("farmer")));
        assertThat(Condition.parse("g in(farmer,'industrial worker',3)"))
                .isEqualTo(new In("g", List.of("farmer", "industrial worker", "3")));
    }

    @Test
    void missingMayBeNegated() {
        assertThat(Condition.parse("age is missing")).isEqualTo(new Missing("age"));
        assertThat(Condition.parse("age is not missing")).isEqualTo(new Not(new Missing("age")));
    }

    @Test
    void chineseNamesAndValuesNeedNoQuotes() {
        assertThat(Condition.parse("职业 == 农民 or 年龄 >= 60"))
                .isEqualTo(new Or(
                        new Comparison("职业", Operator.EQUAL, "农民"), new Comparison("年龄", Operator.AT_LEAST, "60")));
    }

    @Test
    void quotesMakeAWordOfAnything() {
        assertThat(Condition.parse("\"main job (now)\" != 'and'"))
                .isEqualTo(new Comparison("main job (now)", Operator.UNEQUAL, "and"));
        assertThat(Condition.parse("note == \"it's\"")).isEqualTo(new Comparison("note", Operator.EQUAL, "it's"));
    }

    @Test
    void keywordsMayBeInCapitals() {
        assertThat(Condition.parse("NOT a == 1 AND b IN (1)"))
                .isEqualTo(new And(new Not(is1("a")), new In("b", List.of("1"))));
    }

    @Test
    void aKeywordInCapitalsIsNoValueEither() {
        assertThatThrownBy(() -> Condition.parse("age >= AND")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                     | the end    | a column
                    age                    | the end    | ==, !=, <, <=, >, >=, in or is
                    age = 60               | '='        | ==, !=, <, <=, >, >=, in or is
                    age >=                 | the end    | a value
                    age >= and b == 1      | 'and'      | a value
                    == 3                   | '=='       | a column
                    a == 1 and             | the end    | a column
                    a == 1 b == 2          | 'b'        | 'and', 'or' or the end
                    (a == 1                | the end    | ')'
                    a == 1)                | ')'        | 'and', 'or' or the end
                    g in farmer            | 'farmer'   | '('
                    g in (a b)             | 'b'        | ')'
                    g in ()                | ')'        | a value
                    g is blank             | 'blank'    | 'missing'
                    g == "farmer           | "farmer    | a word or an operator
                    """)
    void saysWhatWasFoundAndWhatWasExpected(String rule, String found, String expected) {
        String text = rule == null ? "" : rule;
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith("rule \"" + text + "\": found")
                .contains(found)
                .endsWith("expected " + expected);
    }
}
