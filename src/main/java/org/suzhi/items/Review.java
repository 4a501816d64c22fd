package org.suzhi.items;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suzhi.survey.Text;

/** Looks over the numbers and flags what somebody should look at. */
final class Review {

    private static final double EVERYBODY = 0.98;
    private static final double EASY = 0.95;
    private static final double HARD = 0.1;
    private static final double WEAK = 0.2;
    private static final double IDLE = 0.02;
    /** A mean of fewer people says little. */
    private static final int FEW = 10;

    private final List<Advice> advice = new ArrayList<>();

    /** The advice, in the order of the items. */
    static List<Advice> of(List<ItemStatistics> items, List<Distractor> distractors, List<Comparison> comparisons) {
        Review review = new Review();
        items.forEach(review::look);
        for (Distractor distractor : distractors) {
            List<Distractor> same = distractors.stream()
                    .filter(other -> other.item().equals(distractor.item()))
                    .toList();
            review.look(distractor, same);
        }
        for (Comparison comparison : comparisons) {
            comparison.items().forEach(item -> review.look(comparison, item));
        }
        List<String> order = items.stream().map(ItemStatistics::item).toList();
        review.advice.sort(Comparator.comparingInt(one -> order.indexOf(one.item())));
        return List.copyOf(review.advice);
    }

    private void look(ItemStatistics item) {
        Text right = Text.of("%.1f %% right", "答对率%.1f%%", 100 * item.p());
        if (item.p() >= EVERYBODY) {
            add(item.item(), Flag.EVERYBODY_RIGHT, right);
        } else if (item.p() >= EASY) {
            add(item.item(), Flag.TOO_EASY, right);
        } else if (item.p() <= HARD) {
            add(item.item(), Flag.TOO_HARD, right);
        }
        Text correlation = Text.of("item-rest correlation %.2f", "题余相关%.2f", item.rest());
        if (item.rest() < 0) {
            add(item.item(), Flag.NEGATIVE_DISCRIMINATION, correlation);
        } else if (item.rest() < WEAK) {
            add(item.item(), Flag.WEAK_DISCRIMINATION, correlation);
        }
    }

    private void look(Distractor distractor, List<Distractor> same) {
        if (distractor.role() != Distractor.Role.DISTRACTOR) {
            return;
        }
        double key = Double.NaN;
        long wrong = 0;
        for (Distractor other : same) {
            key = other.role() == Distractor.Role.KEY ? other.rest() : key;
            wrong += other.role() == Distractor.Role.DISTRACTOR ? 1 : 0;
        }
        if (distractor.share() >= IDLE && distractor.n() >= FEW && distractor.rest() > key) {
            add(
                    distractor.item(),
                    Flag.DISTRACTOR_BEATS_KEY,
                    Text.of(
                            "option '%s', chosen by %.1f %%",
                            "选项“%s”，%.1f%%的人选择", distractor.code(), 100 * distractor.share()));
        }
        if (distractor.share() < IDLE && wrong > 1) {
            add(
                    distractor.item(),
                    Flag.IDLE_DISTRACTOR,
                    Text.of(
                            "option '%s', chosen by %.1f %%",
                            "选项“%s”，%.1f%%的人选择", distractor.code(), 100 * distractor.share()));
        }
    }

    private void look(Comparison comparison, MantelHaenszel item) {
        if (item.size() == EtsClass.B || item.size() == EtsClass.C) {
            boolean harder = item.delta() < 0;
            add(
                    item.item(),
                    item.size() == EtsClass.C ? Flag.DIF_C : Flag.DIF_B,
                    Text.of(
                            "%s for '%s' in '%s' (delta %.2f, p adjusted for all items %.2g)",
                            "“%3$s”中“%2$s”%1$s（delta %4$.2f，经全部题目校正的p值%5$.2g）",
                            harder ? new Text("harder", "较难") : new Text("easier", "较易"),
                            comparison.focal(),
                            comparison.column(),
                            item.delta(),
                            item.adjusted()));
        }
    }

    private void add(String item, Flag flag, Text found) {
        advice.add(new Advice(item, flag, Text.of("%s: %s", "%s：%s", found, flag.advice())));
    }
}
