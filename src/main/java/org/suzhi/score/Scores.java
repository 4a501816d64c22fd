package org.suzhi.score;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.collect.Collect;
import org.suzhi.collect.Disposition;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Dimension;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Answers scored by one criterion.
 *
 * @param data {@code id}, {@code criterion}, {@code form}, {@code score}, one column per dimension, {@code tier},
 *             {@code literate} (0, 1, blank when it cannot be decided), then every column that is no item, untouched
 */
public record Scores(Microdata data) {

    /** Column of the verdict on a person. */
    public static final String LITERATE = "literate";

    private static final String ID = "id";
    private static final String FORM = "form";
    private static final String SCORE = "score";
    private static final String TIER = "tier";

    /**
     * Scores responses. A person who is no interview has no score. A wrong answer, "don't know" and a blank are all
     * wrong; an item that was not asked does not count, and a person who was asked nothing of a dimension has no score.
     *
     * @throws DataException when item columns are missing, or hold codes that are no answers, or nobody can be scored
     */
    public static Scores of(Microdata responses, Questionnaire questionnaire, Criterion criterion) {
        List<Item> items =
                questionnaire.items().stream().filter(criterion::counts).toList();
        List<String> needed = new ArrayList<>(List.of(ID));
        items.forEach(item -> needed.add(item.id()));
        responses.require(needed);
        responses.index(ID);
        checkCodes(responses, questionnaire, items);
        boolean[] interview = interviews(responses, questionnaire, items);
        List<Dimension> dimensions = questionnaire.dimensions().stream()
                .filter(d -> items.stream().anyMatch(item -> item.dimension().equals(d.id())))
                .toList();
        double[] score = new double[responses.rows()];
        List<Column> byDimension = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            double[] points = points(
                    responses,
                    items.stream()
                            .filter(item -> item.dimension().equals(dimension.id()))
                            .toList(),
                    dimension.points());
            for (int row = 0; row < score.length; row++) {
                points[row] = interview[row] ? points[row] : Double.NaN;
                score[row] += points[row];
            }
            byDimension.add(Column.ofNumbers(dimension.id(), points));
        }
        return new Scores(table(responses, questionnaire, criterion, score, byDimension));
    }

    /** Columns that scoring has made; those after them were carried through. */
    public List<String> own() {
        List<String> names = data.names();
        return names.subList(1, names.indexOf(LITERATE) + 1);
    }

    /** Number of people with a score. */
    public int scored() {
        Column literate = data.column(LITERATE);
        int scored = 0;
        for (int row = 0; row < data.rows(); row++) {
            scored += literate.isMissing(row) ? 0 : 1;
        }
        return scored;
    }

    private static Microdata table(
            Microdata responses,
            Questionnaire questionnaire,
            Criterion criterion,
            double[] score,
            List<Column> byDimension) {
        Column.Builder scores = new Column.Builder(SCORE);
        Column.Builder tiers = new Column.Builder(TIER);
        Column.Builder literate = new Column.Builder(LITERATE);
        boolean somebody = false;
        double cut = rounded(criterion.cut());
        for (double raw : score) {
            double value = rounded(raw);
            boolean decided = !Double.isNaN(raw);
            somebody |= decided;
            scores.add(Decimal.text(value));
            tiers.add(decided ? criterion.tier(value) : "");
            literate.add(!decided ? "" : value >= cut ? "1" : "0");
        }
        if (!somebody) {
            throw new DataException(
                    responses.source(),
                    new Text("nobody with enough answers to be scored", "没有作答充分、可以评分的人员"),
                    new Text("at least one interview", "至少一份有效问卷"),
                    new Text("check the columns of the items", "请检查题目各列"));
        }
        int rows = responses.rows();
        List<Column> columns = new ArrayList<>();
        columns.add(responses.column(ID));
        columns.add(Column.constant(Criterion.COLUMN, criterion.id(), rows));
        columns.add(responses.has(FORM) ? responses.column(FORM) : Column.constant(FORM, questionnaire.id(), rows));
        columns.add(scores.build());
        columns.addAll(byDimension);
        columns.add(tiers.build());
        columns.add(literate.build());
        List<String> taken = new ArrayList<>(columns.stream().map(Column::name).toList());
        questionnaire.items().forEach(item -> taken.add(item.id()));
        for (Column column : responses.columns()) {
            if (!taken.contains(column.name())) {
                columns.add(column);
            }
        }
        return Microdata.of("scores.csv", columns);
    }

    /** Sums of thirds and sevenths must not fall short of the cut by a rounding error. */
    private static double rounded(double score) {
        return Math.rint(score * 1e9) / 1e9;
    }

    /** The points of a dimension times the share right in it; NaN when none of its items was asked. */
    private static double[] points(Microdata responses, List<Item> items, double points) {
        double[] right = new double[responses.rows()];
        double[] asked = new double[responses.rows()];
        for (Item item : items) {
            Column cells = responses.column(item.id());
            byte[] verdict = new byte[cells.levels().size()];
            for (int code = 0; code < verdict.length; code++) {
                String cell = cells.levels().get(code);
                verdict[code] = (byte) (cell.equals(Collect.NOT_ASKED) ? -1 : cell.equals(item.key()) ? 1 : 0);
            }
            for (int row = 0; row < right.length; row++) {
                byte v = verdict[cells.code(row)];
                asked[row] += v < 0 ? 0 : item.points();
                right[row] += v > 0 ? item.points() : 0;
            }
        }
        for (int row = 0; row < right.length; row++) {
            right[row] = points * right[row] / asked[row];
        }
        return right;
    }

    private static boolean[] interviews(Microdata responses, Questionnaire questionnaire, List<Item> items) {
        boolean[] interview = new boolean[responses.rows()];
        if (responses.has(Disposition.COLUMN)) {
            Column dispositions = responses.column(Disposition.COLUMN);
            for (int row = 0; row < interview.length; row++) {
                String code = dispositions.text(row);
                interview[row] = code.equals(Disposition.COMPLETE.code()) || code.equals(Disposition.PARTIAL.code());
            }
            return interview;
        }
        int[] answered = new int[interview.length];
        int[] asked = new int[interview.length];
        for (Item item : items) {
            Column cells = responses.column(item.id());
            for (int row = 0; row < interview.length; row++) {
                boolean notAsked = cells.text(row).equals(Collect.NOT_ASKED);
                asked[row] += notAsked ? 0 : 1;
                answered[row] += notAsked || cells.isMissing(row) ? 0 : 1;
            }
        }
        for (int row = 0; row < interview.length; row++) {
            interview[row] = answered[row] > 0 && answered[row] >= questionnaire.partial() * asked[row];
        }
        return interview;
    }

    private static void checkCodes(Microdata responses, Questionnaire questionnaire, List<Item> items) {
        Findings findings = new Findings();
        for (Item item : items) {
            Column cells = responses.column(item.id());
            List<String> levels = cells.levels();
            boolean[] wrong = new boolean[levels.size()];
            boolean any = false;
            for (int code = 0; code < wrong.length; code++) {
                String cell = levels.get(code);
                wrong[code] = !Column.isMissing(cell)
                        && !item.offers(cell)
                        && !cell.equals(questionnaire.dontKnow())
                        && !cell.equals(Collect.NOT_ASKED);
                any |= wrong[code];
            }
            if (any) {
                List<String> codes = new ArrayList<>();
                item.options().forEach(option -> codes.add(option.code()));
                codes.add(questionnaire.dontKnow());
                String known = String.join(", ", codes);
                for (int row = 0; row < responses.rows(); row++) {
                    if (wrong[cells.code(row)]) {
                        findings.add(responses.cell(row, item.id(), Text.of("one of %s", "下列之一：%s", known)));
                    }
                }
            }
        }
        findings.raise();
    }
}
