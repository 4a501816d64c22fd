package org.suzhi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suzhi.estimate.Estimates;
import org.suzhi.gap.Change;
import org.suzhi.gap.Changes;
import org.suzhi.gap.Family;
import org.suzhi.gap.Gap;
import org.suzhi.gap.Imbalance;
import org.suzhi.gap.ImbalanceChange;
import org.suzhi.gap.Inequality;
import org.suzhi.gap.Measure;
import org.suzhi.gap.ParentRatio;
import org.suzhi.gap.Place;
import org.suzhi.gap.Ranks;
import org.suzhi.gap.Scale;
import org.suzhi.plan.Plan;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;

/** What {@code suzhi gap} says of its numbers: a sentence each, with its criterion and, of made-up data, its label. */
final class GapWords {

    private static final int SHOWN = 10;

    private final Optional<Plan> plan;
    private final double alpha;
    private final Text basis;
    private final Label label;

    GapWords(Optional<Plan> plan, Estimates estimates) {
        this.plan = plan;
        this.label = estimates.label();
        this.alpha = 1 - estimates.level().value();
        Text criterion = estimates.criterion().isEmpty()
                ? new Text("criterion not named", "判定标准未注明")
                : Text.of("criterion %s", "判定标准%s", estimates.criterion());
        this.basis = estimates.label() == Label.NONE
                ? criterion
                : Text.of("%s; %s", "%s；%s", criterion, estimates.label().text());
    }

    /** The gaps of a family: all of a few, else those that are told apart, and how many are not. */
    List<Text> gaps(Family family) {
        List<Text> words = new ArrayList<>();
        boolean few = family.gaps().size() <= SHOWN;
        List<Gap> said = family.gaps().stream()
                .filter(gap -> few || gap.adjusted() < alpha)
                .limit(SHOWN)
                .toList();
        said.forEach(gap -> words.add(gap(gap)));
        if (!few) {
            long apart =
                    family.gaps().stream().filter(gap -> gap.adjusted() < alpha).count();
            words.add(Text.of(
                    "%s: %d of %d gaps are told apart after Holm's adjustment, %d said here (%s)",
                    "%s：经Holm校正，%3$d项差距中有%2$d项可以区分，此处列出%4$d项（%5$s）",
                    family.name(),
                    apart,
                    family.gaps().size(),
                    said.size(),
                    basis));
        }
        if (family.critical() > 0) {
            words.add(Text.of(
                    "%s: intervals of %.3f standard errors hold together (%s, %d gaps; %s)",
                    "%s：同时成立的区间为±%.3f个标准误（%s，%d项差距；%s）",
                    family.name(),
                    family.critical(),
                    family.method(),
                    family.gaps().size(),
                    basis));
        }
        return words;
    }

    private Text gap(Gap gap) {
        Text a = name(gap.a());
        Text b = name(gap.b());
        if (Double.isNaN(gap.difference())) {
            return Text.of(
                    "%s and %s: their %s is not defined, as nobody or everybody is literate in one of them (%s)",
                    "%s与%s：%s无定义，因其中一方无人具备或人人具备科学素质（%s）", a, b, gap.scale().text(), basis);
        }
        Text size = gap.scale() == Scale.DIFFERENCE
                ? Text.of("%+.2f points%s", "%+.2f个百分点%s", 100 * gap.difference(), limits(gap.interval(), 100, false))
                : Text.of("%s %.3f%s", "%s%.3f%s", gap.scale().text(), gap.factor(), limits(gap.interval(), 1, true));
        Text outcome = Double.isNaN(gap.adjusted())
                ? new Text("no test", "无法检验")
                : Text.of(
                        gap.adjusted() < alpha ? "told apart, %s after Holm" : "not told apart, %s after Holm",
                        gap.adjusted() < alpha ? "可以区分，Holm校正后%s" : "不能区分，Holm校正后%s",
                        probability(gap.adjusted()));
        Text care = gap.flag().isEmpty()
                ? Text.same("")
                : new Text("; one of them rests on little: read with care", "；其中一方依据不足，请谨慎解读");
        return Text.of("%s against %s: %s; %s%s (%s)", "%s与%s相比：%s；%s%s（%s）", a, b, size, outcome, care, basis);
    }

