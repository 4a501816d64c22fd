package org.suzhi.rehearse;

import java.util.List;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;

/**
 * What is to be expected of a survey, from its rehearsal. Nothing of it was measured: the people are made up.
 *
 * @param criterion by which the people are supposed to be literate; empty when nobody says
 * @param seed    seed of people, draws and answers
 * @param level   confidence of the intervals
 * @param failed  draws that led to no estimates: chance left a stratum without a unit or without an answer
 * @param effort  what fieldwork takes
 * @param cells   the whole, then the tables asked for
 * @param gaps    the gaps between groups, and between places and the whole
 * @param targets the targets of the plan; none without a plan
 */
public record Prognosis(
        String criterion,
        Seed seed,
        ConfidenceLevel level,
        Draws failed,
        Effort effort,
        List<Cell> cells,
        List<GapPower> gaps,
        List<TargetChance> targets) {

    /** The label of everything that a rehearsal says. */
    public static final Label LABEL = Label.SYNTHETIC;

    /** The lists are copied. */
    public Prognosis {
        cells = List.copyOf(cells);
        gaps = List.copyOf(gaps);
        targets = List.copyOf(targets);
    }

    /** The cells of one table, such as {@code province,group}. */
    public List<Cell> table(String by) {
        return cells.stream().filter(cell -> cell.domain().table().equals(by)).toList();
    }
}
