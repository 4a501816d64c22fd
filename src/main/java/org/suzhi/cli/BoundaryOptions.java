package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suzhi.design.SizeClasses;
import org.suzhi.design.TakeAllStrata;
import org.suzhi.io.Tables;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Stratum;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that make strata of a size, and write the frame with them. */
final class BoundaryOptions {

    private static final String ROOT = "cum-root-f";
    private static final String TAKE_ALL = "lavallee-hidiroglou";
    private static final double CV = 0.01;
    private static final int BINS = 100;

    @Option(
            names = "--boundaries",
            paramLabel = "METHOD",
            description = "Only make strata of a size: cum-root-f (Dalenius and Hodges), or lavallee-hidiroglou, which"
                    + " takes the largest units whole.")
    String method;

    @Option(names = "--classes", paramLabel = "L", description = "For --boundaries: the number of strata.")
    Integer classes;

    @Option(
            names = "--class-variable",
            paramLabel = "COLUMN",
            description = "For --boundaries: the column that is cut into classes (default: ${DEFAULT-VALUE}).")
    String variable = Frame.SIZE;

    @Option(
            names = "--cv",
            paramLabel = "C",
            description = "For lavallee-hidiroglou: the coefficient of variation of the column's estimated total, a"
                    + " fraction (default: " + CV + ").")
    Double cv;

    @Option(
            names = "--bins",
            paramLabel = "K",
            description = "For cum-root-f: the equally wide classes whose frequencies count (default: " + BINS + ").")
    Integer bins;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "For lavallee-hidiroglou: the seed of its search (default: 1).")
    Long seed;

    @Option(
            names = "--frame-output",
            paramLabel = "FILE",
            description = "For --boundaries: the frame with a column " + SizeClassTable.COLUMN
                    + " for --strata (default: standard output).")
    Path output = Path.of("-");

    /** True when strata are to be made; refuses options of this where they are not. */
    boolean wanted(CommandSpec spec) {
        for (String name : List.of("--classes", "--class-variable", "--cv", "--bins", "--seed", "--frame-output")) {
            if (method == null && spec.commandLine().getParseResult().hasMatchedOption(name)) {
                throw new Misuse(spec, Text.of("%s belongs to --boundaries", "%s须与--boundaries合用", name));
            }
        }
        return method != null;
    }

    /** Makes the strata, writes the frame with them and says what they are. */
    void run(CommandSpec spec, Path frame, List<String> strata, Speaker speaker) {
        check(spec);
        new Places(spec).reads(frame).writes(output, Places.TABLE);
        Frame units = new Frame(Tables.read(frame), strata);
        double[] sizes = SizeClassTable.sizes(units.data(), variable);
        SizeClassTable table;
        if (method.equals(ROOT)) {
            table = new SizeClassTable(units, sizes, cut(spec, sizes), List.of());
            Tables.write(output, table.data());
            table.say(speaker, variable);
        } else {
            TakeAllStrata found = search(spec, sizes);
            table = new SizeClassTable(units, sizes, found.classes(), found.groups());
            Tables.write(output, table.data());
            table.say(speaker, variable);
            speaker.say(Text.of(
                    "units to take: %d in class %s, which is taken whole, and %d in all, for a coefficient of variation of %s"
                            + " (search with seed %d)",
                    "应抽单元：第%2$s层全部抽取，%1$d个；共%3$d个，变异系数%4$s（搜索种子%5$d）",
                    found.groups().get(classes - 1).units(),
                    table.last(),
                    table.take(),
                    Decimal.text(cv()),
                    found.seed().value()));
        }
        List<String> columns = new ArrayList<>(strata);
        columns.add(SizeClassTable.COLUMN);
        Optional<Stratum> lonely = new Frame(table.data(), columns)
                .list().stream().filter(stratum -> stratum.units() < 2).findFirst();
        if (lonely.isPresent()) {
            speaker.say(Text.of(
                    "stratum '%s' of %s holds one unit, where a sample needs two: ask for fewer classes or join it with"
                            + " another",
                    "%2$s中的“%1$s”层只有一个单元，而抽样至少需要两个：请减少层数，或将其与其他层合并",
                    lonely.get().name(),
                    String.join(",", columns)));
        } else {
            speaker.next(
                    "suzhi design",
                    output,
                    "--strata " + String.join(",", columns) + " --margin 0.03 --expected 0.18 -o allocation.csv");
        }
    }

    private void check(CommandSpec spec) {
        Set<String> own = Set.of("--strata", "--boundaries", "--classes", "--class-variable", "--frame-output");
        Set<String> more = method.equals(ROOT) ? Set.of("--bins") : Set.of("--cv", "--seed");
        if (!method.equals(ROOT) && !method.equals(TAKE_ALL)) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--boundaries: '%s', expected %s or %s",
                            "--boundaries：“%s”，应为%s或%s", method, ROOT, TAKE_ALL));
        }
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            String name = option.longestName();
            if (option.scopeType() != ScopeType.INHERIT && !own.contains(name) && !more.contains(name)) {
                throw new Misuse(
                        spec,
                        Text.of(
                                "--boundaries %s only makes strata and has no %s: leave it out, and run design again with"
                                        + " the new frame",
                                "--boundaries %s只用于分层，没有%s：请去掉该选项，再用新抽样框运行design", method, name));
            }
        }
        refuse(spec, classes == null, new Text("--boundaries needs --classes", "--boundaries缺少--classes"));
        refuse(spec, classes < 2, Text.of("--classes: %d, expected at least 2", "--classes：%d，应不小于2", classes));
        refuse(
                spec,
                method.equals(ROOT) && bins() < classes,
                Text.of("--bins: %d, expected several times the %d classes", "--bins：%d，应为层数%d的若干倍", bins(), classes));
        refuse(spec, !(cv() > 0 && cv() < 1), Text.of("--cv: %s, expected between 0 and 1", "--cv：%s，应在0与1之间", cv()));
    }

    private static void refuse(CommandSpec spec, boolean isWrong, Text text) {
        if (isWrong) {
            throw new Misuse(spec, text);
        }
    }

    private SizeClasses cut(CommandSpec spec, double[] sizes) {
        try {
            return SizeClasses.cumulativeRoot(sizes, classes, bins());
        } catch (IllegalArgumentException tooFew) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--bins: %d of them make no %d classes of '%s' that differ, expected more --bins or fewer --classes",
                            "--bins：按%3$s划分的%1$d个等宽组不足以形成%2$d个不同的层，请增大--bins或减小--classes", bins(), classes, variable));
        }
    }

    private TakeAllStrata search(CommandSpec spec, double[] sizes) {
        try {
            return TakeAllStrata.search(sizes, classes, cv(), new Seed(seed == null ? 1 : seed));
        } catch (IllegalArgumentException tooFew) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--classes: no %d classes of '%s' hold two units and the samples that a cv of %s needs, expected"
                                    + " fewer --classes or a larger --cv",
                            "--classes：“%2$s”无法划分为%1$d个至少含两个单元且满足变异系数%3$s所需样本的层，请减小--classes或增大--cv",
                            classes,
                            variable,
                            cv()));
        }
    }

    private double cv() {
        return cv == null ? CV : cv;
    }

    private int bins() {
        return bins == null ? BINS : bins;
    }
}
