package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.cause.RegionFeatures;
import org.suzhi.cause.RegionTypes;
import org.suzhi.cause.TypeProfile;
import org.suzhi.cause.TypedRegion;
import org.suzhi.cause.TypesFile;
import org.suzhi.cause.Typology;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.io.Tables;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi gap types}. */
@Command(
        name = "types",
        description = {
            "Puts regions together that are alike, and says which of them the sampling error leaves open.",
            "",
            "Alike in their estimates, in those of their groups (--profile) and in covariates, each standardised; estimates are"
                    + " then drawn anew within their sampling error, to see which types come back."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi gap types estimates.json --covariance covariance.csv --regions township -o types.json"
        })
final class TypesCommand implements Runnable {

    /** Below this a mean silhouette shows no types to speak of (Kaufman and Rousseeuw, Finding Groups in Data, 1990). */
    private static final double STRUCTURE = 0.25;

    /** An adjusted Rand index below this says that little of a partition comes back. */
    private static final double AGREE = 0.5;

    @ParentCommand
    GapCommand parent;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ESTIMATES", description = "The estimates (JSON).")
    Path estimates;

    @Option(
            names = "--covariance",
            required = true,
            paramLabel = "FILE",
            description = "The covariances that belong to them.")
    Path covariance;

    @Mixin
    TypeOptions options = new TypeOptions();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the draws (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "-o", paramLabel = "FILE", description = "The types (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        options.check(spec);
        RegionTypes steps = options.steps(spec)
                .draws(options.draws == null ? RegionTypes.DRAWS : options.draws, new Seed(seed))
                .threads(parent.suzhi.threads);
        new Places(spec).reads(estimates, covariance, options.covariates).writes(output, "json", "csv", "xlsx");
        Estimates read = EstimatesFile.read(estimates, covariance);
        Microdata known = options.covariates == null ? Microdata.of("", List.of()) : Tables.read(options.covariates);
        RegionFeatures features = RegionFeatures.of(
                read, options.regionColumn(), options.profile == null ? "" : options.profile, known, options.x);
        Typology types = steps.find(features);
        TypesFile.write(output, types);
        say(types);
    }

    private void say(Typology types) {
        Speaker speaker = parent.suzhi.speaker;
        if (types.label() != Label.NONE) {
            speaker.insist(types.label().text());
        }
        types.notes().forEach(speaker::say);
        speaker.say(Text.of(
                "%d types of %d regions by %s%s: mean silhouette %.2f, adjusted Rand index within sampling error %.2f",
                "%2$d个地区按%3$s分为%1$d类%4$s：平均轮廓系数%5$.2f，抽样误差范围内的调整兰德指数%6$.2f",
                types.types().size(),
                types.types().stream().mapToInt(TypeProfile::regions).sum(),
                joined(types.features().stream().map(TypesCommand::feature).toList(), "、"),
                types.criterion().isEmpty() ? Text.same("") : Text.of(" (criterion %s)", "（判定标准%s）", types.criterion()),
                types.silhouette(),
                types.rand()));
        if (types.silhouette() < STRUCTURE) {
            speaker.insist(new Text(
                    "the regions form no types to speak of: the mean silhouette is below 0.25",
                    "地区之间没有明显的类型：平均轮廓系数低于0.25"));
        }
        if (types.rand() < AGREE) {
            speaker.insist(new Text(
                    "drawn anew within their sampling errors the regions fall into other types: take none of these for real",
                    "在抽样误差范围内重新抽取后，地区的归类大不相同：不宜据此认定类型"));
        }
        for (TypeProfile type : types.types()) {
            speaker.say(Text.of(
                    "  type %d (%s): %s; %s",
                    "  第%d类（%s）：%s；%s",
                    type.type(),
                    means(type, types.features()),
                    regions(types.of(type.type())),
                    type.isStable()
                            ? Text.of("it holds (Jaccard index %.2f)", "稳定（杰卡德指数%.2f）", type.jaccard())
                            : Text.of(
                                    "it does not hold within sampling error (Jaccard index %.2f)",
                                    "在抽样误差范围内不稳定（杰卡德指数%.2f）", type.jaccard())));
        }
        List<TypedRegion> open = types.regions().stream()
                .filter(region -> region.type() > 0 && !region.isAssigned())
                .toList();
        if (!open.isEmpty()) {
            speaker.insist(Text.of("cannot be assigned within sampling error: %s", "在抽样误差范围内无法归类：%s", regions(open)));
        }
    }

    private static Text means(TypeProfile type, List<String> features) {
        List<Text> means = new ArrayList<>();
        for (int f = 0; f < features.size(); f++) {
            Text name = feature(features.get(f));
            means.add(Text.of("%s %.4g", "%s %.4g", name, type.means().get(f)));
        }
        return joined(means, "，");
    }

    private static Text feature(String name) {
        return name.equals(RegionFeatures.WHOLE) ? new Text(name, "估计值") : Text.same(name);
    }

    private static Text joined(List<Text> parts, String comma) {
        return new Text(
                parts.stream().map(Text::en).collect(Collectors.joining(", ")),
                parts.stream().map(Text::zh).collect(Collectors.joining(comma)));
    }

    private static String regions(List<TypedRegion> regions) {
        return regions.stream().map(TypedRegion::region).collect(Collectors.joining(", "));
    }
}
