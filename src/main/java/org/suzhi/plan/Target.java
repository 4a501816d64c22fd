package org.suzhi.plan;

import org.suzhi.survey.Text;

/** What a programme promises about the proportion of citizens with science literacy. */
public sealed interface Target {

    /** Its name in files. */
    String id();

    /** True for a promise, false for what is striven for (力争). */
    boolean binding();

    /** The year by which it holds. */
    int year();

    /** The programme's words. */
    Text text();

    /** How a proportion is compared with a goal. */
    enum Comparator {
        /** 超过: more than. */
        MORE(">", new Text("more than", "超过")),
        /** 达到, 不低于: at least. */
        AT_LEAST(">=", new Text("at least", "不低于"));

        private final String sign;
        private final Text text;

        Comparator(String sign, Text text) {
            this.sign = sign;
            this.text = text;
        }

        /** Its sign in files. */
        public String sign() {
            return sign;
        }

        /** Its words. */
        public Text text() {
            return text;
        }

        /** The comparator of a sign. */
        static Comparator of(String sign) {
            return sign.equals(">") ? MORE : AT_LEAST;
        }
    }

    /**
     * A proportion to reach.
     *
     * @param goal a fraction between 0 and 1
     */
    record Ratio(String id, boolean binding, Comparator comparator, double goal, int year, Text text)
            implements Target {}

    /**
     * The proportion of another region to exceed, mostly of the one above.
     *
     * @param other that region
     */
    record Relative(String id, boolean binding, Comparator comparator, Text other, int year, Text text)
            implements Target {}

    /**
     * A place among other regions.
     *
     * @param among those regions
     */
    record Rank(String id, boolean binding, Text among, int year, Text text) implements Target {}
}
