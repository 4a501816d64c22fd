package org.suzhi.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What types of regions are made from: of each region its estimate, its estimates by group, and what else is known of
 * it. Regions stand in the order of their names. A region that lacks something is set apart. Immutable.
 */
public final class RegionFeatures {

    /** Name of the estimate for a whole region. */
    public static final String WHOLE = "estimate";

    private final Estimates estimates;
    private final String column;
    private final List<String> names;
    private final List<String> regions;
    private final double[][] values;
    /** For each region the numbers of the estimates that come first among its features. */
    private final int[][] rows;

    private final List<String> apart;
    private final Label label;
    private final List<Text> notes;

    private RegionFeatures(
            Estimates estimates,
            String column,
            List<String> names,
            List<String> regions,
            double[][] values,
            int[][] rows,
            List<String> apart,
            Label label,
            List<Text> notes) {
        this.estimates = estimates;
        this.column = column;
        this.names = List.copyOf(names);
        this.regions = List.copyOf(regions);
        this.values = values;
        this.rows = rows;
        this.apart = List.copyOf(apart);
        this.label = label;
        this.notes = List.copyOf(notes);
    }

    /** Regions by their estimates alone: for the whole region and, unless it is blank, for each group of a column. */
    public static RegionFeatures of(Estimates estimates, String region, String group) {
        return of(estimates, region, group, Microdata.of("", List.of()), List.of());
    }

    /**
     * Regions by their estimates and by columns of a table that names them in a column of the same name.
     *
     * @param region     the column of the estimates that names regions
     * @param group      a column whose levels the regions are estimated by too; blank for none
     * @param covariates one record per region
     * @param x          the columns of that table that count
     * @throws DataException when there are no such estimates, or a column is missing or holds what is no number
     */
    public static RegionFeatures of(
            Estimates estimates, String region, String group, Microdata covariates, List<String> x) {
        Map<String, Map<String, Estimate>> cells = cells(estimates, region, group);
        Set<String> features = new TreeSet<>();
        cells.values().forEach(cell -> features.addAll(cell.keySet()));
        features.remove(WHOLE);
        List<String> names = new ArrayList<>(List.of(WHOLE));
        names.addAll(features);
        int estimated = names.size();
        names.addAll(x);
        Map<String, Integer> rowOf = x.isEmpty() ? Map.of() : covariates.index(region);
        covariates.require(x);
        double[][] known = x.stream().map(covariates::numbers).toArray(double[][]::new);

        List<String> regions = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        List<String> apart = new ArrayList<>();
        List<Text> notes = new ArrayList<>();
        int certain = 0;
        for (Map.Entry<String, Map<String, Estimate>> cell : cells.entrySet()) {
            double[] value = new double[names.size()];
            int[] row = new int[estimated];
            List<String> lacking = new ArrayList<>();
            for (int f = 0; f < value.length; f++) {
                value[f] = Double.NaN;
                if (f < estimated) {
                    Estimate estimate = cell.getValue().get(names.get(f));
                    // without a standard error nothing is known of how far the estimate may be off
                    if (estimate != null && Double.isFinite(estimate.se())) {
                        value[f] = estimate.value();
                        row[f] = estimate.row();
                    }
                } else if (rowOf.containsKey(cell.getKey())) {
                    value[f] = known[f - estimated][rowOf.get(cell.getKey())];
                }
                if (!Double.isFinite(value[f])) {
                    lacking.add(names.get(f));
                }
            }
            if (lacking.isEmpty()) {
                for (int f = 0; f < estimated; f++) {
                    certain += cell.getValue().get(names.get(f)).se() > 0 ? 0 : 1;
                }
                regions.add(cell.getKey());
                values.add(value);
                rows.add(row);
            } else {
                apart.add(cell.getKey());
                notes.add(Text.of(
                        "%s is of no type: it lacks %s", "%s未归入任何类型：缺少%s", cell.getKey(), String.join(", ", lacking)));
            }
        }
        if (certain > 0) {
            notes.add(Text.of(
                    "%d estimates have no variation in their sample: their error counts as none, and types look more"
                            + " stable than they are",
                    "%d个估计值在样本中没有差异：其误差按零计，类型的稳定性因此偏高", certain));
        }
        return new RegionFeatures(
                        estimates,
                        region,
                        names,
                        regions,
                        values.toArray(double[][]::new),
                        rows.toArray(int[][]::new),
                        apart,
                        estimates.label().and(Label.of(covariates)),
                        notes)
                .varying(estimated);
    }

