package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;

/**
 * Composition against rates, over the cells of one or several crossed variables. With s the share of a cell in its group
 * and r its rate, gap = Σ (s_a − s_b)(r_a + r_b)/2 + Σ (r_a − r_b)(s_a + s_b)/2. A cell's composition component says how
 * much larger its share is, at the mean rate of the cell; only the sum over cells has a zero point of its own.
 *
 * <p>Source: Kitagawa, Components of a difference between two rates, Journal of the American Statistical Association 50
 * (1955) 1168–1194, equation (3).
 */
public record Kitagawa() implements Decomposition {

    @Override
    public String code() {
        return "kitagawa";
    }

    @Override
    public boolean isBinary() {
        return false;
    }

    @Override
    public boolean needsCommonProfiles() {
        return true;
    }

    @Override
    public List<Component> of(Comparison at) {
        Background background = at.profiles().background();
        List<String> columns = new ArrayList<>();
        for (int m = 0; m < background.size(); m++) {
            columns.add(background.column(m));
        }
        String crossed = String.join(",", columns);
        Traced a = at.weight(Side.A);
        Traced b = at.weight(Side.B);
        List<Component> composition = new ArrayList<>();
        List<Component> rates = new ArrayList<>();
        Traced byComposition = Traced.ZERO;
        Traced byRates = Traced.ZERO;
        for (int j = 0; j < at.profileCount(); j++) {
            Traced shareA = at.w(Side.A, j).over(a);
            Traced shareB = at.w(Side.B, j).over(b);
            Traced rateA = at.y(Side.A, j).over(at.w(Side.A, j));
            Traced rateB = at.y(Side.B, j).over(at.w(Side.B, j));
            Traced more = shareA.minus(shareB).times(rateA.plus(rateB).times(0.5));
            Traced higher = rateA.minus(rateB).times(shareA.plus(shareB).times(0.5));
            byComposition = byComposition.plus(more);
            byRates = byRates.plus(higher);
            composition.add(new Component("composition", crossed, at.profiles().label(j), more));
            rates.add(new Component("rates", crossed, at.profiles().label(j), higher));
        }
        List<Component> all = new ArrayList<>(Means.of(at));
        all.add(new Component("composition", byComposition));
        all.add(new Component("rates", byRates));
        all.addAll(composition);
        all.addAll(rates);
        return all;
    }
}
