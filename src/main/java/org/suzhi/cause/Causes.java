package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.Link;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;

/**
 * A gap between two groups taken apart. The components describe how the gap goes along with background; they do not
 * prove that it is caused by it.
 *
 * @param method    how
 * @param outcome   the column whose means are compared
 * @param criterion by which criterion it was scored; empty when the data does not say
 * @param column    the column whose levels are compared
 * @param a         one level
 * @param b         the other
 * @param on        the background variables
 * @param variance  how variances were estimated
 * @param level     the confidence of intervals
 * @param design    how the sample was drawn
 * @param nA        records of a
 * @param nB        records of b
 * @param df        degrees of freedom: PSUs − strata among those of the records
 * @param failed    replicates in which some component could not be computed, and which say nothing of it
 * @param parts     the components: the means and the gap, its parts, and their details
 * @param label     whether the data is real
 * @param notes     how many records are outside and why, and what else the reader should know
 */
public record Causes(
        Decomposition method,
        String outcome,
        String criterion,
        String column,
        String a,
        String b,
        List<String> on,
        String variance,
        ConfidenceLevel level,
        SurveyDesign design,
        int nA,
        int nB,
        double df,
        int failed,
        List<Cause> parts,
        Label label,
        List<Text> notes) {

    /** What has to be said with every decomposition. */
    public static final Text CAUTION = new Text(
            "a decomposition describes how a gap goes along with background; it does not prove causes, and what other"
                    + " variables would add is not in it",
            "分解描述差距与背景因素的伴随关系，并不证明因果；未纳入的变量的作用不在其中");

    /** What stands in the place of a column for the part of the intercept. */
    public static final String INTERCEPT = Background.INTERCEPT;

    /** The lists are copied. */
    public Causes {
        on = List.copyOf(on);
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** The same with notes more, before the others. */
    public Causes noting(List<Text> more) {
        List<Text> all = new ArrayList<>(more);
        all.addAll(notes);
        return new Causes(
                method, outcome, criterion, column, a, b, on, variance, level, design, nA, nB, df, failed, parts, label,
                all);
    }

    /**
     * False for a detail whose error cannot be relied on. In a logistic model Yun's shares divide by a sum, which is near 0
     * where details cancel each other or the whole is not told apart from 0. A variable that has the whole to itself is no
     * share.
     */
    public boolean isReliable(Cause cause) {
        boolean isShare = method instanceof OaxacaBlinder oaxaca
                && oaxaca.link() == Link.LOGIT
                && !cause.column().isEmpty()
                && !isAlone(cause);
        return !isShare || !(isToldNothing(part(cause.part())) || cancels(cause.part()));
    }

    /** What has to be said of parts of a logistic model that are not told apart from 0, and of the shares in them. */
    List<Text> doubts() {
        List<Text> doubts = new ArrayList<>();
        for (Cause whole : wholes()) {
            boolean isShared =
                    parts.stream().anyMatch(cause -> cause.part().equals(whole.part()) && !isReliable(cause));
            if (isShared && !cancels(whole.part())) {
                doubts.add(Text.of(
                        "'%s' is not told apart from 0, and its details are shares of it: do not rely on their standard"
                                + " errors",
                        "“%s”与0没有显著差异，其明细是它的份额：明细的标准误不可靠", text(whole.part())));
            }
        }
        return doubts;
    }

    /** Whether it is shares of this that say nothing: its interval holds 0, and there is something to share. */
    private boolean isToldNothing(Cause whole) {
        boolean isToldApart = whole.interval().lower() > 0 || whole.interval().upper() < 0;
        return !isToldApart && variables(whole.part()).stream().anyMatch(variable -> variable.estimate() != 0);
    }

    private boolean cancels(String part) {
        List<Cause> ofPart =
                parts.stream().filter(cause -> cause.part().equals(part)).toList();
        return !Contributions.cancelling(method, ofPart).isEmpty();
    }

    private boolean isAlone(Cause cause) {
        return cause.level().isEmpty() && variables(cause.part()).size() == 1;
    }

    private List<Cause> variables(String part) {
        return parts.stream()
                .filter(cause -> cause.part().equals(part)
                        && !cause.column().isEmpty()
                        && cause.level().isEmpty())
                .toList();
    }

    /** What people call a part. */
    public static Text text(String part) {
        return switch (part) {
            case "composition" -> new Text("composition", "构成");
            case "rates" -> new Text("rates", "比率");
            case "explained" -> new Text("explained", "可解释部分");
            case "unexplained" -> new Text("unexplained", "未解释部分");
            case "endowments" -> new Text("endowments", "禀赋");
            case "coefficients" -> new Text("coefficients", "系数");
            case "interaction" -> new Text("interaction", "交互");
            case "adjusted" -> new Text("adjusted gap, with the same background", "背景相同时的调整差距");
            case "background" -> new Text("with background", "随背景的部分");
            default -> Text.same(part);
        };
    }

    /** A whole part, such as the gap. */
    public Cause part(String part) {
        return part(part, "", "");
    }

    /** A component by its part, column and level. */
    public Cause part(String part, String column, String level) {
        return parts.stream()
                .filter(cause -> cause.part().equals(part)
                        && cause.column().equals(column)
                        && cause.level().equals(level))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no component '%s' '%s' '%s'".formatted(part, column, level)));
    }

    /** The whole parts: the groups' means, the gap and what it is the sum of. */
    public List<Cause> wholes() {
        return parts.stream().filter(cause -> cause.column().isEmpty()).toList();
    }
}
