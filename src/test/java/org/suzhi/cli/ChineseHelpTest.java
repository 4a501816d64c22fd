package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/** The help in Chinese says all that the help in English says, and nothing of it in English. */
class ChineseHelpTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+ [a-z]+ [a-z]+");
    private static final String EXAMPLE = "  suzhi ";

    private static final Map<String, CommandSpec> IN_ENGLISH = tree(new Suzhi().line());
    private static final Map<String, CommandSpec> IN_CHINESE =
            tree(new Suzhi().line().setResourceBundle(Main.chineseHelp()));

    private static Map<String, CommandSpec> tree(CommandLine root) {
        Map<String, CommandSpec> all = new LinkedHashMap<>();
        collect(root.getCommandSpec(), all);
        return all;
    }

    private static void collect(CommandSpec command, Map<String, CommandSpec> all) {
        all.put(command.qualifiedName(), command);
        command.subcommands().values().forEach(sub -> collect(sub.getCommandSpec(), all));
    }

    static Set<String> commands() {
        return IN_ENGLISH.keySet();
    }

    @Test
    void theFileHoldsAKeyForEveryDescriptionAndNoOther() {
        Set<String> needed = new TreeSet<>(
                Set.of("usage.synopsisHeading", "usage.synopsisSubcommandLabel", "usage.commandListHeading"));
        for (CommandSpec command : IN_ENGLISH.values()) {
            String prefix = command.qualifiedName(".") + ".";
            for (int i = 0; i < command.usageMessage().description().length; i++) {
                needed.add(prefix + "usage.description." + i);
            }
            for (int i = 0; i < command.usageMessage().footer().length; i++) {
                needed.add(prefix + "usage.footer." + i);
            }
            for (OptionSpec option : command.options()) {
                boolean shared = option.scopeType() == ScopeType.INHERIT || option.usageHelp() || option.versionHelp();
                needed.add((shared ? "" : prefix) + option.longestName().replaceFirst("^-+", ""));
            }
            for (PositionalParamSpec parameter : command.positionalParameters()) {
                needed.add(prefix + parameter.paramLabel() + "[" + parameter.index() + "]");
            }
        }
        assertThat(new TreeSet<>(Main.chineseHelp().keySet())).isEqualTo(needed);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyPhraseIsChinese(String name) {
        CommandSpec command = IN_CHINESE.get(name);
        UsageMessageSpec usage = command.usageMessage();
        List<String> phrases = new ArrayList<>();
        phrases.addAll(List.of(usage.description()));
        phrases.addAll(List.of(usage.header()));
        phrases.addAll(List.of(usage.synopsisHeading(), usage.synopsisSubcommandLabel(), usage.commandListHeading()));
        phrases.addAll(List.of(usage.headerHeading(), usage.descriptionHeading(), usage.parameterListHeading()));
        phrases.addAll(List.of(usage.optionListHeading(), usage.exitCodeListHeading(), usage.footerHeading()));
        Stream.of(usage.footer()).filter(line -> !line.startsWith(EXAMPLE)).forEach(phrases::add);
        for (ArgSpec argument : command.args()) {
            assertThat(String.join("", argument.description()))
                    .as(argument.toString())
                    .endsWith("。");
            phrases.addAll(List.of(argument.description()));
        }
        phrases.removeIf(String::isBlank);
        assertThat(phrases)
                .allSatisfy(phrase -> assertThat(phrase).containsPattern(HAN).doesNotContainPattern(ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void linesStandWhereTheyStandInEnglish(String name) {
        UsageMessageSpec english = IN_ENGLISH.get(name).usageMessage();
        UsageMessageSpec chinese = IN_CHINESE.get(name).usageMessage();
        assertThat(examples(chinese.footer())).isEqualTo(examples(english.footer()));
        assertThat(Arrays.stream(chinese.description()).map(String::isEmpty).toList())
                .isEqualTo(Arrays.stream(english.description())
                        .map(String::isEmpty)
                        .toList());
    }

    /** The example lines where they stand, with nothing for the lines between. */
    private static List<String> examples(String... footer) {
        return Arrays.stream(footer)
                .map(line -> line.isEmpty() || line.startsWith(EXAMPLE) ? line : "words")
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theRequestMayStandAnywhere(String name) {
        String[] path = Stream.of(name.split(" ")).skip(1).toArray(String[]::new);
        Ran last = Ran.suzhi(words(path, "--help", "--lang", "zh"));
        assertThat(last.code()).isZero();
        assertThat(last.err()).isEmpty();
        assertThat(last.out()).startsWith("用法：" + name).contains("示例");
        assertThat(last.out()).doesNotContain("Usage", "Commands", "Example", "(default", "COMMAND\n");
        assertThat(Ran.suzhi(words(path, "--lang", "zh", "--help"))).isEqualTo(last);
        assertThat(Ran.suzhi(words(path, "--help", "--lang=zh"))).isEqualTo(last);
        assertThat(Ran.suzhi(words(new String[] {"--lang", "zh"}, words(path, "--help"))))
                .isEqualTo(last);
        assertThat(Ran.suzhi(words(new String[] {"--lang=ZH"}, words(path, "--help"))))
                .isEqualTo(last);
    }

    private static Object[] words(Object[] first, Object... then) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(then)).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "th-TH", "ar-EG"})
    void theMachinesLocaleChangesNothing(String tag) {
        Ran english = Ran.suzhi("estimate", "--help");
        Ran chinese = Ran.suzhi("estimate", "--help", "--lang", "zh");
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(Ran.suzhi("estimate", "--help")).isEqualTo(english);
            assertThat(Ran.suzhi("estimate", "--help", "--lang", "en")).isEqualTo(english);
            assertThat(Ran.suzhi("estimate", "--help", "--lang", "zh")).isEqualTo(chinese);
        } finally {
            Locale.setDefault(machine);
        }
        assertThat(english.out()).startsWith("Usage: ").doesNotContainPattern(HAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--sideways"})
    void theMachinesEncodingChangesNothing(String option) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                option,
                "--lang=zh");
        builder.environment().put("LC_ALL", "C");
        // with these the virtual machine itself would say a line, and take another encoding
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Ran here = Ran.suzhi(option, "--lang=zh");
        assertThat(process.waitFor()).isEqualTo(here.code());
        assertThat(said).isEqualTo(here.out() + here.err());
    }

    @Test
    void aWrongCommandLineIsExplainedInChinese() {
        assertThat(wrong()).isEqualTo("缺少命令，应为下列之一：" + String.join("、", topCommands()));
        assertThat(wrong("plan")).isEqualTo("缺少命令，应为下列之一：show、check、margins、progress、indicators");
        assertThat(wrong("fly")).isEqualTo("没有“fly”命令；命令有：" + String.join("、", topCommands()));
        assertThat(wrong("run", "--sideways")).isEqualTo("无法识别：--sideways");
        assertThat(wrong("score")).isEqualTo("缺少：--questionnaire=FILE、RESPONSES");
        assertThat(wrong("draw", "frame.csv", "--seed")).isEqualTo("缺少：--seed=N");
        assertThat(wrong("-q", "-q")).isEqualTo("只能出现一次：--quiet");
        assertThat(wrong("--threads", "many")).isEqualTo("取值无效：--threads=N，实为“many”");
        assertThat(wrong("run", "--from", "fly")).startsWith("取值无效：--from=STAGE，实为“fly”，应为下列之一：DESIGN、DRAW、");
        assertThat(wrong("design", "frame.csv", "--margin", "3", "--expected", "0.18"))
                .startsWith("命令行有误：margin");
    }

    private static List<String> topCommands() {
        return List.copyOf(IN_ENGLISH.get("suzhi").subcommands().keySet());
    }

    /** What is said to be wrong in Chinese; the English of the same command line must stay as it is. */
    private static String wrong(Object... words) {
        Ran chinese = Ran.suzhi(words(new String[] {"--lang", "zh"}, words));
        assertThat(chinese.code()).isEqualTo(2);
        List<String> lines = chinese.err().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).matches("参见：suzhi( [a-z]+)* --help --lang zh");
        Ran english = Ran.suzhi(words);
        assertThat(english.code()).isEqualTo(2);
        assertThat(english.err()).contains("see: suzhi").doesNotContainPattern(HAN);
        return lines.get(0).substring("suzhi: ".length());
    }

    @Test
    void afterTheEndOfOptionsNothingIsARequest() {
        assertThat(Ran.suzhi("plan", "show", "--", "--lang=zh").err()).doesNotContainPattern(HAN);
    }
}
