package org.suzhi.cli;

import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command line that is well-formed and cannot be meant, said in both languages. */
final class Misuse extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    Misuse(CommandSpec spec, Text text) {
        super(spec.commandLine(), text.en());
        this.text = text;
    }

    Text text() {
        return text;
    }
}
