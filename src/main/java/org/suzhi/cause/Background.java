package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.Predictor;

/**
 * What people bring along: the variables whose part in a gap is asked for, and how a profile of them becomes a row of a
 * model. Coefficients of a factor are told as deviations from the mean of all its levels, β̃_l = β_l − Σ β_l / L with the
 * omitted level's β = 0, and the mean goes to the intercept: so no contribution depends on the level that is omitted.
 *
 * <p>Source: Gardeazabal and Ugidos, More on identification in detailed wage decompositions, Review of Economics and
 * Statistics 86 (2004) 1034–1036; Yun, A simple solution to the identification problem in detailed wage decompositions,
 * Economic Inquiry 43 (2005) 766–772.
 *
 * @param predictors the variables
 * @param levels     for each variable its levels; empty for a number
 */
record Background(List<Predictor> predictors, List<List<String>> levels) {

    static final String INTERCEPT = "(Intercept)";

    /**
     * A coefficient.
     *
     * @param predictor its variable's place; -1 for the intercept
     * @param column    its variable; {@link #INTERCEPT} for the intercept
     * @param level     empty for a number and the intercept
     */
    record Term(int predictor, String column, String level) {
        String name() {
            return column + level;
        }
    }

    Background {
        predictors = List.copyOf(predictors);
        levels = levels.stream().map(List::copyOf).toList();
    }

    boolean isNumber(int predictor) {
        return predictors.get(predictor) instanceof Predictor.Number;
    }

    String column(int predictor) {
        return predictors.get(predictor).column();
    }

    int size() {
        return predictors.size();
    }

    /** The place of the level that a factor leaves out of the model. */
    int omitted(int predictor) {
        Predictor.Levels factor = (Predictor.Levels) predictors.get(predictor);
        return factor.reference().map(levels.get(predictor)::indexOf).orElse(0);
    }

    /** The coefficients of the model: the intercept, numbers, and levels but the omitted ones. */
    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (Term term : effects()) {
            boolean isOmitted = term.predictor >= 0
                    && !isNumber(term.predictor)
                    && levels.get(term.predictor).indexOf(term.level) == omitted(term.predictor);
            if (!isOmitted) {
                terms.add(term);
            }
        }
        return terms;
    }

    /** The coefficients as they are told: the intercept, numbers, and all levels. */
    List<Term> effects() {
        List<Term> effects = new ArrayList<>(List.of(new Term(-1, INTERCEPT, "")));
        for (int m = 0; m < size(); m++) {
            String column = column(m);
            if (isNumber(m)) {
                effects.add(new Term(m, column, ""));
            }
            for (String level : levels.get(m)) {
                effects.add(new Term(m, column, level));
            }
        }
        return effects;
    }

    /** The row of a profile: 1 and 0 for levels that are and are not its own, and its numbers. */
    double[] row(List<Term> terms, Profiles.Values values) {
        double[] row = new double[terms.size()];
        for (int k = 0; k < row.length; k++) {
            Term term = terms.get(k);
            if (term.predictor < 0) {
                row[k] = 1;
            } else if (isNumber(term.predictor)) {
                row[k] = values.number(term.predictor);
            } else {
                row[k] = levels.get(term.predictor)
                                .get(values.level(term.predictor))
                                .equals(term.level)
                        ? 1
                        : 0;
            }
        }
        return row;
    }

    /** Coefficients of the model as they are told: β̃. */
    Traced[] normalised(Traced[] beta) {
        List<Term> effects = effects();
        List<Term> terms = terms();
        Traced[] told = new Traced[effects.size()];
        told[0] = beta[0];
        for (int e = 1; e < told.length; e++) {
            int k = terms.indexOf(effects.get(e));
            told[e] = k < 0 ? Traced.ZERO : beta[k];
        }
        int at = 1;
        for (int m = 0; m < size(); m++) {
            int count = levels.get(m).size();
            if (isNumber(m)) {
                at++;
                continue;
            }
            Traced mean = Traced.ZERO;
            for (int l = 0; l < count; l++) {
                mean = mean.plus(told[at + l].times(1.0 / count));
            }
            for (int l = 0; l < count; l++) {
                told[at + l] = told[at + l].minus(mean);
            }
            told[0] = told[0].plus(mean);
            at += count;
        }
        return told;
    }
}
