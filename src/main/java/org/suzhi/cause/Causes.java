package org.suzhi.cause;

import java.util.List;
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
 * @param notes     how many records are outside and why
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
