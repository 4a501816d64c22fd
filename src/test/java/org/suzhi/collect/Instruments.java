package org.suzhi.collect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.draw.Sample;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Dimension;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.Tier;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Small questionnaires and tables for tests. */
public final class Instruments {

    private static final List<Option> TRUE_FALSE = List.of(option("true"), option("false"));

    /** Tiers of the composite score. */
    public static final List<Tier> TIERS = List.of(tier("below-basic", 0), tier("basic", 55), tier("literate", 70));

    private Instruments() {}

    /** Ten true-false items q1 to q10 whose key is true; complete from 0.8, partial from 0.5; asks sex and age. */
    public static Questionnaire tenItems() {
        List<Item> items = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> item("q" + i, "all", 1))
                .toList();
        return questionnaire(List.of(dimension("all", 100)), criterion("composite-70", 70, List.of()), items);
    }

    /** A questionnaire with one criterion. */
    public static Questionnaire questionnaire(List<Dimension> dimensions, Criterion criterion, List<Item> items) {
        List<Background> background = List.of(
                new Background("sex", Text.same("sex"), List.of(option("female"), option("male")), 0, 0),
                new Background("age", Text.same("age"), List.of(), 0, 120));
        return new Questionnaire(
                "test", Text.same("test"), dimensions, "dk", 0.8, 0.5, List.of(criterion), background, items);
    }

    /** A true-false item whose key is true. */
    public static Item item(String id, String dimension, double points) {
        return new Item(id, dimension, 0, Text.same(id), TRUE_FALSE, "true", points, Text.same(""));
    }

    /** A dimension. */
    public static Dimension dimension(String id, double points) {
        return new Dimension(id, Text.same(id), points);
    }

    /** A criterion with the tiers of the composite score. */
    public static Criterion criterion(String id, double cut, List<String> items) {
        return new Criterion(id, Text.same(id), cut, items, TIERS);
    }

    /** A table from the lines of a CSV file. */
    public static Microdata table(String name, String... lines) {
        return Tables.readCsv(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** A sample with these people, one PSU for each two. */
    public static Sample sample(String... ids) {
        String[] lines = new String[ids.length + 1];
        lines[0] = "id,stratum,psu,probability,base_weight";
        for (int i = 0; i < ids.length; i++) {
            lines[i + 1] = "%s,S,P%d,0.1,10".formatted(ids[i], i / 2);
        }
        return new Sample(table("sample.csv", lines));
    }

    private static Option option(String code) {
        return new Option(code, Text.same(code));
    }

    private static Tier tier(String id, double from) {
        return new Tier(id, Text.same(id), from);
    }
}
