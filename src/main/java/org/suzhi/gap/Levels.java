package org.suzhi.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Text;

/** The rows of one table of estimates by the names of their levels, groups in the programme's own order. */
final class Levels {

    private final String table;
    private final List<Estimate> rows;

    private Levels(String table, List<Estimate> rows) {
        this.table = table;
        this.rows = rows;
    }

    /**
     * The rows of a table.
     *
     * @param groups the programme's groups in its own order; levels that are not among them stay where they are, behind
     * @throws DataException when no such table was estimated
     */
    static Levels of(Estimates estimates, String table, List<String> groups) {
        List<Estimate> rows = new ArrayList<>(table.isEmpty() ? List.of() : estimates.table(table));
        if (rows.isEmpty()) {
            String known = String.join("; ", tables(estimates));
            throw new DataException(
                    "estimates",
                    Text.of("no estimates by '%s'", "没有按“%s”分组的估计值", table),
                    Text.of("a table that was estimated: %s", "已有的分组：%s", known.isEmpty() ? "–" : known),
                    Text.of("run suzhi estimate with --by %s", "请用suzhi estimate加--by %s重新估计", table));
        }
        rows.sort(Comparator.comparingInt(row -> place(row.domain(), groups)));
        return new Levels(table, rows);
    }

    /** The tables that were estimated, in their order. */
    static List<String> tables(Estimates estimates) {
        return estimates.rows().stream()
                .map(row -> row.domain().table())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The name of a domain's levels: {@code East,youth}. */
    static String name(Domain domain) {
        return String.join(",", domain.levels());
    }

    private static int place(Domain domain, List<String> groups) {
        if (!domain.table().equals(KeyGroup.COLUMN)) {
            return 0;
        }
        int place = groups.indexOf(domain.level(KeyGroup.COLUMN));
        return place < 0 ? groups.size() : place;
    }

    List<Estimate> rows() {
        return rows;
    }

    /**
     * The place of a level.
     *
     * @throws DataException when there is no such level
     */
    int place(String level) {
        String wanted = String.join(",", level.strip().split("\\s*[,，]\\s*"));
        for (int i = 0; i < rows.size(); i++) {
            if (name(rows.get(i).domain()).equals(wanted)) {
                return i;
            }
        }
        String known = rows.stream().map(row -> name(row.domain())).collect(Collectors.joining("; "));
        throw new DataException(
                "estimates",
                Text.of("no level '%s' of '%s'", "“%2$s”没有“%1$s”这一水平", level, table),
                Text.of("one of: %s", "其中之一：%s", known),
                new Text("correct the level; put blanks around -", "请更正水平名称；-两侧须有空格"));
    }
}
