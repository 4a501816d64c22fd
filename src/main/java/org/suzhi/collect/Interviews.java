package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.suzhi.draw.Sample;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Microdata;

/**
 * The interviews of a fieldwork as the checks of their quality see them: answers as small numbers in one array, and the
 * columns that tell who asked whom, when and for how long. Columns of the sample that the responses hold too are there
 * under {@code frame_} and their name.
 */
final class Interviews {

    static final int NOT_ASKED = 0;
    static final int BLANK = 1;
    static final int DONT_KNOW = 2;
    /** The first option of an item; the second is one more, and so on. */
    static final int FIRST = 3;

    /** Answers fit into four bits: an option beyond the thirteenth is taken for the thirteenth. */
    private static final int LAST = 15;

    private static final int ANSWERS_PER_WORD = 16;

    private final Microdata data;
    private final List<Item> items;
    private final byte[] answers;
    private final byte[] keys;
    private final int[] options;

    private Interviews(Microdata data, Questionnaire questionnaire) {
        this.data = data;
        this.items = questionnaire.items();
        this.answers = new byte[data.rows() * items.size()];
        this.keys = new byte[items.size()];
        this.options = new int[items.size()];
        for (int item = 0; item < keys.length; item++) {
            read(item, questionnaire.dontKnow());
        }
    }

    /** The interviews, complete and partial, in the order of the responses. */
    static Interviews of(Sample sample, Fieldwork fieldwork, Questionnaire questionnaire) {
        Microdata responses = fieldwork.data();
        Column dispositions = responses.column(Disposition.COLUMN);
        int[] rows = IntStream.range(0, responses.rows())
                .filter(row -> Disposition.of(dispositions.text(row)).interview())
                .toArray();
        Microdata people = responses.rows(rows);
        List<Column> drawn = new ArrayList<>(List.of(people.column("id")));
        for (Column column : sample.data().columns()) {
            if (!column.name().equals("id")) {
                drawn.add(column.named(people.has(column.name()) ? "frame_" + column.name() : column.name()));
            }
        }
        drawn.set(0, sample.data().column("id"));
        return new Interviews(people.join(Microdata.of(sample.data().source(), drawn), "id"), questionnaire);
    }

    private void read(int at, String dontKnow) {
        Item item = items.get(at);
        Column cells = data.column(item.id());
        List<String> codes = item.options().isEmpty()
                ? new ArrayList<>(new TreeSet<>(cells.values()))
                : item.options().stream().map(Option::code).toList();
        Map<String, Integer> numbers = new HashMap<>();
        codes.forEach(code -> numbers.put(code, Math.min(LAST, FIRST + numbers.size())));
        numbers.put(dontKnow, DONT_KNOW);
        numbers.put(Collect.NOT_ASKED, NOT_ASKED);
        options[at] = Math.max(2, codes.size());
        keys[at] = numbers.getOrDefault(item.key(), LAST).byteValue();
        byte[] ofLevel = new byte[cells.levels().size()];
        for (int code = 0; code < ofLevel.length; code++) {
            String level = cells.levels().get(code);
            ofLevel[code] = (byte) (Column.isMissing(level) ? BLANK : numbers.getOrDefault(level, BLANK));
        }
        for (int row = 0; row < data.rows(); row++) {
            answers[row * items.size() + at] = ofLevel[cells.code(row)];
        }
    }

    int people() {
        return data.rows();
    }

    int items() {
        return keys.length;
    }

    Item item(int item) {
        return items.get(item);
    }

    Microdata data() {
        return data;
    }

    String id(int row) {
        return data.column("id").text(row);
    }

    int answer(int row, int item) {
        return answers[row * keys.length + item];
    }

    boolean asked(int row, int item) {
        return answer(row, item) != NOT_ASKED;
    }

    boolean right(int row, int item) {
        return answer(row, item) == keys[item];
    }

    int key(int item) {
        return keys[item];
    }

    /** How many options an item has. */
    int options(int item) {
        return options[item];
    }

    /** How many items somebody was asked. */
    int asked(int row) {
        return count(row, NOT_ASKED, false);
    }

    /** How many answers of a kind somebody gave, or how many of any other. */
    int count(int row, int kind, boolean equal) {
        int count = 0;
        for (int item = 0; item < keys.length; item++) {
            count += answer(row, item) == kind == equal ? 1 : 0;
        }
        return count;
    }

    /** The number of right answers. */
    int score(int row) {
        int score = 0;
        for (int item = 0; item < keys.length; item++) {
            score += right(row, item) ? 1 : 0;
        }
        return score;
    }

    /** A text of somebody in a column that may not be there; blank where it is not. */
    String text(int row, String column) {
        return data.has(column) && !data.column(column).isMissing(row)
                ? data.column(column).text(row)
                : "";
    }

    /** A column that says something of at least some people. */
    Optional<Column> filled(String name) {
        return data.has(name) && !data.column(name).values().isEmpty()
                ? Optional.of(data.column(name))
                : Optional.empty();
    }

    /** Numbers of a column that may not be there, NaN where nothing is said or the text is no number. */
    double[] numbers(String name) {
        double[] numbers = new double[people()];
        Optional<Column> column = filled(name);
        Arrays.setAll(
                numbers, row -> column.isPresent() ? Decimal.parse(column.get().text(row)) : Double.NaN);
        return numbers;
    }

    /** The answers of everybody, sixteen in a word, so that many are compared at once. */
    long[][] packed() {
        int words = (keys.length + ANSWERS_PER_WORD - 1) / ANSWERS_PER_WORD;
        long[][] packed = new long[people()][words];
        for (int row = 0; row < packed.length; row++) {
            for (int item = 0; item < keys.length; item++) {
                packed[row][item / ANSWERS_PER_WORD] |= (long) answer(row, item) << 4 * (item % ANSWERS_PER_WORD);
            }
        }
        return packed;
    }
}
