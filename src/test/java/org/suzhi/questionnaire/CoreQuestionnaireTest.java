package org.suzhi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Text;

class CoreQuestionnaireTest {

    private static final Path FILE = Path.of("questionnaires", "core.json");
    private static final Questionnaire CORE = QuestionnaireFile.read(FILE);

    private static Stream<Text> texts() {
        return Stream.of(
                        Stream.of(CORE.title()),
                        CORE.dimensions().stream().map(Dimension::name),
                        CORE.criteria().stream().map(Criterion::name),
                        CORE.criteria().stream()
                                .flatMap(c -> c.tiers().stream())
                                .map(Tier::name),
                        CORE.background().stream().map(Background::text),
                        CORE.background().stream()
                                .flatMap(b -> b.options().stream())
                                .map(Option::text),
                        CORE.items().stream().map(Item::text),
                        CORE.items().stream().flatMap(i -> i.options().stream()).map(Option::text),
                        CORE.items().stream().map(Item::fact))
                .flatMap(stream -> stream);
    }

    @Test
    void holdsAtLeastFortyItemsEachWithANameOfItsOwn() {
        assertThat(CORE.items()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(CORE.items()).extracting(Item::id).doesNotHaveDuplicates();
        assertThat(CORE.items()).extracting(item -> item.text().zh()).doesNotHaveDuplicates();
    }

    @Test
    void coversAllTwentySixBenchmarks() {
        assertThat(CORE.items().stream().map(Item::benchmark).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 26).boxed().toList());
    }

    @Test
    void everyKeyIsAmongItsOptionsAndDontKnowIsNot() {
        for (Item item : CORE.items()) {
            List<String> codes = item.options().stream().map(Option::code).toList();
            assertThat(codes).as(item.id()).contains(item.key()).doesNotContain(CORE.dontKnow());
            assertThat(codes).as(item.id()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void noAnswerIsRightTooOften() {
        List<Item> choices =
                CORE.items().stream().filter(i -> i.options().size() == 4).toList();
        choices.stream()
                .collect(Collectors.groupingBy(Item::key, Collectors.counting()))
                .forEach((key, times) -> assertThat(times)
                        .as("key %s of %d", key, choices.size())
                        .isLessThan(choices.size() / 2));
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(texts()).hasSizeGreaterThan(250).allSatisfy(text -> {
            assertThat(text.en()).matches("(?s).*\\p{Alnum}.*").doesNotContainPattern("\\p{IsHan}");
            assertThat(text.zh()).containsPattern("\\p{IsHan}|\\d");
        });
    }

    @Test
    void theDimensionsAddUpToAHundredPointsAndAllHaveItems() {
        assertThat(CORE.dimensions().stream().mapToDouble(Dimension::points).sum())
                .isCloseTo(100, within(1e-12));
        assertThat(CORE.dimensions())
                .extracting(Dimension::id)
                .allMatch(id ->
                        CORE.items().stream().anyMatch(item -> item.dimension().equals(id)));
    }

    @Test
    void somebodyIsLiterateAtSeventyOfAHundred() {
        Criterion composite = CORE.criterion("composite-70");
        assertThat(composite.cut()).isEqualTo(70);
        assertThat(composite.tier(69.99)).isEqualTo("basic");
        assertThat(composite.tier(70)).isEqualTo("literate");
        assertThat(composite.tier(85)).isEqualTo("advanced");
        assertThat(composite.tier(54)).isEqualTo("below-basic");
        assertThat(CORE.criterion("")).isEqualTo(composite);
    }

    @Test
    void asksWhatTheGroupsOfAProgrammeNeed() {
        assertThat(CORE.background()).extracting(Background::id).contains("sex", "age", "education", "occupation");
        Background occupation = CORE.background().stream()
                .filter(b -> b.id().equals("occupation"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of("farmer", "worker", "cadre")).allMatch(occupation::accepts);
    }

    @Test
    void theOneThatComesWithTheProgramIsTheOneInTheFolder() throws IOException {
        assertThat(QuestionnaireFile.bundled("core")).isEqualTo(Files.readString(FILE));
    }
}
