package org.suzhi.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.suzhi.collect.CheckLimits;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.Quality;
import org.suzhi.draw.Sample;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that check the quality of the interviews. */
final class CheckOptions {

    @Option(
            names = "--checks",
            paramLabel = "FILE",
            description =
                    "Where the list of suspicious interviews, interviewers and items goes, with what each means and"
                            + " what to do: duplicates, speeders, straight-lining, impossible patterns, interviewer effects, item"
                            + " non-response, perfect scores, leaks.")
    Path file;

    @Option(
            names = "--check-limits",
            paramLabel = "FILE",
            description =
                    "From where on interviews are suspicious, where that is to differ from the usual limits (YAML or"
                            + " JSON).")
    Path limits;

    /** Refuses what cannot be meant. */
    void check(CommandSpec spec) {
        if (file == null && limits != null) {
            throw new Misuse(spec, new Text("--check-limits belongs to --checks", "--check-limits须与--checks同用"));
        }
    }

    /** The checks, made before anything is written. */
    Optional<Quality> quality(Sample sample, Fieldwork fieldwork, Questionnaire questionnaire) {
        if (file == null) {
            return Optional.empty();
        }
        CheckLimits known = limits == null ? CheckLimits.usual() : CheckLimits.read(limits);
        return Optional.of(Quality.of(sample, fieldwork, questionnaire, known));
    }

    /** Writes the list and says how long it is. */
    void write(Quality quality, Speaker speaker) {
        Tables.write(file, quality.table(speaker.language()));
        speaker.say(Text.of(
                "%d suspicions in %s, %d of them urgent; they are no proof:",
                "%2$s列出%1$d条疑点，其中%3$d条须尽快核查（疑点并非证据）：", quality.count(), file, quality.urgent()));
        quality.notes().forEach(speaker::say);
    }
}
