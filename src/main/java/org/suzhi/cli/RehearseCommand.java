package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suzhi.draw.Scheme;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.Years;
import org.suzhi.project.Project;
import org.suzhi.rehearse.Cost;
import org.suzhi.rehearse.Population;
import org.suzhi.rehearse.Prognosis;
import org.suzhi.rehearse.Rates;
import org.suzhi.rehearse.Rehearsal;
import org.suzhi.rehearse.RehearsalFile;
import org.suzhi.rehearse.RehearsalPage;
import org.suzhi.rehearse.Similarity;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.tally.LonelyPsu;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi rehearse}. */
@Command(
        name = "rehearse",
        description = {
            "Draws and answers a survey many times before fieldwork, and says how good its results will be.",
            "",
            "People are made up from a frame, rates and an intra-class correlation, so that the truth is known: coverage"
                    + " of each kind of interval, coefficients of variation and flags per cell, the power to judge targets"
                    + " and to see gaps, and the cost. Everything it says is labelled synthetic."
        },
        footer = {
            "",
            "Example, in the folder of a project:",
            "  suzhi rehearse . --draws 100 -o rehearsal.csv --power power.csv --chart rehearsal.html"
        })
final class RehearseCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FRAME",
            defaultValue = ".",
            description = "A frame: columns unit, size and the strata; or the folder of a project (default: the current"
                    + " folder); or national, an example: 300,000 people in three stages from the 2020 census.")
    Path frame;

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns whose combination makes a stratum.")
    List<String> strata = List.of();

    @Option(
            names = "--allocation",
            paramLabel = "FILE",
            description = "The allocation that design has made (default: the project's).")
    Path allocation;

    @Mixin
    SchemeOptions selection = new SchemeOptions();

    @Mixin
    PeopleOptions people = new PeopleOptions();

    @Option(names = "--draws", paramLabel = "N", description = "The number of draws (default: ${DEFAULT-VALUE}).")
    int draws = 500;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of people, draws and answers (default: that of the project, or 1).")
    Long seed;

    @Option(
            names = "--by",
            paramLabel = "COLUMN[,COLUMN…]",
            description =
                    "A table of columns of the frame and group; give it several times for several tables (default:"
                            + " regions, groups and both crossed).")
    List<String> by = List.of();

    @Option(
            names = "--level",
            paramLabel = "C",
            description = "The confidence of intervals and tests (default: ${DEFAULT-VALUE}).")
    double level = 0.95;

    @Option(
            names = "--lonely-psu",
            paramLabel = "RULE",
            description = "For strata with one PSU: fail, remove, certainty, adjust or average (default: that of the"
                    + " project, or fail).")
    LonelyPsu lonely;

    @Option(
            names = "--criterion",
            paramLabel = "NAME",
            description =
                    "The criterion that the rates are by, for all that is written and said (default: the project's).")
    String criterion;

    @Option(
            names = "--plan",
            paramLabel = "NAME|FILE",
            description = "The plan whose targets are judged (default: the project's).")
    String plan;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year of the survey, which --plan needs (default: the project's).")
    Integer year;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The table of cells; a workbook holds power and cost as well (default: standard output).")
    Path output = Path.of("-");

    @Option(names = "--power", paramLabel = "FILE", description = "The table of gaps, targets and cost.")
    Path power;

    @Option(names = "--chart", paramLabel = "FILE", description = "The charts and tables as a page (HTML).")
    Path chart;

    @Override
    public void run() {
        Similarity similarity = people.similarity(spec);
        Cost cost = people.cost(spec);
        check();
        Path programme = plan == null || PlanFile.BUNDLED.contains(plan) ? null : Path.of(plan);
        boolean isNational = frame.toString().equals(Rehearsed.NATIONAL) && !Files.exists(frame);
        boolean isProject = Files.isDirectory(frame);
        new Places(spec)
                .reads(isNational || isProject ? null : frame, allocation, people.rates, programme)
                .writes(output, Places.TABLE)
                .writes(power, Places.TABLE)
                .writes(chart, "html");
        Scheme scheme = selection.scheme(spec);
        Optional<Plan> named = Optional.ofNullable(plan).map(PlanFile::find);
        Rehearsed what = isNational ? national() : isProject ? project(scheme) : frame(scheme);
        Seed chance = seed == null ? what.seed() : new Seed(seed);
        Population population = Population.of(what.design(), what.rates(), similarity, chance, suzhi.threads);
        Rehearsal rehearsal = Rehearsal.of(what.design(), population)
                .level(new ConfidenceLevel(level))
                .whenLonely(lonely == null ? what.lonely() : lonely)
                .costing(cost)
                .scoredBy(criterion == null ? what.criterion() : criterion)
                .threads(suzhi.threads);
        List<List<String>> tables = by.isEmpty()
                ? what.by()
                : by.stream().map(table -> List.of(table.split(","))).toList();
        tables.forEach(columns -> rehearsal.by(columns.toArray(String[]::new)));
        named.or(what::plan).ifPresent(judged -> rehearsal.judging(judged, year == null ? what.year() : year));
        Prognosis prognosis = rehearsal.draws(draws, chance);
        RehearsalFile.write(output, prognosis);
        if (power != null) {
            RehearsalFile.writePower(power, prognosis);
        }
        if (chart != null) {
            RehearsalPage.write(chart, prognosis, suzhi.language);
        }
        new PrognosisWords(suzhi.speaker).say(prognosis);
        if (chart != null) {
            suzhi.speaker.say(Text.of("chart: %s", "图：%s", chart));
        }
        if (isProject) {
            suzhi.speaker.next("suzhi run", frame, "--to draw");
        } else if (!isNational && scheme.equals(Scheme.UNITS)) {
            String columns = strata.isEmpty() ? "" : "--strata " + String.join(",", strata) + " ";
            suzhi.speaker.next("suzhi draw", frame, columns + "--allocation", allocation, "--seed 1 -o sample.csv");
        }
    }

    private void check() {
        if (draws < 1) {
            throw new Misuse(spec, Text.of("--draws: %d, expected at least 1", "--draws：%d，应不小于1", draws));
        }
        if (!(level > 0 && level < 1)) {
            throw new Misuse(spec, Text.of("--level: %s, expected between 0 and 1", "--level：%s，应在0与1之间", level));
        }
        if (year != null && !Years.contain(year)) {
            throw new Misuse(spec, Text.of("--year: %d, expected %s", "--year：%d，应为%s", year, Years.EXPECTED));
        }
    }

    private Rehearsed frame(Scheme scheme) {
        if (allocation == null) {
            throw new Misuse(spec, new Text("--allocation is missing: how many where", "缺少--allocation：样本分配表"));
        }
        if (plan != null && year == null) {
            throw new Misuse(spec, new Text("--plan needs --year", "--plan须与--year合用"));
        }
        Rates rates = people.rates(spec);
        return Rehearsed.frame(frame, strata, allocation, scheme, rates);
    }

    private Rehearsed project(Scheme scheme) {
        if (!strata.isEmpty()) {
            throw new Misuse(spec, new Text("--strata: survey.yaml says the strata", "--strata：分层由survey.yaml规定"));
        }
        return Rehearsed.project(Project.open(frame), allocation, scheme, people, this);
    }

    private Rehearsed national() {
        if (!strata.isEmpty() || allocation != null || !selection.scheme(spec).equals(Scheme.UNITS)) {
            throw new Misuse(
                    spec,
                    new Text(
                            "national brings its own --strata, --allocation and --stages",
                            "national自带--strata、--allocation和--stages"));
        }
        if (plan != null && year == null) {
            throw new Misuse(spec, new Text("--plan needs --year", "--plan须与--year合用"));
        }
        return Rehearsed.national(people.rates == null ? null : people.rates(spec));
    }
}
