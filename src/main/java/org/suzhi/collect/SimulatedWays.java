package org.suzhi.collect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.suzhi.draw.Multiplicity;
import org.suzhi.draw.Sample;
import org.suzhi.survey.Ages;
import org.suzhi.survey.Column;
import org.suzhi.survey.Seed;

/**
 * Makes up what people answer when asked through how many frames they can be reached. Everybody of another frame is
 * taken to be on the main one too, and lists of several frames to have people in common by chance alone; the sizes of
 * frames are those that the base weights add up to. Frames for other ages reach nobody of the target population.
 */
public final class SimulatedWays {

    private SimulatedWays() {}

    /** The number of frames through which each person of a sample from several frames can be reached. */
    public static Column of(Sample sample, String name, Seed seed) {
        Column frames = sample.data().column(Multiplicity.FRAME);
        Column ids = sample.data().column("id");
        double[] weights = sample.data().numbers("base_weight");
        List<Ages> ages = Ages.of(sample.data());
        Map<String, Double> sizes = new LinkedHashMap<>();
        for (int row = 0; row < weights.length; row++) {
            if (ages.get(row).equals(Ages.TARGET)) {
                sizes.merge(frames.text(row), weights[row], Double::sum);
            }
        }
        Column.Builder ways = new Column.Builder(name);
        for (int row = 0; row < weights.length; row++) {
            UniformRandomProvider random = seed.derive("ways/" + ids.text(row)).random();
            boolean isApart = !ages.get(row).equals(Ages.TARGET);
            ways.add(Integer.toString(isApart ? 1 : ways(sizes, frames.text(row), random)));
        }
        return ways.build();
    }

    private static int ways(Map<String, Double> sizes, String drawn, UniformRandomProvider random) {
        String main = sizes.keySet().iterator().next();
        int ways = 0;
        for (Map.Entry<String, Double> frame : sizes.entrySet()) {
            boolean isSure = frame.getKey().equals(main) || frame.getKey().equals(drawn);
            double chance = random.nextDouble();
            ways += isSure || chance < frame.getValue() / sizes.get(main) ? 1 : 0;
        }
        return ways;
    }
}
