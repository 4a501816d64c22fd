package org.suzhi.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import smile.clustering.HierarchicalClustering;

/**
 * How types of regions are found: features are standardised and the regions parted by Ward's method, into as many types
 * as asked for or as the mean silhouette is highest for; then estimates are drawn anew within their joint sampling error
 * to see which types and regions hold.
 */
public final class RegionTypes {

    /** Draws within sampling error, unless named. */
    public static final int DRAWS = 500;

    private final int fewest;
    private final int most;
    private int draws = DRAWS;
    private Seed seed = new Seed(1);
    private int threads = 1;

    private RegionTypes(int fewest, int most) {
        if (fewest < 2 || most < fewest) {
            throw new IllegalArgumentException("%d to %d types, expected at least 2".formatted(fewest, most));
        }
        this.fewest = fewest;
        this.most = most;
    }

    /** As many types as this. */
    public static RegionTypes of(int types) {
        return new RegionTypes(types, types);
    }

    /** From 2 to as many types as this, whichever number has the highest mean silhouette. */
    public static RegionTypes upTo(int types) {
        return new RegionTypes(2, types);
    }

    /** How often estimates are drawn anew. */
    public RegionTypes draws(int count, Seed chance) {
        if (count < 1) {
            throw new IllegalArgumentException("%d draws, expected at least 1".formatted(count));
        }
        this.draws = count;
        this.seed = chance;
        return this;
    }

    /** Threads for the draws; the result does not depend on them. */
    public RegionTypes threads(int count) {
        this.threads = count;
        return this;
    }

    /**
     * Finds the types.
     *
     * @throws DataException when there are no more regions than types, or nothing tells regions apart
     */
    public Typology find(RegionFeatures features) {
        int n = features.regions().size();
        requireEnough(features, n);
        double[][] z = Partition.standardised(features.values());
        HierarchicalClustering tree = Partition.tree(z);
        List<Double> tried = new ArrayList<>();
        Partition best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = fewest; k <= Math.min(most, n - 1); k++) {
            Partition partition = Partition.of(tree, k);
            double mean = Arrays.stream(partition.silhouettes(z)).average().orElseThrow();
            tried.add(mean);
            if (mean > highest) {
                highest = mean;
                best = partition;
            }
        }
        Partition types = ordered(best, features.values());
        double[] silhouettes = types.silhouettes(z);
        Stability stability = Stability.of(features, types, draws, seed, threads);
        List<TypedRegion> regions = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            regions.add(
                    new TypedRegion(features.regions().get(i), types.of(i) + 1, silhouettes[i], stability.share(i)));
        }
        features.apart().forEach(region -> regions.add(new TypedRegion(region, 0, Double.NaN, Double.NaN)));
        regions.sort(Comparator.comparing(TypedRegion::region));
        return new Typology(
                features.column(),
                features.estimates().criterion(),
                features.names(),
                fewest == most ? List.of() : tried,
                highest,
                stability.rand(),
                draws,
                seed,
                IntStream.range(0, types.clusters())
                        .mapToObj(type -> profile(types, type, features.values(), stability.jaccard(type)))
                        .toList(),
                regions,
                features.label(),
                features.notes());
    }

    private void requireEnough(RegionFeatures features, int n) {
        if (n <= fewest) {
            throw new DataException(
                    features.column(),
                    Text.of("%d regions that lack nothing, for %d types", "%d个资料齐全的地区，要求分为%d类", n, fewest),
                    Text.of("at least %d", "至少%d个", fewest + 1),
                    features.apart().isEmpty()
                            ? new Text("ask for fewer types", "请减少类型数")
                            : Text.of(
                                    "ask for fewer types, or compare by less: %d regions lack something",
                                    "请减少类型数或所比较的特征：%d个地区资料不全", features.apart().size()));
        }
        if (features.names().isEmpty()) {
            throw new DataException(
                    features.column(),
                    new Text("regions that are alike in everything", "各地区在所有特征上均相同"),
                    new Text("something that differs between regions", "至少一项在地区间有差异的特征"),
                    new Text("add groups or covariates", "请增加人群或协变量"));
        }
    }

    /** Types numbered by the mean of the first feature, the highest first. */
    private static Partition ordered(Partition partition, double[][] x) {
        int k = partition.clusters();
        double[] means = new double[k];
        for (int c = 0; c < k; c++) {
            means[c] = mean(partition, c, x, 0);
        }
        int[] order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -means[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[k];
        for (int rank = 0; rank < k; rank++) {
            number[order[rank]] = rank;
        }
        return partition.renumbered(number);
    }

    private static double mean(Partition partition, int cluster, double[][] x, int feature) {
        return IntStream.range(0, x.length)
                .filter(i -> partition.of(i) == cluster)
                .mapToDouble(i -> x[i][feature])
                .average()
                .orElseThrow();
    }

    private static TypeProfile profile(Partition types, int type, double[][] x, double jaccard) {
        List<Double> means = IntStream.range(0, x[0].length)
                .mapToObj(feature -> mean(types, type, x, feature))
                .toList();
        int size = (int)
                IntStream.range(0, x.length).filter(i -> types.of(i) == type).count();
        return new TypeProfile(type + 1, size, means, jaccard);
    }
}
