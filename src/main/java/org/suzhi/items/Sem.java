package org.suzhi.items;

/**
 * The standard error of measurement, in points of the score. Overall it is σ √(1 − ρ), ρ the reliability. At a score x
 * between 0 and the most points m it is that of Lord's binomial error, scaled as Keats does so that its mean square over
 * people is the overall one: s²(x) = x (m − x) σ² (1 − ρ) / (μ (m − μ) − σ²). The number of items cancels out, so that it
 * serves items of unequal points too. NaN where it cannot be given.
 *
 * <p>Source: Lord, Educational and Psychological Measurement 17 (1957) 510–521; Keats, Psychometrika 22 (1957) 29–41.
 *
 * @param overall of all people
 * @param atCut   of people at the cut
 */
public record Sem(double overall, double atCut) {

    static Sem of(FormSums form, double reliability, double cut) {
        double max = form.form().max();
        double mean = form.mean();
        double errors = form.variance() * (1 - reliability);
        double between = mean * (max - mean) - form.variance();
        boolean inside = cut > 0 && cut < max && between > 0;
        return new Sem(Math.sqrt(errors), inside ? Math.sqrt(cut * (max - cut) * errors / between) : Double.NaN);
    }
}
