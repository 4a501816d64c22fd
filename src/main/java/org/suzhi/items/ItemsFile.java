package org.suzhi.items;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Json;
import org.suzhi.io.Tables;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;

/**
 * The file items.json, items.csv or items.xlsx. A CSV file has a record for each item, a workbook has all else in sheets
 * of its own; the standard output gets JSON.
 */
public final class ItemsFile {

    private ItemsFile() {}

    /** Writes what an analysis has found, by the file's ending. */
    public static void write(Path path, ItemReport report) {
        if (Tables.ending(path).equals("json") || AtomicFile.isStandard(path)) {
            Json.write(path, json -> json(json, report));
            return;
        }
        Map<String, Microdata> tables = new LinkedHashMap<>();
        tables.put("items", ItemTables.items(report));
        if (!report.distractors().isEmpty()) {
            tables.put("distractors", ItemTables.distractors(report));
        }
        tables.put("forms", ItemTables.forms(report));
        if (!report.comparisons().isEmpty()) {
            tables.put("dif", ItemTables.dif(report));
        }
        if (!report.advice().isEmpty()) {
            tables.put("advice", ItemTables.advice(report));
        }
        Tables.write(path, tables);
    }

    private static void json(Json json, ItemReport report) {
        SurveyDesign design = report.design();
        json.put("criterion", report.criterion().isEmpty() ? null : report.criterion())
                .put("level", report.level().value());
        if (report.label() != Label.NONE) {
            json.put(Label.COLUMN, report.label().code());
        }
        json.put(
                        "design",
                        (Json echo) -> echo.put("strata", design.strata().orElse(null))
                                .put("cluster", design.clusters())
                                .put("fpc", design.fpc())
                                .put("weight", design.weight().orElse(null))
                                .put("lonely_psu", design.lonely().code()))
                .put("n", report.people())
                .put("items", report.items(), (row, item) -> item(row, item).put("flag", report.flags(item.item())))
                .put("distractors", report.distractors(), ItemsFile::distractor)
                .put("forms", report.forms(), ItemsFile::form)
                .put("dif", report.comparisons(), ItemsFile::comparison)
                .put(
                        "advice",
                        report.advice(),
                        (row, advice) -> row.put("item", advice.item())
                                .put("flag", advice.flag().code())
                                .put("en", advice.words().en())
                                .put("zh", advice.words().zh()));
    }

    private static Json item(Json row, ItemStatistics item) {
        return row.put("item", item.item())
                .put("n", item.n())
                .put("p", item.p())
                .put("p_se", item.pError())
                .put("item_rest", item.rest())
                .put("item_rest_se", item.restError())
                .put("item_total", item.total());
    }

    private static void distractor(Json row, Distractor distractor) {
        row.put("item", distractor.item())
                .put("code", distractor.code())
                .put("role", distractor.role().code())
                .put("n", distractor.n())
                .put("share", distractor.share())
                .put("rest", distractor.rest())
                .put("low", distractor.low())
                .put("middle", distractor.middle())
                .put("high", distractor.high());
    }

    private static void form(Json row, FormStatistics form) {
        DecisionConsistency decision = form.decision();
        row.put("items", form.items())
                .put("n", form.n())
                .put("max", form.max())
                .put("mean", form.mean())
                .put("sd", form.sd())
                .put("alpha", (Json json) -> coefficient(json, form.alpha()))
                .put("omega", (Json json) -> coefficient(json, form.omega()))
                .put("sem", form.sem().overall())
                .put("sem_at_cut", form.sem().atCut())
                .put(
                        "decision",
                        (Json json) -> json.put("cut", decision.cut())
                                .put("effective_length", decision.length())
                                .put("beta_parameters", decision.parameters())
                                .put("passes", decision.passes())
                                .put("accuracy", decision.accuracy())
                                .put("false_positive", decision.falsePositive())
                                .put("false_negative", decision.falseNegative())
                                .put("consistency", decision.consistency())
                                .put("kappa", decision.kappa()));
    }

    private static void coefficient(Json json, Coefficient coefficient) {
        json.put("estimate", coefficient.estimate())
                .put("se", coefficient.error())
                .put("lower", coefficient.interval().lower())
                .put("upper", coefficient.interval().upper())
                .put("interval", coefficient.method());
    }

    private static void comparison(Json json, Comparison comparison) {
        json.put("by", comparison.column())
                .put("focal", comparison.focal())
                .put("reference", comparison.reference())
                .put(
                        "items",
                        comparison.items(),
                        (row, item) -> row.put("item", item.item())
                                .put("n_reference", item.reference())
                                .put("n_focal", item.focal())
                                .put("odds_ratio", item.odds())
                                .put("chi_square", item.chiSquare())
                                .put("p", item.p())
                                .put("p_adjusted", item.adjusted())
                                .put("delta", item.delta())
                                .put("delta_se", item.error())
                                .put("class", item.size().code()));
    }
}
