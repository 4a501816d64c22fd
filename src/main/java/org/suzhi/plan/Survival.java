package org.suzhi.plan;

import java.util.Locale;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.suzhi.survey.Text;

/** How many people of an age live through the next year, of either sex. */
public enum Survival {
    /** All: only ages move. */
    NONE(new Text("no deaths", "不计死亡")) {
        @Override
        double year(String sex, int age) {
            return 1;
        }
    },

    /**
     * Gompertz's law: mortality μ(x) = a e^{bx} with b = {@link #RISE}, and a such that a newborn lives as long as in China in
     * 2020: ∫ exp(−(a/b)(e^{bx} − 1)) dx = 75.37 years (men), 80.88 years (women). People who have completed x years are x + ½
     * on the average and live through the next year with probability exp(−(a/b)(e^{b(x + 3/2)} − e^{b(x + 1/2)})).
     *
     * <p>Source: Gompertz, Philosophical Transactions of the Royal Society 115, 1825; the lives: National Bureau of
     * Statistics, 2020 census. A simplification on purpose, which lets more people die before 70 than do in China; {@link #NONE} lets
     * nobody die, and the truth lies between the two.
     */
    GOMPERTZ(new Text("deaths by Gompertz's law", "按Gompertz律计死亡")) {
        @Override
        double year(String sex, int age) {
            double a = sex.equals("female") ? WOMEN : MEN;
            return Math.exp(-a / RISE * (Math.exp(RISE * (age + 1.5)) - Math.exp(RISE * (age + 0.5))));
        }
    };

    /** How much mortality rises per year of age: 0.09 to 0.12 in most populations. */
    static final double RISE = 0.11;

    private static final int OLDEST = 130;

    static final double MEN = level(75.37);
    static final double WOMEN = level(80.88);

    private final Text text;

    Survival(Text text) {
        this.text = text;
    }

    /** Its word on the command line and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    /** The share of those who completed this age that lives through the next year. */
    abstract double year(String sex, int age);

    /** The a that gives a newborn so many years. */
    private static double level(double years) {
        return new BrentSolver(1e-14).solve(1000, a -> life(a) - years, 1e-8, 1e-2);
    }

    /** A newborn's years, by the trapezoidal rule. */
    static double life(double a) {
        double sum = 0.5;
        for (int x = 1; x < OLDEST; x++) {
            sum += Math.exp(-a / RISE * (Math.exp(RISE * x) - 1));
        }
        return sum;
    }
}
