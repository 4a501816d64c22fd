package org.suzhi.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
 * {@code done} and, if given, {@code unit} and {@code of}. Amounts are what was done since the report before and add up; of rates the
 * latest counts. Of a task for each of several units, such as towns, {@code of} says how many there are and {@code done} what
 * all of them did; without it, {@code done} speaks of one.
 */
public final class ProgressReports {

    private static final List<String> COLUMNS = List.of("task", "date", "done");
    /** What a day should look like. */
    public static final Text DATE = new Text("a date as 2024-06-30", "形如2024-06-30的日期");

    private static final Text ONCE = new Text("one report for each task and day: add them up", "每项任务每日只有一条报告，请先合计");
    private static final Text AMOUNT = new Text("a number of at least 0", "不小于0的数");
    private static final Text SHARE = new Text("a fraction from 0 to 1", "0到1之间的小数");
    private static final Text GROWTH = new Text("a fraction of at least -1, such as 0.05", "不小于-1的小数，如0.05");
    private static final Text NUMBER = new Text("how many units there are, at least 1", "单位的个数，不小于1");
    private static final Text NO_NUMBER =
            new Text("a blank cell: the task is not for each of several units", "空白：该任务并非对每个单位分别提出");

    private final Plan plan;
    private final Label label;
    /** By task, what was done on which day. */
    private final Map<String, TreeMap<LocalDate, Double>> done = new HashMap<>();

    /** By task for each of several units, how many there are. */
    private final Map<String, Double> units = new HashMap<>();

    private ProgressReports(Plan plan, Label label) {
        this.plan = plan;
        this.label = label;
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
        ProgressReports reports = new ProgressReports(plan, Label.of(data));
        Findings findings = new Findings();
        double[] amounts = data.numbers("done");
        double[] of = data.has("of") ? data.numbers("of") : new double[data.rows()];
        if (!data.has("of")) {
            Arrays.fill(of, Double.NaN);
        }
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
            boolean isGrowth = task.isRate() && !task.isShare();
            if (!(amounts[row] >= (isGrowth ? -1 : 0)) || task.isShare() && amounts[row] > 1) {
                findings.add(data.cell(row, "done", isGrowth ? GROWTH : task.isShare() ? SHARE : AMOUNT));
            }
            if (!Double.isNaN(of[row])) {
                if (!task.isForEach() || task.isRate() || !(of[row] >= 1)) {
                    findings.add(data.cell(row, "of", task.isForEach() && !task.isRate() ? NUMBER : NO_NUMBER));
                }
                reports.units.put(task.id(), of[row]);
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
                if (day.getYear() < plan.from()) {
                    findings.add(data.cell(
                            row, "date", Text.of("a day of the programme, from %d on", "规划期内的日期，自%d年起", plan.from())));
                }
                if (days.put(day, amounts[row]) != null) {
                    findings.add(data.cell(row, "date", ONCE));
                }
            } catch (DateTimeParseException noDate) {
                findings.add(data.cell(row, "date", DATE));
            }
        }
        findings.raise();
        return reports;
    }

    /** The label of made-up reports. */
    public Label label() {
        return label;
    }

    /** How many reports are of days after this one. */
    public long after(LocalDate day) {
        return done.values().stream()
                .mapToLong(days -> days.tailMap(day, false).size())
                .sum();
    }

    /** Where each task stands on a day, in the plan's order; reports of later days do not count. */
    public List<TaskProgress> on(LocalDate day) {
        List<TaskProgress> all = new ArrayList<>();
        for (Task task : plan.tasks()) {
            SortedMap<LocalDate, Double> known =
                    new TreeMap<>(done.getOrDefault(task.id(), new TreeMap<>()).headMap(day, true));
            all.add(TaskProgress.of(task, plan, known, units.getOrDefault(task.id(), 1.0), day));
        }
        return all;
    }

    /** A form to be filled in: a line for each task, with blank dates and amounts. */
    public static Microdata form(Plan plan, Language language) {
        Rows rows = new Rows(List.of("task", "date", "done", "unit", "of", "what", "per", "number", "period", "lead"));
        for (Task task : plan.tasks()) {
            rows.add(List.of(
                    task.id(),
                    "",
                    "",
                    task.unit().in(language),
                    "",
                    task.what().in(language),
                    task.per().in(language),
                    Decimal.text(task.number()),
                    task.period().text().in(language),
                    leads(task, language)));
        }
        return rows.table("reports", Label.NONE);
    }

    /** A table of tasks. */
    public static Microdata table(List<TaskProgress> tasks, Label label, Language language) {
        Rows rows = new Rows(List.of(
                "task",
                "what",
                "kind",
                "unit",
                "number",
                "per",
                "of",
                "period",
                "reports",
                "done",
                "expected",
                "ended",
                "missed",
                "status",
                "lead"));
        for (TaskProgress one : tasks) {
            Task task = one.task();
            rows.add(List.of(
                    task.id(),
                    task.what().in(language),
                    task.binding() ? "binding" : "aspiration",
                    task.unit().in(language),
                    Decimal.text(task.number()),
                    task.per().in(language),
                    task.isForEach() && one.units() > 1 ? Decimal.text(one.units()) : "",
                    task.period().text().in(language),
                    Integer.toString(one.reports()),
                    Decimal.text(one.done()),
                    Decimal.text(one.expected()),
                    one.ended() > 0 ? Integer.toString(one.ended()) : "",
                    one.ended() > 0 ? Integer.toString(one.missed()) : "",
                    one.status().code(),
                    leads(task, language)));
        }
        return rows.table("progress", label);
    }

    private static String leads(Task task, Language language) {
        return task.lead().stream().map(unit -> unit.in(language)).collect(Collectors.joining("|"));
    }
}
