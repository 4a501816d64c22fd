package org.suzhi.design;

/**
 * The smallest difference between two groups or waves that samples of given sizes find with a given power: p₂ = p₁ +
 * {@code above} or p₂ = p₁ − {@code below}.
 *
 * @param above as a fraction; NaN where no proportion up to 1 is far enough
 * @param below as a fraction; NaN where no proportion down to 0 is far enough
 */
public record DetectableGap(double above, double below) {

    private static final int HALVINGS = 200;

    /**
     * Solves the equation of {@link Goal.Comparison} for p₂. A correlation that p₁ and p₂ cannot have counts as the
     * nearest that they can.
     *
     * @param first     p₁, a fraction between 0 and 1
     * @param people    people to draw in the first group, above 0
     * @param others    people to draw in the second group, above 0
     * @param field     what is assumed about both
     * @param assurance level, sides and power
     * @param overlap   the people in both
     */
    public static DetectableGap of(
            double first, double people, double others, Field field, Assurance assurance, Overlap overlap) {
        Precision.check("first proportion", first, first > 0 && first < 1, "between 0 and 1");
        Precision.check("people", people, people > 0, "above 0");
        Precision.check("people in the second group", others, others > 0, "above 0");
        Precision.check(
                "overlap",
                overlap.share(),
                overlap.share() * people <= others * (1 + 1e-12),
                "no more people than the second sample holds");
        double n = field.effective(people);
        double ratio = field.effective(others) / n;
        if (Double.isNaN(ratio) || ratio == 0 || Double.isInfinite(ratio)) {
            throw new IllegalArgumentException(
                    "people: %s and %s of them, expected no census of a group, which has no sampling error"
                            .formatted(people, others));
        }
        return new DetectableGap(
                search(first, 1 - first, n, ratio, assurance, overlap),
                search(first, -first, n, ratio, assurance, overlap));
    }

    /** The needed n falls as the gap grows, since √variance grows more slowly than the gap. */
    private static double search(
            double first, double farthest, double n, double ratio, Assurance assurance, Overlap overlap) {
        double near = 0;
        double far = farthest;
        if (!(Goal.Comparison.respondents(first, first + far, assurance, ratio, overlap) <= n)) {
            return Double.NaN;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (near + far) / 2;
            if (Goal.Comparison.respondents(first, first + middle, assurance, ratio, overlap) <= n) {
                far = middle;
            } else {
                near = middle;
            }
        }
        return Math.abs(far);
    }
}
