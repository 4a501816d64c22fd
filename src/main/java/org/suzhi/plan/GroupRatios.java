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
 * {@code level}, {@code ratio} and {@code criterion}, and the whole has a blank variable.
 *
 * @param criterion by which all were scored
 * @param whole     the ratio of the whole; NaN where it is not given
 * @param ratios    by variable and level
 */
public record GroupRatios(String criterion, double whole, Map<String, Map<String, Double>> ratios) {

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
            return of(Tables.readCsv(file, in.readAllBytes()));
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
            if (data.column("variable").isMissing(row)) {
                whole = numbers[row];
                continue;
            }
            Map<String, Double> levels =
                    ratios.computeIfAbsent(data.column("variable").text(row), name -> new LinkedHashMap<>());
            if (levels.put(data.column("level").text(row), numbers[row]) != null) {
                findings.add(data.cell(row, "level", new Text("each level of a variable once", "每个变量的各水平只出现一次")));
            }
        }
        findings.raise();
        return new GroupRatios(criterion, whole, ratios);
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
