package org.suzhi.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.io.Tables;
import org.suzhi.plan.Plan;
import org.suzhi.survey.Column;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

/**
 * Population totals by sex and age for a region of which only its size is known: the shares of its province among
 * people aged 18 to 69 in the 2020 census, times the frame's population.
 */
final class CensusMargins {

    private static final String SHARES = "/org/suzhi/data/census/sex_age_2020.csv";
    private static final String NATION = "全国";

    private CensusMargins() {}

    static Microdata of(Plan plan, Frame frame) {
        Microdata census = census();
        Column provinces = census.column("province");
        String province = provinces.values().stream()
                .filter(name -> plan.province().zh().startsWith(name))
                .findFirst()
                .orElse(NATION);
        double[] people = census.numbers("people");
        double all = 0;
        for (int row = 0; row < people.length; row++) {
            all += provinces.text(row).equals(province) ? people[row] : 0;
        }
        Column.Builder variable = new Column.Builder("variable");
        Column.Builder level = new Column.Builder("level");
        Column.Builder total = new Column.Builder("total");
        int rows = 0;
        for (int row = 0; row < people.length; row++) {
            if (provinces.text(row).equals(province)) {
                variable.add("sex:age_group");
                level.add(census.column("sex").text(row) + ":"
                        + census.column("age_group").text(row));
                total.add(Long.toString(Math.round(people[row] / all * frame.population())));
                rows++;
            }
        }
        List<Column> columns = new ArrayList<>(List.of(variable.build(), level.build(), total.build()));
        if (frame.label() != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, frame.label().code(), rows));
        }
        return Microdata.of("margins.csv", columns);
    }

    private static Microdata census() {
        try (InputStream in = CensusMargins.class.getResourceAsStream(SHARES)) {
            return Tables.readCsv("sex_age_2020.csv", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
