package org.suzhi.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;

/**
 * Shares of key groups that are made of ages alone, among a province's people aged 18 to 69 in the 2020 census. Of
 * occupations nothing is known.
 */
public final class CensusShares {

    private static final String NATION = "全国";

    private final Microdata census;
    private final String province;

    /** Of a province, by the start of its name; of the nation, where it is not found. */
    public CensusShares(String place) {
        try (InputStream in = CensusShares.class.getResourceAsStream("/org/suzhi/data/census/sex_age_2020.csv")) {
            census = Tables.readCsv("sex_age_2020.csv", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        province = census.column("province").values().stream()
                .filter(place::startsWith)
                .findFirst()
                .orElse(NATION);
    }

    /** The share of a group; none when its rule is not about age alone, or divides an age group of the census. */
    public OptionalDouble of(KeyGroup group) {
        if (!group.rule().columns().equals(Set.of("age"))) {
            return OptionalDouble.empty();
        }
        Column ages = census.column("age_group");
        double[] people = census.numbers("people");
        boolean[] youngest = group.rule().holds(ages(ages, 0));
        boolean[] oldest = group.rule().holds(ages(ages, 1));
        double all = 0;
        double members = 0;
        for (int row = 0; row < people.length; row++) {
            if (census.column("province").text(row).equals(province)) {
                if (youngest[row] != oldest[row]) {
                    return OptionalDouble.empty();
                }
                all += people[row];
                members += youngest[row] ? people[row] : 0;
            }
        }
        return members > 0 ? OptionalDouble.of(members / all) : OptionalDouble.empty();
    }

    private static Microdata ages(Column groups, int end) {
        List<String> ages = new ArrayList<>();
        for (int row = 0; row < groups.rows(); row++) {
            ages.add(groups.text(row).split("-")[end]);
        }
        return Microdata.of("census", List.of(Column.of("age", ages)));
    }
}
