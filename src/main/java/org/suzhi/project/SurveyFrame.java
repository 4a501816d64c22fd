package org.suzhi.project;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.suzhi.draw.NamedFrame;
import org.suzhi.draw.Scheme;
import org.suzhi.draw.SchemeWords;
import org.suzhi.io.Document;
import org.suzhi.survey.Ages;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What survey.yaml says of one frame.
 *
 * @param name    what it is called
 * @param file    its file
 * @param strata  columns whose combination makes a stratum
 * @param scheme  how units are drawn
 * @param people  people to draw; 0 for as many as the precision asks
 * @param take    people to draw in a unit
 * @param minimum least number of people to draw in a stratum
 * @param ages    of the people it is there to reach
 */
public record SurveyFrame(
        String name, String file, List<String> strata, Scheme scheme, int people, int take, int minimum, Ages ages) {

    /** What the main frame is called. */
    public static final String HOUSEHOLD = "household";

    /** The list is copied. */
    public SurveyFrame {
        strata = List.copyOf(strata);
    }

    /** One of the further frames. */
    static SurveyFrame of(Document node, int take) {
        node.only("name", "file", "strata", "stages", "method", "people", "take", "minimum", "ages");
        String name = node.at("name").string();
        if (!name.matches("[\\p{L}\\p{N}_-]*")) {
            node.at("name").wrong(Text.of("'%s'", "“%s”", name), new Text("letters, figures, - and _", "字母、汉字、数字、-和_"));
        }
        return new SurveyFrame(
                name,
                node.at("file").string(),
                strata(node),
                scheme(node),
                number(node.at("people"), people -> people >= 1, 1),
                node.has("take") ? number(node.at("take"), people -> people >= 1, 1) : take,
                node.has("minimum") ? number(node.at("minimum"), people -> people >= 0, 0) : 0,
                node.has("ages") ? ages(node.at("ages")) : Ages.TARGET);
    }

    private static List<String> strata(Document node) {
        return node.has("strata") ? node.at("strata").strings() : List.of();
    }

    /** How units are drawn, in the words of the command line: fields {@code stages} and {@code method}. */
    static Scheme scheme(Document node) {
        List<String> stages = node.has("stages") ? node.at("stages").strings() : SchemeWords.ONE_STAGE;
        List<String> methods =
                node.has("method") ? List.of(node.at("method").string().split("\\s*,\\s*", -1)) : SchemeWords.USUAL;
        SchemeWords words = new SchemeWords(stages, methods);
        Optional<SchemeWords.Wrong> wrong = words.wrong();
        if (wrong.isEmpty()) {
            return words.scheme();
        }
        boolean isStages = wrong.get().part() == SchemeWords.Part.STAGES && node.has("stages");
        Document place = isStages ? node.at("stages") : node.at("method");
        boolean isOne = isStages && wrong.get().at() >= 0;
        (isOne ? place.list().get(wrong.get().at()) : place)
                .wrong(wrong.get().found(), wrong.get().expected());
        return Scheme.UNITS;
    }

    private static int number(Document node, IntPredicate range, int least) {
        int value = node.integer();
        if (!range.test(value)) {
            node.wrong(Text.same("" + value), Text.of("at least %d", "不小于%d", least));
        }
        return value;
    }

    /** Two ages; those of the target population need no saying, and somebody of them must not be left out of the ratio. */
    private static Ages ages(Document node) {
        List<Integer> two = node.list().stream().map(Document::integer).toList();
        boolean isRange = two.size() == 2 && two.get(0) >= 0 && two.get(1) >= two.get(0);
        Ages ages = isRange ? new Ages(two.get(0), two.get(1)) : Ages.TARGET;
        if (!isRange || ages.meets(Ages.TARGET)) {
            node.wrong(
                    Text.same(two.toString()),
                    Text.of(
                            "the youngest and the oldest age, both below %d or both above %d; without ages it is %1$d to %2$d",
                            "最小与最大年龄，均小于%d或均大于%d；不写即为%1$d至%2$d岁", Ages.TARGET.youngest(), Ages.TARGET.oldest()));
        }
        return ages;
    }

    /** Whether its people count towards the target. */
    boolean counts() {
        return ages.equals(Ages.TARGET);
    }

    /** The frame that it speaks of. */
    NamedFrame of(Microdata table) {
        return new NamedFrame(name, new Frame(table, strata), scheme, ages);
    }

    /** The stages and methods in a few words that are the same in every language: {@code school tille → unit tille}. */
    String design() {
        return String.join(
                " → ",
                scheme.stages().stream()
                        .map(stage -> stage.level() + " " + stage.selector().code())
                        .toList());
    }
}
