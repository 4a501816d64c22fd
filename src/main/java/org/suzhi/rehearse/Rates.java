package org.suzhi.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.suzhi.survey.Column;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What is assumed of the people: their groups, how many of them are literate and how many answer, everywhere alike or
 * place by place. Each person belongs to one group. {@link RatesFile} reads it.
 */
public final class Rates {

    private final String source;
    private final List<String> groups;
    private final Optional<String> place;
    private final List<String> places;
    /** At [place][group]. */
    private final double[][] shares;

    private final double[][] rates;
    private final double[][] responses;

    /** Nobody in any group yet. */
    Rates(String source, List<String> groups, Optional<String> place, List<String> places) {
        this.source = source;
        this.groups = groups;
        this.place = place;
        this.places = places;
        this.shares = new double[places.size()][groups.size()];
        this.rates = new double[places.size()][groups.size()];
        this.responses = new double[places.size()][groups.size()];
    }

    /** Everybody alike: one group, {@code all}. */
    public static Rates uniform(double rate, double response) {
        if (!(rate >= 0 && rate <= 1 && response > 0 && response <= 1)) {
            throw new IllegalArgumentException(
                    "rate %s and response %s, expected fractions, people who answer among them"
                            .formatted(rate, response));
        }
        Rates all = new Rates("rates", List.of("all"), Optional.empty(), List.of(""));
        all.set(0, 0, 1, rate, response);
        return all;
    }

    /** The groups, in the order of the table. */
    public List<String> groups() {
        return groups;
    }

    /** The column of the frame by whose levels rates differ; empty when they are the same everywhere. */
    public Optional<String> place() {
        return place;
    }

    /**
     * For each unit of a frame the number of its place.
     *
     * @throws org.suzhi.survey.DataException when frame and rates do not name the same places
     */
    int[] places(Microdata frame) {
        if (place.isEmpty()) {
            return new int[frame.rows()];
        }
        String name = place.get();
        frame.require(List.of(name));
        Column column = frame.column(name);
        Findings findings = new Findings();
        for (String missing : difference(column.values(), places)) {
            findings.add(
                    source,
                    0,
                    name,
                    Text.of("nothing about '%s'", "没有关于“%s”的内容", missing),
                    new Text("every place of the frame", "抽样框中的每个地区"),
                    new Text("add its groups", "请补上其各人群"));
        }
        for (String unknown : difference(places, column.values())) {
            findings.add(
                    source,
                    0,
                    name,
                    Text.of("'%s', which no unit of the frame has", "“%s”，抽样框中没有该地区的单元", unknown),
                    new Text("a place of the frame", "抽样框中的地区"),
                    new Text("correct the name", "请更正名称"));
        }
        int[] placeOf = column.levels().stream().mapToInt(places::indexOf).toArray();
        int[] numbers = new int[frame.rows()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = placeOf[column.code(row)];
            if (column.isMissing(row)) {
                findings.add(frame.cell(row, name, new Text("the place of the unit", "该单元所属的地区")));
            }
        }
        findings.raise();
        return numbers;
    }

    private static List<String> difference(List<String> some, List<String> others) {
        TreeSet<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return new ArrayList<>(left);
    }

    void set(int atPlace, int group, double share, double rate, double response) {
        shares[atPlace][group] = share;
        rates[atPlace][group] = rate;
        responses[atPlace][group] = response;
    }

    double share(int atPlace, int group) {
        return shares[atPlace][group];
    }

    double rate(int atPlace, int group) {
        return rates[atPlace][group];
    }

    double response(int atPlace, int group) {
        return responses[atPlace][group];
    }
}
