package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.Target;
import org.suzhi.project.Folders;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What {@code gap} says of each programme's example, in both languages, beside the numbers that it writes. */
class GapSentencesTest {

    private static final Path WAVES = Path.of("src/test/resources/cli/made-up-waves.csv");
    private static final Path PROVINCE = Path.of("src/test/resources/cli/made-up-province.csv");
    private static final Map<Language, Pattern> GAP = Map.of(
            Language.EN, Pattern.compile("(.+) against (.+): (\\S+) points \\((\\S+) to (\\S+)\\); .*"),
            Language.ZH, Pattern.compile("(.+)与(.+)相比：(\\S+?)个百分点（(\\S+?)至(\\S+?)）；.*"));
    private static final Map<Language, Pattern> AHEAD = Map.of(
            Language.EN,
            Pattern.compile(
                    "(\\d{4}), (\\S+) scenario: (\\S+) % \\(95 % prediction interval (\\S+) to (\\S+) %,.* (\\d) waves.*"),
            Language.ZH,
            Pattern.compile("(\\d{4})年，(\\S+)情景：(\\S+?)%（95%预测区间(\\S+?)%—(\\S+?)%，.*，(\\d)次调查.*"));
    private static final Pattern THOUSANDTHS = Pattern.compile("-?\\d+\\.\\d{3}(?!\\d)");

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"tianxin", "taishan", "yiyang", "lianping", "dandong"})
    void sentencesMatchTheNumbers(String name) throws IOException {
        Path folder = Folders.example(name, temp.resolve(name));
        Ran run = Ran.suzhi("run", folder, "--to", "gap", "-q");
        assertThat(run.code()).as(run.err()).isZero();
        Plan plan = PlanFile.find(name);
        for (Language language : Language.values()) {
            Path file = temp.resolve(language + ".json");
            List<Object> arguments = new ArrayList<>(List.of(
                    "gap",
                    folder.resolve("estimates.json"),
                    "--covariance",
                    folder.resolve("covariance.csv"),
                    "--plan",
                    folder.resolve("plan.yaml"),
                    "--year",
                    2025,
                    "--waves",
                    WAVES,
                    "--lang",
                    language.name().toLowerCase(Locale.ROOT),
                    "-o",
                    file));
            if (name.equals("yiyang")) {
                arguments.addAll(List.of("--reference", PROVINCE));
            }
            Ran ran = Ran.suzhi(arguments.toArray());
            assertThat(ran.code()).as(ran.err()).isZero();
            JsonNode gaps = new ObjectMapper().readTree(Files.readString(file));
            List<String> said = ran.err().lines().toList();
            verdicts(plan, gaps, said, language);
            gaps(plan, gaps, said, language);
            imbalance(gaps, said, language);
            path(plan, gaps, said, language);
            projection(gaps, said, language);
        }
    }

    private static void verdicts(Plan plan, JsonNode gaps, List<String> said, Language language) {
        assertThat(gaps.get("verdicts")).hasSameSizeAs(plan.targets());
        for (JsonNode verdict : gaps.get("verdicts")) {
            String line = line(said, text(plan, verdict, language) + (language == Language.EN ? " (" : "（"));
            String outcome = verdict.get("verdict").asString();
            assertThat(line)
                    .contains(
                            language == Language.EN
                                    ? outcome
                                    : Map.of("met", "已达成", "not met", "未达成", "undecided", "尚不能判定", "not due", "未到期")
                                            .get(outcome))
                    .contains("composite-70")
                    .contains(language == Language.EN ? "SYNTHETIC DATA" : "合成数据");
            if (!outcome.equals("not due") && verdict.get("confidence").isNumber()) {
                double confidence = verdict.get("confidence").asDouble();
                assertThat(line)
                        .contains(shown("%.2f", 100 * verdict.get("estimate").asDouble()))
                        .contains(shown("%.1f", 100 * (outcome.equals("not met") ? 1 - confidence : confidence)));
            }
            boolean asks =
                    verdict.get("n_needed") != null && verdict.get("n_needed").isNumber();
            assertThat(line.contains(language == Language.EN ? "interviews under the same design" : "相同设计下访问"))
                    .isEqualTo(asks);
            if (asks) {
                assertThat(line)
                        .containsPattern("(?<!\\d)" + verdict.get("n_needed").asLong()
                                + (language == Language.EN ? " interviews" : "人"));
            }
        }
    }

    /** All pairs of groups, in the programme's own order, and whatever else is said of gaps. */
    private static void gaps(Plan plan, JsonNode gaps, List<String> said, Language language) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < plan.groups().size(); i++) {
            for (KeyGroup second : plan.groups().subList(i + 1, plan.groups().size())) {
                pairs.add(plan.groups().get(i).id() + " " + second.id());
            }
        }
        List<String> groups = new ArrayList<>();
        for (String line : said) {
            Matcher words = GAP.get(language).matcher(line);
            if (!words.matches()) {
                continue;
            }
            JsonNode gap = null;
            for (JsonNode one : gaps.get("gaps")) {
                gap = words.group(1).equals(side(plan, one.get("a").asString(), language))
                                && words.group(2).equals(side(plan, one.get("b").asString(), language))
                        ? one
                        : gap;
            }
            assertThat(gap).as(line).isNotNull();
            assertThat(List.of(words.group(3), words.group(4), words.group(5)))
                    .as(line)
                    .containsExactly(points(gap.get("difference")), points(gap.get("lower")), points(gap.get("upper")));
            if (gap.get("a").asString().startsWith("group=")) {
                groups.add((gap.get("a").asString() + " " + gap.get("b").asString()).replace("group=", ""));
            }
        }
        assertThat(groups).containsExactlyElementsOf(pairs);
    }

    private static void imbalance(JsonNode gaps, List<String> said, Language language) {
        List<String> lines = said.stream()
                .filter(line -> line.startsWith("imbalance by") || line.contains("划分的不均衡程度"))
                .toList();
        assertThat(lines).hasSize(gaps.get("imbalance").size()).isNotEmpty();
        for (int t = 0; t < lines.size(); t++) {
            List<String> expected = new ArrayList<>();
            for (JsonNode measure : gaps.get("imbalance").get(t).get("measures")) {
                if (List.of("cv", "gini", "theil-t", "theil_t")
                        .contains(measure.get("measure").asString())) {
                    for (String key : List.of("value", "lower", "upper")) {
                        if (measure.get(key) != null && measure.get(key).isNumber()) {
                            expected.add(shown("%.3f", measure.get(key).asDouble()));
                        }
                    }
                }
            }
            assertThat(THOUSANDTHS.matcher(lines.get(t)).results().map(found -> found.group()))
                    .as(language + ": " + lines.get(t))
                    .hasSizeGreaterThan(5)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static void path(Plan plan, JsonNode gaps, List<String> said, Language language) {
        for (JsonNode path : gaps.get("path")) {
            if (path.get("year").asInt() > path.get("survey_year").asInt()) {
                String start = text(plan, path, language) + (language == Language.EN ? ": on the way from" : "：从2018年");
                String line = line(said, start);
                for (JsonNode due : path.get("due")) {
                    assertThat(line)
                            .contains(shown("%.2f", 100 * due.get("ratio").asDouble()))
                            .contains(shown("%.1f", 100 * due.get("confidence").asDouble()));
                }
            }
        }
    }

    private static void projection(JsonNode gaps, List<String> said, Language language) {
        List<List<String>> found = said.stream()
                .map(AHEAD.get(language)::matcher)
                .filter(Matcher::matches)
                .map(m -> List.of(m.group(1), m.group(3), m.group(4), m.group(5), m.group(6)))
                .toList();
        List<List<String>> expected = new ArrayList<>();
        int waves = gaps.get("projection").get("waves").size();
        for (JsonNode point : gaps.get("projection").get("points")) {
            expected.add(List.of(
                    "" + point.get("year").asInt(),
                    shown("%.2f", 100 * point.get("ratio").asDouble()),
                    shown("%.2f", 100 * point.get("lower").asDouble()),
                    shown("%.2f", 100 * point.get("upper").asDouble()),
                    "" + waves));
        }
        assertThat(waves).isEqualTo(4);
        assertThat(found)
                .isEqualTo(expected)
                .anySatisfy(one -> assertThat(one.get(0)).isEqualTo("2035"));
    }

    private static String text(Plan plan, JsonNode node, Language language) {
        return plan.targets().stream()
                .filter(target -> target.id().equals(node.get("target").asString()))
                .map(Target::text)
                .findFirst()
                .orElseThrow()
                .in(language);
    }

    private static String line(List<String> said, String start) {
        return said.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line '" + start + "' in " + said));
    }

    private static String side(Plan plan, String domain, Language language) {
        String level = domain.substring(domain.indexOf('=') + 1);
        return domain.startsWith("group=")
                ? plan.groupLabel(level).in(language)
                : domain.contains("=") ? level : language == Language.EN ? "the whole" : "总体";
    }

    private static String points(JsonNode fraction) {
        return shown("%+.2f", 100 * fraction.asDouble());
    }

    private static String shown(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
