package org.suzhi.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Who visits whom: how a sample is divided among the teams of interviewers. */
public sealed interface Teams {

    /**
     * The name of every record's team; the order of the names is the order of the teams.
     *
     * @param sample a sample with the columns {@code stratum} and {@code psu}
     * @throws DataException when a column is missing or there are fewer units than teams
     */
    List<String> of(Microdata sample);

    /** A team for each place: the first part of the stratum's name, {@code East} of {@code East/rural}. */
    record ByPlace() implements Teams {

        @Override
        public List<String> of(Microdata sample) {
            return texts(sample.column("stratum")).stream()
                    .map(stratum -> stratum.split(Frame.SEPARATOR, 2)[0])
                    .toList();
        }
    }

    /**
     * A team for each value of a column.
     *
     * @param column a column of the sample
     */
    record ByColumn(String column) implements Teams {

        @Override
        public List<String> of(Microdata sample) {
            return texts(sample.column(column));
        }
    }

    /**
     * Units in their order in the sample, which is that of places, dealt out in runs that differ by one unit at most;
     * a unit belongs to one team.
     *
     * @param teams how many, at least 1
     */
    record Evenly(int teams) implements Teams {

        /** Somebody has to go. */
        public Evenly {
            if (teams < 1) {
                throw new IllegalArgumentException("%d teams, expected at least 1".formatted(teams));
            }
        }

        @Override
        public List<String> of(Microdata sample) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            List<String> units = texts(sample.column("psu"));
            units.forEach(unit -> numbers.putIfAbsent(unit, numbers.size()));
            if (numbers.size() < teams) {
                throw new DataException(
                        sample.source(),
                        Text.of("%d units for %d teams", "%d个单元、%d个小组", numbers.size(), teams),
                        new Text("at least one unit for each team", "每组至少一个单元"),
                        new Text("make fewer teams", "请减少小组数"));
            }
            String width = "%0" + Integer.toString(teams).length() + "d";
            return units.stream()
                    .map(unit ->
                            String.format(Locale.ROOT, width, (long) numbers.get(unit) * teams / numbers.size() + 1))
                    .toList();
        }
    }

    private static List<String> texts(Column column) {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < column.rows(); row++) {
            texts.add(column.text(row));
        }
        return texts;
    }
}
