package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.RatesTable;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.io.Tables;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that give outcome rates of a fieldwork. */
final class RateOptions {

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "Where the response, cooperation, refusal and contact rates of AAPOR go, of people and of"
                    + " their base weights, with --replacements also without replacements.")
    Path file;

    @Option(
            names = "--rates-by",
            paramLabel = "COLUMN",
            split = ",",
            description =
                    "Columns of the sample or the export for whose levels there are rates too, such as"
                            + " region,team,interviewer,mode (region is the first part of the stratum where no column is called so).")
    List<String> by = List.of();

    /** Refuses what cannot be meant. */
    void check(CommandSpec spec) {
        if (file == null && !by.isEmpty()) {
            throw new Misuse(spec, new Text("--rates-by belongs to --rates", "--rates-by须与--rates同用"));
        }
    }

    /** The columns asked for, before anything is written. */
    Optional<RatesTable> table(Sample sample, Fieldwork fieldwork, Optional<MainList> main) {
        if (file == null) {
            return Optional.empty();
        }
        RatesTable table = new RatesTable(sample, fieldwork, main);
        table.by(by);
        return Optional.of(table);
    }

    /** Writes the rates and says what they leave out. */
    void write(RatesTable table, Speaker speaker) {
        Tables.write(file, table.by(by));
        speaker.say(Text.of("outcome rates in %s", "各项访问率已写入%s", file));
        table.notes(by).forEach(note -> speaker.say(Text.of("note: %s", "提示：%s", note)));
    }
}
