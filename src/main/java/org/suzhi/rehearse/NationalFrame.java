package org.suzhi.rehearse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/**
 * A frame of China: the 31 provinces and their prefecture-level units with the numbers of people aged 18 to 69 and the
 * urban shares of the 2020 census, divided into made-up townships and villages. The four municipalities, one row each in
 * the source, are divided into made-up districts first, as many as there are: Beijing, Tianjin and Shanghai 16 each,
 * Chongqing 38. Sizes of made-up places are log-normal; their names begin with SYN, and every record is labelled
 * synthetic.
 *
 * @param township people aged 18 to 69 in a township, on the average; China has about 25,000
 * @param village  people aged 18 to 69 in a village or neighbourhood, on the average; China has about 1,600
 */
public record NationalFrame(int township, int village) {

    /** As China is: 38,602 townships and some 610,000 villages and neighbourhoods. */
    public static final NationalFrame FULL = new NationalFrame(25_000, 1_600);

    private static final Map<String, Integer> DISTRICTS = Map.of("北京", 16, "天津", 16, "上海", 16, "重庆", 38);

    /** Standard deviation of the logarithms of sizes. */
    private static final double SPREAD = 0.4;

    /** No made-up place is smaller, so that people can be drawn in it. */
    private static final int LEAST = 50;

    private static final List<String> COLUMNS =
            List.of(Frame.UNIT, "province", "prefecture", "residence", "township", Frame.SIZE, Label.COLUMN);

    /** A township holds villages. */
    public NationalFrame {
        if (!(village >= 2 * LEAST && township >= village)) {
            throw new IllegalArgumentException(
                    "townships of %d and villages of %d people, expected at least %d in a village"
                            .formatted(township, village, 2 * LEAST));
        }
    }

    /** The prefecture-level units of the census: {@code province}, {@code prefecture}, {@code people}, {@code urban}. */
    public static Microdata prefectures() {
        return bundled("census/prefectures_2020.csv");
    }

    static Microdata bundled(String name) {
        try (InputStream in = NationalFrame.class.getResourceAsStream("/org/suzhi/data/" + name)) {
            return Tables.readCsv(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The frame, with the provinces as strata. */
    public Frame frame(Seed seed) {
        Microdata census = prefectures();
        double[] people = census.numbers("people");
        double[] urban = census.numbers("urban");
        Map<String, Column.Builder> columns = new LinkedHashMap<>();
        COLUMNS.forEach(name -> columns.put(name, new Column.Builder(name)));
        UniformRandomProvider random = seed.derive("national frame").random();
        int number = 0;
        for (int row = 0; row < census.rows(); row++) {
            String province = census.column("province").text(row);
            Integer districts = DISTRICTS.get(province);
            long[] parts = districts == null
                    ? new long[] {(long) people[row]}
                    : divided((long) people[row], districts, random);
            for (int d = 0; d < parts.length; d++) {
                String prefecture = districts == null
                        ? census.column("prefecture").text(row)
                        : name("SYN-%s-%02d", province, d + 1);
                long towns = Math.round(parts[d] * urban[row]);
                number++;
                add(columns, province, prefecture, "urban", name("SYN-%03d-U", number), towns, random);
                add(columns, province, prefecture, "rural", name("SYN-%03d-R", number), parts[d] - towns, random);
            }
        }
        List<Column> built = new ArrayList<>();
        columns.values().forEach(column -> built.add(column.build()));
        return new Frame(Microdata.of("national frame", built), List.of("province"));
    }

    private void add(
            Map<String, Column.Builder> columns,
            String province,
            String prefecture,
            String residence,
            String prefix,
            long people,
            UniformRandomProvider random) {
        if (people < LEAST) {
            return;
        }
        long[] townships = divided(people, parts(people, township), random);
        for (int t = 0; t < townships.length; t++) {
            long[] villages = divided(townships[t], parts(townships[t], village), random);
            String place = name("%s%04d", prefix, t + 1);
            for (int v = 0; v < villages.length; v++) {
                columns.get(Frame.UNIT).add(name("%s-%02d", place, v + 1));
                columns.get("province").add(province);
                columns.get("prefecture").add(prefecture);
                columns.get("residence").add(residence);
                columns.get("township").add(place);
                columns.get(Frame.SIZE).add(Long.toString(villages[v]));
                columns.get(Label.COLUMN).add(Label.SYNTHETIC.code());
            }
        }
    }

    private static int parts(long people, int size) {
        return (int) Math.max(1, Math.round((double) people / size));
    }

    /** People divided into parts of log-normal sizes, at least {@link #LEAST} or as even as can be where that is too many. */
    private static long[] divided(long people, int parts, UniformRandomProvider random) {
        double[] sizes = new double[parts];
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            sizes[i] = Math.exp(GaussianSampler.of(ZigguratSampler.NormalizedGaussian.of(random), 0, SPREAD)
                    .sample());
            sum += sizes[i];
        }
        long least = Math.min(LEAST, people / parts);
        long[] divided = new long[parts];
        double cumulated = 0;
        long given = 0;
        for (int i = 0; i < parts; i++) {
            cumulated += sizes[i];
            long until = Math.round((people - least * parts) * (cumulated / sum));
            divided[i] = least + until - given;
            given = until;
        }
        return divided;
    }

    private static String name(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
