package org.suzhi.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.suzhi.plan.Level;
import org.suzhi.plan.Plan;
import org.suzhi.survey.Column;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/**
 * A frame of made-up villages and neighbourhoods for a region, since no public list of them exists: as many regions,
 * townships and units as its administrative level usually has, with log-normal sizes. Places carry made-up names
 * (SYN-03) and every record the label {@code synthetic}, so that nobody takes them for real.
 */
final class SyntheticFrame {

    /** How a region of some level usually looks: counts, shares and median numbers of people aged 18 to 69. */
    private record Shape(
            int counties, int townships, int least, int most, double urban, double urbanSize, double ruralSize) {

        static Shape of(Level level) {
            return switch (level) {
                case PROVINCE -> new Shape(14, 10, 8, 16, 0.55, 1800, 1000);
                case PREFECTURE -> new Shape(7, 9, 8, 16, 0.45, 1900, 1000);
                case COUNTY -> new Shape(1, 13, 9, 17, 0.3, 1700, 950);
                case DISTRICT -> new Shape(1, 12, 10, 18, 0.85, 2900, 1300);
            };
        }
    }

    private final Map<String, Column.Builder> columns = new LinkedHashMap<>();

    private SyntheticFrame() {
        for (String name : List.of(
                Frame.UNIT, "province", "prefecture", "county", "township", "residence", Frame.SIZE, Label.COLUMN)) {
            columns.put(name, new Column.Builder(name));
        }
    }

    /** The frame of a plan's region, the same for the same seed. */
    static Microdata of(Plan plan, Seed seed) {
        return new SyntheticFrame().build(plan, seed);
    }

    private Microdata build(Plan plan, Seed seed) {
        UniformRandomProvider random = seed.derive("frame/" + plan.id()).random();
        Level level = plan.region().level();
        Shape shape = Shape.of(level);
        String own = plan.region().name().zh();
        for (int c = 1; c <= shape.counties; c++) {
            boolean several = shape.counties > 1;
            String region = several ? name("SYN-%02d", c) : own;
            String prefecture = switch (level) {
                case PROVINCE -> region;
                case PREFECTURE -> own;
                case COUNTY, DISTRICT -> plan.parent().name().zh();
            };
            String county = level == Level.PROVINCE ? name("SYN-%02d-1", c) : region;
            for (int t = 1; t <= shape.townships; t++) {
                String township = several ? name("SYN-%02d-%02d", c, t) : name("SYN-%02d", t);
                double urban = Math.min(0.97, Math.max(0.03, shape.urban + normal(random, 0.2)));
                int units = shape.least + (int) ((shape.most - shape.least + 1) * random.nextDouble());
                for (int u = 1; u <= units; u++) {
                    boolean town = random.nextDouble() < urban;
                    double median = town ? shape.urbanSize : shape.ruralSize;
                    long size = Math.round(Math.max(150, median * Math.exp(normal(random, 0.45))));
                    add(Frame.UNIT, name(township + "-%03d", u));
                    add("province", plan.province().zh());
                    add("prefecture", prefecture);
                    add("county", county);
                    add("township", township);
                    add("residence", town ? "urban" : "rural");
                    add(Frame.SIZE, Long.toString(size));
                    add(Label.COLUMN, Label.SYNTHETIC.code());
                }
            }
        }
        List<Column> built = new ArrayList<>();
        columns.values().forEach(column -> built.add(column.build()));
        return Microdata.of("frame.csv", built);
    }

    private void add(String column, String cell) {
        columns.get(column).add(cell);
    }

    private static String name(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }

    private static double normal(UniformRandomProvider random, double deviation) {
        return GaussianSampler.of(ZigguratSampler.NormalizedGaussian.of(random), 0, deviation)
                .sample();
    }
}
