package org.suzhi.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.suzhi.estimate.Link;

/**
 * The gap that is left when both groups have the same background: a logistic model of both with an indicator of the
 * group predicts for everybody of the standard population as if in a, and as if in b; the adjusted gap is the difference
 * of the means. What is left over of the gap goes along with background.
 *
 * <p>Source: Graubard and Korn, Predictive margins with survey data, Biometrics 55 (1999) 652–659; Lane and Nelder,
 * Analysis of covariance and standardization as instances of prediction, Biometrics 38 (1982) 613–621.
 *
 * @param standard whose background both are given
 */
public record Adjusted(Standard standard) implements Decomposition {

    /** A population to which rates are standardised. */
    public enum Standard {
        /** Both groups together. */
        BOTH,
        /** Group a. */
        A,
        /** Group b. */
        B;

        /** Its word in files and on the command line. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String code() {
        return "adjusted";
    }

    @Override
    public boolean isBinary() {
        return true;
    }

    @Override
    public List<Component> of(Comparison at) {
        Traced[] pooled = at.coefficients(Comparison.Model.POOLED, Link.LOGIT);
        Traced indicator = pooled[pooled.length - 1];
        Traced[] asA = shifted(pooled, indicator.times(0.5));
        Traced[] asB = shifted(pooled, indicator.times(-0.5));
        Traced a = standardised(at, asA);
        Traced b = standardised(at, asB);
        List<Component> all = new ArrayList<>(Means.of(at));
        Traced gap = all.get(all.size() - 1).amount();
        Traced adjusted = a.minus(b);
        all.add(new Component("adjusted_a", a));
        all.add(new Component("adjusted_b", b));
        all.add(new Component("adjusted", adjusted));
        all.add(new Component("background", gap.minus(adjusted)));
        return all;
    }

    private Traced standardised(Comparison at, Traced[] beta) {
        if (standard != Standard.BOTH) {
            return at.predicted(standard == Standard.A ? Side.A : Side.B, Link.LOGIT, beta);
        }
        Traced a = at.weight(Side.A);
        Traced b = at.weight(Side.B);
        return a.times(at.predicted(Side.A, Link.LOGIT, beta))
                .plus(b.times(at.predicted(Side.B, Link.LOGIT, beta)))
                .over(a.plus(b));
    }

    private static Traced[] shifted(Traced[] pooled, Traced by) {
        Traced[] shifted = Arrays.copyOf(pooled, pooled.length - 1);
        shifted[0] = shifted[0].plus(by);
        return shifted;
    }
}
