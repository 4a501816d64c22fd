package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.draw.Sample;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

class SimulationTest {

    private static final Questionnaire CORE =
            QuestionnaireFile.of(Document.json("core.json", QuestionnaireFile.bundled("core")));

    private static final Sample SAMPLE = Instruments.sample(
            IntStream.range(0, 300).mapToObj(i -> "person-" + i).toArray(String[]::new));

    private static Map<String, List<String>> byId(Microdata export) {
        Map<String, List<String>> records = new HashMap<>();
        for (int row = 0; row < export.rows(); row++) {
            int at = row;
            records.put(
                    export.column("id").text(row),
                    export.columns().stream().map(column -> column.text(at)).toList());
        }
        return records;
    }

    @Test
    void theSameSeedMakesUpTheSamePeopleAndAnotherSeedOthers() {
        Map<String, List<String>> once = byId(Simulation.export(SAMPLE, CORE, new Seed(1)));
        assertThat(byId(Simulation.export(SAMPLE, CORE, new Seed(1)))).isEqualTo(once);
        assertThat(byId(Simulation.export(SAMPLE, CORE, new Seed(2)))).isNotEqualTo(once);
    }

    @Test
    void theOrderOfTheSamplesRowsDoesNotMatter() {
        int rows = SAMPLE.data().rows();
        Sample reversed = new Sample(SAMPLE.data()
                .rows(IntStream.range(0, rows).map(row -> rows - 1 - row).toArray()));
        assertThat(byId(Simulation.export(reversed, CORE, new Seed(1))))
                .isEqualTo(byId(Simulation.export(SAMPLE, CORE, new Seed(1))));
    }

    @Test
    void everyRecordIsLabelledSynthetic() {
        Microdata export = Simulation.export(SAMPLE, CORE, new Seed(1));
        assertThat(Label.of(export)).isEqualTo(Label.SYNTHETIC);
        assertThat(export.column("label").values()).containsExactly("synthetic");
    }

    @Test
    void everySampledPersonHasOneRecord() {
        assertThat(byId(Simulation.export(SAMPLE, CORE, new Seed(1))))
                .hasSize(SAMPLE.data().rows());
    }

    @Test
    void whatItMakesUpPassesTheStrictestReading() {
        for (long seed = 1; seed <= 5; seed++) {
            Fieldwork fieldwork =
                    new Collect(SAMPLE, CORE, List.of()).strict(Simulation.export(SAMPLE, CORE, new Seed(seed)));
            assertThat(fieldwork.responseRate()).isBetween(0.5, 0.95);
            assertThat(Label.of(fieldwork.data())).isEqualTo(Label.SYNTHETIC);
        }
    }

    @Test
    void somePeopleKnowMoreThanOthersAndNobodyKnowsEverythingByDesign() {
        Microdata export = Simulation.export(SAMPLE, CORE, new Seed(3));
        long right = 0;
        long answers = 0;
        for (var item : CORE.items()) {
            for (int row = 0; row < export.rows(); row++) {
                answers += export.column(item.id()).isMissing(row) ? 0 : 1;
                right += export.column(item.id()).text(row).equals(item.key()) ? 1 : 0;
            }
        }
        assertThat((double) right / answers).isBetween(0.2, 0.8);
    }
}
