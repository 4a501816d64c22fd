package org.suzhi.draw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.suzhi.io.AtomicFile;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What a team of interviewers takes along: one workbook per team with the people to visit, the replacements and when
 * they may be used, a sheet for every visit, and a form for listing the people of units without a list; where the
 * entries of the sample are households, also how one person of each is chosen. The weights and probabilities of the
 * draw stay at the office.
 *
 * <p>A replacement fills a place in the sample and not a refusal's place in the population: the one replaced stays a
 * non-respondent, and response rates are reported with and without replacements. Sources: Chapman, in Madow, Olkin
 * and Rubin (eds.), Incomplete Data in Sample Surveys, volume 2, 1983; AAPOR, Standard Definitions, 2023.
 * The base weights of {@link Draw} count everybody drawn; when only a part of a unit's people is visited, theirs are
 * multiplied by people drawn divided by people visited in the unit: the weighting stage does it for replacements who
 * come back as {@code unused}.
 */
public final class FieldworkFiles {

    private FieldworkFiles() {}

    /**
     * Writes the workbooks of teams by place.
     *
     * @see #write(Path, Microdata, Language, int, Teams)
     */
    public static List<Path> write(Path folder, Microdata sample, Language language, int main) {
        return write(folder, sample, language, main, new Teams.ByPlace());
    }

    /**
     * Writes one workbook per team, {@code team-01.xlsx} and so on in the order of the teams' names, each whole or not
     * at all. The cells are the same for the same sample. Files of an earlier division into more teams stay where they
     * are: the list that is given back says which ones count.
     *
     * @param folder   where to; made when it is not there
     * @param sample   a {@linkplain Sample sample} with the column {@code order} of drawing within the unit, from 1
     * @param language the language of the sheets
     * @param main     people of each unit who are visited in the first place, at least 1; those drawn after them are
     *                 its replacements
     * @param teams    who visits whom
     * @return the files in the order of the teams
     * @throws org.suzhi.survey.DataException when the sample is none, an order is missing or there twice in a unit, or
     *                                        somebody has no team
     * @throws IllegalArgumentException       when {@code main} is below 1
     * @throws java.io.UncheckedIOException   when the folder cannot be written to
     */
    public static List<Path> write(Path folder, Microdata sample, Language language, int main, Teams teams) {
        return write(folder, sample, language, main, teams, Optional.empty());
    }

    /**
     * The same, for a sample of households of which one person each is chosen at the door.
     *
     * @param household how; empty when the entries of the sample are people
     * @see #write(Path, Microdata, Language, int, Teams)
     */
    public static List<Path> write(
            Path folder,
            Microdata sample,
            Language language,
            int main,
            Teams teams,
            Optional<WithinHousehold> household) {
        if (main < 1) {
            throw new IllegalArgumentException("%d people on the main list, expected at least 1".formatted(main));
        }
        Microdata data = new Sample(sample).data();
        data.require(List.of("order"));
        int[] order = order(data);
        TreeMap<String, List<Integer>> rowsOf = rowsOf(data, teams);
        LastUnits units = new LastUnits(data);
        Map<String, Integer> unitAt = new HashMap<>();
        for (int row = 0; row < data.rows(); row++) {
            unitAt.putIfAbsent(units.of(row), row);
        }
        Households households = household.map(rule -> Households.of(rule, data)).orElse(Households.none());
        String width = "team-%0" + Math.max(2, Integer.toString(rowsOf.size()).length()) + "d.xlsx";
        List<Path> files = new ArrayList<>();
        rowsOf.forEach((team, rows) -> {
            rows.sort(Comparator.<Integer>comparingInt(row -> unitAt.get(units.of(row)))
                    .thenComparingInt(row -> order[row]));
            int number = files.size() + 1;
            Path file = folder.resolve(String.format(Locale.ROOT, width, number));
            Text name = Text.of("Team %d: %s", "第%d组：%s", number, team);
            TeamWorkbook workbook = new TeamWorkbook(data, order, main, name, rows, language, households);
            AtomicFile.write(file, workbook::write);
            files.add(file);
        });
        return files;
    }

    private static int[] order(Microdata data) {
        double[] numbers = data.numbers("order");
        int[] order = new int[numbers.length];
        Set<String> taken = new HashSet<>();
        LastUnits units = new LastUnits(data);
        Findings findings = new Findings();
        for (int row = 0; row < order.length; row++) {
            order[row] = (int) numbers[row];
            if (!(numbers[row] >= 1) || numbers[row] != order[row] || !taken.add(order[row] + " " + units.of(row))) {
                findings.add(data.cell(
                        row, "order", new Text("a whole number from 1, once in each unit", "从1开始、单元内不重复的整数")));
            }
        }
        findings.raise();
        return order;
    }

    private static TreeMap<String, List<Integer>> rowsOf(Microdata data, Teams teams) {
        List<String> names = teams.of(data);
        TreeMap<String, List<Integer>> rowsOf = new TreeMap<>();
        Findings findings = new Findings();
        for (int row = 0; row < names.size(); row++) {
            if (names.get(row).isBlank()) {
                String column = teams instanceof Teams.ByColumn named ? named.column() : "stratum";
                findings.add(data.cell(row, column, new Text("the team of the person", "该受访者所属的小组")));
            }
            rowsOf.computeIfAbsent(names.get(row), name -> new ArrayList<>()).add(row);
        }
        findings.raise();
        return rowsOf;
    }
}
