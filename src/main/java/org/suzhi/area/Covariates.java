package org.suzhi.area;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** What is known of every area from elsewhere, and its population if that is among it. Immutable. */
public final class Covariates {

    private final String source;
    private final List<String> names;
    private final Label label;
    /** Rows of the areas, in the order of their file; null without a file: then every area has the intercept. */
    private final Map<String, Integer> rowOf;

    private final double[][] values;
    private final double[] population;

    private Covariates(
            String source,
            List<String> names,
            Label label,
            Map<String, Integer> rowOf,
            double[][] values,
            double[] population) {
        this.source = source;
        this.names = List.copyOf(names);
        this.label = label;
        this.rowOf = rowOf;
        this.values = values;
        this.population = population;
    }

    /** No covariates: the model is one mean for all areas. */
    public static Covariates none() {
        return new Covariates("", List.of(), Label.NONE, null, new double[0][], null);
    }

    /**
     * Columns of a table.
     *
     * @param key        the column that names the areas
     * @param names      the columns that are covariates
     * @param population the column that holds the population; null when there is none
     * @throws DataException when a column is missing, an area there twice, a cell no number, or a population not above 0
     */
    public static Covariates of(Microdata data, String key, List<String> names, String population) {
        data.require(List.of(key));
        data.require(names);
        data.identify(key);
        double[][] values = new double[data.rows()][names.size()];
        for (int j = 0; j < names.size(); j++) {
            double[] column = data.numbers(names.get(j));
            for (int row = 0; row < column.length; row++) {
                values[row][j] = column[row];
            }
        }
        double[] people = population == null ? null : data.numbers(population);
        Map<String, Integer> rowOf = new LinkedHashMap<>();
        Findings findings = new Findings();
        for (int row = 0; row < data.rows(); row++) {
            rowOf.put(data.column(key).text(row), row);
            if (people != null && !(people[row] > 0)) {
                findings.add(data.cell(row, population, new Text("a population above 0", "大于0的人口数")));
            }
        }
        findings.raise();
        return new Covariates(data.source(), names, Label.of(data), rowOf, values, people);
    }

    String source() {
        return source;
    }

    List<String> names() {
        return names;
    }

    Label label() {
        return label;
    }

    boolean hasPopulation() {
        return population != null;
    }

    /** Names of the areas, in the order of their file. */
    List<String> areas() {
        return rowOf == null ? List.of() : List.copyOf(rowOf.keySet());
    }

    /** The covariates of an area; none when it is not there or one of them is blank. */
    Optional<double[]> of(String area) {
        if (rowOf == null) {
            return Optional.of(new double[0]);
        }
        Integer row = rowOf.get(area);
        return row == null || Arrays.stream(values[row]).anyMatch(Double::isNaN)
                ? Optional.empty()
                : Optional.of(values[row].clone());
    }

    /** The population of an area; NaN when it is not known. */
    double population(String area) {
        Integer row = rowOf == null ? null : rowOf.get(area);
        return row == null || population == null ? Double.NaN : population[row];
    }
}
