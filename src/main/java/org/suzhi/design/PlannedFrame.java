package org.suzhi.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Text;

/**
 * The strata of a frame with what a plan knows of them: the expected proportion ({@link #OUTCOME}), the cost of an
 * interview, limits, and the domains that they make up.
 *
 * @param frame  the frame
 * @param strata its strata, in the order of their names
 */
public record PlannedFrame(Frame frame, List<PlannedStratum> strata) {

    /** The variable whose proportion is expected. */
    public static final String OUTCOME = "literate";

    /** The domain column that stands for the strata themselves, unless the frame has a column of that name. */
    public static final String STRATUM = "stratum";

    /** The list is copied. */
    public PlannedFrame {
        strata = List.copyOf(strata);
    }

    /** Nothing is known yet. */
    public static PlannedFrame of(Frame frame) {
        return new PlannedFrame(
                frame, frame.list().stream().map(PlannedStratum::of).toList());
    }

    /** With the same proportion everywhere. */
    public PlannedFrame expecting(double proportion) {
        return each(stratum -> stratum.measuring(OUTCOME, Moments.proportion(proportion)));
    }

    /**
     * With the mean over a stratum's people of the proportion in a column of the frame.
     *
     * @throws DataException when the column is missing, or a cell is not a fraction from 0 to 1
     */
    public PlannedFrame expecting(String column) {
        Map<String, Double> means = means(column, false);
        return each(stratum -> stratum.measuring(OUTCOME, Moments.proportion(means.get(stratum.name()))));
    }

    /** With the same cost of an interview everywhere. */
    public PlannedFrame costing(double interview) {
        return each(stratum -> stratum.costing(interview));
    }

    /**
     * With the mean over a stratum's people of the cost of an interview in a column of the frame.
     *
     * @throws DataException when the column is missing, or a cell is not above 0
     */
    public PlannedFrame costing(String column) {
        Map<String, Double> means = means(column, true);
        return each(stratum -> stratum.costing(means.get(stratum.name())));
    }

    /** With limits for every stratum. */
    public PlannedFrame within(Limits limits) {
        return each(stratum -> stratum.within(limits));
    }

    /**
     * With strata of which everybody is drawn.
     *
     * @throws DataException when there is no such stratum
     */
    public PlannedFrame takingAll(Collection<String> names) {
        List<String> known = strata.stream().map(PlannedStratum::name).toList();
        Findings findings = new Findings();
        for (String name : names) {
            if (!known.contains(name)) {
                findings.add(Finding.of(
                        frame.data().source(),
                        Text.of("no stratum '%s'", "没有“%s”层", name),
                        Text.of("one of %s", "下列之一：%s", String.join(", ", known)),
                        new Text("correct the name of the stratum", "请更正层的名称")));
            }
        }
        findings.raise();
        return each(stratum -> names.contains(stratum.name()) ? stratum.within(Limits.TAKE_ALL) : stratum);
    }

    /**
     * The level of a column in each stratum, in the order of the strata.
     *
     * @throws DataException when the column is missing, or a stratum has several levels of it
     */
    List<String> levels(String column) {
        if (column.equals(STRATUM) && !frame.data().has(column)) {
            return strata.stream().map(PlannedStratum::name).toList();
        }
        Column levels = frame.data().column(column);
        Column names = frame.stratum();
        Map<String, String> levelOf = new HashMap<>();
        for (int row = 0; row < levels.rows(); row++) {
            String first = levelOf.putIfAbsent(names.text(row), levels.text(row));
            if (first != null && !first.equals(levels.text(row))) {
                throw new DataException(new Finding(
                        frame.data().source(),
                        frame.data().line(row),
                        column,
                        Text.of(
                                "'%s' in stratum '%s', which has '%s' too",
                                "“%2$s”层中的“%1$s”，该层另有“%3$s”", levels.text(row), names.text(row), first),
                        new Text("one level in each stratum", "每层只有一个取值"),
                        Text.of("add %s to the columns of the strata", "请将%s列加入分层所用的列", column)));
            }
        }
        return strata.stream().map(stratum -> levelOf.get(stratum.name())).toList();
    }

    /** With the strata of a level as a domain. */
    PlannedFrame in(String domain, String column, String level) {
        List<String> levels = levels(column);
        List<PlannedStratum> members = new ArrayList<>();
        for (int h = 0; h < levels.size(); h++) {
            members.add(levels.get(h).equals(level) ? strata.get(h).in(domain) : strata.get(h));
        }
        return new PlannedFrame(frame, members);
    }

    /** The expected proportion in a domain. */
    public double proportion(String domain) {
        double people = 0;
        double sum = 0;
        for (PlannedStratum stratum : strata) {
            if (stratum.isIn(domain)) {
                people += stratum.population();
                sum += stratum.population() * stratum.moments(OUTCOME).mean();
            }
        }
        return sum / people;
    }

    private PlannedFrame each(UnaryOperator<PlannedStratum> change) {
        return new PlannedFrame(frame, strata.stream().map(change).toList());
    }

    private Map<String, Double> means(String column, boolean isCost) {
        double[] values = frame.data().numbers(column);
        double[] sizes = frame.data().numbers(Frame.SIZE);
        Column names = frame.stratum();
        Findings findings = new Findings();
        Map<String, Double> sums = new TreeMap<>();
        for (int row = 0; row < values.length; row++) {
            boolean right = isCost ? values[row] > 0 : values[row] >= 0 && values[row] <= 1;
            if (!right) {
                findings.add(frame.data()
                        .cell(
                                row,
                                column,
                                isCost
                                        ? new Text("the cost of an interview, above 0", "大于0的访问费用")
                                        : new Text("a fraction from 0 to 1, such as 0.18", "0到1之间的小数，如0.18")));
            }
            sums.merge(names.text(row), values[row] * sizes[row], Double::sum);
        }
        findings.raise();
        Map<String, Double> means = new HashMap<>();
        for (PlannedStratum stratum : strata) {
            means.put(stratum.name(), sums.get(stratum.name()) / stratum.population());
        }
        return means;
    }
}
