package org.suzhi.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.BankItem;
import org.suzhi.questionnaire.BankPart;
import org.suzhi.questionnaire.Option;

/** The items that a blueprint may use, as numbers. Kinds of questions: true, false, then choice by key. */
final class Pool {

    static final int TRUE = 0;
    static final int FALSE = 1;
    static final int FIRST_LETTER = 2;

    private final List<BankItem> items;
    private final List<String> letters;
    private final int[] dimension;
    private final int[] benchmark;
    private final int[][] kinds;
    private final double[] difficulty;
    private final int[][] apart;

    Pool(Bank bank, Blueprint blueprint) {
        List<String> out = new ArrayList<>(blueprint.excluded());
        out.addAll(blueprint.secure().ids());
        List<String> parts =
                blueprint.dimensions().stream().map(Blueprint.Part::id).toList();
        items = bank.items().stream()
                .filter(item -> !out.contains(item.id()) && parts.contains(item.dimension()))
                .toList();
        TreeSet<String> codes = new TreeSet<>();
        for (BankPart part : bank.parts()) {
            if (!part.isTrueFalse()) {
                part.options().stream().map(Option::code).forEach(codes::add);
            }
        }
        letters = List.copyOf(codes);
        dimension =
                items.stream().mapToInt(item -> parts.indexOf(item.dimension())).toArray();
        benchmark = items.stream().mapToInt(BankItem::benchmark).toArray();
        difficulty = items.stream().mapToDouble(BankItem::difficulty).toArray();
        kinds = new int[items.size()][FIRST_LETTER + letters.size()];
        apart = new int[items.size()][];
        List<String> ids = items.stream().map(BankItem::id).toList();
        for (int i = 0; i < items.size(); i++) {
            for (BankPart part : items.get(i).parts()) {
                kinds[i][kind(part)]++;
            }
            BankItem item = items.get(i);
            apart[i] = items.stream()
                    .filter(other -> isApart(item, other) || isApart(other, item))
                    .mapToInt(other -> ids.indexOf(other.id()))
                    .toArray();
        }
    }

    private static boolean isApart(BankItem item, BankItem other) {
        return item.apart().contains(other.id()) || item.overlaps().contains(other.id());
    }

    private int kind(BankPart part) {
        if (part.isTrueFalse()) {
            return part.key().equals("true") ? TRUE : FALSE;
        }
        return FIRST_LETTER + letters.indexOf(part.key());
    }

    int size() {
        return items.size();
    }

    BankItem item(int i) {
        return items.get(i);
    }

    /** Number of an item that may be used; -1 for another. */
    int indexOf(String id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The codes of options, sorted. */
    List<String> letters() {
        return letters;
    }

    int dimension(int i) {
        return dimension[i];
    }

    int benchmark(int i) {
        return benchmark[i];
    }

    /** How many questions of a kind an item has. */
    int questions(int i, int kind) {
        return kinds[i][kind];
    }

    /** How many kinds there are. */
    int kinds() {
        return FIRST_LETTER + letters.size();
    }

    double difficulty(int i) {
        return difficulty[i];
    }

    /** The items that must not be in the same form; for reading only. */
    int[] apart(int i) {
        return apart[i];
    }

    /** How many items are of a dimension. */
    int ofDimension(int number) {
        return (int) Arrays.stream(dimension).filter(d -> d == number).count();
    }

    /** How many items are of a benchmark. */
    int ofBenchmark(int number) {
        return (int) Arrays.stream(benchmark).filter(b -> b == number).count();
    }
}
