package org.suzhi.draw;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * The people who are visited in the first place: of each unit those drawn first. Those drawn after them wait as
 * replacements.
 *
 * @param people of a unit, at least 1
 */
public record MainList(int people) {

    /** Somebody is visited. */
    public MainList {
        if (people < 1) {
            throw new IllegalArgumentException("%d people on the main list, expected at least 1".formatted(people));
        }
    }

    /**
     * The main list that remains of a sample: of the unit with most people drawn all but the replacements.
     *
     * @param sample       a sample with the column {@code order} of drawing within the unit
     * @param replacements of a unit, at least 0
     * @throws DataException when as many are replacements as were drawn, or more
     */
    public static MainList of(Sample sample, int replacements) {
        int most = (int) Arrays.stream(sample.data().numbers("order")).max().orElse(0);
        if (most - replacements < 1) {
            throw new DataException(
                    sample.data().source(),
                    Text.of("%d people drawn in a unit at most", "每单元最多抽中%d人", most),
                    Text.of("more than the %d replacements", "多于%d名替换对象的人数", replacements),
                    new Text("take fewer replacements, or draw more people", "请减少替换人数，或多抽取一些人"));
        }
        return new MainList(most - replacements);
    }

    /** Identifiers of those of a sample who are on the list, in the sample's order. */
    public Set<String> ids(Sample sample) {
        double[] order = sample.data().numbers("order");
        Set<String> ids = new LinkedHashSet<>();
        for (int row = 0; row < order.length; row++) {
            if (order[row] <= people) {
                ids.add(sample.data().column("id").text(row));
            }
        }
        return ids;
    }
}
