package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import org.suzhi.io.Tables;
import org.suzhi.plan.IndicatorLine;
import org.suzhi.plan.IndicatorsFile;
import org.suzhi.plan.Popularisation;
import org.suzhi.plan.Years;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi plan indicators}. */
@Command(
        name = "indicators",
        description = {
            "Statistics of science popularisation per head: funds, the government's share, special funds, staff, science"
                    + " museums; each beside the year before and the nation's.",
            "",
            "A file has a column that names the places, year, and of population, funds, government_funds, special_funds"
                    + " (yuan), staff and museums what is known; indicators that were published themselves stand in"
                    + " columns of their own names, such as special_funds_per_head. Without a file: the nation's.",
        },
        footer = {
            "",
            "Example, the nation's; your own in FILE, places in the column that --by names:",
            "  suzhi plan indicators -o nation.csv"
        })
final class PlanIndicators implements Runnable {

    /** No year is later. */
    private static final int LATEST = Integer.MAX_VALUE;

    @ParentCommand
    PlanCommand parent;

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The statistics (default: the nation's, as published).")
    Path file;

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            defaultValue = Popularisation.PLACE,
            description = "The column that names the places (default: ${DEFAULT-VALUE}).")
    String key;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Statistics of later years are left out (default: none).")
    Integer year;

    @Option(
            names = "--covariates",
            paramLabel = "FILE",
            description =
                    "Also write a table with one record for each place, its population and indicators, for the --covariates"
                            + " of area and gap types.")
    Path covariates;

    @Option(names = "-o", paramLabel = "FILE", description = "The indicators (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        if (year != null && !Years.contain(year)) {
            throw new Misuse(spec, Text.of("--year: %d, expected %s", "--year：%d，应为%s", year, Years.EXPECTED));
        }
        new Places(spec).reads(file).writes(output, Places.TABLE).writes(covariates, Places.TABLE);
        int until = year == null ? LATEST : year;
        Popularisation statistics = file == null ? Popularisation.national() : Popularisation.read(file, key);
        Popularisation nation = file == null ? Popularisation.NONE : Popularisation.national();
        List<IndicatorLine> lines = IndicatorLine.of(statistics, nation).stream()
                .filter(line -> line.year() <= until)
                .toList();
        List<IndicatorLine> latest = IndicatorLine.latest(lines, until);
        Tables.write(output, IndicatorsFile.table(lines, statistics));
        if (covariates != null) {
            Tables.write(covariates, IndicatorsFile.covariates(statistics, until));
        }
        if (lines.isEmpty()) {
            parent.suzhi.speaker.say(Text.of("no statistics up to %d", "%d年以前（含）没有统计数据", until));
        }
        if (statistics.label() != Label.NONE) {
            parent.suzhi.speaker.say(statistics.label().text());
        }
        if (statistics.places().size() == 1) {
            latest.forEach(line -> parent.suzhi.speaker.say(line.sentence()));
        }
        latest.stream().filter(IndicatorLine::isFar).forEach(line -> parent.suzhi.speaker.say(line.doubt()));
        if (covariates != null) {
            parent.suzhi.speaker.next("suzhi area ESTIMATES --by", key, "--covariates", covariates, "--x COLUMN");
        }
    }
}
