package org.suzhi.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a task is to be done: from a first day to a last, in one go or again in every period of so many months.
 *
 * @param first  the first day
 * @param last   the last day
 * @param months of a period; 0 for a task that is done once
 */
record Schedule(LocalDate first, LocalDate last, int months) {

    /** The schedule of a task, within the years of its programme where it has none of its own. */
    static Schedule of(Task task, Plan plan) {
        Task.Period period = task.period();
        return new Schedule(
                LocalDate.of(period.from() > 0 ? period.from() : plan.from(), 1, 1),
                LocalDate.of(period.to() > 0 ? period.to() : plan.to(), 12, 31),
                months(period.every()));
    }

    private static int months(String every) {
        return switch (every) {
            case "" -> 0;
            case "month" -> 1;
            case "quarter" -> 3;
            case "semester" -> 6;
            default -> 12;
        };
    }

    boolean isAgain() {
        return months > 0;
    }

    /** True when the last day, or that of the first period, has come. */
    boolean hasEnded(LocalDate day) {
        return isAgain() ? ended(day) > 0 : !day.isBefore(last);
    }

    /** How many periods have ended by a day. */
    int ended(LocalDate day) {
        LocalDate until = day.isAfter(last) ? last : day;
        return until.isBefore(first) ? 0 : (int) (ChronoUnit.MONTHS.between(first, until.plusDays(1)) / months);
    }

    /** The first day of a period. */
    LocalDate start(int period) {
        return first.plusMonths((long) period * months);
    }

    /** The share of its time that has gone by. */
    double gone(LocalDate day) {
        if (day.isBefore(first)) {
            return 0;
        }
        LocalDate until = day.isAfter(last) ? last : day;
        return (double) ChronoUnit.DAYS.between(first, until.plusDays(1))
                / ChronoUnit.DAYS.between(first, last.plusDays(1));
    }
}
