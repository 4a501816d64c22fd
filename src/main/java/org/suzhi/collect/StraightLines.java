package org.suzhi.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Text;

/**
 * The same option over and over. Questions with the same options are looked at together, in the order of the
 * questionnaire and without those that were left out or not known. A run is suspicious when it is longer than guessing
 * explains and longer than the run of right answers that the key itself has:
 *
 * <p>E(runs of at least L) = k^−(L−1) [1 + (n − L)(1 − 1/k)] for n guesses among k options
 *
 * <p>(Feller, An Introduction to Probability Theory, vol. 1, 3rd ed. 1968, XIII.7). So is a share of one option that is
 * near all and far above that of the key.
 */
record StraightLines(CheckLimits limits) implements QualityCheck {

    /** Fewer answers than this make no line. */
    private static final int SHORTEST = 8;

    /** How much longer than the key's own run, so that a person who is right and guesses once more is no suspect. */
    private static final int BEYOND_KEY = 5;

    private static final Text ACTION = new Text(
            "ask the interviewer how these questions were read out; leave the interview out if they were not",
            "请向访员核实这些题目是否逐题宣读；如未宣读，剔除该问卷");

    /** The questions that have the same options. */
    private record Family(int[] items, int options, int threshold, double keyShare) {}

    @Override
    public String code() {
        return "straight-lining";
    }

    @Override
    public Text name() {
        return new Text("straight-lining", "直线作答");
    }

    @Override
    public Optional<Text> obstacle(Interviews people) {
        return families(people).isEmpty()
                ? Optional.of(Text.of("no %d questions have the same options", "没有%d道选项相同的题", SHORTEST))
                : Optional.empty();
    }

    @Override
    public List<Suspicion> examine(Interviews people) {
        List<Family> families = families(people);
        List<Suspicion> found = new ArrayList<>();
        for (int row = 0; row < people.people(); row++) {
            for (Family family : families) {
                Suspicion line = line(people, row, family);
                if (line != null) {
                    found.add(line);
                    break;
                }
            }
        }
        return found;
    }

    private Suspicion line(Interviews people, int row, Family family) {
        int longest = 0;
        int run = 0;
        int last = -1;
        int answered = 0;
        int[] of = new int[Interviews.FIRST + family.options + 1];
        for (int item : family.items) {
            int answer = people.answer(row, item);
            if (answer >= Interviews.FIRST) {
                run = answer == last ? run + 1 : 1;
                longest = Math.max(longest, run);
                last = answer;
                answered++;
                of[Math.min(answer, of.length - 1)]++;
            }
        }
        if (answered < SHORTEST) {
            return null;
        }
        int most = 0;
        for (int count : of) {
            most = Math.max(most, count);
        }
        double share = (double) most / answered;
        double much = Math.max(limits.limit("straight_share"), family.keyShare + 0.25);
        if (longest < family.threshold && (share < much || answered < 2 * SHORTEST)) {
            return null;
        }
        Text meaning = Text.of(
                "chose the same of %d options %d times in a row, and %.0f %% of %d times in all",
                "%d个选项中连续%d次选同一项，%4$d次中共占%3$.0f%%", family.options, longest, 100 * share, answered);
        boolean all = share > 0.97;
        return Suspicion.of(
                people, row, all ? Severity.HIGH : Severity.MEDIUM, longest, family.threshold, meaning, ACTION);
    }

    private List<Family> families(Interviews people) {
        Map<List<String>, List<Integer>> members = new LinkedHashMap<>();
        for (int item = 0; item < people.items(); item++) {
            List<String> codes =
                    people.item(item).options().stream().map(Option::code).toList();
            if (codes.size() > 1) {
                members.computeIfAbsent(codes, unseen -> new ArrayList<>()).add(item);
            }
        }
        List<Family> families = new ArrayList<>();
        members.forEach((codes, items) -> {
            if (items.size() >= SHORTEST) {
                families.add(family(people, items, codes.size()));
            }
        });
        return families;
    }

    private Family family(Interviews people, List<Integer> items, int options) {
        int keyRun = 0;
        int run = 0;
        int last = -1;
        int[] of = new int[Interviews.FIRST + options + 1];
        int most = 0;
        for (int item : items) {
            int key = people.key(item);
            run = key == last ? run + 1 : 1;
            keyRun = Math.max(keyRun, run);
            last = key;
            most = Math.max(most, ++of[Math.min(key, of.length - 1)]);
        }
        int length = 2;
        while (runs(length, items.size(), options) > limits.limit("straight_level")) {
            length++;
        }
        return new Family(
                items.stream().mapToInt(Integer::intValue).toArray(),
                options,
                Math.max(length, keyRun + BEYOND_KEY),
                (double) most / items.size());
    }

    /** The number of runs of at least a length that guessing gives. */
    static double runs(int length, int answers, int options) {
        double start = 1 + Math.max(0, answers - length) * (1 - 1.0 / options);
        return Math.pow(options, 1 - length) * start;
    }
}
