package org.suzhi.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.io.Document;
import org.suzhi.survey.Condition;
import org.suzhi.survey.Text;

/**
 * From where on interviews are suspicious. The usual limits are in {@code data/checks/limits.yaml}, which says what each
 * means; a file of the same form changes some of them, adds patterns, and may say what share of people is expected to
 * know an item.
 */
public final class CheckLimits {

    /**
     * Answers about the person that do not go together.
     *
     * @param id       its name
     * @param when     the rule by which they are found
     * @param severity how soon to look at it
     * @param meaning  what does not go together
     */
    record Pattern(String id, Condition when, Severity severity, Text meaning) {}

    private static final String USUAL = "/org/suzhi/data/checks/limits.yaml";

    private final Map<String, Double> limits = new LinkedHashMap<>();
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Map<String, Double> expected = new LinkedHashMap<>();

    private CheckLimits() {
        try (InputStream in = CheckLimits.class.getResourceAsStream(USUAL)) {
            Document usual = Document.yaml("limits.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            for (String name : usual.at("limits").keys()) {
                limits.put(name, usual.at("limits").at(name).number());
            }
            read(usual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The limits that come with suzhi. */
    public static CheckLimits usual() {
        return new CheckLimits();
    }

    /**
     * The usual limits with those of a file in their place.
     *
     * @throws org.suzhi.survey.DataException with file and line of everything that is wrong
     */
    public static CheckLimits read(Path file) {
        CheckLimits limits = new CheckLimits();
        limits.read(Document.read(file));
        return limits;
    }

    private void read(Document file) {
        file.only("limits", "patterns", "expected_right");
        if (file.has("limits")) {
            Document given = file.at("limits");
            given.only(limits.keySet().toArray(String[]::new));
            for (String name : given.keys()) {
                double limit = given.at(name).number();
                if (!(limit > 0)) {
                    given.at(name).wrong(Text.same(Double.toString(limit)), new Text("a number above 0", "大于0的数"));
                }
                limits.put(name, limit);
            }
        }
        for (Document pattern : file.listAt("patterns")) {
            add(pattern);
        }
        if (file.has("expected_right")) {
            Document given = file.at("expected_right");
            for (String item : given.keys()) {
                double share = given.at(item).number();
                if (!(share > 0 && share < 1)) {
                    given.at(item)
                            .wrong(
                                    Text.same(Double.toString(share)),
                                    new Text("a fraction between 0 and 1", "0与1之间的小数"));
                }
                expected.put(item, share);
            }
        }
        file.findings().raise();
    }

    private void add(Document pattern) {
        pattern.only("id", "when", "severity", "means");
        String word = pattern.at("severity").oneOf("high", "medium", "low");
        String rule = pattern.at("when").string();
        try {
            Severity severity =
                    word.equals("high") ? Severity.HIGH : word.equals("low") ? Severity.LOW : Severity.MEDIUM;
            String id = pattern.at("id").string();
            patterns.put(
                    id,
                    new Pattern(
                            id,
                            Condition.parse(rule),
                            severity,
                            pattern.at("means").text()));
        } catch (IllegalArgumentException malformed) {
            pattern.at("when")
                    .wrong(Text.same(malformed.getMessage()), new Text("a rule such as age < 30", "形如age < 30的规则"));
        }
    }

    /** A limit by its name. */
    double limit(String name) {
        Double limit = limits.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("no limit '%s'".formatted(name));
        }
        return limit;
    }

    List<Pattern> patterns() {
        return new ArrayList<>(patterns.values());
    }

    /** The share of people expected to know an item, for those items of which it is said. */
    Map<String, Double> expectedRight() {
        return Collections.unmodifiableMap(expected);
    }
}
