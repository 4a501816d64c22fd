package org.suzhi.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suzhi.estimate.Estimate;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Language;
import org.suzhi.survey.TargetPopulation;

/** The estimates as lines of tables: regions in the order of the estimates, groups in the order of the plan. */
final class Lines {

    private final Report report;
    private final Language language;

    Lines(Report report, Language language) {
        this.report = report;
        this.language = language;
    }

    /**
     * A region across the groups.
     *
     * @param name  the region
     * @param cells one line for each group
     */
    record Row(String name, List<Line> cells) {}

    Line whole() {
        String name = Words.WHOLE.in(language, TargetPopulation.YOUNGEST, TargetPopulation.OLDEST);
        return line("", "", name, report.estimates().whole());
    }

    List<Line> regions() {
        return report.estimates().table(report.regionColumn()).stream()
                .map(estimate -> {
                    String region = estimate.domain().levels().get(0);
                    return line(report.regionColumn(), region, region, estimate);
                })
                .toList();
    }

    List<Line> groups() {
        List<Line> lines = new ArrayList<>();
        for (String group : groupIds()) {
            lines.add(line(KeyGroup.COLUMN, group, name(group), estimate(Domain.of(KeyGroup.COLUMN, group))));
        }
        return lines;
    }

    /** Empty when regions and groups were not crossed. */
    List<Row> regionByGroup() {
        List<String> by = List.of(report.regionColumn(), KeyGroup.COLUMN);
        List<Row> rows = new ArrayList<>();
        if (report.estimates().table(String.join(",", by)).isEmpty()) {
            return rows;
        }
        for (Line region : regions()) {
            List<Line> cells = new ArrayList<>();
            for (String group : groupIds()) {
                Domain cell = new Domain(by, List.of(region.level(), group));
                cells.add(line(KeyGroup.COLUMN, group, name(group), estimate(cell)));
            }
            rows.add(new Row(region.name(), cells));
        }
        return rows;
    }

    /** What people call a part of the population that a gap speaks of. */
    String name(Domain domain) {
        if (domain.by().isEmpty()) {
            return whole().name();
        }
        String level = domain.levels().get(0);
        return domain.by().get(0).equals(KeyGroup.COLUMN) ? name(level) : level;
    }

    /** Puts groups in the plan's order; other parts, equal to each other, stay where they are. */
    Comparator<Domain> order() {
        List<String> ids = groupIds();
        return Comparator.comparingInt(domain ->
                domain.by().isEmpty() ? -1 : ids.indexOf(domain.levels().get(0)));
    }

    /** The plan's groups, then those that only the estimates know; none when there is no table by group. */
    private List<String> groupIds() {
        List<String> estimated = report.estimates().table(KeyGroup.COLUMN).stream()
                .map(estimate -> estimate.domain().levels().get(0))
                .toList();
        List<String> ids = new ArrayList<>();
        if (!estimated.isEmpty()) {
            report.plan().groups().forEach(group -> ids.add(group.id()));
            estimated.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        }
        return ids;
    }

    private String name(String group) {
        return report.plan().groupLabel(group).in(language);
    }

    /** A part without an estimate is empty, and says so: a group of the plan does not vanish from the table. */
    private Estimate estimate(Domain domain) {
        return report.estimates()
                .of(domain)
                .orElseGet(() ->
                        new Estimate(0, domain, 0, 0, Double.NaN, Double.NaN, Interval.NONE, 0, Double.NaN, "empty"));
    }

    private Line line(String by, String level, String name, Estimate estimate) {
        return new Line(by, level, name, estimate, Words.flags(estimate.flag(), language));
    }
}
