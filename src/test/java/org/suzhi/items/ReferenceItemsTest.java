package org.suzhi.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.collect.Instruments;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Classical numbers and Mantel–Haenszel tests agree with R. */
class ReferenceItemsTest {

    private static final Path FOLDER = Path.of("src/test/resources/reference/items");
    private static final JsonNode R = JsonMapper.shared().readTree(FOLDER.resolve("expected.json"));
    private static final Microdata RESPONSES = Tables.read(FOLDER.resolve("responses.csv"));

    /** The odds of farmers above those of workers: farmers are the reference group. */
    private static final ItemReport REPORT = ItemAnalysis.of(SurveyDesign.NONE)
            .cut(12)
            .dif(FocalGroup.parse("group:focal=workers"))
            .analyse(RESPONSES, questionnaire(), questionnaire().criterion(""));

    private static Questionnaire questionnaire() {
        List<Item> items = IntStream.rangeClosed(1, 24)
                .mapToObj(
                        i -> new Item("i%02d".formatted(i), "all", 0, Text.same(""), List.of(), "1", 1, Text.same("")))
                .toList();
        return Instruments.questionnaire(
                List.of(Instruments.dimension("all", 24)), Instruments.criterion("half", 12, List.of()), items);
    }

    private static void agrees(double found, JsonNode expected, String what) {
        double value = expected.asDouble();
        assertThat(found).as(what).isCloseTo(value, within(1e-9 * Math.abs(value)));
    }

    @Test
    void difficultyAndDiscriminationAgree() {
        assertThat(REPORT.items()).hasSize(24);
        for (int j = 0; j < 24; j++) {
            ItemStatistics item = REPORT.items().get(j);
            JsonNode expected = R.get("classical").get(j);
            assertThat(item.item()).isEqualTo(expected.get("item").asString());
            agrees(item.p(), expected.get("p"), item.item() + " p");
            agrees(item.rest(), expected.get("r_rest"), item.item() + " item-rest");
            assertThat(item.n()).isEqualTo(2400);
        }
    }

    @Test
    void alphaAgrees() {
        agrees(REPORT.forms().get(0).alpha().estimate(), R.get("alpha"), "alpha");
        assertThat(REPORT.forms()).hasSize(1);
        assertThat(REPORT.forms().get(0).alpha().method()).isEqualTo("feldt");
    }

    @Test
    void mantelHaenszelAgrees() {
        for (int j = 0; j < 24; j++) {
            MantelHaenszel item = REPORT.comparisons().get(0).items().get(j);
            JsonNode expected = R.get("mh_dif").get(j);
            agrees(item.chiSquare(), expected.get("chisq_corrected"), item.item() + " chi-square");
            agrees(item.odds(), expected.get("odds_ratio_farmers_vs_workers"), item.item() + " odds ratio");
        }
    }

    @Test
    void thePlantedItemIsFlaggedAndAtMostOneOtherIsSignificant() {
        List<MantelHaenszel> items = REPORT.comparisons().get(0).items();
        String planted = R.get("dif_item").asString();
        assertThat(REPORT.flags(planted)).contains("dif-c");
        assertThat(items.stream().filter(item -> item.adjusted() < 0.01).map(MantelHaenszel::item))
                .containsExactly(planted);
        assertThat(items.stream().filter(item -> item.p() < 0.01).map(MantelHaenszel::item))
                .contains(planted)
                .hasSizeLessThanOrEqualTo(2);
        assertThat(items.stream()
                        .filter(item -> REPORT.flags(item.item()).contains("dif"))
                        .map(MantelHaenszel::item))
                .containsExactly(planted);
    }

    @ParameterizedTest
    @CsvSource({"group, 1", "group:focal=farmers, 1", "group:focal=workers, -1"})
    void theItemIsHarderForFarmersWhicheverGroupIsFocal(String words, int sign) {
        ItemReport report = ItemAnalysis.of(SurveyDesign.NONE)
                .dif(FocalGroup.parse(words))
                .analyse(RESPONSES, questionnaire(), questionnaire().criterion(""));
        MantelHaenszel planted = report.comparisons().get(0).items().get(4);
        assertThat(planted.delta() * sign).isNegative();
        assertThat(Math.abs(planted.delta())).isCloseTo(3.02, within(0.01));
        assertThat(planted.size()).isEqualTo(EtsClass.C);
    }

    @Test
    void theErrorsOfDeltaFromTheTablesAndFromLinearisationAgree() {
        Microdata units = RESPONSES.with(RESPONSES.column("id").named("unit"));
        ItemReport linearised = ItemAnalysis.of(SurveyDesign.NONE.clusteredBy("unit"))
                .dif(FocalGroup.parse("group:focal=workers"))
                .analyse(units, questionnaire(), questionnaire().criterion(""));
        for (int j = 0; j < 24; j++) {
            MantelHaenszel ours = linearised.comparisons().get(0).items().get(j);
            MantelHaenszel classical = REPORT.comparisons().get(0).items().get(j);
            assertThat(ours.odds()).isCloseTo(classical.odds(), within(1e-12 * classical.odds()));
            assertThat(ours.error()).isCloseTo(classical.error(), within(0.05 * classical.error()));
            assertThat(ours.size()).isEqualTo(classical.size());
        }
    }
}
