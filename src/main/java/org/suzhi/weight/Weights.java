package org.suzhi.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.suzhi.collect.Disposition;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.Outcomes;
import org.suzhi.draw.Apart;
import org.suzhi.draw.Sample;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Weights that carry the interviews to the population: base × non-response × calibration × trimming.
 *
 * @param data one record per interview: {@code id}, {@code base}, {@code nonresponse}, {@code calibration},
 *             {@code trimming}, {@code weight}, the non-response class and the calibration cells
 */
public record Weights(Microdata data) {

    /** Column of the class within which non-response is adjusted. */
    public static final String CLASS = "nonresponse_class";

    /** Columns that hold weights and what they are made of. */
    public static final List<String> OWN = List.of("base", "nonresponse", "calibration", "trimming", "weight", CLASS);

    /**
     * Weights of people whose probabilities the sample knows.
     *
     * @see #of(Sample, Fieldwork, List, Margins, List)
     */
    public static Weights of(Sample sample, Fieldwork fieldwork, List<String> byClass, Margins margins) {
        return of(sample, fieldwork, byClass, margins, List.of());
    }

    /**
     * Weighting-class adjustment for non-response, then post-stratification.
     *
     * <p>Within a class the weight of everybody eligible is laid on those who answered (Kalton and Flores-Cervantes,
     * Journal of Official Statistics 19 (2003) 81–97). An interview without a cell, because a calibration variable such
     * as age is blank, gets no weight: it is treated as a refusal, and the others of its class stand for it.
     *
     * <p>People whom the sample has for other ages than the target population's have weights that are not calibrated, as
     * the totals are not theirs, and without factors of the person: they are {@linkplain Apart estimated apart}.
     *
     * <p>Replacements who were never needed have no weight either: the others of their unit carry it. The base weight
     * of an interview holds this and the factors of its person. A replaced person counts by what came of the
     * {@linkplain Outcomes visits}: as a non-respondent, whose weight is laid on those of the class who answered, the
     * replacement among them, so that nobody's weight is handed to one person alone and none is counted twice.
     *
     * <p>Of people who may not be eligible the share that is eligible among the others of their class counts
     * (Valliant, Dever and Kreuter, Practical Tools for Designing and Weighting Survey Samples, 2nd ed. 2018, 13.4).
     *
     * @param byClass the columns of the sample whose combination makes a class, such as the stratum
     * @param margins known totals of one variable, crossed if need be
     * @param persons what the interviews tell about how easily their people could be drawn; mostly nothing
     * @throws DataException when sample and fieldwork are not of the same people, a class has nobody who answered, or
     *                       cells and totals do not match
     */
    public static Weights of(
            Sample sample, Fieldwork fieldwork, List<String> byClass, Margins margins, List<PersonFactor> persons) {
        List<String> cells = Margins.columns(margins.single());
        fieldwork.data().require(List.of("id", Disposition.COLUMN));
        requireSamePeople(sample, fieldwork);
        Apart apart = Apart.of(sample);
        if (apart.isEmpty()) {
            return weigh(sample, fieldwork, byClass, cells, Optional.of(margins), persons);
        }
        Sample target = apart.others();
        Weights calibrated = weigh(target, of(target, fieldwork), byClass, cells, Optional.of(margins), persons);
        Sample rest = apart.people();
        Weights plain = weigh(rest, of(rest, fieldwork), byClass, cells, Optional.empty(), List.of());
        return new Weights(both(calibrated.data, plain.data));
    }

    /** What came back from the people of a part of the sample. */
    private static Fieldwork of(Sample part, Fieldwork fieldwork) {
        return fieldwork.among(Set.copyOf(part.data().column("id").values()));
    }

    /** Weights of people who are calibrated and of people who are not; labels of one are labels of all. */
    private static Microdata both(Microdata calibrated, Microdata plain) {
        Label label = Label.of(calibrated).and(Label.of(plain));
        List<Microdata> parts = List.of(calibrated, plain);
        return label == Label.NONE
                ? Microdata.concatenated(parts)
                : Microdata.concatenated(parts.stream()
                        .map(part -> part.with(Column.constant(Label.COLUMN, label.code(), part.rows())))
                        .toList());
    }

