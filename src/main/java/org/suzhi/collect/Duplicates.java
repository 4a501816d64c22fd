package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.survey.Text;

/**
 * Interviews that agree too much: the same answers anywhere in the file, nearly the same within a
 * {@linkplain Neighbourhoods neighbourhood}. A pair is suspicious when its share of equal answers reaches the limit (the
 * 85 % of Kuriakose and Robbins, Statistical Journal of the IAOS 32 (2016) 283–291) and {@linkplain Agreement chance},
 * times the number of pairs compared (Bonferroni), does not explain it: on a test good people agree because they are
 * right, which a share alone would hold against them.
 */
record Duplicates(CheckLimits limits, Agreement agreement) implements QualityCheck {

    private static final long LOW_BITS = 0x1111111111111111L;

    private static final Text ACTION = new Text(
            "compare the two interviews, call both people back, and keep one record if one was copied",
            "请对照两份问卷并回访两人；如系复制，只保留一份");

    /** Whom somebody is most like. */
    private record Twin(int other, double share, double chance) {}

    @Override
    public String code() {
        return "duplicate";
    }

    @Override
    public Text name() {
        return new Text("duplicates", "重复问卷");
    }

    @Override
    public Optional<Text> obstacle(Interviews people) {
        return QualityCheck.tooFew(people);
    }

    @Override
    public List<Suspicion> examine(Interviews people) {
        long[][] packed = people.packed();
        Map<Integer, Twin> twins = new HashMap<>();
        near(people, packed, twins);
        same(people, packed, twins);
        List<Suspicion> found = new ArrayList<>();
        twins.keySet().stream().sorted().forEach(row -> {
            Twin twin = twins.get(row);
            Severity severity = twin.share == 1 ? Severity.HIGH : Severity.MEDIUM;
            Text meaning = Text.of(
                    "%.0f %% of the answers are those of %s; without copying the chance of that is %.1g",
                    "%.0f%%的答案与%s相同；若非复制，出现的概率为%.1g", 100 * twin.share, people.id(twin.other), twin.chance);
            double threshold = limits.limit("duplicate_match");
            found.add(Suspicion.of(people, row, severity, twin.share, threshold, meaning, ACTION)
                    .comparedWith(people.id(twin.other)));
        });
        return found;
    }

    private void near(Interviews people, long[][] packed, Map<Integer, Twin> twins) {
        List<int[]> neighbourhoods = Neighbourhoods.of(people);
        double pairs = 0;
        for (int[] rows : neighbourhoods) {
            pairs += rows.length * (rows.length - 1) / 2.0;
        }
        int least = (int) Math.ceil(limits.limit("duplicate_match") * people.items() - 1e-9);
        for (int[] rows : neighbourhoods) {
            for (int i = 1; i < rows.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (equal(packed[rows[i]], packed[rows[j]], people.items()) >= least) {
                        compare(rows[i], rows[j], pairs, twins);
                    }
                }
            }
        }
    }

    /** The same answers, anywhere: they stand together once sorted, and each is compared with the one before it. */
    private void same(Interviews people, long[][] packed, Map<Integer, Twin> twins) {
        Integer[] order = new Integer[packed.length];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, (a, b) -> Arrays.compare(packed[a], packed[b]));
        double pairs = packed.length * (packed.length - 1) / 2.0;
        for (int i = 1; i < order.length; i++) {
            if (Arrays.equals(packed[order[i]], packed[order[i - 1]])) {
                compare(order[i], order[i - 1], pairs, twins);
            }
        }
    }

    private void compare(int a, int b, double pairs, Map<Integer, Twin> twins) {
        int[] matches = agreement.matches(a, b);
        double share = (double) matches[0] / matches[1];
        if (matches[1] == 0 || share < limits.limit("duplicate_match")) {
            return;
        }
        double chance = agreement.chance(a, b, matches[0]);
        if (chance * pairs <= limits.limit("duplicate_level")) {
            twins.merge(a, new Twin(b, share, chance), (old, now) -> now.share > old.share ? now : old);
            twins.merge(b, new Twin(a, share, chance), (old, now) -> now.share > old.share ? now : old);
        }
    }

    /** How many of the four-bit answers of two people are equal. */
    static int equal(long[] a, long[] b, int items) {
        int different = 0;
        for (int word = 0; word < a.length; word++) {
            long x = a[word] ^ b[word];
            x |= x >>> 2;
            x |= x >>> 1;
            different += Long.bitCount(x & LOW_BITS);
        }
        return items - different;
    }
}
