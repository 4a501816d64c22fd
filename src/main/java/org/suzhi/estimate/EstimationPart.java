package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.ReplicateSums;
import org.suzhi.tally.Tally;

/** The tally of some records and what else of them an estimate needs to know; parts of a file add up to the whole. */
public final class EstimationPart {

    private final String source;
    private final Tally tally;
    private final TreeSet<String> criteria;
    private final Label label;
    private final int counted;
    /** For each column of a table the number of counted records without a level. */
    private final Map<String, Integer> missing;
    /** Sums under replicate weights that came with the data. */
    private final Optional<ReplicateSums> replicates;

    private EstimationPart(
            String source,
            Tally tally,
            TreeSet<String> criteria,
            Label label,
            int counted,
            Map<String, Integer> missing,
            Optional<ReplicateSums> replicates) {
        this.source = source;
        this.tally = tally;
        this.criteria = criteria;
        this.label = label;
        this.counted = counted;
        this.missing = missing;
        this.replicates = replicates;
    }

    static EstimationPart of(Tally tally, Microdata data, List<List<String>> by, double[] values) {
        TreeSet<String> criteria = new TreeSet<>();
        if (data.has(Criterion.COLUMN)) {
            criteria.addAll(data.column(Criterion.COLUMN).values());
        }
        int counted = 0;
        for (double value : values) {
            counted += Double.isNaN(value) ? 0 : 1;
        }
        Map<String, Integer> missing = new LinkedHashMap<>();
        for (List<String> columns : by) {
            for (String name : columns) {
                missing.computeIfAbsent(name, column -> missing(data.column(column), values));
            }
        }
        return new EstimationPart(data.source(), tally, criteria, Label.of(data), counted, missing, Optional.empty());
    }

    /** This part with the sums of the same records under replicate weights. */
    EstimationPart with(ReplicateSums sums) {
        return new EstimationPart(source, tally, criteria, label, counted, missing, Optional.of(sums));
    }

    /** A tally of which nothing else is known. */
    static EstimationPart of(Tally tally, String source) {
        return new EstimationPart(source, tally, new TreeSet<>(), Label.NONE, tally.n(0), Map.of(), Optional.empty());
    }

    private static int missing(Column column, double[] values) {
        List<String> levels = column.levels();
        boolean[] blank = new boolean[levels.size()];
        boolean any = false;
        for (int code = 0; code < blank.length; code++) {
            blank[code] = Column.isMissing(levels.get(code));
            any |= blank[code];
        }
        int missing = 0;
        for (int row = 0; any && row < values.length; row++) {
            missing += !Double.isNaN(values[row]) && blank[column.code(row)] ? 1 : 0;
        }
        return missing;
    }

    /** Both parts together. */
    public EstimationPart plus(EstimationPart other) {
        TreeSet<String> all = new TreeSet<>(criteria);
        all.addAll(other.criteria);
        Map<String, Integer> sum = new LinkedHashMap<>(missing);
        other.missing.forEach((name, count) -> sum.merge(name, count, Integer::sum));
        return new EstimationPart(
                source,
                tally.plus(other.tally),
                all,
                label.and(other.label),
                counted + other.counted,
                sum,
                replicates.map(mine -> mine.plus(other.replicates.orElseThrow())));
    }

    Optional<ReplicateSums> replicates() {
        return replicates;
    }

    Tally tally() {
        return tally;
    }

    Label label() {
        return label;
    }

    /**
     * The criterion by which outcomes were scored; empty when the data does not say.
     *
     * @throws DataException when there are several
     */
    String criterion() {
        return Criterion.only(criteria, source);
    }

    void requireSomething(String outcome) {
        if (counted == 0) {
            throw new DataException(new Finding(
                    source,
                    0,
                    outcome,
                    new Text("no values: all are missing", "全部缺失"),
                    new Text("at least one value", "至少一个值"),
                    new Text("check that the right column is named", "请检查列名是否正确")));
        }
    }

    /** Where all outcomes are 0 or 1 their squares are what they are. */
    void requireZerosAndOnes(String outcome) {
        if (Math.abs(tally.squares(0) - tally.total(0)) > 1e-12 * tally.weight(0)) {
            throw new DataException(new Finding(
                    source,
                    0,
                    outcome,
                    new Text("values other than 0 and 1", "0和1以外的值"),
                    new Text("0, 1 or a blank cell", "0、1或空白"),
                    new Text("estimate a mean, or score the answers first", "请改估均值，或先评分")));
        }
    }

    /** How many of the records that count have no level of a column. */
    List<Text> notes() {
        List<Text> notes = new ArrayList<>();
        int weightless = counted - tally.n(0);
        if (weightless > 0) {
            notes.add(Text.of(
                    "%d records with an outcome have weight 0: they count in the design only",
                    "%d条有结果的记录权数为0，仅计入抽样设计", weightless));
        }
        missing.forEach((name, count) -> {
            if (count > 0) {
                notes.add(Text.of(
                        "%d of %d records have no level of '%s' and are outside that table",
                        "%d条（共%d条）记录缺少“%s”的水平，不计入该表", count, counted, name));
            }
        });
        return notes;
    }
}
