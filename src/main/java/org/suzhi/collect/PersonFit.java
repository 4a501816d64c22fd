package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.suzhi.survey.Text;

/**
 * Hard items right and easy ones wrong, as when answers were known or looked up for some items only. The statistic is l_z
 * (Drasgow, Levine and Williams, British Journal of Mathematical and Statistical Psychology 38 (1985) 67–86) as Snijders
 * (Psychometrika 66 (2001) 331–342) corrects it for an estimated ability: for the Rasch model and the ability of greatest
 * likelihood, with w_j = θ − b_j and c = Σ P_j Q_j w_j / Σ P_j Q_j,
 *
 * <p>l_z* = Σ (X_j − P_j) w_j / √(Σ (w_j − c)² P_j Q_j).
 *
 * <p>It is then measured by the robust middle and spread of everybody's, at least 1, because no test fits a model exactly.
 */
record PersonFit(CheckLimits limits, Abilities abilities) implements QualityCheck {

    /** With fewer right or wrong there is no pattern. */
    private static final int LEAST = 3;

    private static final Text ACTION = new Text(
            "look at which hard items are right: the same ones of many people point to a leak, of one person to looking up",
            "请查看答对了哪些难题：多人相同则可能泄题，仅一人则可能当场查阅");

    @Override
    public String code() {
        return "person-fit";
    }

    @Override
    public Text name() {
        return new Text("hard items right and easy ones wrong", "难题对而易题错");
    }

    @Override
    public Optional<Text> obstacle(Interviews people) {
        return QualityCheck.tooFew(people);
    }

    @Override
    public List<Suspicion> examine(Interviews people) {
        double[] fit = new double[people.people()];
        Arrays.setAll(fit, row -> statistic(people, row));
        Robust usual = Robust.of(fit);
        List<Suspicion> found = new ArrayList<>();
        for (int row = 0; row < fit.length; row++) {
            double away = usual.standardised(fit[row], 1);
            double limit = -limits.limit("person_fit");
            if (away < limit) {
                Text meaning = Text.of(
                        "hard items right and easy ones wrong: %.1f standard deviations below what is usual",
                        "难题答对而易题答错：比通常低%.1f个标准差", -away);
                Severity severity = away < 1.3 * limit ? Severity.HIGH : Severity.MEDIUM;
                found.add(Suspicion.of(people, row, severity, away, limit, meaning, ACTION));
            }
        }
        return found;
    }

    /** The corrected statistic; NaN for somebody without a pattern. */
    double statistic(Interviews people, int row) {
        int score = people.score(row);
        if (score < LEAST || people.asked(row) - score < LEAST) {
            return Double.NaN;
        }
        double information = 0;
        double weighted = 0;
        double sum = 0;
        for (int item = 0; item < people.items(); item++) {
            if (people.asked(row, item)) {
                double p = abilities.chance(row, item);
                double w = abilities.ability(row) - abilities.difficulty(item);
                information += p * (1 - p);
                weighted += p * (1 - p) * w;
                sum += ((people.right(row, item) ? 1 : 0) - p) * w;
            }
        }
        double centre = weighted / information;
        double variance = 0;
        for (int item = 0; item < people.items(); item++) {
            if (people.asked(row, item)) {
                double p = abilities.chance(row, item);
                double w = abilities.ability(row) - abilities.difficulty(item) - centre;
                variance += p * (1 - p) * w * w;
            }
        }
        return sum / Math.sqrt(variance);
    }
}
