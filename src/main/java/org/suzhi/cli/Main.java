package org.suzhi.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line's entry. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] args) {
        // data is UTF-8 whatever the machine's locale says; words take the encoding of the terminal that shows them
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new PrintStream(new FileOutputStream(FileDescriptor.err), true, ofTerminal()), true);
        int code = run(new PrintWriter(System.out, true), err, args);
        System.out.flush();
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @param out where help and listings go; tables on standard output go to {@link System#out}
     * @param err where words go
     * @return 0 done, 1 the data is wrong, 2 the command line is wrong, 3 a defect of ours
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        Suzhi suzhi = new Suzhi();
        CommandLine line = new CommandLine(suzhi);
        Speaker speaker = new Speaker(suzhi, err);
        suzhi.speaker = speaker;
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(120);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, result) -> {
            if (exception instanceof CommandLine.ParameterException wrong) {
                return misused(wrong, err);
            }
            return speaker.report(exception);
        });
        line.setParameterExceptionHandler((exception, arguments) -> misused(exception, err));
        return line.execute(args);
    }

    private static int misused(CommandLine.ParameterException exception, PrintWriter err) {
        err.println("suzhi: " + exception.getMessage());
        err.println("see: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static Charset ofTerminal() {
        Console console = System.console();
        return console != null && console.charset().newEncoder().canEncode('素') ? console.charset() : StandardCharsets.UTF_8;
    }
}
