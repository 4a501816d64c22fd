package org.suzhi.io;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/** A table whose file says what its variables and their codes mean, as files of SPSS do. Immutable. */
public final class LabelledTable {

    /**
     * What a file says about a variable.
     *
     * @param label   what it is about, mostly the question; empty where nothing is said
     * @param values  the label of each code that has one, in the order of the file
     * @param missing the codes that stand for no value, such as 9 for a refusal: those declared one by one, and of a
     *                declared range those that have a label or occur
     */
    public record Variable(String label, Map<String, String> values, Set<String> missing) {

        private static final Variable PLAIN = new Variable("", Map.of(), Set.of());

        /** Keeps copies in the same order. */
        public Variable {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
        }

        /** The label of a code, and the code itself where it has none; a label that two codes share keeps them apart. */
        public String labelled(String code) {
            String meaning = values.getOrDefault(code, "");
            if (meaning.isEmpty()) {
                return code;
            }
            return Collections.frequency(values.values(), meaning) > 1 ? meaning + " (" + code + ")" : meaning;
        }
    }

    private final Microdata data;
    private final Microdata codes;
    private final Map<String, Variable> variables;

    LabelledTable(Microdata data, Microdata codes, Map<String, Variable> variables) {
        this.data = data;
        this.codes = codes;
        this.variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /**
     * Reads a table by the ending of its file; in formats other than .sav and .zsav nothing has a label. Cells of text
     * may be separated by commas, semicolons or tabulators.
     *
     * @throws org.suzhi.survey.DataException when the file is missing, empty or no table
     */
    public static LabelledTable read(Path path) {
        if (Tables.isSystemFile(path)) {
            return SavFile.read(Encoding.name(path), Encoding.bytes(path));
        }
        String ending = Tables.ending(path);
        Microdata data = ending.equals("xlsx") || ending.equals("json") ? Tables.read(path) : separated(path);
        return new LabelledTable(
                data,
                data,
                data.names().stream()
                        .collect(Collectors.toMap(
                                name -> name, name -> Variable.PLAIN, (one, other) -> one, LinkedHashMap::new)));
    }

    private static Microdata separated(Path path) {
        String name = Encoding.name(path);
        Microdata data = CsvTable.readSeparated(name, Encoding.text(path));
        if (data.rows() == 0) {
            throw Tables.noRecords(name);
        }
        return data;
    }

    /** What the file says about each variable, by the name of its column, in order. */
    public Map<String, Variable> variables() {
        return variables;
    }

    /** The codes; blank where the file has no value or one that stands for none. */
    public Microdata data() {
        return data;
    }

    /** The codes, also those that stand for no value: a refusal is another thing than a blank. */
    public Microdata codes() {
        return codes;
    }

    /** The data with labels in place of codes. */
    public Microdata labels() {
        Microdata labelled = data;
        for (Column column : data.columns()) {
            Variable variable = variables.get(column.name());
            if (!variable.values().isEmpty()) {
                labelled = labelled.with(labelled(column, variable));
            }
        }
        return labelled;
    }

    private static Column labelled(Column column, Variable variable) {
        List<String> labels = column.levels().stream().map(variable::labelled).toList();
        Column.Builder cells = new Column.Builder(column.name());
        for (int row = 0; row < column.rows(); row++) {
            cells.add(labels.get(column.code(row)));
        }
        return cells.build();
    }
}
