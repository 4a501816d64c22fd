package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.suzhi.survey.Text;

/**
 * Nearly all right where that is not to be expected: at least the limit's share of the items, and, among people of the
 * same education, with a chance below the limit. The chance is that of a normal distribution of the logarithm of the odds
 * of being right, ln((r + ½)/(n − r + ½)), with the robust middle of the education and the robust spread of all. A short
 * duration makes it worse.
 */
record PerfectScores(CheckLimits limits) implements QualityCheck {

    private static final String EDUCATION = "education";

    /** Shorter than this share of the median is short. */
    private static final double SHORT = 0.7;

    /** Nobody's knowledge is so evenly spread that less than this is the spread. */
    private static final double LEAST_SPREAD = 0.4;

    private static final Text ACTION = new Text(
            "call back and ask some of the hard items in other words; find out whether the answers were looked up or known",
            "请回访，换一种说法重问若干难题，查明是否当场查阅或事先得知答案");

    @Override
    public String code() {
        return "perfect-score";
    }

    @Override
    public Text name() {
        return new Text("suspiciously perfect answers", "异常满分");
    }

    @Override
    public Optional<Text> obstacle(Interviews people) {
        return QualityCheck.tooFew(people);
    }

    @Override
    public List<Suspicion> examine(Interviews people) {
        double[] odds = new double[people.people()];
        Arrays.setAll(odds, row -> {
            int score = people.score(row);
            return Math.log((score + 0.5) / (people.asked(row) - score + 0.5));
        });
        Map<String, Double> usual = usual(people, odds);
        double[] away = new double[odds.length];
        Arrays.setAll(away, row -> odds[row] - usual.get(people.text(row, EDUCATION)));
        double spread = Math.max(LEAST_SPREAD, Robust.of(away).spread());
        double[] seconds = people.numbers(QualityCheck.DURATION);
        double quick = SHORT * Robust.median(seconds);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        List<Suspicion> found = new ArrayList<>();
        for (int row = 0; row < odds.length; row++) {
            double share = (double) people.score(row) / people.asked(row);
            double chance = normal.survivalProbability(away[row] / spread);
            if (share >= limits.limit("perfect_share") && chance < limits.limit("perfect_level")) {
                boolean hurried = seconds[row] < quick;
                Text meaning = Text.of(
                        "%d of %d right, which %.1g of people of this education are%s",
                        "%2$d题中答对%1$d题，同等学历者中出现的概率为%3$.1g%4$s",
                        people.score(row),
                        people.asked(row),
                        chance,
                        hurried ? new Text(", and in little time", "，且用时很短") : Text.same(""));
                Severity severity = hurried || share > 0.97 ? Severity.HIGH : Severity.MEDIUM;
                found.add(Suspicion.of(people, row, severity, share, limits.limit("perfect_share"), meaning, ACTION));
            }
        }
        return found;
    }

    /** The middle of every education; of everybody where few have it. */
    private static Map<String, Double> usual(Interviews people, double[] odds) {
        double overall = Robust.median(odds);
        Map<String, Double> usual = new TreeMap<>();
        for (int row = 0; row < odds.length; row++) {
            String education = people.text(row, EDUCATION);
            if (!usual.containsKey(education)) {
                double[] own = new double[odds.length];
                Arrays.setAll(own, i -> people.text(i, EDUCATION).equals(education) ? odds[i] : Double.NaN);
                long known = Arrays.stream(own).filter(x -> !Double.isNaN(x)).count();
                usual.put(education, known >= ENOUGH && !education.isEmpty() ? Robust.median(own) : overall);
            }
        }
        return usual;
    }
}
