package org.suzhi.collect;

/**
 * Outcome rates from what came of everybody worked, people or sums of their weights. Source of all formulas: AAPOR,
 * Standard Definitions, 10th ed. 2023, section on calculating outcome rates, in its symbols: I complete, P partial, R
 * refusal and break-off, NC non-contact, O other (nobody here), U unknown eligibility (its UH + UO).
 *
 * @param complete    I
 * @param partial     P
 * @param refused     R
 * @param missed      NC
 * @param unknown     U
 * @param ineligible  known not to belong to the target population; in no denominator
 */
public record ResponseRates(
        double complete, double partial, double refused, double missed, double unknown, double ineligible) {

    /** Nothing is counted less than never. */
    public ResponseRates {
        if (!(complete >= 0 && partial >= 0 && refused >= 0 && missed >= 0 && unknown >= 0 && ineligible >= 0)) {
            throw new IllegalArgumentException("outcomes of %s, %s, %s, %s, %s, %s, expected none below 0"
                    .formatted(complete, partial, refused, missed, unknown, ineligible));
        }
    }

    private double known() {
        return complete + partial + refused + missed;
    }

    /**
     * e, the share of people of unknown eligibility that is believed eligible: as among those whose eligibility is known
     * (the CASRO method, named there); 1 where nobody's is.
     */
    public double eligibility() {
        return known() + ineligible > 0 ? known() / (known() + ineligible) : 1;
    }

    /** RR1 = I / ((I + P) + (R + NC + O) + U), the least that it can be. */
    public double rr1() {
        return complete / (known() + unknown);
    }

    /** RR2 = (I + P) / ((I + P) + (R + NC + O) + U). */
    public double rr2() {
        return (complete + partial) / (known() + unknown);
    }

    /** RR3 = I / ((I + P) + (R + NC + O) + e U). */
    public double rr3() {
        return complete / (known() + eligibility() * unknown);
    }

    /** RR4 = (I + P) / ((I + P) + (R + NC + O) + e U). */
    public double rr4() {
        return (complete + partial) / (known() + eligibility() * unknown);
    }

    /** COOP1 = I / ((I + P) + R + O). */
    public double coop1() {
        return complete / (complete + partial + refused);
    }

    /** REF1 = R / ((I + P) + (R + NC + O) + U). */
    public double ref1() {
        return refused / (known() + unknown);
    }

    /** CON1 = ((I + P) + R + O) / ((I + P) + R + O + NC + U). */
    public double con1() {
        return (complete + partial + refused) / (known() + unknown);
    }
}
