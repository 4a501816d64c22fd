package org.suzhi.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suzhi.collect.Disposition;
import org.suzhi.collect.Fieldwork;
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
     * Weighting-class adjustment for non-response, then post-stratification.
     *
     * <p>Within a class the weight of everybody eligible is laid on those who answered (Kalton and Flores-Cervantes,
     * Journal of Official Statistics 19 (2003) 81–97).
     *
     * @param byClass the columns of the sample whose combination makes a class, such as the stratum
     * @param margins known totals of one variable, crossed if need be
     * @throws DataException when a class has nobody who answered, or cells and totals do not match
     */
    public static Weights of(Sample sample, Fieldwork fieldwork, List<String> byClass, Margins margins) {
        Microdata people = sample.data().join(fieldwork.data(), "id");
        people.require(byClass);
        people.require(List.of(Disposition.COLUMN));
        int[] interviews = interviews(people);
        double[] base = people.numbers("base_weight");
        Column classes = classes(people, byClass);
        double[] nonresponse = nonresponse(people, classes, base);

        Microdata answered = people.rows(interviews).named("responses.csv");
        double[] own = pick(base, interviews);
        double[] adjusted = new double[own.length];
        double[] response = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            response[i] = nonresponse[classes.code(interviews[i])];
            adjusted[i] = own[i] * response[i];
        }
        String variable = margins.single();
        boolean[] everybody = new boolean[own.length];
        Arrays.fill(everybody, true);
        int[] cells = margins.cells(variable, answered, everybody);
        double[] factors = PostStratification.factors(adjusted, cells, margins.totals(variable));
        double[] calibration = new double[own.length];
        double[] weight = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            calibration[i] = factors[cells[i]];
            weight[i] = adjusted[i] * calibration[i];
        }
        List<Column> columns = new ArrayList<>(List.of(
                answered.column("id"),
                Column.ofNumbers("base", own),
                Column.ofNumbers("nonresponse", response),
                Column.ofNumbers("calibration", calibration),
                Column.constant("trimming", "1", own.length),
                Column.ofNumbers("weight", weight),
                classes(answered, byClass)));
        for (String name : Margins.columns(variable)) {
            columns.add(answered.column(name));
        }
        Label label = Label.of(people).and(margins.label());
        if (label != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, label.code(), own.length));
        }
        return new Weights(Microdata.of("weights.csv", columns));
    }

    /** The columns whose combination made the calibration cells. */
    public List<String> cells() {
        return data.names().stream()
                .filter(name -> !OWN.contains(name) && !name.startsWith("rep_"))
                .filter(name -> !name.equals("id") && !name.equals(Label.COLUMN))
                .toList();
    }

    private static int[] interviews(Microdata people) {
        Column dispositions = people.column(Disposition.COLUMN);
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < people.rows(); row++) {
            String code = dispositions.text(row);
            if (code.equals(Disposition.COMPLETE.code()) || code.equals(Disposition.PARTIAL.code())) {
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
        double[] answered = new double[eligible.length];
        for (int row = 0; row < base.length; row++) {
            String code = dispositions.text(row);
            boolean interview = code.equals(Disposition.COMPLETE.code()) || code.equals(Disposition.PARTIAL.code());
            eligible[classes.code(row)] += code.equals(Disposition.INELIGIBLE.code()) ? 0 : base[row];
            answered[classes.code(row)] += interview ? base[row] : 0;
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
