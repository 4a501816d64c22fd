package org.suzhi.project;

import java.util.Optional;
import java.util.OptionalDouble;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.gap.Advantage;
import org.suzhi.gap.Changes;
import org.suzhi.gap.Overlap;
import org.suzhi.gap.Waves;
import org.suzhi.io.Document;
import org.suzhi.survey.Text;

/**
 * The survey before this one, under {@code gap} of survey.yaml.
 *
 * @param estimates   file of its estimates; none without one
 * @param covariance  file of their covariances, without which changes of imbalance have no test
 * @param correlation of the two waves' estimates of a domain; none for independent samples
 * @param linking     error of linking the two waves' scales, on the scale of proportions
 */
record EarlierWave(
        Optional<String> estimates, Optional<String> covariance, OptionalDouble correlation, double linking) {

    static final EarlierWave NONE = new EarlierWave(Optional.empty(), Optional.empty(), OptionalDouble.empty(), 0);

    static EarlierWave of(Document node) {
        for (String more : new String[] {"before_covariance", "overlap_correlation", "linking_error"}) {
            if (node.has(more) && !node.has("before")) {
                node.at(more)
                        .wrong(
                                Text.of("%s without before", "有%s而无before", more),
                                new Text(
                                        "before: the estimates (JSON) of the survey before",
                                        "以before指定上次调查的估计结果（JSON）"));
            }
        }
        OptionalDouble correlation = OptionalDouble.empty();
        if (node.has("overlap_correlation")) {
            double r = node.at("overlap_correlation").number();
            if (!(r >= -1 && r <= 1)) {
                node.at("overlap_correlation").wrong(Text.same("" + r), new Text("-1 to 1", "-1至1"));
            }
            correlation = OptionalDouble.of(r);
        }
        double linking = node.numberAt("linking_error", 0);
        if (!(linking >= 0 && linking < 1)) {
            node.at("linking_error").wrong(Text.same("" + linking), new Text("a fraction from 0 to 1", "0至1的小数"));
        }
        return new EarlierWave(
                Surroundings.named(node, "before"),
                Surroundings.named(node, "before_covariance"),
                correlation,
                linking);
    }

    /** What changed since then; nothing without an earlier wave. */
    Optional<Changes> changes(Project project, Estimates now) {
        return estimates.map(name -> {
            Estimates before = covariance
                    .map(file -> EstimatesFile.read(project.file(name), project.file(file)))
                    .orElseGet(() -> EstimatesFile.read(project.file(name)));
            Overlap overlap = correlation.isPresent()
                    ? new Overlap.Correlated(correlation.getAsDouble())
                    : new Overlap.Independent();
            return Changes.between(new Waves(now, before, overlap), linking, Advantage.NONE);
        });
    }
}
