package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PostStratificationTest {

    @Test
    void aFactorIsTheTotalByTheSumOfWeights() {
        double[] factors =
                PostStratification.factors(new double[] {1, 2, 3, 4}, new int[] {0, 1, 0, 1}, new double[] {8, 3});
        assertThat(factors).containsExactly(2, 0.5);
    }

    @Test
    void recordsThatDoNotCountAddNothing() {
        double[] factors =
                PostStratification.factors(new double[] {1, 1000, 3}, new int[] {0, -1, 0}, new double[] {8});
        assertThat(factors).containsExactly(2);
    }

    @Test
    void totalsThatAreMetAlreadyChangeNothing() {
        double[] factors = PostStratification.factors(
                new double[] {0.1, 0.2, 0.7}, new int[] {0, 0, 1}, new double[] {0.1 + 0.2, 0.7});
        assertThat(factors).containsExactly(new double[] {1, 1}, within(1e-15));
    }
}
