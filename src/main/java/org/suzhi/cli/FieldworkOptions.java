package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suzhi.draw.FieldworkFiles;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.draw.Teams;
import org.suzhi.draw.WithinHousehold;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Seed;
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

    @Option(
            names = "--household",
            paramLabel = "RULE",
            description =
                    "The entries of the sample are households: how one person of each is chosen at the door: kish,"
                            + " hash, last-birthday or next-birthday (the last two are no probability sampling).")
    String household;

    /** Refuses what cannot be meant. */
    void check(CommandSpec spec) {
        if (folder == null && (teams != null || replacements != null)) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--teams and --replacements belong to --fieldwork",
                            "--teams和--replacements须与--fieldwork同用"));
        }
        if (household != null) {
            checkHousehold(spec);
        }
        if (replacements != null && replacements < 0) {
            throw new Misuse(
                    spec, Text.of("--replacements: %d, expected at least 0", "--replacements：%d，应不小于0", replacements));
        }
        if (isCount() && !(count() >= 1)) {
            throw new Misuse(spec, Text.of("--teams: %s, expected at least 1", "--teams：%s，应不小于1", teams));
        }
    }

    private void checkHousehold(CommandSpec spec) {
        if (folder == null) {
            throw new Misuse(spec, new Text("--household belongs to --fieldwork", "--household须与--fieldwork同用"));
        }
        if (!WithinHousehold.codes().contains(household)) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--household: '%s', expected one of %s",
                            "--household：“%s”，应为下列之一：%s", household, String.join(", ", WithinHousehold.codes())));
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
            main(sample);
        }
    }

    /**
     * Writes the workbooks, if any are wanted.
     *
     * @param seed that of the draw, from which the choice within households is derived too
     */
    void write(Sample sample, Seed seed, Speaker speaker) {
        if (folder != null) {
            Optional<WithinHousehold> rule = Optional.ofNullable(household).map(code -> WithinHousehold.of(code, seed));
            List<Path> files = FieldworkFiles.write(
                    folder, sample.data(), speaker.language(), main(sample).people(), teams(), rule);
            speaker.say(Text.of("%d team workbooks in %s", "%d个小组的工作簿已写入%s", files.size(), folder));
            rule.filter(known -> !known.isProbability())
                    .ifPresent(known -> speaker.say(Text.of(
                            "note: %s is no probability sampling: the workbooks are labelled '%s'",
                            "提示：%s不是概率抽样，工作簿已标注“%s”",
                            known.code(),
                            known.label().text())));
        }
    }

    /** People of a unit who are visited in the first place: of the longest list all but the replacements. */
    private MainList main(Sample sample) {
        return MainList.of(sample, replacements == null ? 0 : replacements);
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
