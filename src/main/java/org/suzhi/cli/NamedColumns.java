package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.TableStream;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

/** The columns of a file that a command needs, and no others: a wide file is read as fast as a narrow one. */
final class NamedColumns {

    private final Path file;
    private final Set<String> labels = new LinkedHashSet<>();
    private final Set<String> measures = new LinkedHashSet<>();
    private List<String> names;

    NamedColumns(Path file) {
        this.file = file;
    }

    /** Columns of text: what is compared or tabulated. */
    NamedColumns labels(Collection<String> columns) {
        labels.addAll(columns);
        return this;
    }

    /** Columns of numbers. */
    NamedColumns measures(Collection<String> columns) {
        measures.addAll(columns);
        return this;
    }

    /** Names of all columns of the file. */
    List<String> names() {
        if (names == null) {
            names = AtomicFile.isStandard(file)
                    ? List.of()
                    : TableStream.of(file, List.of(), List.of()).names();
        }
        return names;
    }

    /** True for a file that may be too large for memory. */
    boolean isLarge() {
        return !AtomicFile.isStandard(file)
                && file.toFile().length() > Runtime.getRuntime().maxMemory() / 2;
    }

    /** The columns as one table; all columns of the standard input. */
    Microdata read(int threads) {
        return AtomicFile.isStandard(file) ? Tables.read(file) : stream().read(threads);
    }

    /** The columns block by block. */
    TableStream stream() {
        Set<String> texts = new LinkedHashSet<>(labels);
        List<String> names = names();
        for (String optional : List.of(Criterion.COLUMN, Label.COLUMN)) {
            if (names.contains(optional)) {
                texts.add(optional);
            }
        }
        // a column that is compared or tabulated keeps its text, whatever else it is used for
        List<String> numbers = new ArrayList<>(measures);
        numbers.removeAll(texts);
        return TableStream.of(file, new ArrayList<>(texts), numbers);
    }
}
