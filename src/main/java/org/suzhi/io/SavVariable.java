package org.suzhi.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A variable of a system file.
 *
 * @param name     its long name
 * @param label    what it means; empty where nothing is said
 * @param position where it begins within a case, in bytes
 * @param width    bytes of a string, 0 for a number
 * @param kind     what its number stands for
 * @param missing  values that stand for none
 * @param meanings the labels of values, by the value's text
 */
record SavVariable(
        String name,
        String label,
        int position,
        int width,
        SavKind kind,
        SavMissing missing,
        Map<String, String> meanings) {

    SavVariable {
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    boolean isString() {
        return width > 0;
    }

    SavVariable with(SavMissing declared) {
        return new SavVariable(name, label, position, width, kind, declared, meanings);
    }

    /** With more labels; the first label of a value counts, and a blank value needs none. */
    SavVariable with(Map<String, String> labels) {
        Map<String, String> more = new LinkedHashMap<>(meanings);
        labels.forEach(more::putIfAbsent);
        more.remove("");
        return new SavVariable(name, label, position, width, kind, missing, more);
    }
}
