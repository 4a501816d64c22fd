package org.suzhi.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * Kish's selection tables: each household gets one of eight tables before the visit, and the table says which of its
 * people is interviewed when there are 1, 2, 3, 4, 5 or at least 6 of them.
 *
 * <p>With tables given out by their frequencies, people of households of 1, 2, 3, 4 and 6 have equal probabilities.
 * Twelve cannot be divided by five: in households of five the third and the fifth have 1/4, the others 1/6. In
 * households of seven or more the numbers from 7 on, mostly the youngest women, are never selected, so that those
 * households are represented by their first six. The weight therefore uses {@link #probability}, which is counted from
 * the tables as they stand here, and not the number of adults.
 *
 * <p>Source: Kish, JASA 44 (1949) 380–387. For 1, 2, 3, 4 and 6 people the tables follow from their frequencies,
 * numbers that never fall from A to F, and equal probabilities; the column for five is a choice of Kish's, given here
 * as it is usually reprinted. Eight tables in cycles of twelve, and men before women from the oldest to the youngest:
 * also the American National Election Studies, codebook of 2000, variable 38.
 *
 * @param seed where the cycle of tables begins
 */
public record KishGrid(Seed seed) implements WithinHousehold {

    /** Adults beyond which the tables make no difference. */
    public static final int MOST = 6;

    /** A selection table. */
    public enum Table {
        /** Table A, one household in six. */
        A(2, 1, 1, 1, 1, 1, 1),
        /** Table B1, one household in twelve. */
        B1(1, 1, 1, 1, 1, 2, 2),
        /** Table B2, one household in twelve. */
        B2(1, 1, 1, 1, 2, 2, 2),
        /** Table C, one household in six. */
        C(2, 1, 1, 2, 2, 3, 3),
        /** Table D, one household in six. */
        D(2, 1, 2, 2, 3, 4, 4),
        /** Table E1, one household in twelve. */
        E1(1, 1, 2, 3, 3, 3, 5),
        /** Table E2, one household in twelve. */
        E2(1, 1, 2, 3, 4, 5, 5),
        /** Table F, one household in six. */
        F(2, 1, 2, 3, 4, 5, 6);

        private final int twelfths;
        private final int[] selected;

        Table(int twelfths, int... selected) {
            this.twelfths = twelfths;
            this.selected = selected;
        }

        /** The table of a name; empty for another word. */
        public static Optional<Table> named(String name) {
            return Arrays.stream(values())
                    .filter(table -> table.name().equals(name))
                    .findFirst();
        }

        /** The part of the households that gets this table: 1/6 or 1/12. */
        public double frequency() {
            return twelfths / 12.0;
        }

        /**
         * The number of the person to interview.
         *
         * @param adults eligible people in the household, at least 1
         * @return a number from 1 to the smaller of {@code adults} and {@value KishGrid#MOST}
         * @throws IllegalArgumentException when there is nobody
         */
        public int select(int adults) {
            WithinHousehold.check(adults, 1);
            return selected[Math.min(adults, MOST) - 1];
        }
    }

    /**
     * The tables of households in drawn order: the cycle of twelve A, A, B1, B2, C, C, D, D, E1, E2, F, F from a random
     * place on, over and over, so that every twelve households in a row hold each table as often as it should be.
     *
     * @param households how many, at least 0
     */
    public List<Table> tables(int households) {
        List<Table> cycle = new ArrayList<>();
        for (Table table : Table.values()) {
            cycle.addAll(Collections.nCopies(table.twelfths, table));
        }
        UniformRandomProvider random = seed.derive("kish").random();
        int start = random.nextInt(cycle.size());
        List<Table> tables = new ArrayList<>();
        for (int household = 0; household < households; household++) {
            tables.add(cycle.get((start + household) % cycle.size()));
        }
        return tables;
    }

    @Override
    public boolean isProbability() {
        return true;
    }

    @Override
    public OptionalDouble probability(int adults, int person) {
        WithinHousehold.check(adults, person);
        int twelfths = 0;
        for (Table table : Table.values()) {
            twelfths += table.select(adults) == person ? table.twelfths : 0;
        }
        return OptionalDouble.of(twelfths / 12.0);
    }

    @Override
    public String code() {
        return "kish";
    }

    @Override
    public Text mark() {
        return new Text("Selection table (kish_table)", "抽选表（kish_table）");
    }

    @Override
    public List<Text> marks(List<String> households) {
        return tables(households.size()).stream()
                .map(table -> Text.same(table.name()))
                .toList();
    }

    @Override
    public List<Text> instructions() {
        return List.of(
                new Text(
                        "Every household has its table, which stands beside it on the lists. It was given out before"
                                + " the visit and is never exchanged.",
                        "每户的抽选表已在名单中该户一行注明，系上门前分配，不得更换。"),
                new Text(
                        "In that table's row below go to the number of eligible people: there stands the number of the"
                                + " person to interview.",
                        "在下表该抽选表一行中找到与合格人数对应的一列，其中的数字即应访问成员的编号。"));
    }

    @Override
    public List<List<Text>> grid() {
        List<List<Text>> rows = new ArrayList<>();
        List<Text> header =
                new ArrayList<>(List.of(new Text("Table", "抽选表"), new Text("Share of the households", "所占户数比例")));
        for (int adults = 1; adults <= MOST; adults++) {
            header.add(
                    adults < MOST
                            ? Text.of("%d eligible", "合格%d人", adults)
                            : Text.of("%d or more", "合格%d人及以上", adults));
        }
        rows.add(header);
        for (Table table : Table.values()) {
            List<Text> row = new ArrayList<>(List.of(Text.same(table.name()), Text.same("1/" + 12 / table.twelfths)));
            for (int adults = 1; adults <= MOST; adults++) {
                row.add(Text.same(Integer.toString(table.select(adults))));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public Text rule() {
        return new Text(
                "the person whose number the household's table gives for its number of people", "该户所用抽选表中与合格人数对应编号的成员");
    }
}
