package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Outcome rates of a fieldwork as a table: of everybody and of every level of some columns, of people and of their base
 * weights, and, where the main list is known, with and without replacements.
 *
 * <p>With replacements means everybody who was worked, replaced people and their replacements alike; without them, those
 * of the main list. A replacement never takes a replaced person out of the denominator.
 */
public final class RatesTable {

    private static final String REGION = "region";

    private final Microdata people;
    private final Column outcomes;
    /** Of each person the place of the outcome among the dispositions. */
    private final int[] kinds;

    private final double[] weights;
    private final Optional<Set<String>> main;
    private final Label label;

    /** The outcomes of a sample. */
    public RatesTable(Sample sample, Fieldwork fieldwork, Optional<MainList> main) {
        Microdata joined = sample.data().join(fieldwork.data(), "id");
        this.people = joined.has(REGION) ? joined : joined.with(region(joined));
        this.outcomes = Outcomes.of(people);
        int[] ofLevel = outcomes.levels().stream()
                .mapToInt(level -> Disposition.of(level).ordinal())
                .toArray();
        this.kinds = new int[people.rows()];
        Arrays.setAll(kinds, row -> ofLevel[outcomes.code(row)]);
        this.weights = people.numbers("base_weight");
        this.main = main.map(list -> list.ids(sample));
        this.label = Label.of(fieldwork.data());
    }

    /** Where nothing else is called so, the first part of the stratum's name, as for teams. */
    private static Column region(Microdata joined) {
        Column.Builder regions = new Column.Builder(REGION);
        Column strata = joined.column("stratum");
        for (int row = 0; row < joined.rows(); row++) {
            regions.add(strata.text(row).split(Frame.SEPARATOR, 2)[0]);
        }
        return regions.build();
    }

    /**
     * The table: {@code by} and {@code level} say of whom, {@code basis} is people or base-weight.
     *
     * @param by columns of the sample or of the responses, each for itself
     * @throws org.suzhi.survey.DataException when there is no such column
     */
    public Microdata by(List<String> by) {
        people.require(by);
        Map<String, Column.Builder> columns = new LinkedHashMap<>();
        add(columns, "", Column.constant("", "", people.rows()));
        by.forEach(name -> add(columns, name, people.column(name)));
        List<Column> built = new ArrayList<>();
        columns.values().forEach(column -> built.add(column.build()));
        if (label != Label.NONE) {
            built.add(Column.constant(Label.COLUMN, label.code(), built.get(0).rows()));
        }
        return Microdata.of("rates.csv", built);
    }

    /** What people should know: people of whom a column says nothing, mostly because nobody spoke to them. */
    public List<Text> notes(List<String> by) {
        List<Text> notes = new ArrayList<>();
        for (String name : by) {
            Column column = people.column(name);
            int blank = 0;
            for (int row = 0; row < people.rows(); row++) {
                blank += column.isMissing(row) && !outcomes.text(row).equals(Disposition.UNUSED.code()) ? 1 : 0;
            }
            if (blank > 0) {
                notes.add(Text.of(
                        "%d worked people have no %s and are in a line of their own: the other rates by %s leave them"
                                + " out and are too high",
                        "%d名已访问者没有%s，单列一行：按%s计算的其他各率不含这些人，因而偏高", blank, name, name));
            }
        }
        return notes;
    }

    private void add(Map<String, Column.Builder> columns, String by, Column levels) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int row = 0; row < people.rows(); row++) {
            String level = levels.isMissing(row) ? "" : levels.text(row);
            rows.computeIfAbsent(level, unseen -> new ArrayList<>()).add(row);
        }
        rows.forEach((level, members) -> {
            add(columns, by, level, members, "with");
            main.ifPresent(listed -> {
                List<Integer> first = members.stream()
                        .filter(row -> listed.contains(people.column("id").text(row)))
                        .toList();
                add(columns, by, level, first, "without");
            });
        });
    }

    private void add(
            Map<String, Column.Builder> columns, String by, String level, List<Integer> members, String replacements) {
        for (boolean weighted : new boolean[] {false, true}) {
            double[] sums = new double[Disposition.values().length];
            for (int row : members) {
                sums[kinds[row]] += weighted ? weights[row] : 1;
            }
            ResponseRates rates = new ResponseRates(
                    sums[Disposition.COMPLETE.ordinal()],
                    sums[Disposition.PARTIAL.ordinal()],
                    sums[Disposition.REFUSAL.ordinal()] + sums[Disposition.BREAK_OFF.ordinal()],
                    sums[Disposition.NON_CONTACT.ordinal()],
                    sums[Disposition.UNKNOWN_ELIGIBILITY.ordinal()],
                    sums[Disposition.INELIGIBLE.ordinal()]);
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("by", by);
            cells.put("level", level);
            cells.put("basis", weighted ? "base-weight" : "people");
            cells.put("replacements", replacements);
            for (Disposition outcome : Disposition.values()) {
                if (outcome != Disposition.REPLACED) {
                    cells.put(outcome.code().replace('-', '_'), Decimal.text(sums[outcome.ordinal()]));
                }
            }
            cells.put("e", Decimal.text(rates.eligibility()));
            cells.put("rr1", Decimal.text(rates.rr1()));
            cells.put("rr2", Decimal.text(rates.rr2()));
            cells.put("rr3", Decimal.text(rates.rr3()));
            cells.put("rr4", Decimal.text(rates.rr4()));
            cells.put("coop1", Decimal.text(rates.coop1()));
            cells.put("ref1", Decimal.text(rates.ref1()));
            cells.put("con1", Decimal.text(rates.con1()));
            cells.forEach((name, cell) ->
                    columns.computeIfAbsent(name, Column.Builder::new).add(cell));
        }
    }
}
