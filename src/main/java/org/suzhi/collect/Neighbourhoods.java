package org.suzhi.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Within whom interviews are compared with each other: those of one interviewer, or of one unit where nobody is named or
 * somebody has very many. Every interview is in one neighbourhood, so that the work grows with the people and not with
 * their pairs.
 */
final class Neighbourhoods {

    /** More interviews than this are compared within units. */
    static final int MOST = 2000;

    private Neighbourhoods() {}

    static List<int[]> of(Interviews people) {
        Map<String, List<Integer>> first = new LinkedHashMap<>();
        for (int row = 0; row < people.people(); row++) {
            String interviewer = people.text(row, QualityCheck.INTERVIEWER);
            String key = interviewer.isEmpty() ? "unit\n" + unit(people, row) : "interviewer\n" + interviewer;
            first.computeIfAbsent(key, unseen -> new ArrayList<>()).add(row);
        }
        List<int[]> all = new ArrayList<>();
        for (List<Integer> rows : first.values()) {
            if (rows.size() <= MOST) {
                all.add(array(rows));
            } else {
                Map<String, List<Integer>> units = new LinkedHashMap<>();
                rows.forEach(row -> units.computeIfAbsent(unit(people, row), unseen -> new ArrayList<>())
                        .add(row));
                units.values().forEach(unit -> slices(unit, all));
            }
        }
        return all;
    }

    /** A unit of more than anybody can interview is compared in slices. */
    private static void slices(List<Integer> rows, List<int[]> all) {
        for (int from = 0; from < rows.size(); from += MOST) {
            all.add(array(rows.subList(from, Math.min(rows.size(), from + MOST))));
        }
    }

    private static String unit(Interviews people, int row) {
        return people.text(row, "stratum") + "\n" + people.text(row, "psu");
    }

    private static int[] array(List<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }
}
