package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeWordsTest {

    @Test
    void wordsMakeTheSchemeThatTheySay() {
        Scheme scheme = new SchemeWords(List.of("county", "township:3", "unit:2"), List.of("tille", "pareto", "brewer"))
                .scheme();
        assertThat(scheme.stages()).extracting(SelectionStage::level).containsExactly("county", "township", "unit");
        assertThat(scheme.stages()).extracting(SelectionStage::take).containsExactly(0, 3, 2);
        assertThat(scheme.code()).isEqualTo("tille,pareto,brewer");
        assertThat(new SchemeWords(SchemeWords.ONE_STAGE, SchemeWords.USUAL).scheme())
                .isEqualTo(Scheme.UNITS);
        assertThat(new SchemeWords(List.of("school", "unit:2"), List.of("tille"))
                        .scheme()
                        .code())
                .isEqualTo("tille,tille");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "school,unit:2    | tille,tille,tille | METHOD | -1 | 3 methods for 2 stages",
                "school,unit      | tille             | STAGES | 1  | 'unit'",
                "school:2,unit:2  | tille             | STAGES | 0  | 'school:2'",
                "school,unit:0    | tille             | STAGES | 1  | 'unit:0'",
                "school,class:2   | tille             | STAGES | -1 | school,class:2",
                "unit,unit:2      | tille             | STAGES | -1 | unit,unit:2",
                "school,unit:2    | tille,lottery     | METHOD | 1  | 'lottery'",
                "unit             | pareto:2:7        | METHOD | 0  | 'pareto:2:7'"
            })
    void whatIsWrongIsSaidWithItsPlace(String stages, String methods, SchemeWords.Part part, int at, String found) {
        SchemeWords words = new SchemeWords(List.of(stages.split(",")), List.of(methods.split(",")));
        SchemeWords.Wrong wrong = words.wrong().orElseThrow();
        assertThat(wrong.part()).isEqualTo(part);
        assertThat(wrong.at()).isEqualTo(at);
        assertThat(wrong.found().en().replace("'", "")).isEqualTo(found);
        assertThatIllegalArgumentException().isThrownBy(words::scheme).withMessageContaining(found);
    }

    @Test
    void noStageIsNoScheme() {
        assertThat(new SchemeWords(List.of(), SchemeWords.USUAL).wrong()).isPresent();
    }
}
