package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.questionnaire.Item;

/** Honest interviews are left alone, planted faults are found. */
class QualityTest {

    /** 1,500 people drawn give about 1,200 interviews. */
    private static final int DRAWN = 1500;

    private static final List<Item> ITEMS = FieldRecords.CORE.items();

    private static Set<String> ids(Quality quality, String check) {
        return quality.of(check).stream().map(Suspicion::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(FieldRecords field, int... rows) {
        return Arrays.stream(rows).mapToObj(field::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void ofHonestInterviewsFewAreSuspected() {
        double flagged = 0;
        double interviews = 0;
        double interviewers = 0;
        int items = 0;
        for (long seed = 1; seed <= 10; seed++) {
            FieldRecords field = new FieldRecords(DRAWN, seed);
            Fieldwork fieldwork = field.fieldwork();
            Quality quality = Quality.of(field.sample(), fieldwork, FieldRecords.CORE, CheckLimits.usual());
            interviews += fieldwork.interviews();
            Set<String> people = new TreeSet<>();
            for (String check : List.of(
                    "duplicate",
                    "speeder",
                    "straight-lining",
                    "impossible-pattern",
                    "interviewer-effect",
                    "item-nonresponse",
                    "perfect-score",
                    "person-fit",
                    "leaked-item")) {
                people.addAll(ids(quality, check));
            }
            people.remove("");
            flagged += people.size();
            interviewers += quality.of("interviewer-effect").size();
            items += quality.of("leaked-item").size();
        }
        assertThat(flagged / interviews).isLessThan(0.005);
        assertThat(interviewers).isLessThanOrEqualTo(2);
        assertThat(items).isLessThanOrEqualTo(1);
    }

    /** The model of the checks knows no guessing; who guesses is honest nevertheless. */
    @Test
    void guessersAreNotSuspected() {
        double flagged = 0;
        double interviews = 0;
        for (long seed = 11; seed <= 14; seed++) {
            FieldRecords field = new FieldRecords(DRAWN, seed);
            for (int row : field.interviews(row -> true)) {
                for (Item item : ITEMS) {
                    if (field.cell(row, item.id()).equals(FieldRecords.CORE.dontKnow())) {
                        int guess = field.random().nextInt(item.options().size());
                        field.set(row, item.id(), item.options().get(guess).code());
                    }
                }
            }
            Quality quality = field.quality();
            Set<String> people = new TreeSet<>();
            for (String check : List.of("duplicate", "straight-lining", "perfect-score", "person-fit")) {
                people.addAll(ids(quality, check));
            }
            flagged += people.size();
            interviews += field.fieldwork().interviews();
            assertThat(quality.of("leaked-item")).isEmpty();
        }
        assertThat(flagged / interviews).isLessThan(0.005);
    }

    @Test
    void copiedInterviewsAreFound() {
        FieldRecords field = new FieldRecords(DRAWN, 21);
        int[] rows = field.interviews(row -> field.score(row) < 35);
        List<Integer> copies = new ArrayList<>();
        for (int i = 1; i < rows.length && copies.size() < 10; i++) {
            boolean sameInterviewer = field.cell(rows[i], "interviewer").equals(field.cell(rows[i - 1], "interviewer"));
            if (i % 40 == 0 && sameInterviewer) {
                for (Item item : ITEMS) {
                    field.set(rows[i], item.id(), field.cell(rows[i - 1], item.id()));
                }
                for (int change = 0; change < 3; change++) {
                    Item item = ITEMS.get(field.random().nextInt(ITEMS.size()));
                    field.set(rows[i], item.id(), field.another(rows[i], item));
                }
                copies.add(rows[i]);
            }
        }
        assertThat(copies).hasSize(10);
        Set<String> found = ids(field.quality(), "duplicate");
        assertThat(found)
                .containsAll(
                        ids(field, copies.stream().mapToInt(Integer::intValue).toArray()))
                .hasSizeLessThanOrEqualTo(22);
    }

    @Test
    void theSameAnswersAreFoundAcrossInterviewers() {
        FieldRecords field = new FieldRecords(DRAWN, 22);
        int[] rows = field.interviews(row -> field.score(row) < 35);
        int copy = rows[rows.length - 1];
        ITEMS.forEach(item -> field.set(copy, item.id(), field.cell(rows[0], item.id())));
        List<Suspicion> found = field.quality().of("duplicate");
        assertThat(found).extracting(Suspicion::id).contains(field.id(rows[0]), field.id(copy));
        assertThat(found).filteredOn(one -> one.id().equals(field.id(copy))).allSatisfy(one -> {
            assertThat(one.other()).isEqualTo(field.id(rows[0]));
            assertThat(one.severity()).isEqualTo(Severity.HIGH);
            assertThat(one.value()).isEqualTo(1);
        });
    }

    @Test
    void speedersAreFound() {
        FieldRecords field = new FieldRecords(DRAWN, 23);
        int[] rows = Arrays.copyOf(field.interviews(row -> row % 97 == 0), 5);
        for (int i = 0; i < rows.length; i++) {
            field.set(rows[i], "duration", Integer.toString(60 + 140 * i));
        }
        assertThat(ids(field.quality(), "speeder"))
                .containsAll(ids(field, rows))
                .hasSizeLessThan(10);
    }

    @Test
    void durationsThatAreNoSecondsAreNoBasisAndThatIsSaid() {
        FieldRecords field = new FieldRecords(200, 31);
        for (int row = 0; row < 200; row++) {
            field.set(row, "duration", "25分30秒");
        }
        Quality quality = field.quality();
        assertThat(quality.of("speeder")).isEmpty();
        assertThat(quality.notes())
                .anySatisfy(note -> assertThat(note.en())
                        .startsWith("not checked: speeders: only 0 of ")
                        .endsWith("'duration' are numbers of seconds"));
    }

    @Test
    void straightLinersAreFound() {
        FieldRecords field = new FieldRecords(DRAWN, 24);
        int[] rows = Arrays.copyOf(field.interviews(row -> row % 89 == 0), 5);
        for (int i = 0; i < rows.length; i++) {
            int at = i;
            ITEMS.forEach(item -> field.set(
                    rows[at],
                    item.id(),
                    item.options().get(at % item.options().size()).code()));
        }
        assertThat(ids(field.quality(), "straight-lining"))
                .containsAll(ids(field, rows))
                .hasSizeLessThan(8);
    }

    @Test
    void anInterviewerWhoInventsIsFound() {
        FieldRecords field = new FieldRecords(DRAWN, 25);
        int[] rows = field.interviews(row -> field.cell(row, "interviewer").equals("I007"));
        for (int row : rows) {
            for (Item item : ITEMS) {
                int hash = Math.abs(item.id().hashCode());
                int usual = hash % item.options().size();
                int code = field.random().nextDouble() < 0.25
                        ? field.random().nextInt(item.options().size())
                        : usual;
                field.set(row, item.id(), item.options().get(code).code());
            }
        }
        assertThat(field.quality().of("interviewer-effect"))
                .filteredOn(one -> one.severity() == Severity.HIGH)
                .extracting(Suspicion::interviewer)
                .isNotEmpty()
                .containsOnly("I007");
    }

    @Test
    void peopleWhoKnewTheKeysAreFound() {
        FieldRecords field = new FieldRecords(DRAWN, 26);
        int[] rows = Arrays.copyOf(
                field.interviews(
                        row -> row % 7 == 0 && Set.of("primary", "junior").contains(field.cell(row, "education"))),
                8);
        for (int row : rows) {
            int slip = field.random().nextInt(ITEMS.size());
            IntStream.range(0, ITEMS.size())
                    .filter(i -> i != slip)
                    .forEach(i -> field.set(row, ITEMS.get(i).id(), ITEMS.get(i).key()));
        }
        assertThat(ids(field.quality(), "perfect-score"))
                .containsAll(ids(field, rows))
                .hasSizeLessThan(12);
    }

    @Test
    void peopleWhoKnewTheHardestItemsAreFound() {
        FieldRecords field = new FieldRecords(DRAWN, 27);
        int[] all = field.interviews(row -> true);
        List<Item> hardest = ITEMS.stream()
                .sorted((a, b) -> Long.compare(right(field, all, a), right(field, all, b)))
                .limit(14)
                .toList();
        int[] rows = Arrays.copyOf(field.interviews(row -> row % 11 == 0 && field.score(row) < 18), 8);
        for (int row : rows) {
            hardest.forEach(item -> field.set(row, item.id(), item.key()));
        }
        Set<String> found = ids(field.quality(), "person-fit");
        assertThat(ids(field, rows).stream().filter(found::contains).count()).isGreaterThanOrEqualTo(6);
    }

    private static long right(FieldRecords field, int[] rows, Item item) {
        return Arrays.stream(rows)
                .filter(row -> field.cell(row, item.id()).equals(item.key()))
                .count();
    }

    @Test
    void anItemThatLeaksDuringFieldworkIsFound() {
        FieldRecords field = new FieldRecords(DRAWN, 28);
        Item leaked = ITEMS.get(12);
        for (int row : field.interviews(row -> row > 800)) {
            if (field.random().nextDouble() < 0.5) {
                field.set(row, leaked.id(), leaked.key());
            }
        }
        assertThat(field.quality().of("leaked-item"))
                .extracting(Suspicion::item)
                .containsExactly(leaked.id());
    }

    @Test
    void answersThatDoNotGoTogetherAreFound() {
        FieldRecords field = new FieldRecords(DRAWN, 29);
        int row = field.interviews(r -> field.cell(r, "residence").equals("urban"))[3];
        field.set(row, "age", "30");
        field.set(row, "occupation", "retired");
        field.set(row, "residence", "rural");
        assertThat(field.quality().of("impossible-pattern"))
                .filteredOn(one -> one.id().equals(field.id(row)))
                .extracting(one -> one.meaning().en())
                .containsExactly(
                        "retired before the age of 45", "says to live in a rural area, and was drawn in an urban unit");
    }

    @Test
    void itemsLeftOutAreFound() {
        FieldRecords field = new FieldRecords(DRAWN, 30);
        int[] rows = field.interviews(row -> true);
        for (int i = 3; i < 12; i++) {
            field.set(rows[5], ITEMS.get(i).id(), "");
        }
        for (int i = 0; i < rows.length / 5; i++) {
            field.set(rows[5 * i], ITEMS.get(30).id(), "");
        }
        List<Suspicion> found = field.quality().of("item-nonresponse");
        assertThat(found).extracting(Suspicion::id).containsExactlyInAnyOrder(field.id(rows[5]), "");
        assertThat(found).extracting(Suspicion::item).contains(ITEMS.get(30).id());
    }
}
