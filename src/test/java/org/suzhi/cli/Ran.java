package org.suzhi.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** A command run in this process: its exit code and what it said. */
public record Ran(int code, String out, String err) {

    /** Runs suzhi with these arguments; paths and numbers may be given as they are. */
    public static Ran suzhi(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
