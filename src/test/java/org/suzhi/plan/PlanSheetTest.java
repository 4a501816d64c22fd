package org.suzhi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

class PlanSheetTest {

    static Stream<Arguments> everyPlanInEveryLanguage() {
        return PlanFile.BUNDLED.stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    /** The entries of each section, in order: title, groups, targets, waves, actions, tasks. */
    private static List<List<String>> sections(String sheet) {
        List<List<String>> sections = new ArrayList<>();
        for (String section : sheet.split("\n\n")) {
            sections.add(section.lines()
                    .filter(line -> line.startsWith("  ") && !line.startsWith("   "))
                    .toList());
        }
        return sections;
    }

    private static void assertEach(List<String> lines, List<Text> texts, Language language) {
        assertThat(lines).hasSameSizeAs(texts);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).contains(texts.get(i).in(language));
        }
    }

    @ParameterizedTest
    @MethodSource("everyPlanInEveryLanguage")
    void theProvinceIsNamedOnce(String name, Language language) {
        Plan plan = PlanFile.find(name);
        String place = PlanSheet.of(plan, language).lines().skip(1).findFirst().orElseThrow();
        assertThat(place.split(plan.province().in(language), -1)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("everyPlanInEveryLanguage")
    void everyGroupTargetWaveActionAndTaskHasALineOfItsOwn(String name, Language language) {
        Plan plan = PlanFile.find(name);
        List<List<String>> sections = sections(PlanSheet.of(plan, language));
        assertThat(sections).hasSize(6);
        assertEach(
                sections.get(1),
                plan.groups().stream().map(group -> group.label()).toList(),
                language);
        assertEach(sections.get(2), plan.targets().stream().map(Target::text).toList(), language);
        assertEach(sections.get(3), plan.waves().stream().map(Wave::what).toList(), language);
        assertEach(sections.get(4), plan.actions().stream().map(Action::name).toList(), language);
        assertEach(sections.get(5), plan.tasks().stream().map(Task::what).toList(), language);
    }

    @ParameterizedTest
    @MethodSource("everyPlanInEveryLanguage")
    void beginsWithTheTitleAndSaysWhatIsADraft(String name, Language language) {
        Plan plan = PlanFile.find(name);
        String title = PlanSheet.of(plan, language).lines().findFirst().orElseThrow();
        assertThat(title).startsWith(plan.title().in(language));
        assertThat(title.matches(".*(\\(draft\\)|（草案）)$")).isEqualTo(plan.draft());
    }

    @ParameterizedTest
    @MethodSource("everyPlanInEveryLanguage")
    void namesEveryUnitOfEveryTask(String name, Language language) {
        Plan plan = PlanFile.find(name);
        String sheet = PlanSheet.of(plan, language);
        assertThat(plan.tasks().stream()
                        .flatMap(task -> Stream.concat(task.lead().stream(), task.participating().stream()))
                        .map(unit -> unit.in(language)))
                .allMatch(sheet::contains);
    }

    @ParameterizedTest
    @MethodSource("everyPlanInEveryLanguage")
    void wordsAreSetApartByOneSpaceAndNothingIsLeftOpen(String name, Language language) {
        assertThat(PlanSheet.of(PlanFile.find(name), language)
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.matches(".*(  |null|%s|\\(\\)|（）).*")))
                .isEmpty();
    }

    @Test
    void proportionsAreShownInPercentAsTheProgrammeWritesThem() {
        Plan tianxin = PlanFile.find("tianxin");
        assertThat(PlanSheet.of(tianxin, Language.EN)).contains("2025: ratio more than 18 % [binding]");
        assertThat(PlanSheet.of(tianxin, Language.ZH)).contains("2025年：比例超过18%【约束性】");
        assertThat(PlanSheet.of(PlanFile.find("yiyang"), Language.EN))
                .contains("ratio more than that of Hunan [aspiration]");
        assertThat(PlanSheet.of(PlanFile.find("dandong"), Language.ZH)).contains("2035年：比例不低于25%【约束性】");
    }
}
