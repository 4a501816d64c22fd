package org.suzhi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Guards the map in {@code org.suzhi}'s package description: which package may use which. */
class PackageMapTest {

    /** Every allowed edge. A new one is a decision about the house: take it here first. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("survey", Set.of()),
            Map.entry("io", Set.of("survey")),
            Map.entry("irt", Set.of()),
            Map.entry("questionnaire", Set.of("survey", "io", "irt")),
            Map.entry("form", Set.of("survey", "io", "questionnaire")),
            Map.entry("tally", Set.of("survey")),
            Map.entry("plan", Set.of("survey", "io")),
            Map.entry("design", Set.of("survey", "io")),
            Map.entry("draw", Set.of("survey", "io", "design")),
            Map.entry("collect", Set.of("survey", "io", "questionnaire", "draw")),
            Map.entry("score", Set.of("survey", "questionnaire", "irt", "collect")),
            Map.entry("items", Set.of("survey", "io", "questionnaire", "tally", "collect", "score")),
            Map.entry("weight", Set.of("survey", "io", "draw", "collect")),
            Map.entry("estimate", Set.of("survey", "io", "questionnaire", "tally", "draw", "score", "weight")),
            Map.entry("area", Set.of("survey", "io", "questionnaire", "estimate")),
            Map.entry("gap", Set.of("survey", "io", "plan", "estimate")),
            Map.entry("cause", Set.of("survey", "io", "questionnaire", "tally", "estimate")),
            Map.entry(
                    "report",
                    Set.of(
                            "survey",
                            "io",
                            "questionnaire",
                            "plan",
                            "draw",
                            "collect",
                            "weight",
                            "estimate",
                            "area",
                            "gap")),
            Map.entry("rehearse", Set.of("survey", "io", "tally", "plan", "design", "draw", "estimate", "gap")),
            Map.entry(
                    "project",
                    Set.of(
                            "survey",
                            "io",
                            "questionnaire",
                            "tally",
                            "plan",
                            "design",
                            "draw",
                            "collect",
                            "score",
                            "weight",
                            "estimate",
                            "gap",
                            "report")),
            Map.entry(
                    "cli",
                    Set.of(
                            "survey",
                            "io",
                            "questionnaire",
                            "form",
                            "tally",
                            "plan",
                            "design",
                            "draw",
                            "collect",
                            "score",
                            "items",
                            "weight",
                            "estimate",
                            "area",
                            "gap",
                            "cause",
                            "report",
                            "rehearse",
                            "project")));

    private static final Path MAIN = Path.of("src/main/java/org/suzhi");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.suzhi");
    }

    @Test
    void everyUseIsOnTheMap() throws IOException {
        uses().forEach((room, others) ->
                assertThat(MAY_USE.getOrDefault(room, Set.of())).as(room).containsAll(others));
    }

    @Test
    void everyEdgeOnTheMapIsUsed() throws IOException {
        Map<String, Set<String>> uses = uses();
        MAY_USE.forEach((room, others) ->
                assertThat(uses.getOrDefault(room, Set.of())).as(room).containsAll(others));
    }

    @Test
    void noPackageIsInACycle() {
        slices().matching("org.suzhi.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheCommandLineKnowsPicocliAndEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.suzhi.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(classes);
    }

    @Test
    void everyPackageIsDescribedAndOnTheMap() throws IOException {
        try (Stream<Path> folders = Files.list(MAIN).filter(Files::isDirectory)) {
            assertThat(folders).allSatisfy(folder -> {
                assertThat(folder.resolve("package-info.java")).exists();
                assertThat(MAY_USE).containsKey(folder.getFileName().toString());
                assertThat(Files.readString(MAIN.resolve("package-info.java")))
                        .contains("{@link org.suzhi." + folder.getFileName() + "}");
            });
        }
    }

    /** For each package the others that its sources name: imports, and constants that leave no trace in the bytecode. */
    private static Map<String, Set<String>> uses() throws IOException {
        Pattern name = Pattern.compile("\\borg\\.suzhi\\.(\\w+)\\.[A-Z]");
        Map<String, Set<String>> uses = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(MAIN)) {
            for (Path source :
                    (Iterable<Path>) sources.filter(file -> file.toString().endsWith(".java"))::iterator) {
                String room = source.getParent().getFileName().toString();
                for (Matcher use = name.matcher(Files.readString(source)); use.find(); ) {
                    if (!use.group(1).equals(room)) {
                        uses.computeIfAbsent(room, known -> new TreeSet<>()).add(use.group(1));
                    }
                }
            }
        }
        return uses;
    }
}
