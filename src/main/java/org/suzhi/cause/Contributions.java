package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.Link;
import org.suzhi.survey.Text;

/** The parts of an Oaxaca–Blinder decomposition, and what each variable and level contributes to them. */
final class Contributions {

    /** Details whose sizes are so many times their sum cancel each other. */
    private static final double CANCEL = 3;

    private final Comparison at;
    private final Link link;
    private final Background background;
    private final List<Background.Term> effects;
    private final List<Component> wholes = new ArrayList<>();
    private final List<Component> details = new ArrayList<>();
    private final Traced[][] means = new Traced[2][];

    /**
     * A difference of mean predictions, and the difference of linear predictors behind it by effect.
     *
     * @param whole  the difference
     * @param behind for each effect its share in the difference of linear predictors
     * @param first  the first effect that can have a share: everybody has the intercept, so groups cannot differ in it
     */
    record Difference(Traced whole, Traced[] behind, int first) {}

    Contributions(Comparison at, Link link) {
        this.at = at;
        this.link = link;
        this.background = at.profiles().background();
        this.effects = background.effects();
    }

    List<Component> wholes() {
        return wholes;
    }

    List<Component> details() {
        return details;
    }

    /**
     * What has to be said of the details of a logistic model: Yun's shares divide by a sum, and where details cancel each other
     * that sum is near 0 and no error of a share is to be trusted.
     */
    static List<Text> cancelling(Decomposition method, List<Cause> parts) {
        if (!(method instanceof OaxacaBlinder oaxaca) || oaxaca.link() != Link.LOGIT) {
            return List.of();
        }
        List<Text> notes = new ArrayList<>();
        for (Cause whole : parts) {
            double sizes = parts.stream()
                    .filter(part -> part.part().equals(whole.part())
                            && !part.column().isEmpty()
                            && part.level().isEmpty())
                    .mapToDouble(part -> Math.abs(part.estimate()))
                    .sum();
            if (whole.column().isEmpty() && sizes > CANCEL * Math.abs(whole.estimate())) {
                notes.add(Text.of(
                        "the details of '%s' cancel each other (their sizes add up to %.1f times the whole): do not rely on their"
                                + " standard errors",
                        "“%s”的各项明细相互抵消（绝对值之和为该部分的%.1f倍）：其标准误不可靠",
                        Causes.text(whole.part()),
                        sizes / Math.abs(whole.estimate())));
            }
        }
        return notes;
    }

    /** M(a, β) − M(b, β). */
    Difference ofBackgrounds(Traced[] beta) {
        Traced[] told = background.normalised(beta);
        Traced[] behind = new Traced[told.length];
        for (int e = 0; e < behind.length; e++) {
            behind[e] = mean(Side.A, e).minus(mean(Side.B, e)).times(told[e]);
        }
        return new Difference(at.predicted(Side.A, link, beta).minus(at.predicted(Side.B, link, beta)), behind, 1);
    }

    /** M(g, β) − M(g, γ). */
    Difference ofCoefficients(Side side, Traced[] beta, Traced[] gamma) {
        Traced[] told = minus(background.normalised(beta), background.normalised(gamma));
        Traced[] behind = new Traced[told.length];
        for (int e = 0; e < behind.length; e++) {
            behind[e] = mean(side, e).times(told[e]);
        }
        return new Difference(at.predicted(side, link, beta).minus(at.predicted(side, link, gamma)), behind, 0);
    }

    /** M(a, β) − M(b, β) − M(a, γ) + M(b, γ). */
    Difference ofBoth(Traced[] beta, Traced[] gamma) {
        Traced[] told = minus(background.normalised(beta), background.normalised(gamma));
        Traced[] behind = new Traced[told.length];
        for (int e = 0; e < behind.length; e++) {
            behind[e] = mean(Side.A, e).minus(mean(Side.B, e)).times(told[e]);
        }
        Traced whole = at.predicted(Side.A, link, beta)
                .minus(at.predicted(Side.B, link, beta))
                .minus(at.predicted(Side.A, link, gamma))
                .plus(at.predicted(Side.B, link, gamma));
        return new Difference(whole, behind, 1);
    }

    /** Adds a part that is the sum of differences, with its details. */
    void add(String part, Difference... differences) {
        Traced whole = Traced.ZERO;
        Traced[] sums = new Traced[effects.size()];
        for (Difference difference : differences) {
            whole = whole.plus(difference.whole);
            Traced[] shared = shared(difference);
            for (int e = 0; e < sums.length; e++) {
                sums[e] = sums[e] == null ? shared[e] : sums[e].plus(shared[e]);
            }
        }
        wholes.add(new Component(part, whole));
        List<Component> ofLevels = new ArrayList<>();
        // variable −1 is the intercept
        for (int m = differences[0].first == 0 ? -1 : 0; m < background.size(); m++) {
            Traced ofVariable = Traced.ZERO;
            for (int e = 0; e < sums.length; e++) {
                Background.Term effect = effects.get(e);
                if (effect.predictor() == m) {
                    ofVariable = ofVariable.plus(sums[e]);
                    if (!effect.level().isEmpty()) {
                        ofLevels.add(new Component(part, effect.column(), effect.level(), sums[e]));
                    }
                }
            }
            details.add(new Component(part, m < 0 ? Background.INTERCEPT : background.column(m), "", ofVariable));
        }
        details.addAll(ofLevels);
    }

    /** D · N_e / Σ N_e; nothing to share where all are 0, as between a group and itself. */
    private Traced[] shared(Difference difference) {
        if (link == Link.IDENTITY) {
            return difference.behind;
        }
        Traced all = Traced.ZERO;
        double most = 0;
        for (Traced behind : difference.behind) {
            all = all.plus(behind);
            most = Math.max(most, Math.abs(behind.value()));
        }
        Traced[] shared = new Traced[difference.behind.length];
        for (int e = 0; e < shared.length; e++) {
            shared[e] = most == 0 ? Traced.ZERO : difference.whole.times(difference.behind[e].over(all));
        }
        return shared;
    }

    private Traced mean(Side side, int effect) {
        if (means[side.ordinal()] == null) {
            Traced[] of = new Traced[effects.size()];
            for (int e = 0; e < of.length; e++) {
                of[e] = at.background(side, e);
            }
            means[side.ordinal()] = of;
        }
        return means[side.ordinal()][effect];
    }

    private static Traced[] minus(Traced[] a, Traced[] b) {
        Traced[] difference = new Traced[a.length];
        for (int e = 0; e < a.length; e++) {
            difference[e] = a[e].minus(b[e]);
        }
        return difference;
    }
}
