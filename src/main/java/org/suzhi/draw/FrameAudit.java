package org.suzhi.draw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.suzhi.design.Allocation;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;

/**
 * Looks a frame over before anything is drawn from it. Unlike {@link Frame}, which refuses a wrong table, an audit
 * reads any table that has the columns and says everything at once: what must be put right and what to look at.
 *
 * <pre>
 * FrameRemarks remarks = FrameAudit.by(List.of("county", "residence"))
 *         .before(allocation, Scheme.UNITS)
 *         .against("county", census, 0.05)
 *         .comparing("registered", "resident")
 *         .of(table);
 * </pre>
 *
 * <p>Always looked at: identifiers, sizes, strata, strata of a single unit, and sizes out of line. A size x is out of
 * line when |ln x − m| &gt; {@value #OUTLIER} MAD, with m the median of ln x in its stratum and MAD the median of
 * |ln x − m|: for log-normal sizes about 3.4 standard deviations, one unit in 1,300. Strata of fewer than
 * {@value #FEWEST_FOR_OUTLIERS} units, and those where more than half of the units have the same size (MAD = 0), have
 * no spread to measure by and are passed over. Source: Hampel, JASA 69 (1974) 383–393.
 *
 * <p>Immutable: every step gives another audit.
 */
public final class FrameAudit {

    /** How many MADs away from the median of its stratum the logarithm of a size may be. */
    public static final double OUTLIER = 5;

    /** Units that a stratum must have for its sizes to be compared with each other. */
    public static final int FEWEST_FOR_OUTLIERS = 5;

    /** Least ratio of registered to resident people that passes without a remark. */
    public static final double LEAST_RATIO = 0.5;

    /** Greatest ratio of registered to resident people that passes without a remark. */
    public static final double GREATEST_RATIO = 2;

    /** Totals that are known from elsewhere, by the levels of a column of the frame. */
    record Known(String place, TreeMap<String, Double> totals, double tolerance) {}

    /** Two columns that count the people of a unit in two ways. */
    record Populations(String registered, String resident) {}

    private final List<String> strata;
    private final List<Allocation.Share> shares;
    private final Scheme scheme;
    private final List<Known> known;
    private final List<Populations> populations;

    private FrameAudit(
            List<String> strata,
            List<Allocation.Share> shares,
            Scheme scheme,
            List<Known> known,
            List<Populations> populations) {
        this.strata = List.copyOf(strata);
        this.shares = List.copyOf(shares);
        this.scheme = scheme;
        this.known = List.copyOf(known);
        this.populations = List.copyOf(populations);
    }

    /** An audit of a frame whose strata are the combinations of the given columns; without columns one stratum. */
    public static FrameAudit by(List<String> strata) {
        return new FrameAudit(strata, List.of(), Scheme.UNITS, List.of(), List.of());
    }

    /**
     * Also looks for units with fewer people than are to be drawn in them, people to draw in a stratum divided by its
     * units to draw, rounded up; and for parts of the first stage that are not smaller than the sampling interval,
     * people divided by parts to draw, both without those of certainty, and so are drawn whatever the seed. In a stratum
     * all of whose parts are to be drawn that is what was asked for and no remark, and under equal probabilities no part
     * is too large.
     */
    public FrameAudit before(Allocation allocation, Scheme selecting) {
        return new FrameAudit(strata, allocation.strata(), selecting, known, populations);
    }

    /**
     * Also compares the frame's total of every place with a known one, such as that of a census. Several columns of
     * places can be compared, one call each.
     *
     * @param place     a column of the frame
     * @param totals    people by the levels of that column, each above 0
     * @param tolerance relative difference |frame − known| / known that passes without a remark, at least 0
     * @throws IllegalArgumentException when a total or the tolerance is out of range
     */
    public FrameAudit against(String place, Map<String, Double> totals, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance is %s, expected at least 0".formatted(tolerance));
        }
        totals.forEach((name, total) -> {
            if (!(total > 0) || total.isInfinite()) {
                throw new IllegalArgumentException(
                        "known total of '%s' is %s, expected a number of people above 0".formatted(name, total));
            }
        });
        List<Known> more = new ArrayList<>(known);
        more.add(new Known(place, new TreeMap<>(totals), tolerance));
        return new FrameAudit(strata, shares, scheme, more, populations);
    }

    /**
     * Also compares registered with resident people of every unit (户籍人口, 常住人口): a ratio outside
     * {@value #LEAST_RATIO} to {@value #GREATEST_RATIO} says that the unit's list is not the list of who lives there.
     */
    public FrameAudit comparing(String registered, String resident) {
        List<Populations> more = new ArrayList<>(populations);
        more.add(new Populations(registered, resident));
        return new FrameAudit(strata, shares, scheme, known, more);
    }

    /**
     * Audits a table with the columns {@code unit}, {@code size}, those of the strata and those to be compared.
     *
     * @throws org.suzhi.survey.DataException naming each column that is missing
     */
    public FrameRemarks of(Microdata frame) {
        Set<String> needed = new LinkedHashSet<>(List.of(Frame.UNIT, Frame.SIZE));
        needed.addAll(strata);
        known.forEach(totals -> needed.add(totals.place()));
        needed.add(scheme.stages().get(0).level());
        populations.forEach(pair -> needed.addAll(List.of(pair.registered(), pair.resident())));
        frame.require(needed);
        FrameExamination examination = new FrameExamination(frame, strata);
        examination.identifiers();
        examination.sizes();
        examination.strata();
        shares.forEach(share -> examination.take(share, scheme));
        shares.forEach(share -> examination.certainty(share, scheme));
        examination.outliers();
        known.forEach(examination::places);
        populations.forEach(examination::populations);
        return examination.remarks();
    }
}
