package org.suzhi.estimate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Json;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

/** Quantiles in the form of the hand-off file of estimates, with a field {@code quantile}. */
public final class QuantilesFile {

    private QuantilesFile() {}

    /**
     * Writes quantiles as JSON, CSV or XLSX by the file's ending; the standard output gets JSON.
     *
     * @param criterion by which criterion the outcome was scored; empty when the data does not say
     */
    public static void write(Path path, String outcome, String criterion, List<QuantileEstimate> rows, Label label) {
        if (Tables.ending(path).equals("json") || AtomicFile.isStandard(path)) {
            Json.write(path, json -> {
                json.put("statistic", "quantile").put("outcome", outcome);
                json.put("criterion", criterion.isEmpty() ? null : criterion);
                if (label != Label.NONE) {
                    json.put(Label.COLUMN, label.code());
                }
                json.put(
                        "estimates",
                        IntStream.range(0, rows.size()).boxed().toList(),
                        (row, i) -> row(row.put("row", i + 1), rows.get(i)));
            });
        } else {
            Tables.write(path, table(outcome, criterion, rows, label));
        }
    }

    private static void row(Json row, QuantileEstimate estimate) {
        EstimatesFile.domain(row, estimate.domain());
        row.put("quantile", estimate.p())
                .put("n", estimate.n())
                .put("weighted_n", estimate.weightedN())
                .put("estimate", estimate.value())
                .put("se", estimate.se())
                .put("lower", estimate.interval().lower())
                .put("upper", estimate.interval().upper())
                .put("df", estimate.df());
    }

    private static Microdata table(String outcome, String criterion, List<QuantileEstimate> rows, Label label) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.ofNumbers(
                "row", IntStream.rangeClosed(1, rows.size()).asDoubleStream().toArray()));
        columns.addAll(EstimatesFile.domains(
                rows.stream().map(QuantileEstimate::domain).toList()));
        columns.add(EstimatesFile.numbers("quantile", rows, QuantileEstimate::p));
        columns.add(EstimatesFile.numbers("n", rows, QuantileEstimate::n));
        columns.add(EstimatesFile.numbers("weighted_n", rows, QuantileEstimate::weightedN));
        columns.add(EstimatesFile.numbers("estimate", rows, QuantileEstimate::value));
        columns.add(EstimatesFile.numbers("se", rows, QuantileEstimate::se));
        columns.add(EstimatesFile.numbers("lower", rows, row -> row.interval().lower()));
        columns.add(EstimatesFile.numbers("upper", rows, row -> row.interval().upper()));
        columns.add(EstimatesFile.numbers("df", rows, QuantileEstimate::df));
        columns.add(Column.constant("outcome", outcome, rows.size()));
        columns.add(Column.constant("criterion", criterion, rows.size()));
        if (label != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, label.code(), rows.size()));
        }
        return Microdata.of("estimates.csv", columns);
    }
}
