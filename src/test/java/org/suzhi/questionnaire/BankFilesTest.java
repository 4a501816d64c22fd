package org.suzhi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the files of items promise: counts, balance of keys, both languages, and figures that hang together. */
class BankFilesTest {

    /** Points of benchmarks 1–26 in the literacy standard of 2016; 132 in all. */
    private static final int[] POINTS = {5, 4, 3, 6, 5, 4, 4, 3, 4, 6, 8, 6, 3, 6, 7, 4, 10, 7, 3, 3, 5, 5, 6, 5, 3, 7};

    private static JsonNode file(String name) {
        return JsonMapper.shared()
                .readTree(Path.of("questionnaires", name + ".json").toFile());
    }

    private static List<JsonNode> items(String name) {
        return file(name).path("items").valueStream().toList();
    }

    private static Map<String, JsonNode> byId(String name) {
        return items(name).stream().collect(Collectors.toMap(BankFilesTest::id, item -> item));
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static boolean isChoiceOfFour(JsonNode item) {
        return item.path("options").size() == 4;
    }

    private static boolean isTrueFalse(JsonNode item) {
        return item.path("type").asString().equals("true-false");
    }

    /** The items themselves, and the parts of those that have parts. */
    private static Stream<JsonNode> asked(String name) {
        return items(name).stream()
                .flatMap(item -> item.has("parts") ? item.path("parts").valueStream() : Stream.of(item));
    }

    private static double share(List<JsonNode> items, Predicate<JsonNode> which) {
        return items.stream().filter(which).count() / (double) items.size();
    }

    private static boolean rightIsLongest(JsonNode item, String language) {
        String key = item.path("key").asString();
        int right = 0;
        int wrong = 0;
        for (JsonNode option : item.path("options")) {
            int length = option.path("text").path(language).asString().length();
            if (option.path("code").asString().equals(key)) {
                right = length;
            } else {
                wrong = Math.max(wrong, length);
            }
        }
        return right > wrong;
    }

    @Test
    void everyBenchmarkHasAtLeastAsManyItemsAsPoints() {
        assertThat(IntStream.of(POINTS).sum()).isEqualTo(132);
        Map<Integer, Long> counts = items("bank").stream()
                .collect(Collectors.groupingBy(item -> item.path("benchmark").asInt(), Collectors.counting()));
        assertThat(counts).hasSize(POINTS.length);
        for (int benchmark = 1; benchmark <= POINTS.length; benchmark++) {
            assertThat(counts.get(benchmark))
                    .as("benchmark %d", benchmark)
                    .isGreaterThanOrEqualTo(POINTS[benchmark - 1]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "school"})
    void noAnswerAndNoLongestOptionIsRightTooOften(String name) {
        List<JsonNode> choices =
                items(name).stream().filter(BankFilesTest::isChoiceOfFour).toList();
        for (String letter : List.of("a", "b", "c", "d")) {
            assertThat(share(choices, item -> item.path("key").asString().equals(letter)))
                    .as(letter)
                    .isBetween(0.18, 0.32);
        }
        List<JsonNode> statements =
                items(name).stream().filter(BankFilesTest::isTrueFalse).toList();
        assertThat(share(statements, item -> item.path("key").asString().equals("true")))
                .isBetween(0.45, 0.55);
        for (String language : List.of("en", "zh")) {
            assertThat(share(choices, item -> rightIsLongest(item, language)))
                    .as(language)
                    .isLessThanOrEqualTo(0.35);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "international", "school", "attitudes", "background"})
    void everyTextIsThereInBothLanguages(String name) {
        List<JsonNode> texts = new ArrayList<>();
        JsonNode whole = file(name);
        for (String field : List.of("text", "fact", "note", "name", "title", "label")) {
            texts.addAll(whole.findValues(field));
        }
        assertThat(texts).hasSizeGreaterThan(50).allSatisfy(text -> {
            assertThat(text.path("en").asString()).matches("(?s).*\\p{Alnum}.*").doesNotContainPattern("\\p{IsHan}");
            assertThat(text.path("zh").asString()).containsPattern("\\p{IsHan}|\\d");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "international", "school"})
    void everyKeyCanBeChosenAndGivingAwayIsMutual(String name) {
        assertThat(asked(name)).allSatisfy(item -> {
            Set<String> codes = isTrueFalse(item)
                    ? Set.of("true", "false")
                    : new HashSet<>(item.path("options").findValuesAsString("code"));
            assertThat(codes).as(id(item)).contains(item.path("key").asString());
        });
        Map<String, JsonNode> all = byId(name);
        all.forEach((id, item) -> assertThat(names(item.path("gives_away")))
                .as(id)
                .doesNotContain(id)
                .allSatisfy(other ->
                        assertThat(names(all.get(other).path("gives_away"))).contains(id)));
    }

    @Test
    void theItemsOfCoreAndItsBackgroundStandInTheBanksUnchanged() {
        Map<String, JsonNode> bank = byId("bank");
        assertThat(items("core"))
                .hasSize(52)
                .allSatisfy(item -> item.properties()
                        .forEach(field -> assertThat(bank.get(id(item)).path(field.getKey()))
                                .as("%s %s", id(item), field.getKey())
                                .isEqualTo(field.getValue())));
        assertThat(file("background").path("background").valueStream().toList())
                .containsAll(file("core").path("background").valueStream().toList());
    }

    @Test
    void publishedFiguresStandOnceAndGiveTheDifficulty() {
        Set<String> seen = new HashSet<>();
        Set<String> populations =
                new HashSet<>(file("international").path("populations").findValuesAsString("code"));
        Set<String> withChina = new HashSet<>();
        asked("international").forEach(item -> {
            for (JsonNode figure : item.path("published")) {
                String population = figure.path("population").asString();
                double percent = figure.path("percent_correct").asDouble();
                assertThat(populations).contains(population);
                assertThat(percent).as(id(item)).isBetween(1.0, 99.0);
                assertThat(seen.add(item.path("series").asString() + population + figure.path("year")))
                        .as("%s %s", id(item), figure)
                        .isTrue();
                if (population.equals("CN")) {
                    withChina.add(id(item));
                    if (item.has("difficulty")) {
                        assertThat(item.path("difficulty").asDouble()).isCloseTo(percent / 100, within(1e-12));
                    }
                }
            }
        });
        assertThat(seen).hasSize(205);
        assertThat(withChina)
                .containsExactlyInAnyOrder("I01", "I02", "I03a", "I04", "I05", "I06", "I07", "I10", "I12", "I13");
    }

    @Test
    void theFatherAndTheMotherAreNeverMixedAndEarthAndSunCountTwiceOrOnce() {
        Map<String, JsonNode> items = byId("international");
        assertThat(items.get("I09").path("key").asString()).isEqualTo("true");
        assertThat(items.get("I10").path("key").asString()).isEqualTo("false");
        assertThat(names(items.get("I09").path("gives_away"))).containsExactly("I10");
        Set<String> parts = new HashSet<>(items.get("I03").path("parts").findValuesAsString("id"));
        for (JsonNode scale : file("international").path("scales")) {
            Set<String> members = names(scale.path("items"));
            int counted = items.get("I03")
                    .path("count")
                    .path(scale.path("id").asString())
                    .asInt();
            boolean nsf = scale.path("id").asString().equals("nsf-9");
            assertThat(members).hasSize(nsf ? 9 : 10).contains(nsf ? "I09" : "I10");
            assertThat(members).doesNotContain(nsf ? "I10" : "I09");
            assertThat(counted).isEqualTo(nsf ? 2 : 1);
            assertThat(members.stream().filter(m -> m.equals("I03") || parts.contains(m)))
                    .hasSize(counted);
        }
    }
}
