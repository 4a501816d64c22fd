package org.suzhi.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suzhi.io.Document;
import org.suzhi.survey.Condition;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Text;

/** Reads a programme from its YAML file; the schema is in {@code data/README.md}. */
public final class PlanFile {

    /** The programmes that come with suzhi. */
    public static final List<String> BUNDLED = List.of("tianxin", "taishan", "yiyang", "lianping", "dandong");

    private static final Text NOTHING = Text.same("");

    private final Document file;
    private final Map<String, Text> units = new LinkedHashMap<>();
    private final Map<String, Action> actions = new LinkedHashMap<>();
    /** The latest year of a target. */
    private int last;

    private PlanFile(Document file) {
        this.file = file;
    }

    /**
     * Reads a file, or one of the programmes that come with suzhi by its name.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Plan find(String nameOrFile) {
        return BUNDLED.contains(nameOrFile)
                ? of(Document.yaml(nameOrFile + ".yaml", bundled(nameOrFile)))
                : read(Path.of(nameOrFile));
    }

    /**
     * Reads and checks a file.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Plan read(Path path) {
        if (!Files.exists(path)) {
            String names = String.join(", ", BUNDLED);
            throw new DataException(
                    path.toString(),
                    new Text("no such file", "文件不存在"),
                    Text.of("a plan file, or one of %s", "规划文件，或下列之一：%s", names),
                    new Text("check the name", "请检查名称"));
        }
        return of(Document.read(path));
    }

    /** The text of a programme that comes with suzhi. */
    public static String bundled(String name) {
        try (InputStream in = PlanFile.class.getResourceAsStream("/org/suzhi/data/plans/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads and checks a document.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Plan of(Document file) {
        Plan plan = new PlanFile(file).plan();
        file.findings().raise();
        return plan;
    }

    private Plan plan() {
        file.only(
                "id",
                "title",
                "status",
                "region",
                "parent",
                "province",
                "period",
                "groups",
                "targets",
                "waves",
                "units",
                "actions",
                "tasks");
        Document period = file.at("period");
        period.only("from", "to");
        int from = Years.of(period.at("from"));
        int to = Years.of(period.at("to"));
        if (from > to) {
            period.wrong(Text.of("%d to %d", "%d至%d", from, to), new Text("years in order", "先后有序的起止年份"));
        }
        for (String id : file.has("units") ? file.at("units").keys() : Set.<String>of()) {
            units.put(id, file.at("units").at(id).text());
        }
        for (Document action : file.listAt("actions")) {
            Action made = action(action);
            if (actions.put(made.id(), made) != null) {
                twice(action.at("id"));
            }
        }
        return new Plan(
                file.at("id").string(),
                file.at("title").text(),
                file.at("status").oneOf("issued", "draft").equals("draft"),
                region(file.at("region")),
                region(file.at("parent")),
                file.at("province").text(),
                from,
                to,
                groups(),
                targets(Math.min(from, to)),
                file.listAt("waves").stream().map(this::wave).toList(),
                List.copyOf(actions.values()),
                tasks(Math.min(from, to), Math.max(from, to)));
    }

    private static Region region(Document region) {
        region.only("name", "level");
        String level = region.at("level").oneOf("province", "prefecture", "county", "district");
        return new Region(region.at("name").text(), Level.valueOf(level.toUpperCase(Locale.ROOT)));
    }

    private List<KeyGroup> groups() {
        List<KeyGroup> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Document group : file.at("groups").list()) {
            group.only("id", "name", "label", "rule");
            if (!seen.add(group.at("id").string())) {
                twice(group.at("id"));
            }
            Condition rule;
            try {
                rule = Condition.parse(group.at("rule").string());
            } catch (IllegalArgumentException noRule) {
                group.at("rule")
                        .wrong(Text.same(noRule.getMessage()), new Text("a rule such as age >= 60", "形如age >= 60的规则"));
                rule = new Condition.Missing("age");
            }
            ordersText(rule)
                    .ifPresent(order -> group.at("rule")
                            .wrong(
                                    Text.of("%s compared with '%s'", "%s与“%s”比较大小", order.column(), order.value()),
                                    new Text("a number behind < <= > >=", "< <= > >=之后为数字")));
            Text name = group.at("name").text();
            groups.add(new KeyGroup(
                    group.at("id").string(),
                    name,
                    group.has("label") ? group.at("label").text() : name,
                    rule));
        }
        if (groups.isEmpty()) {
            file.at("groups").wrong(new Text("no groups", "没有人群"), new Text("at least one key group", "至少一类重点人群"));
        }
        return groups;
    }

    private List<Target> targets(int from) {
        List<Target> targets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Document t : file.at("targets").list()) {
            t.only("id", "kind", "comparator", "goal", "relative_to", "rank_among", "year", "text");
            String id = t.at("id").string();
            if (!seen.add(id)) {
                twice(t.at("id"));
            }
            boolean binding = binding(t);
            int year = Years.of(t.at("year"));
            if (year < from) {
                t.at("year")
                        .wrong(
                                Text.same("" + year),
                                Text.of("no year before the programme's first, %d", "不早于规划起始年份%d年", from));
            }
            last = Math.max(last, year);
            Text text = t.at("text").text();
            long kinds = Stream.of("goal", "relative_to", "rank_among")
                    .filter(t::has)
                    .count();
            if (kinds > 1) {
                t.wrong(
                        Text.of("%d of goal, relative_to and rank_among", "goal、relative_to、rank_among中的%d个", kinds),
                        new Text("one of them", "其中之一"));
            }
            if (t.has("rank_among")) {
                targets.add(new Target.Rank(id, binding, t.at("rank_among").text(), year, text));
                continue;
            }
            Target.Comparator comparator =
                    Target.Comparator.of(t.at("comparator").oneOf(">", ">="));
            if (t.has("relative_to")) {
                targets.add(new Target.Relative(
                        id, binding, comparator, t.at("relative_to").text(), year, text));
                continue;
            }
            double goal = t.at("goal").number();
            if (!(goal > 0 && goal < 1)) {
                t.at("goal")
                        .wrong(
                                Text.same(t.at("goal").string()),
                                new Text("a fraction between 0 and 1, such as 0.18", "0到1之间的小数，如0.18"));
            }
            targets.add(new Target.Ratio(id, binding, comparator, goal, year, text));
        }
        if (targets.isEmpty()) {
            file.at("targets").wrong(new Text("no targets", "没有目标"), new Text("at least one target", "至少一个目标"));
        }
        return targets;
    }

