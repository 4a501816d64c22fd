package org.suzhi.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.gap.Composite;
import org.suzhi.gap.ParentRatio;
import org.suzhi.gap.Reference;
import org.suzhi.gap.References;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that bring in the ratio of the region above. */
final class ParentOptions {

    @Option(
            names = "--parent",
            paramLabel = "RATIO|FILE",
            description = "The ratio of the region above, a fraction, or its estimates (JSON).")
    String parent;

    @Option(names = "--parent-se", paramLabel = "SE", description = "The standard error of the parent's ratio.")
    Double se;

    @Option(
            names = "--parent-criterion",
            paramLabel = "NAME",
            description = "The criterion of the parent's ratio, which must be the survey's.")
    String criterion;

    @Option(
            names = "--parent-year",
            paramLabel = "YEAR",
            description = "The year of the parent's ratio (default: --year).")
    int year;

    @Option(
            names = "--parent-share",
            paramLabel = "SHARE",
            description = "The region's share of the parent's population, where its sample is part of the parent's"
                    + " (default: samples drawn apart).")
    Double share;

    @Option(
            names = "--parent-own",
            paramLabel = "RATIO",
            description =
                    "The parent survey's own estimate of this region, combined with this survey's by inverse variances;"
                            + " --parent-share is then the region's share in the parent's estimate.")
    Double own;

    @Option(names = "--parent-own-se", paramLabel = "SE", description = "The standard error of that estimate.")
    Double ownSe;

    /** The region beside its parent; nothing when none was named. */
    Optional<ParentRatio> ratio(CommandSpec spec, Estimates estimates, Text name, Integer surveyYear) {
        check(spec);
        if (parent == null) {
            return Optional.empty();
        }
        Reference reference = reference(spec, name, year != 0 ? year : surveyYear == null ? 0 : surveyYear);
        ParentRatio.requireCriterion(reference, estimates.criterion());
        Estimate whole = estimates.whole();
        if (own != null) {
            Composite composite = Composite.of(whole.value(), whole.se(), own, ownSe);
            return Optional.of(
                    ParentRatio.composite(reference, whole, composite, share == null ? 0 : share, estimates.level()));
        }
        return Optional.of(
                share == null
                        ? ParentRatio.apart(reference, whole, estimates.level())
                        : ParentRatio.part(reference, whole, share, estimates.level()));
    }

    /** The file of the parent's estimates; null for a number. */
    Path file() {
        return parent == null || !Double.isNaN(Decimal.parse(parent)) ? null : Path.of(parent);
    }

    private Reference reference(CommandSpec spec, Text name, int of) {
        Path file = file();
        if (file != null) {
            return References.of(EstimatesFile.read(file), name, of);
        }
        double ratio = Decimal.parse(parent);
        fraction(spec, "--parent", ratio);
        return new Reference(name, of, ratio, se == null ? Double.NaN : se, criterion == null ? "" : criterion);
    }

    private void check(CommandSpec spec) {
        boolean more = se != null || criterion != null || year != 0 || share != null || own != null || ownSe != null;
        if (parent == null && more) {
            throw new Misuse(spec, new Text("options --parent-… go with --parent", "--parent-…各选项须与--parent同用"));
        }
        if (file() != null && (se != null || criterion != null)) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--parent-se and --parent-criterion go with a number, a file says them itself",
                            "--parent-se和--parent-criterion只用于数字，文件中已有"));
        }
        if ((own == null) != (ownSe == null)) {
            throw new Misuse(
                    spec,
                    new Text("--parent-own and --parent-own-se go together", "--parent-own与--parent-own-se须同时给出"));
        }
        fraction(spec, "--parent-se", se);
        if (se != null && se == 0) {
            throw new Misuse(spec, new Text("--parent-se: 0, expected a fraction above 0", "--parent-se：0，应为大于0的小数"));
        }
        fraction(spec, "--parent-share", share);
        fraction(spec, "--parent-own", own);
        fraction(spec, "--parent-own-se", ownSe);
    }

    private static void fraction(CommandSpec spec, String option, Double value) {
        if (value != null && !(value >= 0 && value <= 1) || option.endsWith("-own-se") && value != null && value == 0) {
            throw new Misuse(spec, Text.of("%s: %s, expected a fraction from 0 to 1", "%s：%s，应为0至1的小数", option, value));
        }
    }
}
