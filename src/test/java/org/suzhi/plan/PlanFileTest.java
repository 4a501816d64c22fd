package org.suzhi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.io.Document;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Text;

class PlanFileTest {

    private static final String SMALL = """
            id: small
            title: {zh: 方案, en: Plan}
            status: issued
            region: {name: {zh: 某区, en: A District}, level: district}
            parent: {name: {zh: 某市, en: A City}, level: prefecture}
            province: {zh: 某省, en: A Province}
            period: {from: 2021, to: 2025}
            groups:
              - {id: youth, name: {zh: 青少年, en: Youth}, rule: age <= 29}
              - {id: elderly, name: {zh: 老年人, en: Elderly}, label: {zh: 老年人（60—69岁）, en: Elderly (60–69)}, rule: age >= 60}
            targets:
              - {id: ratio, kind: binding, comparator: ">", goal: 0.18, year: 2025, text: {zh: 超过18%, en: more than 18%}}
            waves:
              - {year: 2023, kind: survey, what: {zh: 调查, en: survey}}
            units:
              education: {zh: 教育局, en: Education Bureau}
            actions:
              - {id: action-youth, kind: action, name: {zh: 行动, en: Action}, lead: [education], participating: []}
            tasks:
              - {id: tutors, action: action-youth, kind: binding, what: {zh: 培训, en: trained}, comparator: "=", number: 100, unit: {zh: 名, en: people}, period: {every: year}}
              - {id: bases, action: action-youth, kind: aspiration, what: {zh: 基地, en: bases}, comparator: ">=", number: 5, unit: {zh: 个, en: bases}, period: {by: 2024}}
            """;

    private static Plan read(String yaml) {
        return PlanFile.of(Document.yaml("plan.yaml", yaml));
    }

    @Test
    void aSoundFileIsReadWhole() {
        Plan plan = read(SMALL);
        assertThat(plan.draft()).isFalse();
        assertThat(plan.tasks()).extracting(Task::number).containsExactly(100.0, 5.0);
        assertThat(plan.tasks().get(1).period().text()).isEqualTo(new Text("by 2024", "到2024年"));
    }

    @Test
    void aTaskWithoutUnitsOfItsOwnHasThoseOfItsAction() {
        assertThat(read(SMALL).tasks().get(0).lead()).containsExactly(new Text("Education Bureau", "教育局"));
        String own = SMALL.replace("period: {by: 2024}", "period: {by: 2024}, lead: []");
        assertThat(read(own).tasks().get(1).lead()).isEmpty();
    }

    @Test
    void aGroupWithoutALabelIsCalledByItsName() {
        assertThat(read(SMALL).groupLabel("youth").en()).isEqualTo("Youth");
        assertThat(read(SMALL).groupLabel("elderly").en()).isEqualTo("Elderly (60–69)");
        assertThat(read(SMALL).groupLabel("strangers")).isEqualTo(Text.same("strangers"));
    }

