package org.suzhi.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clusters, silhouettes and the adjusted Rand index against R, and against numbers worked out by hand. */
class PartitionTest {

    private static final JsonNode R = JsonMapper.shared().readTree(bytes("types.json"));

    private static byte[] bytes(String name) {
        try (InputStream in = PartitionTest.class.getResourceAsStream("/reference/gap/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[][] points() {
        Microdata data = Tables.readCsv("types.csv", bytes("types.csv"));
        double[][] x = new double[data.rows()][3];
        String[] names = {"ratio", "farmers", "income"};
        for (int f = 0; f < names.length; f++) {
            double[] column = data.numbers(names[f]);
            for (int i = 0; i < x.length; i++) {
                x[i][f] = column[i];
            }
        }
        return Partition.standardised(x);
    }

    private static Partition reference(int k) {
        JsonNode clusters = R.get("clusters_" + k);
        int[] numbers = new int[clusters.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = clusters.get(i).asInt() - 1;
        }
        return Partition.of(numbers);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void clustersAndSilhouettesAgreeWithR(int k) {
        double[][] z = points();
        Partition found = Partition.of(Partition.tree(z), k);
        assertThat(found.adjustedRand(reference(k))).isEqualTo(1);
        double[] s = found.silhouettes(z);
        for (int i = 0; i < s.length; i++) {
            assertThat(s[i]).isCloseTo(R.get("silhouette_" + k).get(i).asDouble(), within(1e-12));
        }
    }

    @Test
    void theAdjustedRandIndexAgreesWithR() {
        assertThat(reference(3).adjustedRand(reference(5)))
                .isCloseTo(R.get("rand_3_5").asDouble(), within(1e-12));
    }

    @Test
    void anIndexWorkedOutByHand() {
        // n_cd = (2, 0 / 1, 2): 1 + 1 = 2 pairs in both, 1 + 3 = 4 in one, 3 + 1 = 4 in the other, of 10; e = 1.6
        Partition a = Partition.of(0, 0, 1, 1, 1);
        Partition b = Partition.of(0, 0, 0, 1, 1);
        assertThat(a.adjustedRand(b)).isCloseTo((2 - 1.6) / (4 - 1.6), within(1e-15));
        assertThat(a.nearest(b)).containsExactly(0, 1);
        assertThat(Partition.jaccard(a.shared(b), 0, 0)).isEqualTo(2 / 3.0);
        assertThat(Partition.jaccard(a.shared(b), 1, 1)).isEqualTo(2 / 3.0);
    }

    @Test
    void silhouettesWorkedOutByHand() {
        // 0 and 1 against 5: a = 1, b = 5 and 4; a point alone has 0
        double[] s = Partition.of(0, 0, 1).silhouettes(new double[][] {{0}, {1}, {5}});
        assertThat(s).containsExactly(0.8, 0.75, 0);
    }

    @Test
    void noNativeAlgebraIsThereWhatClustersAndForestsCouldNotDoWithout() {
        for (String name : new String[] {"org.bytedeco.openblas.global.openblas", "org.bytedeco.javacpp.Loader"}) {
            assertThat(PartitionTest.class.getClassLoader().getResource(name.replace('.', '/') + ".class"))
                    .isNull();
        }
        assertThat(Partition.of(Partition.tree(points()), 2).clusters()).isEqualTo(2);
    }

    @Test
    void numbersOfClustersDoNotMatterForTheIndex() {
        Partition a = Partition.of(0, 0, 1, 1, 2, 2);
        assertThat(a.adjustedRand(a.renumbered(new int[] {2, 0, 1}))).isEqualTo(1);
    }
}
