package org.suzhi.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.suzhi.draw.FieldworkFiles;
import org.suzhi.draw.Sample;
import org.suzhi.draw.Teams;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that give every team of interviewers its workbook. */
final class FieldworkOptions {

    @Option(
            names = "--fieldwork",
            paramLabel = "DIR",
            description = "Write a workbook for every team of interviewers into this folder.")
    Path folder;

    @Option(
            names = "--teams",
            paramLabel = "COLUMN|N",
            description = "The teams: a column of the sample, or how many to deal the units out to (default: the first"
                    + " part of the stratum's name).")
    String teams;

    @Option(
            names = "--replacements",
            paramLabel = "K",
            description = "Of the people drawn in a unit, how many wait as replacements (default: 0).")
    Integer replacements;

    /** Refuses what cannot be meant. */
    void check(CommandSpec spec) {
        if (folder == null && (teams != null || replacements != null)) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--teams and --replacements belong to --fieldwork",
                            "--teams和--replacements须与--fieldwork同用"));
        }
        if (replacements != null && replacements < 0) {
            throw new Misuse(
                    spec, Text.of("--replacements: %d, expected at least 0", "--replacements：%d，应不小于0", replacements));
        }
        if (isCount() && !(count() >= 1)) {
            throw new Misuse(spec, Text.of("--teams: %s, expected at least 1", "--teams：%s，应不小于1", teams));
        }
    }

    /**
     * Refuses teams or replacements that the sample cannot give, before anything is written.
     *
     * @throws DataException saying why
     */
    void check(Sample sample) {
        if (folder != null) {
            teams().of(sample.data());
            if (main(sample) < 1) {
                throw new DataException(
                        sample.data().source(),
                        Text.of("%d people drawn in a unit at most", "每单元最多抽中%d人", main(sample) + replacements),
                        Text.of("more than the %d replacements", "多于%d名替换对象的人数", replacements),
                        new Text("take fewer replacements, or draw more people", "请减少替换人数，或多抽取一些人"));
            }
        }
    }

    /** Writes the workbooks, if any are wanted. */
    void write(Sample sample, Speaker speaker) {
        if (folder != null) {
            List<Path> files = FieldworkFiles.write(folder, sample.data(), speaker.language(), main(sample), teams());
            speaker.say(Text.of("%d team workbooks in %s", "%d个小组的工作簿已写入%s", files.size(), folder));
        }
    }

    /** People of a unit who are visited in the first place: of the longest list all but the replacements. */
    private int main(Sample sample) {
        int most = (int) Arrays.stream(sample.data().numbers("order")).max().orElse(0);
        return most - (replacements == null ? 0 : replacements);
    }

    private Teams teams() {
        if (teams == null) {
            return new Teams.ByPlace();
        }
        return isCount() ? new Teams.Evenly((int) count()) : new Teams.ByColumn(teams);
    }

    private boolean isCount() {
        return teams != null && teams.matches("-?\\d{1,9}");
    }

    private long count() {
        return Long.parseLong(teams);
    }
}
