package org.suzhi.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.suzhi.survey.Text;

/**
 * The variables of a system file with all that its records say about them.
 *
 * <p>Source: PSPP Developers' Guide, System File Format, Variable Record, Value Labels Records, Machine Floating-Point Info
 * Record, Long String Value Labels Record and Long String Missing Values Record.
 */
final class SavDictionary {

    private static final int FLOATING_POINT = 4;
    private static final int LONG_STRING_LABELS = 21;
    private static final int LONG_STRING_MISSING = 22;

    private final SavRecords records;
    private final SavText text;
    /** By the slot in which they begin. */
    private final Map<Integer, SavVariable> variables;

    private double systemMissing = -Double.MAX_VALUE;
    private double lowest = -Double.MAX_VALUE;
    private double highest = Double.MAX_VALUE;

    SavDictionary(SavRecords records, SavText text) throws SavMalformed {
        this.records = records;
        this.text = text;
        this.variables = new SavLayout(records, text).variables();
        special();
        missing();
        meanings();
        longStringMeanings();
        longStringMissing();
    }

    /** The variables, in order. */
    List<SavVariable> variables() {
        return List.copyOf(variables.values());
    }

    /** Bytes of a case. */
    int width() {
        return SavLayout.SLOT * records.slots().size();
    }

    /** The number that stands for a blank cell. */
    double systemMissing() {
        return systemMissing;
    }

    private void special() {
        SavBytes numbers = records.extension(FLOATING_POINT);
        if (numbers.remaining() >= 3 * Double.BYTES) {
            systemMissing = numbers.real();
            highest = numbers.real();
            lowest = numbers.real();
        }
    }

    private void missing() throws SavMalformed {
        for (Map.Entry<Integer, SavVariable> entry : variables.entrySet()) {
            SavRecords.Slot slot = records.slots().get(entry.getKey());
            if (!slot.missing().isEmpty()) {
                SavVariable variable = entry.getValue();
                entry.setValue(variable.with(variable.isString() ? texts(variable, slot) : numbers(slot)));
            }
        }
    }

    private SavMissing texts(SavVariable variable, SavRecords.Slot slot) throws SavMalformed {
        Set<String> texts = new LinkedHashSet<>();
        for (SavBytes value : slot.missing()) {
            texts.add(value(variable, value));
        }
        return SavMissing.of(texts);
    }

    private SavMissing numbers(SavRecords.Slot slot) {
        List<Double> numbers = new ArrayList<>();
        slot.missing().forEach(value -> numbers.add(value.view().real()));
        if (!slot.range()) {
            return new SavMissing(numbers, Double.NaN, Double.NaN, Set.of());
        }
        double low = numbers.get(0) == lowest ? Double.NEGATIVE_INFINITY : numbers.get(0);
        double high = numbers.get(1) == highest ? Double.POSITIVE_INFINITY : numbers.get(1);
        return new SavMissing(numbers.subList(2, numbers.size()), low, high, Set.of());
    }

    /** The text of a value of eight bytes. */
    private String value(SavVariable variable, SavBytes value) throws SavMalformed {
        return variable.isString()
                ? text.of(value.view().part(Math.min(variable.width(), SavLayout.SLOT)))
                : variable.kind().text(value.view().real());
    }

    private void meanings() throws SavMalformed {
        for (SavRecords.Meanings record : records.meanings()) {
            for (int slot : record.variables()) {
                SavVariable variable = variables.get(slot - 1);
                if (variable == null) {
                    throw records.damaged(
                            Text.of("value labels of slot %d", "值标签属于第%d个位置", slot),
                            new Text("a slot in which a variable begins", "变量起始的位置"));
                }
                Map<String, String> labels = new LinkedHashMap<>();
                for (SavRecords.Meaning meaning : record.meanings()) {
                    labels.putIfAbsent(value(variable, meaning.value()), text.of(meaning.label()));
                }
                variables.put(slot - 1, variable.with(labels));
            }
        }
    }

    private void longStringMeanings() throws SavMalformed {
        SavBytes record = records.extension(LONG_STRING_LABELS);
        while (record.remaining() > 0) {
            String name = text.of(record.part(record.integer()));
            // the width, which is known
            record.integer();
            Map<String, String> labels = new LinkedHashMap<>();
            for (int left = record.integer(); left > 0; left--) {
                String value = text.of(record.part(record.integer()));
                labels.putIfAbsent(value, text.of(record.part(record.integer())));
            }
            change(name, variable -> variable.with(labels));
        }
    }

    private void longStringMissing() throws SavMalformed {
        SavBytes record = records.extension(LONG_STRING_MISSING);
        while (record.remaining() > 0) {
            String name = text.of(record.part(record.integer()));
            int count = record.small();
            int width = record.integer();
            Set<String> texts = new LinkedHashSet<>();
            for (int left = count; left > 0; left--) {
                texts.add(text.of(record.part(width)));
            }
            change(name, variable -> variable.with(SavMissing.of(texts)));
        }
    }

    private void change(String name, UnaryOperator<SavVariable> change) {
        variables.replaceAll((slot, variable) -> variable.name().equals(name) ? change.apply(variable) : variable);
    }
}
