package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import org.suzhi.design.Allocation;
import org.suzhi.design.AllocationFile;
import org.suzhi.design.Precision;
import org.suzhi.design.SampleSize;
import org.suzhi.io.Tables;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi design}. */
@Command(
        name = "design",
        description = {
            "Says how many people to draw for a margin of error, and how many in each stratum.",
            "",
            "The size under simple random sampling is multiplied by the design effect, corrected for the finite"
                    + " population and divided by the response rate. Strata get their share of the population, at least"
                    + " the minimum, and at least two units."
        },
        footer = {
            "",
            "Example, in the folder of a project:",
            "  suzhi design frame.csv --strata township --margin 0.03 --expected 0.18 -o allocation-3.csv"
        })
final class DesignCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FRAME", description = "The frame: columns unit, size and the strata.")
    Path frame;

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns whose combination makes a stratum.")
    List<String> strata = List.of();

    @Option(
            names = "--margin",
            required = true,
            paramLabel = "E",
            description = "Half the width of the interval, a fraction.")
    double margin;

    @Option(
            names = "--expected",
            required = true,
            paramLabel = "P",
            description = "The proportion that is expected, a fraction.")
    double expected;

    @Option(
            names = "--level",
            paramLabel = "C",
            description = "The confidence of the interval (default: ${DEFAULT-VALUE}).")
    double level = 0.95;

    @Option(names = "--deff", paramLabel = "D", description = "The design effect (default: ${DEFAULT-VALUE}).")
    double deff = 1.7;

    @Option(
            names = "--response",
            paramLabel = "R",
            description = "The share who will answer (default: ${DEFAULT-VALUE}).")
    double response = 0.75;

    @Option(names = "--take", paramLabel = "M", description = "People to draw in a unit (default: ${DEFAULT-VALUE}).")
    int take = 15;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            description = "Least number of people in a stratum (default: ${DEFAULT-VALUE}).")
    int minimum = 60;

    @Option(names = "-o", paramLabel = "FILE", description = "The allocation (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        Precision precision;
        try {
            precision = new Precision(margin, new ConfidenceLevel(level), expected, deff, response);
            if (take < 1) {
                throw new IllegalArgumentException("take: %d, expected at least 1".formatted(take));
            }
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), outOfRange.getMessage());
        }
        new Places(spec).reads(frame).writes(output, Places.TABLE);
        Frame units = new Frame(Tables.read(frame), strata);
        SampleSize size = SampleSize.of(precision, units.population());
        Allocation allocation = Allocation.proportional(units, size.people(), minimum, take, precision);
        AllocationFile.write(output, allocation);
        suzhi.speaker.say(Text.of(
                "%.0f under simple random sampling, %.0f with the design effect, %.0f in a population of %d, %d to draw;"
                        + " %d after minima",
                "简单随机抽样%.0f人，计入设计效应%.0f人，有限总体（%4$d人）校正后%3$.0f人，应抽%5$d人；满足各层最低要求后%6$d人",
                size.simple(),
                size.clustered(),
                size.finite(),
                units.population(),
                size.people(),
                allocation.people()));
        String columns = strata.isEmpty() ? "" : "--strata " + String.join(",", strata) + " ";
        suzhi.speaker.next("suzhi draw", frame, columns + "--allocation", output, "--seed 1 -o sample.csv");
    }
}
