package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gap} says of an earlier wave that cannot be meant or read: the options and files that were given, no others. */
class WaveOptionsTest {

    private static final String SURVEY = "src/test/resources/reference/estimate/survey.csv";

    @TempDir
    static Path folder;

    private static Path estimates;
    private static Path covariance;

    @BeforeAll
    static void estimate() {
        estimates = folder.resolve("estimates.json");
        covariance = folder.resolve("covariance.csv");
        String words =
                "estimate " + SURVEY + " --weight weight --strata stratum --cluster psu --by group -q --covariance "
                        + covariance + " -o " + estimates;
        Ran ran = Ran.suzhi((Object[]) words.split(" "));
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private static Ran gap(Object... more) {
        List<Object> words = new ArrayList<>(List.of("gap", estimates, "--covariance", covariance));
        words.addAll(List.of(more));
        words.addAll(List.of("-o", folder.resolve("gaps.json")));
        Ran ran = Ran.suzhi(words.toArray());
        assertThat(folder.resolve("gaps.json")).doesNotExist();
        return ran;
    }

    private static String first(Ran ran) {
        return ran.err().lines().findFirst().orElseThrow();
    }

    @Test
    void twoWaysToNameTheEarlierWaveAreNamedAsGiven() {
        Object[] both = {"--change", "group: youth - farmers", "--before", estimates};
        assertThat(gap(both).code()).isEqualTo(2);
        assertThat(first(gap(both))).isEqualTo("suzhi: --before and --change: name the earlier wave once");
        Object[] chinese = {"--change", "group: youth - farmers", "--before", estimates, "--lang", "zh"};
        assertThat(first(gap(chinese))).isEqualTo("suzhi: --before与--change：上次调查只能指定一次");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wave", "wave: ", "wave: 2025", "wave: 2025-2023"})
    void aChangeThatIsNoneIsNamed(String words) {
        Ran ran = gap("--change", words);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(first(ran)).isEqualTo("suzhi: --change: '" + words + "', expected \"column: now - before\"");
    }

    @Test
    void aChangeOfWhatWasNotEstimatedBlamesNoOtherOption() {
        Ran ran = gap("--change", "wave: 2025 - 2023");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("no estimates by 'wave'", "--by wave").doesNotContain("--compare");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--before-covariance c.csv | --before-covariance and --overlap-correlation go with --before",
                "--overlap-correlation 0.3 | --before-covariance and --overlap-correlation go with --before",
                "--linking-error 0.01 | --linking-error goes with --before or --change",
            })
    void whatNeedsAnEarlierWaveSaysSo(String words, String said) {
        Ran ran = gap((Object[]) words.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(first(ran)).isEqualTo("suzhi: " + said);
    }

    /** One line that says what the file is not, and no list of fields that it lacks. */
    @Test
    void aTableInThePlaceOfEstimatesIsSaidOnce() {
        Ran ran = gap("--before", SURVEY);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines())
                .containsExactly(
                        "survey.csv: found no estimates in it, expected a JSON file that suzhi estimate wrote; name"
                                + " that file");
        assertThat(gap("--before", SURVEY, "--lang", "zh").err().lines())
                .containsExactly("survey.csv：发现其中没有估计值，应为suzhi estimate写出的JSON文件；请给出该文件");
    }
}
