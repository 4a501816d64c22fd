package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.Link;

/**
 * The gap by models of both groups. With M(g, β) the mean that coefficients β predict for the backgrounds of group g:
 *
 * <ul>
 *   <li>two-fold: explained M(a, β*) − M(b, β*), unexplained M(a, β_a) − M(a, β*) + M(b, β*) − M(b, β_b);
 *   <li>three-fold, seen from b: endowments M(a, β_b) − M(b, β_b), coefficients M(b, β_a) − M(b, β_b), and their
 *       interaction, which is the rest; seen from a with the groups' parts exchanged.
 * </ul>
 *
 * <p>A difference of predictions is shared out among the variables in proportion to their shares in the difference of
 * linear predictors x̄'β (Yun's weights), which in a linear model is the difference itself. In a logistic model these
 * shares say little where contributions cancel and their sum is near 0, and linearised and replicate errors then differ.
 * The contribution of a number to what is unexplained depends on where its zero is.
 *
 * <p>Source: Oaxaca, International Economic Review 14 (1973) 693–709; Blinder, Journal of Human Resources 8 (1973)
 * 436–455; Bauer and Sinning, Advances in Statistical Analysis 92 (2008) 197–206, for models that are not linear; Yun,
 * Decomposing differences in the first moment, Economics Letters 82 (2004) 275–280, for the weights.
 *
 * @param link      linear or logistic
 * @param reference β*; for a three-fold decomposition the group from which it is seen
 * @param fold      2 or 3
 */
public record OaxacaBlinder(Link link, ReferenceCoefficients reference, int fold) implements Decomposition {

    /** A three-fold decomposition is seen from one of the groups. */
    public OaxacaBlinder {
        if (fold != 2 && fold != 3) {
            throw new IllegalArgumentException("%d folds, expected 2 or 3".formatted(fold));
        }
        if (fold == 3 && reference != ReferenceCoefficients.A && reference != ReferenceCoefficients.B) {
            throw new IllegalArgumentException(
                    "a three-fold decomposition is seen from group a or b, not from reference '%s'"
                            .formatted(reference.code()));
        }
    }

    @Override
    public String code() {
        return link == Link.LOGIT ? "oaxaca-logit" : "oaxaca";
    }

    @Override
    public boolean isBinary() {
        return link == Link.LOGIT;
    }

    @Override
    public List<Component> of(Comparison at) {
        Traced[] a = at.coefficients(Comparison.Model.A, link);
        Traced[] b = at.coefficients(Comparison.Model.B, link);
        List<Component> all = new ArrayList<>(Means.of(at));
        Contributions contributions = new Contributions(at, link);
        if (fold == 2) {
            Traced[] between = reference.of(at, link);
            contributions.add("explained", contributions.ofBackgrounds(between));
            contributions.add(
                    "unexplained",
                    contributions.ofCoefficients(Side.A, a, between),
                    contributions.ofCoefficients(Side.B, between, b));
        } else if (reference == ReferenceCoefficients.B) {
            contributions.add("endowments", contributions.ofBackgrounds(b));
            contributions.add("coefficients", contributions.ofCoefficients(Side.B, a, b));
            contributions.add("interaction", contributions.ofBoth(a, b));
        } else {
            contributions.add("endowments", contributions.ofBackgrounds(a));
            contributions.add("coefficients", contributions.ofCoefficients(Side.A, a, b));
            contributions.add("interaction", contributions.ofBoth(b, a));
        }
        all.addAll(contributions.wholes());
        all.addAll(contributions.details());
        return all;
    }
}
