package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * How important background variables are for telling who has the outcome. What goes along with an outcome need not cause
 * it.
 *
 * @param outcome    the column that is foretold
 * @param criterion  by which criterion it was scored; empty when the data does not say
 * @param variables  the variables, the most important first
 * @param explained  the share of the outcome's variance that the forest explains among people it has not seen
 * @param n          people
 * @param trees      trees of a forest
 * @param replicates replicates of the PSUs, each with a forest of its own
 * @param seed       the seed of all of it
 * @param level      the confidence of intervals
 * @param label      whether the data is real
 * @param notes      how many people are outside and why, and what else the reader should know
 */
public record Importance(
        String outcome,
        String criterion,
        List<VariableImportance> variables,
        double explained,
        int n,
        int trees,
        int replicates,
        Seed seed,
        ConfidenceLevel level,
        Label label,
        List<Text> notes) {

    /** What has to be said with every importance. */
    public static final Text CAUTION = new Text(
            "importance says what helps to tell who has the outcome; it does not prove causes. Variables that go together"
                    + " share it, and those with many values get more than their due",
            "重要性只说明哪些变量有助于区分结果，并不证明因果；相互关联的变量会分摊重要性，取值较多的变量会被高估");

    /** The lists are copied. */
    public Importance {
        variables = List.copyOf(variables);
        notes = List.copyOf(notes);
    }

    /** The same with a note more, before the others. */
    public Importance noting(Text note) {
        List<Text> all = new ArrayList<>(List.of(note));
        all.addAll(notes);
        return new Importance(outcome, criterion, variables, explained, n, trees, replicates, seed, level, label, all);
    }

    /** What was found, in sentences. */
    public List<Text> summary() {
        VariableImportance first = variables.get(0);
        return List.of(
                Text.of(
                        "%s%s, %d people: the forest explains %.1f %% of the variance among people it has not seen.",
                        "%s%s，%d人：对未见过的人，森林解释了%.1f%%的方差。",
                        outcome,
                        criterion.isEmpty() ? Text.same("") : Text.of(" (criterion %s)", "（判定标准%s）", criterion),
                        n,
                        100 * explained),
                Text.of(
                        "The most important variable is %s: without it the error would grow by %.2f %% of the outcome's variance"
                                + " (%.2f to %.2f).",
                        "最重要的变量是%s：失去它，预测误差将增加结果方差的%.2f%%（区间%.2f至%.2f）。",
                        first.column(),
                        100 * first.importance(),
                        100 * first.interval().lower(),
                        100 * first.interval().upper()));
    }
}
