package org.suzhi.rehearse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.survey.Column;
import org.suzhi.survey.Combinations;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.Kinds;
import org.suzhi.tally.Tally;

/**
 * The parts of the population that the survey will speak of, with their true proportions, and the part that each person
 * belongs to by unit and group.
 */
final class Cells {

    private final Tally.Request request;
    private final Combinations profiles;
    private final int groups;
    private final Kinds kinds;
    private final double[] truths;

    /**
     * @param by the tables; {@code group} is the group of the rates, other columns are the frame's
     * @throws org.suzhi.survey.DataException when the frame lacks a column
     */
    Cells(Population population, List<List<String>> by) {
        Microdata frame = population.frame().data();
        Set<String> names = new LinkedHashSet<>();
        by.forEach(names::addAll);
        names.remove(KeyGroup.COLUMN);
        frame.require(names);
        this.groups = population.groups().size();
        this.request = new Tally.Request(by, Map.of(KeyGroup.COLUMN, population.groups()));
        List<Column> columns = names.stream().map(frame::column).toList();
        this.profiles = Combinations.of(frame.rows(), columns);
        Microdata table = table(columns, population.groups());
        this.kinds = Kinds.of(table, request);
        this.truths = truths(population, Tally.members(table, request));
    }

    /** One record for each combination of the frame's columns and each group. */
    private Microdata table(List<Column> columns, List<String> groupNames) {
        int[] examples = profiles.examples();
        List<Column> crossed = new ArrayList<>();
        for (Column column : columns) {
            Column.Builder cells = new Column.Builder(column.name());
            for (int row : examples) {
                for (int g = 0; g < groups; g++) {
                    cells.add(column.text(row));
                }
            }
            crossed.add(cells.build());
        }
        Column.Builder group = new Column.Builder(KeyGroup.COLUMN);
        for (int p = 0; p < examples.length; p++) {
            groupNames.forEach(group::add);
        }
        crossed.add(group.build());
        return Microdata.of("frame", crossed);
    }

    /** Σ N q π / Σ N q over the units, with N people, the group's share q of them, and the literate share π of these. */
    private double[] truths(Population population, boolean[][] members) {
        double[] people = new double[members[0].length];
        double[] literate = new double[people.length];
        for (int row = 0; row < population.frame().data().rows(); row++) {
            for (int g = 0; g < groups; g++) {
                double size = population.people(row) * population.share(row, g);
                people[kind(row, g)] += size;
                literate[kind(row, g)] += size * population.literate(row, g);
            }
        }
        double[] shares = new double[members.length];
        for (int d = 0; d < shares.length; d++) {
            double all = 0;
            double sum = 0;
            for (int k = 0; k < people.length; k++) {
                all += members[d][k] ? people[k] : 0;
                sum += members[d][k] ? literate[k] : 0;
            }
            shares[d] = sum / all;
        }
        return shares;
    }

    /** The kind of a person by the row of the unit and the number of the group. */
    int kind(int row, int group) {
        return profiles.of(row) * groups + group;
    }

    Kinds kinds() {
        return kinds;
    }

    Tally.Request request() {
        return request;
    }

    /** Number of cells, the whole among them. */
    int size() {
        return truths.length;
    }

    /** The true proportion of a cell; NaN where nobody lives. */
    double truth(int cell) {
        return truths[cell];
    }
}
