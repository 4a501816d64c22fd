package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suzhi.design.CvLimit;
import org.suzhi.design.Provability;
import org.suzhi.design.Reportability;
import org.suzhi.estimate.Publication;
import org.suzhi.io.Json;
import org.suzhi.io.Tables;
import org.suzhi.plan.Plan;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What a survey can show of a plan, for people and in a file.
 *
 * @param plan       the plan
 * @param interviews of the survey
 * @param targets    what proves its targets
 * @param groups     how sure its groups will be
 * @param label      whether the frame is real
 */
record PlanReport(Plan plan, long interviews, List<Provability> targets, List<Reportability> groups, Label label) {

    private static final String[] COLUMNS = {
        "kind",
        "name",
        "domain",
        "goal",
        "truth",
        "population",
        "n0",
        "clustered",
        "finite",
        "people",
        "interviews",
        "least_truth",
        "share",
        "expected",
        "df",
        "lower",
        "upper",
        "width",
        "flag"
    };

    void say(Speaker speaker) {
        if (!targets.isEmpty()) {
            speaker.say(Text.of(
                    "people to draw to prove a target, and the least truth that %d interviews in all prove:",
                    "证明目标需抽取的人数，以及总共访问%d人能够证明的最低真实比例：", interviews));
            targetTable().say(speaker);
        }
        if (!groups.isEmpty()) {
            speaker.say(Text.of("groups with %d interviews in all:", "总共访问%d人时的各类人群：", interviews));
            groupTable().say(speaker);
        }
    }

    private TextTable targetTable() {
        TextTable table = new TextTable()
                .row(
                        new Text("target", "目标"),
                        new Text("domain", "域"),
                        new Text("goal", "目标值"),
                        new Text("truth", "真实比例"),
                        new Text("n0", "简单随机"),
                        new Text("with deff", "计设计效应"),
                        new Text("finite", "有限总体"),
                        new Text("to draw", "应抽"),
                        new Text("interviews", "访问人数"),
                        new Text("least truth", "最低真实比例"));
        for (Provability p : targets) {
            table.row(
                    Text.same(p.target()),
                    p.domain().equals(CvLimit.WHOLE) ? new Text("whole", "总体") : Text.same(p.domain()),
                    number("%.4f", p.goal()),
                    number("%.4f", p.truth()),
                    number("%.0f", p.size().simple()),
                    number("%.0f", p.size().clustered()),
                    number("%.0f", p.size().finite()),
                    p.isPossible() ? number("%.0f", p.size().people()) : new Text("more than all", "超过总人数"),
                    number("%.0f", p.interviews()),
                    number("%.4f", p.leastTruth()));
        }
        return table;
    }

    private TextTable groupTable() {
        TextTable table = new TextTable()
                .row(
                        new Text("group", "人群"),
                        new Text("share", "人口占比"),
                        new Text("interviews", "访问人数"),
                        new Text("expected", "预期比例"),
                        new Text("interval", "区间"),
                        new Text("width", "区间宽度"),
                        new Text("verdict", "判断"));
        for (Reportability g : groups) {
            table.row(
                    plan.groupLabel(g.group()),
                    number("%.3f", g.share()),
                    number("%.0f", g.interviews()),
                    number("%.4f", g.expected()),
                    Text.same(String.format(
                            Locale.ROOT,
                            "%.4f-%.4f",
                            g.interval().lower(),
                            g.interval().upper())),
                    number("%.4f", g.interval().width()),
                    verdict(g));
        }
        return table;
    }

    void write(Path path) {
        if (Tables.ending(path).equals("json")) {
            Json.write(path, this::put);
        } else {
            Tables.write(path, table());
        }
    }

    private void put(Json json) {
        json.put("plan", plan.id()).put("interviews", interviews);
        json.put("targets", targets, (row, p) -> put(row, fields(p)));
        json.put("groups", groups, (row, g) -> put(row, fields(g)));
        if (label != Label.NONE) {
            json.put(Label.COLUMN, label.code());
        }
    }

    private static void put(Json row, Map<String, Object> fields) {
        fields.forEach((name, value) -> {
            if (value instanceof Long whole) {
                row.put(name, whole.longValue());
            } else if (value instanceof Double number) {
                row.put(name, number.doubleValue());
            } else {
                row.put(name, value.toString());
            }
        });
    }

    private Microdata table() {
        List<Column.Builder> builders =
                Arrays.stream(COLUMNS).map(Column.Builder::new).toList();
        targets.forEach(p -> add(builders, "target", p.target(), p.domain(), fields(p)));
        groups.forEach(g -> add(builders, "group", g.group(), CvLimit.WHOLE, fields(g)));
        List<Column> columns = new ArrayList<>();
        builders.forEach(builder -> columns.add(builder.build()));
        if (label != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, label.code(), targets.size() + groups.size()));
        }
        return Microdata.of("report", columns);
    }

    /** A line has the columns of both kinds; those of the other kind stay blank. */
    private static void add(
            List<Column.Builder> builders, String kind, String name, String domain, Map<String, Object> fields) {
        Map<String, Object> cells = new LinkedHashMap<>(fields);
        cells.put("kind", kind);
        cells.put("name", name);
        cells.put("domain", domain);
        for (int i = 0; i < COLUMNS.length; i++) {
            Object cell = cells.getOrDefault(COLUMNS[i], "");
            builders.get(i).add(cell instanceof Number number ? Decimal.text(number.doubleValue()) : cell.toString());
        }
    }

    private static Map<String, Object> fields(Provability p) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("target", p.target());
        fields.put("domain", p.domain());
        fields.put("goal", p.goal());
        fields.put("truth", p.truth());
        fields.put("population", p.population());
        fields.put("n0", p.size().simple());
        fields.put("clustered", p.size().clustered());
        fields.put("finite", p.size().finite());
        fields.put("people", p.size().people());
        fields.put("interviews", p.interviews());
        fields.put("least_truth", p.leastTruth());
        fields.put("flag", p.isPossible() ? "" : "more-than-all");
        return fields;
    }

    private static Map<String, Object> fields(Reportability g) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("group", g.group());
        fields.put("share", g.share());
        fields.put("interviews", g.interviews());
        fields.put("expected", g.expected());
        fields.put("df", g.df());
        fields.put("lower", g.interval().lower());
        fields.put("upper", g.interval().upper());
        fields.put("width", g.interval().width());
        fields.put("flag", flags(g));
        return fields;
    }

    private static List<Publication.Flag> against(Reportability g) {
        return Publication.NCHS.against(g.expected(), g.se(), (int) g.interviews(), g.df());
    }

    private static String flags(Reportability g) {
        return String.join(";", against(g).stream().map(Publication.Flag::code).toList());
    }

    private static Text verdict(Reportability g) {
        List<Publication.Flag> flags = against(g);
        if (flags.isEmpty()) {
            return new Text("can be reported", "可发布");
        }
        return flags.stream().anyMatch(flag -> flag.advice() == Publication.Advice.WITHHOLD)
                ? Text.of("cannot be reported: %s", "不可发布：%s", flags(g))
                : Text.of("a statistician should look: %s", "须由统计人员审核：%s", flags(g));
    }

    private static Text number(String format, double value) {
        return Text.same(Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "-");
    }
}
