package org.suzhi.rehearse;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.suzhi.design.Allocation;
import org.suzhi.draw.Selection;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;
import org.suzhi.tally.KindCounts;
import org.suzhi.tally.Tally;

/**
 * The answers of a selection: who of the people drawn in each unit belongs to which group, answers, and is literate.
 * People of a unit are as if drawn with replacement, which matters little while few of a unit are drawn.
 *
 * <p>The weight of a person is 1/π, times the weight of all drawn by that of those who answered in the stratum: the
 * adjustment in classes that the weight stage makes when its classes are the strata. Nothing is calibrated.
 */
final class Answers {

    private final Population population;
    private final Selection selection;
    private final int groups;
    /** At [unit × groups + group]. */
    private final int[] answered;

    private final int[] literate;
    private int people;
    private int interviews;

    Answers(Population population, Selection selection, UniformRandomProvider random) {
        this.population = population;
        this.selection = selection;
        this.groups = population.groups().size();
        this.answered = new int[selection.units() * groups];
        this.literate = new int[answered.length];
        for (int unit = 0; unit < selection.units(); unit++) {
            ask(unit, random);
        }
    }

    private void ask(int unit, UniformRandomProvider random) {
        int row = selection.row(unit);
        for (int i = 0; i < selection.people(unit); i++) {
            double left = random.nextDouble();
            int g = 0;
            while (g < groups - 1 && left >= population.share(row, g)) {
                left -= population.share(row, g++);
            }
            if (random.nextDouble() < population.response(row, g)) {
                answered[unit * groups + g]++;
                literate[unit * groups + g] += random.nextDouble() < population.literate(row, g) ? 1 : 0;
                interviews++;
            }
        }
        people += selection.people(unit);
    }

    /** People drawn. */
    int people() {
        return people;
    }

    /** People who answered. */
    int interviews() {
        return interviews;
    }

    /** Weight of a person drawn in a unit. */
    private double base(int unit) {
        return population.people(selection.row(unit)) / (selection.probability(unit) * selection.people(unit));
    }

    private int answered(int unit) {
        int sum = 0;
        for (int g = 0; g < groups; g++) {
            sum += answered[unit * groups + g];
        }
        return sum;
    }

    /**
     * The sample's tally.
     *
     * @throws DataException when a stratum has nobody who answered
     */
    Tally tally(Cells cells) {
        List<Allocation.Share> strata = selection.design().allocation().strata();
        double[] factor = factors(strata);
        KindCounts counts = new KindCounts(
                cells.kinds(), strata.stream().map(Allocation.Share::stratum).toList());
        int last = -1;
        for (int unit = 0; unit < selection.units(); unit++) {
            // a unit in which nobody is drawn leaves no record in the sample's file
            if (selection.people(unit) == 0) {
                continue;
            }
            if (selection.psu(unit) != last) {
                counts.psu(selection.stratum(unit));
                last = selection.psu(unit);
            }
            double weight = base(unit) * factor[selection.stratum(unit)];
            for (int g = 0; g < groups; g++) {
                int at = unit * groups + g;
                counts.add(cells.kind(selection.row(unit), g), weight, answered[at], literate[at]);
            }
        }
        return counts.tally("rehearsal");
    }

    private double[] factors(List<Allocation.Share> strata) {
        double[] drawn = new double[strata.size()];
        double[] came = new double[strata.size()];
        for (int unit = 0; unit < selection.units(); unit++) {
            if (selection.people(unit) > 0) {
                drawn[selection.stratum(unit)] += base(unit) * selection.people(unit);
                came[selection.stratum(unit)] += base(unit) * answered(unit);
            }
        }
        double[] factor = new double[drawn.length];
        for (int h = 0; h < factor.length; h++) {
            factor[h] = drawn[h] / came[h];
            if (drawn[h] > 0 && !(came[h] > 0)) {
                throw new DataException(
                        "rehearsal",
                        Text.of(
                                "nobody who answered in stratum '%s'",
                                "层“%s”中无人应答", strata.get(h).stratum()),
                        new Text("at least one interview in every stratum", "每层至少一份有效问卷"),
                        new Text("draw more people there, or join strata", "请在该层抽取更多人，或合并层"));
            }
        }
        return factor;
    }
}
