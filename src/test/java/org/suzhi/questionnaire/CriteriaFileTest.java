package org.suzhi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Document;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Raised;

/** Criteria in a file of their own, taken for a questionnaire. */
class CriteriaFileTest {

    private static final Questionnaire CORE =
            QuestionnaireFile.of(Document.json("core.json", QuestionnaireFile.bundled("core")));

    private static final String SOUND = """
            schema: suzhi-criteria-1
            criteria:
              - id: mine
                name: {en: Mine, zh: 自定}
                kind: composite
                points: {knowledge: 60, methods: 40}
                out_of: 100
                cut: 70
                required:
                  - {dimension: methods, share: 2/3}
                reverse: [K02]
            """;

    private static Criterion read(String yaml) {
        CriteriaFile file = CriteriaFile.of(Document.yaml("c.yaml", yaml));
        return file.criterion(file.names().get(0), CORE).orElseThrow();
    }

    @Test
    void aSoundFileIsReadWhole() {
        Criterion mine = read(SOUND);
        assertThat(mine.cut()).isEqualTo(70);
        assertThat(mine.required()).containsExactly(new Requirement("methods", 2. / 3, Requirement.Unit.SHARE));
        assertThat(CORE.items().stream()
                        .filter(mine::counts)
                        .map(Item::dimension)
                        .distinct())
                .containsExactly("knowledge", "methods");
        assertThat(new Standard(mine, CORE).total()).isEqualTo(100);
    }

    /** Each line: a piece of the sound file, what stands there instead, and the line and the words of the one finding. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            suzhi-criteria-1                    | suzhi-9                           | 1 | expected one of suzhi-criteria-1
            methods: 40                         | methods: 30                       | 7 | found knowledge 60 + methods 30 = 90, expected points that add up to 100
            methods: 40                         | art: 40                           | 6 | 'art', no dimension of the questionnaire
            kind: composite                     | kind: sum                         | 5 | expected one of composite, per-item, percent-right, ability
            kind: composite                     | each: 2                           | 5 | each only of kind 'per-item'
            share: 2/3                          | share: 2                          | 10 | expected a share between 0 and 1
            share: 2/3                          | share: 2/0                        | 10 | expected a share between 0 and 1
            share: 2/3                          | share: 2/3, points: 5             | 10 | expected one of them
            reverse: [K02]                      | reverse: [K99]                    | 11 | expected an item with two options, or a scale
            reverse: [K02]                      | items: [K99]                      | 11 | expected an item of this file
            reverse: [K02]                      | two_part: both                    | 11 | expected one of one, each
            reverse: [K02]                      | asked: {benchmarks: 27}           | 11 | expected a number from 1 to 26
            reverse: [K02]                      | cuts: 5                           | 11 | an unknown field
            """)
    void everyFaultIsOneFindingInItsLine(String sound, String broken, long line, String words) {
        assertThat(SOUND).containsOnlyOnce(sound);
        List<Finding> findings = Raised.by(() -> read(SOUND.replace(sound, broken)));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).in(Language.EN))
                .startsWith("c.yaml:" + line + ":")
                .contains(words);
    }

    @Test
    void curvesThatAreNoneAreFindings() {
        List<Finding> findings = Raised.by(() -> read("""
                schema: suzhi-criteria-1
                criteria:
                  - id: civic
                    name: {en: Civic, zh: 公民}
                    kind: ability
                    cut: 70
                    curves:
                      - {item: K01, a: 1, b: 0}
                      - {item: K01, a: 1, b: 0}
                      - {item: X01, a: 1, b: 0}
                      - {item: K02, a: 0, b: 0}
                      - {item: K03, a: 1, b: 0, c: 1}
                """));
        assertThat(findings).extracting(Finding::line).containsExactly(9L, 10L, 11L, 12L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"composite-70", "three-dimensions"})
    void whatComesWithSuzhiFitsTheCoreQuestionnaire(String name) {
        Criterion criterion = CriteriaFile.bundled(name).criterion(name, CORE).orElseThrow();
        assertThat(criterion.id()).isEqualTo(name);
        assertThat(criterion.decides()).isTrue();
        assertThat(new Standard(criterion, CORE).total()).isEqualTo(100);
    }

    @Test
    void everyBundledFileHoldsTheCriterionOfItsName() {
        assertThat(CriteriaFile.BUNDLED)
                .allSatisfy(
                        name -> assertThat(CriteriaFile.bundled(name).names()).containsExactly(name));
    }

    @Test
    void theBundledCompositeIsThatOfTheCoreQuestionnaire() {
        Criterion bundled = CriteriaFile.bundled("composite-70")
                .criterion("composite-70", CORE)
                .orElseThrow();
        assertThat(bundled.cut()).isEqualTo(CORE.criterion("").cut());
        assertThat(bundled.tiers()).isEqualTo(CORE.criterion("").tiers());
        assertThat(new Standard(bundled, CORE).dimensions())
                .isEqualTo(new Standard(CORE.criterion(""), CORE).dimensions());
    }

    @Test
    void nineItemsOfAnotherQuestionnaireAreEachNamed() {
        assertThat(Raised.by(() -> CriteriaFile.bundled("nsf-9").criterion("nsf-9", CORE)))
                .hasSize(9)
                .allSatisfy(finding -> assertThat(finding.column()).isEqualTo("items"));
    }

    @Test
    void twoCriteriaOfOneNameAreRefused() {
        String twice = SOUND + SOUND.substring(SOUND.indexOf("  - id: mine"));
        assertThat(Raised.by(() -> read(twice)).get(0).in(Language.EN)).contains("'mine' a second time");
    }
}
