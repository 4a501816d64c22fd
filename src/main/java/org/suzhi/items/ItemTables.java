package org.suzhi.items;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

/** What an analysis has found as tables: the sheets of a workbook. */
final class ItemTables {

    private ItemTables() {}

    static Microdata items(ItemReport report) {
        List<ItemStatistics> rows = report.items();
        List<Column> columns = new ArrayList<>();
        columns.add(texts("item", rows, ItemStatistics::item));
        columns.add(numbers("n", rows, ItemStatistics::n));
        columns.add(numbers("p", rows, ItemStatistics::p));
        columns.add(numbers("p_se", rows, ItemStatistics::pError));
        columns.add(numbers("item_rest", rows, ItemStatistics::rest));
        columns.add(numbers("item_rest_se", rows, ItemStatistics::restError));
        columns.add(numbers("item_total", rows, ItemStatistics::total));
        for (int c = 0; c < report.comparisons().size(); c++) {
            Comparison comparison = report.comparisons().get(c);
            String suffix = report.comparisons().size() == 1 ? "" : "_" + (c + 1);
            columns.add(numbers("dif_delta" + suffix, comparison.items(), MantelHaenszel::delta));
            columns.add(numbers("dif_p_adjusted" + suffix, comparison.items(), MantelHaenszel::adjusted));
            columns.add(texts(
                    "dif_class" + suffix,
                    comparison.items(),
                    item -> item.size().code()));
        }
        columns.add(texts("flag", rows, item -> report.flags(item.item())));
        columns.add(Column.constant("criterion", report.criterion(), rows.size()));
        return labelled("items.csv", columns, report.label());
    }

    static Microdata distractors(ItemReport report) {
        List<Distractor> rows = report.distractors();
        List<Column> columns = new ArrayList<>();
        columns.add(texts("item", rows, Distractor::item));
        columns.add(texts("code", rows, Distractor::code));
        columns.add(texts("role", rows, row -> row.role().code()));
        columns.add(numbers("n", rows, Distractor::n));
        columns.add(numbers("share", rows, Distractor::share));
        columns.add(numbers("rest", rows, Distractor::rest));
        columns.add(numbers("low", rows, Distractor::low));
        columns.add(numbers("middle", rows, Distractor::middle));
        columns.add(numbers("high", rows, Distractor::high));
        return labelled("distractors", columns, report.label());
    }

    static Microdata forms(ItemReport report) {
        List<FormStatistics> rows = report.forms();
        List<Column> columns = new ArrayList<>();
        columns.add(texts("items", rows, form -> String.join(" ", form.items())));
        columns.add(numbers("n", rows, FormStatistics::n));
        columns.add(numbers("max", rows, FormStatistics::max));
        columns.add(numbers("mean", rows, FormStatistics::mean));
        columns.add(numbers("sd", rows, FormStatistics::sd));
        coefficient(columns, "alpha", rows.stream().map(FormStatistics::alpha).toList());
        coefficient(columns, "omega", rows.stream().map(FormStatistics::omega).toList());
        columns.add(numbers("sem", rows, form -> form.sem().overall()));
        columns.add(numbers("sem_at_cut", rows, form -> form.sem().atCut()));
        List<DecisionConsistency> decisions =
                rows.stream().map(FormStatistics::decision).toList();
        columns.add(numbers("cut", decisions, DecisionConsistency::cut));
        columns.add(numbers("effective_length", decisions, DecisionConsistency::length));
        columns.add(numbers("beta_parameters", decisions, DecisionConsistency::parameters));
        columns.add(numbers("passes", decisions, DecisionConsistency::passes));
        columns.add(numbers("accuracy", decisions, DecisionConsistency::accuracy));
        columns.add(numbers("false_positive", decisions, DecisionConsistency::falsePositive));
        columns.add(numbers("false_negative", decisions, DecisionConsistency::falseNegative));
        columns.add(numbers("consistency", decisions, DecisionConsistency::consistency));
        columns.add(numbers("kappa", decisions, DecisionConsistency::kappa));
        return labelled("forms", columns, report.label());
    }

    private static void coefficient(List<Column> columns, String name, List<Coefficient> rows) {
        columns.add(numbers(name, rows, Coefficient::estimate));
        columns.add(numbers(name + "_se", rows, Coefficient::error));
        columns.add(numbers(name + "_lower", rows, row -> row.interval().lower()));
        columns.add(numbers(name + "_upper", rows, row -> row.interval().upper()));
        columns.add(texts(name + "_interval", rows, Coefficient::method));
    }

    static Microdata dif(ItemReport report) {
        List<Comparison> of = new ArrayList<>();
        List<MantelHaenszel> rows = new ArrayList<>();
        for (Comparison comparison : report.comparisons()) {
            for (MantelHaenszel item : comparison.items()) {
                of.add(comparison);
                rows.add(item);
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(texts("by", of, Comparison::column));
        columns.add(texts("focal", of, Comparison::focal));
        columns.add(texts("reference", of, Comparison::reference));
        columns.add(texts("item", rows, MantelHaenszel::item));
        columns.add(numbers("n_reference", rows, MantelHaenszel::reference));
        columns.add(numbers("n_focal", rows, MantelHaenszel::focal));
        columns.add(numbers("odds_ratio", rows, MantelHaenszel::odds));
        columns.add(numbers("chi_square", rows, MantelHaenszel::chiSquare));
        columns.add(numbers("p", rows, MantelHaenszel::p));
        columns.add(numbers("p_adjusted", rows, MantelHaenszel::adjusted));
        columns.add(numbers("delta", rows, MantelHaenszel::delta));
        columns.add(numbers("delta_se", rows, MantelHaenszel::error));
        columns.add(texts("class", rows, row -> row.size().code()));
        return labelled("dif", columns, report.label());
    }

    static Microdata advice(ItemReport report) {
        List<Advice> rows = report.advice();
        List<Column> columns = new ArrayList<>();
        columns.add(texts("item", rows, Advice::item));
        columns.add(texts("flag", rows, row -> row.flag().code()));
        columns.add(texts("en", rows, row -> row.words().en()));
        columns.add(texts("zh", rows, row -> row.words().zh()));
        return labelled("advice", columns, report.label());
    }

    private static Microdata labelled(String name, List<Column> columns, Label label) {
        if (label != Label.NONE) {
            columns.add(
                    Column.constant(Label.COLUMN, label.code(), columns.get(0).rows()));
        }
        return Microdata.of(name, columns);
    }

    private static <T> Column texts(String name, List<T> rows, Function<T, String> cell) {
        return Column.of(name, rows.stream().map(cell).toList());
    }

    private static <T> Column numbers(String name, List<T> rows, ToDoubleFunction<T> value) {
        return Column.ofNumbers(name, rows.stream().mapToDouble(value).toArray());
    }
}
