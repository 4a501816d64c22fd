package org.suzhi.plan;

import java.util.List;
import java.util.Set;
import org.suzhi.survey.Text;

/**
 * A countable task.
 *
 * @param id            its name in files
 * @param action        the action or project it belongs to
 * @param binding       true for a promise, false for what is striven for or encouraged
 * @param what          what is counted
 * @param comparator    {@code >=}, {@code >} or {@code =}
 * @param number        how many; a share is a fraction
 * @param unit          of what
 * @param period        by when, or how often
 * @param per           for each of these; empty text for the whole region
 * @param section       where the programme says so
 * @param note          what has to be known to read it; may be empty
 * @param lead          units in the lead
 * @param participating units that take part
 */
public record Task(
        String id,
        Action action,
        boolean binding,
        Text what,
        String comparator,
        double number,
        Text unit,
        Period period,
        Text per,
        String section,
        Text note,
        List<Text> lead,
        List<Text> participating) {

    /** The lists are copied. */
    public Task {
        lead = List.copyOf(lead);
        participating = List.copyOf(participating);
    }

    /** Units of numbers that are rates; programmes have no other mark for them. */
    private static final Set<String> RATES = Set.of("share", "growth rate");

    /** True where the number is a rate, a fraction, and no amount: of several reports the latest counts. */
    public boolean isRate() {
        return RATES.contains(unit.en());
    }

    /** True for a rate of a whole, which lies between 0 and 1. */
    boolean isShare() {
        return unit.en().equals("share");
    }

    /** True where the number is meant for each of several units, such as each town. */
    public boolean isForEach() {
        return !per.en().isEmpty();
    }

    /**
     * When a task is due.
     *
     * @param from  first year; 0 for none
     * @param to    last year; 0 for none
     * @param every year, semester, quarter or month when the number is due again and again; empty otherwise
     */
    public record Period(int from, int to, String every) {

        /** The period in words. */
        public Text text() {
            if (!every.isEmpty()) {
                return switch (every) {
                    case "semester" -> new Text("every semester", "每学期");
                    case "quarter" -> new Text("every quarter", "每季度");
                    case "month" -> new Text("every month", "每月");
                    default -> new Text("every year", "每年");
                };
            }
            return from == 0 ? Text.of("by %d", "到%d年", to) : Text.of("%d–%d", "%d—%d年", from, to);
        }
    }
}
