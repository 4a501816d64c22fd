package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suzhi.project.Folders;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help is made of complete sentences, and its examples work when pasted. */
class HelpTest {

    private static final Pattern SENTENCE = Pattern.compile("[A-Z].*[.:]", Pattern.DOTALL);

    @TempDir
    Path temp;

    static Stream<CommandSpec> commands() {
        List<CommandSpec> all = new ArrayList<>();
        collect(new Suzhi().line().getCommandSpec(), all);
        return all.stream();
    }

    private static void collect(CommandSpec command, List<CommandSpec> all) {
        all.add(command);
        command.subcommands().values().forEach(sub -> collect(sub.getCommandSpec(), all));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyDescriptionIsASentence(CommandSpec command) {
        for (String line : command.usageMessage().description()) {
            if (!line.isEmpty()) {
                assertThat(line).matches(SENTENCE);
            }
        }
        for (OptionSpec option : command.options()) {
            assertThat(String.join(" ", option.description()))
                    .as(option.longestName())
                    .matches(SENTENCE);
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            assertThat(String.join(" ", parameter.description()))
                    .as(parameter.paramLabel())
                    .matches(SENTENCE);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleWorksWhenPasted(CommandSpec command) throws IOException, InterruptedException {
        List<String> name = new ArrayList<>(List.of(command.qualifiedName().split(" ")));
        name.remove(0);
        name.add("--help");
        Ran help = Ran.suzhi(name.toArray());
        assertThat(help.code()).isZero();
        List<String> examples = help.out()
                .lines()
                .filter(line -> line.startsWith("  suzhi "))
                .map(String::strip)
                .toList();
        assertThat(examples).isNotEmpty();

        Path folder = Folders.example("tianxin", temp);
        Path inside = Folders.example("tianxin", temp.resolve("data/examples/tianxin"));
        Files.createDirectories(temp.resolve("data/plans"));
        Files.copy(inside.resolve("plan.yaml"), temp.resolve("data/plans/tianxin.yaml"));
        if (help.out().contains("that has run")) {
            assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
        }
        for (String example : examples) {
            List<String> words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    Main.class.getName()));
            Pattern.compile("\"([^\"]*)\"|(\\S+)")
                    .matcher(example.substring("suzhi ".length()))
                    .results()
                    .forEach(word -> words.add(word.group(1) != null ? word.group(1) : word.group(2)));
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(example + "\n" + said).isZero();
        }
    }

    @Test
    void sharedOptionsStandBeforeAndAfterTheCommand() {
        assertThat(Ran.suzhi("--lang", "zh", "plan", "show", "tianxin").out()).contains("重点人群");
        assertThat(Ran.suzhi("plan", "show", "tianxin", "--lang", "zh").out()).contains("重点人群");
        assertThat(Ran.suzhi("plan", "show", "tianxin", "-q").err()).isEmpty();
        assertThat(Ran.suzhi("-q", "plan", "show", "tianxin").err()).isEmpty();
    }

    @Test
    void aWrongCommandLineEndsWithTwo() {
        assertThat(Ran.suzhi().code()).isEqualTo(2);
        assertThat(Ran.suzhi("plan").code()).isEqualTo(2);
        assertThat(Ran.suzhi("fly").code()).isEqualTo(2);
        Ran unknown = Ran.suzhi("run", "--sideways");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("--sideways").contains("suzhi run --help");
        assertThat(Ran.suzhi("design", "frame.csv", "--margin", "3", "--expected", "0.18")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theVersionIsTheProjects() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom)
                .contains("<version>" + Ran.suzhi("--version").out().strip().replace("suzhi ", "") + "</version>");
    }
}
