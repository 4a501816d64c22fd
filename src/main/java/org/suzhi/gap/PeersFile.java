package org.suzhi.gap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.io.Tables;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * The ratios of other places: a table with columns {@code place}, {@code ratio} and {@code se} (fractions), and
 * {@code criterion} and {@code year}, without which they are taken as those of the survey.
 */
public final class PeersFile {

    private static final Text FRACTION = new Text("a fraction from 0 to 1", "0至1的小数");

    private PeersFile() {}

    /**
     * Reads the places.
     *
     * @param own       names of the place that is held against them, which must not be among them
     * @param criterion the criterion of its survey, which theirs must be
     * @throws org.suzhi.survey.DataException with everything that is wrong
     */
    public static List<Reference> read(Path path, Text own, String criterion, int year) {
        Microdata data = Tables.read(path);
        data.require(List.of("place", "ratio", "se"));
        data.identify("place");
        double[] ratio = data.numbers("ratio");
        double[] se = data.numbers("se");
        double[] years = data.has("year") ? data.numbers("year") : new double[0];
        Label label = Label.of(data);
        Findings findings = new Findings();
        List<Reference> peers = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            String place = data.column("place").text(row);
            String rule = data.has("criterion") ? data.column("criterion").text(row) : criterion;
            int known = findings.list().size();
            if (!(ratio[row] >= 0 && ratio[row] <= 1)) {
                findings.add(data.cell(row, "ratio", FRACTION));
            }
            if (!(se[row] > 0 && se[row] < 1)) {
                findings.add(data.cell(row, "se", new Text("a fraction above 0", "大于0的小数")));
            }
            if (!rule.equals(criterion)) {
                findings.add(data.cell(
                        row,
                        "criterion",
                        Text.of(
                                "%s, the survey's: ratios of two criteria are not comparable",
                                "本次调查的判定标准%s：不同标准的比例不可比", criterion.isEmpty() ? "–" : criterion)));
            }
            if (place.equals(own.zh()) || place.equals(own.en())) {
                findings.add(data.cell(row, "place", new Text("another place than the survey's own", "本次调查所在地区以外的地区")));
            }
            if (years.length > 0 && !(years[row] == Math.rint(years[row]) && years[row] > 0)) {
                findings.add(data.cell(row, "year", new Text("a year", "年份")));
            } else if (years.length > 0 && year != 0 && years[row] != year) {
                findings.add(data.cell(
                        row,
                        "year",
                        Text.of("%d, the survey's: ranks are those of one year", "本次调查的年份%d：排位须为同一年份", year)));
            }
            if (findings.list().size() == known) {
                int of = years.length > 0 ? (int) years[row] : year;
                peers.add(new Reference(Text.same(place), of, ratio[row], se[row], rule, label));
            }
        }
        findings.raise();
        return peers;
    }
}
