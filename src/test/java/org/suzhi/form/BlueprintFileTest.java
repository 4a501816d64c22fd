package org.suzhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.survey.DataException;

/** Blueprints that contradict themselves are refused with the field. */
class BlueprintFileTest {

    @Test
    void theBundledBlueprintIsTheOneOfTheStandard() throws IOException {
        Blueprint blueprint = AssemblyTest.blueprint();
        assertThat(blueprint.items()).isEqualTo(50);
        assertThat(blueprint.dimensions()).extracting(Blueprint.Part::points).containsExactly(40.0, 20.0, 20.0, 20.0);
        // 2 points for every item, which benchmark-60 rests on
        assertThat(blueprint.dimensions()).allMatch(part -> part.points() == 2 * part.items());
        assertThat(FileCheck.check(Shelf.blueprint("literacy-50")).en())
                .isEqualTo("literacy-50.yaml: a blueprint of forms of 50 items");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items: 50\\n -> items: 51\\n          | column 'dimensions': found 50 items in the dimensions, expected 51",
                "points: 40 -> points: 50            | column 'dimensions': found points that add up to 110.0, expected 100",
                "letter: 0.32 -> letter: 32          | column 'letter': found 32, expected a share between 0 and 1",
                "most: 0.48 -> most: 0.3             | column 'most': found 0.3, expected at least 0.36",
                "within: 1} -> within: 0.2}          | column 'within': found 0.2, expected at least 0.5",
                "exposure: 1 -> exposure: 0          | column 'exposure': found 0, expected at least 1",
                "forms: 1\\n -> forms: 27\\n           | column 'forms': found 27, expected at most 26",
                "anchors: {items: 10 -> anchors: {items: 60 | column 'items': found 60, expected at most 50",
                "options: as-written -> options: any | column 'options': found 'any', expected one of as-written, shuffled",
                "exposure: 1 -> exposures: 1         | column 'exposures': found an unknown field",
            })
    void aFieldThatCannotBeIsNamed(String change, String words) {
        String unfolded = change.replace("\\n", "\n");
        assertThatThrownBy(() -> AssemblyTest.blueprint(unfolded))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aBackgroundQuestionThatIsNotThereIsNamed() throws IOException {
        Blueprint blueprint = AssemblyTest.blueprint("background: [sex, -> background: [height,");
        assertThatThrownBy(() -> BackgroundModule.of(blueprint))
                .hasMessageContaining("found background question 'height', expected one of sex, age,");
    }
}
