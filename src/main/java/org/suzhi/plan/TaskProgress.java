package org.suzhi.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.suzhi.survey.Text;

/**
 * How far a countable task has come by a day. What should be done by then grows evenly from the first day of the task's
 * period, or of the programme where it has none, to the last; of a task that comes again every year, semester, quarter
 * or month it is the number times the periods of the programme that have ended. A rate is no amount: it is expected in full
 * on the last day of the period and not before, and of one that comes again the latest report counts.
 *
 * @param task     the task
 * @param reports  how many reports there are
 * @param units    of a task for each of several units, how many of them there are; 1 where that is not known, and then
 *                 reports speak of one unit
 * @param done     what was reported: the sum of amounts, the latest of rates
 * @param expected what should be done by the day
 * @param status   where it stands
 */
public record TaskProgress(Task task, int reports, double units, double done, double expected, TaskStatus status) {

    private static final double ROUNDING = 1e-9;

    static TaskProgress of(Task task, Plan plan, int reports, double units, double done, LocalDate day) {
        double expected = units * expected(task, plan, day);
        TaskStatus status = status(task, reports, units * task.number(), done, expected, plan, day);
        return new TaskProgress(task, reports, units, done, expected, status);
    }

    /** How many there should be in the end, or in each period: the task's number, of all its units. */
    public double number() {
        return units * task.number();
    }

    private static LocalDate first(Task task, Plan plan) {
        int from = task.period().from();
        return LocalDate.of(from > 0 ? from : plan.from(), 1, 1);
    }

    private static LocalDate last(Task task, Plan plan) {
        int to = task.period().to();
        return LocalDate.of(to > 0 ? to : plan.to(), 12, 31);
    }

    private static double expected(Task task, Plan plan, LocalDate day) {
        LocalDate first = first(task, plan);
        LocalDate last = last(task, plan);
        LocalDate until = day.isAfter(last) ? last : day;
        if (until.isBefore(first)) {
            return 0;
        }
        if (task.isRate()) {
            return day.isBefore(last) && task.period().every().isEmpty() ? 0 : task.number();
        }
        if (!task.period().every().isEmpty()) {
            long months = ChronoUnit.MONTHS.between(first, until.plusDays(1));
            return task.number() * (months / months(task.period().every()));
        }
        double days = ChronoUnit.DAYS.between(first, until.plusDays(1));
        return task.number() * days / ChronoUnit.DAYS.between(first, last.plusDays(1));
    }

    private static int months(String every) {
        return switch (every) {
            case "month" -> 1;
            case "quarter" -> 3;
            case "semester" -> 6;
            default -> 12;
        };
    }

    private static TaskStatus status(
            Task task, int reports, double number, double done, double expected, Plan plan, LocalDate day) {
        boolean again = !task.period().every().isEmpty();
        boolean more = task.comparator().equals(">");
        if (reports == 0) {
            return expected > ROUNDING || number == 0 && hasEnded(task, plan, day)
                    ? TaskStatus.NO_REPORT
                    : TaskStatus.NOT_DUE;
        }
        if (!again && (more ? done > number + ROUNDING : done >= number - ROUNDING)) {
            return TaskStatus.DONE;
        }
        boolean behind = done < expected - ROUNDING || more && hasEnded(task, plan, day) && done <= expected + ROUNDING;
        boolean over = !again && !day.isBefore(last(task, plan));
        return behind || over ? TaskStatus.LATE : TaskStatus.ON_TIME;
    }

    /** Whether the period, or the first of many, is over. */
    private static boolean hasEnded(Task task, Plan plan, LocalDate day) {
        String every = task.period().every();
        LocalDate end = every.isEmpty()
                ? last(task, plan)
                : first(task, plan).plusMonths(months(every)).minusDays(1);
        return !day.isBefore(end);
    }

    /** In one sentence. */
    public Text sentence() {
        return Text.of(
                "%s%s: %s (%s of %s %s%s, %s expected by now)",
                "%s%s：%s（已完成%s，共%s%s%s，至今应完成%s）",
                task.what(),
                !task.isForEach()
                        ? Text.same("")
                        : units > 1
                                ? Text.of(" (%s; there are %.0f)", "（%s，共%.0f个）", task.per(), units)
                                : Text.of(" (%s)", "（%s）", task.per()),
                status.text(),
                number(done),
                number(number()),
                task.unit(),
                task.period().every().isEmpty()
                        ? Text.same("")
                        : Text.of(" %s", "，%s", task.period().text()),
                number(expected));
    }

    private static Text number(double value) {
        return value == Math.rint(value) ? Text.of("%.0f", "%.0f", value) : Text.of("%.2f", "%.2f", value);
    }
}
