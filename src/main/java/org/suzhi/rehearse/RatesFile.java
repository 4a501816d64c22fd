package org.suzhi.rehearse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Findings;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * The file rates.csv: {@code group}, {@code share} of the people who belong to it, {@code rate} of those who are literate,
 * {@code response} of those who answer, and at most one column more, which names a column of the frame: shares and rates
 * are then those of its levels. A group that a place does not list has nobody there.
 */
public final class RatesFile {

    private static final double ROUNDING = 1e-6;

    private static final Text FRACTION = new Text("a fraction from 0 to 1", "0至1的小数");

    private static final List<String> NEEDED = List.of(KeyGroup.COLUMN, "share", "rate");

    private static final List<String> OWN = List.of(KeyGroup.COLUMN, "share", "rate", "response", Label.COLUMN);

    private RatesFile() {}

    /** Reads a file. */
    public static Rates read(Path path, double response) {
        return of(Tables.read(path), response);
    }

    /**
     * Reads a table.
     *
     * @param response of groups for which the table does not say it
     * @throws org.suzhi.survey.DataException when columns are missing, numbers are no fractions, a group stands twice or
     *                                        shares do not add up to 1
     */
    public static Rates of(Microdata table, double response) {
        table.require(NEEDED);
        Optional<String> place = place(table);
        List<String> groups = table.column(KeyGroup.COLUMN).levels().stream()
                .filter(level -> !Column.isMissing(level))
                .toList();
        List<String> places = place.map(column -> table.column(column).values()).orElse(List.of(""));
        Rates rates = new Rates(table.source(), groups, place, places);
        Findings findings = new Findings();
        fill(rates, table, response, places, findings);
        findings.raise();
        requireWhole(rates, table, places, findings);
        findings.raise();
        return rates;
    }

    /** The column that is none of our own. */
    private static Optional<String> place(Microdata table) {
        List<String> others =
                table.names().stream().filter(name -> !OWN.contains(name)).toList();
        Findings findings = new Findings();
        if (others.size() > 1) {
            findings.add(
                    table.source(),
                    1,
                    others.get(1),
                    Text.of("a second column of places beside '%s'", "除“%s”外又一个地区列", others.get(0)),
                    new Text(
                            "at most one column besides group, share, rate and response",
                            "除group、share、rate、response外至多一列"),
                    new Text("remove the others", "请删除多余的列"));
        }
        findings.raise();
        return others.stream().findFirst();
    }

    private static void fill(Rates rates, Microdata table, double response, List<String> places, Findings findings) {
        double[] share = fractions(table, "share", Double.NaN, findings);
        double[] rate = fractions(table, "rate", Double.NaN, findings);
        double[] answering = fractions(table, "response", response, findings);
        Column groups = table.column(KeyGroup.COLUMN);
        long[][] seen = new long[places.size()][rates.groups().size()];
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            int g = rates.groups().indexOf(groups.text(row));
            if (g < 0 || groups.text(row).contains(KeyGroup.SEPARATOR)) {
                findings.add(table.cell(row, KeyGroup.COLUMN, new Text("the name of one group", "一个人群的名称")));
                continue;
            }
            int p = rates.place()
                    .map(column -> places.indexOf(table.column(column).text(at)))
                    .orElse(0);
            if (p < 0) {
                findings.add(table.cell(row, rates.place().orElseThrow(), new Text("a place of the frame", "抽样框中的地区")));
                continue;
            }
            if (seen[p][g] > 0) {
                findings.add(
                        table.source(),
                        table.line(row),
                        KeyGroup.COLUMN,
                        Text.of("'%s', already in line %d", "“%s”，与第%d行重复", groups.text(row), seen[p][g]),
                        new Text("each group once, in each place", "每个人群（在每个地区）只出现一次"),
                        new Text("keep one of the two records", "请只保留其中一条记录"));
            }
            seen[p][g] = table.line(row);
            rates.set(p, g, share[row], rate[row], answering[row]);
        }
    }

    /** A column of fractions; those it does not give are the one that stands instead, unless that is none either. */
    private static double[] fractions(Microdata table, String name, double otherwise, Findings findings) {
        double[] values = new double[table.rows()];
        Arrays.fill(values, Double.NaN);
        if (table.has(name)) {
            values = table.numbers(name);
        }
        for (int row = 0; row < values.length; row++) {
            values[row] = Double.isNaN(values[row]) ? otherwise : values[row];
            if (!(values[row] >= 0 && values[row] <= 1)) {
                findings.add(table.cell(row, name, FRACTION));
            }
        }
        return values;
    }

    private static void requireWhole(Rates rates, Microdata table, List<String> places, Findings findings) {
        for (int p = 0; p < places.size(); p++) {
            double sum = 0;
            for (int g = 0; g < rates.groups().size(); g++) {
                sum += rates.share(p, g);
            }
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                findings.add(
                        table.source(),
                        0,
                        "share",
                        rates.place().isEmpty()
                                ? Text.of("shares that add up to %.6f", "各人群比重之和为%.6f", sum)
                                : Text.of(
                                        "shares that add up to %.6f in '%s'",
                                        "“%2$s”各人群比重之和为%1$.6f", sum, places.get(p)),
                        new Text("shares that add up to 1", "比重之和为1"),
                        new Text(
                                "each person belongs to one group: put the rest, with a rate of its own, in a group such as other",
                                "每人只属于一个人群：其余的人请归入other等人群，并给出其比例"));
            }
        }
    }
}
