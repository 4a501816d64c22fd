package org.suzhi.cli;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.io.AtomicFile;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** Says things to people, in their language, on standard error; mostly silent under {@code -q} unless something is wrong. */
final class Speaker {

    private static final int WRONG_DATA = 1;
    private static final int DEFECT = 3;
    private static final int SHOWN = 20;

    private final Suzhi options;
    private final PrintWriter err;

    Speaker(Suzhi options, PrintWriter err) {
        this.options = options;
        this.err = err;
    }

    Language language() {
        return options.language;
    }

    /** A sentence. */
    void say(Text text) {
        if (!options.quiet) {
            insist(text);
        }
    }

    /** A sentence without which the result is worth less. */
    void insist(Text text) {
        err.println(text.in(language()));
    }

    /** The next sensible command, from words and paths; nothing when it would read what went to standard output. */
    void next(Object... words) {
        if (Arrays.stream(words).noneMatch(word -> word instanceof Path path && AtomicFile.isStandard(path))) {
            String command = Arrays.stream(words).map(Speaker::quoted).collect(Collectors.joining(" "));
            say(Text.of("next: %s", "下一步：%s", command));
        }
    }

    private static String quoted(Object word) {
        return word instanceof Path && word.toString().contains(" ") ? '"' + word.toString() + '"' : word.toString();
    }

    /** Says what went wrong and gives the exit code that belongs to it. */
    int report(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                err.println(new Text(
                                "out of memory: give Java more of it, as in java -Xmx4g -jar suzhi.jar",
                                "内存不足：请为Java分配更多内存，如java -Xmx4g -jar suzhi.jar")
                        .in(language()));
                return DEFECT;
            }
        }
        if (exception instanceof Error error) {
            err.println(Text.of("this is a defect of suzhi, please report it: %s", "这是suzhi的缺陷，请反馈给我们：%s", place(error))
                    .in(language()));
            return DEFECT;
        }
        if (exception instanceof DataException wrong) {
            List<Finding> findings = wrong.findings();
            findings.stream().limit(SHOWN).forEach(finding -> err.println(finding.in(language())));
            if (findings.size() > SHOWN) {
                err.println(Text.of("… %d findings in all", "……共%d处问题", findings.size())
                        .in(language()));
            }
            return WRONG_DATA;
        }
        if (exception instanceof UncheckedIOException io) {
            err.println(file(io).in(language()));
            return WRONG_DATA;
        }
        err.println(
                Text.of("this is a defect of suzhi, please report it with the lines below", "这是suzhi的缺陷，请将以下内容反馈给我们")
                        .in(language()));
        exception.printStackTrace(err);
        return DEFECT;
    }

    /** An error and where it came up: the thousand lines of a stack overflow say no more. */
    private static String place(Error error) {
        StackTraceElement[] trace = error.getStackTrace();
        return trace.length == 0 ? error.toString() : error + " at " + trace[0];
    }

    private static Finding file(UncheckedIOException io) {
        String place =
                io.getCause() instanceof FileSystemException file && file.getFile() != null ? file.getFile() : "file";
        Text found = io.getCause() instanceof AccessDeniedException
                ? new Text("no right to read or write it", "没有读写权限")
                : io.getCause() instanceof FileNotFoundException
                        ? new Text("no such file", "文件不存在")
                        : Text.same(io.getCause().getClass().getSimpleName() + " "
                                + io.getCause().getMessage());
        return Finding.of(
                place,
                found,
                new Text("a file that can be read or written", "可读写的文件"),
                new Text("close it in other programs and check the rights", "请在其他程序中关闭该文件并检查权限"));
    }
}
