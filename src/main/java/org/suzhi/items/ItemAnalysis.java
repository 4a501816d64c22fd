package org.suzhi.items;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.Sampling;
import org.suzhi.tally.SurveyDesign;

/**
 * Classical item analysis: configured first, data last.
 *
 * <pre>{@code
 * ItemReport report = ItemAnalysis.of(SurveyDesign.of("stratum", "psu", "weight"))
 *         .dif(FocalGroup.parse("sex"))
 *         .analyse(responses, questionnaire, questionnaire.criterion(""));
 * }</pre>
 *
 * <p>Weights are taken as they are: those that were calibrated have somewhat smaller errors than are said here.
 */
public final class ItemAnalysis {

    /** Where everybody had other items, no form says much. */
    private static final int MOST_FORMS = 20;

    private final SurveyDesign design;
    private final List<FocalGroup> groups = new ArrayList<>();
    private ConfidenceLevel level = ConfidenceLevel.P95;
    private double cut = Double.NaN;
    private int threads = 1;

    private ItemAnalysis(SurveyDesign design) {
        this.design = design;
    }

    /** An analysis of people drawn by a design. */
    public static ItemAnalysis of(SurveyDesign design) {
        return new ItemAnalysis(design);
    }

    /** The confidence of intervals; 95 % unless named. */
    public ItemAnalysis level(ConfidenceLevel confidence) {
        this.level = confidence;
        return this;
    }

    /** The least score that passes; that of the criterion unless named. */
    public ItemAnalysis cut(double score) {
        this.cut = score;
        return this;
    }

    /** How many threads may work; the result does not depend on it. */
    public ItemAnalysis threads(int count) {
        this.threads = Math.max(1, count);
        return this;
    }

    /** One more comparison between groups. */
    public ItemAnalysis dif(FocalGroup group) {
        groups.add(group);
        return this;
    }

    /**
     * Analyses the items of a criterion.
     *
     * @throws DataException when columns are missing or hold what they should not, when nobody counts, or when a stratum
     *     holds a single PSU and no rule says what then
     */
    public ItemReport analyse(Microdata responses, Questionnaire questionnaire, Criterion criterion) {
        Answers answers = Answers.of(responses, questionnaire, criterion);
        return analyse(answers, responses, criterion.id(), Double.isNaN(cut) ? criterion.cut() : cut);
    }

    /**
     * Analyses answers.
     *
     * @param data the columns of the design and of groups, a record for each person of the answers
     * @throws DataException as {@link #analyse(Microdata, Questionnaire, Criterion)} does
     */
    public ItemReport analyse(Answers answers, Microdata data) {
        return analyse(answers, data, "", cut);
    }

    private ItemReport analyse(Answers all, Microdata data, String criterion, double passes) {
        if (all.rows() != data.rows()) {
            throw new IllegalArgumentException(
                    "answers of %d people, expected %d as in the data".formatted(all.rows(), data.rows()));
        }
        Sampling sampling = Sampling.of(data, design);
        boolean[] counts = new boolean[data.rows()];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = sampling.weight(row) > 0;
        }
        Answers answers = all.among(counts);
        if (answers.people() == 0) {
            throw new DataException(
                    data.source(),
                    new Text("nobody who answered and has a weight above 0", "没有权数大于0的作答者"),
                    new Text("at least one", "至少一人"),
                    new Text("check the column of weights", "请检查权数列"));
        }
        Precision precision = new Precision(sampling, design, level, answers);
        List<ItemStatistics> items = new Discrimination(answers, precision).all(threads);
        List<Distractor> distractors = new Distractors(answers, precision).all();
        List<FormStatistics> forms = IntStream.range(0, answers.forms().size())
                .filter(form -> answers.rowsOf(form).length > 0)
                .limit(MOST_FORMS)
                .mapToObj(form -> FormStatistics.of(answers, form, precision, passes))
                .toList();
        List<Comparison> comparisons = groups.stream()
                .map(group -> Comparison.of(answers, precision, data, group, threads))
                .toList();
        return new ItemReport(
                criterion,
                level,
                design,
                answers.people(),
                items,
                distractors,
                forms,
                comparisons,
                Review.of(items, distractors, comparisons),
                Label.of(data));
    }
}
