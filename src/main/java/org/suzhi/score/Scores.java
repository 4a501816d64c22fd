package org.suzhi.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.Standard;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Answers scored by one criterion or by several. A person who is no interview has no score. A wrong answer, "don't know"
 * and a blank are all wrong; an item that was not asked does not count.
 *
 * @param data {@code id}, {@code criterion}, {@code form}, {@code score}, one column per dimension, {@code tier},
 *             {@code literate} (0, 1, blank when it cannot be decided), then every column that is no item, untouched;
 *             one row for each person and criterion, the people by the first criterion before those by the next
 */
public record Scores(Microdata data) {

    /** Column of the verdict on a person. */
    public static final String LITERATE = "literate";

    /** Column of the score. */
    public static final String SCORE = "score";

    static final String ID = "id";
    static final String TIER = "tier";
    private static final String REASON = "reason";

    /**
     * Responses, sorted.
     *
     * @param kept     those that can be scored
     * @param rejected the others as they came, with the reason in column {@code reason}
     */
    public record Sorted(Microdata kept, Microdata rejected) {}

    /**
     * Scores responses by one criterion.
     *
     * @throws DataException when item columns are missing, something is wrong with an answer, or nobody can be scored
     */
    public static Scores of(Microdata responses, Questionnaire questionnaire, Criterion criterion) {
        return of(responses, questionnaire, List.of(criterion));
    }

    /**
     * Scores responses by several criteria in one pass.
     *
     * @throws DataException when item columns are missing, something is wrong with an answer, or nobody can be scored
     */
    public static Scores of(Microdata responses, Questionnaire questionnaire, List<Criterion> criteria) {
        AnswerSheet sheet = sheet(responses, questionnaire, criteria);
        AnswerCheck.raise(AnswerCheck.of(sheet));
        return scores(sheet, criteria);
    }

    /**
     * Tells the responses with which nothing is wrong from the others.
     *
     * @throws DataException when item columns are missing
     */
    public static Sorted sorted(Microdata responses, Questionnaire questionnaire, List<Criterion> criteria) {
        Map<Integer, List<Finding>> wrong = AnswerCheck.of(sheet(responses, questionnaire, criteria));
        int[] rows = wrong.keySet().stream().mapToInt(Integer::intValue).toArray();
        List<String> reasons = wrong.values().stream()
                .map(findings -> findings.get(0).in(Language.EN))
                .toList();
        Microdata rejected = responses.rows(rows).with(Column.of(REASON, reasons));
        int[] kept = IntStream.range(0, responses.rows())
                .filter(row -> !wrong.containsKey(row))
                .toArray();
        return new Sorted(wrong.isEmpty() ? responses : responses.rows(kept), rejected);
    }

    private static AnswerSheet sheet(Microdata responses, Questionnaire questionnaire, List<Criterion> criteria) {
        Set<String> needed = new LinkedHashSet<>(List.of(ID));
        if (!questionnaire.forms().isEmpty()) {
            needed.add(AnswerSheet.FORM);
        }
        for (Item item : questionnaire.items()) {
            if (criteria.stream().anyMatch(criterion -> criterion.counts(item))) {
                needed.add(item.id());
            }
        }
        responses.require(needed);
        return new AnswerSheet(responses, questionnaire);
    }

    private static Scores scores(AnswerSheet sheet, List<Criterion> criteria) {
        boolean[] interview = Interviews.of(sheet);
        Findings findings = new Findings();
        List<Marks> marks = new ArrayList<>();
        for (Criterion criterion : criteria) {
            Standard standard = new Standard(criterion, sheet.questionnaire());
            new AskedCheck(sheet, standard).check(interview, findings);
            marks.add(new Marks(sheet, standard, interview));
        }
        findings.raise();
        Scores scores = new Scores(new ScoreTable(sheet.responses(), sheet.questionnaire(), marks).table());
        if (scores.scored() == 0) {
            throw new DataException(
                    sheet.responses().source(),
                    new Text("nobody with enough answers to be scored", "没有作答充分、可以评分的人员"),
                    new Text("at least one interview", "至少一份有效问卷"),
                    new Text("check the columns of the items", "请检查题目各列"));
        }
        return scores;
    }

    /** Columns that scoring has made; those after them were carried through. */
    public List<String> own() {
        List<String> names = data.names();
        return names.subList(1, names.indexOf(LITERATE) + 1);
    }

    /** Number of rows with a score. */
    public int scored() {
        int scored = 0;
        for (boolean present : data.column(SCORE).present()) {
            scored += present ? 1 : 0;
        }
        return scored;
    }

    /** Number of people whom a criterion gave a score. */
    public int scored(Criterion criterion) {
        boolean[] present = data.column(SCORE).present();
        Column by = data.column(Criterion.COLUMN);
        int[] codes = by.codes();
        int wanted = by.levels().indexOf(criterion.id());
        int scored = 0;
        for (int row = 0; row < codes.length; row++) {
            scored += present[row] && codes[row] == wanted ? 1 : 0;
        }
        return scored;
    }

    /** Sums of thirds and sevenths must not fall short of the cut by a rounding error. */
    static double rounded(double score) {
        return Math.rint(score * 1e9) / 1e9;
    }
}
