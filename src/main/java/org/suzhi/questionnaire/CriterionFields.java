package org.suzhi.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suzhi.io.Document;
import org.suzhi.irt.AbilityMethod;
import org.suzhi.irt.ItemCurve;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Text;

/** One criterion of a file, read for the items and dimensions of a questionnaire. */
final class CriterionFields {

    private static final int BENCHMARKS = 26;
    /** Points that are thirds add up to a hundred all the same. */
    private static final double ROUNDING = 1e-6;

    private static final double MEAN = 50;
    private static final double DEVIATION = 20;

    private final Document file;
    private final List<Dimension> dimensions;
    private final List<Item> items;

    CriterionFields(Document file, List<Dimension> dimensions, List<Item> items) {
        this.file = file;
        this.dimensions = dimensions;
        this.items = items;
    }

    Criterion read() {
        if (file.has("note")) {
            file.at("note").text();
        }
        file.only(
                "id",
                "name",
                "note",
                "kind",
                "points",
                "each",
                "out_of",
                "method",
                "mean",
                "sd",
                "curves",
                "cut",
                "required",
                "items",
                "dimensions",
                "two_part",
                "reverse",
                "asked",
                "tiers");
        Counting.Parts parts =
                file.has("two_part") && file.at("two_part").oneOf("one", "each").equals("each")
                        ? Counting.Parts.EACH
                        : Counting.Parts.ONE;
        Scoring scoring = scoring(parts);
        Counting counting = new Counting(counted(scoring), parts, reverse(), asked());
        Criterion criterion = new Criterion(
                file.at("id").string(),
                file.at("name").text(),
                file.has("cut") ? file.at("cut").number() : Double.NaN,
                named(),
                tiers(),
                scoring,
                required(scoring),
                counting);
        List<Item> counted = items.stream().filter(criterion::counts).toList();
        if (counted.isEmpty() && file.findings().isEmpty()) {
            file.wrong(new Text("no item that counts", "没有计分的题目"), new Text("at least one", "至少一道"));
        }
        if (file.has("out_of") && file.findings().isEmpty()) {
            outOf(new Standard(criterion, dimensions, items));
        }
        return criterion;
    }

    private Scoring scoring(Counting.Parts parts) {
        String kind = file.has("kind")
                ? file.at("kind").oneOf("composite", "per-item", "percent-right", "ability")
                : "composite";
        belongs(kind, "composite", "points");
        belongs(kind, "per-item", "each");
        for (String field : List.of("method", "mean", "sd", "curves")) {
            belongs(kind, "ability", field);
        }
        return switch (kind) {
            case "per-item" -> new Scoring.PerItem(Fields.positive(file.at("each")));
            case "percent-right" -> new Scoring.PercentRight();
            case "ability" ->
                new Scoring.Ability(
                        curves(parts),
                        AbilityMethod.of(file.has("method") ? file.at("method").oneOf("eap", "ml") : "eap"),
                        file.numberAt("mean", MEAN),
                        file.has("sd") ? Fields.positive(file.at("sd")) : DEVIATION);
            default -> new Scoring.Composite(points());
        };
    }

    private void belongs(String kind, String owner, String field) {
        if (!kind.equals(owner) && file.has(field)) {
            file.at(field)
                    .wrong(
                            Text.of("given for kind '%s'", "出现在类型“%s”中", kind),
                            Text.of("%s only of kind '%s'", "%s仅用于类型“%s”", field, owner));
        }
    }

    private Map<String, Double> points() {
        Map<String, Double> points = new LinkedHashMap<>();
        if (file.has("points")) {
            Document given = file.at("points");
            for (String dimension : given.keys()) {
                known(given.at(dimension), dimension);
                points.put(dimension, Fields.positive(given.at(dimension)));
            }
        }
        return points;
    }

    private Map<String, ItemCurve> curves(Counting.Parts parts) {
        Map<String, ItemCurve> curves = new LinkedHashMap<>();
        for (Document curve : file.at("curves").list()) {
            curve.only("item", "a", "b", "c");
            String item = curve.at("item").string();
            boolean together = parts == Counting.Parts.ONE;
            if (items.stream().noneMatch(i -> (together && i.isPart() ? i.partOf() : i.id()).equals(item))) {
                curve.at("item")
                        .wrong(Text.of("'%s'", "“%s”", item), new Text("an item of the questionnaire", "问卷中的题目"));
            }
            double guessing = curve.numberAt("c", 0);
            if (!(guessing >= 0 && guessing < 1)) {
                curve.at("c").wrong(Text.same(Decimal.text(guessing)), new Text("from 0 to below 1", "不小于0且小于1"));
                guessing = 0;
            }
            double slope = Fields.positive(curve.at("a"));
            double difficulty = curve.at("b").number();
            if (curves.containsKey(item)) {
                curve.at("item")
                        .wrong(Text.of("'%s' a second time", "“%s”重复", item), new Text("each item once", "题目编号不得重复"));
            } else if (slope > 0) {
                curves.put(item, new ItemCurve(slope, difficulty, guessing));
            }
        }
        return curves;
    }