    /** How unequal a table is. */
    Text imbalance(Imbalance imbalance) {
        return Text.of(
                "imbalance by %s, %d levels: %s; the standard deviation between them is %.2f points, %.2f beyond sampling"
                        + " error (%s)",
                "按%s划分的不均衡程度（%d个类别）：%s；组间标准差%.2f个百分点，扣除抽样误差后为%.2f个百分点（%s）",
                table(imbalance.table()),
                imbalance.rows().size(),
                join(imbalance, Inequality.CV, Inequality.GINI, Inequality.THEIL_T, Inequality.ERREYGERS),
                100
                        * imbalance
                                .measure(Inequality.BETWEEN_SD)
                                .map(Measure::value)
                                .orElse(Double.NaN),
                100 * imbalance.signal(),
                basis);
    }

    private static Text join(Imbalance imbalance, Inequality... kinds) {
        List<Text> parts = new ArrayList<>();
        for (Inequality kind : kinds) {
            imbalance
                    .measure(kind)
                    .ifPresent(measure -> parts.add(Text.of(
                            "%s %.3f%s",
                            "%s%.3f%s", kind.text(), measure.value(), limits(measure.interval(), 1, false))));
        }
        return new Text(
                parts.stream().map(Text::en).collect(Collectors.joining(", ")),
                parts.stream().map(Text::zh).collect(Collectors.joining("、")));
    }

    /** Who ranks where. */
    List<Text> ranks(Ranks ranks) {
        List<Text> words = new ArrayList<>();
        int size = ranks.places().size();
        String own = plan.map(known -> known.region().name().zh()).orElse(Ranks.OWN.zh());
        List<Place> shown = new ArrayList<>(ranks.places().subList(0, Math.min(SHOWN, size)));
        ranks.place(own).filter(place -> !shown.contains(place)).ifPresent(shown::add);
        for (Place place : shown) {
            words.add(Text.of(
                    "%s: %.2f %%, rank %d of %d by the estimate, between %d and %d with %.0f %% joint confidence (%s)",
                    "%s：%.2f%%，按估计值列第%d位（共%d个），联合置信度%7$.0f%%下在第%5$d至第%6$d位之间（%8$s）",
                    place.name(),
                    100 * place.ratio(),
                    place.rank(),
                    size,
                    place.lower(),
                    place.upper(),
                    100 * ranks.level().value(),
                    basis));
        }
        if (shown.size() < size) {
            words.add(more(size - shown.size()));
        }
        if (ranks.complete() && ranks.alike().size() <= SHOWN) {
            for (List<String> set : ranks.alike()) {
                if (set.size() > 1) {
                    words.add(Text.of(
                            "cannot be told apart: %s (%s)",
                            "不能相互区分：%s（%s）", new Text(String.join(", ", set), String.join("、", set)), basis));
                }
            }
        }
        return words;
    }

    /** What changed. */
    List<Text> changes(Changes changes) {
        List<Text> words = new ArrayList<>();
        for (Change change : changes.changes()) {
            boolean isGroup = change.domain().table().equals(KeyGroup.COLUMN);
            if (change.domain().by().isEmpty()
                    || isGroup
                    || change.domain().by().size() == 1 && words.size() < SHOWN) {
                words.add(change(change, changes));
            }
        }
        if (words.size() < changes.changes().size()) {
            words.add(more(changes.changes().size() - words.size()));
        }
        for (ImbalanceChange change : changes.imbalance()) {
            if (change.kind() == Inequality.CV) {
                words.add(imbalance(change));
            }
        }
        return words;
    }

    private Text change(Change change, Changes changes) {
        Text linked = changes.linking() > 0
                ? Text.of(", linking error %.2f points", "，链接误差%.2f个百分点", 100 * changes.linking())
                : Text.same("");
        return Text.of(
                "%s: from %.2f %% to %.2f %%, %+.2f points%s; %s (%s%s; %s)",
                "%s：由%.2f%%变为%.2f%%，%+.2f个百分点%s；%s（%s%s；%s）",
                name(change.domain()),
                100 * change.before(),
                100 * change.after(),
                100 * change.difference(),
                limits(change.interval(), 100, false),
                outcome(change.adjusted()),
                changes.overlap().text(),
                linked,
                basis);
    }

