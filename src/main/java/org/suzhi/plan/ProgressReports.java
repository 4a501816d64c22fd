package org.suzhi.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What was reported on a programme's tasks: a table with the columns {@code task} (its id), {@code date} (2024-06-30),
 * {@code done} and, if given, {@code unit}. Amounts are what was done since the report before and add up; of shares the
 * latest counts.
 */
public final class ProgressReports {

    private static final List<String> COLUMNS = List.of("task", "date", "done");
    private static final Text DATE = new Text("a date as 2024-06-30", "形如2024-06-30的日期");

    private final Plan plan;
    /** By task, what was done on which day. */
    private final Map<String, TreeMap<LocalDate, Double>> done = new HashMap<>();

    private ProgressReports(Plan plan) {
        this.plan = plan;
    }

    /**
     * Reads reports.
     *
     * @throws DataException for a task that the plan does not have, a date, an amount or a unit that cannot be
     */
    public static ProgressReports read(Path path, Plan plan) {
        return of(Tables.read(path), plan);
    }

    static ProgressReports of(Microdata data, Plan plan) {
        data.require(COLUMNS);
        Map<String, Task> tasks =
                plan.tasks().stream().collect(Collectors.toMap(Task::id, task -> task, (a, b) -> a, TreeMap::new));
        ProgressReports reports = new ProgressReports(plan);
        Findings findings = new Findings();
        double[] amounts = data.numbers("done");
        Column units = data.has("unit") ? data.column("unit") : null;
        for (int row = 0; row < data.rows(); row++) {
            if (data.column("date").isMissing(row) && Double.isNaN(amounts[row])) {
                // a line of the form that nobody has filled in
                continue;
            }
            Task task = tasks.get(data.column("task").text(row));
            if (task == null) {
                findings.add(data.cell(
                        row, "task", Text.of("one of %s", "下列之一：%s", String.join(", ", tasks.keySet()))));
                continue;
            }
            if (!(amounts[row] >= 0) || TaskProgress.isShare(task) && amounts[row] > 1) {
                findings.add(data.cell(
                        row,
                        "done",
                        TaskProgress.isShare(task)
                                ? new Text("a fraction from 0 to 1", "0到1之间的小数")
                                : new Text("a number of at least 0", "不小于0的数")));
            }
            if (units != null
                    && !units.isMissing(row)
                    && !units.text(row).equals(task.unit().zh())
                    && !units.text(row).equals(task.unit().en())) {
                findings.add(data.cell(row, "unit", Text.of("the plan's unit: %s", "规划中的单位：%s", task.unit())));
            }
            try {
                LocalDate day = LocalDate.parse(data.column("date").text(row));
                TreeMap<LocalDate, Double> days = reports.done.computeIfAbsent(task.id(), id -> new TreeMap<>());
                if (TaskProgress.isShare(task)) {
                    days.put(day, amounts[row]);
                } else {
                    days.merge(day, amounts[row], Double::sum);
                }
            } catch (DateTimeParseException noDate) {
                findings.add(data.cell(row, "date", DATE));
            }
        }
        findings.raise();
        return reports;
    }

    /** Where each task stands on a day, in the plan's order; reports of later days do not count. */
    public List<TaskProgress> on(LocalDate day) {
        List<TaskProgress> all = new ArrayList<>();
        for (Task task : plan.tasks()) {
            Map<LocalDate, Double> known =
                    done.getOrDefault(task.id(), new TreeMap<>()).headMap(day, true);
            double sum = TaskProgress.isShare(task)
                    ? known.values().stream().reduce(0.0, (before, latest) -> latest)
                    : known.values().stream().mapToDouble(Double::doubleValue).sum();
            all.add(TaskProgress.of(task, plan, known.size(), sum, day));
        }
        return all;
    }

    /** A form to be filled in: a line for each task, with blank dates and amounts. */
    public static Microdata form(Plan plan, Language language) {
        Rows rows = new Rows(List.of("task", "date", "done", "unit", "what"));
        for (Task task : plan.tasks()) {
            rows.add(List.of(
                    task.id(), "", "", task.unit().in(language), task.what().in(language)));
        }
        return rows.table("reports", Label.NONE);
    }

    /** A table of tasks. */
    public static Microdata table(List<TaskProgress> tasks, Language language) {
        Rows rows = new Rows(List.of(
                "task", "what", "kind", "unit", "number", "period", "reports", "done", "expected", "status", "lead"));
        for (TaskProgress one : tasks) {
            Task task = one.task();
            rows.add(List.of(
                    task.id(),
                    task.what().in(language),
                    task.binding() ? "binding" : "aspiration",
                    task.unit().in(language),
                    Decimal.text(task.number()),
                    task.period().text().in(language),
                    Integer.toString(one.reports()),
                    Decimal.text(one.done()),
                    Decimal.text(one.expected()),
                    one.status().code(),
                    task.lead().stream().map(unit -> unit.in(language)).collect(Collectors.joining("|"))));
        }
        return rows.table("progress", Label.NONE);
    }
}
