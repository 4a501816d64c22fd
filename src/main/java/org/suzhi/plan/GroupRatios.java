package org.suzhi.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.TargetPopulation;
import org.suzhi.survey.Text;

/**
 * Published ratios of groups under one criterion, with that of the whole; a file has the columns {@code variable},
 * {@code level}, {@code ratio} and {@code criterion}, perhaps {@code year}, and the whole has a blank variable.
 *
 * @param criterion by which all were scored
 * @param whole     the ratio of the whole; NaN where it is not given
 * @param year      of the survey; 0 where it is not said
 * @param isNational true for those of the nation that come with suzhi
 * @param ratios    by variable and level
 */
public record GroupRatios(
        String criterion, double whole, int year, boolean isNational, Map<String, Map<String, Double>> ratios) {

    /** The name of the nation's ratios of 2023, which come with suzhi. */
    public static final String NATIONAL = "national-2023";

    private static final Text FRACTION = new Text("a fraction between 0 and 1, such as 0.13", "0到1之间的小数，如0.13");

    /**
     * Reads a file, or the nation's ratios by their name.
     *
     * @throws DataException when a ratio is no fraction or the criteria differ
     */
    public static GroupRatios find(String nameOrFile) {
        if (!nameOrFile.equals(NATIONAL)) {
            return of(Tables.read(Path.of(nameOrFile)));
        }
        String file = "national_groups_2023.csv";
        try (InputStream in = GroupRatios.class.getResourceAsStream("/org/suzhi/data/published/" + file)) {
            GroupRatios known = of(Tables.readCsv(file, in.readAllBytes()));
            return new GroupRatios(known.criterion, known.whole, known.year, true, known.ratios);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws DataException when a ratio is no fraction or the criteria differ
     */
    public static GroupRatios of(Microdata data) {
        data.require(List.of("variable", "level", "ratio", "criterion"));
        double[] numbers = data.numbers("ratio");
        double[] years = data.has("year") ? data.numbers("year") : new double[0];
        String criterion = data.column("criterion").text(0);
        double whole = Double.NaN;
        Map<String, Map<String, Double>> ratios = new LinkedHashMap<>();
        Findings findings = new Findings();
        for (int row = 0; row < data.rows(); row++) {
            if (!(numbers[row] >= 0 && numbers[row] <= 1)) {
                findings.add(data.cell(row, "ratio", FRACTION));
            }
            if (!data.column("criterion").text(row).equals(criterion)) {
                findings.add(data.cell(
                        row,
                        "criterion",
                        Text.of(
                                "'%s', as in the first line: ratios by two criteria cannot be joined",
                                "与首行一致的“%s”：两种标准下的比例不能合并", criterion)));
            }
            if (data.column("criterion").isMissing(row)) {
                findings.add(data.cell(row, "criterion", new Text("the criterion of the ratio", "该比例的标准")));
            }
            if (years.length > 0 && years[row] != years[0]) {
                findings.add(data.cell(row, "year", new Text("the year of the first line", "与首行相同的年份")));
            }
            if (data.column("variable").isMissing(row)) {
                whole = numbers[row];
                continue;
            }
            String variable = data.column("variable").text(row);
            List<String> census = census(variable);
            if (!census.isEmpty() && !census.contains(data.column("level").text(row))) {
                findings.add(data.cell(
                        row, "level", Text.of("a level of the census: %s", "普查中的水平：%s", String.join(", ", census))));
            }
            Map<String, Double> levels =
                    ratios.computeIfAbsent(data.column("variable").text(row), name -> new LinkedHashMap<>());
            if (levels.put(data.column("level").text(row), numbers[row]) != null) {
                findings.add(data.cell(row, "level", new Text("each level of a variable once", "每个变量的各水平只出现一次")));
            }
        }
        ratios.forEach((variable, levels) -> census(variable).stream()
                .filter(level -> !levels.containsKey(level))
                .forEach(level -> findings.add(
                        data.source(),
                        0,
                        "level",
                        Text.of("no %s of %s", "缺少%2$s的%1$s", level, variable),
                        Text.of("all levels of the census: %s", "普查中的全部水平：%s", String.join(", ", census(variable))),
                        new Text("add the ratio that is missing", "请补上缺少的比例"))));
        findings.raise();
        GroupRatios found = new GroupRatios(criterion, whole, years.length > 0 ? (int) years[0] : 0, false, ratios);
        if (found.variables().isEmpty()) {
            throw new DataException(
                    data.source(),
                    Text.of("ratios by %s", "按%s的比例", String.join(", ", ratios.keySet())),
                    new Text("ratios by sex or age_group, which the census can weight", "普查能够加权的sex或age_group的比例"),
                    new Text("add them", "请补充"));
        }
        return found;
    }

    /** The levels that the census has of a variable; none of a variable that it does not have. */
    private static List<String> census(String variable) {
        return variable.equals("sex")
                ? Cohorts.of(Cohorts.NATION).sexes()
                : variable.equals(TargetPopulation.AGE_GROUP) ? RolledMargins.BANDS : List.of();
    }

    /** The variables that a census of sex and age cannot weight. */
    public List<String> others() {
        return ratios.keySet().stream()
                .filter(name -> !variables().contains(name))
                .toList();
    }

    /** The ratio of the whole that the levels of sex or age would make with these people; NaN where levels are missing. */
    public double with(String variable, Cohorts people) {
        boolean bySex = variable.equals("sex");
        Map<String, Double> levels = ratios.getOrDefault(variable, Map.of());
        double literate = 0;
        double all = 0;
        for (String level : bySex ? people.sexes() : RolledMargins.BANDS) {
            double count = bySex ? people.people(level, "") : people.people("", level);
            literate += count * levels.getOrDefault(level, Double.NaN);
            all += count;
        }
        return literate / all;
    }

    /** The variables of these that a census can weight: sex and age. */
    public List<String> variables() {
        return List.of("sex", TargetPopulation.AGE_GROUP).stream()
                .filter(ratios::containsKey)
                .toList();
    }
}
