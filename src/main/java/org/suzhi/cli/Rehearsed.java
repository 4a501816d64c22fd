package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.design.Allocation;
import org.suzhi.design.AllocationFile;
import org.suzhi.design.SampleSize;
import org.suzhi.draw.Multistage;
import org.suzhi.draw.Scheme;
import org.suzhi.io.Tables;
import org.suzhi.plan.Plan;
import org.suzhi.project.Project;
import org.suzhi.project.Settings;
import org.suzhi.rehearse.NationalSurvey;
import org.suzhi.rehearse.Rates;
import org.suzhi.rehearse.RatesFile;
import org.suzhi.survey.Frame;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.tally.LonelyPsu;

/**
 * What is rehearsed: that of a project, of a frame, or of the national example.
 *
 * @param design how it is drawn
 * @param rates  what is assumed of groups
 * @param seed   the seed, unless another is named
 * @param lonely the rule for strata of one PSU
 * @param by     the tables, unless others are named
 * @param plan   the programme whose targets are judged
 * @param year   year of the survey
 * @param criterion by which people are supposed to be literate; empty when nobody says
 */
record Rehearsed(
        Multistage design,
        Rates rates,
        Seed seed,
        LonelyPsu lonely,
        List<List<String>> by,
        Optional<Plan> plan,
        int year,
        String criterion) {

    /** The word for the national example. */
    static final String NATIONAL = "national";

    private static final Seed SEED = new Seed(1);

    /** A frame with an allocation. */
    static Rehearsed frame(Path file, List<String> strata, Path allocation, Scheme scheme, Rates rates) {
        Frame frame = new Frame(Tables.read(file), strata);
        Multistage design = Multistage.of(frame, AllocationFile.read(allocation), scheme);
        return new Rehearsed(design, rates, SEED, LonelyPsu.FAIL, tables(List.of(), rates), Optional.empty(), 0, "");
    }

    /**
     * A project, drawn by its allocation or, as long as it has none, by the one that its settings lead to.
     *
     * @param allocation another allocation; null for the project's own
     */
    static Rehearsed project(
            Project project, Path allocation, Scheme scheme, PeopleOptions people, RehearseCommand command) {
        Settings settings = project.settings();
        double response = people.response(command.spec, settings.precision().response());
        Rates rates;
        if (people.rates == null) {
            rates = Rates.uniform(settings.precision().expected(), response);
            command.suzhi.speaker.say(Text.of(
                    "no --rates: everybody has the expected ratio of survey.yaml, %.4f by criterion %s; groups are not rehearsed",
                    "未给出--rates：所有人均取survey.yaml中的预期比例%.4f（标准：%s），不预演各人群",
                    settings.precision().expected(),
                    project.criterion().id()));
        } else {
            rates = RatesFile.read(people.rates, response);
        }
        Frame frame = project.frame();
        Path own = allocation == null ? project.file("allocation.csv") : allocation;
        Allocation shares = allocation == null && !Files.isRegularFile(own)
                ? Allocation.proportional(
                        frame,
                        SampleSize.of(settings.precision(), frame.population()).people(),
                        settings.minimum(),
                        settings.take(),
                        settings.precision())
                : AllocationFile.read(own);
        return new Rehearsed(
                Multistage.of(frame, shares, scheme),
                rates,
                settings.seed(),
                settings.lonely(),
                tables(List.of(settings.region()), rates),
                Optional.of(project.plan()),
                settings.year(),
                project.criterion().id());
    }

    /**
     * The national example.
     *
     * @param rates other rates; null for those of the example
     */
    static Rehearsed national(Rates rates) {
        Rates assumed = rates == null ? NationalSurvey.rates() : rates;
        return new Rehearsed(
                NationalSurvey.FULL.design(SEED),
                assumed,
                SEED,
                LonelyPsu.FAIL,
                tables(List.of("province"), assumed),
                Optional.empty(),
                0,
                rates == null ? NationalSurvey.CRITERION : "");
    }

    /** Regions, groups where there are several, and both crossed. */
    private static List<List<String>> tables(List<String> region, Rates rates) {
        List<List<String>> tables = new ArrayList<>();
        if (!region.isEmpty()) {
            tables.add(region);
        }
        if (rates.groups().size() > 1) {
            tables.add(List.of(KeyGroup.COLUMN));
            region.forEach(column -> tables.add(List.of(column, KeyGroup.COLUMN)));
        }
        return tables;
    }
}
