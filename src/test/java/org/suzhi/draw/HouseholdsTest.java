package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.suzhi.draw.FieldworkFilesTest.MAIN;
import static org.suzhi.draw.FieldworkFilesTest.SAMPLE;
import static org.suzhi.draw.FieldworkFilesTest.below;
import static org.suzhi.draw.FieldworkFilesTest.column;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Seed;

/** Whom to interview in a household, as it stands in the workbooks. */
class HouseholdsTest {

    private static final Seed SEED = new Seed(42);

    @TempDir
    Path folder;

    private List<Map<String, List<List<String>>>> workbooks(WithinHousehold rule, Language language)
            throws IOException {
        List<Map<String, List<List<String>>>> all = new ArrayList<>();
        for (Path file :
                FieldworkFiles.write(folder, SAMPLE, language, MAIN, new Teams.ByPlace(), Optional.ofNullable(rule))) {
            all.add(FieldworkFilesTest.read(file));
        }
        return all;
    }

    /** What stands beside each household, on whatever list of whatever team. */
    private Map<String, String> marks(WithinHousehold rule) throws IOException {
        Map<String, String> marks = new HashMap<>();
        for (Map<String, List<List<String>>> sheets : workbooks(rule, Language.EN)) {
            for (String list : List.of("Main list", "Replacements")) {
                List<List<String>> rows = sheets.get(list);
                String first = list.equals("Main list") ? "No." : "Order in the unit";
                List<String> header = rows.get(rows.size() - below(rows, first).size() - 1);
                int at = header.indexOf(rule.mark().en());
                assertThat(header.subList(at + 1, at + 3))
                        .containsExactly("Eligible people (adults)", "Person selected (person)");
                below(rows, first).forEach(row -> marks.put(row.get(1), row.get(at)));
            }
        }
        return marks;
    }

    private static List<String> ids() {
        return IntStream.range(0, SAMPLE.rows())
                .mapToObj(SAMPLE.column("id")::text)
                .toList();
    }

    @Test
    void everyHouseholdHasItsTableWhicheverListItIsOn() throws IOException {
        Map<String, String> marks = marks(new KishGrid(SEED));
        List<KishGrid.Table> dealt = new KishGrid(SEED).tables(SAMPLE.rows());
        assertThat(marks).hasSize(SAMPLE.rows());
        List<String> ids = ids();
        for (int i = 0; i < ids.size(); i++) {
            assertThat(marks).containsEntry(ids.get(i), dealt.get(i).name());
        }
    }

    @Test
    void theSheetHoldsAllTablesAndTheProbabilitiesThatFollowFromThem() throws IOException {
        List<List<String>> sheet =
                workbooks(new KishGrid(SEED), Language.EN).get(0).get("Household");
        List<List<String>> tables = below(sheet, "Table");
        for (KishGrid.Table table : KishGrid.Table.values()) {
            List<String> row = tables.get(table.ordinal());
            assertThat(row.get(0)).isEqualTo(table.name());
            assertThat(row.get(1)).isEqualTo(table.frequency() > 0.1 ? "1/6" : "1/12");
            for (int adults = 1; adults <= 6; adults++) {
                assertThat(row.get(adults + 1)).isEqualTo(Integer.toString(table.select(adults)));
            }
        }
        List<List<String>> probabilities = below(sheet, "Eligible people");
        assertThat(probabilities).hasSize(8);
        assertThat(probabilities.get(3)).startsWith("4", "1/4", "1/4", "1/4", "1/4");
        assertThat(probabilities.get(4)).startsWith("5", "1/6", "1/6", "1/4", "1/6", "1/4");
        assertThat(probabilities.get(7)).containsExactly("8", "1/6", "1/6", "1/6", "1/6", "1/6", "1/6", "0", "0");
    }

