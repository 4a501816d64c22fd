package org.suzhi.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Text;

/**
 * A scheme in words, as people write it on the command line and in settings.
 *
 * @param stages  the column of the first stage, then {@code COLUMN:N} for each later one, the last one {@code unit}
 * @param methods how parts are selected: one method for all stages, or one for each
 */
public record SchemeWords(List<String> stages, List<String> methods) {

    /** Units in one stage. */
    public static final List<String> ONE_STAGE = List.of(Frame.UNIT);

    /** Systematic PPS. */
    public static final List<String> USUAL = List.of(Scheme.UNITS.code());

    /** The lists are copied. */
    public SchemeWords {
        stages = List.copyOf(stages);
        methods = List.copyOf(methods);
    }

    /** Which of the two lists. */
    public enum Part {
        /** The stages. */
        STAGES,
        /** The methods. */
        METHOD
    }

    /**
     * What is wrong with the words.
     *
     * @param part     with which of them
     * @param at       its place in the list, from 0; -1 for all of it
     * @param found    what was found
     * @param expected what was expected
     */
    public record Wrong(Part part, int at, Text found, Text expected) {}

    /** The first thing that is wrong; empty when the words make a scheme. */
    public Optional<Wrong> wrong() {
        if (methods.size() != 1 && methods.size() != stages.size()) {
            return wrong(
                    Part.METHOD,
                    -1,
                    Text.of("%d methods for %d stages", "%d种方法对应%d个阶段", methods.size(), stages.size()),
                    new Text("one for all or one for each", "一种方法，或每阶段一种"));
        }
        for (int s = 0; s < stages.size(); s++) {
            String[] words = stages.get(s).split(":", 2);
            boolean isCounted = words.length == 2;
            if (words[0].isBlank() || isCounted == (s == 0) || isCounted && !words[1].matches("[1-9]\\d{0,5}")) {
                return wrong(
                        Part.STAGES,
                        s,
                        Text.of("'%s'", "“%s”", stages.get(s)),
                        new Text("a column for the first stage, COLUMN:N for each later one", "第一阶段的列名，以后各阶段的“列名:个数”"));
            }
            Optional<Wrong> method = wrongMethod(methods.size() == 1 ? 0 : s);
            if (method.isPresent()) {
                return method;
            }
        }
        List<String> levels =
                stages.stream().map(words -> words.split(":", 2)[0]).toList();
        if (levels.isEmpty()
                || !levels.get(levels.size() - 1).equals(Frame.UNIT)
                || levels.stream().distinct().count() < levels.size()) {
            return wrong(
                    Part.STAGES,
                    -1,
                    Text.same(String.join(",", stages)),
                    new Text("different columns, the last one unit", "互不相同的列，最后一列为unit"));
        }
        return Optional.empty();
    }

    private Optional<Wrong> wrongMethod(int at) {
        String code = methods.get(at);
        Text found = Text.of("'%s'", "“%s”", code);
        try {
            return Selector.of(code).isPresent()
                    ? Optional.empty()
                    : wrong(
                            Part.METHOD,
                            at,
                            found,
                            Text.of("one of %s", "下列之一：%s", String.join(", ", Selector.codes())));
        } catch (IllegalArgumentException outOfRange) {
            return wrong(
                    Part.METHOD,
                    at,
                    found,
                    new Text("a wave from 1 and a share from 0 to 1 behind it", "其后带有不小于1的期次和0至1的保留比例"));
        }
    }

    private static Optional<Wrong> wrong(Part part, int at, Text found, Text expected) {
        return Optional.of(new Wrong(part, at, found, expected));
    }

    /**
     * The scheme.
     *
     * @throws IllegalArgumentException when the words are {@linkplain #wrong wrong}
     */
    public Scheme scheme() {
        wrong().ifPresent(wrong -> {
            throw new IllegalArgumentException("%s: found %s, expected %s"
                    .formatted(
                            wrong.part(), wrong.found().en(), wrong.expected().en()));
        });
        List<SelectionStage> list = new ArrayList<>();
        for (int s = 0; s < stages.size(); s++) {
            String[] words = stages.get(s).split(":", 2);
            Selector selector =
                    Selector.of(methods.get(methods.size() == 1 ? 0 : s)).orElseThrow();
            list.add(new SelectionStage(words[0], words.length == 2 ? Integer.parseInt(words[1]) : 0, selector));
        }
        return new Scheme(list);
    }
}
