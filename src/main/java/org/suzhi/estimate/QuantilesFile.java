package org.suzhi.estimate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Json;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Quantiles in the form of the hand-off file of estimates, with a field {@code quantile}. */
public final class QuantilesFile {

    private QuantilesFile() {}

    /** Writes quantiles as JSON, CSV or XLSX by the file's ending; the standard output gets JSON. */
    public static void write(Path path, String outcome, List<QuantileEstimate> rows, Label label) {
        if (Tables.ending(path).equals("json") || AtomicFile.isStandard(path)) {
            Json.write(path, json(outcome, rows, label));
        } else {
            Tables.write(path, table(outcome, rows, label));
        }
    }

    private static ObjectNode json(String outcome, List<QuantileEstimate> rows, Label label) {
        ObjectNode json = Json.object();
        json.put("statistic", "quantile");
        json.put("outcome", outcome);
        if (label != Label.NONE) {
            json.put(Label.COLUMN, label.code());
        }
        ArrayNode list = json.putArray("estimates");
        for (QuantileEstimate estimate : rows) {
            ObjectNode row = list.addObject();
            row.put("row", list.size());
            row.put("by", estimate.domain().table());
            ObjectNode domain = row.putObject("domain");
            for (int i = 0; i < estimate.domain().by().size(); i++) {
                domain.put(
                        estimate.domain().by().get(i),
                        estimate.domain().levels().get(i));
            }
            row.set("quantile", Json.number(estimate.p()));
            row.put("n", estimate.n());
            row.set("weighted_n", Json.number(estimate.weightedN()));
            row.set("estimate", Json.number(estimate.value()));
            row.set("se", Json.number(estimate.se()));
            row.set("lower", Json.number(estimate.interval().lower()));
            row.set("upper", Json.number(estimate.interval().upper()));
            row.set("df", Json.number(estimate.df()));
        }
        return json;
    }

    private static Microdata table(String outcome, List<QuantileEstimate> rows, Label label) {
        Set<String> by = new LinkedHashSet<>();
        rows.forEach(row -> by.addAll(row.domain().by()));
        List<Column> columns = new ArrayList<>();
        columns.add(
                Column.of("by", rows.stream().map(row -> row.domain().table()).toList()));
        for (String name : by) {
            columns.add(Column.of(
                    name, rows.stream().map(row -> row.domain().level(name)).toList()));
        }
        columns.add(numbers("quantile", rows, QuantileEstimate::p));
        columns.add(numbers("n", rows, QuantileEstimate::n));
        columns.add(numbers("weighted_n", rows, QuantileEstimate::weightedN));
        columns.add(numbers("estimate", rows, QuantileEstimate::value));
        columns.add(numbers("se", rows, QuantileEstimate::se));
        columns.add(numbers("lower", rows, row -> row.interval().lower()));
        columns.add(numbers("upper", rows, row -> row.interval().upper()));
        columns.add(numbers("df", rows, QuantileEstimate::df));
        columns.add(Column.constant("outcome", outcome, rows.size()));
        if (label != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, label.code(), rows.size()));
        }
        return Microdata.of("estimates.csv", columns);
    }

    private static Column numbers(String name, List<QuantileEstimate> rows, ToDoubleFunction<QuantileEstimate> value) {
        return Column.ofNumbers(name, rows.stream().mapToDouble(value).toArray());
    }
}
