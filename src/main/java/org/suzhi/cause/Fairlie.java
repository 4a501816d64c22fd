package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.Link;

/**
 * The gap of a proportion by a logistic model, with the contribution of each variable from exchanging its distribution:
 * people of a are matched with people of b at random, their values are exchanged one variable after another, and a
 * variable's contribution is the change of the mean prediction. Here the mean over all random matchings is taken, and
 * over all orders of exchange, so nothing is left to chance: with v(S) the mean prediction when the variables S are
 * distributed as in a and the others as in b, independently of each other, variable m contributes
 * Σ_S |S|! (K − |S| − 1)! / K! [v(S ∪ m) − v(S)].
 *
 * <p>Fairlie matches people of the same rank instead, which keeps more of what variables have in common and needs random
 * subsamples; the sum of the contributions is the same.
 *
 * <p>Source: Fairlie, An extension of the Blinder–Oaxaca decomposition technique to logit and probit models, Journal of
 * Economic and Social Measurement 30 (2005) 305–316; Shorrocks, Decomposition procedures for distributional analysis,
 * Journal of Economic Inequality 11 (2013) 99–126, section 3, for the mean over all orders.
 *
 * @param reference β*
 */
public record Fairlie(ReferenceCoefficients reference) implements Decomposition {

    /** Variables up to which all orders are gone through. */
    static final int MOST_VARIABLES = 10;

    @Override
    public String code() {
        return "fairlie";
    }

    @Override
    public boolean isBinary() {
        return true;
    }

    @Override
    public List<Component> of(Comparison at) {
        Background background = at.profiles().background();
        int variables = background.size();
        Traced[] beta = reference.of(at, Link.LOGIT);
        Exchange exchange = new Exchange(at, beta);
        Traced[] v = new Traced[1 << variables];
        for (int subset = 0; subset < v.length; subset++) {
            v[subset] = exchange.predicted(subset);
        }
        List<Component> all = new ArrayList<>(Means.of(at));
        Traced explained = v[v.length - 1].minus(v[0]);
        all.add(new Component("explained", explained));
        all.add(new Component(
                "unexplained", at.mean(Side.A).minus(at.mean(Side.B)).minus(explained)));
        for (int m = 0; m < variables; m++) {
            Traced contribution = Traced.ZERO;
            for (int subset = 0; subset < v.length; subset++) {
                if ((subset >> m & 1) == 0) {
                    double share = share(variables, Integer.bitCount(subset));
                    contribution = contribution.plus(
                            v[subset | 1 << m].minus(v[subset]).times(share));
                }
            }
            all.add(new Component("explained", background.column(m), "", contribution));
        }
        return all;
    }

    /** s! (K − s − 1)! / K!: the share of the orders in which a variable comes after s given ones. */
    private static double share(int variables, int before) {
        double share = 1.0 / variables;
        for (int i = 1; i <= before; i++) {
            share *= (double) i / (variables - i);
        }
        return share;
    }
}
