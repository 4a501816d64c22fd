package org.suzhi.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Dimension;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/**
 * The marks by one criterion or several as one table, the people by the first criterion above the same people by the
 * next: every row names its criterion, and a dimension that a criterion does not know is blank.
 */
final class ScoreTable {

    private final Microdata responses;
    private final Questionnaire questionnaire;
    private final List<Marks> marks;
    private final int rows;

    ScoreTable(Microdata responses, Questionnaire questionnaire, List<Marks> marks) {
        this.responses = responses;
        this.questionnaire = questionnaire;
        this.marks = marks;
        this.rows = responses.rows();
    }

    Microdata table() {
        List<Column> columns = new ArrayList<>();
        columns.add(responses.column(Scores.ID));
        if (!responses.has(AnswerSheet.FORM)) {
            columns.add(Column.constant(AnswerSheet.FORM, questionnaire.id(), rows));
        }
        List<String> own =
                new ArrayList<>(List.of(Scores.ID, Criterion.COLUMN, Scores.SCORE, Scores.TIER, Scores.LITERATE));
        dimensions().forEach((id, dimension) -> own.add(id));
        questionnaire.items().forEach(item -> own.add(item.id()));
        for (Column column : responses.columns()) {
            if (!own.contains(column.name())) {
                columns.add(column);
            }
        }
        Microdata carried = repeated(Microdata.of("scores.csv", columns));
        List<Column> made = List.of(
                criterion(), NumberColumn.of(Scores.SCORE, joined(m -> rounded(m.score()))), tier(), literate());
        List<Column> all = new ArrayList<>();
        all.add(carried.column(Scores.ID));
        all.add(made.get(0));
        all.add(carried.column(AnswerSheet.FORM));
        all.add(made.get(1));
        dimensions().values().parallelStream()
                .map(dimension -> NumberColumn.of(dimension.id(), joined(m -> score(m, dimension))))
                .forEachOrdered(all::add);
        all.add(made.get(2));
        all.add(made.get(3));
        carried.columns().stream()
                .filter(column -> !List.of(Scores.ID, AnswerSheet.FORM).contains(column.name()))
                .forEach(all::add);
        return Microdata.of("scores.csv", all);
    }

    private Map<String, Dimension> dimensions() {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        for (Dimension dimension : questionnaire.dimensions()) {
            if (marks.stream().anyMatch(m -> index(m, dimension) >= 0)) {
                dimensions.put(dimension.id(), dimension);
            }
        }
        return dimensions;
    }

    private static int index(Marks marks, Dimension dimension) {
        return marks.dimensions().stream().map(Dimension::id).toList().indexOf(dimension.id());
    }

    private double[] score(Marks one, Dimension dimension) {
        int index = index(one, dimension);
        if (index >= 0) {
            return one.score(index);
        }
        double[] none = new double[rows];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private Microdata repeated(Microdata once) {
        return marks.size() == 1
                ? once
                : once.rows(IntStream.range(0, marks.size() * rows)
                        .map(row -> row % rows)
                        .toArray());
    }

    private double[] joined(Function<Marks, double[]> values) {
        double[] all = new double[marks.size() * rows];
        for (int m = 0; m < marks.size(); m++) {
            System.arraycopy(values.apply(marks.get(m)), 0, all, m * rows, rows);
        }
        return all;
    }

    private static double[] rounded(double[] score) {
        double[] rounded = new double[score.length];
        Arrays.setAll(rounded, row -> Scores.rounded(score[row]));
        return rounded;
    }

    private Column criterion() {
        int[] codes = new int[marks.size() * rows];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = row / rows;
        }
        return Column.coded(
                Criterion.COLUMN,
                codes,
                marks.stream().map(m -> m.criterion().id()).toList());
    }

    private Column tier() {
        List<String> levels = new ArrayList<>(List.of(""));
        int[] codes = new int[marks.size() * rows];
        for (int m = 0; m < marks.size(); m++) {
            Criterion criterion = marks.get(m).criterion();
            double[] from = new double[criterion.tiers().size()];
            int[] level = new int[from.length];
            for (int t = 0; t < from.length; t++) {
                String id = criterion.tiers().get(t).id();
                from[t] = criterion.tiers().get(t).from();
                if (!levels.contains(id)) {
                    levels.add(id);
                }
                level[t] = levels.indexOf(id);
            }
            double[] score = marks.get(m).score();
            for (int row = 0; row < rows; row++) {
                double value = Scores.rounded(score[row]);
                for (int t = 0; t < from.length; t++) {
                    codes[m * rows + row] = value >= from[t] ? level[t] : codes[m * rows + row];
                }
            }
        }
        return Column.coded(Scores.TIER, codes, levels);
    }

    private Column literate() {
        int[] codes = new int[marks.size() * rows];
        for (int m = 0; m < marks.size(); m++) {
            Marks one = marks.get(m);
            double cut = Scores.rounded(one.criterion().cut());
            boolean hasCut = !Double.isNaN(cut);
            boolean decides = one.criterion().decides();
            for (int row = 0; row < rows; row++) {
                double value = Scores.rounded(one.score()[row]);
                boolean below = hasCut && value < cut;
                boolean decided = decides && !Double.isNaN(value) && (below || one.meets()[row] != Marks.UNDECIDED);
                codes[m * rows + row] = !decided ? 0 : !below && one.meets()[row] == Marks.YES ? 2 : 1;
            }
        }
        return Column.coded(Scores.LITERATE, codes, List.of("", "0", "1"));
    }
}
