package org.suzhi.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.suzhi.draw.Multistage;
import org.suzhi.plan.Plan;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Seed;
import org.suzhi.tally.LonelyPsu;

/**
 * A survey rehearsed: drawn by its design from its frame, answered by a population whose proportions are known, estimated
 * and judged as it will be, many times. Configured first, the number of draws last.
 *
 * <pre>{@code
 * Multistage design = Multistage.of(frame, allocation, scheme);
 * Population people = Population.of(design, rates, Similarity.of(0.05), seed, 2);
 * Prognosis prognosis = Rehearsal.of(design, people).by("county").by("group").draws(500, seed);
 * }</pre>
 *
 * <p>The population is fixed; chance lies in the draw and in who answers. So it is the coverage of repeated sampling from
 * a finite population. Variances are those of the estimate stage: PSUs within strata as if drawn with replacement, a PSU
 * drawn with certainty like any other. With many PSUs of a stratum in the sample intervals are therefore too wide.
 */
public final class Rehearsal {

    /** Draws of a thread whose results wait to be added up in the order of the draws. */
    private static final int WAITING = 16;

    private final Multistage design;
    private final Population population;
    private final List<List<String>> by = new ArrayList<>();
    private ConfidenceLevel level = ConfidenceLevel.P95;
    private LonelyPsu lonely = LonelyPsu.FAIL;
    private Optional<Plan> plan = Optional.empty();
    private int year;
    private Cost cost = Cost.NONE;
    private int threads = 1;
    private String criterion = "";

    private Rehearsal(Multistage design, Population population) {
        this.design = design;
        this.population = population;
    }

    /** A rehearsal of a design with the people of its frame. */
    public static Rehearsal of(Multistage design, Population population) {
        return new Rehearsal(design, population);
    }

    /** One more table of estimates: columns of the frame and {@code group}. */
    public Rehearsal by(String... columns) {
        by.add(List.of(columns));
        return this;
    }

    /** The confidence of intervals and tests; 95 % unless named. */
    public Rehearsal level(ConfidenceLevel confidence) {
        this.level = confidence;
        return this;
    }

    /** What to do with a stratum of a single PSU; to fail unless named. */
    public Rehearsal whenLonely(LonelyPsu rule) {
        this.lonely = rule;
        return this;
    }

    /** The targets of a plan are judged, as in a survey of some year. */
    public Rehearsal judging(Plan programme, int surveyed) {
        this.plan = Optional.of(programme);
        this.year = surveyed;
        return this;
    }

    /** The criterion that the people's proportions are supposed to be by; not stated unless named. */
    public Rehearsal scoredBy(String name) {
        this.criterion = name;
        return this;
    }

    /** What fieldwork costs. */
    public Rehearsal costing(Cost price) {
        this.cost = price;
        return this;
    }

    /** How many threads may work; the result does not depend on it. */
    public Rehearsal threads(int count) {
        this.threads = count;
        return this;
    }

    /**
     * Draws and answers many times.
     *
     * @throws DataException            when a column is missing, or no draw led to estimates
     * @throws IllegalArgumentException when there are no draws
     */
    public Prognosis draws(int draws, Seed seed) {
        if (draws < 1) {
            throw new IllegalArgumentException("%d draws, expected at least 1".formatted(draws));
        }
        Cells cells = new Cells(population, by);
        Ledger ledger = new Ledger(cells, cost);
        Attempt[] waiting = new Attempt[WAITING * threads];
        for (int from = 0; from < draws; from += waiting.length) {
            int first = from;
            int count = Math.min(waiting.length, draws - from);
            IntStream.range(0, threads).parallel().forEach(t -> {
                for (int i = t; i < count; i += threads) {
                    waiting[i] = attempt(cells, seed.derive("draw/" + (first + i)));
                }
            });
            for (int i = 0; i < count; i++) {
                waiting[i].enter(ledger);
            }
        }
        return ledger.prognosis(criterion, seed, level);
    }

    /** A round, or why there is none. */
    private record Attempt(Round round, DataException failure) {
        void enter(Ledger ledger) {
            if (failure == null) {
                ledger.add(round);
            } else {
                ledger.add(failure);
            }
        }
    }

    private Attempt attempt(Cells cells, Seed seed) {
        try {
            return new Attempt(new Round(this, cells, seed), null);
        } catch (DataException unlucky) {
            return new Attempt(null, unlucky);
        }
    }

    Multistage design() {
        return design;
    }

    Population population() {
        return population;
    }

    ConfidenceLevel level() {
        return level;
    }

    LonelyPsu lonely() {
        return lonely;
    }

    Optional<Plan> plan() {
        return plan;
    }

    int year() {
        return year;
    }
}
