package org.suzhi.gap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.io.Tables;
import org.suzhi.plan.Years;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Ratios of other regions from a file with the columns {@code name} (in either language), {@code year}, {@code ratio},
 * {@code se} (blank when none was published) and {@code criterion}.
 */
public final class References {

    private References() {}

    /**
     * Reads a file.
     *
     * @throws DataException when a name is blank, a year or a ratio cannot be one
     */
    public static List<Reference> read(Path path) {
        return of(Tables.read(path));
    }

    /**
     * Reads a file, or the estimates of the region above, which say neither its name nor their year.
     *
     * @throws DataException when it is neither
     */
    public static List<Reference> read(Path path, Text above, int year) {
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return read(path);
        }
        return List.of(of(EstimatesFile.read(path), above, year));
    }

    /** The region that estimates speak of. */
    public static Reference of(Estimates estimates, Text name, int year) {
        Estimate whole = estimates.whole();
        return new Reference(name, year, whole.value(), whole.se(), estimates.criterion(), estimates.label());
    }

    /**
     * Reads a table.
     *
     * @throws DataException when a name is blank, a year or a ratio cannot be one
     */
    public static List<Reference> of(Microdata data) {
        data.require(List.of("name", "year", "ratio", "se", "criterion"));
        double[] years = data.numbers("year");
        double[] ratios = data.numbers("ratio");
        double[] errors = data.numbers("se");
        Column names = data.column("name");
        Label label = Label.of(data);
        Set<String> seen = new HashSet<>();
        Findings findings = new Findings();
        List<Reference> references = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            int before = findings.list().size();
            if (names.isMissing(row)) {
                findings.add(data.cell(row, "name", new Text("the region's name as in the plan", "规划中的地区名称")));
            }
            if (years[row] != Math.rint(years[row]) || !Years.contain((int) years[row])) {
                findings.add(data.cell(row, "year", Years.EXPECTED));
            }
            if (!(ratios[row] > 0 && ratios[row] < 1)) {
                findings.add(data.cell(
                        row, "ratio", new Text("a fraction between 0 and 1, such as 0.13", "0到1之间的小数，如0.13")));
            }
            if (errors[row] <= 0 || errors[row] >= 1) {
                findings.add(data.cell(row, "se", new Text("a fraction above 0, or a blank cell", "大于0的小数，或空白")));
            }
            if (!seen.add(names.text(row) + '\n' + years[row])) {
                findings.add(data.cell(row, "year", Text.of("each year of %s once", "%s的每个年份只出现一次", names.text(row))));
            }
            if (findings.list().size() == before) {
                references.add(new Reference(
                        Text.same(names.text(row)),
                        (int) years[row],
                        ratios[row],
                        errors[row],
                        data.column("criterion").text(row),
                        label));
            }
        }
        findings.raise();
        return references;
    }
}
