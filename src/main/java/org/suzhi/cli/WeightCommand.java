package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.collect.Fieldwork;
import org.suzhi.draw.Sample;
import org.suzhi.io.Tables;
import org.suzhi.project.Project;
import org.suzhi.survey.Text;
import org.suzhi.weight.Margins;
import org.suzhi.weight.MultiplicityWeights;
import org.suzhi.weight.PersonFactor;
import org.suzhi.weight.Weights;
import org.suzhi.weight.WithinHouseholdWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi weight}. */
@Command(
        name = "weight",
        description =
                "Makes weights: base weight, times non-response within classes, times post-stratification to known totals.",
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi weight --sample sample.csv --responses responses.csv --post-stratify margins.csv -o weights-2.csv"
        })
final class WeightCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Option(names = "--sample", required = true, paramLabel = "FILE", description = "The sample that draw has made.")
    Path sample;

    @Option(
            names = "--responses",
            required = true,
            paramLabel = "FILE",
            description = "The responses that collect has made.")
    Path responses;

    @Option(
            names = "--post-stratify",
            required = true,
            paramLabel = "FILE",
            description =
                    "Known totals: columns variable, level and total; a variable may cross columns, as sex:age_group.")
    Path margins;

    @Option(
            names = "--classes",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns whose combination makes a non-response class (default: stratum).")
    List<String> classes = List.of("stratum");

    @Option(
            names = "--household",
            paramLabel = "RULE:COLUMNS",
            description = "The sample is of households: multiplies base weights by 1 / probability of the person there."
                    + " As kish:adults,person (and ,kish_table to check by) or hash:adults, with columns of the responses;"
                    + " last-birthday:adults and next-birthday:adults are labelled quota.")
    String household;

    @Option(
            names = "--multiplicity",
            paramLabel = "COLUMN",
            description = "Divides base weights by this column of the responses: in how many ways, such as frames, the"
                    + " person could have been drawn.")
    String multiplicity;

    @Option(names = "-o", paramLabel = "FILE", description = "The weights (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        List<PersonFactor> persons = persons();
        new Places(spec).reads(sample, responses, margins).writes(output, Places.TABLE);
        Fieldwork fieldwork = new Fieldwork(Tables.read(responses));
        Weights weights =
                Weights.of(new Sample(Tables.read(sample)), fieldwork, classes, Margins.read(margins), persons);
        Tables.write(output, weights.data());
        suzhi.speaker.say(Text.of(
                "%d weights, post-stratified by %s",
                "%d个权数，按%s事后分层", weights.data().rows(), String.join(" × ", weights.cells())));
        weights.notes(fieldwork, persons).forEach(note -> suzhi.speaker.say(Text.of("note: %s", "提示：%s", note)));
        if (output.endsWith("weights.csv")) {
            Project.around(output).ifPresent(folder -> suzhi.speaker.next("suzhi estimate", folder));
        }
    }

    private List<PersonFactor> persons() {
        List<PersonFactor> persons = new ArrayList<>();
        if (household != null) {
            persons.add(WithinHouseholdWeights.parse(household)
                    .orElseThrow(() -> new Misuse(
                            spec,
                            Text.of(
                                    "--household: '%s', expected %s",
                                    "--household：“%s”，应为%s", household, WithinHouseholdWeights.expected()))));
        }
        if (multiplicity != null) {
            if (multiplicity.isBlank()) {
                throw new Misuse(
                        spec, new Text("--multiplicity: expected the name of a column", "--multiplicity：应为列名"));
            }
            persons.add(new MultiplicityWeights(multiplicity));
        }
        return persons;
    }
}
