package org.suzhi.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line's entry. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] args) {
        // data is UTF-8 whatever the machine's locale says; words take the encoding of the terminal that shows them
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, ofTerminal());
        int code = run(out, err, args);
        out.flush();
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
        CommandLine line = suzhi.line(args);
        Language language = asked(args);
        if (language == Language.ZH) {
            line.setResourceBundle(chineseHelp());
        }
        Speaker speaker = new Speaker(suzhi, err);
        suzhi.speaker = speaker;
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(120);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, result) -> {
            if (exception instanceof ParameterException wrong) {
                return misused(wrong, language, err);
            }
            return speaker.report(exception);
        });
        line.setParameterExceptionHandler((exception, arguments) -> misused(exception, language, err));
        try {
            return line.execute(args);
        } catch (Error noException) {
            return speaker.report(noException);
        }
    }

    /** The language that the arguments ask for: help and complaints need it before anything is parsed. */
    private static Language asked(String... args) {
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].equalsIgnoreCase("--lang=zh")
                    || args[i].equals("--lang") && i + 1 < args.length && args[i + 1].equalsIgnoreCase("zh")) {
                return Language.ZH;
            }
        }
        return Language.EN;
    }

    /** The help in Chinese, read as it is: a search for bundles would let the machine's locale have a say. */
    static ResourceBundle chineseHelp() {
        try (Reader file =
                new InputStreamReader(Main.class.getResourceAsStream("Help_zh.properties"), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int misused(ParameterException wrong, Language language, PrintWriter err) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        err.println("suzhi: " + complaint(wrong).in(language));
        err.println(Text.of("see: %s --help", "参见：%s --help --lang zh", command).in(language));
        return CommandLine.ExitCode.USAGE;
    }

    private static Text complaint(ParameterException wrong) {
        Set<String> commands = commands(wrong);
        if (wrong instanceof UnmatchedArgumentException unknown
                && !commands.isEmpty()
                && !unknown.getUnmatched().get(0).startsWith("-")) {
            String name = unknown.getUnmatched().get(0);
            return new Text(
                    "there is no command '%s'; commands are: %s".formatted(name, String.join(", ", commands)),
                    "没有“%s”命令；命令有：%s".formatted(name, String.join("、", commands)));
        }
        return wrong instanceof Misuse misuse ? misuse.text() : new Text(wrong.getMessage(), inChinese(wrong));
    }

    /** What picocli's message says; the message itself where picocli does not tell what is wrong. */
    private static String inChinese(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        Set<String> commands = commands(wrong);
        if (wrong instanceof UnmatchedArgumentException unknown) {
            return "无法识别：" + String.join(" ", unknown.getUnmatched());
        }
        if (wrong instanceof MissingParameterException incomplete) {
            return "缺少：" + incomplete.getMissing().stream().map(Main::name).collect(Collectors.joining("、"));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return "只能出现一次：" + name(twice.getOverwritten());
        }
        if (argument != null) {
            String expected = argument.typeInfo().isEnum()
                    ? "，应为下列之一：" + String.join("、", argument.typeInfo().getEnumConstantNames())
                    : "";
            return "取值无效：" + name(argument) + "，实为“" + wrong.getValue() + "”" + expected;
        }
        return commands.isEmpty() ? "命令行有误：" + wrong.getMessage() : "缺少命令，应为下列之一：" + String.join("、", commands);
    }

    private static Set<String> commands(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        return line.getParent() == null
                ? Suzhi.commands()
                : line.getSubcommands().keySet();
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName() + (option.arity().max() > 0 ? "=" + option.paramLabel() : "");
        }
        return argument.paramLabel();
    }

    private static Charset ofTerminal() {
        Console console = System.console();
        return console != null && console.charset().newEncoder().canEncode('素')
                ? console.charset()
                : StandardCharsets.UTF_8;
    }
}
