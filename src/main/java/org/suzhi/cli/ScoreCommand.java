package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.score.Scores;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi score}. */
@Command(
        name = "score",
        description = {
            "Scores answers by one criterion or several: score, tier, and literate or not.",
            "",
            "Wrong answers, \"don't know\" and blanks are all wrong; columns that are no items are carried through."
                    + " Several criteria give one row for each person and criterion.",
            "",
            "Everything must be right, unless --rejected names a file for the records that are not."
        },
        footer = {
            "",
            "Examples, in the folder of a project that has run:",
            "  suzhi score responses.csv --questionnaire questionnaire.json -o scores-2.csv",
            "  suzhi score responses.csv --questionnaire questionnaire.json --criterion composite-70,three-dimensions -o scores-3.csv"
        })
final class ScoreCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "RESPONSES", description = "The responses: column id and one column per item.")
    Path responses;

    @Option(names = "--questionnaire", required = true, paramLabel = "FILE", description = "The questionnaire (JSON).")
    Path questionnaire;

    @Option(
            names = "--criterion",
            split = ",",
            paramLabel = "NAME",
            description =
                    "The criteria, by name, or all (default: the first one). Besides those of the questionnaire and of"
                            + " --criteria, composite-70, three-dimensions, benchmark-60 and nsf-9 are known.")
    List<String> criterion = new ArrayList<>();

    @Option(
            names = "--criteria",
            paramLabel = "FILE",
            description = "More criteria, in a file of their own (JSON or YAML).")
    Path criteria;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Where records that are wrong go, with the reason.")
    Path rejected;

    @Option(names = "-o", paramLabel = "FILE", description = "The scores (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        new Places(spec)
                .reads(responses, questionnaire, criteria)
                .writes(output, Places.TABLE)
                .writes(rejected, Places.TABLE);
        Questionnaire instrument = QuestionnaireFile.read(questionnaire);
        List<Criterion> rules = new KnownCriteria(instrument, criteria).named(criterion);
        Microdata answers = Tables.read(responses);
        if (rejected != null) {
            // also when nobody is left who can be scored
            Scores.Sorted sorted = Scores.sorted(answers, instrument, rules);
            Tables.write(rejected, sorted.rejected());
            suzhi.speaker.say(
                    Text.of("%d records rejected", "退回%d条记录", sorted.rejected().rows()));
            answers = sorted.kept();
        }
        Scores scores = Scores.of(answers, instrument, rules);
        Tables.write(output, scores.data());
        for (Criterion rule : rules) {
            suzhi.speaker.say(Text.of("%d people scored by %s", "按%2$s为%1$d人评分", scores.scored(rule), rule.id()));
        }
        next(rules);
    }

    private void next(List<Criterion> rules) {
        Criterion first = rules.get(0);
        String outcome = first.decides() ? "--outcome literate" : "--outcome score --statistic mean";
        if (rules.size() == 1) {
            suzhi.speaker.next("suzhi estimate", output, outcome);
        } else {
            suzhi.speaker.next(
                    "suzhi estimate", output, outcome, "--where \"criterion == '%s'\"".formatted(first.id()));
        }
    }
}
