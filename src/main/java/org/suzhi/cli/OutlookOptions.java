package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suzhi.estimate.Estimates;
import org.suzhi.gap.Outlook;
import org.suzhi.gap.ParentRatio;
import org.suzhi.gap.Reference;
import org.suzhi.gap.References;
import org.suzhi.gap.WaveSeries;
import org.suzhi.gap.WhatIf;
import org.suzhi.gap.WhatIfScenario;
import org.suzhi.gap.Yardsticks;
import org.suzhi.plan.Plan;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options of {@code gap} on what targets are judged by besides the survey, and on what came before it. */
final class OutlookOptions {

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description =
                    "Ratios of other regions (columns name, year, ratio, se, criterion), by which relative targets are"
                            + " judged; a blank se says that none was published. Or, as for --parent, the estimates (JSON)"
                            + " of the region above, of the same year.")
    Path reference;

    @Option(
            names = "--waves",
            paramLabel = "FILE",
            description =
                    "Earlier waves of this region by the same criterion (columns year, ratio, criterion, and se and n"
                            + " where known): the way from the first of them to each target, and where they lead by 2025, 2030 and"
                            + " 2035 if nothing changes.")
    Path waves;

    @Option(
            names = "--what-if",
            paramLabel = "FILE",
            description =
                    "A scenario (YAML or JSON): groups raised or reached, another composition, costs of gains; what it"
                            + " would do to the ratio, the gaps and the targets, and the cheapest mix of gains.")
    Path scenario;

    /** Files that are read; null where none was named. */
    Path[] files() {
        return new Path[] {reference, waves, scenario};
    }

    boolean named() {
        return reference != null || waves != null;
    }

    /** Other regions, and the one above beside the survey. */
    Yardsticks yardsticks(CommandSpec spec, Plan plan, int year, Optional<ParentRatio> parent) {
        List<Reference> others = reference == null
                ? List.of()
                : References.read(reference, plan.parent().name(), year);
        Text above = plan.parent().name();
        if (parent.isPresent()
                && others.stream()
                        .anyMatch(other -> other.name().en().equals(above.en())
                                || other.name().zh().equals(above.zh()))) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--parent and --reference both have the ratio of %s: name one",
                            "--parent与--reference均给出%s的比例，请只用其一", above));
        }
        return new Yardsticks(others, parent);
    }

    Optional<WhatIf> whatIf(Estimates estimates, Optional<Plan> plan, int year) {
        return Optional.ofNullable(scenario).map(file -> WhatIf.of(WhatIfScenario.read(file), estimates, plan, year));
    }

    Outlook of(Plan plan, Estimates estimates, int year) {
        return waves == null
                ? Outlook.of(plan, estimates, year)
                : Outlook.of(plan, estimates, year, WaveSeries.read(waves));
    }
}
