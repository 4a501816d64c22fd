package org.suzhi.items;

import java.util.List;
import java.util.stream.IntStream;

/** A set of items that people were asked together: a test of its own, with its own reliability. */
final class Form {

    private final int[] items;
    private final double[] points;
    private final double max;

    /**
     * @param asked  which items are asked
     * @param points the points of each item; of those that are not asked it is not read
     */
    Form(boolean[] asked, double[] points) {
        this.items = IntStream.range(0, asked.length).filter(j -> asked[j]).toArray();
        this.points = points;
        this.max = IntStream.of(items).mapToDouble(j -> points[j]).sum();
    }

    /** Number of items. */
    int size() {
        return items.length;
    }

    /** The number of its i-th item among all items. */
    int item(int i) {
        return items[i];
    }

    /** The points of an item, by its number among all items. */
    double points(int item) {
        return points[item];
    }

    /** The score of somebody who gets everything right. */
    double max() {
        return max;
    }

    /** Names of its items. */
    List<String> names(List<String> all) {
        return IntStream.of(items).mapToObj(all::get).toList();
    }
}
