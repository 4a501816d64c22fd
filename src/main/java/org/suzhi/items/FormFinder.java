package org.suzhi.items;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the forms in answers: the sets of items that people were asked. The form that most people had comes first. */
final class FormFinder {

    private final List<Form> forms = new ArrayList<>();
    private final int[] formOf;

    /**
     * @param answers for each item the answer of each person, {@link Answers#NOT_ASKED} where there is none
     */
    FormFinder(List<String> names, byte[][] answers, Points points) {
        int rows = answers[0].length;
        int words = (answers.length + Long.SIZE - 1) / Long.SIZE;
        long[] patterns = new long[rows * words];
        for (int j = 0; j < answers.length; j++) {
            long bit = 1L << (j % Long.SIZE);
            for (int row = 0; row < rows; row++) {
                patterns[row * words + j / Long.SIZE] |= answers[j][row] == Answers.NOT_ASKED ? 0 : bit;
            }
        }
        Map<LongBuffer, Integer> known = new HashMap<>();
        List<boolean[]> found = new ArrayList<>();
        List<Integer> people = new ArrayList<>();
        int[] first = new int[rows];
        int last = -1;
        for (int row = 0; row < rows; row++) {
            int from = row * words;
            // mostly the same as before: then nothing is looked up
            if (row == 0 || !Arrays.equals(patterns, from, from + words, patterns, from - words, from)) {
                LongBuffer pattern = LongBuffer.wrap(Arrays.copyOfRange(patterns, from, from + words));
                boolean[] asked = asked(pattern, answers.length);
                last = known.computeIfAbsent(pattern, added -> {
                    found.add(asked);
                    people.add(0);
                    return found.size() - 1;
                });
            }
            people.set(last, people.get(last) + 1);
            first[row] = last;
        }
        this.formOf = renumbered(names, points, found, people, first);
    }

    private static boolean[] asked(LongBuffer pattern, int items) {
        boolean[] asked = new boolean[items];
        for (int j = 0; j < items; j++) {
            asked[j] = (pattern.get(j / Long.SIZE) >> (j % Long.SIZE) & 1) == 1;
        }
        return asked;
    }

    private int[] renumbered(
            List<String> names, Points points, List<boolean[]> found, List<Integer> people, int[] first) {
        List<Integer> order = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Form> made = new ArrayList<>();
        for (int f = 0; f < found.size(); f++) {
            Form form = new Form(found.get(f), points.of(found.get(f)));
            made.add(form);
            List<String> sorted = new ArrayList<>(form.names(names));
            Collections.sort(sorted);
            texts.add(String.join(",", sorted));
            if (form.size() > 0) {
                order.add(f);
            }
        }
        order.sort(Comparator.<Integer>comparingInt(f -> -people.get(f)).thenComparing(texts::get));
        int[] renumbered = new int[found.size()];
        Arrays.fill(renumbered, -1);
        for (int f : order) {
            renumbered[f] = forms.size();
            forms.add(made.get(f));
        }
        return Arrays.stream(first).map(f -> renumbered[f]).toArray();
    }

    List<Form> forms() {
        return forms;
    }

    /** The form of each person; -1 for who was asked nothing. */
    int[] formOf() {
        return formOf;
    }
}
