package org.suzhi.irt;

/** Casewise estimates of ability; safe to share between threads. */
public interface Ability {

    /** The answer to an item that was not asked. */
    byte NOT_ASKED = 2;

    /**
     * The ability behind answers.
     *
     * @param answers by item: 1 right, 0 wrong, {@link #NOT_ASKED}
     * @return NaN when nothing was asked
     */
    double of(byte[] answers);

    /** True when no item was asked. */
    static boolean nothing(byte[] answers) {
        for (byte answer : answers) {
            if (answer != NOT_ASKED) {
                return false;
            }
        }
        return true;
    }
}
