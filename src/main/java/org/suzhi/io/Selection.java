package org.suzhi.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;

/**
 * The columns of a file that are wanted, and how: labels are kept as text, measures as numbers. What is not wanted is
 * passed over without being looked at.
 *
 * @param source   the name that findings use for the file
 * @param titles   the names of all columns of the file, blank where there is none
 * @param labels   names of the columns to read as text
 * @param measures names of the columns to read as numbers
 */
record Selection(String source, List<String> titles, List<String> labels, List<String> measures) {

    /**
     * Chooses columns; one that is named in both is a measure.
     *
     * @throws DataException when a column is not there
     */
    static Selection of(Header header, Collection<String> labels, Collection<String> measures) {
        String source = header.source();
        List<Column> known = header.names().stream()
                .filter(name -> !name.isEmpty())
                .map(name -> Column.of(name, List.of()))
                .toList();
        Set<String> wanted = new LinkedHashSet<>(labels);
        wanted.addAll(measures);
        Microdata.of(source, known).require(wanted);
        wanted.removeAll(Set.copyOf(measures));
        return new Selection(source, header.names(), List.copyOf(wanted), List.copyOf(new LinkedHashSet<>(measures)));
    }

    /** All columns, as text. */
    static Selection all(Header header) {
        List<String> named =
                header.names().stream().filter(name -> !name.isEmpty()).toList();
        return new Selection(header.source(), header.names(), named, List.of());
    }

    /** Places in the file of the columns without a name, which must be empty. */
    List<Integer> nameless() {
        List<Integer> places = new ArrayList<>();
        for (int field = 0; field < titles.size(); field++) {
            if (titles.get(field).isEmpty()) {
                places.add(field);
            }
        }
        return places;
    }

    /**
     * Chooses columns of a table that is in memory.
     *
     * @throws DataException when a column is not there, or for every measure that is no number
     */
    static Microdata of(Microdata data, Collection<String> labels, Collection<String> measures) {
        Selection chosen = of(new Header(data.source(), data.names()), labels, measures);
        List<Column> columns = new ArrayList<>();
        chosen.labels.forEach(label -> columns.add(data.column(label)));
        List<Finding> findings = new ArrayList<>();
        for (String measure : chosen.measures) {
            try {
                columns.add(Column.measured(measure, data.numbers(measure)));
            } catch (DataException noNumbers) {
                findings.addAll(noNumbers.findings());
            }
        }
        if (!findings.isEmpty()) {
            findings.sort(Comparator.comparingLong(Finding::line));
            throw new DataException(findings);
        }
        int[] lines =
                IntStream.range(0, data.rows()).map(row -> (int) data.line(row)).toArray();
        return Microdata.of(data.source(), columns, lines);
    }
}
