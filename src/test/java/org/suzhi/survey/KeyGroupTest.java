package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyGroupTest {

    private static final Microdata PEOPLE = Microdata.of(
            "people.csv",
            List.of(
                    Column.of("age", List.of("64", "64", "40", "25", "", "40")),
                    Column.of("occupation", List.of("farmer", "retired", "farmer", "student", "farmer", "clerk"))));

    private static final KeyGroup FARMERS = group("farmers", "occupation == farmer");
    private static final KeyGroup ELDERLY = group("elderly", "age >= 60");
    private static final KeyGroup YOUTH = group("youth", "age <= 29");

    private static KeyGroup group(String id, String rule) {
        return new KeyGroup(id, Text.same(id), Text.same(id), Condition.parse(rule));
    }

    private static List<String> membership(KeyGroup... groups) {
        Column cells = KeyGroup.membership(List.of(groups), PEOPLE);
        return IntStream.range(0, cells.rows()).mapToObj(cells::text).toList();
    }

    @Test
    void aFarmerOf64CountsAmongTheFarmersAndAmongTheElderly() {
        assertThat(membership(YOUTH, FARMERS, ELDERLY))
                .containsExactly("farmers|elderly", "elderly", "farmers", "youth", "farmers", "");
    }

    @Test
    void theOrderOfAPersonsGroupsIsTheProgrammes() {
        assertThat(membership(ELDERLY, FARMERS).get(0)).isEqualTo("elderly|farmers");
    }

    @Test
    void whoeverGaveNoAgeIsInNoGroupOfAnAge() {
        assertThat(membership(YOUTH, ELDERLY).get(4)).isEmpty();
    }

    @Test
    void theColumnIsCalledGroup() {
        assertThat(KeyGroup.membership(List.of(YOUTH), PEOPLE).name()).isEqualTo("group");
    }
}
