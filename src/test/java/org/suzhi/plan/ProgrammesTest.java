package org.suzhi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.suzhi.plan.Target.Comparator.AT_LEAST;
import static org.suzhi.plan.Target.Comparator.MORE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Text;

/** The five programmes say what the documents they were read from say. */
class ProgrammesTest {

    static final List<String> NAMES = PlanFile.BUNDLED;

    private static final Map<String, Plan> PLANS = NAMES.stream()
            .collect(Collectors.toMap(name -> name, name -> PlanFile.read(Path.of("data", "plans", name + ".yaml"))));

    private static Action action(String plan, String id) {
        return PLANS.get(plan).actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Text> units) {
        return units.stream().map(Text::zh).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "tianxin, 天心区, DISTRICT, 长沙市, 湖南省, 2022, 2025",
        "taishan, 泰山区, DISTRICT, 泰安市, 山东省, 2021, 2025",
        "yiyang, 益阳市, PREFECTURE, 湖南省, 湖南省, 2021, 2025",
        "lianping, 连平县, COUNTY, 河源市, 广东省, 2021, 2025",
        "dandong, 丹东市, PREFECTURE, 辽宁省, 辽宁省, 2021, 2035",
    })
    void aProgrammeBelongsToARegionAndAPeriod(
            String name, String region, Level level, String parent, String province, int from, int to) {
        Plan plan = PLANS.get(name);
        assertThat(plan.id()).isEqualTo(name);
        assertThat(plan.region().name().zh()).isEqualTo(region);
        assertThat(plan.region().level()).isEqualTo(level);
        assertThat(plan.parent().name().zh()).isEqualTo(parent);
        assertThat(plan.province().zh()).isEqualTo(province);
        assertThat(plan.from()).isEqualTo(from);
        assertThat(plan.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "tianxin, MORE, 0.18, 2025",
        "taishan, AT_LEAST, 0.18, 2025",
        "yiyang, MORE, 0.15, 2025",
        "lianping, MORE, 0.13, 2025",
        "dandong, AT_LEAST, 0.15, 2025",
    })
    void theFirstTargetIsABindingRatio(String name, Target.Comparator comparator, double goal, int year) {
        assertThat(PLANS.get(name).targets().get(0)).isInstanceOfSatisfying(Target.Ratio.class, ratio -> {
            assertThat(ratio.binding()).isTrue();
            assertThat(ratio.comparator()).isEqualTo(comparator);
            assertThat(ratio.goal()).isEqualTo(goal);
            assertThat(ratio.year()).isEqualTo(year);
        });
    }

    @Test
    void dandongPromisesAQuarterBy2035Too() {
        assertThat(PLANS.get("dandong").targets()).hasSize(2);
        assertThat(PLANS.get("dandong").targets().get(1)).isInstanceOfSatisfying(Target.Ratio.class, ratio -> {
            assertThat(ratio.binding()).isTrue();
            assertThat(ratio.comparator()).isEqualTo(AT_LEAST);
            assertThat(ratio.goal()).isEqualTo(0.25);
            assertThat(ratio.year()).isEqualTo(2035);
        });
    }

    @Test
    void yiyangStrivesToExceedItsProvince() {
        assertThat(PLANS.get("yiyang").targets()).hasSize(2);
        assertThat(PLANS.get("yiyang").targets().get(1)).isInstanceOfSatisfying(Target.Relative.class, relative -> {
            assertThat(relative.binding()).isFalse();
            assertThat(relative.comparator()).isEqualTo(MORE);
            assertThat(relative.other().zh()).isEqualTo("湖南省");
            assertThat(relative.text().zh()).contains("力争超过");
        });
    }

    @Test
    void tianxinStrivesForAPlaceAmongTheFirstOfItsCity() {
        assertThat(PLANS.get("tianxin").targets()).hasSize(2);
        assertThat(PLANS.get("tianxin").targets().get(1)).isInstanceOfSatisfying(Target.Rank.class, rank -> {
            assertThat(rank.binding()).isFalse();
            assertThat(rank.among().zh()).contains("长沙市");
            assertThat(rank.text().zh()).isEqualTo("在全市处于前列");
            assertThat(rank.year()).isEqualTo(2025);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "tianxin, youth farmers workers elderly cadres",
        "taishan, youth farmers workers elderly cadres",
        "yiyang, youth farmers workers elderly cadres",
        "lianping, youth farmers workers elderly cadres",
        "dandong, youth workers farmers elderly cadres",
    })
    void groupsComeInTheProgrammesOwnOrder(String name, String groups) {
        assertThat(PLANS.get(name).groups()).extracting(KeyGroup::id).containsExactly(groups.split(" "));
    }

    @Test
    void surveysAreNamedForTheYearsOfTheDocuments() {
        assertThat(PLANS.get("tianxin").waves())
                .extracting(Wave::year, Wave::kind)
                .contains(
                        tuple(2023, "survey"),
                        tuple(2025, "survey"),
                        tuple(2023, "inspection"),
                        tuple(2023, "statistics"));
        assertThat(PLANS.get("yiyang").waves())
                .extracting(Wave::year, Wave::kind, wave -> wave.with().zh())
                .contains(tuple(2023, "survey", "湖南省"), tuple(2025, "evaluation", ""));
        assertThat(PLANS.get("lianping").waves())
                .extracting(Wave::year, Wave::kind)
                .contains(tuple(2025, "evaluation"));
        assertThat(PLANS.get("taishan").waves())
                .extracting(Wave::year, Wave::kind)
                .contains(tuple(0, "survey"));
        assertThat(PLANS.get("dandong").waves()).extracting(Wave::kind).doesNotContain("survey");
    }

    @Test
    void lianpingsUnitsAreThoseOfItsAnnex() {
        Action youth = action("lianping", "action-youth");
        assertThat(names(youth.lead())).containsExactly("县教育局");
        assertThat(names(youth.participating()))
                .containsExactly("县委宣传部", "县委网信办", "县工业商务和信息化局（科技局）", "县人力资源和社会保障局", "县卫生健康局", "团县委", "县科协");
        Action cadres = action("lianping", "action-cadres");
        assertThat(names(cadres.lead())).containsExactly("县委组织部");
        assertThat(names(cadres.participating())).containsExactly("县人力资源和社会保障局", "县工业商务和信息化局（科技局）", "县科协");
        assertThat(names(action("lianping", "project-digital").lead())).containsExactly("县科协", "县工业商务和信息化局（科技局）");
    }

    @Test
    void tianxinTrainsAHundredTutorsEveryYear() {
        Task tutors = PLANS.get("tianxin").tasks().stream()
                .filter(task -> task.what().zh().contains("科技辅导员"))
                .findFirst()
                .orElseThrow();
        assertThat(tutors.number()).isEqualTo(100);
        assertThat(tutors.comparator()).isEqualTo("=");
        assertThat(tutors.period()).isEqualTo(new Task.Period(0, 0, "year"));
        assertThat(tutors.period().text()).isEqualTo(new Text("every year", "每年"));
        assertThat(tutors.unit()).isEqualTo(new Text("people", "名"));
        assertThat(tutors.binding()).isTrue();
        assertThat(names(tutors.lead())).containsExactly("区教育局", "区科技局", "团区委", "区科协");
        assertThat(tutors.participating()).isEqualTo(tutors.action().participating());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyTaskIsDueWithinThePeriodAndCountsSomething(String name) {
        Plan plan = PLANS.get(name);
        assertThat(plan.tasks()).isNotEmpty();
        for (Task task : plan.tasks()) {
            assertThat(task.number() > 0 || task.comparator().equals(">"))
                    .as(task.id())
                    .isTrue();
            assertThat(task.section()).as(task.id()).isNotBlank();
            assertThat(task.period().to()).as(task.id()).isLessThanOrEqualTo(plan.to());
            assertThat(task.period().from())
                    .as(task.id())
                    .isLessThanOrEqualTo(task.period().to());
            assertThat(plan.actions()).as(task.id()).anyMatch(action -> action == task.action());
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void theProgrammeThatComesWithTheProgramIsTheOneInTheFolder(String name) throws IOException {
        assertThat(PlanFile.bundled(name)).isEqualTo(Files.readString(Path.of("data", "plans", name + ".yaml")));
        assertThat(PlanFile.find(name)).isEqualTo(PLANS.get(name));
    }

    @Test
    void aLevelComparesTheRegionsBelowIt() {
        assertThat(Level.values())
                .extracting(Level::regions)
                .containsExactly("prefecture", "county", "township", "township");
    }
}
