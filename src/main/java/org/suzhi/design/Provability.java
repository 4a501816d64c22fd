package org.suzhi.design;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Stratum;

/**
 * What it takes to prove in the whole of a frame, or in one stratum, that a target is passed.
 *
 * @param target     name of the target
 * @param goal       p₀: the proportion to pass
 * @param truth      p₁: the proportion supposed to be true
 * @param domain     the stratum, or {@link CvLimit#WHOLE}
 * @param population people in it
 * @param size       people to draw for the proof
 * @param interviews respondents that the usual sample brings in the domain
 * @param leastTruth the smallest true proportion that those prove with the same power; NaN where none up to 1 is enough
 */
public record Provability(
        String target,
        double goal,
        double truth,
        String domain,
        long population,
        SampleSize size,
        double interviews,
        double leastTruth) {

    private static final int HALVINGS = 100;

    /** True when there are as many people as must be drawn. */
    public boolean isPossible() {
        return size.people() <= population;
    }

    /**
     * Of the whole and then of each stratum.
     *
     * @param target     name of the target
     * @param proof      the goal
     * @param frame      the frame
     * @param field      what is assumed; its finite population is replaced by that of the domain
     * @param interviews respondents of the usual sample, spread in proportion to the strata's people
     */
    public static List<Provability> of(String target, Goal.Proof proof, Frame frame, Field field, double interviews) {
        List<Provability> all = new ArrayList<>();
        long whole = frame.population();
        all.add(of(target, proof, CvLimit.WHOLE, whole, field, interviews));
        if (!frame.strata().isEmpty()) {
            for (Stratum stratum : frame.list()) {
                double part = interviews * stratum.population() / whole;
                all.add(of(target, proof, stratum.name(), stratum.population(), field, part));
            }
        }
        return all;
    }

    private static Provability of(
            String target, Goal.Proof proof, String domain, long population, Field field, double interviews) {
        Field here = new Field(field.deff(), new FiniteCorrection.Exact(population), field.response());
        double effective = here.correction().endless(Math.min(interviews, population)) / field.deff();
        return new Provability(
                target,
                proof.target(),
                proof.truth(),
                domain,
                population,
                SampleSize.of(proof, here),
                interviews,
                leastTruth(proof, effective));
    }

    /** The needed n falls as the truth moves away from the target. */
    private static double leastTruth(Goal.Proof proof, double effective) {
        double near = proof.target();
        double far = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (near + far) / 2;
            if (middle > proof.target()
                    && middle < 1
                    && new Goal.Proof(proof.target(), middle, proof.assurance()).respondents() <= effective) {
                far = middle;
            } else {
                near = middle;
            }
        }
        return far == 1 ? Double.NaN : far;
    }
}
