package org.suzhi.report;

import java.util.List;
import java.util.Set;
import org.suzhi.plan.Task;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/**
 * A countable task of the programme.
 *
 * @param id     its name in files
 * @param action the action or project it belongs to
 * @param what   what is counted, and for whom
 * @param kind   empty for a promise, a word for what is striven for
 * @param number how many, with ≥ or &gt; where it is a least number
 * @param unit   of what; empty for a share, which is given in percent
 * @param period by when, or how often
 * @param lead   units in the lead
 */
record TaskLine(
        String id, String action, String what, String kind, String number, String unit, String period, String lead) {

    /** Units of numbers that are fractions; programmes have no other mark for them. */
    private static final Set<String> FRACTIONS = Set.of("share", "growth rate");

    static TaskLine of(Task task, Language language) {
        boolean fraction = FRACTIONS.contains(task.unit().en());
        return new TaskLine(
                task.id(),
                task.action().name().in(language),
                what(task, language),
                task.binding() ? "" : Words.ASPIRATION.in(language),
                sign(task.comparator()) + (fraction ? percent(task, language) : count(task)),
                fraction ? "" : task.unit().in(language),
                task.period().text().in(language),
                units(task.lead(), language));
    }

    private static String what(Task task, Language language) {
        String per = task.per().in(language);
        String what = task.what().in(language);
        return per.isEmpty() ? what : Text.of("%s (%s)", "%s（%s）", what, per).in(language);
    }

    private static String percent(Task task, Language language) {
        return Figures.level(task.number()) + Words.PERCENT.in(language);
    }

    private static String count(Task task) {
        double number = task.number();
        return number == Math.rint(number) ? Figures.count((long) number) : Decimal.text(number);
    }

    private static String sign(String comparator) {
        return switch (comparator) {
            case ">=" -> "≥ ";
            case ">" -> "> ";
            default -> "";
        };
    }

    private static String units(List<Text> units, Language language) {
        List<String> names = units.stream().map(unit -> unit.in(language)).toList();
        return String.join(Words.LIST.in(language), names);
    }
}
