package org.suzhi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Records as the tally sees them: weight, stratum and PSU of each, with PSUs numbered through the strata. */
final class Rows {

    final double[] weight;
    /** PSU of each record. */
    final int[] psu;
    /** Stratum of each PSU. */
    final int[] stratumOfPsu;

    final String[] strata;

    private Rows(double[] weight, int[] psu, int[] stratumOfPsu, String[] strata) {
        this.weight = weight;
        this.psu = psu;
        this.stratumOfPsu = stratumOfPsu;
        this.strata = strata;
    }

    static Rows of(Microdata data, SurveyDesign design) {
        data.require(design.columns());
        double[] weight = weights(data, design);
        int rows = data.rows();
        Column strata = design.strata().map(data::column).orElse(Column.constant("", "all", rows));
        List<String> names = present(data, strata);
        int[] stratumOfCode = ranks(strata.levels(), names);
        if (design.cluster().isEmpty()) {
            return eachItsOwn(weight, strata, stratumOfCode, names);
        }
        Column clusters = data.column(design.cluster().get());
        List<String> labels = present(data, clusters);
        int[] labelOfCode = ranks(clusters.levels(), labels);
        TreeMap<Long, Integer> psus = new TreeMap<>();
        long[] key = new long[rows];
        for (int row = 0; row < rows; row++) {
            key[row] = (long) stratumOfCode[strata.code(row)] * labels.size() + labelOfCode[clusters.code(row)];
            psus.put(key[row], 0);
        }
        int[] stratumOfPsu = new int[psus.size()];
        int next = 0;
        for (Map.Entry<Long, Integer> entry : psus.entrySet()) {
            stratumOfPsu[next] = (int) (entry.getKey() / labels.size());
            entry.setValue(next++);
        }
        int[] psu = new int[rows];
        for (int row = 0; row < rows; row++) {
            psu[row] = psus.get(key[row]);
        }
        return new Rows(weight, psu, stratumOfPsu, names.toArray(String[]::new));
    }

    private static Rows eachItsOwn(double[] weight, Column strata, int[] stratumOfCode, List<String> names) {
        int[] psu = new int[weight.length];
        int[] stratumOfPsu = new int[weight.length];
        for (int row = 0; row < psu.length; row++) {
            psu[row] = row;
            stratumOfPsu[row] = stratumOfCode[strata.code(row)];
        }
        return new Rows(weight, psu, stratumOfPsu, names.toArray(String[]::new));
    }

    private static double[] weights(Microdata data, SurveyDesign design) {
        double[] weight = new double[data.rows()];
        if (design.weight().isEmpty()) {
            Arrays.fill(weight, 1);
            return weight;
        }
        String name = design.weight().get();
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

    private static List<String> present(Microdata data, Column column) {
        Findings findings = new Findings();
        for (int row = 0; row < data.rows(); row++) {
            if (column.isMissing(row)) {
                findings.add(data.cell(row, column.name(), new Text("a label of the design", "抽样设计的标签")));
            }
        }
        findings.raise();
        return column.values();
    }

    private static int[] ranks(List<String> levels, List<String> sorted) {
        int[] rank = new int[levels.size()];
        for (int code = 0; code < rank.length; code++) {
            rank[code] = Collections.binarySearch(sorted, levels.get(code));
        }
        return rank;
    }

    int psus() {
        return stratumOfPsu.length;
    }

    /** Refuses a design in which a stratum holds one PSU, and explains the ways out. */
    static DataException lonely(String source, List<String> strata) {
        List<String> shown = new ArrayList<>(strata.subList(0, Math.min(20, strata.size())));
        if (strata.size() > shown.size()) {
            shown.add("…");
        }
        String names = String.join(", ", shown);
        return new DataException(
                source,
                Text.of("%d strata with a single PSU: %s", "%d个层只有一个初级抽样单元：%s", strata.size(), names),
                new Text("at least two PSUs in every stratum", "每层至少两个初级抽样单元"),
                new Text(
                        "join strata, or choose --lonely-psu remove (adds nothing), certainty (unit was certain), adjust"
                                + " (compare with the mean of all units) or average (as the other strata)",
                        "请合并层，或选择--lonely-psu remove（不计方差）、certainty（必选单元）、adjust（与全部单元均值比较）或average（取其他层均值）"));
    }
}
