package org.suzhi.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suzhi.notebook.NotebookRunner.Cell;
import tools.jackson.databind.json.JsonMapper;

class NotebookTest {

    private static final Path FOLDER = Path.of("notebooks");
    private static final Path QUICKSTART = FOLDER.resolve("quickstart.ipynb");

    /** A notebook takes seconds, so that each runs once for all tests. */
    private static final Map<Path, List<Cell>> RUNS = new HashMap<>();

    @TempDir
    private Path folder;

    static List<Path> notebooks() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void everyCellRuns(Path notebook) {
        assertThat(run(notebook)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void aCommittedNotebookHoldsNoOutputs(Path notebook) {
        assertThat(NotebookRunner.codeCells(notebook)).allSatisfy(cell -> {
            assertThat(cell.path("outputs").isArray()).isTrue();
            assertThat(cell.path("outputs")).isEmpty();
            assertThat(cell.path("execution_count").isNull()).isTrue();
        });
    }

    @Test
    void theFigureShowsTheTargetAndSaysThatTheDataIsSynthetic() {
        List<String> figures = run(QUICKSTART).stream()
                .map(Cell::value)
                .filter(value -> value.startsWith("<svg"))
                .toList();
        assertThat(figures)
                .singleElement()
                .asString()
                .endsWith("</svg>")
                .contains("<line class=\"target\"", "target 18 %", "SYNTHETIC DATA");
    }

    @Test
    void theReportIsWrittenOutsideTheSources() throws IOException {
        List<Cell> cells = run(QUICKSTART);
        Path page = Path.of(cells.get(cells.size() - 1).value());
        assertThat(page).isRegularFile().isAbsolute();
        assertThat(page.startsWith(Path.of("").toAbsolutePath())).isFalse();
        Files.delete(page);
        Files.delete(page.getParent());
    }

    @Test
    void aCellHasTheValueOfItsLastExpression() {
        assertThat(NotebookRunner.run(
                        notebook("int a = 20; // a comment", "a + 1;\na + 2", "\"1\\t\\\"2\\\"\"", "Thread.yield();")))
                .extracting(Cell::number, Cell::value)
                .containsExactly(tuple(1, ""), tuple(2, "22"), tuple(3, "1\t\"2\""), tuple(4, ""));
    }

    @Test
    void aCellThatThrowsIsNamed() {
        assertFails("int a = 1;\nint b = a / 0;", "int b = a / 0;", "java.lang.ArithmeticException: / by zero");
    }

    @Test
    void aCellThatDoesNotCompileIsNamed() {
        assertFails("int a = 1;\nint b = \"two\";", "int b = \"two\";", "java.lang.String");
    }

    @Test
    void aCellThatNeedsALaterDefinitionIsNamed() {
        assertFails("int twice(int a) { return times(2, a); }", "int twice", "missing method times(int,int)");
    }

    @Test
    void aCellThatStopsHalfwayIsNamed() {
        assertFails("List<String> names = List.of(", "List.of(", "incomplete");
    }

    private void assertFails(String cell, String snippet, String reason) {
        Path notebook = notebook("int first = 1;", cell);
        assertThatThrownBy(() -> NotebookRunner.run(notebook))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("small.ipynb, code cell 2", snippet, reason);
    }

    /** A notebook with these code cells, and words before each. */
    private Path notebook(String... sources) {
        List<Map<String, Object>> cells = Stream.of(sources)
                .flatMap(source -> Stream.of(
                        Map.<String, Object>of("cell_type", "markdown", "source", "words, no code"),
                        Map.<String, Object>of(
                                "cell_type",
                                "code",
                                "source",
                                source.lines().map(line -> line + "\n").toList())))
                .toList();
        Path file = folder.resolve("small.ipynb");
        JsonMapper.shared().writeValue(file, Map.of("cells", cells));
        return file;
    }

    private static List<Cell> run(Path notebook) {
        return RUNS.computeIfAbsent(notebook, NotebookRunner::run);
    }
}
