package org.suzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.cli.Ran;
import org.suzhi.gap.Verdict;
import tech.tablesaw.api.Table;

/** Does what the README says, in its order: every command of its shell blocks and the program of its Java block. */
class WalkthroughTest {

    @TempDir
    Path temp;

    @Test
    void everyCommandOfTheReadmeRuns() throws IOException {
        List<String> commands = blocks("sh")
                .flatMap(String::lines)
                .filter(line -> line.startsWith("suzhi "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(10);
        for (String command : commands) {
            Ran ran = Ran.suzhi(
                    words(command.replace("my-survey", temp.resolve("my-survey").toString())));
            assertThat(ran.code()).as(command + "\n" + ran.err()).isZero();
        }
        assertThat(temp.resolve("my-survey/report.html")).isNotEmptyFile();
        assertThat(temp.resolve("my-survey/report-zh.html")).content().contains("天心区");
    }

    @Test
    void theProgramOfTheReadmeCompilesAndRuns() throws Exception {
        String program = blocks("java").collect(Collectors.joining());
        String imports =
                program.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body =
                program.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        assertThat(body.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(20);
        Path source = Files.writeString(
                temp.resolve("Walkthrough.java"),
                imports + "\npublic class Walkthrough {\n  public static Object[] run() throws Exception {\n" + body
                        + "\n    return new Object[] {verdict, results};\n  }\n}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(compiler.run(
                        null, null, null, "-proc:none", "-cp", classPath, "-d", temp.toString(), source.toString()))
                .isZero();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.toUri().toURL()})) {
            Object[] result =
                    (Object[]) loader.loadClass("Walkthrough").getMethod("run").invoke(null);
            assertThat(((Verdict) result[0]).target().id()).isEqualTo("ratio-2025");
            assertThat(((Table) result[1]).rowCount()).isEqualTo(1 + 12 + 5);
        }
    }

    private static Stream<String> blocks(String language) throws IOException {
        String readme = Files.readString(Path.of("README.md")).replace("\r\n", "\n");
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(match -> match.group(1));
    }

    private static Object[] words(String command) {
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command.substring("suzhi ".length()))
                .results()
                .map(WalkthroughTest::word)
                .toArray();
    }

    private static String word(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }
}
