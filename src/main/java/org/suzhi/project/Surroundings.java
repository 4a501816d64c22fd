package org.suzhi.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.estimate.Estimates;
import org.suzhi.gap.Front;
import org.suzhi.gap.PeersFile;
import org.suzhi.gap.Reference;
import org.suzhi.gap.References;
import org.suzhi.gap.WaveSeries;
import org.suzhi.gap.WhatIf;
import org.suzhi.gap.WhatIfScenario;
import org.suzhi.gap.Yardsticks;
import org.suzhi.io.Document;
import org.suzhi.survey.Text;

/**
 * What survey.yaml says, under {@code gap}, of other regions and of earlier years.
 *
 * @param reference file of other regions' ratios, for relative targets
 * @param waves     file of earlier waves of this region
 * @param peers     file of the places among which it ranks
 * @param front     what “among the first” means
 * @param earlier   the survey before this one
 * @param whatIf    file of a scenario
 */
public record Surroundings(
        Optional<String> reference,
        Optional<String> waves,
        Optional<String> peers,
        Front front,
        EarlierWave earlier,
        Optional<String> whatIf) {

    /** Nothing but the survey. */
    static final Surroundings NONE = new Surroundings(
            Optional.empty(), Optional.empty(), Optional.empty(), Front.THIRD, EarlierWave.NONE, Optional.empty());

    private static final Text PART =
            new Text("half, third, quarter or a whole number of places", "half、third、quarter或正整数");

    static Surroundings of(Document file) {
        if (!file.has("gap")) {
            return NONE;
        }
        Document node = file.at("gap");
        node.only(
                "reference",
                "waves",
                "peers",
                "first",
                "before",
                "before_covariance",
                "overlap_correlation",
                "linking_error",
                "what_if");
        if (named(node, "reference").filter(Stage.ESTIMATES::equals).isPresent()) {
            node.at("reference")
                    .wrong(
                            new Text("the survey itself", "本次调查自身"),
                            new Text("the ratios of another region", "其他地区的比例"));
        }
        return new Surroundings(
                named(node, "reference"),
                named(node, "waves"),
                named(node, "peers"),
                front(node),
                EarlierWave.of(node),
                named(node, "what_if"));
    }

    static Optional<String> named(Document node, String key) {
        return node.has(key) ? Optional.of(node.at(key).string()) : Optional.empty();
    }

    private static Front front(Document node) {
        if (!node.has("first")) {
            return Front.THIRD;
        }
        Document first = node.at("first");
        if (!node.has("peers")) {
            first.wrong(
                    new Text("first without peers", "有first而无peers"),
                    new Text("peers: the places among which the region ranks", "以peers指定参与排位的各地区"));
        }
        try {
            return Front.of(first.string());
        } catch (IllegalArgumentException unknown) {
            first.wrong(Text.of("'%s'", "“%s”", first.orBlank()), PART);
            return Front.THIRD;
        }
    }

    /** The files it names. */
    List<String> files() {
        return Stream.of(reference, waves, peers, earlier.estimates(), earlier.covariance(), whatIf)
                .flatMap(Optional::stream)
                .toList();
    }

    Yardsticks yardsticks(Project project) {
        return reference
                .map(name -> new Yardsticks(References.read(
                        project.file(name),
                        project.plan().parent().name(),
                        project.settings().year())))
                .orElse(Yardsticks.NONE);
    }

    Optional<WaveSeries> series(Project project) {
        return waves.map(name -> WaveSeries.read(project.file(name)));
    }

    Optional<WhatIf> whatIf(Project project, Estimates estimates) {
        return whatIf.map(name -> WhatIf.of(
                WhatIfScenario.read(project.file(name)),
                estimates,
                Optional.of(project.plan()),
                project.settings().year()));
    }

    List<Reference> others(Project project, String criterion) {
        return peers.map(name -> PeersFile.read(
                        project.file(name),
                        project.plan().region().name(),
                        criterion,
                        project.settings().year()))
                .orElse(List.of());
    }
}
