package org.suzhi.report;

import java.util.List;
import java.util.Optional;
import org.suzhi.plan.Task;
import org.suzhi.plan.TaskProgress;
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
 * @param done   what was reported of it; empty without reports
 * @param expected what should be done by now; empty without reports
 * @param status where it stands; empty without reports
 * @param code   the same in files
 * @param task   the task
 * @param progress how far it has come; none without reports of any task
 */
record TaskLine(
        String id,
        String action,
        String what,
        String kind,
        String number,
        String unit,
        String period,
        String lead,
        String done,
        String expected,
        String status,
        String code,
        Task task,
        Optional<TaskProgress> progress) {

    /** The lines of a programme's tasks, with what was reported of them. */
    static List<TaskLine> of(Report report, Language language) {
        List<TaskProgress> progress = report.implementation().tasks();
        return progress.isEmpty()
                ? report.plan().tasks().stream()
                        .map(task -> of(task, Optional.empty(), language))
                        .toList()
                : progress.stream()
                        .map(one -> of(one.task(), Optional.of(one), language))
                        .toList();
    }

    private static TaskLine of(Task task, Optional<TaskProgress> progress, Language language) {
        return new TaskLine(
                task.id(),
                task.action().name().in(language),
                what(task, language),
                task.binding() ? "" : Words.ASPIRATION.in(language),
                sign(task.comparator()) + amount(task, task.number(), language),
                task.isRate() ? "" : task.unit().in(language),
                task.period().text().in(language),
                units(task.lead(), language),
                progress.map(one -> one.reports() == 0 ? Figures.NONE : amount(task, one.done(), language))
                        .orElse(""),
                progress.map(one -> amount(task, one.expected(), language)).orElse(""),
                progress.map(one -> status(one, language)).orElse(""),
                progress.map(one -> one.status().code()).orElse(""),
                task,
                progress);
    }

    private static String status(TaskProgress one, Language language) {
        String status = one.status().text().in(language);
        return one.ended() == 0 || one.reports() == 0
                ? status
                : Words.MISSED.in(language, status, one.missed(), one.ended());
    }

    private static String what(Task task, Language language) {
        String per = task.per().in(language);
        String what = task.what().in(language);
        return per.isEmpty() ? what : Text.of("%s (%s)", "%s（%s）", what, per).in(language);
    }

    private static String amount(Task task, double number, Language language) {
        if (task.isRate()) {
            return Figures.level(number) + Words.PERCENT.in(language);
        }
        return number == Math.rint(number) ? Figures.count((long) number) : Figures.decimals(number);
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
