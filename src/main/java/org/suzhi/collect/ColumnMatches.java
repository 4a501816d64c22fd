package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which columns hold which questions, found one way after another: the surest first. */
final class ColumnMatches {

    /** Below this, two labels are not taken for the same question. */
    private static final double LIKE = 0.6;
    /** By so much the best label must be nearer than the next one. */
    private static final double LEAD = 0.1;

    private final Export export;
    private final int headerRows;
    private final List<Question> questions;
    private final Map<String, ColumnMatch> found = new LinkedHashMap<>();
    /** Columns between which nothing decides, by question. */
    private final Map<String, List<String>> rivals = new LinkedHashMap<>();

    ColumnMatches(Export export, int headerRows, List<Question> questions) {
        this.export = export;
        this.headerRows = headerRows;
        this.questions = questions;
    }

    Map<String, ColumnMatch> found() {
        return found;
    }

    Map<String, List<String>> rivals() {
        return rivals;
    }

    /** By name or label. */
    void byTitle(Collection<String> columns) {
        for (Question question : questions) {
            Map<ColumnMatch.Basis, List<String>> candidates = new TreeMap<>();
            for (String column : columns) {
                ColumnMatch.Basis best = null;
                for (String title : export.titles(column, headerRows)) {
                    ColumnMatch.Basis basis = question.basis(title);
                    best = best == null || basis != null && basis.compareTo(best) < 0 ? basis : best;
                }
                if (best != null) {
                    candidates.computeIfAbsent(best, first -> new ArrayList<>()).add(column);
                }
            }
            if (!candidates.isEmpty()) {
                Map.Entry<ColumnMatch.Basis, List<String>> surest =
                        candidates.entrySet().iterator().next();
                if (surest.getValue().size() == 1) {
                    found.put(question.id(), new ColumnMatch(surest.getValue().get(0), surest.getKey()));
                } else {
                    rivals.put(question.id(), surest.getValue());
                }
            }
        }
    }

    /** By labels that are much like each other, where none other is as near to either. */
    void byLikeness(List<String> columns, List<Question> open) {
        double[][] like = new double[open.size()][columns.size()];
        for (int q = 0; q < open.size(); q++) {
            for (int c = 0; c < columns.size(); c++) {
                for (String title : export.titles(columns.get(c), headerRows)) {
                    like[q][c] = Math.max(like[q][c], open.get(q).likeness(title));
                }
            }
        }
        for (int q = 0; q < open.size(); q++) {
            for (int c = 0; c < columns.size(); c++) {
                if (like[q][c] >= LIKE && leads(like, q, c)) {
                    found.put(open.get(q).id(), new ColumnMatch(columns.get(c), ColumnMatch.Basis.LIKENESS));
                }
            }
        }
    }

    private static boolean leads(double[][] like, int question, int column) {
        double best = like[question][column] - LEAD;
        for (int q = 0; q < like.length; q++) {
            if (q != question && like[q][column] > best) {
                return false;
            }
        }
        for (int c = 0; c < like[question].length; c++) {
            if (c != column && like[question][c] > best) {
                return false;
            }
        }
        return true;
    }

    /**
     * By position, where no title says anything and there are as many columns as questions: those about the person stand
     * first or last, wherever the answers fit better.
     */
    void byPosition(List<String> columns) {
        List<String> numbered = columns.stream()
                .filter(column -> Wording.of(column).number() > 0)
                .toList();
        List<String> candidates = numbered.size() == questions.size() ? numbered : columns;
        if (candidates.size() != questions.size()) {
            return;
        }
        List<Question> itemsFirst = new ArrayList<>(questions);
        itemsFirst.sort((a, b) -> Boolean.compare(a.isBackground(), b.isBackground()));
        List<Question> order = fit(itemsFirst, candidates) > fit(questions, candidates) ? itemsFirst : questions;
        for (int i = 0; i < order.size(); i++) {
            found.put(order.get(i).id(), new ColumnMatch(candidates.get(i), ColumnMatch.Basis.POSITION));
        }
    }

    /** In how many columns every text is an answer to the question. */
    private int fit(List<Question> order, List<String> columns) {
        int fit = 0;
        for (int i = 0; i < order.size(); i++) {
            AnswerWords answers = order.get(i).answers();
            String column = columns.get(i);
            List<String> texts = export.records(headerRows).column(column).values();
            boolean fits = answers.options().isEmpty()
                    ? texts.stream().allMatch(text -> text.matches("\\d+"))
                    : texts.stream()
                            .allMatch(text ->
                                    answers.code(export.meaning(column, text)).isPresent());
            fit += fits ? 1 : 0;
        }
        return fit;
    }
}
