package org.suzhi.form;

import java.util.List;
import org.suzhi.survey.Text;

/**
 * What forms must be like.
 *
 * @param source      its file, for findings
 * @param id          its name
 * @param version     its version
 * @param title       what people call the questionnaire
 * @param licence     SPDX licence identifier
 * @param items       items in a form
 * @param dimensions  items and points of each dimension
 * @param coverage    how often each benchmark must be there
 * @param statements  the share of questions that are statements, true or false
 * @param keys        the balance of the keys
 * @param difficulty  the mean difficulty
 * @param parallel    how many forms, and what they share
 * @param secure      what is kept for later waves
 * @param excluded    items that are not used
 * @param shuffled    whether the order of the options is drawn
 * @param background  questions about the person
 * @param complete    share of the items from which an interview is complete
 * @param partial     share from which it is partial
 * @param criteria    the rules of scoring
 */
public record Blueprint(
        String source,
        String id,
        String version,
        Text title,
        String licence,
        int items,
        List<Part> dimensions,
        Coverage coverage,
        Shares statements,
        Keys keys,
        Difficulty difficulty,
        Parallel parallel,
        Secure secure,
        List<String> excluded,
        boolean shuffled,
        List<String> background,
        double complete,
        double partial,
        List<Scoring> criteria) {

    /** The lists are copied. */
    public Blueprint {
        dimensions = List.copyOf(dimensions);
        excluded = List.copyOf(excluded);
        background = List.copyOf(background);
        criteria = List.copyOf(criteria);
    }

    /**
     * A dimension.
     *
     * @param id     its name
     * @param items  its items in a form
     * @param points its points
     */
    public record Part(String id, int items, double points) {}

    /**
     * Coverage of the benchmarks.
     *
     * @param least  items of each benchmark at least
     * @param within by how much less than this the items of a benchmark may differ from its share of the points
     */
    public record Coverage(int least, double within) {}

    /**
     * A range of shares.
     *
     * @param least the smallest
     * @param most  the largest
     */
    public record Shares(double least, double most) {}

    /**
     * Balance of the keys.
     *
     * @param letter     the largest share of the choice questions with the same key
     * @param statements the shares of the statements that are true
     */
    public record Keys(double letter, Shares statements) {}

    /**
     * Difficulty of a form.
     *
     * @param mean   the mean it should have
     * @param within how far from it a form may be
     */
    public record Difficulty(double mean, double within) {}

    /**
     * Parallel forms.
     *
     * @param forms    how many
     * @param anchors  how many items are in all of them
     * @param ids      items that are anchors in any case
     * @param exposure in how many forms another item may be
     */
    public record Parallel(int forms, int anchors, List<String> ids, int exposure) {

        /** The names are copied. */
        public Parallel {
            ids = List.copyOf(ids);
        }
    }

    /**
     * What is kept for later waves.
     *
     * @param ids   items
     * @param forms so many further parallel forms
     */
    public record Secure(List<String> ids, int forms) {

        /** The names are copied. */
        public Secure {
            ids = List.copyOf(ids);
        }
    }

    /**
     * A rule of scoring.
     *
     * @param id    its name
     * @param name  what people call it
     * @param cut   the least score of a literate person
     * @param tiers bands of scores
     */
    public record Scoring(String id, Text name, double cut, List<org.suzhi.questionnaire.Tier> tiers) {

        /** The tiers are copied. */
        public Scoring {
            tiers = List.copyOf(tiers);
        }
    }

    /** Forms that are put together, those for later waves included. */
    int allForms() {
        return parallel.forms() + secure.forms();
    }

    /** How many items all forms share; none where there is one form, unless they are named. */
    int anchors() {
        return Math.max(parallel.ids().size(), allForms() > 1 ? parallel.anchors() : 0);
    }

    /** The same with another number of forms. */
    public Blueprint forms(int forms) {
        return new Blueprint(
                source,
                id,
                version,
                title,
                licence,
                items,
                dimensions,
                coverage,
                statements,
                keys,
                difficulty,
                new Parallel(forms, parallel.anchors(), parallel.ids(), parallel.exposure()),
                secure,
                excluded,
                shuffled,
                background,
                complete,
                partial,
                criteria);
    }
}
