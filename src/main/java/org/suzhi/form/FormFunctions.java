package org.suzhi.form;

import java.util.HashMap;
import java.util.Map;

/** The functions of expressions in XLSForm, with the fewest and the most arguments that they take. */
final class FormFunctions {

    private static final int MANY = Integer.MAX_VALUE;
    private static final Map<String, int[]> ARGUMENTS = new HashMap<>();

    static {
        // logic and choice
        take(0, 0, "true", "false", "now", "today", "random", "uuid", "last", "pi");
        take(1, 1, "not", "boolean", "boolean-from-string", "once", "count-selected", "count", "sum", "number", "int");
        take(2, 2, "selected", "selected-at", "regex", "contains", "starts-with", "ends-with", "pow", "atan2");
        take(3, 3, "if", "translate", "indexed-repeat");
        take(1, MANY, "coalesce", "concat", "checklist", "weighted-checklist", "min", "max", "count-non-empty");
        // texts
        take(0, 1, "string-length", "string", "normalize-space", "position", "name");
        take(2, 3, "substr", "substring");
        take(2, 2, "substring-before", "substring-after", "jr:choice-name", "format-date", "format-date-time");
        take(1, 1, "lower-case", "upper-case", "base64-decode", "jr:itext", "instance", "current-date");
        take(2, MANY, "join", "pulldata");
        take(2, 3, "digest");
        // numbers, dates and places
        take(1, 2, "round", "randomize", "uuid");
        take(1, 1, "abs", "floor", "ceiling", "sqrt", "exp", "exp10", "log", "log10", "sin", "cos", "tan", "asin");
        take(1, 1, "acos", "atan", "date", "date-time", "decimal-date-time", "decimal-time", "area", "distance");
        take(1, 1, "property", "current", "version");
        take(0, 0, "current");
        take(0, 1, "uuid");
    }

    private FormFunctions() {}

    private static void take(int least, int most, String... names) {
        for (String name : names) {
            ARGUMENTS.merge(name, new int[] {least, most}, (old, more) ->
                    new int[] {Math.min(old[0], more[0]), Math.max(old[1], more[1])});
        }
    }

    /** True when there is such a function. */
    static boolean has(String name) {
        return ARGUMENTS.containsKey(name);
    }

    /** True when a function takes so many arguments. */
    static boolean takes(String name, int arguments) {
        int[] limits = ARGUMENTS.get(name);
        return arguments >= limits[0] && arguments <= limits[1];
    }
}
