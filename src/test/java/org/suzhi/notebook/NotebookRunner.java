package org.suzhi.notebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the code cells of a Jupyter notebook in one JShell, as a Java kernel does, so that a build without Jupyter
 * notices when a notebook no longer fits the library.
 */
final class NotebookRunner {

    /** Surefire and IDEs may start the tests from a jar that holds nothing but the class path. */
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    /** A snippet that waits for a definition is none of these: the reader would be left waiting, too. */
    private static final Set<Status> RAN = EnumSet.of(Status.VALID, Status.OVERWRITTEN, Status.DROPPED);

    /** Expressions with a value: a variable, anything else that JShell gives a variable of its own, an assignment. */
    private static final Set<SubKind> EXPRESSIONS =
            EnumSet.of(SubKind.VAR_VALUE_SUBKIND, SubKind.TEMP_VAR_EXPRESSION_SUBKIND, SubKind.ASSIGNMENT_SUBKIND);

    private final String notebook;
    private final JShell shell;

    private NotebookRunner(String notebook, JShell shell) {
        this.notebook = notebook;
        this.shell = shell;
    }

    /**
     * A code cell that ran.
     *
     * @param number its number among the code cells, from 1, as a kernel counts them
     * @param source its text
     * @param value  the text of the expression it ends with; empty when it ends otherwise
     */
    record Cell(int number, String source, String value) {}

    /**
     * Runs all code cells in their order.
     *
     * @throws AssertionError with notebook, cell, snippet and reason for the first snippet that does not run
     */
    static List<Cell> run(Path notebook) {
        List<Cell> cells = new ArrayList<>();
        // the local engine runs the snippets in this JVM: no second one to start, none to lose the connection to
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(CLASS_PATH);
            NotebookRunner runner = new NotebookRunner(notebook.getFileName().toString(), shell);
            for (JsonNode cell : codeCells(notebook)) {
                cells.add(runner.run(cells.size() + 1, source(cell)));
            }
        }
        return cells;
    }

    /** The code cells of a notebook, as they are in the file. */
    static List<JsonNode> codeCells(Path notebook) {
        JsonNode cells = JsonMapper.shared().readTree(notebook).path("cells");
        return cells.valueStream()
                .filter(cell -> cell.path("cell_type").asString().equals("code"))
                .toList();
    }

    /** The notebook format allows one string or a list of lines that hold their own ends. */
    private static String source(JsonNode cell) {
        JsonNode source = cell.path("source");
        return source.isArray()
                ? source.valueStream().map(JsonNode::asString).collect(Collectors.joining())
                : source.asString();
    }

    private Cell run(int number, String source) {
        String value = "";
        String rest = source;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            switch (next.completeness()) {
                case EMPTY -> {
                    return new Cell(number, source, value);
                }
                case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> throw failure(number, rest, "incomplete");
                default -> value = evaluate(number, next.source());
            }
            rest = next.remaining();
        }
        return new Cell(number, source, value);
    }

    /** Runs one snippet and gives its value if it is an expression. */
    private String evaluate(int number, String snippet) {
        String value = "";
        for (SnippetEvent event : shell.eval(snippet)) {
            if (event.exception() != null) {
                throw failure(number, snippet, reason(event.exception()));
            }
            if (!RAN.contains(event.status())) {
                throw failure(number, snippet, reason(event.snippet(), event.status()));
            }
            if (event.causeSnippet() == null
                    && EXPRESSIONS.contains(event.snippet().subKind())) {
                value = text(event.value());
            }
        }
        return value;
    }

    /** JShell shows a string as its literal. */
    private static String text(String shown) {
        return shown.length() > 1 && shown.startsWith("\"") && shown.endsWith("\"")
                ? shown.substring(1, shown.length() - 1).translateEscapes()
                : shown;
    }

    private String reason(Snippet snippet, Status status) {
        String diagnostics = shell.diagnostics(snippet)
                .map(diagnostic -> diagnostic.getMessage(Locale.getDefault()))
                .collect(Collectors.joining("\n"));
        String missing = snippet instanceof DeclarationSnippet declaration
                ? shell.unresolvedDependencies(declaration).collect(Collectors.joining(", "))
                : "";
        return status + (missing.isEmpty() ? "" : ", missing " + missing) + "\n" + diagnostics;
    }

    private static String reason(JShellException exception) {
        String name = exception instanceof EvalException thrown
                ? thrown.getExceptionClassName()
                : exception.getClass().getName();
        return name + ": " + exception.getMessage();
    }

    private AssertionError failure(int number, String snippet, String reason) {
        return new AssertionError("%s, code cell %s does not run\n%s\n-> %s"
                .formatted(notebook, number, snippet.strip(), reason.strip()));
    }
}
