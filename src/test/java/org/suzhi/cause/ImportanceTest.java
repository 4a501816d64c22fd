package org.suzhi.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.tally.SurveyDesign;
import smile.math.MathEx;

/** What must hold of importance: education is planted, coin and shoe are noise. */
class ImportanceTest {

    private static final SurveyDesign DESIGN = SurveyDesign.of("stratum", "psu", "weight");

    @TempDir
    Path temp;

    private static Microdata people(int n, double weightOfRest) {
        UniformRandomProvider random = new Seed(11).derive("people").random();
        List<List<String>> cells = new ArrayList<>();
        for (int c = 0; c < 7; c++) {
            cells.add(new ArrayList<>());
        }
        for (int i = 0; i < n; i++) {
            int education = random.nextInt(4);
            boolean holds = i % 2 == 0;
            double chance = holds ? 0.05 + 0.25 * education : 0.5;
            cells.get(0).add(i < n / 2 ? "a" : "b");
            cells.get(1).add(Integer.toString(i / 20));
            cells.get(2).add(Double.toString(holds ? 1 : weightOfRest));
            cells.get(3).add("level" + education);
            cells.get(4).add(random.nextBoolean() ? "heads" : "tails");
            cells.get(5).add(Double.toString(35 + 10 * random.nextDouble()));
            cells.get(6).add(random.nextDouble() < chance ? "1" : "0");
        }
        String[] names = {"stratum", "psu", "weight", "education", "coin", "shoe", "literate"};
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.length; c++) {
            columns.add(Column.of(names[c], cells.get(c)));
        }
        return Microdata.of("people.csv", columns);
    }

    private static ImportanceFinder finder() {
        return ImportanceFinder.of(DESIGN)
                .on("education")
                .on("coin")
                .onNumber("shoe")
                .sizes(40, 8)
                .seed(new Seed(5));
    }

    private static VariableImportance variable(Importance importance, String column) {
        return importance.variables().stream()
                .filter(variable -> variable.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlantedVariableComesFirstAndNoiseIsNearZero() {
        Importance importance = finder().of("literate", people(800, 1));
        assertThat(importance.variables().get(0).column()).isEqualTo("education");
        VariableImportance education = variable(importance, "education");
        assertThat(education.interval().lower()).isPositive();
        for (String noise : List.of("coin", "shoe")) {
            assertThat(variable(importance, noise).importance()).as(noise).isCloseTo(0, within(0.03));
            assertThat(variable(importance, noise).importance()).isLessThan(education.importance() / 3);
        }
    }

    @Test
    void weightsSayWhoCounts() {
        // every other person's outcome is a coin: the less they weigh the more education matters
        double whenAllCount =
                variable(finder().of("literate", people(800, 1)), "education").importance();
        double whenTheyHardlyCount = variable(finder().of("literate", people(800, 0.05)), "education")
                .importance();
        double whenTheyCountMost =
                variable(finder().of("literate", people(800, 20)), "education").importance();
        assertThat(whenTheyHardlyCount).isGreaterThan(1.5 * whenAllCount);
        assertThat(whenTheyCountMost).isLessThan(whenAllCount / 2);
    }

    @Test
    void oneThreadAndTwoGiveTheSameBytesWhateverSmileWasDoing() throws IOException {
        Microdata people = people(400, 1);
        ImportanceFile.write(temp.resolve("one.json"), finder().threads(1).of("literate", people));
        MathEx.setSeed(99);
        MathEx.random();
        ImportanceFile.write(temp.resolve("two.json"), finder().threads(2).of("literate", people));
        assertThat(temp.resolve("two.json")).hasSameBinaryContentAs(temp.resolve("one.json"));
        ImportanceFile.write(
                temp.resolve("other.json"), finder().seed(new Seed(6)).of("literate", people));
        assertThat(Files.readString(temp.resolve("other.json")))
                .isNotEqualTo(Files.readString(temp.resolve("one.json")));
    }

    @Test
    void thePageHasABarForEveryVariableAndTheCaution() {
        Importance importance = finder().of("literate", people(400, 1));
        for (Language language : Language.values()) {
            String page = ImportancePage.html(importance, language);
            assertThat(page).contains(Importance.CAUTION.in(language));
            assertThat(page).doesNotContain("http://www.w3.org/1999", "<script", "src=");
            assertThat(page.split("<rect class=\"box\"", -1)).hasSize(4);
            for (VariableImportance variable : importance.variables()) {
                assertThat(page).contains("data-variable=\"" + variable.column() + "\"");
            }
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedWithTheReason() {
        Microdata people = people(400, 1);
        Microdata same = people.with(Column.constant("literate", "1", 400));
        assertThatThrownBy(() -> finder().of("literate", same))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("all alike");
        assertThatThrownBy(
                        () -> finder().on("place").of("literate", people.with(Column.constant("place", "here", 400))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("place")
                .hasMessageContaining("'here' for everybody");
        assertThatThrownBy(() -> finder().on("hat").of("literate", people))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("hat");
        assertThatThrownBy(() -> finder().of("literate", people(80, 1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("people of 4 PSUs");
        assertThatThrownBy(() -> finder().on("literate").of("literate", people))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outcome and background");
    }

    @Test
    void peopleWithoutBackgroundAreOutsideAndCounted() {
        Microdata people = people(400, 1);
        List<String> holed = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            holed.add(i < 30 ? "" : people.column("coin").text(i));
        }
        Importance importance = finder().of("literate", people.with(Column.of("coin", holed)));
        assertThat(importance.n()).isEqualTo(370);
        assertThat(importance.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en()).isEqualTo("30 people have no 'coin' and are outside"));
    }
}
