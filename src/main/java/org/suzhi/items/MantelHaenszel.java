package org.suzhi.items;

/**
 * Whether an item is easier for one of two groups that are equally able. Numbers that cannot be given are NaN.
 *
 * @param item      the item
 * @param reference people of the reference group
 * @param focal     people of the focal group
 * @param odds      the common odds ratio: odds of being right in the reference group by those in the focal group
 * @param chiSquare its test, with one degree of freedom
 * @param p         the probability of a larger one if the item favours nobody
 * @param adjusted  p adjusted by Holm for all items of the comparison
 * @param delta     Δ = −2.35 ln(odds): below 0 where the item is harder for the focal group
 * @param error     the standard error of Δ
 * @param size      the class of the difference
 */
public record MantelHaenszel(
        String item,
        int reference,
        int focal,
        double odds,
        double chiSquare,
        double p,
        double adjusted,
        double delta,
        double error,
        EtsClass size) {

    MantelHaenszel adjusted(double value) {
        return new MantelHaenszel(item, reference, focal, odds, chiSquare, p, value, delta, error, size);
    }
}