    /** Weights of one population; without margins they are not calibrated, and nobody is in a cell. */
    private static Weights weigh(
            Sample sample,
            Fieldwork fieldwork,
            List<String> byClass,
            List<String> cells,
            Optional<Margins> margins,
            List<PersonFactor> persons) {
        Microdata people = sample.data().join(fieldwork.data(), "id");
        people = people.with(Outcomes.of(people));
        people.require(byClass);
        if (margins.isPresent()) {
            people.require(cells);
            people = people.with(settled(people, cells));
        }
        int[] interviews = interviews(people);
        double[] base = UnusedReserve.spread(sample.data(), people.column(Disposition.COLUMN));
        Column classes = classes(people, byClass);
        double[] nonresponse = nonresponse(people, classes, base);

        Microdata answered = people.rows(interviews).named("responses.csv");
        double[] own = pick(base, interviews);
        Microdata told = told(fieldwork, answered.column("id"));
        for (PersonFactor person : persons) {
            double[] factors = person.factors(told);
            Arrays.setAll(own, i -> own[i] * factors[i]);
        }
        double[] adjusted = new double[own.length];
        double[] response = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            response[i] = nonresponse[classes.code(interviews[i])];
            adjusted[i] = own[i] * response[i];
        }
        double[] calibration = new double[own.length];
        Arrays.fill(calibration, 1);
        margins.ifPresent(totals -> postStratify(answered, adjusted, totals, calibration));
        double[] weight = new double[own.length];
        Arrays.setAll(weight, i -> adjusted[i] * calibration[i]);
        List<Column> columns = new ArrayList<>(List.of(
                answered.column("id"),
                Column.ofNumbers("base", own),
                Column.ofNumbers("nonresponse", response),
                Column.ofNumbers("calibration", calibration),
                Column.constant("trimming", "1", own.length),
                Column.ofNumbers("weight", weight),
                classes(answered, byClass)));
        int[] nobody = new int[own.length];
        Arrays.fill(nobody, -1);
        Microdata placed = margins.isPresent() ? answered : answered.rows(nobody);
        cells.forEach(name -> columns.add(placed.column(name)));
        Label label = Label.of(people).and(margins.map(Margins::label).orElse(Label.NONE));
        for (PersonFactor person : persons) {
            label = label.and(person.label());
        }
        if (label != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, label.code(), own.length));
        }
        return new Weights(Microdata.of("weights.csv", columns));
    }

    private static void postStratify(Microdata answered, double[] adjusted, Margins margins, double[] calibration) {
        String variable = margins.single();
        requireTotals(answered, variable, margins);
        boolean[] everybody = new boolean[adjusted.length];
        Arrays.fill(everybody, true);
        int[] cells = margins.cells(variable, answered, everybody);
        double[] factors = PostStratification.factors(adjusted, cells, margins.totals(variable));
        Arrays.setAll(calibration, i -> factors[cells[i]]);
    }

    /** What people should know: interviews without a weight, because they hold no cell. */
    public List<Text> notes(Fieldwork fieldwork) {
        int without = fieldwork.interviews() - data.rows();
        return without == 0
                ? List.of()
                : List.of(Text.of(
                        "%d interviews have a blank in %s and get no weight: others of their class stand for them",
                        "%d份问卷的%s有空白，不赋权数，由同类的其他问卷代表", without, String.join(" or ", cells())));
    }

    /** What people should know of these factors. */
    public List<Text> notes(Fieldwork fieldwork, List<PersonFactor> persons) {
        List<Text> notes = new ArrayList<>(notes(fieldwork));
        Microdata told = told(fieldwork, data.column("id"));
        persons.forEach(person -> notes.addAll(person.notes(told)));
        return notes;
    }

    /** The responses of the given people, in their order, with the lines of the responses. */
    private static Microdata told(Fieldwork fieldwork, Column ids) {
        Map<String, Integer> rowOf = fieldwork.data().index("id");
        int[] rows = new int[ids.rows()];
        Arrays.setAll(rows, row -> rowOf.get(ids.text(row)));
        return fieldwork.data().rows(rows);
    }

    /** The columns whose combination made the calibration cells. */
    public List<String> cells() {
        return data.names().stream()
                .filter(name -> !OWN.contains(name) && !name.startsWith("rep_"))
                .filter(name -> !name.equals("id") && !name.equals(Label.COLUMN))
                .toList();
    }

    /** Everybody in the sample has one record of what became of them, and nobody else has. */
    private static void requireSamePeople(Sample sample, Fieldwork fieldwork) {
        Map<String, Integer> drawn = sample.data().index("id");
        Map<String, Integer> came = fieldwork.data().index("id");
        Findings findings = new Findings();
        for (int row = 0; row < fieldwork.data().rows(); row++) {
            if (!drawn.containsKey(fieldwork.data().column("id").text(row))) {
                findings.add(fieldwork.data().cell(row, "id", new Text("the id of a sampled person", "样本中人员的编号")));
            }
        }
        for (int row = 0; row < sample.data().rows(); row++) {
            String id = sample.data().column("id").text(row);
            if (!came.containsKey(id)) {
                findings.add(
                        fieldwork.data().source(),
                        0,
                        "id",
                        Text.of(
                                "nothing about '%s' of line %d in %s",
                                "没有%3$s第%2$d行的“%1$s”",
                                id,
                                sample.data().line(row),
                                sample.data().source()),
                        new Text("a record for every sampled person", "每名样本人员各有一条记录"),
                        new Text("take the responses that collect has made of this sample", "请使用collect由该样本生成的作答数据"));
            }
        }
        findings.raise();
    }

    /** The dispositions, where an interview that lacks a calibration variable counts as a refusal. */
    private static Column settled(Microdata people, List<String> cells) {
        Column dispositions = people.column(Disposition.COLUMN);
        Column.Builder settled = new Column.Builder(Disposition.COLUMN);
        for (int row = 0; row < people.rows(); row++) {
            int at = row;
            boolean blank = cells.stream().anyMatch(name -> people.column(name).isMissing(at));
            settled.add(
                    blank && isInterview(dispositions.text(row)) ? Disposition.REFUSAL.code() : dispositions.text(row));
        }
        return settled.build();
    }

    /** Levels without a total: one finding each, however many people hold them. */
    private static void requireTotals(Microdata answered, String variable, Margins margins) {
        Set<String> known = margins.totals().get(variable).keySet();
        Map<String, Integer> first = new TreeMap<>();
        Map<String, Integer> people = new TreeMap<>();
        for (int row = 0; row < answered.rows(); row++) {
            List<String> parts = new ArrayList<>();
            for (String name : Margins.columns(variable)) {
                parts.add(answered.column(name).text(row));
            }
            String level = String.join(Margins.SEPARATOR, parts);
            if (!known.contains(level)) {
                first.putIfAbsent(level, row);
                people.merge(level, 1, Integer::sum);
            }
        }
        Findings findings = new Findings();
        first.forEach((level, row) -> findings.add(
                margins.source(),
                0,
                variable,
                Text.of(
                        "no total for '%s', the level of %d interviews (the first in line %d of %s)",
                        "“%s”没有总量，而有%d份问卷属于该水平（首见于%4$s第%3$d行）",
                        level,
                        people.get(level),
                        answered.line(row),
                        answered.source()),
                Text.of("a total for every level; it has %s", "每个水平都有总量；现有：%s", String.join(", ", known)),
                new Text("add the total or correct its level", "请补充总量，或更正其水平")));
        findings.raise();
    }

    private static boolean isInterview(String code) {
        return code.equals(Disposition.COMPLETE.code()) || code.equals(Disposition.PARTIAL.code());
    }

    private static int[] interviews(Microdata people) {
        Column dispositions = people.column(Disposition.COLUMN);
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < people.rows(); row++) {
            if (isInterview(dispositions.text(row))) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new DataException(
                    people.source(),
                    new Text("no interview", "没有有效问卷"),
                    new Text("at least one complete or partial interview", "至少一份完成或部分完成的问卷"),
                    new Text("check the dispositions", "请检查访问结果"));
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Column classes(Microdata people, List<String> byClass) {
        Column.Builder classes = new Column.Builder(CLASS);
        for (int row = 0; row < people.rows(); row++) {
            List<String> levels = new ArrayList<>();
            for (String name : byClass) {
                levels.add(people.column(name).text(row));
            }
            classes.add(String.join("/", levels));
        }
        return classes.build();
    }

    private static double[] nonresponse(Microdata people, Column classes, double[] base) {
        Column dispositions = people.column(Disposition.COLUMN);
        double[] eligible = new double[classes.levels().size()];
        double[] ineligible = new double[eligible.length];
        double[] unknown = new double[eligible.length];
        double[] answered = new double[eligible.length];
        for (int row = 0; row < base.length; row++) {
            String code = dispositions.text(row);
            double[] sums = code.equals(Disposition.INELIGIBLE.code())
                    ? ineligible
                    : code.equals(Disposition.UNKNOWN_ELIGIBILITY.code()) ? unknown : eligible;
            sums[classes.code(row)] += base[row];
            answered[classes.code(row)] += isInterview(code) ? base[row] : 0;
        }
        for (int c = 0; c < eligible.length; c++) {
            // where nobody's eligibility is known, everybody's is believed
            double share = eligible[c] > 0 ? eligible[c] / (eligible[c] + ineligible[c]) : ineligible[c] > 0 ? 0 : 1;
            eligible[c] += unknown[c] > 0 ? share * unknown[c] : 0;
        }
        Findings findings = new Findings();
        double[] factor = new double[eligible.length];
        for (int c = 0; c < factor.length; c++) {
            if (eligible[c] > 0 && !(answered[c] > 0)) {
                findings.add(
                        people.source(),
                        0,
                        CLASS,
                        Text.of(
                                "nobody who answered in class '%s'",
                                "类“%s”中无人应答", classes.levels().get(c)),
                        new Text("at least one interview in every class", "每类至少一份有效问卷"),
                        new Text("choose wider classes", "请采用更宽的类"));
            }
            factor[c] = eligible[c] / answered[c];
        }
        findings.raise();
        return factor;
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}