    private List<String> counted(Scoring scoring) {
        List<String> counted = new ArrayList<>();
        for (Document dimension : file.listAt("dimensions")) {
            known(dimension, dimension.string());
            counted.add(dimension.string());
        }
        if (scoring instanceof Scoring.Composite composite && counted.isEmpty()) {
            counted.addAll(composite.points().keySet());
        }
        return counted;
    }

    private void known(Document node, String dimension) {
        List<String> known = dimensions.stream().map(Dimension::id).toList();
        if (!known.contains(dimension)) {
            node.wrong(
                    Text.of("'%s', no dimension of the questionnaire", "“%s”不是问卷的维度", dimension),
                    Text.of("one of %s", "下列之一：%s", String.join(", ", known)));
        }
    }

    private List<String> named() {
        List<String> named = new ArrayList<>();
        for (Document item : file.listAt("items")) {
            String id = item.string();
            if (items.stream().noneMatch(i -> i.id().equals(id) || i.partOf().equals(id))) {
                item.wrong(Text.of("'%s'", "“%s”", id), new Text("an item of this file", "本文件中的题目"));
            }
            named.add(id);
        }
        return named;
    }

    private List<String> reverse() {
        List<String> reverse = new ArrayList<>();
        for (Document item : file.listAt("reverse")) {
            String id = item.string();
            // the opposite of one answer among four is no answer; of two, or on a scale, it is
            boolean turns = items.stream()
                    .anyMatch(i -> i.id().equals(id)
                            && (i.options().size() == 2
                                    || i.credit().size() == i.options().size())
                            && !i.options().isEmpty());
            if (!turns) {
                item.wrong(
                        Text.of("'%s'", "“%s”", id), new Text("an item with two options, or a scale", "两个选项的题目或量表题"));
            }
            reverse.add(id);
        }
        return reverse;
    }

    private Asked asked() {
        if (!file.has("asked")) {
            return Asked.ANYTHING;
        }
        Document asked = file.at("asked");
        asked.only("items", "benchmarks");
        int benchmarks = (int) asked.numberAt("benchmarks", 0);
        if (benchmarks < 0 || benchmarks > BENCHMARKS) {
            asked.at("benchmarks").wrong(Text.same("" + benchmarks), new Text("a number from 1 to 26", "1至26的编号"));
        }
        return new Asked((int) asked.numberAt("items", 0), benchmarks);
    }

    private List<Requirement> required(Scoring scoring) {
        List<Requirement> required = new ArrayList<>();
        for (Document one : file.listAt("required")) {
            one.only("dimension", "share", "points");
            known(one.at("dimension"), one.at("dimension").string());
            boolean points = one.has("points");
            if (points && one.has("share")) {
                one.at("share").wrong(new Text("share and points", "同时有share和points"), new Text("one of them", "只取其一"));
            }
            if (points && scoring instanceof Scoring.Ability) {
                one.at("points").wrong(new Text("points of an ability", "能力值没有分值"), new Text("a share", "share（比例）"));
            }
            required.add(new Requirement(
                    one.at("dimension").string(),
                    points ? one.at("points").number() : Fields.share(one.at("share")),
                    points ? Requirement.Unit.POINTS : Requirement.Unit.SHARE));
        }
        return required;
    }

    private List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        for (Document tier : file.listAt("tiers")) {
            tier.only("id", "name", "from");
            double from = tier.at("from").number();
            if (!tiers.isEmpty() && !(from > tiers.get(tiers.size() - 1).from())) {
                tier.at("from").wrong(Text.same("" + from), new Text("tiers from the lowest up", "等级由低到高排列"));
            }
            tiers.add(new Tier(tier.at("id").string(), tier.at("name").text(), from));
        }
        return tiers;
    }

    private void outOf(Standard standard) {
        double outOf = Fields.positive(file.at("out_of"));
        double sum = standard.total();
        if (!(Math.abs(sum - outOf) <= ROUNDING * outOf)) {
            String points = standard.dimensions().stream()
                    .filter(dimension -> !Double.isNaN(dimension.points()))
                    .map(dimension -> dimension.id() + " " + Decimal.text(dimension.points()))
                    .collect(Collectors.joining(" + "));
            Text found = Text.same((points.isEmpty() ? "" : points + " = ") + Decimal.text(sum));
            file.at("out_of").wrong(found, Text.of("points that add up to %s", "各项分值之和为%s", Decimal.text(outOf)));
        }
    }
}
