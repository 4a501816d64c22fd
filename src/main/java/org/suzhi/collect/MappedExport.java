package org.suzhi.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** An export in the codes of the questionnaire, beside the records as they came. */
public final class MappedExport {

    private final Microdata records;
    private final Microdata table;
    private final Map<String, String> columnOf;
    private final Map<Integer, Finding> wrong;
    private final List<String> unnamed;

    private MappedExport(
            Microdata records,
            Microdata table,
            Map<String, String> columnOf,
            Map<Integer, Finding> wrong,
            List<String> unnamed) {
        this.records = records;
        this.table = table;
        this.columnOf = columnOf;
        this.wrong = wrong;
        this.unnamed = unnamed;
    }

    /** An export that is in the codes of the questionnaire already, or was made up in them. */
    public static MappedExport asIs(Microdata records) {
        return new MappedExport(records, records, Map.of(), Map.of(), List.of());
    }

    /** Whether a table has the questionnaire's columns, and mostly its codes in them. */
    public static boolean isCoded(Microdata records, Questionnaire questionnaire) {
        long texts = 0;
        long codes = 0;
        for (Item item : questionnaire.items()) {
            if (!records.has(item.id())) {
                return false;
            }
            for (String text : records.column(item.id()).values()) {
                boolean isCode =
                        item.offers(text) || text.equals(questionnaire.dontKnow()) || text.equals(Collect.NOT_ASKED);
                texts++;
                codes += isCode ? 1 : 0;
            }
        }
        return records.has(Fact.ID.column()) && 2 * codes >= texts;
    }

    /**
     * Brings an export into the codes of a questionnaire. A cell that cannot be told makes its record wrong, which is
     * said when the records are checked.
     *
     * @throws DataException for columns that the mapping names and the export lacks
     */
    public static MappedExport of(Export export, Mapping mapping, Questionnaire questionnaire) {
        Microdata records = export.records(mapping.headerRows());
        check(records, mapping);
        Translation translation = new Translation(records, mapping);
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, String> columnOf = new TreeMap<>();
        mapping.links().forEach((name, link) -> {
            columns.put(name, link.translate(name, translation));
            columnOf.put(name, String.join("; ", link.columns()));
        });
        columns.computeIfPresent(Fact.DURATION.column(), (name, column) -> seconds(column));
        for (String id : mapping.absent()) {
            boolean isBackground =
                    questionnaire.background().stream().map(Background::id).anyMatch(id::equals);
            columns.put(id, Column.constant(id, isBackground ? "" : Collect.NOT_ASKED, records.rows()));
        }
        // made-up data must not pass for real because a mapping is silent about it
        if (records.has(Label.COLUMN) && mapping.links().values().stream().noneMatch(MappedExport::isLabel)) {
            columns.put(Label.COLUMN, records.column(Label.COLUMN));
        }
        int[] lines = new int[records.rows()];
        for (int row = 0; row < lines.length; row++) {
            lines[row] = (int) records.line(row);
        }
        return new MappedExport(
                records,
                Microdata.of(records.source(), columns.values(), lines),
                columnOf,
                translation.wrong(),
                translation.unnamed());
    }

    private static boolean isLabel(Link link) {
        return link.columns().contains(Label.COLUMN);
    }

    private static void check(Microdata records, Mapping mapping) {
        Findings findings = new Findings();
        String known = String.join(", ", records.names());
        mapping.links()
                .forEach((name, link) -> link.columns().stream()
                        .filter(column -> !records.has(column))
                        .forEach(column -> findings.add(
                                mapping.source(),
                                link.line(),
                                name,
                                Text.of("column '%s', which %s lacks", "%2$s中没有的列“%1$s”", column, records.source()),
                                Text.of("one of %s", "下列之一：%s", known),
                                new Text("correct the title, or propose a mapping again", "请更正列名，或重新生成映射"))));
        findings.raise();
    }

    /** The length of time in seconds; a text that is none stays as it is, for nothing depends on it. */
    private static Column seconds(Column column) {
        Column.Builder cells = new Column.Builder(column.name());
        for (int row = 0; row < column.rows(); row++) {
            String cell = column.text(row);
            OptionalDouble seconds = Elapsed.seconds(cell);
            cells.add(seconds.isPresent() && !cell.isEmpty() ? Decimal.text(seconds.getAsDouble()) : cell);
        }
        return cells.build();
    }

    /** The records in the codes of the questionnaire. */
    public Microdata table() {
        return table;
    }

    /** Columns that the mapping does not name; they are left behind. */
    public List<String> unnamed() {
        return unnamed;
    }

    /**
     * Takes the records, all of which must be right.
     *
     * @throws DataException with a finding for every record that is not, in the words of the export
     */
    public Fieldwork strict(Collect collect) {
        Map<Integer, Finding> all = findings(collect);
        if (!all.isEmpty()) {
            throw new DataException(List.copyOf(all.values()));
        }
        return collect.accept(table, Set.of());
    }

    /** Takes the records that are right, and gives back the others as they came. */
    public Collect.Result lenient(Collect collect) {
        Map<Integer, Finding> all = findings(collect);
        int[] rows = all.keySet().stream().mapToInt(Integer::intValue).toArray();
        List<String> reasons = new ArrayList<>();
        all.values().forEach(finding -> reasons.add(finding.in(Language.EN)));
        Microdata rejected = records.rows(rows).with(Column.of("reason", reasons));
        return new Collect.Result(collect.accept(table, all.keySet()), rejected);
    }

    /** By row, what could not be told first, then what is told and cannot be. */
    private Map<Integer, Finding> findings(Collect collect) {
        Map<Integer, Finding> all = new TreeMap<>(wrong);
        collect.check(table).forEach((row, finding) -> all.putIfAbsent(row, inWordsOfTheExport(finding)));
        return all;
    }

    private Finding inWordsOfTheExport(Finding finding) {
        String column = columnOf.getOrDefault(finding.column(), finding.column());
        return new Finding(
                finding.place(), finding.line(), column, finding.found(), finding.expected(), finding.remedy());
    }
}
