package org.suzhi.draw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.suzhi.design.Allocation;
import org.suzhi.survey.Ages;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * The frames of a survey, drawn independently of each other and put together as one sample. The strata of the main frame
 * keep their names; those of the others begin with the frame's: {@code school/East}. Each frame has a seed of its own,
 * so that adding one changes nothing of the others, and a survey of one frame is drawn as {@link Draw} does.
 *
 * <p>With several frames the sample has the columns of all of them, blank where a frame has none, and a column
 * {@value Multiplicity#FRAME}; where a frame is there for other ages than those of the target population, also
 * {@link Ages#FROM} and {@link Ages#TO}. Ids of people from other frames than the main one begin with the frame's name.
 * Somebody who is on two frames can be drawn twice: weights are divided by the number of frames that reach the person,
 * see {@link Multiplicity}.
 *
 * @param list the frames, the main one first
 */
public record FrameSet(List<NamedFrame> list) {

    /** The list is copied; names are different. */
    public FrameSet {
        list = List.copyOf(list);
        if (list.isEmpty() || list.stream().map(NamedFrame::name).distinct().count() < list.size()) {
            throw new IllegalArgumentException("frames %s, expected one or more, each name once"
                    .formatted(list.stream().map(NamedFrame::name).toList()));
        }
    }

    /**
     * The allocations of all frames as one.
     *
     * @param each one for each frame, in their order
     * @throws DataException when a stratum of the main frame has a name like those of another frame
     */
    public Allocation together(List<Allocation> each) {
        List<Allocation.Share> shares = new ArrayList<>();
        Label label = Label.NONE;
        for (int f = 0; f < list.size(); f++) {
            NamedFrame frame = list.get(f);
            for (Allocation.Share share : each.get(f).strata()) {
                requireOwn(f, share);
                shares.add(f == 0 ? share : frame.under(share));
            }
            label = label.and(each.get(f).label());
        }
        return new Allocation(shares, label);
    }

    private void requireOwn(int frame, Allocation.Share share) {
        if (frame == 0 && of(share) > 0) {
            throw new DataException(
                    list.get(0).frame().data().source(),
                    Text.of(
                            "stratum '%s', as those of frame '%s' are called",
                            "层“%s”，与抽样框“%s”的层同名",
                            share.stratum(),
                            list.get(of(share)).name()),
                    new Text("strata that belong to one frame", "只属于一个抽样框的层"),
                    new Text("call the frame otherwise", "请为该抽样框另取名称"));
        }
    }

    /** Whether the frames are real. */
    public Label label() {
        return list.stream().map(frame -> frame.frame().label()).reduce(Label.NONE, Label::and);
    }

    /** The part of a joint allocation that belongs to one of the frames, with the names of its own strata. */
    public Allocation of(Allocation all, NamedFrame frame) {
        int own = list.indexOf(frame);
        List<Allocation.Share> shares = all.strata().stream()
                .filter(share -> of(share) == own)
                .map(share -> own == 0 ? share : frame.own(share))
                .toList();
        return new Allocation(shares, all.label());
    }

    /** The frame that a stratum belongs to. */
    private int of(Allocation.Share share) {
        for (int f = 1; f < list.size(); f++) {
            if (list.get(f).has(share.stratum())) {
                return f;
            }
        }
        return 0;
    }

    /**
     * Draws from every frame.
     *
     * @param all the allocation of all frames
     * @throws DataException as {@link Draw#of(org.suzhi.survey.Frame, Allocation, Seed, Scheme)} does
     */
    public Sample draw(Allocation all, Seed seed) {
        NamedFrame main = list.get(0);
        Sample first = Draw.of(main.frame(), of(all, main), seed, main.scheme());
        if (list.size() == 1) {
            return first;
        }
        boolean several = list.stream().anyMatch(frame -> !frame.ages().equals(Ages.TARGET));
        List<Microdata> parts = new ArrayList<>(List.of(part(main, first.data(), several)));
        for (NamedFrame frame : list.subList(1, list.size())) {
            Seed own = seed.derive("draw/" + frame.name());
            Microdata drawn =
                    Draw.of(frame.frame(), of(all, frame), own, frame.scheme()).data();
            drawn = drawn.with(prefixed(drawn.column("id"), frame.name() + "-"))
                    .with(prefixed(drawn.column("stratum"), frame.prefix()));
            parts.add(part(frame, drawn, several));
        }
        return new Sample(united(parts));
    }

    /** The people of one frame, who say so in their second column. */
    private static Microdata part(NamedFrame frame, Microdata drawn, boolean withAges) {
        int rows = drawn.rows();
        List<Column> columns = new ArrayList<>();
        columns.add(drawn.column("id"));
        columns.add(Column.constant(Multiplicity.FRAME, frame.name(), rows));
        if (withAges) {
            columns.add(Column.constant(Ages.FROM, "" + frame.ages().youngest(), rows));
            columns.add(Column.constant(Ages.TO, "" + frame.ages().oldest(), rows));
        }
        Set<String> taken = Set.of("id", Multiplicity.FRAME, Ages.FROM, Ages.TO);
        drawn.columns().stream()
                .filter(column -> !taken.contains(column.name()))
                .forEach(columns::add);
        return Microdata.of("sample.csv", columns);
    }

    private static Column prefixed(Column column, String prefix) {
        Column.Builder cells = new Column.Builder(column.name());
        for (int row = 0; row < column.rows(); row++) {
            cells.add(prefix + column.text(row));
        }
        return cells.build();
    }

    private static Microdata united(List<Microdata> parts) {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.addAll(part.names()));
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            Column.Builder cells = new Column.Builder(name);
            for (Microdata part : parts) {
                Column column = part.has(name) ? part.column(name) : Column.constant(name, "", part.rows());
                for (int row = 0; row < part.rows(); row++) {
                    cells.add(column.text(row));
                }
            }
            columns.add(cells.build());
        }
        return Microdata.of("sample.csv", columns);
    }
}
