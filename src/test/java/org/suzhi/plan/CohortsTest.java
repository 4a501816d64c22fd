package org.suzhi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;

/** People moved forward from the census, and what that does to the published ratios of 2023. */
class CohortsTest {

    private static final Cohorts NATION = Cohorts.of(Cohorts.NATION);
    private static final GroupRatios RATIOS = GroupRatios.find(GroupRatios.NATIONAL);

    @Test
    void theCensusYearHasThePeopleOfTheOtherCensusFile() {
        Microdata known = Tables.read(Path.of("data/census/sex_age_2020.csv"));
        double[] people = known.numbers("people");
        for (int row = 0; row < known.rows(); row++) {
            Cohorts place = Cohorts.of(known.column("province").text(row));
            assertThat(place.people(
                            known.column("sex").text(row),
                            known.column("age_group").text(row)))
                    .isCloseTo(people[row], within(1.0));
        }
        assertThat(known.rows()).isEqualTo(320);
    }

    @Test
    void ageingMovesCohortsAndLosesNobodyWithoutDeaths() {
        Cohorts later = NATION.in(2030, Survival.NONE);
        for (String sex : NATION.sexes()) {
            for (String[] bands : new String[][] {{"30-39", "40-49"}, {"40-49", "50-59"}, {"50-59", "60-69"}}) {
                assertThat(later.people(sex, bands[1])).isCloseTo(NATION.people(sex, bands[0]), within(1e-6));
            }
        }
        Cohorts twice = NATION.in(2023, Survival.GOMPERTZ).in(2026, Survival.GOMPERTZ);
        assertThat(twice.people("", ""))
                .isCloseTo(NATION.in(2026, Survival.GOMPERTZ).people("", ""), within(1e-3));
    }

    @Test
    void deathsTakeMoreOfTheOldAndOfMen() {
        double before = 1;
        for (int age = 0; age < 69; age++) {
            double men = Survival.GOMPERTZ.year("male", age);
            assertThat(men).isLessThan(before).isLessThan(Survival.GOMPERTZ.year("female", age));
            before = men;
        }
        assertThat(Survival.life(Survival.MEN)).isCloseTo(75.37, within(1e-6));
        assertThat(Survival.life(Survival.WOMEN)).isCloseTo(80.88, within(1e-6));
        // about one man in a hundred dies at 60
        assertThat(1 - Survival.GOMPERTZ.year("male", 60)).isBetween(0.006, 0.014);
    }

    @Test
    void thePublishedRatiosWithTheCensusAndRolledForward() {
        List<MarginSensitivity> both = MarginSensitivity.of(RATIOS, NATION, 2023);
        MarginSensitivity sex = both.get(0);
        MarginSensitivity age = both.get(1);
        assertThat(sex.census()).isCloseTo(0.1413, within(0.00005));
        assertThat(age.census()).isCloseTo(0.1463, within(0.00005));
        assertThat(age.published()).isEqualTo(0.1414);
        assertThat(age.aged()).isLessThan(0.1435).isCloseTo(0.1428, within(0.0001));
        // deaths lie between nobody's and those of the stated law, which takes more people before 70 than die in China
        assertThat(age.survived()).isLessThan(0.1436).isGreaterThan(age.aged());
        assertThat(age.survived() - age.aged()).isLessThan(0.001);
        assertThat(age.sentence().en())
                .contains("composite-70", "14.63 % with the people of 2020", "published 14.14 %: of the +0.49 points");
        assertThat(age.sentence().zh()).contains("14.63%", "公布值14.14%");
        assertThat(sex.sentence().en()).contains("14.13 %", "published 14.14 %");
    }

    @Test
    void theMarginsAreThoseThatWeightReads() {
        Microdata margins = RolledMargins.table(Cohorts.of("湖南省").in(2025, Survival.GOMPERTZ));
        assertThat(margins.rows()).isEqualTo(10);
        assertThat(margins.column("level").text(0)).isEqualTo("female:18-29");
        assertThat(margins.column("origin").text(0)).isEqualTo("census 2020, aged 5 years, gompertz");
        assertThat(margins.column("place").text(0)).isEqualTo("湖南");
        assertThat(Cohorts.of("湖南省").in(2025, Survival.GOMPERTZ).people("male", "18-29"))
                .isCloseTo(margins.numbers("total")[5], within(0.51));
    }

    @Test
    void placesAndYearsThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> Cohorts.of("Atlantis"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Atlantis")
                .hasMessageContaining("湖南");
        assertThatThrownBy(() -> NATION.in(2019, Survival.NONE)).hasMessageContaining("2020 to 2038");
        assertThatThrownBy(() -> NATION.in(2039, Survival.NONE)).hasMessageContaining("2020 to 2038");
    }

    @Test
    void ratiosUnderTwoCriteriaOrInPercentAreRefused() {
        assertThatThrownBy(() -> ratios("sex,male,0.15,a\nsex,female,0.12,b\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("ratios.csv:3: column 'criterion': found 'b'");
        assertThatThrownBy(() -> ratios("sex,male,15,a\n")).hasMessageContaining("found '15', expected a fraction");
    }

    @Test
    void ratiosThatTheCensusCannotWeightAreRefused() {
        assertThatThrownBy(() -> ratios("sex,male,0.15,a\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no female of sex, expected all levels of the census: female, male");
        assertThatThrownBy(() -> ratios("sex,man,0.15,a\nsex,woman,0.12,a\n"))
                .hasMessageContaining("ratios.csv:2: column 'level': found 'man'");
        assertThatThrownBy(() -> ratios("education,bachelor,0.3,a\n"))
                .hasMessageContaining("found ratios by education, expected ratios by sex or age_group");
        assertThatThrownBy(() -> ratios("sex,male,0.15,\nsex,female,0.12,\n"))
                .hasMessageContaining("column 'criterion': found an empty cell");
        // what was published of the nation explains nothing of a province
        assertThat(MarginSensitivity.of(RATIOS, Cohorts.of("湖南省"), 2023)
                        .get(1)
                        .sentence()
                        .en())
                .doesNotContain("published");
        assertThat(RATIOS.others()).contains("residence", "education");
        assertThat(MarginSensitivity.of(RATIOS, NATION, 2025).get(1).sentence().en())
                .contains("the published 14.14 % is of 2023, another year than these margins");
    }

    private static GroupRatios ratios(String rows) {
        String csv = "variable,level,ratio,criterion\n" + rows;
        return GroupRatios.of(Tables.readCsv("ratios.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }
}
