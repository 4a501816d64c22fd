package org.suzhi.cli;

import java.nio.file.Path;
import org.suzhi.io.Tables;
import org.suzhi.plan.Cohorts;
import org.suzhi.plan.GroupRatios;
import org.suzhi.plan.MarginSensitivity;
import org.suzhi.plan.RolledMargins;
import org.suzhi.plan.Survival;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi plan margins}. */
@Command(
        name = "margins",
        description = {
            "Moves the people of 18 to 69 by sex and age from the 2020 census to a year.",
            "",
            "Cohorts grow older by a year each year; within the census's five-year ages all single ages are taken to be as"
                    + " many, and migration is left out. The margins are for weight --margins and estimate --post-stratify."
        },
        footer = {"", "Example:", "  suzhi plan margins --year 2023 --ratios national-2023 -o margins-2023.csv"})
final class PlanMargins implements Runnable {

    @ParentCommand
    PlanCommand parent;

    @Spec
    CommandSpec spec;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year, from 2020 to 2038.")
    int year;

    @Option(
            names = "--place",
            paramLabel = "NAME",
            defaultValue = Cohorts.NATION,
            description = "The province by its Chinese name (default: the nation).")
    String place;

    @Option(
            names = "--survival",
            paramLabel = "LAW",
            description = "Which deaths to count: none, or gompertz, a simple law of mortality (default: none).")
    Survival survival = Survival.NONE;

    @Option(
            names = "--ratios",
            paramLabel = "NAME|FILE",
            description =
                    "Ratios by sex or age_group (columns variable, level, ratio, criterion and perhaps year; the whole has a"
                            + " blank variable), or"
                            + " national-2023: says how much the ratio of the whole depends on the year of the margins.")
    String ratios;

    @Option(names = "-o", paramLabel = "FILE", description = "The margins (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        if (year < Cohorts.CENSUS || year > Cohorts.LAST) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--year: %d, expected a year from %d to %d",
                            "--year：%d，应为%d至%d年", year, Cohorts.CENSUS, Cohorts.LAST));
        }
        Path file = ratios == null || ratios.equals(GroupRatios.NATIONAL) ? null : Path.of(ratios);
        new Places(spec).reads(file).writes(output, Places.TABLE);
        Cohorts census = Cohorts.of(place);
        GroupRatios known = ratios == null ? null : GroupRatios.find(ratios);
        Cohorts moved = census.in(year, survival);
        Tables.write(output, RolledMargins.table(moved));
        parent.suzhi.speaker.say(Text.of(
                "%s: %.0f people of 18–69 in %d, %.0f in %d (%s)",
                "%s：18—69岁人口%3$d年%2$.0f人，%5$d年%4$.0f人（%6$s）",
                moved.place(),
                census.people("", ""),
                Cohorts.CENSUS,
                moved.people("", ""),
                year,
                survival.text()));
        if (known != null && known.isNational() && !census.place().equals(Cohorts.NATION)) {
            parent.suzhi.speaker.say(Text.of(
                    "the ratios are the nation's, the people those of %s: below is what its composition alone would do",
                    "比例为全国数据，人口为%s：以下仅反映该地区人口构成的影响", census.place()));
        }
        if (known != null && file != null && !known.others().isEmpty()) {
            parent.suzhi.speaker.say(Text.of(
                    "not used: %s; the census here has sex and age only",
                    "未使用：%s；此处的普查数据只有性别和年龄", String.join(", ", known.others())));
        }
        if (known != null) {
            MarginSensitivity.of(known, census, year).forEach(one -> parent.suzhi.speaker.say(one.sentence()));
        }
    }
}
