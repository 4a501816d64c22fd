package org.suzhi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.cli.Main;
import org.suzhi.cli.Ran;

/** The same project gives the same files on every machine: whatever the threads, the locale and the Java version. */
class SameSeedSameBytesTest {

    @TempDir
    Path temp;

    @Test
    void twoRunsOneAndTwoThreads() {
        assertThat(inProcess("one", "--threads", 1))
                .isEqualTo(inProcess("two", "--threads", 2))
                .hasSize(5 + 12);
    }

    @Test
    void localesDoNotMatter() {
        Map<String, String> here = inProcess("here");
        assertThat(forked(java(), "c", "C.UTF-8", "en", "US")).isEqualTo(here);
        assertThat(forked(java(), "zh", "zh_CN.UTF-8", "zh", "CN")).isEqualTo(here);
        assertThat(forked(java(), "de", "de_DE.UTF-8", "de", "DE")).isEqualTo(here);
    }

    @Test
    void otherJavaVersionsGiveTheSame() {
        Map<String, String> here = inProcess("here");
        List<Path> others = otherJavas();
        for (Path java : others) {
            assertThat(forked(java, "other" + others.indexOf(java), "C.UTF-8", "en", "US"))
                    .as(java.toString())
                    .isEqualTo(here);
        }
    }

    @Test
    void anotherSeedDrawsOtherPeople() throws IOException {
        Map<String, String> here = inProcess("here");
        Path folder = Folders.example("tianxin", temp.resolve("seeded"));
        Path settings = folder.resolve("survey.yaml");
        Files.writeString(settings, Files.readString(settings).replace("seed: 20250601", "seed: 20250602"));
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
        assertThat(Folders.hashes(folder).get("sample.csv")).isNotEqualTo(here.get("sample.csv"));
    }

    private Map<String, String> inProcess(String name, Object... more) {
        Path folder = Folders.example("tianxin", temp.resolve(name));
        List<Object> arguments = new ArrayList<>(List.of("run", folder, "-q"));
        arguments.addAll(List.of(more));
        Ran ran = Ran.suzhi(arguments.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return Folders.hashes(folder);
    }

    private Map<String, String> forked(Path java, String name, String locale, String language, String country) {
        Path folder = Folders.example("tianxin", temp.resolve(name));
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "run",
                folder.toString(),
                "-q");
        builder.environment().put("LC_ALL", locale);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.redirectErrorStream(true);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return Folders.hashes(folder);
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Java installations beside the one that runs the tests, newer than 17. */
    private static List<Path> otherJavas() {
        Path beside = Optional.ofNullable(
                        Path.of(System.getProperty("java.home")).getParent())
                .orElseThrow();
        try (Stream<Path> homes = Files.list(beside)) {
            return homes.filter(home -> !home.equals(Path.of(System.getProperty("java.home"))))
                    .filter(home -> home.getFileName().toString().matches(".*\\b(2[0-9]|3[0-9])\\b.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
