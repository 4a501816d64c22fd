package org.suzhi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suzhi.design.SizeClasses;
import org.suzhi.design.TakeAllStrata;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** A frame cut into classes of a size: the frame with them, and what they hold in words. */
final class SizeClassTable {

    /** The column that holds the class of a unit. */
    static final String COLUMN = "size_class";

    private final Frame frame;
    private final SizeClasses classes;
    private final List<TakeAllStrata.Group> groups;
    private final int[] units;
    private final long[] people;
    private final Column column;

    /** Cuts a frame; what to take of each class is empty where nothing is said of that. */
    SizeClassTable(Frame frame, double[] sizes, SizeClasses classes, List<TakeAllStrata.Group> groups) {
        this.frame = frame;
        this.classes = classes;
        this.groups = List.copyOf(groups);
        units = new int[classes.count()];
        people = new long[classes.count()];
        double[] population = frame.data().numbers(Frame.SIZE);
        Column.Builder names = new Column.Builder(COLUMN);
        for (int row = 0; row < sizes.length; row++) {
            int h = classes.of(sizes[row]);
            units[h]++;
            people[h] += (long) population[row];
            names.add(name(h));
        }
        column = names.build();
    }

    /**
     * The column to be cut.
     *
     * @throws DataException when it is not there, not all numbers are sizes or none differ, or there are classes already
     */
    static double[] sizes(Microdata data, String variable) {
        if (data.has(COLUMN)) {
            throw new DataException(
                    data.source(),
                    Text.of("a column '%s' already", "已有“%s”列", COLUMN),
                    new Text("a frame without it", "没有该列的抽样框"),
                    new Text("take the frame as it was before, or give the column another name", "请使用原抽样框，或将该列改名"));
        }
        double[] sizes = data.numbers(variable);
        Findings findings = new Findings();
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int row = 0; row < sizes.length; row++) {
            if (!(sizes[row] >= 0 && sizes[row] < Double.POSITIVE_INFINITY)) {
                findings.add(data.cell(row, variable, new Text("a size, 0 or more", "不小于0的规模")));
            }
            least = Math.min(least, sizes[row]);
            most = Math.max(most, sizes[row]);
        }
        if (findings.isEmpty() && least == most) {
            findings.add(
                    data.source(),
                    0,
                    variable,
                    Text.of("%s in every unit", "各单元均为%s", Decimal.text(least)),
                    new Text("sizes that differ", "各不相同的规模"),
                    new Text("name another column with --class-variable", "请用--class-variable另选一列"));
        }
        findings.raise();
        return sizes;
    }

    /** The frame with the class of each unit. */
    Microdata data() {
        return frame.data().with(column);
    }

    /** The class of the largest units. */
    String last() {
        return name(classes.count() - 1);
    }

    /** Units to take of all classes. */
    long take() {
        long sum = 0;
        for (int h = 0; h < groups.size(); h++) {
            sum += take(h);
        }
        return sum;
    }

    void say(Speaker speaker, String variable) {
        speaker.say(Text.of(
                "classes of '%s', each from its lower bound to below its upper one:", "按“%s”划分的层，含下限、不含上限：", variable));
        List<Text> head = new ArrayList<>(List.of(
                new Text("class", "层"),
                new Text("from", "下限"),
                new Text("below", "上限"),
                new Text("units", "单元数"),
                new Text("people", "人数")));
        if (!groups.isEmpty()) {
            head.add(new Text("to take", "应抽单元"));
        }
        TextTable table = new TextTable().row(head.toArray(Text[]::new));
        for (int h = 0; h < units.length; h++) {
            List<Text> row = new ArrayList<>(List.of(
                    Text.same(name(h)),
                    bound(h - 1),
                    bound(h),
                    Text.same(Integer.toString(units[h])),
                    Text.same(Long.toString(people[h]))));
            if (!groups.isEmpty()) {
                row.add(Text.same(Long.toString(take(h))));
            }
            table.row(row.toArray(Text[]::new));
        }
        table.say(speaker);
    }

    private Text bound(int h) {
        boolean isOpen = h < 0 || h == classes.bounds().size();
        return Text.same(isOpen ? "-" : Decimal.text(classes.bounds().get(h)));
    }

    private long take(int h) {
        return (long) Math.ceil(groups.get(h).take() - 1e-9);
    }

    /** Classes from 1 on, as wide as the last one, so that they sort as they follow each other. */
    private String name(int h) {
        int width = Integer.toString(classes.count()).length();
        return String.format(Locale.ROOT, "%0" + width + "d", h + 1);
    }
}
