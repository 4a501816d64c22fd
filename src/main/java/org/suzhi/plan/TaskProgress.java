package org.suzhi.plan;

import java.time.LocalDate;
import java.util.SortedMap;
import org.suzhi.survey.Text;

/**
 * How far a countable task has come by a day. What should be done by then grows evenly from the first day of the task's
 * period, or of the programme where it has none, to the last, in whole things: one hall is due on the last day. A task that
 * comes again every year, semester, quarter or month should have its number in each of those that have ended. A rate is no
 * amount: it is expected in full on the last day of the period and not before, and of one that comes again the latest report
 * counts.
 *
 * @param task     the task
 * @param reports  how many reports there are
 * @param units    of a task for each of several units, how many of them there are; 1 where that is not known, and then
 *                 reports speak of one unit
 * @param done     what was reported: the sum of amounts, the latest of rates
 * @param expected what should be done by the day
 * @param ended    of an amount that comes again, how many of its periods have ended; otherwise 0
 * @param missed   in how many of these less was done than should have been
 * @param status   where it stands
 */
public record TaskProgress(
        Task task, int reports, double units, double done, double expected, int ended, int missed, TaskStatus status) {

    private static final double ROUNDING = 1e-9;

    /** By what was done on which day, up to the day. */
    static TaskProgress of(Task task, Plan plan, SortedMap<LocalDate, Double> reports, double units, LocalDate day) {
        Schedule schedule = Schedule.of(task, plan);
        double number = units * task.number();
        double done = task.isRate() ? reports.isEmpty() ? 0 : reports.get(reports.lastKey()) : sum(reports);
        boolean again = schedule.isAgain() && !task.isRate();
        int ended = again ? schedule.ended(day) : 0;
        int missed = 0;
        for (int period = 0; period < ended; period++) {
            double part = sum(reports.subMap(schedule.start(period), schedule.start(period + 1)));
            missed += reaches(task, part, number) ? 0 : 1;
        }
        double expected = again ? ended * number : expected(task, schedule, number, day);
        boolean isBehind = again
                ? missed > 0
                : done < expected - ROUNDING || schedule.hasEnded(day) && !reaches(task, done, number);
        TaskStatus status;
        if (reports.isEmpty()) {
            boolean isDue = expected > ROUNDING || number == 0 && schedule.hasEnded(day);
            status = isDue ? TaskStatus.NO_REPORT : TaskStatus.NOT_DUE;
        } else if (!schedule.isAgain() && reaches(task, done, number)) {
            status = TaskStatus.DONE;
        } else {
            status = isBehind ? TaskStatus.LATE : TaskStatus.ON_TIME;
        }
        return new TaskProgress(task, reports.size(), units, done, expected, ended, missed, status);
    }

    /** How many there should be in the end, or in each period: the task's number, of all its units. */
    public double number() {
        return units * task.number();
    }

    private static double expected(Task task, Schedule schedule, double number, LocalDate day) {
        if (task.isRate()) {
            return schedule.hasEnded(day) ? number : 0;
        }
        double share = number * schedule.gone(day);
        return number == Math.rint(number) ? Math.floor(share + ROUNDING) : share;
    }

    private static boolean reaches(Task task, double done, double number) {
        return task.comparator().equals(">") ? done > number + ROUNDING : done >= number - ROUNDING;
    }

    private static double sum(SortedMap<LocalDate, Double> reports) {
        return reports.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** In one sentence. */
    public Text sentence() {
        return Text.of(
                "%s%s: %s (%s done, %s)",
                "%s%s：%s（已完成%s，%s）",
                task.what(),
                !task.isForEach()
                        ? Text.same("")
                        : units > 1
                                ? Text.of(" (%s; there are %.0f)", "（%s，共%.0f个）", task.per(), units)
                                : Text.of(" (%s)", "（%s）", task.per()),
                status.text(),
                number(done),
                due());
    }

    private Text due() {
        if (ended > 0 || !task.period().every().isEmpty() && !task.isRate()) {
            return Text.of(
                    "%s %s %s, missed in %d of %d",
                    "%3$s应完成%1$s%2$s，已过%5$d期中有%4$d期未达到",
                    number(number()),
                    task.unit(),
                    task.period().text(),
                    missed,
                    ended);
        }
        return Text.of(
                "of %s %s, %s expected by now", "共%s%s，至今应完成%s", number(number()), task.unit(), number(expected));
    }

    private static Text number(double value) {
        return value == Math.rint(value) ? Text.of("%.0f", "%.0f", value) : Text.of("%.2f", "%.2f", value);
    }
}
