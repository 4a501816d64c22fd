package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.estimate.Estimates;
import org.suzhi.io.Json;
import org.suzhi.plan.Plan;
import org.suzhi.survey.Text;

/**
 * What lies between a survey and its targets: the way that should be behind it, and, from several waves, where they lead.
 *
 * @param criterion  by which all of it was scored
 * @param paths      the ways to the targets
 * @param projection where the waves lead, if waves were given
 */
public record Outlook(String criterion, List<TargetPath> paths, Optional<Projection> projection) {

    /** The list is copied. */
    public Outlook {
        paths = List.copyOf(paths);
    }

    /** From the survey alone: the ways from it to targets to come. */
    public static Outlook of(Plan plan, Estimates estimates, int year) {
        List<TargetPath> paths = TargetPath.base(estimates.whole(), year)
                .map(base -> TargetPath.of(plan, base, estimates.whole(), year))
                .orElse(List.of());
        return new Outlook(estimates.criterion(), paths, Optional.empty());
    }

    /**
     * From the survey and earlier waves: the ways from the first of them, and where all of them lead.
     *
     * @throws org.suzhi.survey.DataException when they are too few, or scored by another criterion
     */
    public static Outlook of(Plan plan, Estimates estimates, int year, WaveSeries waves) {
        WaveSeries all = waves.with(estimates, year);
        Projection projection = Projection.of(all, plan, estimates.level());
        return new Outlook(
                estimates.criterion(),
                TargetPath.of(plan, all.first(), estimates.whole(), year),
                Optional.of(projection));
    }

    /** Everything in sentences. */
    public List<Text> sentences() {
        List<Text> all = new ArrayList<>();
        paths.stream().filter(TargetPath::isAhead).forEach(path -> all.add(path.sentence(criterion)));
        projection.ifPresent(one -> all.addAll(one.sentences()));
        return all;
    }

    /** Puts the sections {@code path} and {@code projection}. */
    public void put(Json json) {
        OutlookSection.put(json, this);
    }
}