    @Test
    void paperAndTabletChooseTheSamePerson() throws IOException {
        HashOrder rule = new HashOrder(SEED);
        marks(rule).forEach((household, mark) -> {
            for (int adults = 1; adults <= HashOrder.LISTED; adults++) {
                int there = adults;
                int onPaper = Stream.of(mark.split(" "))
                        .map(Integer::valueOf)
                        .filter(number -> number <= there)
                        .findFirst()
                        .orElseThrow();
                assertThat(onPaper).isEqualTo(rule.select(household, adults));
            }
        });
        assertThat(column(workbooks(rule, Language.ZH).get(0).get("户内抽选"), 0))
                .anyMatch(line -> line.contains("42/户编号/成员编号"));
    }

    @ParameterizedTest
    @EnumSource(Birthday.class)
    void birthdaysAreMarkedAsNoProbabilitySampleOnEverySheet(Birthday rule) throws IOException {
        assertThat(rule.label()).isEqualTo(Label.QUOTA);
        assertThat(marks(rule).values()).containsOnly(rule.rule().en());
        List<List<String>> sheet = workbooks(rule, Language.EN).get(0).get("Household");
        assertThat(column(sheet, 0)).anyMatch(line -> line.startsWith("This is no probability sampling"));
        assertThat(column(sheet, 0)).noneMatch(line -> line.startsWith("Probability of"));
        assertThat(SAMPLE.has(Label.COLUMN)).isTrue();
        for (Path file : FieldworkFiles.write(
                folder,
                SAMPLE.without(List.of(Label.COLUMN)),
                Language.EN,
                MAIN,
                new Teams.ByPlace(),
                Optional.of(rule))) {
            assertThat(FieldworkFilesTest.read(file).values())
                    .allSatisfy(rows -> assertThat(rows.get(0).get(0)).endsWith("– QUOTA SAMPLE"));
        }
    }

    @Test
    void peopleWhoAreNoHouseholdsGetNoneOfThis() throws IOException {
        assertThat(workbooks(null, Language.EN).get(0).keySet())
                .containsExactly("Main list", "Replacements", "Contacts", "Listing");
    }

    @Test
    void whereNobodyWaitsNobodyCanBeUnused() throws IOException {
        for (Path file : FieldworkFiles.write(folder, SAMPLE, Language.EN, 99)) {
            assertThat(FieldworkFilesTest.read(file).values().stream()
                            .flatMap(List::stream)
                            .flatMap(List::stream))
                    .noneMatch(cell -> cell.contains("unused"));
        }
        Map<String, List<List<String>>> sheets = workbooks(null, Language.EN).get(0);
        assertThat(column(sheets.get("Replacements"), 0)).anyMatch(line -> line.contains("the result code unused"));
        assertThat(sheets.get("Contacts").get(1).get(0)).contains("unused = unused");
    }

    @Test
    void everyRuleIsFoundByItsWord() {
        assertThat(WithinHousehold.codes()).containsExactly("kish", "hash", "last-birthday", "next-birthday");
        for (String code : WithinHousehold.codes()) {
            assertThat(WithinHousehold.of(code, SEED).code()).isEqualTo(code);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WithinHousehold.of("dice", SEED))
                .withMessage("'dice', expected one of kish, hash, last-birthday, next-birthday");
    }

    @Test
    void theMainListIsAllButTheLastDrawn() {
        Sample sample = new Sample(SAMPLE);
        assertThat(MainList.of(sample, 0).ids(sample)).hasSize(SAMPLE.rows());
        assertThat(MainList.of(sample, 2).people()).isEqualTo(MAIN);
        double[] order = SAMPLE.numbers("order");
        List<String> ids = ids();
        assertThat(MainList.of(sample, 2).ids(sample))
                .containsExactlyElementsOf(IntStream.range(0, ids.size())
                        .filter(row -> order[row] <= MAIN)
                        .mapToObj(ids::get)
                        .toList());
        assertThatIllegalArgumentException().isThrownBy(() -> new MainList(0));
    }
}
