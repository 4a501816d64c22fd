package org.suzhi.cli;

import java.nio.file.Path;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.score.Scores;
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
            "Scores answers by a criterion of the questionnaire: score, tier, and literate or not.",
            "",
            "Wrong answers, \"don't know\" and blanks are all wrong; columns that are no items are carried through."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi score responses.csv --questionnaire questionnaire.json -o scores-2.csv"
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
            paramLabel = "NAME",
            description = "The criterion (default: the questionnaire's first).")
    String criterion = "";

    @Option(names = "-o", paramLabel = "FILE", description = "The scores (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        new Places(spec).reads(responses, questionnaire).writes(output, Places.TABLE);
        Questionnaire instrument = QuestionnaireFile.read(questionnaire);
        Criterion rule = instrument.criterion(criterion);
        Scores scores = Scores.of(Tables.read(responses), instrument, rule);
        Tables.write(output, scores.data());
        suzhi.speaker.say(Text.of("%d people scored by %s", "按%2$s为%1$d人评分", scores.scored(), rule.id()));
        suzhi.speaker.next("suzhi estimate", output, "--outcome literate");
    }
}
