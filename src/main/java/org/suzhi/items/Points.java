package org.suzhi.items;

import java.util.Arrays;
import java.util.List;
import org.suzhi.questionnaire.Dimension;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Standard;

/** What each item adds to the score when it is right. It may depend on which items are asked. */
@FunctionalInterface
public interface Points {

    /** One point for each item: the score is the number right. */
    Points NUMBER_RIGHT = asked -> {
        double[] points = new double[asked.length];
        Arrays.fill(points, 1);
        return points;
    };

    /**
     * The points of each item.
     *
     * @param asked which items are asked
     */
    double[] of(boolean[] asked);

    /**
     * The points by which a criterion scores: those of the dimension, or of the whole where dimensions have none of their
     * own, shared among its items that are asked by the weight of each.
     */
    static Points of(List<Item> items, Standard standard) {
        return asked -> {
            double[] points = new double[asked.length];
            for (Dimension dimension : standard.dimensions()) {
                boolean own = !Double.isNaN(dimension.points());
                double all = 0;
                for (int j = 0; j < points.length; j++) {
                    boolean counts =
                            asked[j] && (!own || items.get(j).dimension().equals(dimension.id()));
                    all += counts ? items.get(j).points() : 0;
                }
                for (int j = 0; j < points.length; j++) {
                    if (items.get(j).dimension().equals(dimension.id())) {
                        points[j] = (own ? dimension.points() : standard.total())
                                * items.get(j).points()
                                / all;
                    }
                }
            }
            return points;
        };
    }
}
