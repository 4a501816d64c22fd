package org.suzhi.items;

/**
 * An answer that people give to an item. Numbers that cannot be given are NaN.
 *
 * @param item   the item
 * @param code   the answer's code; empty for no answer
 * @param role   what kind of answer it is
 * @param n      people who gave it
 * @param share  their share among those who were asked
 * @param rest   their mean score in the other items, as a share of the points
 * @param low    the share among the low third by score
 * @param middle the share among the middle third
 * @param high   the share among the high third
 */
public record Distractor(
        String item, String code, Role role, int n, double share, double rest, double low, double middle, double high) {

    /** What kinds of answers there are. */
    public enum Role {
        /** The right answer. */
        KEY("key"),
        /** A wrong option. */
        DISTRACTOR("distractor"),
        /** "Don't know". */
        DONT_KNOW("dont-know"),
        /** No answer. */
        BLANK("blank");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        /** Its word in files. */
        public String code() {
            return code;
        }
    }
}