    private Text imbalance(ImbalanceChange change) {
        return Text.of(
                "imbalance by %s: %s from %.3f to %.3f, %+.3f%s; %s (%s)",
                "按%s划分的不均衡程度：%s由%.3f变为%.3f，%+.3f%s；%s（%s）",
                table(change.table()),
                change.kind().text(),
                change.before(),
                change.after(),
                change.difference(),
                limits(change.interval(), 1, false),
                outcome(change.p()),
                basis);
    }

    private Text outcome(double p) {
        return Double.isNaN(p)
                ? new Text("no test", "无法检验")
                : p < alpha
                        ? Text.of("a change, %s", "有变化，%s", probability(p))
                        : Text.of("no change that can be told from chance, %s", "未见可与抽样误差区分的变化，%s", probability(p));
    }

    /** A region beside its parent. */
    Text parent(ParentRatio ratio) {
        Text year = ratio.parent().year() == 0
                ? Text.same("")
                : Text.of(" of %d", "，%d年", ratio.parent().year());
        if (Double.isNaN(ratio.above())) {
            return Text.of(
                    "%s: %+.2f points from its %.2f %%%s; without a standard error nothing can be said of chance (%s)",
                    "与%s相比：%+.2f个百分点（其比例为%.2f%%%s）；缺少标准误，无法判断抽样误差（%s）",
                    ratio.parent().name(),
                    100 * ratio.difference(),
                    100 * ratio.parent().ratio(),
                    year,
                    basis);
        }
        return Text.of(
                "%s: %+.2f points from its %.2f %%%s%s; lies beyond it with %.1f %% one-sided confidence (%s)",
                "与%s相比：%+.2f个百分点（其比例为%.2f%%%s）%s；超过它的单侧置信度为%.1f%%（%s）",
                ratio.parent().name(),
                100 * ratio.difference(),
                100 * ratio.parent().ratio(),
                year,
                limits(ratio.interval(), 100, false),
                100 * ratio.above(),
                basis);
    }

    private static Text more(int more) {
        return Text.of("… and %d more in the file", "……其余%d项见输出文件", more);
    }

    /** The sentence, marked where the data is not real. */
    Text marked(Text sentence) {
        return label == Label.NONE ? sentence : Text.of("%s [%s]", "%s【%s】", sentence, label.text());
    }

    private static Text table(String name) {
        return new Text(
                name.replace(",", " and "), name.replace(KeyGroup.COLUMN, "人群").replace(",", "和"));
    }

    private static Text probability(double p) {
        return p < 0.0001 ? new Text("p < 0.0001", "p<0.0001") : Text.of("p = %.4f", "p=%.4f", p);
    }

    private Text name(Domain domain) {
        if (domain.by().isEmpty()) {
            return new Text("the whole", "总体");
        }
        List<Text> parts = new ArrayList<>();
        for (int i = 0; i < domain.by().size(); i++) {
            String level = domain.levels().get(i);
            boolean group = domain.by().get(i).equals(KeyGroup.COLUMN);
            parts.add(group && plan.isPresent() ? plan.get().groupLabel(level) : Text.same(level));
        }
        return new Text(
                parts.stream().map(Text::en).collect(Collectors.joining(", ")),
                parts.stream().map(Text::zh).collect(Collectors.joining("、")));
    }

    private static Text limits(Interval interval, double factor, boolean logarithmic) {
        if (Double.isNaN(interval.lower())) {
            return Text.same("");
        }
        double lower = logarithmic ? Math.exp(interval.lower()) : factor * interval.lower();
        double upper = logarithmic ? Math.exp(interval.upper()) : factor * interval.upper();
        return factor == 1
                ? Text.of(" (%.3f to %.3f)", "（%.3f至%.3f）", lower, upper)
                : Text.of(" (%+.2f to %+.2f)", "（%+.2f至%+.2f）", lower, upper);
    }
}
