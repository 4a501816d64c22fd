package org.suzhi.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suzhi.design.Allocation;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * A frame laid out for an allocation and a scheme, from which samples can be selected over and over: what does not
 * depend on chance, the order of the parts and their inclusion probabilities, is worked out once.
 *
 * <pre>{@code
 * Multistage design = Multistage.of(frame, allocation, scheme);
 * Selection selection = design.select(seed);
 * }</pre>
 *
 * <p>Threads may select from it at the same time.
 */
public final class Multistage {

    private final Frame frame;
    private final Allocation allocation;
    private final Scheme scheme;
    private final UnitList units;
    /** What the first stage selects from, by the allocation's strata. */
    private final List<Parts> strata = new ArrayList<>();

    /** A unit that was selected; {@code part} numbers the selected parts of the first stage within the stratum. */
    record Unit(int stratum, int part, int row, double[] probabilities) {}

    private Multistage(Frame frame, Allocation allocation, Scheme scheme) {
        this.frame = frame;
        this.allocation = allocation;
        this.scheme = scheme;
        this.units = new UnitList(frame.data(), frame.data().numbers(Frame.SIZE));
    }

    /**
     * Lays out a frame.
     *
     * @throws DataException when the frame lacks a column of the scheme, or the allocation asks for strata, parts or
     *                       people that the frame does not have
     */
    public static Multistage of(Frame frame, Allocation allocation, Scheme scheme) {
        Multistage design = new Multistage(frame, allocation, scheme);
        SchemeCheck check = new SchemeCheck(frame, scheme);
        check.columns();
        Column stratum = frame.stratum();
        RowGroups members = RowGroups.of(stratum);
        check.strata(allocation, members);
        SelectionStage first = scheme.stages().get(0);
        for (Allocation.Share share : allocation.strata()) {
            int[] rows = members.rows(share.stratum());
            if (rows.length == 0) {
                continue;
            }
            Parts parts = new Parts(design.units, rows, first, share.units());
            check.parts(share, parts);
            design.strata.add(parts);
        }
        check.raise();
        return design;
    }

    /** The frame. */
    public Frame frame() {
        return frame;
    }

    /** People listed in the unit of a row of the frame. */
    public double people(int row) {
        return units.people(row);
    }

    /** How many in each stratum. */
    public Allocation allocation() {
        return allocation;
    }

    /** How they are selected. */
    public Scheme scheme() {
        return scheme;
    }

    /**
     * Selects units. Where a method leaves the number of units to chance, people are drawn in proportion to it: as many
     * per part of the first stage as the allocation asks.
     *
     * @throws DataException when chance leaves a stratum without a unit, or the units selected hold too few people
     */
    public Selection select(Seed seed) {
        List<Unit> selected = new ArrayList<>();
        List<int[]> people = new ArrayList<>();
        for (int h = 0; h < strata.size(); h++) {
            Allocation.Share share = allocation.strata().get(h);
            int from = selected.size();
            int parts = new Walk(h, seed, selected).over(strata.get(h), 0, "units/" + share.stratum());
            if (parts == 0) {
                throw nobody(share);
            }
            int[] listed = selected.subList(from, selected.size()).stream()
                    .mapToInt(unit -> (int) units.people(unit.row()))
                    .toArray();
            int wanted = (int) Math.round((double) share.sample() * parts / share.units());
            int[] take = takes(wanted, listed);
            if (Arrays.stream(take).sum() < wanted) {
                throw tooFew(share, listed, wanted);
            }
            people.add(take);
        }
        return new Selection(
                this, selected, people.stream().flatMapToInt(Arrays::stream).toArray());
    }

    /** One way down from a stratum to its selected units. */
    private final class Walk {

        private final int stratum;
        private final Seed seed;
        private final List<Unit> selected;
        private final double[] probabilities = new double[scheme.stages().size()];
        private int part;

        Walk(int stratum, Seed seed, List<Unit> selected) {
            this.stratum = stratum;
            this.seed = seed;
            this.selected = selected;
        }

        /** Selects from parts and goes on within each that is selected; gives how many these are. */
        int over(Parts parts, int depth, String path) {
            Selector selector = scheme.stages().get(depth).selector();
            int[] drawn = selector.draw(parts.probabilities(), parts, seed, path);
            for (int i = 0; i < drawn.length; i++) {
                part = depth == 0 ? i : part;
                probabilities[depth] = parts.probabilities()[drawn[i]];
                if (depth + 1 == probabilities.length) {
                    selected.add(new Unit(stratum, part, parts.row(drawn[i]), probabilities.clone()));
                } else {
                    Parts below = parts.below(drawn[i], scheme.stages().get(depth + 1));
                    over(below, depth + 1, path + "/" + parts.name(drawn[i]));
                }
            }
            return drawn.length;
        }
    }

    /** People to draw in each unit: as even as the units' lists allow, all of a list that is too short. */
    private static int[] takes(int people, int[] listed) {
        int[] take = new int[listed.length];
        int left = people;
        for (boolean room = true; left > 0 && room; ) {
            room = false;
            for (int i = 0; i < take.length && left > 0; i++) {
                if (take[i] < listed[i]) {
                    take[i]++;
                    left--;
                    room = true;
                }
            }
        }
        return take;
    }

    private DataException nobody(Allocation.Share share) {
        return new DataException(
                frame.data().source(),
                Text.of("no unit drawn in stratum '%s'", "层“%s”未抽中任何单元", share.stratum()),
                Text.of(
                        "at least one; method '%s' leaves the number to chance",
                        "至少一个；%s方法的抽取个数是随机的", scheme.stages().get(0).selector().code()),
                new Text("take a method of fixed size", "请改用样本量固定的方法"));
    }

    private DataException tooFew(Allocation.Share share, int[] listed, int people) {
        return new DataException(
                frame.data().source(),
                Text.of(
                        "%d people in the %d units drawn in stratum '%s'",
                        "层“%3$s”抽中的%2$d个单元共有%1$d人", Arrays.stream(listed).sum(), listed.length, share.stratum()),
                Text.of("at least the %d people to draw", "不少于应抽的%d人", people),
                new Text("draw more units there, or join small units", "请在该层抽取更多单元，或合并小单元"));
    }
}