    private Wave wave(Document wave) {
        wave.only("year", "regularly", "kind", "what", "with", "section");
        return new Wave(
                wave.has("regularly") && !wave.has("year") ? 0 : Years.of(wave.at("year")),
                wave.at("kind").oneOf("survey", "statistics", "inspection", "evaluation", "summary"),
                wave.at("what").text(),
                wave.has("with") ? wave.at("with").text() : NOTHING,
                wave.stringAt("section", ""));
    }

    private Action action(Document action) {
        action.only("id", "kind", "name", "section", "lead", "participating");
        return new Action(
                action.at("id").string(),
                action.at("kind").oneOf("action", "project", "organisation"),
                action.at("name").text(),
                action.stringAt("section", ""),
                units(action, "lead"),
                units(action, "participating"));
    }

    private List<Task> tasks(int from, int to) {
        List<Task> tasks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Document task : file.listAt("tasks")) {
            task.only(
                    "id",
                    "action",
                    "kind",
                    "what",
                    "comparator",
                    "number",
                    "unit",
                    "period",
                    "per",
                    "section",
                    "note",
                    "lead",
                    "participating");
            String id = task.at("id").string();
            if (!seen.add(id)) {
                twice(task.at("id"));
            }
            Action action = actions.get(task.at("action").string());
            if (action == null) {
                task.at("action")
                        .wrong(
                                Text.of("'%s'", "“%s”", task.at("action").string()),
                                new Text("the id of one of the actions", "actions中的某个id"));
                action = new Action("", "action", NOTHING, "", List.of(), List.of());
            }
            tasks.add(new Task(
                    id,
                    action,
                    binding(task),
                    task.at("what").text(),
                    task.at("comparator").oneOf(">=", ">", "="),
                    amount(task),
                    task.at("unit").text(),
                    period(task.at("period"), from, Math.max(to, last)),
                    task.has("per") ? task.at("per").text() : NOTHING,
                    task.stringAt("section", ""),
                    task.has("note") ? task.at("note").text() : NOTHING,
                    task.has("lead") ? units(task, "lead") : action.lead(),
                    task.has("participating") ? units(task, "participating") : action.participating()));
        }
        return tasks;
    }

    /** A number that can be done; nothing is only something to exceed. */
    private static double amount(Document task) {
        double number = task.at("number").number();
        boolean isMore = task.at("comparator").orBlank().equals(">");
        if (number < 0 || number == 0 && !isMore) {
            task.at("number")
                    .wrong(
                            Text.same(task.at("number").string()),
                            isMore ? new Text("at least 0", "不小于0") : new Text("above 0", "大于0"));
        }
        return number;
    }

    private static Task.Period period(Document period, int first, int last) {
        period.only("from", "to", "by", "every");
        if (period.has("every")) {
            return new Task.Period(0, 0, period.at("every").oneOf("year", "semester", "quarter", "month"));
        }
        if (period.has("by")) {
            return new Task.Period(0, within(period.at("by"), first, last), "");
        }
        int from = within(period.at("from"), first, last);
        int to = within(period.at("to"), first, last);
        if (from > to) {
            period.wrong(Text.of("%d to %d", "%d至%d", from, to), new Text("years in order", "先后有序的起止年份"));
        }
        return new Task.Period(from, to, "");
    }

    /** A year from the programme's first to its last or that of its last target. */
    private static int within(Document node, int first, int last) {
        int year = Years.of(node);
        if (Years.contain(year) && (year < first || year > last)) {
            node.wrong(
                    Text.same("" + year),
                    Text.of("a year of the programme, from %d to %d", "规划期内的年份，%d至%d年", first, last));
        }
        return year;
    }

    /** A comparison of sizes with a text, which no age and no number answers. */
    private static Optional<Condition.Comparison> ordersText(Condition rule) {
        if (rule instanceof Condition.And and) {
            return ordersText(and.left()).or(() -> ordersText(and.right()));
        }
        if (rule instanceof Condition.Or or) {
            return ordersText(or.left()).or(() -> ordersText(or.right()));
        }
        if (rule instanceof Condition.Not not) {
            return ordersText(not.inner());
        }
        return rule instanceof Condition.Comparison comparison
                        && comparison.operator() != Condition.Operator.EQUAL
                        && comparison.operator() != Condition.Operator.UNEQUAL
                        && Double.isNaN(Decimal.parse(comparison.value()))
                ? Optional.of(comparison)
                : Optional.empty();
    }

    private List<Text> units(Document node, String field) {
        List<Text> named = new ArrayList<>();
        for (Document id : node.at(field).list()) {
            Text unit = units.get(id.string());
            if (unit == null) {
                id.wrong(Text.of("'%s'", "“%s”", id.string()), new Text("the id of one of the units", "units中的某个id"));
            } else {
                named.add(unit);
            }
        }
        return named;
    }

    private static boolean binding(Document node) {
        return node.at("kind").oneOf("binding", "aspiration").equals("binding");
    }

    private static void twice(Document id) {
        id.wrong(Text.of("'%s' a second time", "“%s”重复", id.string()), new Text("each id once", "互不相同的id"));
    }
}