    private static Map<String, Map<String, Estimate>> cells(Estimates estimates, String region, String group) {
        Map<String, Map<String, Estimate>> cells = new TreeMap<>();
        Set<String> both = group.isBlank() ? Set.of() : Set.of(region, group);
        boolean grouped = false;
        for (Estimate row : estimates.rows()) {
            List<String> by = row.domain().by();
            boolean isCell = by.size() == 2 && by.stream().allMatch(both::contains);
            grouped |= isCell;
            if (isCell || by.equals(List.of(region))) {
                cells.computeIfAbsent(row.domain().level(region), name -> new TreeMap<>())
                        .put(isCell ? group + "=" + row.domain().level(group) : WHOLE, row);
            }
        }
        Findings findings = new Findings();
        if (estimates.table(region).isEmpty()) {
            findings.add(missing("--regions", region, tables(estimates, 1)));
        }
        if (!group.isBlank() && !grouped) {
            findings.add(missing("--profile", region + "," + group, tables(estimates, 2)));
        }
        findings.raise();
        return cells;
    }

    /** The tables of so many columns. */
    private static String tables(Estimates estimates, int columns) {
        return estimates.rows().stream()
                .map(Estimate::domain)
                .filter(domain -> domain.by().size() == columns)
                .map(Domain::table)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Finding missing(String option, String table, String tables) {
        return Finding.of(
                option,
                Text.of("no estimates by %s", "没有按%s的估计", table),
                tables.isEmpty()
                        ? Text.of("estimates by %s", "应有按%s的估计", table)
                        : Text.of("a table that was estimated: %s", "已有的分组：%s", tables),
                Text.of("name another column, or estimate with --by %s", "请改用其他列，或用--by %s进行估计", table));
    }

    /** Without the features that are alike in all regions, which tell no region from another. */
    private RegionFeatures varying(int estimated) {
        List<String> kept = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Text> said = new ArrayList<>(notes);
        for (int f = 0; f < names.size(); f++) {
            int place = f;
            long distinct = Arrays.stream(values)
                    .mapToDouble(value -> value[place])
                    .distinct()
                    .count();
            if (distinct > 1 || values.length < 2) {
                kept.add(names.get(f));
                places.add(f);
            } else {
                said.add(Text.of(
                        "'%s' is left out: it is %s in all regions",
                        "“%s”不计入：各地区均为%s", names.get(f), Decimal.text(values[0][f])));
            }
        }
        double[][] some = new double[values.length][kept.size()];
        int[][] from = new int[values.length][];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < kept.size(); k++) {
                some[i][k] = values[i][places.get(k)];
            }
            int region = i;
            from[i] = places.stream()
                    .filter(place -> place < estimated)
                    .mapToInt(place -> rows[region][place])
                    .toArray();
        }
        return new RegionFeatures(estimates, column, kept, regions, some, from, apart, label, said);
    }

    /** The column that names the regions. */
    String column() {
        return column;
    }

    /** The features, those that are estimates first. */
    List<String> names() {
        return names;
    }

    /** The regions that lack nothing, in the order of their names. */
    List<String> regions() {
        return regions;
    }

    /** The regions that lack something. */
    List<String> apart() {
        return apart;
    }

    /** For each region its features. */
    double[][] values() {
        double[][] copy = new double[values.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i].clone();
        }
        return copy;
    }

    /** Number of features that are estimates. */
    int estimated() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /** The number of the estimate behind a feature of a region. */
    int row(int region, int feature) {
        return rows[region][feature];
    }

    Estimates estimates() {
        return estimates;
    }

    Label label() {
        return label;
    }

    List<Text> notes() {
        return notes;
    }
}
