package org.suzhi.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.survey.Language;
import org.suzhi.survey.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that holds all others, and the options that all of them share. */
@Command(
        name = "suzhi",
        description = {
            "Surveys of citizens' science literacy: from a region's programme to a report.",
            "",
            "Every stage reads and writes files (CSV, XLSX or JSON by their ending, - is standard input or output),"
                    + " and @|bold run|@ takes a whole project through all of them."
        },
        footer = {"", "Example:", "  suzhi new my-survey --plan tianxin", "  suzhi run my-survey"},
        versionProvider = Suzhi.Versions.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
final class Suzhi implements Runnable {

    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("new", NewCommand.class);
        COMMANDS.put("run", RunCommand.class);
        COMMANDS.put("plan", PlanCommand.class);
        COMMANDS.put("form", FormCommand.class);
        COMMANDS.put("design", DesignCommand.class);
        COMMANDS.put("rehearse", RehearseCommand.class);
        COMMANDS.put("draw", DrawCommand.class);
        COMMANDS.put("collect", CollectCommand.class);
        COMMANDS.put("score", ScoreCommand.class);
        COMMANDS.put("items", ItemsCommand.class);
        COMMANDS.put("weight", WeightCommand.class);
        COMMANDS.put("estimate", EstimateCommand.class);
        COMMANDS.put("area", AreaCommand.class);
        COMMANDS.put("gap", GapCommand.class);
        COMMANDS.put("report", ReportCommand.class);
    }

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "en|zh",
            description = "The language of messages and reports: en or zh (default: ${DEFAULT-VALUE}).",
            defaultValue = "en")
    Language language = Language.EN;

    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--threads",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            description = "The number of threads; results do not depend on it (default: the machine's cores).")
    void useThreads(int number) {
        if (number < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--threads: %d, expected at least 1".formatted(number),
                    spec.findOption("--threads"),
                    Integer.toString(number));
        }
        threads = number;
    }

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing unless something is wrong.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    Speaker speaker;

    /** The names of all commands, in the order of the work. */
    static Set<String> commands() {
        return COMMANDS.keySet();
    }

    /**
     * The command line that arguments need: with the commands that they name, or with all where they name none. Looking
     * at the options of every command takes longer than many a command runs.
     */
    CommandLine line(String... arguments) {
        CommandLine line = new CommandLine(this);
        Set<String> named = new HashSet<>(COMMANDS.keySet());
        named.retainAll(List.of(arguments));
        COMMANDS.forEach((name, command) -> {
            if (named.isEmpty() || named.contains(name)) {
                line.addSubcommand(command);
            }
        });
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** The version for {@code --version}. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"suzhi " + Version.TEXT};
        }
    }
}
