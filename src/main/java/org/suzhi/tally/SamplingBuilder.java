package org.suzhi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.suzhi.survey.Column;
import org.suzhi.survey.Combinations;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Numbers the units of every stage and checks what a design says of them. */
final class SamplingBuilder {

    private final Microdata data;
    private final SurveyDesign design;
    private final int rows;

    SamplingBuilder(Microdata data, SurveyDesign design) {
        this.data = data;
        this.design = design;
        this.rows = data.rows();
        data.require(design.columns());
    }

    Sampling build() {
        List<String> strata = List.of("all");
        int[] group = new int[rows];
        if (design.strata().isPresent()) {
            Column column = data.column(design.strata().get());
            strata = labels(column);
            group = codes(column, strata);
        }
        List<Units> stages = new ArrayList<>();
        List<int[]> unitOfRow = new ArrayList<>();
        List<String> psus = List.of();
        int groups = strata.size();
        int count = Math.max(1, design.clusters().size());
        for (int stage = 0; stage < count; stage++) {
            int[] unit;
            int[] parent;
            if (design.clusters().isEmpty()) {
                unit = byGroup(group, groups);
                parent = new int[rows];
                for (int row = 0; row < rows; row++) {
                    parent[unit[row]] = group[row];
                }
            } else {
                Column column = data.column(design.clusters().get(stage));
                List<String> labels = labels(column);
                int[] code = codes(column, labels);
                if (stage == 0 && design.psuUnique()) {
                    checkUnique(column, code, group, labels.size());
                }
                // units are numbered in the order of their group and label
                Combinations units = Combinations.of(new int[][] {group, code}, new int[] {groups, labels.size()});
                unit = units.numbers();
                int[] examples = units.examples();
                parent = new int[examples.length];
                for (int u = 0; u < parent.length; u++) {
                    parent[u] = group[examples[u]];
                }
                if (stage == 0) {
                    psus = Arrays.stream(examples)
                            .mapToObj(row -> labels.get(code[row]))
                            .toList();
                }
            }
            Units units = units(stage, group, parent, groups);
            stages.add(units);
            unitOfRow.add(unit);
            if (!units.isFinite()) {
                break;
            }
            group = unit;
            groups = units.count();
        }
        double[] weight = weights(stages, unitOfRow);
        return new Sampling(data.source(), strata, psus, weight, stages, unitOfRow);
    }

    /** Records as units: numbered in the order of their groups. */
    private static int[] byGroup(int[] group, int groups) {
        int[] next = new int[groups + 1];
        for (int g : group) {
            next[g + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            next[g + 1] += next[g];
        }
        int[] unit = new int[group.length];
        for (int row = 0; row < unit.length; row++) {
            unit[row] = next[group[row]]++;
        }
        return unit;
    }

    private List<String> labels(Column column) {
        Findings findings = new Findings();
        boolean[] missing = new boolean[column.levels().size()];
        boolean any = false;
        for (int code = 0; code < missing.length; code++) {
            missing[code] = Column.isMissing(column.levels().get(code));
            any |= missing[code];
        }
        for (int row = 0; any && row < rows; row++) {
            if (missing[column.code(row)]) {
                findings.add(data.cell(row, column.name(), new Text("a label of the design", "抽样设计的标签")));
            }
        }
        findings.raise();
        return column.values();
    }

    private int[] codes(Column column, List<String> labels) {
        int[] rank = Sampling.ranks(column, labels);
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            codes[row] = rank[column.code(row)];
        }
        return codes;
    }

    private void checkUnique(Column column, int[] code, int[] stratum, int labels) {
        int[] first = new int[labels];
        Arrays.fill(first, -1);
        Findings findings = new Findings();
        TreeSet<Integer> told = new TreeSet<>();
        for (int row = 0; row < rows; row++) {
            if (first[code[row]] < 0) {
                first[code[row]] = row;
            } else if (stratum[row] != stratum[first[code[row]]] && told.add(code[row])) {
                findings.add(
                        data.source(),
                        data.line(row),
                        column.name(),
                        Text.of(
                                "'%s', in line %d in another stratum",
                                "“%s”，在第%d行属于另一层", column.text(row), data.line(first[code[row]])),
                        new Text("each PSU in one stratum", "每个初级抽样单元只属于一层"),
                        new Text("correct the label, or leave --psu-unique out", "请更正标签，或去掉--psu-unique"));
            }
        }
        findings.raise();
    }

    private Units units(int stage, int[] groupOfRow, int[] parent, int groups) {
        int[] sampled = new int[groups];
        for (int g : parent) {
            sampled[g]++;
        }
        double[] population = new double[groups];
        Arrays.fill(population, Double.POSITIVE_INFINITY);
        if (stage < design.fpc().size()) {
            population(design.fpc().get(stage), stage, groupOfRow, sampled, population);
        }
        return new Units(parent, sampled, population);
    }

    private void population(String name, int stage, int[] groupOfRow, int[] sampled, double[] population) {
        double[] values = data.numbers(name);
        boolean[] known = new boolean[sampled.length];
        Findings findings = new Findings();
        Text where = stage == 0 ? new Text("stratum", "层") : new Text("unit above", "上级单元");
        for (int row = 0; row < rows; row++) {
            int g = groupOfRow[row];
            double value = Double.isNaN(values[row]) ? Double.POSITIVE_INFINITY : values[row];
            if (!known[g]) {
                known[g] = true;
                population[g] = value;
                if (!(value >= sampled[g])) {
                    findings.add(data.cell(
                            row,
                            name,
                            Text.of(
                                    "at least the %d units that were drawn from this %s",
                                    "不少于该%2$s中抽取的%1$d个单元", sampled[g], where)));
                }
            } else if (value != population[g]) {
                findings.add(data.cell(
                        row,
                        name,
                        Text.of(
                                "%s, as in the other records of this %s",
                                "%s（与该%s的其他记录一致）", text(population[g]), where)));
            }
        }
        findings.raise();
    }

    private static String text(double size) {
        return Double.isInfinite(size) ? "''" : Decimal.text(size);
    }

    private double[] weights(List<Units> stages, List<int[]> unitOfRow) {
        double[] weight = new double[rows];
        if (design.weight().isPresent()) {
            return checked(design.weight().get());
        }
        Arrays.fill(weight, 1);
        if (design.fpc().size() < Math.max(1, design.clusters().size())) {
            return weight;
        }
        for (int stage = 0; stage < stages.size(); stage++) {
            Units units = stages.get(stage);
            for (int row = 0; row < rows; row++) {
                int g = units.group()[unitOfRow.get(stage)[row]];
                if (Double.isInfinite(units.population()[g])) {
                    throw new DataException(data.cell(
                            row,
                            design.fpc().get(stage),
                            new Text("a population count, as weights follow from it", "总体单元数（用于计算权数）")));
                }
                weight[row] /= units.fraction(g);
            }
        }
        return weight;
    }

    private double[] checked(String name) {
        double[] values = data.numbers(name);
        Findings findings = new Findings();
        for (int row = 0; row < values.length; row++) {
            if (!(values[row] >= 0 && values[row] < Double.POSITIVE_INFINITY)) {
                findings.add(data.cell(row, name, new Text("a weight of at least 0", "不小于0的权数")));
            }
        }
        findings.raise();
        return values;
    }
}
