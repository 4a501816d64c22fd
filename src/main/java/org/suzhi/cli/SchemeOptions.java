package org.suzhi.cli;

import java.util.List;
import java.util.Locale;
import org.suzhi.draw.Scheme;
import org.suzhi.draw.SchemeWords;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say how units are drawn, stage after stage. */
final class SchemeOptions {

    @Option(
            names = "--stages",
            split = ",",
            paramLabel = "COLUMN[:N]",
            description =
                    "The stages of drawing units: the column whose values are drawn first, as many in a stratum as"
                            + " the allocation says, then others with how many to draw in each part of the stage before; the last"
                            + " is unit: county,township:3,unit:2 (default: unit).")
    List<String> stages = SchemeWords.ONE_STAGE;

    @Option(
            names = "--method",
            split = ",",
            paramLabel = "CODE",
            description = "How units are drawn, one method for all stages or one for each (default: pps-systematic):"
                    + " bernoulli, brewer, cube:COLUMN+…, local-pivotal:COLUMN+…, maximum-entropy, pareto, pivotal,"
                    + " pivotal-random, poisson, poisson-numbered, pps-systematic, pps-systematic-random, sampford,"
                    + " sequential-poisson, sequential-random, simple-random, systematic or tille. The cube balances the"
                    + " totals of the columns, local-pivotal spreads over them. With pareto, poisson-numbered and the"
                    + " sequential ones each unit has a number that anyone derives from its name and the seed;"
                    + " :WAVE:KEEP behind them turns the numbers, so that wave 2 keeps this share of wave 1 and so on.")
    List<String> methods = SchemeWords.USUAL;

    /** The scheme. */
    Scheme scheme(CommandSpec spec) {
        SchemeWords words = new SchemeWords(stages, methods);
        words.wrong().ifPresent(wrong -> {
            String option = "--" + wrong.part().name().toLowerCase(Locale.ROOT);
            throw new Misuse(
                    spec, Text.of("%s: %s, expected %s", "%s：%s，应为%s", option, wrong.found(), wrong.expected()));
        });
        return words.scheme();
    }
}
