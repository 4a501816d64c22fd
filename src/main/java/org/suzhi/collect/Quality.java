package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.draw.Sample;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What a supervisor should look at in the interviews that came back: a list of suspicions, the most urgent first, each
 * with what it means and what to do. The number of right answers is that of the questionnaire's keys.
 */
public final class Quality {

    private final Map<QualityCheck, List<Suspicion>> found = new LinkedHashMap<>();
    private final Map<QualityCheck, Text> obstacles = new LinkedHashMap<>();
    private final Label label;

    private Quality(Interviews people, CheckLimits limits, Label label) {
        this.label = label;
        if (people.people() == 0) {
            return;
        }
        Abilities abilities = Abilities.of(people);
        List<QualityCheck> checks = List.of(
                new Duplicates(limits, new Agreement(people, abilities)),
                new Speeders(limits),
                new StraightLines(limits),
                new ImpossiblePatterns(limits),
                new InterviewerEffects(limits),
                new ItemNonresponse(limits),
                new PerfectScores(limits),
                new PersonFit(limits, abilities),
                new LeakedItems(limits, abilities));
        for (QualityCheck check : checks) {
            Optional<Text> obstacle = check.obstacle(people);
            obstacle.ifPresent(why -> obstacles.put(check, why));
            found.put(check, obstacle.isPresent() ? List.of() : check.examine(people));
        }
    }

    /** The checks of a fieldwork. */
    public static Quality of(Sample sample, Fieldwork fieldwork, Questionnaire questionnaire, CheckLimits limits) {
        Interviews people = Interviews.of(sample, fieldwork, questionnaire);
        return new Quality(people, limits, Label.of(fieldwork.data()));
    }

    /** True when the fieldwork tells more than the answers: who asked, for how long or when. */
    public static boolean isWorthwhile(Fieldwork fieldwork) {
        return List.of(QualityCheck.INTERVIEWER, QualityCheck.DURATION, "start").stream()
                .anyMatch(name -> fieldwork.data().has(name)
                        && !fieldwork.data().column(name).values().isEmpty());
    }

    /** The number of suspicions. */
    public int count() {
        return found.values().stream().mapToInt(List::size).sum();
    }

    /** The number of those that somebody should look at before the interview counts. */
    public int urgent() {
        return (int) found.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.severity() == Severity.HIGH)
                .count();
    }

    /** How many each check found, and why a check could not be made. */
    public List<Text> notes() {
        List<Text> notes = new ArrayList<>();
        found.forEach((check, list) -> {
            if (!obstacles.containsKey(check)) {
                notes.add(Text.of("%6d %s", "%6d %s", list.size(), check.name()));
            }
        });
        obstacles.forEach((check, why) -> notes.add(Text.of("not checked: %s: %s", "未检查：%s：%s", check.name(), why)));
        return notes;
    }

    /** The suspicions of one check. */
    List<Suspicion> of(String code) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().code().equals(code))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private record Line(QualityCheck check, Suspicion one) {}

    /** The list, the most urgent first, then by interviewer. */
    public Microdata table(Language language) {
        List<Line> lines = new ArrayList<>();
        found.forEach((check, list) -> list.forEach(one -> lines.add(new Line(check, one))));
        lines.sort(Comparator.comparing((Line line) -> line.one.severity())
                .thenComparing(line -> line.one.team())
                .thenComparing(line -> line.one.interviewer())
                .thenComparing(line -> line.one.id())
                .thenComparing(line -> line.check.code())
                .thenComparing(line -> line.one.item()));
        Map<String, Column.Builder> columns = new LinkedHashMap<>();
        for (String name : List.of(
                "id",
                "other",
                "item",
                "interviewer",
                "team",
                "check",
                "severity",
                "value",
                "threshold",
                "meaning",
                "action")) {
            columns.put(name, new Column.Builder(name));
        }
        for (Line line : lines) {
            Suspicion one = line.one;
            columns.get("id").add(one.id());
            columns.get("other").add(one.other());
            columns.get("item").add(one.item());
            columns.get("interviewer").add(one.interviewer());
            columns.get("team").add(one.team());
            columns.get("check").add(line.check.code());
            columns.get("severity").add(one.severity().code());
            columns.get("value").add(Decimal.text(short4(one.value())));
            columns.get("threshold").add(Decimal.text(short4(one.threshold())));
            columns.get("meaning").add(one.meaning().in(language));
            columns.get("action").add(one.action().in(language));
        }
        List<Column> built = new ArrayList<>();
        columns.values().forEach(column -> built.add(column.build()));
        if (label != Label.NONE) {
            built.add(Column.constant(Label.COLUMN, label.code(), lines.size()));
        }
        return Microdata.of("checks.csv", built);
    }

    /** Four decimals: nobody acts on more, and the same file comes out of every machine. */
    private static double short4(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }
}
