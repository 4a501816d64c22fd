package org.suzhi.collect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.survey.Column;

/** How the cells of an export become the cells of one question, or of one fact about the interview. */
sealed interface Link {

    /** The line of the mapping that says so; 0 when it was not read from a file. */
    long line();

    /** The columns of the export that are read. */
    List<String> columns();

    /** The cells in the codes of the questionnaire, under a name; what cannot be told is noted. */
    Column translate(String name, Translation translation);

    /**
     * One column, one answer.
     *
     * @param column the column of the export
     * @param codes  the code of each text that may stand in it; empty when the cells are taken as they are
     */
    record One(long line, String column, Map<String, String> codes) implements Link {

        /** The collections are copied, in their order. */
        public One {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Column translate(String name, Translation translation) {
            return translation.one(name, this);
        }
    }

    /**
     * One column that holds several answers, one behind the other.
     *
     * @param column    the column of the export
     * @param separator what stands between two answers
     * @param codes     the code of each text that may stand in it
     */
    record Joined(long line, String column, String separator, Map<String, String> codes) implements Link {

        /** The collections are copied, in their order. */
        public Joined {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Column translate(String name, Translation translation) {
            return translation.joined(name, this);
        }
    }

    /**
     * One column for each answer.
     *
     * @param columnOf the column of the export, by the code of the answer
     * @param chosen   texts that say that the answer was chosen
     * @param unchosen texts that say that it was not
     */
    record Spread(long line, Map<String, String> columnOf, List<String> chosen, List<String> unchosen) implements Link {

        /** The collections are copied, in their order. */
        public Spread {
            columnOf = Collections.unmodifiableMap(new LinkedHashMap<>(columnOf));
            chosen = List.copyOf(chosen);
            unchosen = List.copyOf(unchosen);
        }

        @Override
        public List<String> columns() {
            return List.copyOf(columnOf.values());
        }

        @Override
        public Column translate(String name, Translation translation) {
            return translation.spread(name, this);
        }
    }
}