    /** Each line: a piece of the sound file, what stands there instead, and the field and the words of the one finding. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    goal: 0.18                    | goal: 18                        | goal          | found 18, expected a fraction between 0 and 1
                    lead: [education]             | lead: [health]                  | lead          | found 'health', expected the id of one of the units
                    tutors, action: action-youth  | tutors, action: action-x        | action        | found 'action-x', expected the id of one of the actions
                    rule: age <= 29               | rule: age =< 29                 | rule          | rule "age =< 29": found '='
                    id: elderly                   | id: youth                       | id            | 'youth' a second time
                    id: bases                     | id: tutors                      | id            | 'tutors' a second time
                    province: {zh: 某省, en: A Province} | # no province            | province      | no such field
                    region: {name: {zh: 某区, en: A District} | region: {name: {zh: 某区} | en        | no such field
                    year: 2023                    | year: 20233                     | year          | expected a year from 1990 to 2100
                    to: 2025                      | to: 20255                       | to            | expected a year from 1990 to 2100
                    from: 2021, to: 2025          | from: 2025, to: 2021            | period        | expected years in order
                    level: district               | level: village                  | level         | expected one of province, prefecture, county, district
                    status: issued                | status: final                   | status        | expected one of issued, draft
                    kind: survey                  | kind: census                    | kind          | expected one of survey, statistics
                    comparator: ">", goal         | comparator: "<", goal           | comparator    | found '<'
                    number: 100                   | number: hundred                 | number        | found 'hundred', expected a number
                    number: 100                   | number: -100                    | number        | found -100, expected above 0
                    by: 2024                      | by: 2050                        | by            | expected a year of the programme, from 2021 to 2025
                    rule: age <= 29               | rule: age <= banana             | rule          | age compared with 'banana', expected a number behind
                    period: {every: year}         | period: {every: day}            | every         | found 'day'
                    number: 5                     | number: 5, deadline: soon       | deadline      | an unknown field
                    status: issued                | status: issued\\nauthor: me     | author        | an unknown field
                    """)
    void everyFaultIsOneFindingInItsLine(String sound, String broken, String field, String words) {
        String replacement = broken.replace("\\n", "\n");
        assertThat(SMALL).containsOnlyOnce(sound);
        String yaml = SMALL.replace(sound, replacement);
        long line = 1
                + SMALL.substring(0, SMALL.indexOf(sound))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        long expected = line + replacement.chars().filter(c -> c == '\n').count();
        List<Finding> findings = Raised.by(() -> read(yaml));
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.column()).isEqualTo(field);
        assertThat(finding.line()).isEqualTo(field.equals("province") ? 1 : expected);
        assertThat(finding.in(Language.EN)).startsWith("plan.yaml:").contains(words);
    }

    @Test
    void oneFaultIsNotReportedTwice() {
        assertThat(Raised.by(() -> read(SMALL.replace("year: 2025, text", "text"))))
                .hasSize(1);
        assertThat(Raised.by(() -> read(SMALL.replace("goal: 0.18", "goal: 18%"))))
                .hasSize(1);
    }

    @Test
    void severalFaultsAreReportedTogether() {
        String broken = SMALL.replace("goal: 0.18", "goal: 18").replace("[education]", "[health]");
        assertThat(Raised.by(() -> read(broken))).extracting(Finding::line).containsExactlyInAnyOrder(12L, 18L);
    }

    @Test
    void aFieldThatIsLeftBlankIsAsBadAsOneThatIsMissing() {
        assertThat(Raised.by(() -> read(SMALL.replace("id: small", "id:"))))
                .extracting(Finding::line)
                .containsExactly(1L);
        assertThat(Raised.by(() -> read(SMALL.replace("title: {zh: 方案, en: Plan}", "title:"))))
                .extracting(Finding::line)
                .containsExactly(2L);
    }

    @Test
    void aFileIndentedWithTabsNamesTheLine() {
        Finding finding = Raised.by(() -> read(SMALL.replace("  education:", "\teducation:")))
                .get(0);
        assertThat(finding.place()).isEqualTo("plan.yaml");
        assertThat(finding.line()).isEqualTo(16);
        assertThat(finding.expected().en()).isEqualTo("well-formed YAML or JSON");
    }

    @Test
    void aProgrammeNeedsGroupsAndTargets() {
        String bare = SMALL.replaceAll("(?m)^  - \\{id: (youth|elderly|ratio).*\n", "");
        assertThat(Raised.by(() -> read(bare)))
                .extracting(Finding::column)
                .containsExactlyInAnyOrder("groups", "targets");
    }

    @Test
    void aNameThatIsNeitherAFileNorBundledIsAFinding() {
        Finding finding = Raised.by(() -> PlanFile.find("changsha")).get(0);
        assertThat(finding.in(Language.EN))
                .startsWith("changsha: found no such file")
                .contains("tianxin");
        assertThat(Raised.by(() -> PlanFile.read(Path.of("nowhere", "plan.yaml"))))
                .hasSize(1);
    }
}
