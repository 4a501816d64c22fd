package org.suzhi.collect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suzhi.draw.Sample;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** The columns that tell of the interview itself. */
final class ProposedFacts {

    /** From this share of sampled people on, a column is taken to hold their ids. */
    private static final double SAMPLED = 0.5;

    private final Export export;
    private final int headerRows;
    private final Platform platform;
    private final Microdata records;
    private final Set<String> ids = new HashSet<>();
    private final Map<Fact, Link.One> links = new LinkedHashMap<>();
    private final Map<String, Text> sure = new LinkedHashMap<>();
    private final Map<String, Text> unsure = new LinkedHashMap<>();
    private final Map<String, Text> open = new LinkedHashMap<>();

    ProposedFacts(Export export, int headerRows, Platform platform, Optional<Sample> sample) {
        this.export = export;
        this.headerRows = headerRows;
        this.platform = platform;
        this.records = export.records(headerRows);
        sample.ifPresent(drawn -> ids.addAll(drawn.data().column("id").values()));
    }

    Map<Fact, Link.One> links() {
        return links;
    }

    /** Adds what is to be said of these columns, before all else. */
    void remarks(Map<String, Text> allSure, Map<String, Text> allUnsure, Map<String, Text> allOpen) {
        allSure.putAll(sure);
        allUnsure.putAll(unsure);
        allOpen.putAll(open);
    }

    /** The column of ids: the one that holds people of the sample, or without one by its title. */
    Optional<String> id(List<String> columns) {
        String name = Fact.ID.column();
        String best = null;
        double most = 0;
        for (String column : columns) {
            double share = sampled(records.column(column));
            if (share > most) {
                most = share;
                best = column;
            }
        }
        if (best != null && most >= SAMPLED) {
            sure.put(name, Text.of("%.0f %% of its values are people of the sample", "其中%.0f%%为样本人员", 100 * most));
        } else if (ids.isEmpty()) {
            best = titled(Fact.ID, columns).orElse(null);
            if (best != null) {
                unsure.put(name, new Text("by its title: check, or name the sample", "按列名：请核对，或指定样本"));
            }
        } else {
            best = null;
        }
        if (best == null) {
            open.put(name, new Text("no column holds ids of the sample: name it", "没有含样本编号的列：请填写列名"));
        }
        links.put(Fact.ID, new Link.One(0, best == null ? MappingFile.OPEN : best, Map.of()));
        return Optional.ofNullable(best);
    }

    private double sampled(Column column) {
        List<String> values = column.values();
        long known = values.stream()
                .filter(value -> ids.contains(value) || ids.contains(Translation.taken(value)))
                .count();
        return values.isEmpty() ? 0 : (double) known / values.size();
    }

    /** The columns of all other facts. */
    List<String> others(List<String> columns) {
        List<String> rest = new ArrayList<>(columns);
        List<String> found = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            Optional<String> column = fact == Fact.ID ? Optional.empty() : titled(fact, rest);
            column.ifPresent(title -> {
                rest.remove(title);
                found.add(title);
                links.put(fact, new Link.One(0, title, codes(fact, title)));
            });
        }
        return found;
    }

    private Map<String, String> codes(Fact fact, String title) {
        String name = fact.column();
        Text byTitle = new Text("by its title", "按列名");
        if (fact.options().isEmpty()) {
            sure.put(name, byTitle);
            return Map.of();
        }
        AnswerCodes codes =
                new AnswerCodes(export, records.column(title), AnswerWords.of(fact.options()), platform.blank());
        EnumSet<AnswerWords.Way> ways = codes.ways();
        ways.remove(AnswerWords.Way.ORDER);
        ways.remove(AnswerWords.Way.LETTER);
        if (!ways.isEmpty()) {
            sure.put(name, byTitle);
            Map<String, String> all = new LinkedHashMap<>();
            for (AnswerWords.Way way : List.of(AnswerWords.Way.CODE, AnswerWords.Way.LABEL)) {
                if (ways.contains(way)) {
                    codes.codes(way).forEach(all::putIfAbsent);
                }
            }
            return all;
        }
        Map<String, String> mixed = codes.mixed();
        long unknown = mixed.values().stream().filter(MappingFile.OPEN::equals).count();
        (unknown > 0 ? open : unsure)
                .put(
                        name,
                        unknown > 0
                                ? Text.of("%d texts in '%s' are not told", "“%2$s”中有%1$d种文字未能识别", unknown, title)
                                : new Text("in several ways: check", "写法不一：请核对"));
        return mixed;
    }

    /** The column whose title fits best. */
    private Optional<String> titled(Fact fact, List<String> columns) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String column : columns) {
            for (String title : export.titles(column, headerRows)) {
                int rank = rank(fact, title);
                if (rank >= 0 && rank < least) {
                    least = rank;
                    best = column;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** By the title, what stands behind a group, or the code that stands before a title. */
    private static int rank(Fact fact, String title) {
        int group = Math.max(
                Math.max(title.lastIndexOf('/'), title.lastIndexOf(':')),
                Math.max(title.lastIndexOf('-'), title.lastIndexOf('.')));
        int code = title.indexOf(". ");
        int best = -1;
        for (String part : List.of(title, title.substring(group + 1), code > 0 ? title.substring(0, code) : title)) {
            int rank = fact.rank(Wording.of(part));
            best = best < 0 || rank >= 0 && rank < best ? rank : best;
        }
        return best;
    }
}
