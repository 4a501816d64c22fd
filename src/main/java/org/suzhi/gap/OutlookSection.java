package org.suzhi.gap;

import org.suzhi.io.Json;
import org.suzhi.survey.Label;

/** The sections {@code path} and {@code projection} of gaps.json. */
final class OutlookSection {

    private OutlookSection() {}

    static void put(Json json, Outlook outlook) {
        json.put("path", outlook.paths(), OutlookSection::path);
        outlook.projection().ifPresent(projection -> json.put("projection", (Json one) -> projection(one, projection)));
    }

    private static void path(Json row, TargetPath path) {
        row.put("target", path.target().id())
                .put("goal", path.target().goal())
                .put("year", path.target().year())
                .put("base_year", path.base().year())
                .put("base", path.base().ratio())
                .put("base_beyond_goal", path.isBeyond())
                .put("survey_year", path.year())
                .put("estimate", path.estimate())
                .put(
                        "due",
                        path.due(),
                        (due, one) -> due.put("scenario", one.scenario().code())
                                .put("ratio", one.ratio())
                                .put("confidence", one.confidence()))
                .put(
                        "steps",
                        path.steps(),
                        (step, one) -> step.put("year", one.year())
                                .put("linear", one.linear())
                                .put("logit_linear", one.logitLinear()));
    }

    private static void projection(Json json, Projection projection) {
        WaveSeries series = projection.series();
        json.put("criterion", series.criterion());
        if (series.label() != Label.NONE) {
            json.put(Label.COLUMN, series.label().code());
        }
        json.put("method", projection.weighted() ? "weighted least squares" : "ordinary least squares")
                .put("df", projection.df())
                .put("scatter", projection.scatter())
                .put("level", projection.level().value())
                .put(
                        "waves",
                        series.waves(),
                        (row, wave) -> row.put("year", wave.year())
                                .put("ratio", wave.ratio())
                                .put("se", wave.se())
                                .put("n", wave.n() > 0 ? wave.n() : Double.NaN))
                .put("points", projection.points(), OutlookSection::point)
                .put(
                        "growth",
                        projection.growths(),
                        (row, growth) -> row.put("target", growth.target().id())
                                .put("past", growth.isPast())
                                .put("years", growth.years())
                                .put("needed_per_year", growth.needed())
                                .put("trend_per_year", growth.trend()));
    }

    private static void point(Json row, Projection.Point point) {
        row.put("scenario", point.scenario().code())
                .put("year", point.year())
                .put("ratio", point.ratio())
                .put("lower", point.interval().lower())
                .put("upper", point.interval().upper());
    }
}
