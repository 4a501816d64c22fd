package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suzhi.collect.Collect;
import org.suzhi.collect.Disposition;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.MappedExport;
import org.suzhi.collect.Quality;
import org.suzhi.collect.RatesTable;
import org.suzhi.collect.Simulation;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.io.Tables;
import org.suzhi.plan.PlanFile;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi collect}. */
@Command(
        name = "collect",
        description = {
            "Checks a field export against the sample and the questionnaire and gives every sampled person a disposition.",
            "",
            "Exports of survey platforms are read by a mapping, which --propose writes from the export itself.",
            "",
            "Everything must be right, unless --rejected names a file for the records that are not. With --simulate made-up"
                    + " answers stand in for an export, and are labelled synthetic."
        },
        footer = {
            "",
            "Examples, in the folder of a project that has run:",
            "  suzhi collect responses.csv --propose --questionnaire questionnaire.json --sample sample.csv -o mapping.yaml",
            "  suzhi collect responses.csv --mapping mapping.yaml --sample sample.csv --questionnaire questionnaire.json -o read.csv",
            "  suzhi collect --simulate --sample sample.csv --questionnaire questionnaire.json --plan plan.yaml -o made-up.csv"
        })
final class CollectCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "EXPORT", description = "The export (CSV, XLSX, JSON or SPSS).")
    Path export;

    @Mixin
    ExportOptions exports;

    @Option(names = "--sample", paramLabel = "FILE", description = "The sample that draw has made.")
    Path sample;

    @Option(names = "--questionnaire", required = true, paramLabel = "FILE", description = "The questionnaire (JSON).")
    Path questionnaire;

    @Option(names = "--plan", paramLabel = "NAME|FILE", description = "The plan whose groups people are counted in.")
    String plan;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Where records that are wrong go, with the reason.")
    Path rejected;

    @Option(
            names = "--replacements",
            paramLabel = "K",
            description =
                    "Of the people drawn in a unit, how many waited as replacements: shows the response rate without"
                            + " them too, and lets nobody else be unused.")
    Integer replacements;

    @Option(names = "--simulate", description = "Make up answers instead of reading an export.")
    boolean simulate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of the made-up answers (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Mixin
    RateOptions rates = new RateOptions();

    @Mixin
    CheckOptions checks = new CheckOptions();

    @Option(names = "-o", paramLabel = "FILE", description = "The responses (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        if (simulate == (export != null)) {
            throw new ParameterException(spec.commandLine(), "name either an export or --simulate");
        }
        exports.check(spec, simulate, sample);
        if (exports.propose) {
            exports.propose(spec, suzhi.speaker, export, questionnaire, sample, output);
            return;
        }
        if (replacements != null && replacements < 1) {
            throw new Misuse(
                    spec, Text.of("--replacements: %d, expected at least 1", "--replacements：%d，应不小于1", replacements));
        }
        Path programme = plan == null || PlanFile.BUNDLED.contains(plan) ? null : Path.of(plan);
        new Places(spec)
                .reads(export, exports.mapping, sample, questionnaire, programme, checks.limits)
                .writes(output, Places.TABLE)
                .writes(rejected, Places.TABLE)
                .writes(rates.file, Places.TABLE)
                .writes(checks.file, Places.TABLE);
        rates.check(spec);
        checks.check(spec);
        Sample drawn = new Sample(Tables.read(sample));
        Questionnaire instrument = QuestionnaireFile.read(questionnaire);
        List<KeyGroup> groups = plan == null ? List.of() : PlanFile.find(plan).groups();
        MappedExport raw = simulate
                ? MappedExport.asIs(Simulation.export(drawn, instrument, new Seed(seed)))
                : exports.read(suzhi.speaker, export, instrument);
        Optional<MainList> main = Optional.ofNullable(replacements).map(waiting -> MainList.of(drawn, waiting));
        Collect plain = new Collect(drawn, instrument, groups, plan == null ? "" : plan);
        Collect collect = main.map(plain::mainList).orElse(plain);
        Optional<Collect.Result> result = Optional.ofNullable(rejected).map(file -> raw.lenient(collect));
        Fieldwork fieldwork = result.isPresent() ? result.get().fieldwork() : raw.strict(collect);
        Optional<Quality> quality = checks.quality(drawn, fieldwork, instrument);
        Optional<RatesTable> table = rates.table(drawn, fieldwork, main);
        result.ifPresent(turned -> {
            Tables.write(rejected, turned.rejected());
            suzhi.speaker.say(
                    Text.of("%d records rejected", "退回%d条记录", turned.rejected().rows()));
        });
        Tables.write(output, fieldwork.data());
        table.ifPresent(ready -> rates.write(ready, suzhi.speaker));
        quality.ifPresent(made -> checks.write(made, suzhi.speaker));
        for (Disposition disposition : Disposition.values()) {
            int people = fieldwork.counts().get(disposition);
            if (people > 0 || !disposition.isRare()) {
                suzhi.speaker.say(Text.of("%6d %s", "%6d %s", people, disposition.text()));
            }
        }
        suzhi.speaker.say(Text.of("response rate %.1f %%", "应答率%.1f%%", 100 * fieldwork.responseRate()));
        main.ifPresent(list -> suzhi.speaker.say(Text.of(
                "response rate without replacements %.1f %%",
                "不含备用样本的应答率%.1f%%", 100 * fieldwork.among(list.ids(drawn)).responseRate())));
        collect.notes(raw.table(), fieldwork).forEach(note -> suzhi.speaker.say(Text.of("note: %s", "提示：%s", note)));
        suzhi.speaker.next("suzhi score", output, "--questionnaire", questionnaire, "-o scores.csv");
    }
}
