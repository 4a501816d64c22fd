package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.suzhi.survey.Text;

/**
 * Interviews that were over too soon: in less than a share of the median duration of the same mode (half of it, the
 * middle one of the thresholds of Greszki, Meyer and Schoen, Public Opinion Quarterly 79 (2015) 471–503), or in less time
 * than the items take to read.
 */
record Speeders(CheckLimits limits) implements QualityCheck {

    private static final Text ACTION = new Text(
            "call the person back and ask whether the whole interview took place, and how", "请回访，核实访问是否完整进行及其方式");

    @Override
    public String code() {
        return "speeder";
    }

    @Override
    public Text name() {
        return new Text("speeders", "用时过短");
    }

    @Override
    public Optional<Text> obstacle(Interviews people) {
        return QualityCheck.without(people, DURATION)
                .or(() -> noSeconds(people))
                .or(() -> QualityCheck.tooFew(people));
    }

    /** Half of the durations at least must be numbers, or the rest are no basis. */
    private static Optional<Text> noSeconds(Interviews people) {
        long known = Arrays.stream(people.numbers(DURATION)).filter(x -> x >= 0).count();
        return 2 * known >= people.people()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "only %d of %d values of '%s' are numbers of seconds",
                        "“%3$s”列的%2$d个值中只有%1$d个是秒数", known, people.people(), DURATION));
    }

    @Override
    public List<Suspicion> examine(Interviews people) {
        double[] seconds = people.numbers(DURATION);
        double overall = Robust.median(seconds);
        Map<String, Double> usual = new TreeMap<>();
        for (int row = 0; row < seconds.length; row++) {
            String mode = people.text(row, Mode.COLUMN);
            usual.computeIfAbsent(mode, unseen -> median(people, seconds, mode, overall));
        }
        List<Suspicion> found = new ArrayList<>();
        for (int row = 0; row < seconds.length; row++) {
            double reading = limits.limit("speeder_seconds") * people.asked(row);
            double half = limits.limit("speeder_share") * usual.get(people.text(row, Mode.COLUMN));
            double threshold = Math.max(reading, half);
            if (seconds[row] < threshold) {
                Severity severity =
                        seconds[row] < reading || seconds[row] < 0.6 * half ? Severity.HIGH : Severity.MEDIUM;
                Text meaning = Text.of(
                        "took %.0f seconds for %d items, where %.0f are usual",
                        "%2$d题用时%1$.0f秒，通常为%3$.0f秒",
                        seconds[row],
                        people.asked(row),
                        usual.get(people.text(row, Mode.COLUMN)));
                found.add(Suspicion.of(people, row, severity, seconds[row], threshold, meaning, ACTION));
            }
        }
        return found;
    }

    /** The median of a mode; of everybody where the mode has few. */
    private static double median(Interviews people, double[] seconds, String mode, double overall) {
        double[] own = new double[seconds.length];
        Arrays.setAll(own, row -> people.text(row, Mode.COLUMN).equals(mode) ? seconds[row] : Double.NaN);
        long known = Arrays.stream(own).filter(value -> !Double.isNaN(value)).count();
        return known >= ENOUGH ? Robust.median(own) : overall;
    }
}
